"""Things are made to go wrong from the page, and the bot is killed and started: nothing is lost, and it is told."""

import asyncio

import pytest

from adapters.sandbox.page.live import watched
from adapters.sandbox.slack.faults import SWITCHES
from adapters.sandbox.slack.judge import Violation
from adapters.sandbox.telegram.faults import SWITCHES as ON_TELEGRAM
from tests.adapters.telegram_support import until
from tests.sandbox.behind_support import Scene, joins_on_telegram, scene

NEXT_TIME, UNTIL_OFF = 1, None


@pytest.fixture
async def here(tmp_path):
    async with scene(tmp_path) as found:
        yield found


@pytest.fixture
async def platforms(tmp_path):
    async with scene(tmp_path, starts=False) as found:
        yield found


def faults_of(here: Scene, platform: str):
    return getattr(here.ground, platform).faults


async def switches(here: Scene, platform: str, switch: str, times: int | None) -> None:
    assert await here.does("behind.switch", platform=platform, switch=switch, times=times) == {}


@pytest.mark.parametrize("platform", ["slack", "telegram"])
@pytest.mark.parametrize("switch", SWITCHES)
async def test_a_switch_goes_on_for_once_or_until_it_is_off(platforms: Scene, platform: str, switch: str):
    faults = faults_of(platforms, platform)
    await switches(platforms, platform, switch, NEXT_TIME)
    assert faults.on == {switch: 1}
    await switches(platforms, platform, switch, UNTIL_OFF)
    assert faults.on == {switch: None}
    await switches(platforms, platform, switch, UNTIL_OFF)
    assert faults.on == {}
    await switches(platforms, platform, switch, NEXT_TIME)
    await platforms.does("behind.clear")
    assert faults.on == {}


def test_both_platforms_have_the_same_switches():
    assert SWITCHES == ON_TELEGRAM


@pytest.mark.parametrize("given", [{"switch": "fire", "times": 1}, {"switch": "twice", "times": 7}])
async def test_other_switches_there_are_not(platforms: Scene, given):
    with pytest.raises(AssertionError):
        await platforms.does("behind.switch", platform="slack", **given)


@pytest.mark.parametrize("switch", SWITCHES)
async def test_on_telegram_it_goes_wrong_once_and_nothing_is_lost(here: Scene, switch: str):
    noor = here.on_telegram("Noor")
    await noor.start()
    await noor.sees_buttons("Ja, vertel")
    await switches(here, "telegram", switch, NEXT_TIME)
    await noor.press("Ja, vertel")
    await noor.sees_buttons("Ik doe mee")
    assert here.ground.telegram.faults.on == {}
    assert [one.text for one in noor.chat()].count(noor.chat()[-1].text) == 1


@pytest.mark.parametrize("switch", SWITCHES)
async def test_on_slack_it_goes_wrong_once_and_nothing_is_doubled(here: Scene, switch: str):
    bas = here.on_slack("Bas")
    await bas.write("start")
    await bas.sees("[Ja, vertel]")
    await switches(here, "slack", switch, NEXT_TIME)
    await bas.press("Ja, vertel")
    await bas.sees("[Ik doe mee]", within=20)
    assert here.ground.slack.faults.on == {}
    assert sum("[Ik doe mee]" in str(one) for one in bas.dm) == 1


async def test_what_stays_on_stays_on_until_all_is_cleared(here: Scene):
    noor = here.on_telegram("Noor")
    await switches(here, "telegram", "server_error", UNTIL_OFF)
    await noor.start()
    with pytest.raises(AssertionError):
        await noor.sees_buttons("Ja, vertel", within=1.5)
    assert here.ground.telegram.faults.on == {"server_error": None}
    await here.does("behind.clear")
    await noor.sees_buttons("Ja, vertel")


@pytest.mark.parametrize(("switch", "status"), [("ratelimited", 429), ("server_error", 500), ("cut_before", 500)])
async def test_nothing_comes_in_from_telegram_as_long_as_it_stays_on(here: Scene, switch: str, status: int):
    noor, telegram = here.on_telegram("Noor"), here.ground.telegram
    await switches(here, "telegram", switch, UNTIL_OFF)
    await noor.start()  # comes with the poll that was under way
    await until(lambda: [one for one in telegram.called("getUpdates") if one.status == status])
    await here.does("behind.clear")
    await noor.sees_buttons("Ja, vertel", within=20)
    assert sum("Hoi Noor" in one.text for one in noor.chat()) == 1


