"""Whom a project is offered to, and until when: the rules beside a slow and obvious model (domain.md 2.11)."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from hypothesis.strategies import booleans, datetimes, integers, lists, sampled_from, timezones

from flows.policy import Policy
from flows.succession.order import Asked, People, next_asked, until
from flows.workdays import is_working_day
from storage.models import OfferStep

CO_OWNER, CALL, SPONSOR, NAMED = OfferStep.CO_OWNER, OfferStep.OPEN_CALL, OfferStep.SPONSOR, OfferStep.NAMED
RANK = {CO_OWNER: 1, CALL: 2, SPONSOR: 3}
MONDAY = datetime(2026, 11, 2, 9, tzinfo=UTC)
YEARS = datetime(2026, 1, 1), datetime(2035, 12, 31)  # noqa: DTZ001 - hypothesis adds the zone
POLICY, ZONE = Policy(), "Europe/Amsterdam"


def model(before: list[Asked], people: People) -> Asked | None:
    """Write the whole order down, cross out what was had or went by, and take the first that is left."""
    asked = [one.member_id for one in before]
    turns = [one for one in before if one.step is CO_OWNER]
    order = [Asked(CO_OWNER, one) for one in people.co_owners if one not in asked][: 2 - len(turns)]
    order += [Asked(CALL)] if people.can_call else []
    order += [Asked(SPONSOR, people.sponsor)]
    reached = max((RANK[one.step] for one in before if one.step is not NAMED), default=0)
    organisers_had = Asked(SPONSOR, None) in before
    left = [
        one
        for one in order
        if RANK[one.step] >= reached and one not in before and not (one.step is SPONSOR and organisers_had)
    ]
    return left[0] if left else None


def end_of(now: datetime, working_days: int) -> datetime:
    """Walk on day by day, and count those on which people work."""
    day = now.astimezone(ZoneInfo(ZONE)).date()
    while working_days:
        day += timedelta(days=1)
        if is_working_day(day, "NL"):
            working_days -= 1
    return datetime.combine(day, time(17), ZoneInfo(ZONE))


class Search(RuleBasedStateMachine):
    """A project looks for an owner while people answer, keep silent, pause, leave, and name somebody."""

    @initialize(co_owners=lists(integers(1, 6), unique=True, max_size=5), sponsored=booleans(), called=booleans())
    def begins(self, co_owners: list[int], *, sponsored: bool, called: bool) -> None:
        self.people = People(tuple(co_owners), can_call=called, sponsor=9 if sponsored else None)
        self.now, self.before, self.away = MONDAY, [], set()
        self.parked_at = until(self.now, 20, ZONE, POLICY)
        self.standing: Asked | None = None
        self.ends = self.now
        self._next()

    @rule()
    @precondition(lambda self: self.standing)
    def says_no(self) -> None:
        self._over()

    @rule()
    @precondition(lambda self: self.standing)
    def keeps_silent(self) -> None:
        self.now = max(self.now, self.ends)
        self._over()

    @rule(who=integers(1, 6))
    def pauses_or_comes_back(self, who: int) -> None:
        self.away ^= {who}

    @rule(sponsor=sampled_from([None, 9, 10]))
    def sponsor_changes(self, sponsor: int | None) -> None:
        self.people = replace(self.people, sponsor=sponsor)

    @rule(who=integers(1, 8))
    @precondition(lambda self: not (self.standing and self.standing.step in {CO_OWNER, NAMED}))
    def is_named(self, who: int) -> None:
        if self.standing:
            self.before.append(self.standing)
        self._stands(Asked(NAMED, who))

    @invariant()
    def is_asked_as_agreed(self) -> None:
        everybody = [*self.before, *([self.standing] if self.standing else [])]
        turns = [one.member_id for one in everybody if one.step is CO_OWNER]
        assert len(turns) <= 2
        assert len(set(turns)) == len(turns)
        ranks = [RANK[one.step] for one in everybody if one.step is not NAMED]
        assert ranks == sorted(ranks)
        assert ranks.count(RANK[CALL]) <= 1

    @invariant()
    def has_five_working_days_each_and_twenty_in_all(self) -> None:
        if self.standing:
            assert self.ends == end_of(self.asked_at, 5)
        silent = all(one.step is not NAMED for one in self.before) and len(self.before) <= 4
        assert not silent or self.now <= self.parked_at
        assert self.parked_at == end_of(MONDAY, 20)

    def _here(self) -> People:
        return replace(self.people, co_owners=tuple(one for one in self.people.co_owners if one not in self.away))

    def _over(self) -> None:
        assert self.standing
        self.before.append(self.standing)
        self._next()

    def _next(self) -> None:
        here = self._here()
        following = next_asked(self.before, here)
        assert following == model(self.before, here)
        assert following is None or following.member_id not in self.away
        self._stands(following)

    def _stands(self, asked: Asked | None) -> None:
        self.standing, self.asked_at = asked, self.now
        self.ends = until(self.now, 5, ZONE, POLICY)


TestSearch = Search.TestCase


@given(now=datetimes(*YEARS, timezones=timezones()), days=integers(1, 30))
def test_the_time_to_answer_is_counted_in_whole_working_days(now: datetime, days: int) -> None:
    assert until(now, days, ZONE, POLICY) == end_of(now, days)


@pytest.mark.parametrize(
    ("before", "people", "asked"),
    [
        ([], People((1, 2, 3), sponsor=9), Asked(CO_OWNER, 1)),
        ([Asked(CO_OWNER, 1)], People((1, 2, 3), sponsor=9), Asked(CO_OWNER, 2)),
        ([Asked(CO_OWNER, 1), Asked(CO_OWNER, 2)], People((1, 2, 3), sponsor=9), Asked(CALL)),
        ([], People(sponsor=9), Asked(CALL)),
        ([], People(can_call=False, sponsor=9), Asked(SPONSOR, 9)),
        ([Asked(CALL)], People((1,), sponsor=9), Asked(SPONSOR, 9)),
        ([Asked(CALL)], People(), Asked(SPONSOR, None)),
        ([Asked(CALL), Asked(SPONSOR, 9)], People(sponsor=9), None),
        ([Asked(CALL), Asked(SPONSOR, 9)], People(), Asked(SPONSOR, None)),
        ([Asked(NAMED, 1)], People((1, 2)), Asked(CO_OWNER, 2)),
    ],
)
def test_the_order_is_as_told(before: list[Asked], people: People, asked: Asked | None) -> None:
    assert next_asked(before, people) == asked
