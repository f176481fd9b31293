"""What pages for people show: every word of it in the reader's language. `adapters/web/` knows these alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from flows.chat import Field


@dataclass(frozen=True, slots=True)
class Other:
    """Another language in which a page can be had."""

    code: str
    label: str
    """In that language."""


class What(StrEnum):
    """What a page tells that has nothing to fill in."""

    THANKS = "thanks"
    SENT = "sent"
    """It was sent before."""
    CLOSED = "closed"
    MISSING = "missing"
    """There is no such page, or not any more."""
    TOO_MUCH = "too_much"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Telling:
    """A page that tells one thing."""

    language: str
    what: What
    title: str
    paragraphs: tuple[str, ...]
    others: tuple[Other, ...] = ()
    more: str = ""
    """The label of a way back to what can still be filled in."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A page with questions to answer in one's own words."""

    language: str
    about: str
    """Whose page it is."""
    title: str
    paragraphs: tuple[str, ...]
    fields: tuple[Field, ...]
    send: str
    count: str
    """How long an answer is, with # for the number."""
    others: tuple[Other, ...] = ()
    problems: Mapping[str, str] = field(default_factory=dict)
    """What is wrong, by field name."""


@dataclass(frozen=True, slots=True)
class Table:
    """Figures row by row; the first of each row says what they are of."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture that we drew ourselves, as SVG; the table beside it says the same."""

    svg: str
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a sheet: words, pictures and the same as tables, as far as there are any."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    pictures: tuple[Drawn, ...] = ()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """Results to read on a screen or on paper."""

    language: str
    about: str
    title: str
    facts: tuple[tuple[str, str], ...]
    """What is told first: a name and a value each."""
    paragraphs: tuple[str, ...]
    sections: tuple[Section, ...]
    foot: str
    others: tuple[Other, ...] = ()
