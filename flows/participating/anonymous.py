"""Why nobody can tell who answered what, with the choice to count only in the total (domain.md 3.7, 8.1)."""

from collections.abc import Callable

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Message, Page
from flows.participating import paging
from flows.participating.case import Case, case_of
from flows.participating.draft import Draft
from flows.participating.screens import group_of, words_of
from flows.participating.sheet import FRAME, Sheet
from flows.participating.stepping import sheet_of
from flows.participating.telling import PAGE, refuse, show_page
from flows.texts import Offer, offer
from flows.turn import Turn

anonymity = Capability("scan")

Way = Callable[[str, Sheet], tuple[str, tuple[str, ...]]]
"""Returns the action and the arguments of a button that leads on: what it does, and with which sheet."""


@anonymity.button("anonymous", who=MEMBER, traceless=True)
async def anonymous(turn: Turn, round_id: str, so_far: str = "") -> None:
    """Say how it is anonymous, before somebody begins or while they do."""
    found = await sheet_of(turn, round_id, so_far) if so_far else await _begun(turn, round_id)
    if found is None:
        return
    case, sheet = found
    if turn.by_steps:
        turn.puts(_anon(case, sheet, _by_steps))
    else:
        on_page(case, Draft(sheet), "anonymous")


@anonymity.button("more", who=MEMBER, traceless=True)
async def more(turn: Turn, round_id: str, so_far: str) -> None:
    """Say where the promise ends."""
    if found := await sheet_of(turn, round_id, so_far):
        turn.puts(_more(*found, _by_steps))


def on_page(case: Case, draft: Draft, change: str) -> None:
    """Show the same on a page, after a choice if there was one."""
    sheet = draft.sheet if change in {"anonymous", "more"} else draft.sheet.counting(in_total_only=change == "total")
    message = _more(case, sheet, _on_page) if change == "more" else _anon(case, sheet, _on_page)
    words, state = words_of(case, sheet), Draft(sheet, draft.words).to_state()
    show_page(
        case.turn, Page(PAGE, words.line("scan.title"), words.line("form.page_close"), intro=message, state=state)
    )


async def _begun(turn: Turn, round_id: str) -> tuple[Case, Sheet] | None:
    case = await case_of(turn, round_id)
    if isinstance(case, str):
        refuse(turn, case)
        return None
    return case, Sheet(case.round.id, turn.words.language, at=FRAME)


def _anon(case: Case, sheet: Sheet, way: Way) -> Message:
    words = words_of(case, sheet)
    fine, more = way("here", sheet), way("more", sheet)
    rows = [
        [offer("fine", *fine[1], action=fine[0]), *_choice(case, sheet, way)],
        [offer("scan.more", *more[1], action=more[0])],
    ]
    return words.message("scan.anon", rows, k=case.round.k, group=group_of(case, sheet, words))


def _choice(case: Case, sheet: Sheet, way: Way) -> list[Offer]:
    """Offer to count in the total alone, or in a group again; nothing where that is the same."""
    if case.total_leaf is None:
        return []
    action, args = way("group" if sheet.in_total_only else "total", sheet)
    if sheet.in_total_only:
        return [offer("scan.in_group", *args, action=action)]
    return [offer("total", *args, action=action)]


def _more(case: Case, sheet: Sheet, way: Way) -> Message:
    action, args = way("anonymous", sheet)
    rows = [[offer("form.back", *args, action=action)]]
    return words_of(case, sheet).message("scan.anon_more", rows, k=case.round.k)


def _by_steps(change: str, sheet: Sheet) -> tuple[str, tuple[str, ...]]:
    if change in {"total", "group"}:
        return "scan.anonymous", sheet.counting(in_total_only=change == "total").to_args()
    return {"here": "scan.at", "more": "scan.more"}.get(change, "scan.anonymous"), sheet.to_args()


def _on_page(change: str, _sheet: Sheet) -> tuple[str, tuple[str, ...]]:
    return paging.TURN, (change,)
