"""Who is invited to a round: the whole organisation, or the departments that are chosen one by one."""

from collections.abc import Mapping, Sequence

from flows.access import ORGANISER
from flows.capability import Capability
from flows.chat import Block
from flows.ideas.leafing import PAGE_SIZE, leafing
from flows.numbering import each_numbered
from flows.rounds.cases import round_of
from flows.rounds.frozen import build_tree, scope_of
from flows.rounds.rules import AHEAD
from flows.scan.suppression import FLOOR
from flows.texts import Ours, Words, offer
from flows.turn import Turn
from storage.models import Department, RoundState, ScanRound

scoping = Capability("round")


@scoping.button("scope", who=ORGANISER)
async def scope(turn: Turn, where_and_page: str) -> None:
    """Show the departments, a page of them, and whether each is invited."""
    round_id, _, number = where_and_page.partition(".")
    if round_ := await round_of(turn, round_id, *AHEAD):
        await _show(turn, round_, int(number))


@scoping.button("toggle", who=ORGANISER)
async def toggle(turn: Turn, where_and_page: str, department_id: str) -> None:
    """Invite a department, or leave it out; without any, it is the whole organisation."""
    round_id, _, number = where_and_page.partition(".")
    round_ = await round_of(turn, round_id, *AHEAD)
    found = await turn.work.departments.get(turn.organisation.id, int(department_id))
    if round_ is None:
        return
    if found is None or found.parent_id is not None:
        turn.notice("department.gone")
        return
    chosen = (scope_of(round_) or frozenset()) ^ {found.id}
    if await _is_enough(turn, round_, chosen):
        round_.scope = {"departments": sorted(chosen)} if chosen else None
        await turn.note("scan", round_.id, round_.state, round_.state, "scope")
        await _show(turn, round_, int(number))


@scoping.button("everybody", who=ORGANISER)
async def everybody(turn: Turn, round_id: str) -> None:
    """Invite the whole organisation."""
    if round_ := await round_of(turn, round_id, *AHEAD):
        round_.scope = None
        await turn.note("scan", round_.id, round_.state, round_.state, "scope")
        await _show(turn, round_, 1)


async def _is_enough(turn: Turn, round_: ScanRound, chosen: frozenset[int]) -> bool:
    """Tell whether enough people stay invited to a round that is scheduled; else say so."""
    if round_.state is not RoundState.SCHEDULED:
        return True
    people = (await build_tree(turn.post, chosen or None)).tree.invited
    needed = max(FLOOR, round_.k)
    if people < needed:
        turn.notice("round.too_few_left", needed=needed, people=people)
    return people >= needed


async def _show(turn: Turn, round_: ScanRound, number: int) -> None:
    words, chosen = turn.words, scope_of(round_)
    whole = (await build_tree(turn.post)).tree
    sizes = {node.id: node.invited for node in whole.children}
    found = await turn.work.departments.listed(turn.organisation.id, None, number, PAGE_SIZE)
    entries = each_numbered([block for one in found.items for block in _entry(words, round_, one, sizes, found.number)])
    invited = (await build_tree(turn.post, chosen)).tree.invited if chosen else whole.invited
    all_again = [offer("round.everybody", round_.id)] if chosen else []
    await turn.say_blocks(
        words.blocks("round.scope_is", (), invited=invited, of=Ours("some" if chosen else "all")),
        entries if found.total else words.blocks("round.no_departments"),
        leafing(words, found, "round.scope", lambda page: f"{round_.id}.{page}"),
        [words.row([*all_again, offer("round.back", round_.id, action="round.again")])],
        instead=True,
    )


def _entry(words: Words, round_: ScanRound, one: Department, sizes: Mapping[str, int], number: int) -> Sequence[Block]:
    """Return a department, with the way to invite it or to leave it out."""
    is_in, where = one.id in (scope_of(round_) or ()), f"{round_.id}.{number}"
    take_in = [offer("take_in", where, one.id, action="round.toggle")]
    rows = [[offer("leave_out", where, one.id, action="round.toggle")] if is_in else take_in]
    people, state = sizes.get(str(one.id), 0), Ours("in" if is_in else "out")
    return words.blocks("round.department", rows, name=one.name, people=people, state=state)
