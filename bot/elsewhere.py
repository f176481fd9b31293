"""Whoever cannot be reached in one app any more is told in the other one, where they have one."""

from collections.abc import Sequence

from flows.nudges.nudge import follow
from flows.post import NUDGE
from storage.outbox import Outcome, Verdict
from storage.work import Work


async def said_elsewhere(work: Work, outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Take what found nobody to where its reader still is, with all that waits for them; return the other outcomes.

    Only what we say of our own accord: an answer belongs where it was asked for.
    """
    return [one for one in outcomes if one.verdict is not Verdict.UNREACHABLE or not await _moved(work, one)]


async def _moved(work: Work, outcome: Outcome) -> bool:
    entry = outcome.entry
    gone = await work.accounts.at(entry.platform, entry.address)
    if gone is None:
        return False
    gone.reachable = False
    await work.flush()
    to = await follow(work, gone.member_id, gone)
    return to is not None and entry.priority == NUDGE and await work.outbox.move(entry, (to.platform, to.address))
