"""What people do: one `Incoming` for each thing a platform tells us, and nothing more of them than a turn needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Surface(StrEnum):
    """How a platform shows a form: as one page to fill in, or question by question."""

    MODAL = "modal"
    STEPS = "steps"


@dataclass(frozen=True, slots=True)
class Sender:
    """Who did it, as their platform knows them."""

    platform: str
    tenant: str
    """The workspace the account belongs to; empty where a platform has none."""
    id: str
    name: str
    address: str
    """Where this person is reached privately; only the platform's own adapter reads it."""
    language: str | None = None
    """Two letters, when the platform tells."""
    time_zone: str | None = None
    """An IANA name, when the platform tells."""
    outsider: bool = False
    """A guest, or somebody of another workspace: never joins by themselves."""


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command: `/idea A quieter stand-up` is the word "idea" with the rest as typed."""

    word: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button of ours: its action, its arguments, and the message it stands in."""

    action: str
    args: tuple[str, ...] = ()
    receipt: str | None = None
    """The platform's reference of the message with the button; None in a modal or on a home page."""
    state: str = ""
    """In a modal: what its page carries along (`Page.state`)."""
    at_home: bool = False
    """The button stands on the person's home page."""
    answers: Mapping[str, str | None] = field(default_factory=dict)
    """In a modal: what is filled in by now, raw, by field name."""


@dataclass(frozen=True, slots=True)
class Submitted:
    """A page of a form, sent in: raw answers by field name, None where nothing was filled in."""

    form: str
    answers: Mapping[str, str | None]
    state: str = ""


@dataclass(frozen=True, slots=True)
class Changed:
    """A field on which other fields depend got another value, before the page is sent in."""

    form: str
    answers: Mapping[str, str | None]
    state: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """Plain words in a private chat; `text` is None for a sticker, a photo and the like."""

    text: str | None
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """The person looks at the bot's home page."""


@dataclass(frozen=True, slots=True)
class Reachable:
    """The person blocked the bot (no longer reachable) or let it in again."""

    now: bool


Act = Command | Pressed | Submitted | Changed | Said | Opened | Reachable


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing somebody did; `key` is the platform's own id of it, so that a repeat is recognised."""

    key: str
    sender: Sender
    act: Act
    surface: Surface
    private: bool = True
    """False for what was done in a channel or group."""
    can_open: bool = False
    """The platform lets us open a page in answer to this."""
    shared: str | None = None
    """The address of the group in which it was done, where an answer can be seen by all; opaque like any address."""
