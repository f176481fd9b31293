"""Not for me: no more messages of a round, until somebody changes their mind; like an answer, nobody sees who."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Message, Pressed
from flows.participating.case import case_of
from flows.participating.telling import refuse, tell
from flows.scan.tags import About
from flows.texts import offer
from flows.turn import Turn

quiet = Capability("scan")


@quiet.button("not_for_me", who=MEMBER, traceless=True)
async def not_for_me(turn: Turn, round_id: str) -> None:
    """Keep that this person wants no more messages of this round."""
    case = await case_of(turn, round_id)
    if isinstance(case, str):
        refuse(turn, case)
        return
    if not await case.is_said(About.QUIET):
        await turn.work.scans.mark(case.round.id, case.tag(About.QUIET))
    rows = [[offer("after_all", case.round.id), offer("start", case.round.id)]]
    _put(turn, turn.words.message("scan.not_for_me", rows))


@quiet.button("after_all", who=MEMBER, traceless=True)
async def after_all(turn: Turn, round_id: str) -> None:
    """Take that back; who did not say it hears the same."""
    case = await case_of(turn, round_id)
    if isinstance(case, str):
        refuse(turn, case)
        return
    if await case.is_said(About.QUIET):
        await turn.work.scans.unmark(case.tag(About.QUIET))
    _put(turn, turn.words.message("scan.after_all", [[offer("start", case.round.id)]]))


def _put(turn: Turn, message: Message) -> None:
    """Put a message in the place of the one that was pressed; where there is none, show it on a page."""
    act = turn.incoming.act
    if isinstance(act, Pressed) and act.receipt is not None:
        turn.puts(message)
    else:
        tell(turn, message)
