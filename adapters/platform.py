"""What the bot asks of a platform, and the verdicts in which a platform's failures come back."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from starlette.routing import BaseRoute

from flows.chat import Acknowledgement, Incoming, Message, Sender

Receive = Callable[[Incoming], Awaitable[Acknowledgement]]
"""Hands one Incoming to the bot; returns after its commit. Raises `NotTaken` when it must be sent again.

A page answered with `problems` comes again, corrected, under the same key: such a turn does not keep its key.
"""


class NotTaken(Exception):
    """The bot could not commit this now (the database is away); the platform must not be told that it was received."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """One outbox entry on its way: what to show, where, and in place of which message."""

    entry: int
    kind: str
    """"message", or "home" for the bot's home page."""
    address: str
    message: Message
    receipt: str | None = None
    """The message to edit; None to post a new one."""
    under: str | None = None
    """The receipt of the message to say this one under: in its thread, or as a reply to it."""
    first_tried_at: datetime | None = None
    """When an attempt whose end nobody knows began, UTC."""


@dataclass(frozen=True, slots=True)
class ChatLimit:
    """How many new messages one chat may get: `rate` a second, and `burst` at once after a silence."""

    rate: float
    burst: int


class Verdict(StrEnum):
    """The one thing the outbox must know of a failure."""

    LATER = "later"
    """Surely not delivered; the same call may work later."""
    UNCERTAIN = "uncertain"
    """The line was cut: it may have been delivered."""
    REFUSED = "refused"
    """Never: the platform does not accept this."""
    UNREACHABLE = "unreachable"
    """This person or chat cannot be reached (blocked, gone, archived): a fact, not an error."""
    CLOSED = "closed"
    """The platform does not accept us at all (token revoked): nothing gets out until an operator acts."""


class DeliveryError(Exception):
    """A parcel that did not surely arrive; the message is a code and short words, never content."""

    def __init__(self, reason: str, verdict: Verdict, *, wait: float | None = None) -> None:
        super().__init__(reason)
        self.verdict = verdict
        self.wait = wait
        """Seconds the platform asks us to wait, for this chat and method."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of `learnathon check`: what was looked at, and what is wrong and how to mend it (None: fine)."""

    subject: str
    problem: str | None = None


class Platform(Protocol):
    """One chat platform. Everything is safe to call again after an error."""

    name: str
    vouches_at_once: bool
    """Whether `vouches` answers from what is known already, without asking anybody."""

    async def start(self, receive: Receive) -> None:
        """Connect and listen; returns when the first connection stands. Raises `PlatformError` with what to mend."""

    async def stop(self) -> None:
        """Stop listening, let what is under way end, close connections."""

    async def vouches(self, sender: Sender) -> bool:
        """Tell whether this person, unknown to us, may join by themselves; raises `NotTaken` when nobody says now."""

    async def deliver(self, parcel: Parcel) -> str:
        """Post or edit; returns the receipt by which the message can be edited later. Raises `DeliveryError`."""

    async def read_back(self, parcel: Parcel) -> str | None:
        """Look for a parcel whose delivery is uncertain: its receipt, or None when it is surely not there.

        Raises `DeliveryError`: UNCERTAIN where the platform can never tell, another verdict where it cannot just now.
        """

    def chat_limit(self, address: str) -> ChatLimit:
        """Tell how many new messages the platform lets one chat have; edits do not count."""

    def routes(self) -> Sequence[BaseRoute]:
        """HTTP routes on which the platform reaches us; none when we reach out ourselves."""

    async def problem(self) -> str | None:
        """Tell why nothing comes in just now, or None; for /readyz."""

    async def check(self) -> list[Finding]:
        """Look at token, scopes and places, for `learnathon check`."""


class PlatformError(Exception):
    """The platform cannot be used as configured: what, and what to do."""
