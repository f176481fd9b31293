"""Who may do what with a task: the one whose id is a handler's first argument, or that a form is about."""

from typing import TYPE_CHECKING

from flows.access import MEMBER, Access, Args
from storage.models import Role

if TYPE_CHECKING:
    from flows.turn import Turn


async def _keeper(turn: "Turn", args: Args) -> str | None:
    if refusal := await MEMBER.check(turn, args):
        return refusal
    if Role.ORGANISER in await turn.roles():
        return None
    which = args[0] if args else turn.about
    task = await turn.work.tasks.of(turn.organisation.id, int(which)) if which.isdecimal() else None
    theirs = task is not None and turn.me.id in {task.owner_id, task.helper_id}
    return None if theirs else "access.task_keepers_only"


TASK_KEEPER = Access("whose task it is, or organiser", _keeper)
"""Its owner, whoever shares it, and the organisers."""
