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
    origin: str | None = None
    """The web address of the conversation it was taken from, as by a shortcut on somebody's message."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button of ours: its action, its arguments, and the message it stands in."""

    action: str
    args: tuple[str, ...] = ()
    receipt: str | None = None
    """The platform's reference of the message with the button; None where nothing can take its place, as in a modal."""
    state: str = ""
    """In a modal: what its page carries along (`Page.state`)."""
    at_home: bool = False
    """The button stands on the person's home page."""
    answers: Mapping[str, str | None] = field(default_factory=dict)
    """In a modal: what is filled in by now, raw, by field name."""
    nudge: int | None = None
    """The message of our own accord that it answers."""
    among_others: bool = False
    """Its message says other things as well, which stay: the answer is a message of its own."""


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


class FileKind(StrEnum):
    """What people send along."""

    PHOTO = "photo"
    VOICE = "voice"


@dataclass(frozen=True, slots=True)
class File:
    """A photo or voice note; the platform keeps it."""

    kind: FileKind
    reference: str
    """The web address at which it is opened, where it has one; else a name that only its platform's adapter reads."""
    one_of_several: bool = False
    """Others were sent with it; they do not come in."""


@dataclass(frozen=True, slots=True)
class Said:
    """Plain words in a private chat; `text` is None for a sticker and the like, and for a file without a caption."""

    text: str | None
    edited: bool = False
    file: File | None = None
    forwarded: bool = False
    """The person passes on what was said elsewhere, by themselves or somebody else."""
    under: str | None = None
    """The receipt of the message in whose thread it was said, or which it answers."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Words in a channel or group with the bot's name in them; the name itself is taken out."""

    text: str
    origin: str | None = None
    """The web address of the message, where it has one."""
    under: str | None = None
    """The receipt of the message in whose thread it was said, or which it answers."""
    source: str | None = None
    """The reference of the message itself, where nothing else tells that it answers one."""
    root: str | None = None
    """As in `Replied`."""


@dataclass(frozen=True, slots=True)
class Replied:
    """A reply in a channel or group to a message of ours, or in its thread."""

    to: str
    """The receipt of the message it is about: of ours, or of the reply before it."""
    source: str
    """The platform's reference of the reply itself."""
    text: str | None
    """None for a sticker, a photo and the like."""
    edited_at: float | None = None
    """When it got these words, in seconds since 1970 by the platform's clock; None for its first ones."""
    removed: bool = False
    root: str | None = None
    """The receipt of the message with which the talk began, where a platform tells; what `to` names may be unknown."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The platform tells of somebody: another name, or that the account is there no more."""

    name: str
    here: bool = True
    outsider: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """The person looks at the bot's home page."""


@dataclass(frozen=True, slots=True)
class Reachable:
    """The person blocked the bot (no longer reachable) or let it in again."""

    now: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """A group goes on under another id; what stood in it before is out of reach. Nobody in particular did this."""

    receipts: str
    """How the receipts of the messages that are out of reach begin."""


Act = Command | Pressed | Submitted | Changed | Said | Mentioned | Replied | Opened | Reachable | Profile | Moved


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
