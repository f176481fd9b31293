"""Whose a task is: given to a colleague by name, who can say no; shared with one; or taken by oneself."""

from collections.abc import Sequence
from typing import Annotated

from flows.access import ORGANISER
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Block, Message
from flows.desk.access import TASK_KEEPER
from flows.desk.doing import open_task, show_task
from flows.desk.reminding import told_under
from flows.desk.rules import remind_next
from flows.desk.words import title_of
from flows.forms import Form, Line
from flows.members.rules import takes_part
from flows.nudges.nudge import NudgeKind, nudge, withdraw
from flows.sharing.colleagues import colleague, entries_of, matches, on_button
from flows.texts import Rows, Value, offer
from flows.turn import Turn
from storage.models import Member, Task

giving = Capability("desk")


class FindKeeper(Form, key="keeper"):
    """Who is to have a task."""

    name: Annotated[str, Line(2, 60)]


class FindHelper(Form, key="helper"):
    """Who is to share it."""

    name: Annotated[str, Line(2, 60)]


@giving.button("give", who=ORGANISER, opens=True)
async def give(turn: Turn, task_id: str) -> None:
    """Ask for the name of a colleague who is to have a task."""
    if task := await open_task(turn, task_id):
        await ask(turn, FindKeeper, about=task.id, topic=title_of(turn.words, task))


@giving.button("share", who=ORGANISER, opens=True)
async def share(turn: Turn, task_id: str) -> None:
    """Ask for the name of a colleague who is to share a task."""
    if task := await open_task(turn, task_id):
        await ask(turn, FindHelper, about=task.id, topic=title_of(turn.words, task))


@giving.done(FindKeeper, who=ORGANISER)
async def find_keeper(turn: Turn, wanted: FindKeeper) -> None:
    """Show who is called that, to choose who has it from now on."""
    await _find(turn, wanted.name, "hand", "desk.give")


@giving.done(FindHelper, who=ORGANISER)
async def find_helper(turn: Turn, wanted: FindHelper) -> None:
    """Show who is called that, to choose who shares it from now on."""
    await _find(turn, wanted.name, "with", "desk.share")


@giving.button("hand", who=ORGANISER)
async def hand(turn: Turn, task_id: str, member_id: str) -> None:
    """Give a task to a colleague, who hears so and can say no."""
    task, keeper = await open_task(turn, task_id), await colleague(turn, member_id)
    if task is None or keeper is None:
        return
    await _withdraw_all(turn, task)
    await _belongs_to(turn, task, keeper, given_by=None if keeper.id == turn.me.id else turn.me.id)
    if keeper.id != turn.me.id:
        rows: Rows = [[offer("accept", task.id), offer("decline", task.id)]]
        message = turn.post.words_of(keeper).message("desk.given", rows, **_told(turn, task, keeper))
        await _tell(turn, keeper, message, _given_under(task), asks=True)
    ways: Rows = [[offer("more", task.id, action="desk.task"), offer("desk.back", action="desk.open")]]
    await turn.say("desk.handed", ways, instead=True, name=keeper.name, title=title_of(turn.words, task))


@giving.button("with", who=ORGANISER)
async def with_(turn: Turn, task_id: str, member_id: str) -> None:
    """Have a colleague share a task, who hears so."""
    task, helper = await open_task(turn, task_id), await colleague(turn, member_id)
    if task is None or helper is None:
        return
    if helper.id == task.owner_id:
        turn.notice("desk.has_it")
        return
    before, task.helper_id = task.helper_id, helper.id
    await turn.note("task_helper", task.id, str(before or ""), str(helper.id))
    if helper.id != turn.me.id:
        rows: Rows = [[offer("more", task.id, action="desk.task")]]
        message = turn.post.words_of(helper).message("desk.shared", rows, **_told(turn, task, helper))
        await _tell(turn, helper, message, _under(turn, task, "shared"))
    ways: Rows = [[offer("more", task.id, action="desk.task"), offer("desk.back", action="desk.open")]]
    await turn.say("desk.shares", ways, instead=True, name=helper.name, title=title_of(turn.words, task))


