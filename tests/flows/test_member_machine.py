"""A member from the first word to the last: the rules against a slow and obvious model of domain.md 2.1."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from hypothesis.strategies import integers, sampled_from

from flows.members.rules import By, NotAllowed, may, move, takes_part
from storage.models import Member, MemberState

START = datetime(2026, 11, 2, 9, tzinfo=UTC)
STORY = """
    invited joins active
    invited refuses declined
    active pauses paused
    paused pauses paused
    paused returns active
    active leaves left
    paused leaves left
    left joins active
    declined joins active
"""
DOES = {"joins": "active", "refuses": "declined", "pauses": "paused", "returns": "active", "leaves": "left"}
MODEL = {(before, after) for before, _, after in (line.split() for line in STORY.strip().splitlines())}


class Life(RuleBasedStateMachine):
    """Somebody who does things in any order; what the story does not tell is refused and changes nothing."""

    @initialize()
    def is_invited(self) -> None:
        self.now = START
        self.state, self.since, self.joined, self.left = "invited", START, False, False
        self.member = Member(
            organisation_id=1,
            name="Noor",
            language="nl",
            time_zone="Europe/Amsterdam",
            state=MemberState.INVITED,
            state_since=START,
        )

    @rule(hours=integers(1, 5000))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @rule(what=sampled_from(sorted(DOES)))
    def does(self, what: str) -> None:
        self._goes(DOES[what], By.SELF, told=(self.state, DOES[what]) in MODEL)

    @rule()
    def day_comes(self) -> None:
        self._goes("active", By.TIME, told=self.state == "paused")

    @rule()
    def account_is_gone(self) -> None:
        self._goes("left", By.PLATFORM, told=self.state in {"active", "paused"})

    @rule(state=sampled_from(MemberState), by=sampled_from(By))
    def nobody_becomes_invited_or_declined_by_others(self, state: MemberState, by: By) -> None:
        if state is MemberState.INVITED or (state is MemberState.DECLINED and by is not By.SELF):
            self._goes(state.value, by, told=False)

    @invariant()
    def is_as_told(self) -> None:
        assert self.member.state == self.state
        assert self.member.state_since == self.since
        assert (self.member.joined_at is not None) == self.joined
        assert (self.member.left_at is not None) == self.left
        assert takes_part(self.member) == (self.state in {"active", "paused"})

    def _goes(self, after: str, by: By, *, told: bool) -> None:
        assert may(self.member.state, MemberState(after), by) == told
        if not told:
            with pytest.raises(NotAllowed):
                move(self.member, MemberState(after), self.now, by)
            return
        assert move(self.member, MemberState(after), self.now, by) == self.state
        self.state, self.since = after, self.now
        self.joined = self.joined or after == "active"
        self.left = after == "left" or (self.left and after != "active")


TestLife = Life.TestCase
