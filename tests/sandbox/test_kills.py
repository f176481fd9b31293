"""Killed in the middle of what people do, the bot of the sandbox loses nothing and doubles nothing.

LEARNATHON_KILLS says how many kills the last test makes; three, when it is part of all tests.
"""

import asyncio
import os
from collections import Counter
from random import Random

import pytest
from sqlalchemy import select

from storage.models import Idea, IdeaState, OutboxEntry, OutboxState
from tests.crash.people import THANKS, OnSlack, OnTelegram, sends_ideas
from tests.sandbox.behind_support import PROBLEM, Scene, joins_on_slack, joins_on_telegram, scene

KILLS = int(os.environ.get("LEARNATHON_KILLS") or 3)
PLAYED = {"Noor": OnTelegram, "Bas": OnSlack, "Fatima": OnSlack}


@pytest.fixture
async def here(tmp_path):
    async with scene(tmp_path) as found:
        yield found


async def test_a_form_half_filled_in_on_telegram_goes_on_where_it_was(here: Scene):
    noor = here.on_telegram("Noor")
    await joins_on_telegram(noor)
    await noor.command("/idee Stille standup")
    await noor.sees("beter kan")
    await here.life.kill()
    await noor.write(PROBLEM)
    await here.life.start()
    await noor.sees_buttons("Verbeteren")
    await noor.press("Verbeteren")
    await noor.sees("kleinste")
    await here.life.kill()
    await here.life.start()
    await noor.write("Een ochtend stil")
    for label in ("Ik wil meedoen", "Plaatsen"):
        await noor.sees_buttons(label)
        await noor.press(label)
    await noor.sees(THANKS)
    assert await _ideas(here) == {"Stille standup": 1}


async def test_a_page_open_on_slack_can_be_sent_in_after_the_kill(here: Scene):
    bas = here.on_slack("Bas")
    await joins_on_slack(bas)
    await bas.command("/idee Stille standup")
    await bas.sees_modal()
    await bas.fill(problem=PROBLEM, type="Verbeteren", smallest="Een ochtend stil", role="Ik wil meedoen")
    await here.life.kill()
    page = await bas.submit()
    assert page is not None
    assert page.error
    assert bas.errors == ["dispatch_failed"]
    await here.life.start()
    await here.ground.slack.sockets.connected()
    assert (await bas.submit()).error == ""
    await bas.submit()
    await bas.sees(THANKS)
    assert await _ideas(here) == {"Stille standup": 1}


async def test_what_was_on_its_way_arrives_once_and_its_entry_tells_how(here: Scene):
    bas, faults, used = here.on_slack("Bas"), here.ground.slack.faults, asyncio.Event()
    await joins_on_slack(bas)
    await here.life.ask(_quiet)
    before = len(bas.dm)
    faults.delay(0.3, "chat.postMessage")
    unwatch = faults.news.watch(used.set)
    await bas.write("help")
    async with asyncio.timeout(10):
        await used.wait()
    unwatch()
    await here.life.kill()
    await bas.sees_message("Ik help met: ")
    await here.life.start()
    await here.life.ask(_quiet)
    news = [one for one in bas.dm[before:] if one.author == "learnathon"]
    assert len(news) == 1
    (entry,) = here.witness.entries("slack", news[0].channel, news[0].ts)
    assert [step.state for step in entry.steps] == ["pending", "sending", "uncertain", "uncertain", "sent"]


async def test_at_any_moment_nothing_is_lost_and_nothing_doubled(here: Scene):
    people = {name: kind(getattr(here.someone(name), _place(kind))) for name, kind in PLAYED.items()}
    await asyncio.gather(*(one.joins() for one in people.values()))
    random, over = Random(20261128), asyncio.Event()  # noqa: S311 - repeatable
    sending = {
        name: asyncio.create_task(sends_ideas(one, name, Random(name), lambda: not over.is_set(), 0.5))  # noqa: S311 - likewise
        for name, one in people.items()
    }
    for _ in range(KILLS):
        await asyncio.sleep(random.uniform(0, 1.5))
        await here.life.kill()
        await asyncio.sleep(random.uniform(0, 0.3))
        await here.life.start()
    over.set()
    async with asyncio.timeout(90):
        sent = dict(zip(sending, await asyncio.gather(*sending.values()), strict=True))
    await here.life.ask(_quiet)
    assert await _ideas(here) == Counter(title for titles in sent.values() for title in titles)
    assert await _states(here) <= {OutboxState.SENT, OutboxState.DROPPED}
    for name, one in people.items():
        if isinstance(one, OnSlack):
            assert one.thanks == len(sent[name]), one.person.screen
        else:
            assert one.thanks >= len(sent[name])
    cards = [one.text for one in here.on_slack("Bas").messages(here.ground.cast.channel)]
    assert len(cards) == len(set(cards)) == sum(map(len, sent.values()))


async def _quiet(app) -> None:
    """Wait until nothing waits to be said."""
    for _ in range(600):
        if not any((await _counts(app)).values()):
            return
        await asyncio.sleep(0.1)
    raise AssertionError(await _counts(app))


async def _counts(app) -> dict:
    async with app.store.read() as work:
        return await work.outbox.counts()


def _place(kind: type) -> str:
    return "slack" if kind is OnSlack else "telegram"


async def _ideas(here: Scene) -> Counter:
    async def read(app):
        async with app.store.read() as work:
            query = select(Idea.title).where(Idea.state == IdeaState.SUBMITTED)
            return Counter(await work._session.scalars(query))

    return await here.life.ask(read)


async def _states(here: Scene) -> set:
    async def read(app):
        async with app.store.read() as work:
            return set(await work._session.scalars(select(OutboxEntry.state).distinct()))

    return await here.life.ask(read)
