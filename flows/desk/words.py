"""A task in words: what it is, when it is due, and whose it is."""

from collections.abc import Sequence

from flows.chat import Block
from flows.ideas.card import owner_name
from flows.members.rules import takes_part
from flows.texts import Ours, Rows, Value, Words
from flows.turn import Turn
from flows.workdays import working_days_after
from storage.models import Member, Task


def title_of(words: Words, task: Task) -> str:
    """Return what is to be done: the playbook's words, or what somebody called it."""
    return words.line(f"desk.task_{task.code}") if task.code else task.title or ""


def task_entry(turn: Turn, task: Task, rows: Rows = ()) -> Sequence[Block]:
    """Return a task with its day and its people, and what can be done with it."""
    return turn.words.blocks("desk.entry", rows, **task_facts(turn, task))


def task_facts(turn: Turn, task: Task) -> dict[str, Value]:
    """Return what texts about a task say."""
    over = task.done_at is not None or task.dropped_at is not None
    late = 0 if over else working_days_after(task.due_on, turn.post.today, turn.policy.country)
    return {
        "title": title_of(turn.words, task),
        "day": task.due_on,
        "late": late,
        "state": Ours("done" if task.done_at else "dropped" if task.dropped_at else "open"),
        "owner": _who(turn, task.owner),
        "owner_name": owner_name(turn.words, task.owner),
        "helper": _who(turn, task.helper),
        "helper_name": owner_name(turn.words, task.helper),
    }


def _who(turn: Turn, one: Member | None) -> Ours:
    """Return whether it is the reader, somebody else, or nobody who takes part."""
    if one is None or not takes_part(one):
        return Ours("nobody")
    return Ours("you" if turn.member is not None and one.id == turn.member.id else "other")
