"""Leaving costs one command, and nothing is lost by it: not the ideas, not the way back (domain.md 2.1, 3.1)."""

from flows.access import ANYONE, MEMBER
from flows.capability import Capability
from flows.chat import Style
from flows.members.enrol import join
from flows.members.name import show_name
from flows.members.onboarding import welcome
from flows.members.rules import UNDO_DAYS, move
from flows.texts import Rows, offer
from flows.turn import Turn
from storage.models import Member, MemberState

stop = Capability("stop")


@stop.command("stop", who=MEMBER)
async def leave(turn: Turn, rest: str) -> None:  # noqa: ARG001 - the shape of every command
    """Ask how to leave, or whether to stay."""
    rows: Rows = [[offer("keep", style=Style.DANGER)], [offer("remove", style=Style.DANGER)], ["stay"]]
    await turn.say("stop.confirm", rows)


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


async def _leave(turn: Turn, *, name_shown: bool) -> None:
    member = turn.member
    if member is None:
        return
    await let_go(turn, member, name_shown=name_shown)
    await turn.say("stop.done", [["undo"]], instead=True, days=UNDO_DAYS)


async def let_go(turn: Turn, member: Member, *, name_shown: bool, reason: str | None = None) -> None:
    """Let the member of this turn leave, by their own choice or because their last account is gone."""
    before = move(member, MemberState.LEFT, turn.now)
    await turn.note("member", member.id, before, MemberState.LEFT, reason)
    await show_name(turn, member, shown=name_shown)
    await _put_forms_away(turn)


async def _put_forms_away(turn: Turn) -> None:
    """Forget what was being filled in, so that no button of it can make somebody a member again."""
    if turn.account is not None:
        await turn.work.conversations.close(turn.account.id)
        turn.conversation = None
