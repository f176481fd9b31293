"""A round of the scan, tried in every order by everybody: beside a model in plain words (domain.md 2.8)."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import product

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from flows.policy import Policy
from flows.rounds.rules import (
    AHEAD,
    UNDO,
    By,
    Facts,
    Lack,
    NotAllowed,
    advised_k,
    extend,
    lacks,
    may_extend,
    may_undo,
    move,
    set_k,
)
from flows.rounds.timing import Calendar, closes_on, closing, plan, publish_by, reminder_at
from storage.models import RoundState, ScanRound

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
CALENDAR = Calendar("Europe/Amsterdam", "NL", Policy().windows)
WEEK = timedelta(days=7)
DAY = timedelta(days=1)


def a_round(**facts: object) -> ScanRound:
    """Return a draft to which nothing is missing."""
    made = ScanRound(organisation_id=1, state=RoundState.DRAFT, state_since=NOW, created_at=NOW)
    made.opens_at, made.confirmed_at = NOW + WEEK, NOW
    for name, value in facts.items():
        setattr(made, name, value)
    return made


class ARound(RuleBasedStateMachine):
    """Whoever asks for whatever, at any time."""

    def __init__(self) -> None:
        super().__init__()
        self.real, self.state, self.now, self.k = a_round(), "draft", NOW, 5
        self.invited, self.another, self.extended = 8, False, False

    @rule(days=st.integers(1, 20))
    def time_passes(self, days: int) -> None:
        self.now += timedelta(days=days)

    @rule(invited=st.integers(0, 12), another=st.booleans())
    def things_change(self, invited: int, another: bool) -> None:
        self.invited, self.another = invited, another

    @rule(after=st.sampled_from(RoundState), by=st.sampled_from(By))
    def try_state(self, after: RoundState, by: By) -> None:
        facts = Facts(self.now, self.invited, another=self.another)
        if self._expected(str(after), by):
            assert move(self.real, after, by, facts) == self.state
            self.state = str(after)
            if after is RoundState.OPEN:
                self.real.closes_at = self.now + 2 * WEEK
        else:
            with pytest.raises(NotAllowed):
                move(self.real, after, by, facts)

    def _expected(self, after: str, by: By) -> bool:
        enough = self.invited >= 5 and not self.another
        match self.state, after:
            case "draft", "scheduled":
                ready = enough and self.k <= self.invited and self.now < NOW + WEEK
                return ready and by is By.ORGANISER
            case "scheduled", "open":
                return enough and by is By.ITSELF
            case ("draft" | "scheduled", "cancelled") | ("computed", "published"):
                return by is By.ORGANISER
            case "open", "closed":
                return True
            case ("closed", "computed" | "archived") | ("published", "archived"):
                return by is By.ITSELF
        return False

    @rule(days=st.integers(-3, 10))
    def try_to_extend(self, days: int) -> None:
        before = self.real.closes_at
        later = (before or self.now) + timedelta(days=days)
        may = self.state == "open" and before is not None and self.now < before and not self.extended
        if may and 1 <= days <= 7:
            extend(self.real, later, self.now)
            self.extended = True
        else:
            with pytest.raises(NotAllowed):
                extend(self.real, later, self.now)

    @rule(k=st.integers(3, 12))
    def try_k(self, k: int) -> None:
        up_only = self.state in {"scheduled", "open"} and k >= self.k
        if k >= 5 and (self.state == "draft" or up_only):
            set_k(self.real, k)
            self.k = k
            self.real.confirmed_at = NOW
        else:
            with pytest.raises(NotAllowed):
                set_k(self.real, k)

    @invariant()
    def it_is_where_the_model_is(self) -> None:
        assert (self.real.state, self.real.k) == (self.state, self.k)
        assert (self.real.extended_at is not None) == self.extended


TestARound = ARound.TestCase


@pytest.mark.parametrize(
    ("facts", "but", "lacking"),
    [
        ({}, {}, ()),
        ({"opens_at": None}, {}, (Lack.DAY,)),
        ({"opens_at": NOW}, {}, (Lack.DAY,)),
        ({}, {"invited": 4}, (Lack.INVITED,)),
        ({"k": 4}, {}, (Lack.K,)),
        ({"k": 9}, {}, (Lack.K_TOO_HIGH,)),
        ({"k": 7}, {"least": 8}, (Lack.K,)),
        ({"confirmed_at": None}, {"key_there": False}, (Lack.CONFIRMED, Lack.KEY)),
        ({"intro": {"nl": "Doe mee.", "en": ""}}, {}, (Lack.LANGUAGES,)),
        ({"intro": {"nl": "Doe mee.", "en": "Join in."}}, {}, ()),
        ({}, {"another": True, "reworded": ("SAF1",)}, (Lack.ANOTHER, Lack.REWORDED)),
    ],
)
def test_what_scheduling_waits_for(facts, but, lacking):
    seen = Facts(**{"now": NOW, "invited": 8, **but})
    assert lacks(a_round(**facts), RoundState.SCHEDULED, seen) == lacking


def test_opening_needs_people_and_no_other_round_and_nothing_else_does():
    scheduled = a_round(state=RoundState.SCHEDULED, confirmed_at=None, opens_at=NOW)
    assert lacks(scheduled, RoundState.OPEN, Facts(NOW, 4, another=True)) == (Lack.INVITED, Lack.ANOTHER)
    assert lacks(scheduled, RoundState.OPEN, Facts(NOW, 5, key_there=False)) == (Lack.KEY,)
    assert lacks(scheduled, RoundState.OPEN, Facts(NOW, 5)) == ()
    assert lacks(scheduled, RoundState.CANCELLED, Facts(NOW)) == ()


def test_only_calling_off_is_undone_and_only_for_minutes():
    off = a_round(state=RoundState.CANCELLED)
    assert all(may_undo(off, before, NOW + UNDO) for before in AHEAD)
    assert not may_undo(off, RoundState.DRAFT, NOW + UNDO + timedelta(seconds=1))
    assert not any(may_undo(off, before, NOW) for before in (RoundState.OPEN, None))
    assert not may_undo(a_round(state=RoundState.CLOSED), RoundState.DRAFT, NOW)


def test_fewer_answers_for_a_group_must_be_confirmed_anew():
    draft = a_round(k=8)
    set_k(draft, 9)
    assert draft.confirmed_at is not None
    set_k(draft, 5)
    assert draft.confirmed_at is None


@pytest.mark.parametrize(("people", "least", "k"), [(149, 5, 5), (150, 5, 8), (20, 6, 6), (500, 10, 10), (20, 3, 5)])
def test_more_people_get_a_larger_smallest_group(people, least, k):
    assert advised_k(people, least) == k


@pytest.mark.parametrize(
    ("opens", "working_days", "last"),
    [
        (date(2026, 11, 2), 10, date(2026, 11, 13)),
        (date(2026, 11, 2), 1, date(2026, 11, 2)),
        (date(2026, 12, 21), 5, date(2026, 12, 28)),  # Christmas, which is a Friday
    ],
)
def test_it_is_open_for_working_days_the_first_one_included(opens, working_days, last):
    planned = a_round(opens_at=CALENDAR.morning(opens), window_wd=working_days)
    assert closes_on(planned, CALENDAR) == last
    assert closing(opens, working_days, CALENDAR).astimezone(UTC).time() == time(22, 59)


def opened(working_days: int = 10, hours_late: int = 0) -> ScanRound:
    day = date(2026, 11, 2)
    at = CALENDAR.morning(day) + timedelta(hours=hours_late)
    closes = closing(day, working_days, CALENDAR)
    return a_round(state=RoundState.OPEN, opens_at=at, closes_at=closes)


def test_people_are_reminded_after_so_much_of_the_working_time():
    ten_days = opened()
    assert reminder_at(ten_days, 1, CALENDAR) == CALENDAR.morning(date(2026, 11, 6))
    assert reminder_at(ten_days, 2, CALENDAR) == CALENDAR.morning(date(2026, 11, 12))
    five_days = opened(working_days=5, hours_late=3)
    assert reminder_at(five_days, 1, CALENDAR) == CALENDAR.at(date(2026, 11, 4), time(10, 48))


@pytest.mark.parametrize(("window", "late"), list(product(range(5, 16), (0, 5))))
def test_reminders_come_in_working_hours_before_it_closes(window, late):
    one = opened(window, late)
    first, second = (reminder_at(one, which, CALENDAR) for which in (1, 2))
    assert first is not None
    assert second is not None
    assert one.opens_at < first < second < one.closes_at
    for moment in (first, second):
        local = moment.astimezone(first.tzinfo)
        assert CALENDAR.works_on(local.date())
        assert any(start <= local.time() < end for start, end in CALENDAR.windows)


def test_what_comes_next_by_itself():
    one, now = opened(), NOW
    seen = []
    for reminded in range(3):
        one.reminded = reminded
        plan(one, CALENDAR, 90, now)
        seen.append(one.due_at)
    assert seen == [reminder_at(one, 1, CALENDAR), reminder_at(one, 2, CALENDAR), one.closes_at]
    assert may_extend(one, now)
    extend(one, one.closes_at + 3 * DAY, now)
    assert not may_extend(one, now)
    for state, due in {
        RoundState.SCHEDULED: one.opens_at,
        RoundState.CLOSED: now,
        RoundState.COMPUTED: CALENDAR.morning(date(2026, 12, 8)),
        RoundState.PUBLISHED: now + 90 * DAY,
        RoundState.ARCHIVED: None,
        RoundState.DRAFT: None,
        RoundState.CANCELLED: None,
    }.items():
        one.state = state
        plan(one, CALENDAR, 90, now)
        assert one.due_at == due
    assert publish_by(one, CALENDAR) == date(2026, 12, 7)


def test_a_week_longer_is_a_week_also_when_the_clock_is_put_back():
    closes = CALENDAR.at(date(2026, 10, 23), time(23, 59))
    one = a_round(state=RoundState.OPEN, closes_at=closes.astimezone(UTC))
    extend(one, CALENDAR.at(date(2026, 10, 30), time(23, 59)), closes - DAY)
    assert closes_on(one, CALENDAR) == date(2026, 10, 30)
