"""Leaving costs one command, and nothing is lost by it: not the ideas, not the way back (domain.md 2.1, 3.1)."""

from flows.access import ANYONE, MEMBER
from flows.capability import Capability
from flows.chat import Block, Style
from flows.members.enrol import join
from flows.members.onboarding import welcome
from flows.members.parting import leave
from flows.members.rules import UNDO_DAYS
from flows.sharing.rules import CARRIED
from flows.texts import Rows, offer
from flows.turn import Turn
from storage.models import Role

stop = Capability("stop")


@stop.command("stop", who=MEMBER)
async def command(turn: Turn, _rest: str) -> None:
    """Ask how to leave, or whether to stay."""
    await _ask(turn, instead=False)


@stop.button("ask", who=MEMBER)
async def ask(turn: Turn) -> None:
    """The same, in the place of what stood there."""
    await _ask(turn, instead=True)


@stop.button("keep", who=MEMBER)
async def leave_with_name(turn: Turn) -> None:
    """Leave; the ideas keep the name."""
    await _leave(turn, name_shown=True)


@stop.button("remove", who=MEMBER)
async def leave_without_name(turn: Turn) -> None:
    """Leave; the ideas stay without the name."""
    await _leave(turn, name_shown=False)


@stop.button("stay", who=ANYONE)
async def stay(turn: Turn) -> None:
    """Stay after all."""
    await turn.say("stop.stayed", instead=True)


@stop.button("undo", who=ANYONE)
async def undo(turn: Turn) -> None:
    """Come back as if nothing happened; who is forgotten already is welcomed as anybody else."""
    if turn.member is None:
        await welcome(turn)
        return
    await join(turn)
    await turn.say("stop.undone", instead=True)


async def _ask(turn: Turn, *, instead: bool) -> None:
    rows: Rows = [[offer("keep", style=Style.DANGER)], [offer("remove", style=Style.DANGER)], ["stay"]]
    confirm = turn.words.blocks("stop.confirm", rows)
    await turn.say_blocks(
        await _left_alone(turn), await _projects_left(turn), await _ideas_left(turn), confirm, instead=instead
    )


async def _left_alone(turn: Turn) -> tuple[Block, ...]:
    """Say what it means when nobody is left to answer ideas."""
    if Role.ORGANISER not in await turn.roles():
        return ()
    organisers = await turn.work.members.with_role(turn.organisation.id, Role.ORGANISER, turn.now)
    if any(one.id != turn.me.id for one in organisers):
        return ()
    return turn.words.blocks("stop.last_organiser", [[offer("name_one", 1, action="role.page")]])


async def _projects_left(turn: Turn) -> tuple[Block, ...]:
    """Say what becomes of the projects one carries, with the way to ask somebody first."""
    carried = await turn.work.succession.owned_by(turn.me.id)
    if not carried:
        return ()
    return turn.words.blocks("stop.projects", [[offer("hand_on", action="heir.list")]], n=len(carried))


async def _ideas_left(turn: Turn) -> tuple[Block, ...]:
    """Say what becomes of the ideas one carries, with the way to hand them over first."""
    open_ideas = await turn.work.ideas.owned_by(turn.me.id, 1, 1, CARRIED)
    if not open_ideas.total:
        return ()
    return turn.words.blocks("stop.ideas", [[offer("hand_over", 1, action="handover.list")]], n=open_ideas.total)


async def _leave(turn: Turn, *, name_shown: bool) -> None:
    await leave(turn.post, turn.me, name_shown=name_shown)
    turn.conversation = None
    turn.home_is_old = True
    await turn.say("stop.done", [["undo"]], instead=True, days=UNDO_DAYS)
