"""Looking for the idea with which another one could become one: by its number, or some of its words."""

from collections.abc import Sequence
from typing import Annotated

from flows.access import MEMBER
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Block
from flows.forms import Form, Line
from flows.ideas.access import IDEA_LEADER
from flows.texts import offer
from flows.turn import Turn
from storage.models import OPEN_IDEAS, Idea
from storage.repositories import Sought
from storage.searchwords import search_words

merging_search = Capability("merge")
_MOST_SHOWN = 5


class FindOther(Form, key="merge"):
    """With which idea."""

    words: Annotated[str, Line(1, 80)]


@merging_search.button("with", who=IDEA_LEADER, opens=True)
async def ask_which(turn: Turn, idea_id: str) -> None:
    """Ask for the number of the other idea, or some of its words."""
    await ask(turn, FindOther, about=idea_id)


@merging_search.done(FindOther, who=MEMBER)
async def find(turn: Turn, wanted: FindOther) -> None:
    """Show which ideas that may be, to choose from; else say why there is none."""
    idea = await idea_to_merge(turn, turn.about)
    if idea is None:
        return
    found = await _like(turn, wanted.words)
    others = [one for one in found if one.id != idea.id and one.state in OPEN_IDEAS]
    blocks = [*(turn.words.blocks("merge.found") if others else await _nothing(turn, idea, found))]
    for one in others:
        pick = offer("pick", idea.id, one.id)
        blocks += turn.words.blocks("merge.match", [[pick]], number=one.number or 0, title=one.title)
    await turn.say_blocks(blocks, [turn.words.row([offer("merge.again", idea.id, action="merge.with")])])


async def idea_to_merge(turn: Turn, idea_id: str) -> Idea | None:
    """Return an idea of the pool; else say that it is gone."""
    found = await turn.work.ideas.of(turn.organisation.id, int(idea_id)) if idea_id else None
    if found is None or found.number is None:
        turn.notice("idea.gone")
        return None
    return found


async def _nothing(turn: Turn, idea: Idea, found: Sequence[Idea]) -> Sequence[Block]:
    """Say why nothing that was found can be chosen."""
    if any(one.id == idea.id for one in found):
        return turn.words.blocks("merge.itself")
    for one in found:
        if (target := await turn.work.mergers.target_of(one.id)) is not None:
            return turn.words.blocks("merge.merged_already", title=one.title, number=target.number or 0)
    return turn.words.blocks("merge.nothing")


async def _like(turn: Turn, typed: str) -> list[Idea]:
    """Return the idea with this number, or the open ones with these words."""
    number = typed.strip().lstrip("#")
    if number.isdecimal():
        found = await turn.work.ideas.by_number(turn.organisation.id, int(number[:9]))
        return [found] if found is not None else []
    sought = Sought(words=search_words(typed))
    return [*(await turn.work.ideas.pool(turn.organisation.id, 1, _MOST_SHOWN + 1, sought)).items][:_MOST_SHOWN]
