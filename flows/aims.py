"""A number and the day on which it is reached, in one answer: "8 dagen op 1 juni". Pure."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from flows.amounts import Amount, read_amount
from flows.moments import read_day
from flows.typed import tidy_line

_LEADS_TO_DAY = re.compile(r"^(?:(?:op|on|by|before|voor|vóór|uiterlijk|tegen|per)\s+)+", re.IGNORECASE)
_ANY_LANGUAGE, _ANY_DAY = "nl", date(1999, 12, 31)


@dataclass(frozen=True, slots=True)
class Aim:
    """What is reached, and by when."""

    amount: Amount
    day: date


class Missing(StrEnum):
    """What an answer lacks to be an aim."""

    NUMBER = "number"
    DAY = "day"


def read_aim(raw: str, language: str, today: date) -> Aim | Missing:
    """Return the aim that was typed, in either order: "8 days on 1 June", "by 1 June: 8 days"; else what is missing.

    A day without a year is the first such day after today.
    """
    words = tidy_line(raw).split()
    for cut in range(1, len(words)):
        head, tail = " ".join(words[:cut]), " ".join(words[cut:])
        for number, day in ((head, tail), (tail, head)):
            if found := _aim(number, day, language, today):
                return found
    has_number = any(read_amount(" ".join(words[:cut]), language) for cut in range(1, len(words) + 1))
    return Missing.DAY if has_number and _day(" ".join(words), today) is None else Missing.NUMBER


def is_aim(raw: str) -> Aim | Missing:
    """Return an aim if this can be read as one, of some language and year; else what is missing."""
    return read_aim(raw, _ANY_LANGUAGE, _ANY_DAY)


def _aim(number: str, day: str, language: str, today: date) -> Aim | None:
    amount, by = read_amount(number.rstrip(",;:"), language), _day(day, today)
    return Aim(amount, by) if amount and by else None


def _day(typed: str, today: date) -> date | None:
    return read_day(_LEADS_TO_DAY.sub("", typed.rstrip(",;:.")), today)
