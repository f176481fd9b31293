"""Owners of tasks are reminded by themselves: once on the day, once a week later, and then no more (domain.md 9.1)."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from flows.desk.rules import REMINDED_AGAIN
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.texts import Rows, offer
from storage.models import Task

_ON_THE_DAY, _LATE = "due", "late"


async def remind_of_tasks(post: Post, at_most: int) -> int:
    """Remind owners of what is due today, or was a week ago; returns of how many tasks."""
    due = await post.work.tasks.to_remind(post.organisation.id, post.today, at_most)
    for task in due:
        again = task.due_on + REMINDED_AGAIN
        late = post.today >= again
        task.remind_on = None if late else again
        await _remind(post, task, _LATE if late else _ON_THE_DAY)
    return len(due)


async def next_task_reminder(post: Post) -> datetime | None:
    """Return when an owner is reminded next."""
    day = await post.work.tasks.next_reminder(post.organisation.id)
    return datetime.combine(day, time(), ZoneInfo(post.organisation.time_zone)) if day else None


def told_under(task: Task) -> list[str]:
    """Return the keys under which the owner of a task hears of it by themselves."""
    return [f"task:{task.id}:{task.owner_id}:{task.due_on}:{step}" for step in (_ON_THE_DAY, _LATE)]


async def _remind(post: Post, task: Task, step: str) -> None:
    if task.owner is None:
        return
    words = post.words_of(task.owner)
    rows: Rows = [[offer("done", task.id), offer("day", task.id)], [offer("more", task.id, action="desk.task")]]
    title = words.line(f"desk.task_{task.code}") if task.code else task.title or ""
    message = words.message("desk.remind_late" if step == _LATE else "desk.remind", rows, title=title, day=task.due_on)
    key = told_under(task)[step == _LATE]
    await nudge(post, task.owner, message, kind=NudgeKind.DUTY, key=key, asks=True)
