"""A look at one idea: its card, what others added to it, and what one can do with it."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.ideas.card import answer_to, card
from flows.ideas.company import company_of
from flows.texts import offer
from flows.turn import Turn

ideas = Capability("idea")


@ideas.button("look", who=MEMBER)
async def look(turn: Turn, idea_id: str, page_number: str = "1", among: str = "page") -> None:
    """Show one idea, with the way back to the list: a page of the pool, or of "mine"."""
    found = await turn.work.ideas.of(turn.organisation.id, int(idea_id))
    if found is None or found.number is None:
        turn.notice("idea.gone")
        return
    below = [block for blocks in turn.house.repertoire.on_idea for block in await blocks(turn, found)]
    back = turn.words.row([offer("idea.card.back", page_number, action=f"idea.{among}")])
    company, answer = await company_of(turn.work, found), await answer_to(turn.post, found)
    shown = card(turn.words, found, found.owner, turn.post, (), company, answer)
    await turn.say_blocks(shown, below, [back], instead=True)
