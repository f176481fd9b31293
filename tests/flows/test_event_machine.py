"""The phases of an event, tried in every order by everybody: beside a model in plain words (domain.md 2.2)."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from flows.events.rules import BEFORE_THE_DAY, UNDO, By, Facts, Lack, NotAllowed, following, lacks, may_undo, move
from flows.events.timing import Calendar, asked_now, asks, begins_at, plan
from storage.models import Event, EventFormat, EventPhase

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
DAY = NOW.date() + timedelta(weeks=16)
LINE = [str(phase) for phase in EventPhase if phase is not EventPhase.CANCELLED]
CALENDAR = Calendar("Europe/Amsterdam", "NL")
phases = st.sampled_from(EventPhase)
COMPLETE = Facts(NOW.date(), organisers=2, sponsors=1)


def event(**facts: object) -> Event:
    """Return a draft to which nothing is missing."""
    made = Event(
        organisation_id=1,
        phase=EventPhase.DRAFT,
        phase_since=NOW,
        created_at=NOW,
        day=DAY,
        starts=time(9),
        ends=time(16, 30),
        place="De Hal",
        format=EventFormat.WHOLE_DAY,
        size=50,
        confirmed_at=NOW,
        reported_at=NOW,
    )
    for name, value in facts.items():
        setattr(made, name, value)
    return made


class AnEvent(RuleBasedStateMachine):
    """Whoever asks for whichever phase, at any time."""

    def __init__(self) -> None:
        super().__init__()
        self.real, self.state, self.now = event(), "draft", NOW
        self.undecided = self.organisers = 0

    @rule(days=st.integers(1, 200))
    def time_passes(self, days: int) -> None:
        self.now += timedelta(days=days)

    @rule(undecided=st.integers(0, 2), organisers=st.integers(0, 3))
    def things_change(self, undecided: int, organisers: int) -> None:
        self.undecided, self.organisers = undecided, organisers

    @rule(after=phases, by=st.sampled_from(By))
    def try_phase(self, after: EventPhase, by: By) -> None:
        facts = Facts(self.now.date(), self.organisers, 1, self.undecided)
        if self._expected(after, by):
            assert move(self.real, after, by, facts, self.now) == self.state
            self.state = str(after)
        else:
            with pytest.raises(NotAllowed):
                move(self.real, after, by, facts, self.now)

    def _expected(self, after: EventPhase, by: By) -> bool:
        today = self.now.date()
        if after == "cancelled":
            return self.state in LINE[:5] and by is By.ORGANISER
        if self.state in {"cancelled", "closed"} or after != LINE[LINE.index(self.state) + 1]:
            return False
        asks_more = {
            "announced": by is By.ORGANISER and self.organisers >= 2 and DAY - today >= timedelta(weeks=4),
            "live": today >= DAY,
            "evaluated": self.undecided == 0,
            "closed": by is By.ITSELF,
        }
        return asks_more.get(str(after), True)

    @invariant()
    def it_is_where_the_model_is(self) -> None:
        assert self.real.phase == self.state
        assert self.real.held_at is None


TestAnEvent = AnEvent.TestCase


def test_phases_follow_each_other_to_the_end():
    line = [EventPhase.DRAFT]
    while (after := following(line[-1])) is not None:
        line.append(after)
    assert line == LINE
    assert following(EventPhase.CANCELLED) is None


@pytest.mark.parametrize(
    ("facts", "but", "lacking"),
    [
        ({}, {}, ()),
        ({"day": None}, {}, (Lack.DAY,)),
        ({"day": NOW.date() + timedelta(days=27)}, {}, (Lack.TOO_NEAR,)),
        ({"day": NOW.date() + timedelta(days=28)}, {}, ()),
        ({"format": None}, {}, (Lack.FORMAT,)),
        ({"starts": None}, {}, (Lack.TIMES,)),
        ({"place": None}, {}, ()),
        ({"confirmed_at": None}, {}, (Lack.CONFIRMED,)),
        ({"confirmed_at": None}, {"sponsors": 0}, (Lack.SPONSOR,)),
        ({}, {"organisers": 1}, (Lack.ORGANISERS,)),
        ({"size": 25}, {"organisers": 1}, ()),
        ({"size": 26}, {"organisers": 1}, (Lack.ORGANISERS,)),
        ({"size": 25}, {"organisers": 0}, (Lack.ORGANISERS,)),
    ],
)
def test_what_announcing_waits_for(facts, but, lacking):
    seen = Facts(**{"today": NOW.date(), "organisers": 2, "sponsors": 1, **but})
    assert lacks(event(**facts), EventPhase.ANNOUNCED, seen) == lacking


@pytest.mark.parametrize(
    ("after", "facts", "but", "lacking"),
    [
        (EventPhase.READY, {}, {}, ()),
        (EventPhase.READY, {"place": None}, {}, (Lack.PLACE,)),
        (EventPhase.READY, {"ends": None}, {}, (Lack.TIMES,)),
        (EventPhase.LIVE, {}, {}, (Lack.AHEAD,)),
        (EventPhase.LIVE, {}, {"today": DAY}, ()),
        (EventPhase.EVALUATED, {}, {}, ()),
        (EventPhase.EVALUATED, {"reported_at": None}, {"undecided": 1}, (Lack.IDEAS, Lack.REPORT)),
        (EventPhase.CALL_FOR_IDEAS, {"place": None, "confirmed_at": None}, {"organisers": 0}, ()),
    ],
)
def test_what_other_phases_wait_for(after, facts, but, lacking):
    seen = Facts(**{"today": NOW.date(), "organisers": 2, "sponsors": 1, **but})
    assert lacks(event(**facts), after, seen) == lacking


def test_only_what_an_organiser_did_can_be_undone_and_only_for_minutes():
    called = event(phase=EventPhase.CALL_FOR_IDEAS)
    assert may_undo(called, EventPhase.ANNOUNCED, NOW + UNDO)
    assert not may_undo(called, EventPhase.ANNOUNCED, NOW + UNDO + timedelta(seconds=1))
    assert not may_undo(called, EventPhase.DRAFT, NOW)
    assert not may_undo(called, None, NOW)
    assert not may_undo(event(phase=EventPhase.CLOSED), EventPhase.EVALUATED, NOW)
    assert all(may_undo(event(phase=EventPhase.CANCELLED), phase, NOW) for phase in BEFORE_THE_DAY)


def test_a_draft_goes_nowhere_by_itself_and_its_organisers_are_asked_to_announce_it():
    draft = event()
    plan(draft, CALENDAR, NOW)
    announced = begins_at(draft, EventPhase.ANNOUNCED, CALENDAR)
    assert draft.phase_due_at is None
    assert draft.warn_at is not None
    assert announced is not None
    assert draft.warn_at < announced


def test_organisers_are_asked_a_working_day_before_and_at_once_where_it_is_nearer():
    called = event(phase=EventPhase.ANNOUNCED)
    plan(called, CALENDAR, NOW)
    opens = begins_at(called, EventPhase.CALL_FOR_IDEAS, CALENDAR)
    assert opens is not None
    assert opens.weekday() == 0
    assert called.phase_due_at == opens
    assert called.warn_at == opens - timedelta(days=4)  # Christmas is no working day
    plan(called, CALENDAR, opens - timedelta(days=1))
    assert called.warn_at == opens - timedelta(days=1)
    assert asked_now(called, CALENDAR, opens - timedelta(days=1)) == asks(called, CALENDAR)[0]
    assert called.warn_at is None


def test_the_day_begins_early_and_is_over_when_it_ends():
    ready, live = event(phase=EventPhase.READY), event(phase=EventPhase.LIVE)
    plan(ready, CALENDAR, NOW)
    plan(live, CALENDAR, NOW)
    assert ready.phase_due_at == CALENDAR.at(DAY, time(6))
    assert live.phase_due_at == CALENDAR.at(DAY, time(16, 30))
    assert live.warn_at is None


def test_results_are_asked_for_three_times_and_what_was_missed_is_left_out():
    after = event(phase=EventPhase.FOLLOW_THROUGH)
    asked = asks(after, CALENDAR)
    assert [ask.step for ask in asked] == ["results", "results", "results", "evaluated"]
    plan(after, CALENDAR, asked[1].at)
    assert after.warn_at == asked[2].at
    assert asked_now(after, CALENDAR, asked[2].at + timedelta(days=1)) == asked[2]
    assert after.warn_at == asked[3].at


def test_held_it_goes_nowhere_by_itself():
    held = event(phase=EventPhase.ANNOUNCED, held_at=NOW)
    plan(held, CALENDAR, NOW)
    assert (held.phase_due_at, held.warn_at) == (None, None)
