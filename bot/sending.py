"""One message on its way: the pace, the call, and what its failure means for the outbox."""

import asyncio
from collections import Counter
from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import structlog

from adapters.platform import DeliveryError, Parcel, Platform, Verdict
from bot.clock import Clock
from bot.pacing import Paces
from bot.redaction import trace
from flows.chat import Message
from flows.post import ANSWER, BLIND, NUDGE
from storage.outbox import Claimed, Outcome
from storage.outbox import Verdict as Ending

log = structlog.get_logger(__name__)

MOST_ATTEMPTS = 12
"""Attempts that failed of themselves; waiting as the platform asked, or for an operator, is not counted."""
_CLOSED_PAUSE = timedelta(minutes=1)
_LOST_PAUSE = timedelta(minutes=5)
_LONGEST_PAUSE = timedelta(minutes=15)
_LONGEST_ATTEMPT = 70.0
"""Seconds; less than a lease, so that nobody else takes over what is still under way."""
_DOUBLINGS = 20
_NOT_REPEATED = {NUDGE, BLIND}

Spot = tuple[str, str]
"""A platform, and an address there."""


def wait_before(attempt: int) -> timedelta:
    """Return the pause before this attempt (the second is 2): 1, 2, 4 … seconds, at most 15 minutes."""
    return min(timedelta(seconds=2.0 ** min(max(attempt - 2, 0), _DOUBLINGS)), _LONGEST_PAUSE)


def _next_look(now: datetime) -> datetime:
    """Return when to look again at a pool: the same moment for all that waits, so that it goes in its order."""
    return now + _LOST_PAUSE - (now - datetime.min.replace(tzinfo=UTC)) % _LOST_PAUSE


