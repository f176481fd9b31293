"""The kinds of answers a form can ask for: what may be filled in, and how it is kept."""

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from flows.aims import Aim, Missing, is_aim
from flows.amounts import Amount, read_amount
from flows.chat import FieldKind
from flows.moments import is_day, read_clock
from flows.typed import has_words, length, tidy_line, tidy_prose

_ANY_LANGUAGE = "nl"
"""Whether it is a number is the same in each of them; which one, is not."""


class Problem(Exception):
    """An answer that cannot be kept: the key of the text that says why, with its values."""

    def __init__(self, key: str, **values: int | str) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


@dataclass(frozen=True, slots=True)
class Line:
    """One line of `shortest` to `longest` characters, at least one of them a letter or a digit."""

    shortest: int
    longest: int
    kind: ClassVar[FieldKind] = FieldKind.LINE

    def read(self, raw: str) -> str:
        """Return the line as it is kept; raises `Problem`."""
        return _measured(tidy_line(raw), self.shortest, self.longest)


@dataclass(frozen=True, slots=True)
class Prose:
    """A few sentences of `shortest` to `longest` characters; line breaks stay."""

    shortest: int
    longest: int
    kind: ClassVar[FieldKind] = FieldKind.PROSE

    def read(self, raw: str) -> str:
        """Return the text as it is kept; raises `Problem`."""
        return _measured(tidy_prose(raw), self.shortest, self.longest)


@dataclass(frozen=True, slots=True)
class Options:
    """One of the values of an enum, but for those that nobody chooses."""

    enum: type[Enum]
    but: tuple[Enum, ...] = ()
    kind: ClassVar[FieldKind] = FieldKind.CHOICE

    @property
    def values(self) -> tuple[str, ...]:
        """The values, in the order of the enum."""
        return tuple(str(member.value) for member in self.enum if member not in self.but)

    def read(self, raw: str) -> str:
        """Return the value; raises `Problem`."""
        if raw not in self.values:
            raise Problem("form.choose")
        return raw


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, as people type it; kept as "09:30"."""

    kind: ClassVar[FieldKind] = FieldKind.LINE

    def read(self, raw: str) -> str:
        """Return the time as it is kept; raises `Problem`."""
        found = read_clock(raw)
        if found is None:
            raise Problem("form.not_a_time")
        return f"{found:%H:%M}"


@dataclass(frozen=True, slots=True)
class Day:
    """A day, as people type or choose it; kept as typed, since a day without a year is the next one from then on."""

    kind: ClassVar[FieldKind] = FieldKind.DATE

    def read(self, raw: str) -> str:
        """Return what was typed; raises `Problem` when `read_day` would make nothing of it."""
        if not is_day(raw):
            raise Problem("form.not_a_day")
        return tidy_line(raw)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, with a unit of at most so many characters behind it or without; kept as typed, read in its language."""

    longest_unit: int = 40
    kind: ClassVar[FieldKind] = FieldKind.LINE

    def read(self, raw: str) -> str:
        """Return what was typed; raises `Problem` when there is no number in it."""
        typed = tidy_line(raw)
        _with_unit(read_amount(typed, _ANY_LANGUAGE), self.longest_unit)
        return typed


@dataclass(frozen=True, slots=True)
class QuantityByDay:
    """A number and the day on which it is reached, "8 dagen op 1 juni"; kept as typed, like each of the two."""

    longest_unit: int = 40
    kind: ClassVar[FieldKind] = FieldKind.LINE

    def read(self, raw: str) -> str:
        """Return what was typed; raises `Problem` when there is no number, or no day, in it."""
        typed = tidy_line(raw)
        found = is_aim(typed)
        if found is Missing.DAY:
            raise Problem("form.no_day_in_it")
        _with_unit(found.amount if isinstance(found, Aim) else None, self.longest_unit)
        return typed


Kind = Line | Prose | Options | Clock | Day | Quantity | QuantityByDay


def _with_unit(found: Amount | None, longest: int) -> None:
    if found is None:
        raise Problem("form.not_a_number")
    if (count := length(found.unit)) > longest:
        raise Problem("form.too_long", longest=longest, count=count)


def _measured(text: str, shortest: int, longest: int) -> str:
    count = length(text)
    if count == 0:
        raise Problem("form.empty")
    if not has_words(text):
        raise Problem("form.no_words")
    if count < shortest:
        raise Problem("form.too_short", shortest=shortest, count=count)
    if count > longest:
        raise Problem("form.too_long", longest=longest, count=count)
    return text
