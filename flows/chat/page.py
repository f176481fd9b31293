"""A form as one page, with every word already in the person's language; and what rides on an acknowledgement."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from flows.chat.message import Message


class FieldKind(StrEnum):
    """What a person fills in."""

    LINE = "line"
    PROSE = "prose"
    CHOICE = "choice"
    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers to choose from."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One question on a page; lengths in characters."""

    name: str
    kind: FieldKind
    label: str
    hint: str = ""
    required: bool = True
    shortest: int | None = None
    longest: int | None = None
    choices: tuple[Choice, ...] = ()
    initial: str | None = None
    refreshes: bool = False
    """Other fields appear or go with this one's value."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a form, or its last look before posting; without `submit` there is only something to read."""

    form: str
    title: str
    """At most 24 characters."""
    close: str
    submit: str | None = None
    intro: Message | None = None
    fields: tuple[Field, ...] = ()
    state: str = ""
    """What the page carries along and gives back when it is sent in, at most 3,000 characters; opaque to adapters."""


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """What the platform hears at once, after the commit; everything that must arrive goes through the outbox."""

    opens: Page | None = None
    """A page to open in answer to a command or a button; needs `Incoming.can_open`."""
    shows: Page | None = None
    """A page that takes the place of the one just sent in or pressed on."""
    problems: Mapping[str, str] = field(default_factory=dict)
    """What is wrong, by field name; the page stays open."""
    notice: str | None = None
    """One line that may be lost: a toast, a line only the person sees, a stranger's one sentence."""
    replaces: Message | None = None
    """What takes the place of a message, or is one of its own: shown at once and past the outbox, and may be lost.

    Only for turns without a trace, in which a press draws it again.
    """
    place: str | None = None
    """The receipt of the message that `replaces` takes the place of; None where it becomes a message of its own."""
    takes_out: bool = False
    """Take what the person wrote out of the chat at once, where the platform can."""
