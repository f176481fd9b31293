"""What one person would ask of themselves, once the two members that they were are one."""

from collections.abc import Collection

from flows.sharing.cases import case_of, say_yes
from flows.sharing.proposals import take_from
from flows.sharing.rules import in_the_way
from flows.sharing.settling import settle
from flows.turn import Turn
from storage.models import MergerState

_MOST = 100


async def agree_with_oneself(turn: Turn, were: Collection[int]) -> None:
    """Take this person's yes to mergers that they proposed themselves, as one of these members; do what is agreed."""
    for waiting in await turn.work.mergers.waiting_for(turn.me.id, _MOST):
        case = await case_of(turn.work, turn.organisation.id, str(waiting.id))
        if case is None or case[0].state is not MergerState.PROPOSED or case[0].proposed_by != turn.me.id:
            continue
        if in_the_way(case[1], case[2]) is not None:  # it is dropped soon
            continue
        for one in were:
            await take_from(turn.post, case[0], one)
        if say_yes(case, turn.me):
            await settle(turn, case, instead=False)