async def test_everything_twice_acts_once(here: Scene):
    noor = here.on_telegram("Noor")
    await switches(here, "telegram", "twice", UNTIL_OFF)
    await joins_on_telegram(noor)
    assert here.ground.telegram.faults.on == {"twice": None}
    assert sum("Fijn dat je meedoet" in one.text for one in noor.chat()) == 1


@pytest.mark.parametrize("switch", SWITCHES)
async def test_it_starts_while_everything_goes_wrong_and_works_when_it_does_not(platforms: Scene, switch: str):
    for platform in ("slack", "telegram"):
        await switches(platforms, platform, switch, UNTIL_OFF)
    assert await platforms.does("behind.start") == {}
    assert platforms.life.alive
    await platforms.does("behind.clear")
    noor = platforms.on_telegram("Noor")
    await noor.start()
    await noor.sees_buttons("Ja, vertel", within=20)


async def test_what_goes_wrong_on_purpose_is_always_in_sight(platforms: Scene):
    assert "hidden" in drawn_without_bot(platforms)
    await switches(platforms, "slack", "ratelimited", NEXT_TIME)
    await switches(platforms, "telegram", "twice", UNTIL_OFF)
    english, dutch = platforms.draws("signals"), platforms.draws("signals", lang="nl")
    assert "Slack: answers 429: wait 5 seconds (next time)" in english
    assert "Telegram: brings it twice (until off)" in english
    assert "Telegram: bezorgt het twee keer (tot het uit gaat)" in dutch
    pressed = [line for line in platforms.draws("faults").splitlines() if 'aria-pressed="true"' in line]
    assert len(pressed) == 2


def drawn_without_bot(here: Scene) -> str:
    """The signals as if the bot lived."""
    here.life._app = here  # type: ignore[assignment]  # all that is asked is whether there is one
    try:
        return here.draws("signals").partition(">")[0]
    finally:
        here.life._app = None


async def test_it_is_killed_and_started_from_the_page(here: Scene):
    noor = here.on_telegram("Noor")
    await noor.start()
    await noor.sees_buttons("Ja, vertel")
    message = noor.chat()[-1]
    assert await here.does("behind.kill") == {}
    assert not here.life.alive
    assert "The bot is dead" in here.draws("signals")
    assert "Start the bot" in here.draws("faults")
    press = {"chat": noor.id, "message": message.id, "row": 0, "column": 0}
    assert await here.does("telegram.press", **press) == {"toast": "Telegram keeps it for the bot until it is back."}
    answer = await here.does("slack.say", text="/idee Stil", channel="")
    assert answer == {"error": 'Slackbot: /idee failed with the error "dispatch_failed"'}
    assert await here.does("behind.start") == {}
    assert "Kill the bot" in here.draws("faults")
    await noor.sees_buttons("Ik doe mee")


async def test_why_it_does_not_start_is_said(platforms: Scene):
    def broken():
        raise ValueError("no such thing")

    platforms.life._build = broken
    assert await platforms.does("behind.start") == {"error": "no such thing"}
    assert await platforms.does("behind.kill") == {}


async def test_a_rule_that_the_bot_broke_is_counted_and_told(platforms: Scene):
    platforms.ground.slack.violations.append(Violation("chat.postMessage", {}, "no_text <b>"))
    assert "Rules of a platform that the bot broke: 1." in platforms.draws("signals")
    assert "no_text &lt;b&gt;" in platforms.draws("faults")
    platforms.ground.slack.violations.clear()


async def test_the_page_hears_of_each_of_these_at_once(platforms: Scene):
    heard: list[str] = []
    with watched(platforms.bench, platforms.look, lambda _: heard.append("news")):
        faults_of(platforms, "slack").switch_on("twice", 1)
        faults_of(platforms, "telegram").switch_on("cut_after", None)
        platforms.ground.telegram.violations.append("x")  # type: ignore[arg-type]  # whatever it is
        platforms.life.news.ring()
        platforms.witness.news.ring()
        await asyncio.sleep(0.01)
        assert len(heard) >= 4
    heard.clear()
    platforms.life.news.ring()
    await platforms.does("behind.clear")
    await asyncio.sleep(0.01)
    assert heard == []
    platforms.ground.telegram.violations.clear()
