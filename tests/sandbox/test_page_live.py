"""What is drawn anew: only what somebody looks at, however busy it is elsewhere."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from adapters.sandbox.page import Bench
from adapters.sandbox.page.live import watched
from adapters.sandbox.page.look import Look
from bot.sandbox.assembly import assembled
from bot.sandbox.playground import playground
from bot.settings.sections import Log


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    """What the page shows, of a sandbox whose bot is not there."""
    async with playground() as ground:
        yield assembled(ground, ground.settings(tmp_path, 0, Log(level="ERROR"))).bench


async def told(bench: Bench, look: Look) -> set[str]:
    """Return the parts that are told of when all around is busy: both pools, and the crowd."""
    parts: set[str] = set()
    slack, telegram = bench.cast.people[2].slack, bench.cast.people[0].telegram
    assert slack is not None
    assert telegram is not None
    with watched(bench, look, parts.add):
        await slack.write("Hoi allemaal", bench.cast.channel)
        await telegram.write("Hoi allemaal", bench.cast.group)
        bench.crowd.steer(rate=1)
    bench.crowd.steer(rate=2)
    return parts


async def test_what_happens_where_nobody_looks_is_not_drawn(bench: Bench) -> None:
    look = Look.read({}, bench, "nl")
    assert await told(bench, look) == {"crowd"}
    assert await told(bench, replace(look, place=bench.cast.channel.id)) == {"crowd", "slack"}
    assert await told(bench, replace(look, chat=bench.cast.group.id)) == {"crowd", "telegram"}
    assert await told(bench, replace(look, chat=bench.cast.group.id, about="x")) == {"crowd", "telegram", "inspect"}


@pytest.mark.parametrize(
    "changes", [{}, {"place": "home"}, {"about": "slack:C1:12.5 & more"}, {"chat": -100, "lang": "nl"}]
)
async def test_an_address_is_read_as_it_was_written(bench: Bench, changes: dict[str, object]) -> None:
    look = Look.read({}, bench, "en")
    there = Look.read(dict(parse_qsl(look.but(**changes).removeprefix("?"))), bench, "en")
    assert there == replace(look, **changes)  # type: ignore[arg-type]  # each of them is of its field's type
