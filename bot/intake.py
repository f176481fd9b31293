"""Intake: from one Incoming to one committed turn. What was committed acts once, however often it is sent.

A turn that fails is tried again at once; one that always fails is put aside as a dead letter with an honest answer,
so that it never blocks the next.
"""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from time import perf_counter

import structlog
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from adapters.platform import NotTaken, Platform
from bot.clock import Clock
from bot.lanes import Lanes
from bot.letters import to_json
from bot.metrics import Metrics
from bot.observing import Observe, unobserved
from bot.redaction import trace
from bot.traceless import NobodyWeKnow, Traceless
from bot.turning import Turning
from flows.chat import Acknowledgement, Incoming, Page
from flows.discussion.replies import is_none_of_ours
from flows.dispatch import could_not_open, leaves_no_trace, may_answer_the_scan, only_opens, play
from flows.finding.likenesses import Likenesses, NotLookedUp, Wanted
from flows.members.door import only_tells, turned_away
from flows.nudges.marks import unmarked
from flows.turn import House, Turn
from storage.errors import NeedsWriting
from storage.repositories.letters import LETTER_AFTER
from storage.store import Store
from storage.work import Work

log = structlog.get_logger(__name__)

_NOTHING_SAID = frozenset({"looked", "passed_by", "turned_away", "traceless", "failed"})


class _UnknownPerson(Exception):
    """Somebody without an account: the platform must be asked whether they may join, outside the transaction."""


class _NothingToKeep(Exception):
    """The turn only looked, or turned a stranger away: it is rolled back, its key as well, and may come again."""

    def __init__(self, acknowledgement: Acknowledgement, outcome: str) -> None:
        super().__init__()
        self.acknowledgement = acknowledgement
        self.outcome = outcome


class _LeavesNoTrace(Exception):
    """What was said may answer an open question of the scan: it is rolled back, and played without a trace."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known before a turn is played; what it lacks is asked outside the transaction, and it is played again."""

    again: bool
    """Whether it failed before."""
    vouched: bool | None
    """Whether the sender may join; None before the platform was asked."""
    likenesses: Likenesses | None = None
    """What looks like the idea it is about to post, or the words it seeks; None before that was looked up."""


