"""What those who decide see of an idea: what they can answer, and what somebody has answered before them."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.access import DECIDERS
from flows.answering.rules import awaits_reaction
from flows.capability import Capability
from flows.chat import Block, Style
from flows.ideas.card import why_of
from flows.ideas.rules import MOST_PARKED, By, may
from flows.texts import Ours, Value, Words, offer
from flows.turn import Turn
from storage.models import Decision, Idea, IdeaState, Role

answers = Capability("answer")


@answers.below_idea
async def below(turn: Turn, idea: Idea) -> Sequence[Block]:
    """Offer to answer an idea; where that is done and its owner has not heard of it, show what was decided."""
    if not DECIDERS & await turn.roles():
        return ()
    own = idea.owner_id == turn.me.id
    if decision := await turn.work.decisions.open_of(idea.id):
        told_later = own and decision.decider_id != turn.me.id  # not sooner than any other owner
        return () if told_later else _open_blocks(turn, decision)
    by = await capacity(turn)
    park = [offer("answer.park", idea.id)] if may(idea, IdeaState.PARKED, by) else []
    decline = [offer("answer.decline", idea.id)] if may(idea, IdeaState.DECLINED, by) else []
    if own or not awaits_reaction(idea):
        return [turn.words.row([*park, *decline])] if park or decline else ()
    react = offer("answer.react", idea.id, action="comment.new", style=Style.MAIN)
    return [*turn.words.blocks("answer.owed"), turn.words.row([react, *park, *decline])]


async def capacity(turn: Turn) -> By:
    """Return in what capacity somebody who may decide does so."""
    return By.ORGANISER if Role.ORGANISER in await turn.roles() else By.SPONSOR


async def may_decide(turn: Turn, idea: Idea, outcome: IdeaState) -> bool:
    """Tell whether this can be decided now; if not, say what stands in the way: mostly that somebody was first."""
    if decision := await _made_before(turn, idea):
        rows = [[offer("look", idea.id, action="idea.look")]]
        await turn.show(turn.words.message("answer.already", rows, title=idea.title, **_told(turn.words, decision)))
    elif may(idea, outcome, await capacity(turn)):
        return True
    elif outcome is IdeaState.PARKED and idea.parked_times >= MOST_PARKED:
        await turn.say("answer.parked_twice", title=idea.title)
    else:
        await turn.say("idea.not_allowed", state=turn.words.line(f"idea.state_{idea.state}"))
    return False


def local_time(turn: Turn, moment: datetime) -> datetime:
    """Return a moment by this person's own clock."""
    return moment.astimezone(ZoneInfo(turn.member.time_zone if turn.member else turn.organisation.time_zone))


async def _made_before(turn: Turn, idea: Idea) -> Decision | None:
    if idea.state in {IdeaState.PARKED, IdeaState.DECLINED}:
        return await turn.work.decisions.last(idea.id)
    return await turn.work.decisions.open_of(idea.id)


def _open_blocks(turn: Turn, decision: Decision) -> tuple[Block, ...]:
    mine = decision.decider_id == turn.me.id
    due = local_time(turn, decision.due_at)
    rows = [[offer("undo", decision.id)]] if mine else []
    time = turn.words.clock(due.time())
    return turn.words.blocks("answer.open", rows, day=due.date(), time=time, **_told(turn.words, decision))


def _told(words: Words, decision: Decision) -> dict[str, Value]:
    return {"outcome": Ours(decision.outcome), **why_of(words, decision, decision.text)}
