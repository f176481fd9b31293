"""What an idea may become, against a model that is written out as people agreed it (domain.md 2.3)."""

from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from flows.chat import Incoming, Opened, Sender, Surface
from flows.everything import build_house
from flows.ideas.moving import moved
from flows.ideas.rules import TRANSITIONS, UNDOABLE, By, NotAllowed, may, move, take_back
from flows.policy import Policy
from flows.turn import Turn
from storage.models import Idea, IdeaState, IdeaType, OwnRole
from storage.store import Store

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)

AGREED = """
    draft -> submitted: owner
    submitted -> discussed: itself facilitator organiser
    submitted -> merged: owners itself
    discussed -> merged: owners itself
    submitted -> shortlisted: itself organiser
    discussed -> shortlisted: itself organiser
    shortlisted -> pitched: facilitator
    pitched -> adopted: sponsor itself
    submitted -> adopted: sponsor organiser itself
    discussed -> adopted: sponsor organiser itself
    submitted -> parked: organiser sponsor itself
    discussed -> parked: organiser sponsor itself
    shortlisted -> parked: organiser sponsor
    pitched -> parked: organiser sponsor itself
    parked -> submitted: itself
    submitted -> declined: organiser sponsor
    discussed -> declined: organiser sponsor
    shortlisted -> declined: organiser sponsor
    pitched -> declined: organiser sponsor
    draft -> withdrawn: owner
    submitted -> withdrawn: owner
    discussed -> withdrawn: owner
    shortlisted -> withdrawn: owner
    pitched -> withdrawn: owner
    parked -> withdrawn: owner
"""


def _model() -> dict[tuple[str, str], set[str]]:
    lines = [line.strip().split(": ") for line in AGREED.strip().splitlines()]
    return {(move.split(" -> ")[0], move.split(" -> ")[1]): set(who.split()) for move, who in lines}


MODEL = _model()


def an_idea(state: IdeaState = IdeaState.DRAFT) -> Idea:
    return Idea(
        organisation_id=1,
        owner_id=None,
        title="Stille standup",
        problem="We praten elke ochtend te lang.",
        idea_type=IdeaType.IMPROVE,
        own_role=OwnRole.JOIN,
        state=state,
        created_at=NOW,
        changed_at=NOW,
    )


def test_the_table_is_what_was_agreed() -> None:
    table = {(str(before), str(after)): {str(one) for one in who} for (before, after), who in TRANSITIONS.items()}
    assert table == MODEL


@pytest.mark.parametrize("before", list(IdeaState))
def test_what_is_not_listed_is_forbidden(before: IdeaState) -> None:
    for after in IdeaState:
        for by in By:
            assert may(an_idea(before), after, by) == (by in MODEL.get((before, after), set()))


class AnIdeasLife(RuleBasedStateMachine):
    """An idea that people push around in every way; the model remembers its whole history."""

    def __init__(self) -> None:
        super().__init__()
        self.idea = an_idea()
        self.history = ["draft"]
        self.parked = 0

    @rule(after=st.sampled_from(list(IdeaState)), by=st.sampled_from(list(By)))
    def push(self, after: IdeaState, by: By) -> None:
        allowed = by in MODEL.get((self.history[-1], after), set())
        allowed = allowed and not (after == "parked" and self.parked == 2)
        try:
            before = move(self.idea, after, by, NOW)
        except NotAllowed:
            assert not allowed
            return
        assert allowed
        assert before == self.history[-1]
        self.history.append(str(after))
        self.parked += after == "parked"

    @precondition(lambda self: len(self.history) > 1)
    @rule(to=st.sampled_from(list(IdeaState)))
    def undo(self, to: IdeaState) -> None:
        last = self.history[-1]
        allowed = last in {str(one) for one in UNDOABLE} and (to, last) in MODEL
        try:
            take_back(self.idea, to, NOW)
        except NotAllowed:
            assert not allowed
            return
        assert allowed
        self.history.append(str(to))
        self.parked -= last == "parked"

    @invariant()
    def stands_where_the_model_stands(self) -> None:
        assert (self.idea.state, self.idea.parked_times) == (self.history[-1], self.parked)


TestAnIdeasLife = AnIdeasLife.TestCase


async def test_every_forbidden_move_is_answered_and_changes_nothing(sqlite_url: str) -> None:
    house = build_house(Policy(), Random(1))  # noqa: S311 - nothing is at stake
    sender = Sender("test", "", "noor", "Noor", "noor")
    store = Store(sqlite_url)
    async with store.begin() as work:
        organisation = await work.organisations.ensure(
            key="default", name="Voorbeeld", language="nl", time_zone="Europe/Amsterdam", now=NOW
        )
        for before in IdeaState:
            for after in IdeaState:
                for by in set(By) - {By(one) for one in MODEL.get((before, after), set())}:
                    idea = an_idea(before)
                    turn = Turn(house, work, Incoming("key", sender, Opened(), Surface.STEPS), organisation, NOW)
                    assert not await moved(turn, idea, after, by)
                    assert idea.state is before
                    assert (turn.acknowledgement.notice or "").startswith("Dat kan nu niet; het idee staat op: ")
        assert await work.audit.of(organisation.id, "idea", 0) == []
    await store.dispose()
