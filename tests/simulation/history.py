"""What happened: what arrived at whom and when, and what they did; nothing here knows the bot's own rules."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class About:
    """One thing that a message of the bot's own accord says, as the bot names it to itself."""

    nudge: int
    kind: str
    key: str
    asks: bool


@dataclass(frozen=True, slots=True)
class Arrived:
    """A message that arrived in somebody's private chat."""

    at: datetime
    who: str
    text: str
    edits: bool = False
    """It took the place of one that was there, at which nobody's telephone sounds."""
    about: tuple[About, ...] = ()


@dataclass(frozen=True, slots=True)
class Did:
    """Something that somebody did."""

    at: datetime
    who: str
    what: str


@dataclass(slots=True)
class History:
    """All of it, in order."""

    arrived: list[Arrived] = field(default_factory=list)
    did: list[Did] = field(default_factory=list)
    away: dict[str, list[tuple[datetime, datetime]]] = field(default_factory=dict)
    """From when until when somebody paused, as they said themselves."""
    gone: dict[str, list[tuple[datetime, datetime | None]]] = field(default_factory=dict)
    """From when somebody took part no more, until they came back if they did."""
    put_off: dict[str, list[tuple[datetime, str]]] = field(default_factory=dict)
    """What somebody asked to hear again, by its key, and when."""
    done: dict[str, int] = field(default_factory=dict)
    """How much was done by itself, by its name."""
    came: Counter[str] = field(default_factory=Counter)
    """How often something became of something."""
    gaps: list[str] = field(default_factory=list)
    """What was found missing in the database now and then."""

    def heard_by(self) -> Iterator[tuple[str, list[Arrived]]]:
        """Everybody, with what arrived at them."""
        heard: dict[str, list[Arrived]] = {}
        for one in self.arrived:
            heard.setdefault(one.who, []).append(one)
        yield from sorted(heard.items())

    def acts_of(self, who: str) -> list[datetime]:
        """When somebody did something."""
        return [one.at for one in self.did if one.who == who]

    @property
    def fingerprint(self) -> str:
        """The same for the same history, to the letter."""
        return sha256(repr((self.arrived, self.did)).encode()).hexdigest()
