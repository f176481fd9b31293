"""Answering by buttons: each carries all answers so far, so the message alone knows where somebody is."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.participating import opens, paging
from flows.participating.case import Case, case_of
from flows.participating.draft import Draft
from flows.participating.screens import left, screen
from flows.participating.sending import send
from flows.participating.sheet import FRAME, Sheet
from flows.participating.telling import refuse
from flows.scan.scoring import fewest_answered
from flows.scan.tags import About
from flows.turn import Turn

stepping = Capability("scan")


@stepping.button("start", who=MEMBER, traceless=True)
async def start(turn: Turn, round_id: str) -> None:
    """Begin: what the statements are about; who sent their answers already is thanked again."""
    case = await case_of(turn, round_id)
    if isinstance(case, str):
        refuse(turn, case)
    elif await case.is_said(About.SENT):
        await opens.thank(case, turn.words.language)
    else:
        _show(case, Sheet(case.round.id, turn.words.language))


@stepping.button("at", who=MEMBER, traceless=True)
async def at(turn: Turn, round_id: str, so_far: str) -> None:
    """Show the frame, a statement or the last look: whatever the button leads to."""
    if found := await sheet_of(turn, round_id, so_far):
        _show(*found)


@stepping.button("leave", who=MEMBER, traceless=True)
async def leave(turn: Turn, round_id: str, so_far: str) -> None:
    """Leave; nothing is kept."""
    if found := await sheet_of(turn, round_id, so_far):
        turn.puts(left(*found))


@stepping.button("send", who=MEMBER, traceless=True)
async def send_it(turn: Turn, round_id: str, so_far: str) -> None:
    """Keep the answers, and thank; sent again, they are thanked again."""
    found = await sheet_of(turn, round_id, so_far)
    if found is None:
        return
    case, sheet = found
    n = len(case.questionnaire.statements)
    if len(sheet.points) < n or sheet.counted < fewest_answered(n):
        _show(case, sheet)
        return
    await send(case, sheet)
    await opens.thank(case, sheet.language)


async def sheet_of(turn: Turn, round_id: str, so_far: str) -> tuple[Case, Sheet] | None:
    """Return the round and what was answered so far; None where that cannot be, and it was said why."""
    case = await case_of(turn, round_id)
    if isinstance(case, str):
        refuse(turn, case)
        return None
    sheet = _read(case, so_far)
    if sheet is None:
        refuse(turn, "scan.old")
        return None
    return case, sheet


def _read(case: Case, so_far: str) -> Sheet | None:
    """Return what a button carries; None for one from before a change of ours."""
    try:
        sheet = Sheet.from_args(str(case.round.id), so_far)
    except (ValueError, IndexError):
        return None
    fits = len(sheet.points) <= len(case.questionnaire.statements)
    return sheet if fits and FRAME <= sheet.at <= len(sheet.points) else None


def _show(case: Case, sheet: Sheet) -> None:
    turn = case.turn
    if turn.by_steps:
        turn.puts(screen(case, sheet))
    else:
        paging.show(case, Draft(sheet))
