"""`/desk`: where the Learnathon stands and what is due, for organisers; who facilitates finds the card for the day."""

from collections.abc import Sequence

from flows.access import FACILITATOR, ORGANISER
from flows.capability import Capability
from flows.chat import Block, Style
from flows.desk.events import under_way
from flows.desk.facilitating import card
from flows.desk.rules import last_of_next_week, section
from flows.desk.words import task_entry
from flows.ideas.leafing import PAGE_SIZE, leafing
from flows.numbering import numbered
from flows.texts import Ours, offer
from flows.turn import Turn
from storage.models import Event, Role, Task
from storage.repositories.base import Page

desk = Capability("desk")


@desk.command("desk", who=FACILITATOR)
async def command(turn: Turn, _rest: str) -> None:
    """Show organisers what is due, and facilitators their card."""
    if Role.ORGANISER in await turn.roles():
        await show_desk(turn, 1, instead=False)
    else:
        await turn.say_blocks(card(turn.words))


@desk.button("open", who=ORGANISER)
async def again(turn: Turn, number: str = "1") -> None:
    """Show what is due, a page of it."""
    await show_desk(turn, int(number), instead=True)


async def show_desk(turn: Turn, number: int, *, instead: bool, news: Sequence[Block] = ()) -> None:
    """Show a page of what is due, below the news of what was just done."""
    events = await under_way(turn.work, turn.organisation.id)
    if not events:
        await turn.say("desk.no_event", instead=instead)
        return
    standing = [block for one in events for block in _standing(turn, one)]
    today = turn.post.today
    found = await turn.work.tasks.due(turn.organisation.id, last_of_next_week(today), number, PAGE_SIZE)
    blocks = _in_sections(turn, found) if found.items else await _nothing_due(turn)
    await turn.say_blocks(news, standing, blocks, leafing(turn.words, found, "desk.open"), _ways(turn), instead=instead)


def _standing(turn: Turn, event: Event) -> Sequence[Block]:
    """Return in which phase an event is, and when its day is."""
    phase = turn.words.line(f"event.phase_{event.phase}")
    if event.day is None:
        return turn.words.blocks("desk.title_no_day", phase=phase)
    left = (event.day - turn.post.today).days
    when = "today" if left == 0 else "coming" if left > 0 else "past"
    return turn.words.blocks("desk.title", phase=phase, day=event.day, when=Ours(when), days=abs(left))


def _in_sections(turn: Turn, found: Page[Task]) -> list[Block]:
    """Return what is due, in sections, each with its number."""
    blocks: list[Block] = []
    before = None
    for place, task in enumerate(found.items, 1 + PAGE_SIZE * (found.number - 1)):
        if (now := section(task.due_on, turn.post.today)) is not before:
            blocks += turn.words.blocks(f"desk.section_{now}")
            before = now
        ways = [[offer("done", task.id, found.number), offer("more", task.id, action="desk.task")]]
        blocks += numbered(task_entry(turn, task, ways), place)
    return blocks


async def _nothing_due(turn: Turn) -> Sequence[Block]:
    after = last_of_next_week(turn.post.today)
    day = await turn.work.tasks.next_due(turn.organisation.id, after)
    return turn.words.blocks("desk.nothing", day=day or Ours("none"))


def _ways(turn: Turn) -> Sequence[Block]:
    """Return what else there is on the desk."""
    return [
        turn.words.row([offer("desk.to.all", 1, action="desk.all"), offer("desk.to.people", action="desk.people")]),
        turn.words.row(
            [offer("desk.to.add", action="desk.add", style=Style.MAIN), offer("desk.to.card", action="desk.card")]
        ),
    ]
