"""What is drawn anew: only what somebody looks at, however busy it is elsewhere."""

from dataclasses import replace
from urllib.parse import parse_qsl

import pytest

from adapters.sandbox.page.live import watch
from adapters.sandbox.page.look import Look
from bot.sandbox.playground import Playground, playground


async def told(ground: Playground, look: Look) -> set[str]:
    """Return the parts that are told of when all around is busy: both pools, and the crowd."""
    parts: set[str] = set()
    unwatch = watch(ground.bench, look, parts.add)
    slack, telegram = ground.cast.people[2].slack, ground.cast.people[0].telegram
    assert slack is not None
    assert telegram is not None
    await slack.write("Hoi allemaal", ground.cast.channel)
    await telegram.write("Hoi allemaal", ground.cast.group)
    ground.crowd.steer(rate=1)
    unwatch()
    ground.crowd.steer(rate=2)
    return parts


async def test_what_happens_where_nobody_looks_is_not_drawn() -> None:
    async with playground() as ground:
        look = Look.read({}, ground.bench, "nl")
        assert await told(ground, look) == {"crowd"}
        assert await told(ground, replace(look, place=ground.cast.channel.id)) == {"crowd", "slack"}
        assert await told(ground, replace(look, chat=ground.cast.group.id)) == {"crowd", "telegram"}


@pytest.mark.parametrize(
    "changes", [{}, {"place": "home"}, {"about": "slack:C1:12.5 & more"}, {"chat": -100, "lang": "nl"}]
)
async def test_an_address_is_read_as_it_was_written(changes: dict[str, object]) -> None:
    async with playground() as ground:
        look = Look.read({}, ground.bench, "en")
        there = Look.read(dict(parse_qsl(look.but(**changes).removeprefix("?"))), ground.bench, "en")
        assert there == replace(look, **changes)  # type: ignore[arg-type]  # each of them is of its field's type
