"""Turns without a trace: nothing of them is kept but what their handler writes itself (domain.md 8.1).

No key of what came in, no sign of life, no letter, no answer in the outbox, and in the log neither who nor what. So
what is said is said at once; a turn that fails is answered at once as well, and what stood on the screen stays.
"""

import structlog

from bot.redaction import trace
from bot.turning import Turning
from flows.chat import Acknowledgement, Incoming, Said, Submitted
from flows.dispatch import play_without_trace
from flows.texts import Words
from flows.turn import Turn
from storage.errors import NeedsWriting
from storage.store import Store
from storage.work import Work

log = structlog.get_logger(__name__)


class NobodyWeKnow(Exception):
    """Somebody who takes no part acts: there is nothing of theirs to protect, and they are shown the way in."""


class Traceless:
    """Plays them, each once: the same may come in as often as it likes."""

    def __init__(self, store: Store, turning: Turning) -> None:
        self._store = store
        self._turning = turning

    async def play(self, incoming: Incoming) -> Acknowledgement:
        """Play a turn and commit what it wrote; raises what went wrong, and `NobodyWeKnow`."""
        turn = await self._kept(incoming)
        for change in turn.once_kept:
            change()
        return turn.acknowledgement

    async def failed(self, incoming: Incoming, error: Exception) -> Acknowledgement:
        """Return the answer to what failed by a mistake of ours: to try again, since everything is as it was."""
        log.error("A turn failed", action="turn_failed", exception=trace(error))
        sorry = (await self._words(incoming)).line("error.try_again")
        if isinstance(incoming.act, Submitted):
            return Acknowledgement(problems={next(iter(incoming.act.answers), ""): sorry})
        return Acknowledgement(notice=sorry)

    async def _kept(self, incoming: Incoming) -> Turn:
        try:
            async with self._store.look() as work:
                return await self._played(work, incoming)
        except NeedsWriting:
            async with self._store.begin() as work:
                return await self._played(work, incoming)

    async def _played(self, work: Work, incoming: Incoming) -> Turn:
        # The account is not locked here: on PostgreSQL that would leave on it the number of the transaction, which
        # stands on what the turn writes as well.
        turn = await self._turning.turn(work, incoming, in_order=False)
        if not turn.joined and not isinstance(incoming.act, Said):
            raise NobodyWeKnow
        turn.traceless = True
        await play_without_trace(turn)
        return turn

    async def _words(self, incoming: Incoming) -> Words:
        try:
            async with self._store.look() as work:
                return (await self._turning.turn(work, incoming)).words
        except Exception:  # noqa: BLE001 - whatever it is, the sentence can be said in what their platform names
            return self._turning.house.texts.words(incoming.sender.language)
