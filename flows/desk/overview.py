"""All tasks of an event, phase by phase; who does what; and how much of it is done by own staff (domain.md 9.3)."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from flows.access import ORGANISER
from flows.capability import Capability
from flows.chat import Block
from flows.desk.events import at_hand, under_way
from flows.desk.rules import phase_on, steering_share
from flows.desk.words import task_entry
from flows.ideas.card import owner_name
from flows.ideas.leafing import leafing
from flows.members.rules import takes_part
from flows.numbering import numbered
from flows.texts import Ours, offer
from flows.turn import Turn
from storage.models import Event, EventPhase, Task
from storage.repositories.base import Page

overview = Capability("desk")
_MOST = 8
"""Tasks on a page."""
Part = tuple[Event, EventPhase, Sequence[Task]]


@overview.button("all", who=ORGANISER)
async def all_tasks(turn: Turn, number: str) -> None:
    """Leaf through all tasks, a phase at a time."""
    events = await under_way(turn.work, turn.organisation.id)
    parts = [part for event in events for part in _parts(turn, event, await turn.work.tasks.of_event(event.id))]
    page = _page(parts, int(number))
    blocks: list[Block] = []
    for event, phase, tasks in page.items:
        said = turn.words.line(f"event.phase_{phase}")
        blocks += turn.words.blocks("desk.of_phase", phase=said, day=event.day or Ours("none"))
        for place, task in enumerate(tasks, 1):
            blocks += numbered(task_entry(turn, task, [[offer("more", task.id, action="desk.task")]]), place)
    back = turn.words.row([offer("desk.back", action="desk.open")])
    empty = () if parts else turn.words.blocks("desk.no_tasks")
    await turn.say_blocks(blocks, empty, leafing(turn.words, page, "desk.all"), [back], instead=True)


@overview.button("people", who=ORGANISER)
async def people(turn: Turn) -> None:
    """Show who has how many tasks, and the steering share."""
    event = await at_hand(turn.work, turn.organisation.id)
    if event is None:
        await turn.say("desk.no_event")
        return
    tasks = [task for task in await turn.work.tasks.of_event(event.id) if task.dropped_at is None]
    back = turn.words.row([offer("desk.back", action="desk.open")])
    await turn.say_blocks(
        turn.words.blocks("desk.people"), _who(turn, tasks), _share(turn, tasks), [back], instead=True
    )


def _parts(turn: Turn, event: Event, tasks: Sequence[Task]) -> list[Part]:
    """Return the pages: the tasks of a phase, or some of them where there are many."""
    day, country = event.day, turn.policy.country
    if day is None:
        return [(event, EventPhase.DRAFT, tasks[at : at + _MOST]) for at in range(0, len(tasks), _MOST)]
    by_phase = groupby(tasks, lambda task: phase_on(task.due_on, day, event.lead, country))
    return [
        (event, phase, of_phase[at : at + _MOST])
        for phase, of_phase in ((phase, list(group)) for phase, group in by_phase)
        for at in range(0, len(of_phase), _MOST)
    ]


def _page(parts: Sequence[Part], number: int) -> Page[Part]:
    number = min(max(1, number), max(1, len(parts)))
    return Page(tuple(parts[number - 1 : number]), number, max(1, len(parts)), len(parts))


def _who(turn: Turn, tasks: Sequence[Task]) -> Sequence[Block]:
    """Return a line for each person who has tasks, by name, and one for the tasks that nobody has."""
    theirs: dict[int, list[Task]] = {}
    for task in tasks:
        theirs.setdefault(task.owner.id if task.owner and takes_part(task.owner) else 0, []).append(task)
    nobodys = sum(task.done_at is None for task in theirs.pop(0, []))
    by_name = sorted(((owner_name(turn.words, of[0].owner), of) for of in theirs.values()), key=itemgetter(0))
    lines = [block for name, of in by_name for block in _person(turn, name, of)]
    return [*lines, *(turn.words.blocks("desk.person_nobody", n=nobodys) if nobodys else ())]


def _person(turn: Turn, name: str, tasks: Sequence[Task]) -> Sequence[Block]:
    to_do = sum(task.done_at is None for task in tasks)
    return turn.words.blocks("desk.person", name=name, n=len(tasks), open=to_do)


def _share(turn: Turn, tasks: Sequence[Task]) -> Sequence[Block]:
    """Return the steering share, as information."""
    kinds = Counter(_kind(task) for task in tasks if task.owner is not None)
    own, shared, outside = kinds["own"], kinds["shared"], kinds["outside"]
    if not own + shared + outside:
        return ()
    percent = steering_share(own, shared, outside)
    return turn.words.blocks("desk.share", percent=percent, own=own, shared=shared, outside=outside)


def _kind(task: Task) -> str:
    """Return whether a task is done by own staff, by somebody from outside, or by both."""
    from_outside = {one.is_external for one in (task.owner, task.helper) if one is not None}
    return "shared" if len(from_outside) == 2 else "outside" if True in from_outside else "own"  # noqa: PLR2004 - both
