"""What an idea may become, who may make it so, and by when it is answered: no chat, no database (domain.md 2.3)."""

from collections.abc import Iterable
from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from flows.policy import Policy
from flows.workdays import add_working_days
from storage.models import Idea, IdeaState

_END_OF_DAY = time(17)
MOST_PARKED = 2
"""An idea that was parked this often gets a yes or a no the next time."""


class By(StrEnum):
    """In what capacity somebody moves an idea on."""

    OWNER = "owner"
    OWNERS = "owners"
    """The owners of both ideas, together."""
    ORGANISER = "organiser"
    SPONSOR = "sponsor"
    FACILITATOR = "facilitator"
    ITSELF = "itself"
    """Nobody in particular: a first comment, the result of a vote, or time that passed."""


Move = tuple[IdeaState, IdeaState]


def _moves(befores: Iterable[IdeaState], after: IdeaState, *who: By) -> dict[Move, frozenset[By]]:
    return {(before, after): frozenset(who) for before in befores}


_FRESH = (IdeaState.SUBMITTED, IdeaState.DISCUSSED)
_UNDECIDED = (*_FRESH, IdeaState.SHORTLISTED, IdeaState.PITCHED)
TRANSITIONS = {
    **_moves([IdeaState.DRAFT], IdeaState.SUBMITTED, By.OWNER),
    **_moves([IdeaState.SUBMITTED], IdeaState.DISCUSSED, By.ITSELF, By.FACILITATOR, By.ORGANISER),
    **_moves(_FRESH, IdeaState.MERGED, By.OWNERS, By.ITSELF),
    **_moves(_FRESH, IdeaState.SHORTLISTED, By.ITSELF, By.ORGANISER),
    **_moves([IdeaState.SHORTLISTED], IdeaState.PITCHED, By.FACILITATOR),
    **_moves([IdeaState.PITCHED], IdeaState.ADOPTED, By.SPONSOR, By.ITSELF),
    **_moves(_FRESH, IdeaState.ADOPTED, By.SPONSOR, By.ORGANISER, By.ITSELF),
    **_moves((*_FRESH, IdeaState.PITCHED), IdeaState.PARKED, By.ORGANISER, By.SPONSOR, By.ITSELF),
    **_moves([IdeaState.SHORTLISTED], IdeaState.PARKED, By.ORGANISER, By.SPONSOR),
    **_moves([IdeaState.PARKED], IdeaState.SUBMITTED, By.ITSELF),
    **_moves(_UNDECIDED, IdeaState.DECLINED, By.ORGANISER, By.SPONSOR),
    **_moves((IdeaState.DRAFT, *_UNDECIDED, IdeaState.PARKED), IdeaState.WITHDRAWN, By.OWNER),
}
"""Every change of state there is, and who may make it; whatever is not here is forbidden."""
UNDOABLE = frozenset({IdeaState.MERGED, IdeaState.WITHDRAWN, IdeaState.PARKED, IdeaState.DECLINED})
"""What can be taken back for a while, by whoever made it so, to the state from which it came."""


class NotAllowed(Exception):
    """An idea cannot become this now, or not by this person; people are told with `idea.not_allowed`."""


def may(idea: Idea, after: IdeaState, by: By) -> bool:
    """Tell whether an idea may become this, made so by somebody in this capacity."""
    if after is IdeaState.PARKED and idea.parked_times >= MOST_PARKED:
        return False
    return by in TRANSITIONS.get((idea.state, after), ())


def move(idea: Idea, after: IdeaState, by: By, now: datetime) -> IdeaState:
    """Bring an idea into another state; returns the one before, for the audit row. Raises `NotAllowed`."""
    if not may(idea, after, by):
        raise NotAllowed(f"{idea.state} -> {after} by {by}")
    before, idea.state, idea.changed_at = idea.state, after, now
    idea.parked_times += after is IdeaState.PARKED
    return before


def take_back(idea: Idea, to: IdeaState, now: datetime) -> IdeaState:
    """Bring an idea back to the state before its last move; returns the one it leaves. Raises `NotAllowed`."""
    if idea.state not in UNDOABLE or (to, idea.state) not in TRANSITIONS:
        raise NotAllowed(f"{idea.state} back to {to}")
    idea.parked_times -= idea.state is IdeaState.PARKED
    before, idea.state, idea.changed_at = idea.state, to, now
    return before


def answer_due(now: datetime, zone: str, policy: Policy) -> datetime:
    """Return the end of the working day by which an organiser reacts to an idea sent now; see `shown_due`."""
    local = now.astimezone(ZoneInfo(zone))
    day = add_working_days(local.date(), policy.reaction_wd, policy.country)
    return datetime.combine(day, _END_OF_DAY, ZoneInfo(zone))


def shown_due(due: datetime, zone: str, policy: Policy) -> date:
    """Return the day before which an answer is promised, as people read it: the first working day it is late."""
    return add_working_days(due.astimezone(ZoneInfo(zone)).date(), 1, policy.country)


def submit(idea: Idea, now: datetime, due: datetime) -> IdeaState:
    """Bring a draft into the pool; returns the state before. Raises `NotAllowed`."""
    before = move(idea, IdeaState.SUBMITTED, By.OWNER, now)
    idea.submitted_at, idea.answer_due = now, due
    return before
