"""Whom one can be on the page, and those who act by themselves: how many, how fast, and the story while it is lived."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import gettempdir

import httpx
import pytest

from adapters.sandbox.cast import Language
from adapters.sandbox.crowd import organisation
from adapters.sandbox.page import page_app
from bot.sandbox.assembly import assembled
from bot.sandbox.playground import Playground, playground
from bot.sandbox.population import Population
from bot.settings.sections import Log
from tests.sandbox.crowd_support import chance


@asynccontextmanager
async def page_of(population: Population) -> AsyncIterator[tuple[Playground, httpx.AsyncClient]]:
    async with playground(population) as ground:
        bench = assembled(ground, ground.settings(Path(gettempdir()), 0, Log(level="ERROR"))).bench
        transport = httpx.ASGITransport(page_app(bench))
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            yield ground, client


@pytest.mark.parametrize(
    ("language", "sanne", "organisers"),
    [
        ("nl", "Sanne, wijkverpleegkundige (ook op Telegram)", "Organisatoren"),
        ("en", "Sanne, wijkverpleegkundige (also on Telegram)", "Organisers"),
    ],
)
async def test_one_chooses_among_names_with_work_organisers_first(language: str, sanne: str, organisers: str) -> None:
    async with page_of(Population()) as (_, client):
        page = (await client.get(f"/?lang={language}")).text
        assert f">{sanne}</option>" in page
        assert page.index(f'<optgroup label="{organisers}">') < page.index("Fatima, ") < page.index("Sanne, ")


@pytest.mark.parametrize(
    ("language", "shown"),
    [("nl", ("# ideeen", "⚡ Stuur een idee", ">Ideeën</a>")), ("en", ("# ideas", "⚡ Send an idea", ">Ideas</a>"))],
)
async def test_what_everybody_shares_is_in_the_language_of_the_organisation(
    language: Language, shown: tuple[str, ...]
) -> None:
    async with page_of(Population(language=language)) as (ground, client):
        page = (await client.get("/?lang=en")).text
        assert all(words in page for words in shown)
        assert ground.settings(Path(gettempdir()), 0, Log()).organisation.language == language


async def test_five_hundred_can_be_chosen_and_whom_one_is_stays_chosen() -> None:
    async with page_of(Population(organisation(500, chance(1)))) as (ground, client):
        last = ground.cast.people[-1]
        app, account = ("slack", last.slack) if last.slack else ("telegram", last.telegram)
        assert account is not None
        page = (await client.get(f"/?{app}={account.id}")).text
        assert page.count("<option value=") >= 500
        assert f'<option value="{account.id}" selected>{last.part.name}, ' in page


async def test_the_crowd_is_steered_from_the_page() -> None:
    async with page_of(Population(organisation(40, chance(1)))) as (ground, client):
        assert "Let them begin" in (await client.get("/?lang=en")).text
        assert (await client.post("/do", json={"do": "crowd.rate", "value": "120"})).status_code == 200
        assert not ground.crowd.going
        await client.post("/do", json={"do": "crowd.go"})
        assert (ground.crowd.going, ground.crowd.rate) == (True, 120)
        assert "Stop them" in (await client.get("/?lang=en")).text
        await client.post("/do", json={"do": "crowd.stop"})
        assert not ground.crowd.going
        await client.post("/do", json={"do": "crowd.rate", "value": "99999"})
        assert ground.crowd.rate == 600
        refused = await client.post("/do", json={"do": "crowd.rate", "value": "fast"})
        assert (refused.status_code, refused.json()) == (409, {"error": "that is not a number"})


async def test_with_the_first_six_alone_nobody_acts() -> None:
    async with page_of(Population(organisation(6, chance(1)), rate=60)) as (ground, client):
        assert not ground.crowd.going
        assert '<section id="crowd" aria-labelledby="crowd-title" hidden>' in (await client.get("/?lang=en")).text


async def test_while_a_story_is_lived_the_page_says_how_far_it_is() -> None:
    since = datetime.now(UTC) - timedelta(days=60)
    async with page_of(Population(organisation(40, chance(1)), since=since, story=True)) as (ground, client):
        assert ground.story is not None
        assert f'<progress max="{len(ground.story.happenings)}" value="0"' in (await client.get("/")).text
        ground.story.lived, ground.story.now = 7, datetime(2026, 3, 2, tzinfo=UTC)
        page = (await client.get("/?lang=nl")).text
        assert 'value="7"' in page
        assert "Er gaat een jaar voorbij: maandag 2 maart 2026." in page
