"""What became of an idea that was decided about: the decision, why, what it brought, and whom to ask."""

from collections.abc import Sequence

from flows.chat import Block
from flows.ideas.card import owner_name, why_of
from flows.projects.outcome import what_it_brought
from flows.sharing.rules import has_owner
from flows.texts import Ours, Value
from flows.turn import Turn
from storage.models import Decision, Idea, IdeaState

_DECIDED = frozenset({IdeaState.ADOPTED, IdeaState.PARKED, IdeaState.DECLINED})
_NOTHING_SAID: dict[str, Value] = {"reason": Ours("none"), "said": 0, "decider": Ours(""), "text": Ours("")}


async def what_became_of(turn: Turn, idea: Idea, n: int) -> Sequence[Block]:
    """Return what was decided about an idea, if anything; `n` is how the list calls it."""
    if idea.state not in _DECIDED:
        return ()
    words = turn.words
    decision = await turn.work.decisions.last(idea.id)
    said = decision if decision and decision.outcome is idea.state else None
    told = words.blocks(
        "similar.before",
        (),
        n=n,
        title=idea.title,
        who=owner_name(words, idea.owner),
        state=words.line(f"idea.state_{idea.state}"),
        **(why_of(words, said, said.text) if said else _NOTHING_SAID),
        whom=_whom_to_ask(turn, idea, decision),
    )
    return *told, *await what_it_brought(turn, idea)


def _whom_to_ask(turn: Turn, idea: Idea, decision: Decision | None) -> str:
    who = idea.owner if has_owner(idea) else decision.decider if decision else None
    return (
        owner_name(turn.words, who) if who and who.name_shown and who.name else turn.words.line("idea.the_organisers")
    )