class Sending:
    """Hands messages to their platforms; every failure becomes an outcome."""

    def __init__(
        self, platforms: Mapping[str, Platform], paces: Paces, clock: Clock, pools: Collection[Spot] = ()
    ) -> None:
        self.closed: dict[str, str] = {}
        """The platforms that do not accept us at all, and their word for it; until they take something again."""
        self.lost: dict[Spot, str] = {}
        """The pools in which we cannot write now, and their platform's word for it; what belongs there waits."""
        self._pools = frozenset(pools)
        self._platforms = platforms
        self._paces = paces
        self._clock = clock
        self._failures: Counter[int] = Counter()

    async def send(self, entry: Claimed) -> Outcome:
        """Deliver one entry; never raises."""
        try:
            outcome = await self._in_time(entry)
        except Exception as error:  # noqa: BLE001 - whatever it is, the entry has to come out of this
            facts = {"entry": entry.id, "exception": trace(error)}
            log.error("Delivering failed in an unforeseen way", action="delivery_failed", **facts)  # noqa: TRY400 - its words may be people's
            outcome = self._unforeseen(entry, error)
        self._forget(outcome)
        if outcome.verdict is not Ending.SENT:
            facts = {"entry": entry.id, "verdict": outcome.verdict, "error": outcome.error}
            log.info("Not delivered", action="not_delivered", **facts)
        return outcome

    async def send_blindly(self, entry: Claimed, *, leaves_out: bool) -> Outcome:
        """Do the same without a word of how it went in the log or anywhere else; never raises.

        Whoever is left out is sent nothing, but takes their place in what the platform takes from us like the others:
        so nothing that is said to them next comes any sooner.
        """
        try:
            outcome = await (self._pass_by(entry) if leaves_out else self._in_time(entry))
        except Exception as error:  # noqa: BLE001 - likewise, and it has no line in the log either
            outcome = self._unforeseen(entry, error)
        self._forget(outcome)
        return outcome

    async def _in_time(self, entry: Claimed) -> Outcome:
        async with asyncio.timeout(_LONGEST_ATTEMPT):
            return await self._attempt(entry, _parcel(entry))

    async def _pass_by(self, entry: Claimed) -> Outcome:
        with suppress(DeliveryError):  # its turn would come later, and it needs none
            await self._paces.in_chat(entry.platform, entry.address)
            async with self._paces.turn(entry.platform, waits=True):
                pass
        return Outcome.sent(entry, None)

    def _unforeseen(self, entry: Claimed, error: Exception) -> Outcome:
        return self._judged(entry, DeliveryError(type(error).__name__, Verdict.UNCERTAIN))

    def _forget(self, outcome: Outcome) -> None:
        if outcome.verdict not in {Ending.RETRY, Ending.UNCERTAIN}:
            self._failures.pop(outcome.entry.id, None)

    async def _attempt(self, entry: Claimed, parcel: Parcel) -> Outcome:
        if entry.is_uncertain and parcel.receipt is None and (known := await self._read_back(entry, parcel)):
            return known
        try:
            is_new = parcel.receipt is None and parcel.kind == "message"
            if is_new and (wait := await self._paces.in_chat(entry.platform, entry.address)):
                return Outcome.retry(entry, self._clock() + timedelta(seconds=wait), "its chat is busy")
            async with self._paces.turn(entry.platform, waits=entry.priority > ANSWER):
                receipt = await self._platforms[entry.platform].deliver(parcel)
        except DeliveryError as error:
            return self._judged(entry, error)
        if entry.unless is None:
            self.closed.pop(entry.platform, None)
            self.lost.pop((entry.platform, entry.address), None)
        return Outcome.sent(entry, receipt)

    async def _read_back(self, entry: Claimed, parcel: Parcel) -> Outcome | None:
        """Return what became of an attempt whose end nobody saw; None when the message has to be sent (again).

        Where the platform can never tell, what we say to one of our own accord is not repeated, and anything else is.
        Where it only cannot tell just now, the message stays uncertain.
        """
        try:
            found = await self._platforms[entry.platform].read_back(parcel)
        except DeliveryError as error:
            if error.verdict is Verdict.UNCERTAIN:
                return Outcome.sent(entry, None) if entry.priority in _NOT_REPEATED else None
            outcome = self._judged(entry, error)
            if outcome.verdict is Ending.RETRY:
                return Outcome.uncertain(entry, str(error), outcome.due_at)
            return outcome
        return Outcome.sent(entry, found) if found else None

    def _judged(self, entry: Claimed, error: DeliveryError) -> Outcome:
        reason, now = str(error), self._clock()
        match error.verdict:
            case Verdict.REFUSED:
                return Outcome.dead(entry, reason)
            case Verdict.UNREACHABLE if (entry.platform, entry.address) in self._pools:
                self.lost[entry.platform, entry.address] = reason
                return Outcome.retry(entry, _next_look(now), reason)
            case Verdict.UNREACHABLE:
                return Outcome.unreachable(entry)
            case Verdict.CLOSED:
                if entry.unless is None:
                    self.closed[entry.platform] = reason
                return Outcome.retry(entry, now + _CLOSED_PAUSE, reason)
            case Verdict.LATER if error.wait is not None:
                self._paces.hold(entry.platform, error.wait)
                return Outcome.retry(entry, now + timedelta(seconds=error.wait), reason)
            case _:
                return self._failed(entry, error.verdict, reason)

    def _failed(self, entry: Claimed, verdict: Verdict, reason: str) -> Outcome:
        self._failures[entry.id] += 1
        failures = self._failures[entry.id]
        if failures >= MOST_ATTEMPTS:
            return Outcome.dead(entry, reason)
        due = self._clock() + wait_before(failures + 1)
        if verdict is Verdict.LATER:
            return Outcome.retry(entry, due, reason)
        return Outcome.uncertain(entry, reason, due)


def _parcel(entry: Claimed) -> Parcel:
    return Parcel(
        entry=entry.id,
        kind=entry.kind,
        address=entry.address,
        message=Message.from_json(entry.payload),
        receipt=entry.posting,
        under=entry.thread,
        first_tried_at=entry.first_tried_at,
    )
