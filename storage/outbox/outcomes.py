"""What the worker takes from the outbox, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A message to queue."""

    organisation_id: int | None
    platform: str
    address: str
    kind: str
    payload: str
    priority: int = 0
    slot: str | None = None
    key: str | None = None
    due_at: datetime | None = None
    """Now, when not told."""
    expires_at: datetime | None = None
    under: str | None = None
    """The slot, at the same address, whose message this one is said under."""
    receipt: str | None = None
    """The platform message to edit, where it is known already, such as the one whose button was pressed."""
    unless: str | None = None
    """Said blindly: to whom it is not said in the end; opaque here."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message that is ours to deliver until its lease ends."""

    id: int
    organisation_id: int | None
    platform: str
    address: str
    kind: str
    payload: str
    priority: int
    slot: str | None
    attempts: int
    """This one included."""
    created_at: datetime
    first_tried_at: datetime
    epoch: int
    is_uncertain: bool
    """It may have been sent already: read back before sending again."""
    posting: str | None
    """The receipt of the message that shows the slot already: edit that one. None: post a new one."""
    thread: str | None = None
    """The receipt of the message to say this one under; None: none, or it is not there."""
    unless: str | None = None
    """Said blindly, unless; None for what everybody may see the way of."""


class Verdict(StrEnum):
    """What became of a message."""

    SENT = "sent"
    RETRY = "retry"
    UNCERTAIN = "uncertain"
    DEAD = "dead"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one claimed message; `error` is a code and a few words, never content."""

    entry: Claimed
    verdict: Verdict
    receipt: str | None = None
    error: str | None = None
    due_at: datetime | None = None

    @classmethod
    def sent(cls, entry: Claimed, receipt: str | None) -> Self:
        """The platform took it, and names it so."""
        return cls(entry, Verdict.SENT, receipt=receipt)

    @classmethod
    def retry(cls, entry: Claimed, due_at: datetime, error: str) -> Self:
        """It surely did not arrive; it is tried again at `due_at`."""
        return cls(entry, Verdict.RETRY, due_at=due_at, error=error)

    @classmethod
    def uncertain(cls, entry: Claimed, error: str, due_at: datetime | None = None) -> Self:
        """Nobody knows whether it arrived; to be read back, now or at `due_at`."""
        return cls(entry, Verdict.UNCERTAIN, due_at=due_at, error=error)

    @classmethod
    def dead(cls, entry: Claimed, error: str) -> Self:
        """No retry can help; an operator may look at it."""
        return cls(entry, Verdict.DEAD, error=error)

    @classmethod
    def unreachable(cls, entry: Claimed) -> Self:
        """There is nobody to reach at this address any more: a fact, not an error."""
        return cls(entry, Verdict.UNREACHABLE, error="unreachable")
