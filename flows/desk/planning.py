"""When a task is done, and which there are besides the playbook's: another day, and a task of one's own."""

from typing import Annotated

from flows.access import ORGANISER
from flows.asking import ask
from flows.capability import Capability
from flows.desk.access import TASK_KEEPER
from flows.desk.doing import open_task, show_task
from flows.desk.events import at_hand
from flows.desk.reminding import told_under
from flows.desk.rules import remind_next
from flows.desk.words import title_of
from flows.forms import Answers, Asker, Day, Form, Line, Problem
from flows.moments import read_day
from flows.nudges.nudge import withdraw
from flows.texts import Rows, offer
from flows.turn import Turn
from storage.models import Task

planning = Capability("desk")


class OtherDay(Form, key="dueday"):
    """When a task is to be done."""

    day: Annotated[str, Day()]

    @classmethod
    def fits(cls, name: str, answers: Answers, asker: Asker) -> None:
        """Object to a day that has been."""
        _weigh_day(name, answers, asker)


class OwnTask(Form, key="owntask"):
    """What is to be done besides the playbook."""

    title: Annotated[str, Line(5, 120)]
    day: Annotated[str, Day()]

    @classmethod
    def fits(cls, name: str, answers: Answers, asker: Asker) -> None:
        """Object to a day that has been."""
        _weigh_day(name, answers, asker)


def _weigh_day(name: str, answers: Answers, asker: Asker) -> None:
    day = read_day(answers.get("day") or "", asker.today) if name == "day" else None
    if day is not None and day < asker.today:
        raise Problem("desk.day_past")


@planning.button("day", who=TASK_KEEPER, opens=True)
async def ask_day(turn: Turn, task_id: str) -> None:
    """Ask when a task is to be done."""
    if task := await open_task(turn, task_id):
        await ask(turn, OtherDay, about=task.id, topic=title_of(turn.words, task))


@planning.done(OtherDay, who=TASK_KEEPER)
async def move(turn: Turn, chosen: OtherDay) -> None:
    """Put a task on another day, where it stays when the event moves."""
    task, day = await open_task(turn, turn.about), read_day(chosen.day, turn.today)
    if task is None or day is None:
        return
    for key in told_under(task):
        await withdraw(turn.post, key)
    before, task.due_on, task.moved = task.due_on, day, True
    task.remind_on = remind_next(day, turn.post.today)
    await turn.note("task_day", task.id, before.isoformat(), day.isoformat())
    await show_task(turn, task, instead=False)


@planning.button("add", who=ORGANISER, opens=True)
async def ask_own(turn: Turn) -> None:
    """Ask what is to be done besides, and when."""
    await ask(turn, OwnTask)


@planning.done(OwnTask, who=ORGANISER)
async def add(turn: Turn, wanted: OwnTask) -> None:
    """Add a task of one's own to the event that is at hand."""
    event = await at_hand(turn.work, turn.organisation.id)
    day = read_day(wanted.day, turn.today)
    if event is None or day is None:
        await turn.say("desk.no_event")
        turn.unsent = True
        return
    task = await turn.work.tasks.add(
        Task(
            organisation_id=turn.organisation.id,
            event_id=event.id,
            due_on=day,
            created_at=turn.now,
            title=wanted.title,
            moved=True,
            owner_id=turn.me.id,
            remind_on=remind_next(day, turn.post.today),
        )
    )
    await turn.note("task", task.id, None, "open", "added")
    rows: Rows = [[offer("give", task.id), offer("more", task.id, action="desk.task")]]
    await turn.say("desk.added", [*rows, [offer("desk.back", action="desk.open")]], title=wanted.title, day=day)
