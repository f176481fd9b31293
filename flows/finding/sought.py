"""From where somebody is in the pool to the ideas that are shown there."""

from datetime import timedelta

from flows.finding.place import Choice, Place
from flows.turn import Turn
from storage.models import OPEN_IDEAS, IdeaState, IdeaType
from storage.repositories import Sought
from storage.searchwords import search_words

_LATELY = timedelta(days=7)
_KINDS = {Choice.IMPROVE: IdeaType.IMPROVE, Choice.CHANGE: IdeaType.CHANGE, Choice.RENEW: IdeaType.RENEW}
_STATES = {
    Choice.OPEN: tuple(state for state in OPEN_IDEAS if state is not IdeaState.ADOPTED),
    Choice.ADOPTED: (IdeaState.ADOPTED,),
    Choice.PARKED: (IdeaState.PARKED,),
    Choice.DECLINED: (IdeaState.DECLINED,),
}
_ALL = (*OPEN_IDEAS, IdeaState.PARKED, IdeaState.DECLINED)


def sought(turn: Turn, place: Place) -> Sought:
    """Return what is looked for; who searches, or looks at their own, also finds what was parked or not picked up."""
    member = turn.member.id if turn.member else 0
    chosen = place.chosen
    everywhere = bool(place.words) or Choice.MINE in chosen
    return Sought(
        states=next(
            (states for choice, states in _STATES.items() if choice in chosen), _ALL if everywhere else OPEN_IDEAS
        ),
        kind=next((kind for choice, kind in _KINDS.items() if choice in chosen), None),
        owner_id=member if Choice.MINE in chosen else None,
        near=member if Choice.NEAR in chosen else None,
        since=turn.now - _LATELY if Choice.LATE in chosen else None,
        words=search_words(" ".join(place.words)),
    )
