"""Numbers with a unit, as people type and read them in Dutch and English. Pure."""

import re
from dataclasses import dataclass

from babel.numbers import format_decimal

from flows.texts import Ours, Words
from flows.typed import tidy_line

_ABOUT = re.compile(
    r"^(?:ongeveer|circa|ca\.?|zo'n|about|around|roughly|approximately|approx\.?|~|±|\+/-)\s*", re.IGNORECASE
)
_AMOUNT = re.compile(
    r"^(?P<before>[€$£])?\s*(?P<sign>[-−+])?\s*(?P<digits>\d[\d.,' \u00a0]*\d|\d)\s*(?P<unit>[^\s\d+\-−].*)?$"
)
_GROUPS = re.compile(r"\d{1,3}(?P<mark>[.,' \u00a0])\d{3}(?:(?P=mark)\d{3})*(?P<rest>[.,]\d+)?")
_SPACES = " \u00a0'"
_LARGEST = 1e12
_DECIMALS = 3
_SAME = {"procent": "%", "percent": "%", "percentage": "%", "euro": "€", "euros": "€", "eur": "€", "euro's": "€"}
_DECIMAL_MARK = {"nl": ",", "en": "."}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, the unit that was typed behind it (empty for none), and whether it was said to be about that."""

    value: float
    unit: str = ""
    about: bool = False


def read_amount(raw: str, language: str) -> Amount | None:
    """Return what was typed: "12 dagen", "12,5", "€ 1.200", "about 60%"; None when it is no such number.

    A point or comma before exactly three digits parts thousands, or decimals, by the custom of the language: "1.200" is
    twelve hundred in Dutch and a little over one in English. Anything else is a decimal mark, whichever it is.
    """
    typed = tidy_line(raw)
    bare = _ABOUT.sub("", typed)
    found = _AMOUNT.match(bare)
    value = _number(found["digits"], language) if found else None
    if found is None or value is None or value > _LARGEST:
        return None
    unit = (found["unit"] or found["before"] or "").strip()
    negative = found["sign"] in {"-", "−"}
    return Amount(-value if negative else value, unit, about=bare != typed)


def amount(words: Words, value: float) -> Ours:
    """Return a number as people read it in this language: 1.200 or 1,200, with at most three decimals."""
    return Ours(format_decimal(round(value, _DECIMALS), locale=words.locale))


def _number(digits: str, language: str) -> float | None:
    """Return the number these digits mean; None when no custom allows them."""
    digits = digits.strip()
    groups = _GROUPS.fullmatch(digits)
    if groups and _parts_thousands(groups["mark"], groups["rest"], digits, language):
        mark, rest = groups["mark"], groups["rest"] or ""
        whole = digits.removesuffix(rest) if rest else digits
        return float(whole.replace(mark, "") + rest.replace(",", "."))
    plain = digits.replace(",", ".")
    return float(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else None


def _parts_thousands(mark: str, rest: str | None, digits: str, language: str) -> bool:
    if mark in _SPACES or digits.count(mark) > 1:
        return rest is None or rest[0] != mark
    if rest is not None:
        return rest[0] != mark
    return mark != _DECIMAL_MARK.get(language, ".") and not digits.startswith("0")


def same_unit(one: str, other: str) -> bool:
    """Tell whether two units are the same but for capitals, one or many ("dag", "dagen") or a sign ("%")."""
    return _bare(one) == _bare(other)


def _bare(unit: str) -> str:
    """Return a unit without what tells many from one; not a word any more, only to compare."""
    small = tidy_line(unit).casefold().rstrip(".")
    known = _SAME.get(small, small)
    single = re.sub(r"(?:'s|en|es|s|e)$", "", re.sub(r"ies$", "y", known)) or known
    return re.sub(r"(.)\1", r"\1", single)
