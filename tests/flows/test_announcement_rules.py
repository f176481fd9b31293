"""What an announcement may become, and who reads it along, against a model written down once more (2.10)."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from flows.announcements.rules import TRANSITIONS, By, NotAllowed, approve, changed, is_agreed, may, move
from storage.models import Announcement, AnnouncementState

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
AUTHOR, OTHER = 1, 2
LIMIT = 50
AGREED = """
    draft      approved   author second
    approved   scheduled  itself
    approved   sending    itself
    scheduled  sending    itself
    sending    sent       itself
    sending    stopped    organiser
    sent       sending    organiser
    stopped    sending    organiser
    approved   draft      author itself
    scheduled  draft      author itself
    draft      cancelled  organiser
    approved   cancelled  organiser
    scheduled  cancelled  organiser
    cancelled  draft      author
"""


def _agreed() -> set[tuple[str, str, str]]:
    rows = [line.split() for line in AGREED.strip().splitlines()]
    return {(before, after, who) for before, after, *able in rows for who in able}


def an_announcement(state: AnnouncementState = AnnouncementState.DRAFT) -> Announcement:
    return Announcement(organisation_id=1, state=state, state_since=NOW, created_at=NOW, author_id=AUTHOR)


def test_the_table_is_what_was_agreed() -> None:
    assert {(str(a), str(b), str(one)) for (a, b), who in TRANSITIONS.items() for one in who} == _agreed()


@given(st.sampled_from(AnnouncementState), st.sampled_from(AnnouncementState), st.sampled_from(By))
def test_what_is_not_listed_is_forbidden(before: AnnouncementState, after: AnnouncementState, by: By) -> None:
    assert may(an_announcement(before), after, by) == ((before, after, by) in _agreed())


@pytest.mark.parametrize(("people", "alone"), [(0, True), (50, True), (51, False), (10_000, False)])
def test_above_fifty_people_nobody_sends_alone(people: int, *, alone: bool) -> None:
    mine = an_announcement()
    if alone:
        assert approve(mine, AUTHOR, people, LIMIT, NOW) is By.AUTHOR
        assert is_agreed(mine, people, LIMIT)
    else:
        with pytest.raises(NotAllowed):
            approve(mine, AUTHOR, people, LIMIT, NOW)


def test_nobody_agrees_to_what_nobody_asked_them_to_read() -> None:
    mine = an_announcement()
    with pytest.raises(NotAllowed):
        approve(mine, OTHER, 10, LIMIT, NOW)


def test_what_grew_beyond_the_limit_is_not_agreed_any_more() -> None:
    mine = an_announcement()
    approve(mine, AUTHOR, 50, LIMIT, NOW)
    assert not is_agreed(mine, 51, LIMIT)


class AnAnnouncementsLife(RuleBasedStateMachine):
    """An announcement that everybody pushes around: nothing ever goes to many that only its author has read."""

    def __init__(self) -> None:
        super().__init__()
        self.one = an_announcement()
        self.people = 10
        self.read_by: int | None = None
        """Who agreed to the words as they are."""

    @rule()
    def asks(self) -> None:
        if self.one.state is AnnouncementState.DRAFT:
            self.one.asked_at = NOW

    @rule()
    def writes(self) -> None:
        if self.one.state is AnnouncementState.DRAFT:
            changed(self.one)
            self.read_by = None

    @rule(people=st.sampled_from([0, 10, 50, 51, 500]))
    def people_come_and_go(self, people: int) -> None:
        self.people = people

    @rule(who=st.sampled_from([AUTHOR, OTHER]))
    def agrees(self, who: int) -> None:
        asked = self.one.asked_at is not None
        try:
            approve(self.one, who, self.people, LIMIT, NOW)
        except NotAllowed:
            return
        assert asked or who == AUTHOR
        self.read_by = who

    @rule(after=st.sampled_from(list(AnnouncementState)), by=st.sampled_from(list(By)))
    def pushed(self, after: AnnouncementState, by: By) -> None:
        if after is AnnouncementState.APPROVED:
            return  # only by agreeing
        if after in {AnnouncementState.SCHEDULED, AnnouncementState.SENDING} and not self._may_go():
            return
        allowed = (self.one.state, after, by) in _agreed()
        try:
            move(self.one, after, by, NOW)
        except NotAllowed:
            assert not allowed
            return
        assert allowed
        if after in {AnnouncementState.DRAFT, AnnouncementState.CANCELLED}:
            self.read_by = None
        if after is AnnouncementState.SENDING:
            assert self.read_by == OTHER or (self.read_by == AUTHOR and self.people <= LIMIT)

    def _may_go(self) -> bool:
        return is_agreed(self.one, self.people, LIMIT)

    @invariant()
    def a_draft_is_agreed_by_nobody(self) -> None:
        if self.one.state in {AnnouncementState.DRAFT, AnnouncementState.CANCELLED}:
            assert (self.one.approver_id, self.one.approved_at, self.one.due_at) == (None, None, None)

    @invariant()
    def what_is_agreed_says_by_whom(self) -> None:
        assert (self.one.approved_at is not None) == (self.read_by is not None)
        assert self.one.approver_id == self.read_by


TestAnAnnouncementsLife = AnAnnouncementsLife.TestCase
