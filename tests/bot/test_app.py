"""The bot as a whole: ready in truth, stopped in time, silent after a restore, and shared by two processes."""

import asyncio
import sqlite3
from collections import Counter
from contextlib import asynccontextmanager
from datetime import timedelta
from time import monotonic

import httpx
import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from adapters.sandbox.clock import SandboxClock
from adapters.sandbox.slack import SlackSandbox
from adapters.sandbox.telegram import TelegramSandbox
from bot.alone import NotAloneError
from bot.app import MESSAGE, App, NotReadyError
from bot.building import build
from bot.schedule import run_all
from bot.settings.model import Settings
from bot.settings.sections import Database, Slack, Telegram, Web
from bot.web import WebError
from flows.post import BROADCAST
from storage.backup import backup, restore
from storage.outbox import Outgoing
from tests.bot.support import words


class Scene:
    """Two simulated platforms and the settings of a bot between them."""

    def __init__(self, slack, telegram, url):
        self.slack, self.telegram, self.url = slack, telegram, url
        self.channel, self.group = slack.add_channel("ideeen"), telegram.add_group("Ideeën")

    def settings(self, **changes) -> Settings:
        return Settings(
            **{
                "database": Database(url=self.url),
                "web": Web(port=0),
                "slack": Slack(
                    bot_token=self.slack.bot_token, app_token=self.slack.app_token, base_url=self.slack.api_url
                ),
                "telegram": Telegram(
                    token=self.telegram.token,
                    base_url=self.telegram.base_url,
                    base_file_url=self.telegram.base_file_url,
                    pool_chat=str(self.group.id),
                ),
                **changes,
            }
        )

    def colleague(self, name):
        person = self.telegram.add_person(name)
        self.group.members[person.id] = "member"
        return person


@asynccontextmanager
async def scene(url):
    async with SlackSandbox(limits="off") as slack, TelegramSandbox() as telegram:
        yield Scene(slack, telegram, url)


@asynccontextmanager
async def running(app: App):
    stop = asyncio.Event()
    task = asyncio.create_task(app.run(stop))
    ready = asyncio.create_task(app.ready())
    await asyncio.wait([task, ready], return_when=asyncio.FIRST_COMPLETED)
    ready.cancel()
    try:
        yield app
    finally:
        stop.set()
        await task


async def queue(app: App, *people, platform="slack", priority=BROADCAST) -> None:
    async with app.store.begin() as work:
        organisation = await work.organisations.by_key("default")
        for number, (who, text) in enumerate(people):
            address = f'{{"user":"{who}"}}' if platform == "slack" else f'{{"chat":{who}}}'
            await work.outbox.add(
                organisation_id=organisation.id,
                platform=platform,
                address=address,
                kind="message",
                payload=words(text).to_json(),
                priority=priority,
                now=app._clock(),
                key=f"{platform}:{number}:{text}",
            )
    app.delivery.wake()


async def get(app, path):
    async with httpx.AsyncClient() as client:
        return await client.get(app.web_url + path)


async def until(holds, within=10.0):
    end = monotonic() + within
    while not await holds():
        assert monotonic() < end, "it did not happen in time"
        await asyncio.sleep(0.05)


async def test_a_bot_that_runs_is_alive_and_ready(sqlite_url):
    async with scene(sqlite_url) as here, running(build(here.settings())) as app:
        assert (await get(app, "/healthz")).status_code == 200
        answer = await get(app, "/readyz")
        assert answer.status_code == 200
        assert set(answer.json()["parts"].values()) == {"ready"}


async def test_readyz_says_when_the_database_is_gone(sqlite_url, monkeypatch):
    async with scene(sqlite_url) as here, running(build(here.settings())) as app:

        async def gone():
            raise sqlite3.OperationalError("unable to open database file")

        monkeypatch.setattr(app.store, "ping", gone)
        answer = await get(app, "/readyz")
        assert answer.status_code == 503
        assert "does not answer" in answer.json()["parts"]["database"]


async def test_a_restored_bot_says_nothing_until_it_is_released(sqlite_url, tmp_path):
    async with scene(sqlite_url) as here:
        noor = here.slack.add_person("noor")
        async with running(build(here.settings())) as app:
            here.slack.faults.ratelimit("chat.postMessage", times=None, retry_after=60)
            await queue(app, (noor.id, "oud nieuws"))
            await asyncio.sleep(0.3)
            backup(here.url, tmp_path / "backup.db")
        here.slack.faults.clear()
        there = f"sqlite+aiosqlite:///{tmp_path}/restored.db"
        restore(there, tmp_path / "backup.db")
        async with running(build(here.settings(database=Database(url=there)))) as app:
            await asyncio.sleep(0.5)
            await noor.write("start")
            await here.slack.settled()
            answer = await get(app, "/readyz")
            assert answer.status_code == 503
            assert "learnathon release" in answer.json()["parts"]["outbox"]
            assert [message.author for message in noor.dm] == ["noor"]
            async with app.store.begin() as work:
                await work.flags.set("hold", None)
            app.delivery.wake()
            await noor.sees("Hoi noor")