@giving.button("take", who=ORGANISER)
async def take(turn: Turn, task_id: str) -> None:
    """Take a task oneself; whose it was hears so."""
    task = await open_task(turn, task_id)
    if task is None:
        return
    before = task.owner
    await _withdraw_all(turn, task)
    await _belongs_to(turn, task, turn.me, given_by=None)
    if before is not None and before.id != turn.me.id:
        words = turn.post.words_of(before)
        message = words.message("desk.taken_over", name=turn.me.name, title=title_of(words, task))
        await _tell(turn, before, message, _under(turn, task, "taken"))
    await _show_anew(turn, task)


@giving.button("accept", who=TASK_KEEPER)
async def accept(turn: Turn, task_id: str) -> None:
    """Say that a task that was given is fine."""
    task = await open_task(turn, task_id)
    if task is None:
        return
    task.given_by = None if task.owner_id == turn.me.id else task.given_by
    await _withdraw_all(turn, task)
    rows: Rows = [[offer("more", task.id, action="desk.task")]]
    await turn.say("desk.accepted", rows, instead=True, title=title_of(turn.words, task), day=task.due_on)


@giving.button("decline", who=TASK_KEEPER)
async def decline(turn: Turn, task_id: str) -> None:
    """Rather not have a task: it goes back to who gave it, or to nobody, and the organisers hear so."""
    task = await open_task(turn, task_id)
    if task is None:
        return
    if task.owner_id != turn.me.id:
        turn.notice("desk.not_yours")
        return
    giver = await turn.work.members.get(task.given_by) if task.given_by else None
    giver = giver if giver is not None and takes_part(giver) else None
    await _withdraw_all(turn, task)
    await _belongs_to(turn, task, giver, given_by=None)
    if giver is not None:
        rows: Rows = [[offer("give", task.id), offer("more", task.id, action="desk.task")]]
        words = turn.post.words_of(giver)
        message = words.message("desk.declined", rows, name=turn.me.name, title=title_of(words, task))
        await _tell(turn, giver, message, _under(turn, task, "declined"))
    await turn.say("desk.back_again", instead=True, title=title_of(turn.words, task))


async def _find(turn: Turn, name: str, action: str, again: str) -> None:
    task = await open_task(turn, turn.about)
    if task is None:
        return
    found = await matches(turn, name, [task.owner_id or 0])
    heading = turn.words.blocks("desk.found") if found else turn.words.blocks("coowner.nobody")

    def asks(one: Member) -> Sequence[Block]:
        pick = [[offer("pick", task.id, one.id, action=f"desk.{action}")]]
        return turn.words.blocks("desk.match", pick, name=one.name, first=on_button(one))

    rows = turn.words.row([offer("coowner.again", task.id, action=again)])
    await turn.say_blocks(heading, entries_of(turn, found, asks), [rows])


async def _belongs_to(turn: Turn, task: Task, keeper: Member | None, *, given_by: int | None) -> None:
    before, task.owner_id = task.owner_id, keeper.id if keeper else None
    task.given_by, task.given_at = given_by, turn.now if given_by else None
    if keeper is not None and task.helper_id == keeper.id:
        task.helper_id = None
    task.remind_on = remind_next(task.due_on, turn.post.today)
    await turn.note("task_owner", task.id, str(before or ""), str(task.owner_id or ""))


async def _show_anew(turn: Turn, task: Task) -> None:
    await turn.work.flush()
    fresh = await turn.work.tasks.of(turn.organisation.id, task.id)
    if fresh is not None:
        await show_task(turn, fresh, instead=True)


async def _withdraw_all(turn: Turn, task: Task) -> None:
    """Say nothing more to whose task it was so far: not that it is due, nor that it was given."""
    for key in (*told_under(task), _given_under(task)):
        await withdraw(turn.post, key)


def _told(turn: Turn, task: Task, to: Member) -> dict[str, Value]:
    return {"name": turn.me.name, "title": title_of(turn.post.words_of(to), task), "day": task.due_on}


async def _tell(turn: Turn, to: Member, message: Message, key: str, *, asks: bool = False) -> None:
    await nudge(turn.post, to, message, kind=NudgeKind.DUTY, key=key, by_person=True, asks=asks)


def _under(turn: Turn, task: Task, what: str) -> str:
    return f"task:{task.id}:{what}:{turn.now}"


def _given_under(task: Task) -> str:
    return f"task:{task.id}:given:{task.owner_id}:{task.given_at}"
