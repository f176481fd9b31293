"""Limits, triggers, response URLs and faults of the simulated Slack, met by the real client."""

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.sandbox.slack import SlackSandbox

VIEW = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "Titel"},
    "blocks": [{"type": "section", "text": {"type": "plain_text", "text": "Hallo"}}],
}


class Clock:
    """Time that moves when told."""

    now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


class World:
    """A client of the bot, one person, a channel with both, and their clock."""

    def __init__(self, slack: SlackSandbox, clock: Clock) -> None:
        self.slack, self.clock = slack, clock
        self.client = AsyncWebClient(slack.bot_token, base_url=slack.api_url, retry_handlers=[])
        self.noor = slack.add_person("noor")
        self.pool = slack.add_channel("ideeen", [self.noor])

    async def say(self, text: str = "hallo"):
        return await self.client.chat_postMessage(channel=self.pool.id, text=text)

    def said(self) -> list[str]:
        return [one.text for one in self.noor.messages(self.pool)]


@pytest.fixture
async def world():
    clock = Clock()
    async with SlackSandbox(clock=clock, retry_after=()) as slack:
        slack.events.subscriptions.clear()
        yield World(slack, clock)


async def test_one_message_a_second_per_channel_after_a_short_burst(world):
    for _ in range(world.slack.limits.channel_burst):
        await world.say()
    with pytest.raises(SlackApiError) as limited:
        await world.say()
    assert limited.value.response.status_code == 429
    assert limited.value.response.headers["Retry-After"] == "1"
    assert world.slack.violations[-1].why == "ratelimited"
    world.clock.now += 1
    await world.say()


async def test_a_methods_rate_and_no_limits(world):
    world.slack.limits.burst["t2"] = 1
    await world.client.users_list()
    with pytest.raises(SlackApiError) as limited:
        await world.client.users_list()
    assert limited.value.response.headers["Retry-After"] == "3"
    world.slack.limits.mode = "off"
    await world.client.users_list()


async def test_a_trigger_lives_three_seconds_and_is_good_for_one_modal(world):
    trigger = world.slack.triggers.make(world.noor.id)
    world.clock.now += 2
    await world.client.views_open(trigger_id=trigger, view=VIEW)
    assert world.slack.calls[-1].trigger_age == pytest.approx(2)
    with pytest.raises(SlackApiError, match="exchanged_trigger_id"):
        await world.client.views_open(trigger_id=trigger, view=VIEW)
    late = world.slack.triggers.make(world.noor.id)
    world.clock.now += 3.1
    with pytest.raises(SlackApiError, match="expired_trigger_id"):
        await world.client.views_open(trigger_id=late, view=VIEW)
    assert (world.slack.triggers.made, world.slack.triggers.used, world.slack.triggers.expired) == (2, 1, 1)


async def test_cut_before_nothing_happened_cut_after_it_did(world):
    for cut, said in [(world.slack.faults.cut_before, []), (world.slack.faults.cut_after, ["hallo"])]:
        cut("chat.postMessage")
        with pytest.raises(aiohttp.ClientConnectionError):
            await world.say()
        assert world.said() == said
    await world.say("weer terug")
    assert world.said() == ["hallo", "weer terug"]
    assert world.slack.violations == []


async def test_answers_that_went_wrong(world):
    world.slack.faults.ratelimit("chat.postMessage", retry_after=7)
    with pytest.raises(SlackApiError) as limited:
        await world.say()
    assert limited.value.response.headers["Retry-After"] == "7"
    world.slack.faults.error("chat.postMessage", "internal_error")
    with pytest.raises(SlackApiError, match="internal_error"):
        await world.say()
    world.slack.faults.server_error(times=None)
    for _ in range(2):
        with pytest.raises(SlackApiError) as broken:
            await world.say()
        assert broken.value.response.status_code == 500
    world.slack.faults.clear()
    world.slack.faults.delay(0.01)
    world.slack.faults.network_delay = 0.01
    await world.say()
    assert world.said() == ["hallo"]
    assert world.slack.violations == []


async def test_a_revoked_token(world):
    world.slack.revoke_token()
    with pytest.raises(SlackApiError, match="token_revoked"):
        await world.say()
    assert world.slack.violations == []


async def answer(world, url: str, **content) -> int:
    async with aiohttp.ClientSession() as session, session.post(url, json=content) as answered:
        return answered.status


async def test_a_response_url_takes_five_answers_in_half_an_hour(world):
    url = world.slack._core.response_urls.make(world.noor.id, world.pool)
    assert await answer(world, url, text="voor jou") == 200
    assert await answer(world, url, text="voor iedereen", response_type="in_channel") == 200
    assert [(one.text, one.ephemeral) for one in world.noor.messages(world.pool)] == [
        ("voor jou", True),
        ("voor iedereen", False),
    ]
    assert await answer(world, url, text="<!channel>") != 404
    for _ in range(3):
        assert await answer(world, url, text="nog een") == 200
    assert await answer(world, url, text="te veel") == 404
    late = world.slack._core.response_urls.make(world.noor.id, world.pool)
    world.clock.now += 1801
    assert await answer(world, late, text="te laat") == 404
    assert [one.method for one in world.slack.violations] == ["response_url"] * 3


@pytest.mark.parametrize("switch", ["ratelimited", "server_error", "cut_before", "cut_after"])
async def test_a_response_url_meets_the_faults_that_are_on(world, switch):
    url = world.slack._core.response_urls.make(world.noor.id, world.pool)
    world.slack.faults.switch_on(switch, 1)
    async with aiohttp.ClientSession() as session:
        if switch.startswith("cut"):
            with pytest.raises(aiohttp.ClientError):
                await session.post(url, json={"text": "een"})
        else:
            assert (await session.post(url, json={"text": "een"})).status == {"ratelimited": 429}.get(switch, 500)
        assert world.slack.faults.on == {}
        assert world.said() == (["een"] if switch == "cut_after" else [])
        assert (await session.post(url, json={"text": "twee"})).status == 200


async def test_a_response_url_replaces_and_deletes_what_was_pressed(world):
    await world.say("kies")
    message = world.noor.messages(world.pool)[0].raw
    url = world.slack._core.response_urls.make(world.noor.id, world.pool, message)
    await answer(world, url, text="gekozen", replace_original=True)
    assert world.said() == ["gekozen"]
    assert world.noor.messages(world.pool)[0].edited
    await answer(world, url, delete_original=True)
    assert world.said() == []


async def test_a_wait_in_vain_shows_the_screen(world):
    await world.say("iets anders")
    with pytest.raises(AssertionError, match=r"(?s)noor did not see 'niets'.*learnathon: iets anders"):
        await world.noor.sees("niets", within=0.01)
