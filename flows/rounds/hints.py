"""What to look at again in an organisation's own statements, and which id asks something else by now. Pure (4.7)."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from flows.scan.questionnaire import OpenQuestion, Questionnaire, Statement
from flows.scan.reading import default_questionnaire


class Hint(StrEnum):
    """What makes a statement hard to answer."""

    NOT = "not"
    """Whoever disagrees with a "not" has to think twice."""
    TWO = "two"
    """More than one thought: people agree with one of them."""


_SIGNS: Final[Mapping[Hint, Mapping[str, re.Pattern[str]]]] = {
    Hint.NOT: {
        "en": re.compile(r"\b(not|never|no|none|cannot)\b|n't\b", re.IGNORECASE),
        "nl": re.compile(r"\b(niet|nooit|geen|niemand)\b", re.IGNORECASE),
    },
    Hint.TWO: {
        "en": re.compile(r"\b(and also|as well as|and|but)\b", re.IGNORECASE),
        "nl": re.compile(r"\b(en ook|alsook|en|maar)\b", re.IGNORECASE),
    },
}


def hints(questionnaire: Questionnaire) -> dict[Hint, tuple[str, ...]]:
    """Return what to look at again, each with the ids of its statements; those of LN22 were looked at."""
    known = {one.id: one.text for one in default_questionnaire().statements}
    own = [one for one in questionnaire.statements if known.get(one.id) != one.text]
    found = {hint: tuple(one.id for one in own if _has(one, hint)) for hint in Hint}
    return {hint: ids for hint, ids in found.items() if ids}


def reworded(questionnaire: Questionnaire, earlier: Iterable[Questionnaire]) -> tuple[str, ...]:
    """Return the ids under which an earlier round asked something else: its answers would be taken for the same."""
    asked: dict[str, list[object]] = {}
    for one in earlier:
        for item in _items(one):
            asked.setdefault(item.id, []).append(_said(item))
    return tuple(item.id for item in _items(questionnaire) if any(_said(item) != was for was in asked.get(item.id, ())))


def _has(statement: Statement, hint: Hint) -> bool:
    return any(pattern.search(statement.text[language]) for language, pattern in _SIGNS[hint].items())


def _items(questionnaire: Questionnaire) -> tuple[Statement | OpenQuestion, ...]:
    return (*questionnaire.statements, *questionnaire.open_questions)


def _said(item: Statement | OpenQuestion) -> object:
    """Return what makes a question this one: its words, and which way its points count."""
    return item.text, isinstance(item, Statement) and item.reversed
