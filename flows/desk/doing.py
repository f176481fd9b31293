"""One task: seen, done, left out, and each of these taken back; and among what waits for whose it is."""

from collections.abc import Sequence
from datetime import timedelta

from flows.access import ORGANISER
from flows.capability import Capability
from flows.chat import Block, Style
from flows.desk.access import TASK_KEEPER
from flows.desk.desk import show_desk
from flows.desk.lines import OF_THE_SCAN
from flows.desk.reminding import told_under
from flows.desk.words import task_entry, task_facts, title_of
from flows.nudges.nudge import withdraw
from flows.texts import Offer, Rows, offer
from flows.turn import Turn
from storage.models import Role, Task

doing = Capability("desk")
_MOST = 3
_AHEAD = timedelta(days=7)


@doing.button("task", who=TASK_KEEPER)
async def look(turn: Turn, task_id: str) -> None:
    """Show a task with all that can be done with it."""
    task = await task_of(turn, task_id)
    if task is not None:
        await show_task(turn, task, instead=False)


@doing.button("done", who=TASK_KEEPER)
async def done(turn: Turn, task_id: str, place: str = "") -> None:
    """Note that a task is done; where it was pressed on the desk, the desk goes on below."""
    task = await open_task(turn, task_id)
    if task is None:
        return
    task.done_at, task.done_by = turn.now, turn.me.id
    await _settle(turn, task, "done")
    news = turn.words.blocks("desk.done", [[offer("undo", task.id)]], title=title_of(turn.words, task))
    if place and Role.ORGANISER in await turn.roles():
        await show_desk(turn, int(place), instead=True, news=news)
    else:
        await turn.say_blocks(news, instead=True)


@doing.button("drop", who=ORGANISER)
async def drop(turn: Turn, task_id: str) -> None:
    """Leave out what does not apply this time."""
    task = await open_task(turn, task_id)
    if task is not None:
        task.dropped_at = turn.now
        await _settle(turn, task, "dropped")
        rows: Rows = [[offer("undo", task.id), offer("desk.back", action="desk.open")]]
        await turn.say("desk.dropped", rows, instead=True, title=title_of(turn.words, task))


@doing.button("undo", who=TASK_KEEPER)
async def undo(turn: Turn, task_id: str) -> None:
    """Take a task up again that was done, or left out, by mistake."""
    task = await task_of(turn, task_id)
    if task is None:
        return
    if task.done_at is None and task.dropped_at is None:
        turn.notice("desk.open_already")
        return
    before = "done" if task.done_at else "dropped"
    task.done_at = task.done_by = task.dropped_at = None
    await turn.note("task", task.id, before, "open")
    await show_task(turn, task, instead=True)


@doing.waits
async def of_mine(turn: Turn) -> Sequence[Block]:
    """The tasks of mine that are due within a week, or were."""
    if not turn.joined:
        return ()
    until = turn.post.today + _AHEAD
    found = await turn.work.tasks.of_member(turn.organisation.id, turn.me.id, until, _MOST)
    ways = [[[offer("done", one.id), offer("more", one.id, action="desk.task")]] for one in found]
    return [block for one, rows in zip(found, ways, strict=True) for block in task_entry(turn, one, rows)]


async def show_task(turn: Turn, task: Task, *, instead: bool) -> None:
    """Show a task, and what this person can do with it."""
    if task.done_at or task.dropped_at:
        rows: Rows = [[offer("undo", task.id)]]
    else:
        rows = await _task_ways(turn, task)
    leave = [turn.words.row(_leave(task))] if Role.ORGANISER in await turn.roles() else []
    await turn.say_blocks(turn.words.blocks("desk.one", rows, **task_facts(turn, task)), leave, instead=instead)


def _leave(task: Task) -> list[Offer]:
    """Return where an organiser goes from a task: to what it is about, where that is in the bot, and back."""
    rounds = [offer("round.to_rounds", action="round.list")] if task.code in OF_THE_SCAN else []
    return [*rounds, offer("desk.back", action="desk.open")]


async def task_of(turn: Turn, task_id: str) -> Task | None:
    """Return a task, to change; else say that it is gone."""
    task = await turn.work.tasks.of(turn.organisation.id, int(task_id)) if task_id.isdecimal() else None
    if task is None:
        await turn.too_late("desk.gone")
    return task


async def open_task(turn: Turn, task_id: str) -> Task | None:
    """Return a task that is still to be done; else say that it is not."""
    task = await task_of(turn, task_id)
    if task is not None and (task.done_at or task.dropped_at):
        await turn.too_late("desk.settled")
        return None
    return task


async def _settle(turn: Turn, task: Task, became: str) -> None:
    await turn.note("task", task.id, "open", became)
    for key in told_under(task):
        await withdraw(turn.post, key)


async def _task_ways(turn: Turn, task: Task) -> Rows:
    """Return what can be done with an open task: organisers give it away, whose it is can say no."""
    first: list[Offer] = [offer("done", task.id, style=Style.MAIN), offer("day", task.id)]
    if Role.ORGANISER not in await turn.roles():
        return [first, [offer("decline", task.id)]] if task.owner_id == turn.me.id else [first]
    mine = [] if task.owner_id == turn.me.id else [offer("take", task.id)]
    return [first, [offer("give", task.id), offer("share", task.id), *mine], [offer("drop", task.id)]]
