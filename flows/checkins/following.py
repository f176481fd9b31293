"""What becomes of an open check-in and its reminders when its project moves on, or somebody answers."""

import re
from datetime import date

from flows.nudges.nudge import withdraw
from flows.post import Post
from storage.models import CheckIn, CheckInState, Project

_KEY = re.compile(r"checkin:(\d+):(\d{4}-\d\d-\d\d)(?::n(\d))?")


async def drop_open(post: Post, project: Project, because: str) -> None:
    """Ask no more about what was asked of a project, and say why in a word of ours; what was answered is kept."""
    project.check_in_at = None
    check_in = await post.work.check_ins.open_of(project.id)
    if check_in is None or check_in.state is CheckInState.PARTIAL:
        return
    before = check_in.state
    check_in.state = CheckInState.DROPPED if check_in.progress is None else CheckInState.PARTIAL
    check_in.dropped_because = because if check_in.progress is None else None
    check_in.next_step_at = check_in.question = None
    await withdraw_reminders(post, check_in)
    await post.note("check_in", check_in.id, before, check_in.state, because)


async def drop_unanswered(post: Post, project: Project, because: str) -> None:
    """Do the same where nothing at all was answered yet."""
    if await post.work.check_ins.unanswered_of(project.id):
        await drop_open(post, project, because)


async def withdraw_reminders(post: Post, check_in: CheckIn) -> None:
    """Say nothing of a check-in that was not said yet: its question, or the last reminder, which took its place."""
    for step in {0, check_in.reminders}:
        await withdraw(post, said_under(check_in, step))


def said_under(check_in: CheckIn, step: int) -> str:
    """Return the key under which a check-in is asked (step 0), or its owner is reminded: each once."""
    return f"checkin:{check_in.project_id}:{check_in.due_on}" + (f":n{step}" if step else "")


def read_key(key: str) -> tuple[int, date, int] | None:
    """Return the project, the day and the step that a key of a check-in's names; None for any other key."""
    found = _KEY.fullmatch(key)
    return (int(found[1]), date.fromisoformat(found[2]), int(found[3] or 0)) if found else None
