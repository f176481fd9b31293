"""What a request for help may become, and who hears of it when, against models written down once more (2.7)."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from flows.policy import Policy
from flows.support.rules import TRANSITIONS, By, Clock, NotAllowed, ask, ask_organisers, may, move, remind
from flows.workdays import is_working_day
from storage.models import Obstacle, SupportRequest, SupportState

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
CLOCK = Clock("Europe/Amsterdam", Policy())
AGREED = """
    open          acknowledged  helper
    acknowledged  resolved      helper owner
    open          not_possible  helper
    acknowledged  not_possible  helper
    open          withdrawn     owner
    acknowledged  withdrawn     owner
"""


def _agreed() -> set[tuple[str, str, str]]:
    rows = [line.split() for line in AGREED.strip().splitlines()]
    return {(before, after, who) for before, after, *able in rows for who in able}


def a_request(state: SupportState = SupportState.OPEN, at: datetime = NOW) -> SupportRequest:
    return SupportRequest(
        organisation_id=1, project_id=1, asked_by=1, kind=Obstacle.TIME, text="Twee uur per week", state=state, at=at
    )


def test_the_table_is_what_was_agreed() -> None:
    assert {(str(a), str(b), str(one)) for (a, b), who in TRANSITIONS.items() for one in who} == _agreed()


@given(st.sampled_from(SupportState), st.sampled_from(SupportState), st.sampled_from(By))
def test_what_is_not_listed_is_forbidden(before: SupportState, after: SupportState, by: By) -> None:
    assert may(a_request(before), after, by) == ((before, after, by) in _agreed())


class ARequestsLife(RuleBasedStateMachine):
    """A request that is pushed around in every way while time goes by; the model counts its days one by one."""

    def __init__(self) -> None:
        super().__init__()
        self.now = NOW
        self.request = a_request()
        self.state = "open"
        self.heard: list[str] = []
        self.asked_at: datetime | None = None

    @rule(helper=st.integers(2, 9))
    def asked(self, helper: int) -> None:
        if self.state == "open":
            ask(self.request, helper, self.now, CLOCK)
            self.asked_at = self.now

    @rule(after=st.sampled_from(list(SupportState)), by=st.sampled_from(list(By)))
    def pushed(self, after: SupportState, by: By) -> None:
        allowed = (self.state, after, by) in _agreed()
        try:
            before = move(self.request, after, by, self.now)
        except NotAllowed:
            assert not allowed
            return
        assert allowed
        assert before == self.state
        self.state, self.asked_at = str(after), None

    @rule()
    def nobody_is_there(self) -> None:
        if self.state == "open":
            ask_organisers(self.request)
            self.heard.append("organisers")
            self.asked_at = None

    @rule(days=st.integers(0, 4), hours=st.integers(0, 23))
    def time_goes_by(self, days: int, hours: int) -> None:
        self.now += timedelta(days=days, hours=hours)
        while self.request.remind_at is not None and self.request.remind_at <= self.now:
            step = remind(self.request, self.now, CLOCK)
            self.heard.append({1: "helper", 2: "organisers"}[step])
            if step == 1:
                assert self.asked_at is not None
                assert _days(self.asked_at, self.now) >= 3
            else:
                assert _days(self.request.at, self.now) >= 5

    @invariant()
    def stands_where_the_model_stands(self) -> None:
        assert self.request.state == self.state
        assert (self.request.closed_at is not None) == (self.state not in {"open", "acknowledged"})

    @invariant()
    def the_helper_is_reminded_once_at_most(self) -> None:
        assert self.heard.count("helper") <= 1

    @invariant()
    def nothing_is_due_once_it_is_answered(self) -> None:
        if self.state != "open":
            assert self.request.remind_at is None


TestARequestsLife = ARequestsLife.TestCase


@given(st.datetimes(datetime(2026, 1, 1), datetime(2030, 12, 31)), st.integers(1, 12))  # noqa: DTZ001 - made aware below
def test_working_days_are_counted_one_by_one(moment: datetime, days: int) -> None:
    since = moment.replace(tzinfo=UTC)
    then = CLOCK.after(since, days)
    assert _days(since, then) == days
    assert then.timetz() == since.astimezone(then.tzinfo).timetz() or then.utcoffset() != since.utcoffset()


def _days(since: datetime, until: datetime) -> int:
    """Count working days where the organisation is, in the slowest way."""
    zone = CLOCK.after(since, 1).tzinfo
    day, last, count = since.astimezone(zone).date(), until.astimezone(zone).date(), 0
    while day < last:
        day += timedelta(days=1)
        count += is_working_day(day, "NL")
    return count


def test_an_organisation_sets_its_own_days() -> None:
    request, quick = a_request(), Clock("Europe/Amsterdam", Policy(support_reminder_wd=1, support_escalate_wd=2))
    ask(request, 2, NOW, quick)
    assert request.remind_at == NOW + timedelta(days=1)
    remind(request, NOW + timedelta(days=1), quick)
    assert request.remind_at == NOW + timedelta(days=2)
