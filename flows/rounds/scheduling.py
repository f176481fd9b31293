"""What people are told of their privacy is confirmed, the round scheduled; or called off, and that undone."""

from flows.access import ORGANISER
from flows.capability import Capability
from flows.chat import Style
from flows.rounds.cases import groups_of, lacking, locations_in, moved, round_of
from flows.rounds.crowds import kept_under
from flows.rounds.frozen import freeze
from flows.rounds.page import show
from flows.rounds.rules import AHEAD, may_undo
from flows.rounds.second import is_by_location, with_location
from flows.rounds.timing import calendar_of, plan
from flows.texts import offer
from flows.turn import Turn
from storage.models import RoundState, ScanRound
from storage.repositories.flags import SCAN_KEY

scheduling = Capability("round")


@scheduling.button("privacy", who=ORGANISER)
async def privacy(turn: Turn, round_id: str) -> None:
    """Show what everybody is told before they answer, for an organiser to confirm."""
    if round_ := await round_of(turn, round_id, RoundState.DRAFT):
        await _ask_to_confirm(turn, round_)


@scheduling.button("confirm", who=ORGANISER)
async def confirm(turn: Turn, round_id: str, k: str) -> None:
    """Note that an organiser stands for it; what was changed meanwhile is shown anew."""
    round_ = await round_of(turn, round_id, RoundState.DRAFT)
    if round_ is None:
        return
    if k != str(round_.k):
        await _ask_to_confirm(turn, round_)
        return
    round_.confirmed_at = round_.confirmed_at or turn.now
    await turn.note("scan", round_.id, round_.state, round_.state, "privacy confirmed")
    await show(turn, round_, "round.confirmed", instead=True)


@scheduling.button("schedule", who=ORGANISER)
async def schedule(turn: Turn, round_id: str) -> None:
    """Let it open by itself on its day, with what is asked now."""
    round_ = await round_of(turn, round_id, RoundState.DRAFT)
    if round_ is None:
        return
    await turn.work.organisations.hold(turn.organisation.id)  # two rounds at once are not scheduled beside each other
    _, facts = await lacking(turn, round_, RoundState.SCHEDULED, await groups_of(turn.post, round_))
    if await moved(turn, round_, RoundState.SCHEDULED, facts):
        await freeze(turn.post, round_)
        await turn.work.flags.set(SCAN_KEY, turn.house.tags.mark)
        await show(turn, round_, "round.scheduled", instead=True)


@scheduling.button("cancel", who=ORGANISER)
async def cancel(turn: Turn, round_id: str) -> None:
    """Call it off; that can be undone for a moment."""
    round_ = await round_of(turn, round_id, *AHEAD)
    if round_ and await moved(turn, round_, RoundState.CANCELLED):
        await show(turn, round_, instead=True)


@scheduling.button("undo", who=ORGANISER)
async def undo(turn: Turn, round_id: str) -> None:
    """Return to what it was before it was called off, where no other round came about meanwhile."""
    round_ = await round_of(turn, round_id)
    if round_ is None:
        return
    await turn.work.organisations.hold(turn.organisation.id)
    found = await turn.work.audit.before(turn.organisation.id, "scan", round_.id, RoundState.CANCELLED)
    before = RoundState(found) if found else None
    if before is None or not may_undo(round_, before, turn.now):
        turn.notice("round.no_way_back")
    elif coming := await turn.work.scans.coming(turn.organisation.id):
        await show(turn, coming, "round.one_at_a_time")
    else:
        await turn.note("scan", round_.id, round_.state, before, "undo")
        round_.state, round_.state_since = before, turn.now
        plan(round_, calendar_of(turn.post), turn.policy.scan_retention_days, turn.now)
        await show(turn, round_, "round.undone", instead=True)


async def _ask_to_confirm(turn: Turn, round_: ScanRound) -> None:
    words, groups = turn.words, await groups_of(turn.post, round_)
    group = groups.names[kept_under(groups.tree, groups.leaves.get(turn.me.id, groups.tree.id))]
    if is_by_location(round_):
        locations = await locations_in(turn.post, round_, groups)
        group = with_location(locations.known, group, locations.counting(round_.k).get(turn.me.id, ""))
    ways = [offer("round.confirm", round_.id, round_.k, style=Style.MAIN), offer("round.again", round_.id)]
    await turn.say_blocks(
        words.blocks("round.people_are_told"),
        words.blocks("scan.anon", (), k=round_.k, group=group),
        words.blocks("round.stand_for_it"),
        [words.row(ways)],
        instead=True,
    )
