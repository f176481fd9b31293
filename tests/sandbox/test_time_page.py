"""The page's parts about time, and what one does there."""

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from html import unescape

import httpx
import pytest

from adapters.sandbox.page import page_app
from adapters.sandbox.page.behind.words import WORDS
from adapters.sandbox.page.drawing import Drawing
from adapters.sandbox.page.live import Streams, changes
from adapters.sandbox.page.look import Look
from bot.app import MESSAGE
from bot.sandbox.travel import kept_up
from flows.by_itself import DUE
from tests.sandbox.trips import Trip, new_trip

START = datetime(2027, 3, 25, 9, 0, tzinfo=UTC)


@pytest.fixture
async def trip(sqlite_url, tmp_path) -> AsyncIterator[Trip]:
    async with new_trip(sqlite_url, tmp_path, START) as opened:
        yield opened


@pytest.fixture
async def page(trip) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(page_app(trip.bench))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
        yield client


async def shown(page, part, **look):
    """How a part of the page stands there."""
    html = (await page.get("/", params=look)).text
    return unescape(re.search(rf'<section id="{part}".*?</section>', html, re.DOTALL)[0])


async def does(page, do, lang="en", **given):
    return (await page.post("/do", params={"lang": lang}, json={"do": f"time.{do}", **given})).json()


@pytest.mark.parametrize(
    ("lang", "moment", "words"),
    [
        ("nl", "donderdag 25 maart 2027, 10:00", ["Pauze", "Wat nu komt", "+ dag", "+ week", "+ maand", "Tijdlijn"]),
        ("en", "Thursday 25 March 2027, 10:00", ["Pause", "Next due", "+ day", "+ week", "+ month", "Timeline"]),
    ],
)
async def test_the_moment_and_the_ways_on_in_the_pages_language(trip, page, lang, moment, words):
    trip.ground.clock.resume()
    bar = await shown(page, "time", lang=lang)
    assert moment in bar
    for one in words:
        assert f">{one}<" in bar
    assert "check" not in bar


async def test_every_due_thing_has_its_words():
    for language in WORDS.values():
        assert {f"due_{name}" for name in (MESSAGE, *(due.name for due in DUE))} <= language.keys()


async def test_a_check_in_has_a_button_as_soon_as_one_waits(trip, page):
    trip.travel.waiting = {"check_in": START + timedelta(days=14)}
    bar = await shown(page, "time", lang="en")
    assert ">Next check-in<" in bar
    assert "Thursday 8 April 2027, 11:00" in bar


async def test_time_is_stopped_and_runs_again(trip, page):
    assert ">Run<" in await shown(page, "time", lang="en")
    assert await does(page, "resume") == {}
    assert ">Pause<" in await shown(page, "time", lang="en")
    assert not trip.ground.clock.paused
    await does(page, "pause")
    assert trip.ground.clock.paused


async def test_forward_with_progress_and_a_stop(trip, page):
    assert await does(page, "forward", to="month") == {}
    bar = await shown(page, "time", lang="nl")
    assert "<progress" in bar
    assert ">Stop<" in bar
    assert await does(page, "forward", "nl", to="day") == {"error": "De tijd gaat al vooruit; stop dat eerst."}
    assert await does(page, "resume", "en") == {"error": "Time is moving on already; stop it first."}
    await does(page, "stop")
    await trip.travel.arrived()
    bar = await shown(page, "time", lang="nl")
    assert "<progress" not in bar
    assert trip.ground.clock() < START + timedelta(days=30)


@pytest.mark.parametrize(
    ("lang", "said"), [("nl", "Er wacht niets dat vanzelf gebeurt."), ("en", "Nothing waits to be done by itself.")]
)
async def test_where_nothing_waits_it_is_said(page, lang, said):
    assert await does(page, "forward", lang, to="next") == {"toast": said}


@pytest.mark.parametrize(
    ("lang", "due", "changed"),
    [("nl", "Een antwoord is te laat", "veranderd"), ("en", "An answer is late", "changed")],
)
async def test_what_happened_is_listed_and_leads_to_who_saw_it(trip, page, lang, due, changed):
    await trip.join("Noor", "Fatima")
    await trip.send_idea("Noor", "Stille standup")
    for _ in range(2):
        await trip.forward("week")
    listed = await shown(page, "timeline", lang=lang, open="timeline")
    assert due in listed
    fatima = trip.someone("Fatima").slack
    link = re.search(r'href="(\?[^"]+)">Fatima', listed)[1]
    assert f"slack={fatima.id}" in link
    there = await shown(page, "slack", **httpx.QueryParams(link))
    assert f'value="{fatima.id}" selected' in there
    assert "Stille standup" in there
    assert changed not in listed
    trip.ground.cast.group.messages.clear()
    assert re.search(r'href="(\?[^"]+chat=-[^"]+)">Ideeën', listed)


async def test_the_timeline_opens_and_closes(page):
    assert "hidden" in (await shown(page, "timeline")).partition(">")[0]
    assert "hidden" not in (await shown(page, "timeline", open="timeline")).partition(">")[0]
    assert "hidden" not in (await shown(page, "timeline", show="behind")).partition(">")[0]


async def test_what_people_are_answered_is_no_part_of_it(trip):
    await trip.join("Noor")
    await trip.someone("Noor").telegram.write("/help")
    await trip.someone("Noor").telegram.sees("/idee")
    assert not trip.timeline.happenings


async def test_the_minutes_are_seen_to_go_by(trip):
    bench = trip.bench
    trip.ground.clock.move_to(START + timedelta(seconds=58))
    trip.ground.clock.resume()
    look = Look.read({}, bench, "en")
    times = []
    async with asyncio.timeout(60):
        async for event in changes(bench, Drawing(bench), look, Streams()):
            times += [str(event.data)] if event.id == "time" else []
            if len(times) > 1:
                break
    assert "10:00" in times[0]
    assert "10:01" in times[1]


async def test_what_waits_is_known_as_long_as_somebody_looks(trip):
    await trip.join("Noor")
    await trip.pause("Noor", START + timedelta(days=3))
    news = asyncio.Event()
    async with kept_up(trip.travel):
        trip.travel.watchers.add(news.set)
        async with asyncio.timeout(10):
            await news.wait()
    assert trip.travel.waiting == {"pause_over": START + timedelta(days=3)}


async def test_time_waits_for_who_acts(trip):
    with trip.travel.held():
        await trip.travel.look()
        going = asyncio.create_task(trip.travel.forward("day"))
        await asyncio.sleep(0.2)
        assert trip.ground.clock() < START + timedelta(minutes=1)
    await going
    await trip.travel.arrived()
    assert trip.ground.clock() >= START + timedelta(days=1)
