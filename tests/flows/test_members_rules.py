"""Who may become what, when somebody is asked again, and what we keep of a name and a time zone."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.members.rules import LONGEST_NAME, NotAllowed, ask_again_on, first_name, may, move, own_name, own_zone
from flows.workdays import add_working_days, is_working_day
from storage.models import Member, MemberState

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
days = st.dates(date(2020, 1, 1), date(2040, 12, 31))
moments = st.datetimes(datetime(2020, 1, 1), datetime(2040, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - with zone
countries = st.sampled_from(["NL", "BE", "DE", "GB", "US"])


def somebody(state: MemberState = MemberState.INVITED) -> Member:
    return Member(
        organisation_id=1,
        name="Noor",
        language="nl",
        time_zone="Europe/Amsterdam",
        state=state,
        state_since=NOW,
        ask_again_at=NOW + timedelta(days=7),
    )


@given(st.lists(st.tuples(st.sampled_from(MemberState), moments)))
def test_a_member_is_what_they_became_last(steps: list[tuple[MemberState, datetime]]) -> None:
    member, was, joined = somebody(), MemberState.INVITED, None
    for state, at in steps:
        if not may(was, state):
            with pytest.raises(NotAllowed):
                move(member, state, at)
            continue
        assert move(member, state, at) is was
        joined = joined or (at if state is MemberState.ACTIVE else None)
        assert (member.state, member.state_since, member.ask_again_at) == (state, at, None)
        assert member.joined_at == joined
        was = state


def test_leaving_and_coming_back() -> None:
    member = somebody()
    move(member, MemberState.ACTIVE, NOW)
    move(member, MemberState.LEFT, NOW + timedelta(days=1))
    assert (member.joined_at, member.left_at) == (NOW, NOW + timedelta(days=1))
    move(member, MemberState.ACTIVE, NOW + timedelta(days=2))
    assert (member.joined_at, member.left_at) == (NOW, None)


@given(days, countries)
def test_next_week_is_the_first_working_day_a_week_from_now(today: date, country: str) -> None:
    asked = ask_again_on("week", today, None, country)
    assert asked is not None
    assert is_working_day(asked, country)
    assert asked >= today + timedelta(days=7)
    between = (today + timedelta(days=n) for n in range(7, (asked - today).days))
    assert not any(is_working_day(day, country) for day in between)


@given(days, days, countries)
def test_after_the_learnathon_is_the_first_working_day_after_it(today: date, learnathon: date, country: str) -> None:
    asked = ask_again_on("event", today, learnathon, country)
    assert asked is not None
    assert is_working_day(asked, country)
    assert asked > max(today, learnathon)


@given(days, st.text(max_size=10).filter(lambda choice: choice != "week"))
def test_nothing_else_is_a_promise(today: date, choice: str) -> None:
    assert ask_again_on(choice, today, None, "NL") is None


@pytest.mark.parametrize(
    ("today", "asked"),
    [
        (date(2026, 11, 2), date(2026, 11, 9)),
        (date(2026, 11, 7), date(2026, 11, 16)),  # a Saturday
        (date(2026, 12, 18), date(2026, 12, 28)),  # Christmas and the weekend in between
        (date(2027, 4, 20), date(2027, 4, 28)),  # King's Day
    ],
)
def test_next_week_in_the_netherlands(today: date, asked: date) -> None:
    assert ask_again_on("week", today, None, "NL") == asked


@given(days, st.integers(0, 30), countries)
def test_working_days_add_up(day: date, count: int, country: str) -> None:
    reached = add_working_days(day, count, country)
    passed = (day + timedelta(days=n + 1) for n in range((reached - day).days))
    assert sum(is_working_day(one, country) for one in passed) == count


@given(st.text())
def test_a_name_is_one_line_never_empty_and_fits(given_name: str) -> None:
    name = own_name(given_name, otherwise="4242")
    assert name
    assert name == name.strip()
    assert "\n" not in name
    assert "\x00" not in name
    assert len(name) <= LONGEST_NAME
    assert own_name(name, otherwise="4242") == name


@pytest.mark.parametrize(
    ("given_name", "name"),
    [
        ("  Noor   de\nVries ", "Noor de Vries"),
        ("Zoë", "Zoë"),
        ("\u200b\u2060", "4242"),
        ("", "4242"),
        ("نور", "نور"),
        ("a" * 200, "a" * 120),
    ],
)
def test_names_as_platforms_give_them(given_name: str, name: str) -> None:
    assert own_name(given_name, otherwise="4242") == name


@pytest.mark.parametrize("zone", [None, "", "Mars/Phobos", "../../etc/passwd", "Europe", "\x00", "x" * 400])
def test_a_time_zone_nobody_knows_is_that_of_the_organisation(zone: str | None) -> None:
    assert own_zone(zone, otherwise="Europe/Amsterdam") == "Europe/Amsterdam"


@given(st.text())
def test_whatever_zone_is_told_the_one_kept_can_be_used(zone: str) -> None:
    ZoneInfo(own_zone(zone, otherwise="Europe/Amsterdam"))


def test_a_time_zone_is_taken_over() -> None:
    assert own_zone("America/New_York", otherwise="Europe/Amsterdam") == "America/New_York"


@pytest.mark.parametrize(
    ("name", "called"), [("Noor de Vries", "Noor"), ("Jan-Willem", "Jan-Willem"), ("", ""), (" ", "")]
)
def test_people_are_called_by_their_first_name(name: str, called: str) -> None:
    assert first_name(name) == called
