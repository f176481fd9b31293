"""What waits longest for a first reaction: a list of decisions to take, not of people who are late."""

from collections.abc import Sequence

from flows.access import DECIDER, DECIDERS
from flows.answering.rules import days_late
from flows.capability import Capability
from flows.chat import Block
from flows.ideas.leafing import PAGE_SIZE, leafing
from flows.ideas.rules import shown_due
from flows.texts import offer
from flows.turn import Turn
from storage.models import Idea

waiting = Capability("idea")


@waiting.command("answers", who=DECIDER)
async def answers(turn: Turn, _rest: str) -> None:
    """Show what waits longest."""
    await _show(turn, 1, instead=False)


@waiting.button("answers", who=DECIDER)
async def page(turn: Turn, number: str = "1") -> None:
    """Leaf through what waits."""
    await _show(turn, int(number), instead=True)


@waiting.waits
async def for_deciders(turn: Turn) -> Sequence[Block]:
    """Say how many ideas wait for whoever may answer them, and which one waits longest."""
    if not DECIDERS & await turn.roles():
        return ()
    found = await turn.work.decisions.awaited(turn.organisation.id, 1, 1)
    if not found.items:
        return ()
    (oldest,) = found.items
    return turn.words.blocks(
        "answer.waiting", [[offer("see", action="idea.answers")]], n=found.total, title=oldest.title
    )


async def _show(turn: Turn, number: int, *, instead: bool) -> None:
    found = await turn.work.decisions.awaited(turn.organisation.id, number, PAGE_SIZE)
    if not found.items:
        await turn.say("answer.none_waiting", instead=instead)
        return
    entries = [block for idea in found.items for block in _entry(turn, idea, found.number)]
    title = turn.words.blocks("answer.list_title", n=found.total)
    await turn.say_blocks(title, entries, leafing(turn.words, found, "idea.answers"), instead=instead)


def _entry(turn: Turn, idea: Idea, page_number: int) -> Sequence[Block]:
    zone, due = turn.organisation.time_zone, idea.answer_due or turn.now
    return turn.words.blocks(
        "answer.entry",
        [[offer("look", idea.id, page_number, "answers", action="idea.look")]],
        number=idea.number or 0,
        title=idea.title,
        day=shown_due(due, zone, turn.policy),
        late=days_late(due, turn.now, zone, turn.policy.country),
    )
