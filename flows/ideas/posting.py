"""Putting an idea in the pool: its owner is promised an answer, and everybody sees its card (domain.md 2.3)."""

from flows.attaching.adding import ask_afterwards
from flows.ideas.card import post_card
from flows.ideas.rules import answer_due, shown_due, submit
from flows.members.rules import first_name
from flows.sharing.on_behalf import agreed
from flows.texts import offer
from flows.turn import Turn
from storage.models import Idea, Member, Role


async def into_pool(turn: Turn, idea: Idea, owner: Member) -> None:
    """Bring what was written down into the pool, and promise its owner an answer."""
    zone = turn.organisation.time_zone
    due = answer_due(turn.now, zone, turn.policy)
    before, is_new = submit(idea, turn.now, due), idea.id is None
    await turn.work.ideas.add(idea)
    await turn.note("idea", idea.id, before, idea.state)
    if not is_new:
        await agreed(turn, idea)
    await post_card(turn.post, idea, owner)
    rows = [[offer("look", idea.id, 1, "mine"), offer("new")]]
    day = shown_due(due, zone, turn.policy)
    await turn.say("idea.received", rows, organiser=await _organiser(turn), react_by=day)
    await ask_afterwards(turn, idea)


async def said_already_in(turn: Turn, idea: Idea | None) -> bool:
    """Say that an idea is in the pool already, if it is: it may have been posted meanwhile, from another window."""
    if idea is None or idea.number is None:
        return False
    await turn.say("idea.already_in", [[offer("look", idea.id, 1, "mine")]], title=idea.title, number=idea.number)
    return True


async def _organiser(turn: Turn) -> str:
    """Return who answers, by name when there is one organiser."""
    organisers = await turn.work.members.with_role(turn.organisation.id, Role.ORGANISER, turn.now)
    return first_name(organisers[0].name) if len(organisers) == 1 else turn.words.line("idea.the_organisers")
