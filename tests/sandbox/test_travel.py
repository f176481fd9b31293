"""Time is moved on from one due moment to the next, with the real bot; weekends, holidays and changing clocks count."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from adapters.sandbox.page.behind.machine import UnderWayError
from tests.sandbox.trips import Trip, new_trip

THURSDAY_BEFORE_EASTER = datetime(2027, 3, 25, 9, 0, tzinfo=UTC)
"""In the weekend to come there is no hour from two to three, and Monday is no working day."""
THURSDAY_BEFORE_WINTER_TIME = datetime(2027, 10, 28, 9, 0, tzinfo=UTC)


@pytest.fixture
async def trip(sqlite_url, tmp_path, request) -> AsyncIterator[Trip]:
    start = getattr(request, "param", THURSDAY_BEFORE_EASTER)
    async with new_trip(sqlite_url, tmp_path, start) as opened:
        yield opened


async def test_an_organiser_is_reminded_over_easter_and_summer_time(trip):
    await trip.join("Noor", "Fatima")
    await trip.send_idea("Noor", "Stille standup")
    assert await trip.forward("month")
    assert f"{trip.travel.now:%a %d %b %H:%M}" == "Sun 25 Apr 10:00"
    assert [one for one in trip.done if one[0] in {"reminder", "late"}] == [
        ("reminder", "Thu 01 Apr 09:00"),
        ("reminder", "Fri 02 Apr 09:00"),
        ("late", "Mon 05 Apr 00:00"),
        ("reminder", "Mon 05 Apr 09:00"),
    ]
    said = [(to, at) for to, at, _ in trip.said]
    assert ("Fatima", "Thu 01 Apr 09:00") in said
    assert ("# ideeen", "Mon 05 Apr 00:00") in said
    assert ("Ideeën", "Mon 05 Apr 00:00") in said
    words = next(words for to, at, words in trip.said if at == "Thu 01 Apr 09:00")
    assert "Stille standup" in words


async def test_forward_to_the_next_due_thing_and_no_further(trip):
    await trip.join("Noor", "Fatima")
    await trip.forward("next")  # Fatima is an organiser by the settings: due at once
    await trip.send_idea("Noor", "Stille standup")
    assert await trip.forward("next")
    assert trip.done[-2:] == [("reminder", "Thu 01 Apr 09:00"), ("nudges", "Thu 01 Apr 09:00")]
    assert f"{trip.travel.now:%a %d %b %H:%M}" == "Thu 01 Apr 09:00"


async def test_where_nothing_waits_time_stays(trip):
    before = trip.ground.clock()
    assert not await trip.forward("next")
    assert not await trip.forward("check_in")
    assert trip.ground.clock() == before


@pytest.mark.parametrize("trip", [THURSDAY_BEFORE_WINTER_TIME], indirect=True)
@pytest.mark.parametrize(
    ("name", "words", "at"),
    [
        ("Noor", "Je pauze is voorbij", datetime(2027, 11, 1, 8, 0, tzinfo=UTC)),
        ("Emma", "Your pause is over", datetime(2027, 11, 1, 9, 0, tzinfo=UTC)),
    ],
)
async def test_to_the_next_of_a_kind_past_what_comes_before(trip, name, words, at):
    await trip.join("Noor", "Emma", "Fatima")
    await trip.forward("next")
    await trip.send_idea("Daniel" if name == "Fatima" else "Fatima", "Stille standup")
    await trip.pause(name, datetime(2027, 10, 30, 22, 0, tzinfo=UTC))
    assert await trip.forward("pause_over")
    assert trip.done[-2:] == [("pause_over", "Sun 31 Oct 00:00"), ("nudges", "Sun 31 Oct 00:00")]
    assert await trip.forward("nudges")
    assert at <= trip.ground.clock() <= at + timedelta(minutes=20)  # from nine o'clock by their own winter time
    assert trip.said[-1][:2] == (name, f"{trip.travel.now:%a %d %b %H:%M}")
    assert words in trip.said[-1][2]


async def test_what_is_looked_at_is_what_was_told(trip):
    await trip.join("Noor", "Fatima")
    await trip.pause("Noor", THURSDAY_BEFORE_EASTER + timedelta(hours=1))
    await trip.forward("day")
    told = next(one for one in trip.timeline.happenings if one.to == "Noor")
    noor = trip.someone("Noor").telegram
    assert told.where == {"show": "telegram", "telegram": noor.id, "chat": 0, "topic": 0}
    assert noor.chat()[-1].text.startswith(told.words[:20])


async def test_a_journey_is_shown_and_can_be_stopped(trip):
    await trip.join("Noor")
    seen, seen_on_the_way = [], asyncio.Event()

    def see():
        seen.append(trip.travel.progress)
        if seen[-1]:
            seen_on_the_way.set()

    trip.travel.watchers.add(see)
    await trip.travel.forward("month")
    with pytest.raises(UnderWayError):
        await trip.travel.forward("day")
    with pytest.raises(UnderWayError):
        trip.travel.pause()
    await seen_on_the_way.wait()
    trip.travel.stop()
    await trip.travel.arrived()
    assert THURSDAY_BEFORE_EASTER < trip.ground.clock() < THURSDAY_BEFORE_EASTER + timedelta(days=29)
    assert seen[-1] is None
    assert trip.travel.paused  # as it was before


async def test_time_that_runs_goes_on_where_it_arrives(trip):
    trip.travel.resume()
    assert not trip.travel.paused
    await trip.forward("week")
    assert not trip.travel.paused
    assert trip.travel.now.date() == datetime(2027, 4, 1, tzinfo=UTC).date()


async def test_time_passes_without_the_bot_and_it_catches_up(trip):
    await trip.join("Noor")
    await trip.pause("Noor", THURSDAY_BEFORE_EASTER + timedelta(hours=1))
    await trip.life.kill()
    assert await trip.forward("day")
    assert trip.done == []
    trip.ground.telegram.excuse_repeats()
    await trip.life.start()
    assert await trip.forward("next")
    assert ("Noor", "Fri 26 Mar 10:00") in [(to, at) for to, at, _ in trip.said]


async def test_a_bot_that_is_killed_on_the_way_stops_no_journey(trip):
    await trip.join("Noor", "Fatima")
    await trip.send_idea("Noor", "Stille standup")
    on_the_way = asyncio.Event()
    trip.travel.watchers.add(lambda: on_the_way.set() if trip.travel.progress else None)
    await trip.travel.forward("month")
    await on_the_way.wait()
    await trip.life.kill()
    async with asyncio.timeout(10):
        await trip.travel.arrived()
    assert f"{trip.travel.now:%a %d %b %H:%M}" == "Sun 25 Apr 10:00"
    trip.ground.telegram.excuse_repeats()


async def test_a_name_is_forgotten_on_its_day(trip):
    await trip.join("Noor")
    await trip.life.ask(_leaves)
    assert await trip.forward("next")
    assert trip.done == [("name", "Sat 24 Apr 11:00")]
    assert await trip.life.ask(_names) == [""]


async def test_nights_pass_on_the_way(trip):
    with capture_logs() as said:
        await trip.forward("month")
    assert 4 <= sum(one["action"] == "housekeeping" for one in said) <= 31


async def test_a_platform_that_is_out_of_order_makes_nobody_wait_for_ever(trip):
    await trip.join("Noor")
    await trip.pause("Noor", THURSDAY_BEFORE_EASTER + timedelta(hours=1))
    trip.ground.telegram.faults.fail(500, method="sendMessage", times=40)
    await trip.forward("week")
    assert trip.travel.now.date() == datetime(2027, 4, 1, tzinfo=UTC).date()


async def _leaves(app):
    async with app.store.begin() as work:
        organisation = (await work.organisations.all())[0]
        (member,) = await work.members.called(organisation.id, "Noor", (), 1)
        member.state, member.state_since = "left", THURSDAY_BEFORE_EASTER


async def _names(app):
    async with app.store.read() as work:
        return [(await work.members.get(1)).name]
