"""By when an idea is answered, and how it comes into the pool."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.ideas.rules import By, NotAllowed, answer_due, may, move, submit, take_back
from flows.policy import Policy
from flows.workdays import is_working_day
from storage.models import Idea, IdeaState, IdeaType, OwnRole

AMSTERDAM = "Europe/Amsterdam"
ZONES = st.sampled_from([AMSTERDAM, "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kolkata"])
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - the zone follows


@pytest.mark.parametrize(
    ("sent", "due"),
    [
        ("2026-11-02T09:00", "2026-11-09"),  # Monday to Monday
        ("2026-11-06T16:59", "2026-11-13"),
        ("2026-11-07T12:00", "2026-11-13"),  # on a Saturday
        ("2026-12-21T09:00", "2026-12-29"),  # Christmas on Friday
        ("2026-04-01T09:00", "2026-04-09"),  # Good Friday and Easter Monday
        ("2026-04-24T09:00", "2026-05-04"),  # King's Day on Monday
        ("2026-05-12T09:00", "2026-05-20"),  # Ascension Day
        ("2026-11-02T23:30", "2026-11-09"),  # late on Monday is Monday
    ],
)
def test_five_working_days_over_weekends_and_holidays(sent: str, due: str) -> None:
    moment = datetime.fromisoformat(sent).replace(tzinfo=ZoneInfo(AMSTERDAM))
    answer = answer_due(moment.astimezone(UTC), AMSTERDAM, Policy())
    assert (answer.date().isoformat(), answer.hour) == (due, 17)


def test_the_day_is_the_day_in_the_organisations_zone() -> None:
    monday_night = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)  # half past midnight on Tuesday in Amsterdam
    assert answer_due(monday_night, AMSTERDAM, Policy()).date().isoformat() == "2026-11-10"


def test_an_organisation_chooses_its_own_number_of_days_and_country() -> None:
    friday = datetime(2026, 7, 20, 9, tzinfo=UTC)
    policy = Policy(reaction_wd=1, country="BE")  # 21 July: the national holiday
    assert answer_due(friday, "Europe/Brussels", policy).date().isoformat() == "2026-07-22"


@given(MOMENTS, ZONES, st.integers(min_value=1, max_value=20))
def test_an_answer_is_due_in_the_future_on_a_working_day(moment: datetime, zone: str, days: int) -> None:
    due = answer_due(moment, zone, Policy(reaction_wd=days))
    assert due > moment
    assert is_working_day(due.date(), "NL")


@given(MOMENTS, MOMENTS, ZONES)
def test_whoever_is_earlier_is_not_answered_later(one: datetime, other: datetime, zone: str) -> None:
    first, second = sorted((one, other))
    assert answer_due(first, zone, Policy()) <= answer_due(second, zone, Policy())


def test_a_draft_comes_into_the_pool() -> None:
    idea, now = an_idea(), datetime(2026, 11, 2, 9, tzinfo=UTC)
    due = answer_due(now, AMSTERDAM, Policy())
    assert submit(idea, now, due) is IdeaState.DRAFT
    assert (idea.state, idea.submitted_at, idea.answer_due) == (IdeaState.SUBMITTED, now, due)


def test_whoever_may_not_moves_nothing() -> None:
    idea, now = an_idea(IdeaState.SUBMITTED), datetime(2026, 11, 2, 9, tzinfo=UTC)
    with pytest.raises(NotAllowed):
        move(idea, IdeaState.DECLINED, By.OWNER, now)
    with pytest.raises(NotAllowed):
        take_back(idea, IdeaState.DRAFT, now)
    assert idea.state is IdeaState.SUBMITTED


def test_parked_twice_gets_a_yes_or_a_no_the_third_time() -> None:
    idea, now = an_idea(IdeaState.SUBMITTED), datetime(2026, 11, 2, 9, tzinfo=UTC)
    for _ in range(2):
        move(idea, IdeaState.PARKED, By.ORGANISER, now)
        move(idea, IdeaState.SUBMITTED, By.ITSELF, now)
    assert not may(idea, IdeaState.PARKED, By.ORGANISER)
    assert may(idea, IdeaState.DECLINED, By.ORGANISER)


def test_taken_back_parking_does_not_count() -> None:
    idea, now = an_idea(IdeaState.DISCUSSED), datetime(2026, 11, 2, 9, tzinfo=UTC)
    move(idea, IdeaState.PARKED, By.SPONSOR, now)
    assert take_back(idea, IdeaState.DISCUSSED, now) is IdeaState.PARKED
    assert (idea.state, idea.parked_times) == (IdeaState.DISCUSSED, 0)


def an_idea(state: IdeaState = IdeaState.DRAFT) -> Idea:
    now = datetime(2026, 11, 2, 9, tzinfo=UTC)
    return Idea(
        organisation_id=1,
        owner_id=1,
        title="Stille standup",
        problem="We praten elke ochtend te lang.",
        idea_type=IdeaType.IMPROVE,
        own_role=OwnRole.JOIN,
        state=state,
        created_at=now,
        changed_at=now,
    )
