"""A pool that cannot be written to for a while: people go on, nothing is lost, and operators see it."""

import httpx
import pytest

from tests.stories.actors import Actor, OnTelegram
from tests.stories.discussion_scenes import OTHER, from_bot, says_in_private, under_card
from tests.stories.idea_scenes import desk, joined, sends
from tests.stories.looking import telegram_person
from tests.stories.stage import Stage


@pytest.mark.parametrize("away", ["slack", "telegram"])
async def test_cards_and_reactions_wait_until_the_bot_is_back_in_the_pool(stage: Stage, away: str) -> None:
    noor = await joined(stage, "noor", OTHER[away])
    there = await joined(stage, "sam", away)
    host = await joined(stage, "kim", "telegram")
    await leaves(stage, away)
    await sends(noor, "nl")
    await says_in_private(noor, "Wie doet er mee?")
    await noor.sees("Je reactie staat bij", [])
    await reads_in_pool(stage, noor, "Wie doet er mee?")
    assert from_bot(stage, there) == []
    async with httpx.AsyncClient() as client:
        parts = (await client.get(f"{stage.app.web_url}/readyz")).json()["parts"]
    assert "takes no idea cards now" in parts[away]
    assert parts[OTHER[away]] == "ready"
    await comes_back(stage, away, host)
    await stage.time_passes(minutes=6)
    assert await under_card(stage, there) == ["Noor\nWie doet er mee?"]


async def reads_in_pool(stage: Stage, someone: Actor, text: str) -> None:
    if isinstance(someone, OnTelegram):
        await someone.person.sees(text, chat=stage.group)
    else:
        await desk(someone).sees_message(text)


async def leaves(stage: Stage, away: str) -> None:
    if away == "slack":
        stage.channel.archived = True
    else:
        await telegram_person(stage, "kim").person.remove_bot(stage.group)


async def comes_back(stage: Stage, away: str, host: object) -> None:
    if away == "slack":
        stage.channel.archived = False
        stage.slack.violations.clear()
    else:
        assert isinstance(host, OnTelegram)
        await host.person.add_bot(stage.group)
        stage.telegram.violations.clear()