class Intake:
    """Receives what the platforms hand in, one turn at a time for each person."""

    def __init__(
        self,
        store: Store,
        house: House,
        organisation_key: str,
        platforms: Mapping[str, Platform],
        clock: Clock,
        metrics: Metrics,
        wake_delivery: Callable[[], None],
        observe: Observe = unobserved,
    ) -> None:
        self._store = store
        self._house = house
        self._platforms = platforms
        self._clock = clock
        self._metrics = metrics
        self._wake_delivery = wake_delivery
        self._observe = observe
        self._lanes = Lanes()
        self._turning = Turning(house, organisation_key, clock)
        self._traceless = Traceless(store, self._turning)

    async def receive(self, incoming: Incoming) -> Acknowledgement:
        """Play the turn and commit it; returns what the platform hears at once. Raises `NotTaken`."""
        began = perf_counter()
        outcome, incoming = "failed", unmarked(incoming)
        try:
            async with self._lanes.lane((incoming.sender.platform, incoming.sender.id)):
                if leaves_no_trace(self._house, incoming):
                    acknowledgement, outcome = await self._taken_without_trace(incoming)
                else:
                    with self._observe(incoming):
                        acknowledgement, outcome = await self._taken(incoming)
            if outcome not in _NOTHING_SAID:
                self._wake_delivery()
            return acknowledgement
        finally:
            took = timedelta(seconds=perf_counter() - began)
            kind = type(incoming.act).__name__.lower()
            self._metrics.turn_taken(incoming.sender.platform, kind, outcome, took)

    async def acquaintances(self, platform: str, tenant: str) -> Mapping[str, tuple[str, bool]]:
        """Return how everybody on a platform is called, and whether they can be written to. Raises `NotTaken`."""
        try:
            async with self._store.read() as work:
                return await work.accounts.known_on(platform, tenant)
        except Exception as error:
            raise _not_taken(error) from error

    async def could_not_open(self, incoming: Incoming, page: Page) -> None:
        """Offer a button instead of the page that the platform would not open; not where that would leave a trace."""
        incoming = unmarked(incoming)
        if leaves_no_trace(self._house, incoming):
            return
        with self._observe(incoming):
            async with self._store.begin() as work:
                turn = await self._turn(work, incoming)
                await could_not_open(turn, page)
        self._wake_delivery()

    async def _taken_without_trace(self, incoming: Incoming) -> tuple[Acknowledgement, str]:
        try:
            return await self._traceless.play(incoming), "traceless"
        except NobodyWeKnow:
            with self._observe(incoming):
                return await self._taken(incoming)
        except Exception as error:
            if _is_away(error):
                raise _not_taken(error) from error
            return await self._traceless.failed(incoming, error), "failed"

    async def _taken(self, incoming: Incoming) -> tuple[Acknowledgement, str]:
        for attempt in range(1, LETTER_AFTER + 1):
            try:
                return await self._play(incoming, _Known(attempt > 1, await self._vouched_at_once(incoming)))
            except NotTaken:
                raise
            except Exception as error:
                if _is_away(error):
                    raise _not_taken(error) from error
                facts = {"attempt": attempt, "key": incoming.key, "exception": trace(error)}
                log.error("A turn failed", action="turn_failed", **facts)  # noqa: TRY400 - its words may be people's
                if await self._put_aside(incoming, error):
                    break
        return Acknowledgement(), "put_aside"

    async def _play(self, incoming: Incoming, known: _Known) -> tuple[Acknowledgement, str]:
        try:
            if not known.again and only_opens(self._house, incoming):
                with suppress(NeedsWriting):
                    return await self._look(incoming, known)
            return await self._act(incoming, known)
        except _NothingToKeep as nothing:
            return nothing.acknowledgement, nothing.outcome
        except _UnknownPerson:
            vouched = await self._platforms[incoming.sender.platform].vouches(incoming.sender)
            known = replace(known, vouched=vouched)
        except _LeavesNoTrace:
            return await self._taken_without_trace(incoming)
        except NotLookedUp as missing:
            known = replace(known, likenesses=await self._look_up(missing.wanted))
        return await self._play(incoming, known)

    async def _vouched_at_once(self, incoming: Incoming) -> bool | None:
        """Tell whether the sender may join, where that costs nothing to know; None where the platform must be asked."""
        platform = self._platforms[incoming.sender.platform]
        return await platform.vouches(incoming.sender) if platform.vouches_at_once else None

    async def _look_up(self, wanted: Wanted) -> Likenesses:
        """Look up what looks like an idea, beside whoever writes."""
        async with self._store.read() as work:
            return await self._house.lookalikes.look_up(work, wanted)

    async def _look(self, incoming: Incoming, known: _Known) -> tuple[Acknowledgement, str]:
        """Play a turn that should keep nothing, beside whoever writes; raises `NeedsWriting` when it does keep some."""
        async with self._store.look() as work:
            turn = await self._answered(work, incoming, known)
            if not turn.keeps_nothing:
                raise NeedsWriting
            return turn.acknowledgement, "looked"

    async def _act(self, incoming: Incoming, known: _Known) -> tuple[Acknowledgement, str]:
        async with self._store.begin() as work:
            if not await work.seen.first(incoming.key, self._clock()):
                return Acknowledgement(), "repeat"
            if known.again:
                await work.letters.forget(incoming.key)
            turn = await self._answered(work, incoming, known)
            if turn.keeps_nothing:
                raise _NothingToKeep(turn.acknowledgement, "looked")
            return turn.acknowledgement, "done"

    async def _answered(self, work: Work, incoming: Incoming, known: _Known) -> Turn:
        turn = await self._turn(work, incoming)
        turn.likenesses = known.likenesses
        if await may_answer_the_scan(turn):
            raise _LeavesNoTrace
        if await is_none_of_ours(turn):
            raise _NothingToKeep(turn.acknowledgement, "passed_by")
        if not only_tells(incoming):
            await self._let_in(turn, known)
        await play(turn)
        return turn

    async def _let_in(self, turn: Turn, known: _Known) -> None:
        if turn.account is None and known.vouched is None:
            raise _UnknownPerson
        if await turned_away(turn, vouched=bool(known.vouched)):
            raise _NothingToKeep(turn.acknowledgement, "turned_away")

    async def _turn(self, work: Work, incoming: Incoming) -> Turn:
        return await self._turning.turn(work, incoming)

    async def _put_aside(self, incoming: Incoming, error: Exception) -> bool:
        """Put an Incoming aside when it failed too often; one whose failure cannot be noted has to come again."""
        try:
            return await self._failed(incoming, error)
        except Exception as also:
            raise _not_taken(also) from also

    async def _failed(self, incoming: Incoming, error: Exception) -> bool:
        """Count the failure; True when it was the last and the Incoming is put aside."""
        async with self._store.begin() as work:
            failures = await work.letters.add(
                incoming.key,
                platform=incoming.sender.platform,
                payload=to_json(incoming),
                error=type(error).__name__,
                now=self._clock(),
            )
            if failures < LETTER_AFTER:
                return False
            await work.seen.first(incoming.key, self._clock())
            turn = await self._turn(work, incoming)
            await turn.say("error.try_again")
        self._metrics.dead_letter(incoming.sender.platform)
        return True


def _is_away(error: Exception) -> bool:
    """Tell whether the database is locked, full or gone, and not the turn at fault.

    SQLite calls a mistake in a statement operational too; that one would come again for ever.
    """
    if isinstance(error, OperationalError | InterfaceError):
        return getattr(error.orig, "sqlite_errorcode", None) != sqlite3.SQLITE_ERROR
    return isinstance(error, PoolTimeoutError)


def _not_taken(error: Exception) -> NotTaken:
    log.warning("The database did not take a turn", action="not_taken", error=type(error).__name__)
    return NotTaken(type(error).__name__)
