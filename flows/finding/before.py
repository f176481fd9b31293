"""What became of an idea that was decided about: the decision, why, what it brought, and whom to ask."""

from collections.abc import Sequence

from flows.chat import Block
from flows.ideas.card import owner_name, reason_of
from flows.projects.outcome import what_it_brought
from flows.sharing.rules import has_owner
from flows.texts import Ours
from flows.turn import Turn
from storage.models import Decision, Idea, IdeaState

_DECIDED = frozenset({IdeaState.ADOPTED, IdeaState.PARKED, IdeaState.DECLINED})


async def what_became_of(turn: Turn, idea: Idea, n: int) -> Sequence[Block]:
    """Return what was decided about an idea, if anything; `n` is how the list calls it."""
    if idea.state not in _DECIDED:
        return ()
    words = turn.words
    decision = await turn.work.decisions.last(idea.id)
    said = decision is not None and decision.outcome is idea.state
    told = words.blocks(
        "similar.before",
        n=n,
        title=idea.title,
        who=owner_name(words, idea.owner),
        state=words.line(f"idea.state_{idea.state}"),
        reason=reason_of(words, decision.reason if decision and said else None),
        said=int(said),
        decider=owner_name(words, decision.decider) if decision else Ours(""),
        text=decision.text if decision else Ours(""),
        whom=_whom_to_ask(turn, idea, decision),
    )
    return *told, *await what_it_brought(turn, idea)


def _whom_to_ask(turn: Turn, idea: Idea, decision: Decision | None) -> str:
    who = idea.owner if has_owner(idea) else decision.decider if decision else None
    return (
        owner_name(turn.words, who) if who and who.name_shown and who.name else turn.words.line("idea.the_organisers")
    )
