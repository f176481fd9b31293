"""What six answers come to, and what happens by itself when, against slow and obvious models (domain.md 7.4)."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.gate.rules import QUESTIONS, Calendar, Check, Standing, Step, due_at, is_carried, standing, step
from flows.policy import Policy
from flows.workdays import is_working_day
from storage.models import Gate, GateState, Member, MemberState, OwnRole
from tests.flows.test_idea_states import an_idea

CALENDAR = Calendar("Europe/Amsterdam", Policy())
MONDAY = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
ALL_YES = dict.fromkeys(QUESTIONS, "yes")


def a_gate(answers: dict[str, str] | None = None, opened_at: datetime = MONDAY) -> Gate:
    gate = Gate(organisation_id=1, idea_id=1, sponsor_id=1, opened_by=2, opened_at=opened_at, answers=answers or {})
    gate.state, gate.reminders, gate.due_at = GateState.OPEN, 0, due_at(gate, CALENDAR)
    return gate


def test_every_way_to_answer_comes_to_what_was_agreed() -> None:
    for given_answers in product(["yes", "no", "unknown"], repeat=6):
        owner, time, limits, ours, safe, undo = given_answers
        if safe == "no":
            expected = Standing.STOPS
        elif given_answers.count("unknown"):
            expected = Standing.FINDS_OUT
        elif limits == "no":
            expected = Standing.COSTS
        elif owner == time == ours == undo == "yes":
            expected = Standing.STARTS
        else:
            expected = Standing.WAITS
        assert standing(dict(zip(QUESTIONS, given_answers, strict=True))) is expected


def test_no_answer_is_silence() -> None:
    assert standing({}) is Standing.SILENT


answers_given = st.one_of(
    st.just({}), st.fixed_dictionaries({name: st.sampled_from([str(one) for one in Check]) for name in QUESTIONS})
)


moments = st.datetimes(datetime(2026, 1, 1), datetime(2029, 1, 1))  # noqa: DTZ001 - made aware in the test


@given(answers_given, st.integers(1, 10), moments)
def test_each_thing_happens_once_and_not_before_its_day(answers: dict[str, str], within: int, opened: datetime) -> None:
    opened_at = opened.replace(tzinfo=UTC)
    if "unknown" in answers.values():
        day = CALENDAR.after(opened_at, within).date()
        answers = {**answers, "finder": "Pim", "by": day.isoformat()}
    gate = a_gate(answers, opened_at)
    happened: list[tuple[Step, int]] = []
    now = opened_at
    for _ in range(60):
        now += timedelta(hours=13)
        while gate.due_at is not None and gate.due_at <= now:
            before = gate.due_at, gate.reminders
            taken = step(gate, now, CALENDAR)
            happened.append((taken, _days(opened_at, now)))
            if taken in {Step.PASS, Step.PARK}:
                gate.due_at = None
            assert (gate.due_at, gate.reminders) != before
    said = [one for one, _ in happened if one is not Step.NOTHING]
    assert len(said) == len(set(said))
    assert said == _expected(answers)
    least = {Step.TELL: 10, Step.ASK_AGAIN: within, Step.PASS: 15 if Step.TELL in said else 5, Step.PARK: 15}
    assert all(days >= least[one] for one, days in happened if one is not Step.NOTHING)


def _expected(answers: dict[str, str]) -> list[Step]:
    """What happens when nobody says anything more."""
    if not answers or all(answers[name] == "yes" for name in QUESTIONS):
        return [Step.PASS]
    again = [Step.ASK_AGAIN] if "by" in answers and answers["safe"] != "no" else []
    firm = all(answers[name] == "yes" for name in ("owner", "time", "limits", "safe", "undo"))
    return [*again, Step.TELL, Step.PASS if firm else Step.PARK]


def _days(since: datetime, until: datetime) -> int:
    """Count working days where the organisation is, one by one."""
    zone = CALENDAR.after(since, 1).tzinfo
    day, last, count = since.astimezone(zone).date(), until.astimezone(zone).date(), 0
    while day < last:
        day += timedelta(days=1)
        count += is_working_day(day, "NL")
    return count


def test_after_weeks_away_of_ours_silence_is_a_yes() -> None:
    assert step(a_gate(), MONDAY + timedelta(days=60), CALENDAR) is Step.PASS


@pytest.mark.parametrize(
    ("state", "role", "carried"),
    [
        (MemberState.ACTIVE, OwnRole.CARRY, True),
        (MemberState.PAUSED, OwnRole.JOIN, True),
        (MemberState.ACTIVE, OwnRole.HAND_IN, False),
        (MemberState.LEFT, OwnRole.CARRY, False),
        (None, OwnRole.CARRY, False),
    ],
)
def test_an_idea_is_carried_by_somebody_who_is_there_and_wants_to(
    state: MemberState | None, role: OwnRole, carried: bool
) -> None:
    idea = an_idea()
    idea.own_role = role
    if state is not None:
        owner = Member(
            organisation_id=1, name="Noor", language="nl", time_zone=CALENDAR.zone, state=state, state_since=MONDAY
        )
        idea.__dict__["owner"] = owner
    else:
        idea.__dict__["owner"] = None
    assert is_carried(idea) is carried


def test_an_organisation_sets_its_own_days() -> None:
    quick, gate = Calendar("Europe/Amsterdam", Policy(small_yes_silence_wd=1)), a_gate()
    assert step(gate, MONDAY + timedelta(days=2), CALENDAR) is Step.NOTHING
    assert step(gate, MONDAY + timedelta(days=2), quick) is Step.PASS