async def test_it_stops_within_ten_seconds_with_messages_and_turns_under_way(sqlite_url):
    async with scene(sqlite_url) as here:
        noor, kim = here.slack.add_person("noor"), here.colleague("Kim")
        async with running(build(here.settings())):
            here.slack.faults.delay(30, "chat.postMessage", None)
            here.telegram.faults.slow(30, method="sendMessage", times=10)
            await noor.write("start")
            await kim.start()
            await asyncio.sleep(0.5)
            began = monotonic()
        assert monotonic() - began < 10, "too slow"
        here.slack.faults.clear()
        here.telegram.faults.clear()
        here.telegram.excuse_repeats()
        async with running(build(here.settings())):
            await noor.sees("Hoi noor", within=10)
            await kim.sees("Hoi Kim", within=10)


async def test_messages_under_way_arrive_before_it_stops(sqlite_url):
    async with scene(sqlite_url) as here:
        noor = here.slack.add_person("noor")
        async with running(build(here.settings())) as app:
            here.slack.faults.delay(0.7, "chat.postMessage")
            await queue(app, (noor.id, "nog net"))
            await asyncio.sleep(0.3)
            began = monotonic()
        assert monotonic() - began < 3
        assert [message.text for message in noor.dm] == ["nog net"]
        with sqlite3.connect(sqlite_url.partition("///")[2]) as database:
            assert database.execute("SELECT state FROM outbox").fetchall() == [("sent",)]


async def test_what_cannot_start_says_why(sqlite_url, empty_database_url):
    async with scene(sqlite_url) as here, running(build(here.settings())) as app:
        with pytest.raises(NotAloneError, match="stop it first"):
            await build(here.settings()).run(asyncio.Event())
        port = int(app.web_url.rpartition(":")[2])
        elsewhere = here.settings(database=Database(url=empty_database_url), web=Web(port=port))
        embedded = empty_database_url.startswith("sqlite")
        expected, what = (WebError, "LEARNATHON_WEB__PORT") if embedded else (NotReadyError, "database upgrade")
        with pytest.raises(expected, match=what):
            await build(elsewhere).run(asyncio.Event())


async def test_two_processes_share_the_work_and_send_each_message_once(postgres_url):
    async with scene(postgres_url) as here:
        people = [here.slack.add_person(f"slack{number}") for number in range(30)]
        async with running(build(here.settings())) as one, running(build(here.settings())) as two:
            await queue(one, *((person.id, f"aan {person.user.name}") for person in people), priority=0)
            two.delivery.wake()

            async def through():
                async with one.store.read() as work:
                    return not any((await work.outbox.counts()).values())

            await until(through)
        said = Counter(message.text for person in people for message in person.dm)
        assert said == {f"aan {person.user.name}": 1 for person in people}


async def test_of_two_processes_only_one_polls_and_the_other_takes_over(postgres_url):
    async with scene(postgres_url) as here:
        noor, kim, sam = (here.colleague(name) for name in ("Noor", "Kim", "Sam"))
        async with running(build(here.settings())) as one:
            await until_leads(one)
            async with running(build(here.settings())) as two:
                await noor.start()
                await noor.sees("Hoi Noor", within=10)
                assert (one._leadership.holds(), two._leadership.holds()) == (True, False)
                await one._leadership.give_up()
                one._leadership._held_until = one._clock()
                await two._leadership.renew()
                await kim.start()
                await kim.sees("Hoi Kim", within=10)
                assert not one._leadership.holds()
                slack_noor = here.slack.add_person("slacknoor")
                await asyncio.gather(*(slack_noor.write("start") for _ in range(3)))
                await slack_noor.sees("Hoi slacknoor", within=10)
        async with running(build(here.settings())):
            await sam.start()
            await sam.sees("Hoi Sam", within=15)
        conflicts = [call for call in here.telegram.called("getUpdates") if call.status == 409]
        assert len(conflicts) <= 2


@pytest.mark.parametrize("over_night", [False, True])
async def test_it_catches_up_with_a_clock_that_was_moved(postgres_url, over_night):
    clock = SandboxClock()
    async with scene(postgres_url) as here, running(build(here.settings(), clock)) as app:
        await until_leads(app)
        emma, later = here.slack.add_person("emma"), clock() + timedelta(hours=3)
        async with app.store.begin() as work:
            await work.outbox.add_all([note_to(emma, later)], clock())
        assert await app.waiting() == {MESSAGE: later}
        clock.move_to(later)
        assert not app._leadership.holds()
        await app.time_moved(over_night=over_night)
        assert app._leadership.holds()
        await emma.sees_message("straks")
        assert await app.waiting() == {}


async def test_over_night_a_job_that_fails_stops_no_other():
    schedule, done = AsyncIOScheduler(), []

    async def breaks():
        raise RuntimeError("words of somebody")

    async def works():
        done.append("works")

    schedule.add_job(breaks, "interval", hours=6)
    schedule.add_job(works, "interval", hours=6)
    await run_all(schedule)
    assert done == ["works"]


def note_to(person, due):
    address, payload = f'{{"user":"{person.id}"}}', words("straks").to_json()
    message = {"platform": "slack", "address": address, "kind": "message", "payload": payload}
    return Outgoing(organisation_id=1, due_at=due, **message)


async def until_leads(app):
    async def leads():
        return app._leadership.holds()

    await until(leads)
