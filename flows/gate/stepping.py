"""By itself: silence becomes a yes, what was to be found out is asked for, and nobody forgets to decide (7.4)."""

from datetime import datetime, timedelta

from flows.answering.undecided import park_undecided
from flows.chat import Message
from flows.gate.cases import Case, as_it_stands, asked_under, calendar_of, case_with
from flows.gate.passing import go_through
from flows.gate.rules import Standing, Step, can_start, standing, step
from flows.ideas.card import owner_name
from flows.ideas.rules import By
from flows.members.rules import takes_part
from flows.nudges.nudge import NudgeKind, nudge, withdraw
from flows.post import Post
from flows.texts import offer
from storage.models import Gate, GateState, Member, MemberState, Role

_LATER = timedelta(hours=1)


async def mind_gates(post: Post, at_most: int) -> int:
    """Do what is due with open gates."""
    due = await post.work.gates.due(post.organisation.id, post.now, at_most)
    for gate in due:
        await _mind(post, gate)
    return len(due)


async def next_gate(post: Post) -> datetime | None:
    """Return when something is due with a gate next."""
    return await post.work.gates.next_due(post.organisation.id)


async def _mind(post: Post, gate: Gate) -> None:
    case = await case_with(post.work, gate)
    if case is None or not can_start(case.idea):
        await _close(post, gate)
    elif await post.work.decisions.open_of(case.idea.id):  # somebody parks it, or does not pick it up, right now
        gate.due_at = post.now + _LATER
    elif not _is_there(case):
        await _close(post, gate)
        await _tell_undecided(post, case)
    else:
        await _step(post, case)


def _is_there(case: Case) -> bool:
    """Tell whether there is a sponsor: nobody's silence is a yes, nor that of somebody who is away."""
    if case.sponsor is None or not takes_part(case.sponsor):
        return False
    return case.sponsor.state is MemberState.ACTIVE or standing(case.gate.answers) is not Standing.SILENT


async def _step(post: Post, case: Case) -> None:
    match step(case.gate, post.now, calendar_of(post)):
        case Step.PASS:
            await go_through(post, case, By.ITSELF)
        case Step.ASK_AGAIN:
            await _ask_again(post, case)
        case Step.TELL:
            await _tell_undecided(post, case)
        case Step.PARK:
            await _park(post, case)
        case Step.NOTHING:
            pass


async def _park(post: Post, case: Case) -> None:
    """Park what nobody decided about; what was parked too often for that waits on for a yes or a no."""
    if await park_undecided(post, case.idea):
        await _close(post, case.gate)
    else:
        case.gate.due_at = None


async def _close(post: Post, gate: Gate) -> None:
    gate.state, gate.closed_at, gate.due_at = GateState.WITHDRAWN, post.now, None
    await post.note("gate", gate.id, GateState.OPEN, gate.state)
    await withdraw(post, asked_under(gate))


async def _ask_again(post: Post, case: Case) -> None:
    if case.sponsor is not None:
        key = f"gate:{case.gate.id}:again:{case.gate.answers.get('by')}"
        message = Message(as_it_stands(post, post.words_of(case.sponsor), case))
        await nudge(post, case.sponsor, message, kind=NudgeKind.DUTY, key=key)


async def _tell_undecided(post: Post, case: Case) -> None:
    """Tell the organisers and the owner that nothing is decided yet."""
    organisers = await post.work.members.with_role(post.organisation.id, Role.ORGANISER, post.now)
    owner = case.idea.owner
    for one in {one.id: one for one in [*organisers, *([owner] if owner else [])] if one != case.sponsor}.values():
        await _tell(post, case, one)


async def _tell(post: Post, case: Case, member: Member) -> None:
    words = post.words_of(member)
    rows = [[offer("look", case.idea.id, action="idea.look")]]
    sponsor = owner_name(words, case.sponsor)
    message = words.message("gate.undecided", rows, title=case.idea.title, sponsor=sponsor)
    kind = NudgeKind.DECISION if member.id == case.idea.owner_id else NudgeKind.DUTY
    await nudge(post, member, message, kind=kind, key=f"gate:{case.gate.id}:undecided:{member.id}")
