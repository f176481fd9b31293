"""Numbers and dates as short as a picture needs them, in the language of its reader."""

from datetime import date
from typing import Final

from babel.dates import format_skeleton
from babel.numbers import format_compact_decimal

from flows.amounts import amount
from flows.texts import Ours, Words

_MILLION: Final = 1e6
_PARTS: Final = 100
"""A number in millions has two decimals; what differs by less is written out."""


def label(words: Words, value: float, step: float = 0.0) -> str:
    """Return a number; large ones in millions and the like, where those that are a `step` apart still differ."""
    unit = 1000 ** ((len(str(int(abs(value)))) - 1) // 3)
    if abs(value) < _MILLION or 0 < step < unit / _PARTS:
        return amount(words, value)
    return str(format_compact_decimal(value, fraction_digits=2, locale=words.locale))


def day(words: Words, moment: date) -> Ours:
    """Return a day without its year: "2 mrt"."""
    return Ours(format_skeleton("MMMd", moment, locale=words.locale))


def month(words: Words, moment: date) -> Ours:
    """Return a month with its year: "mrt 2027"."""
    return Ours(format_skeleton("yMMM", moment, locale=words.locale))
