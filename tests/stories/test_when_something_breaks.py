"""When something breaks on the way: nothing is lost, nothing doubled, and people get an honest word."""

import asyncio
import functools
import io
import logging
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import timedelta
from typing import Any

import httpx
import pytest
import structlog

from adapters.slack import Timings
from adapters.telegram.polling import Patience
from bot import building, intake
from bot.commands import letters
from bot.logs import configure_logs
from bot.settings.sections import Log
from flows.chat import Said
from storage.models import OutboxState
from tests.stories.looking import calm, slack_person, telegram_person
from tests.stories.opening import JOINS
from tests.stories.stage import Stage

POST = {"slack": "chat.postMessage", "telegram": "sendMessage"}
WELCOME = "Hoi Noor, ik ben de Learnathon-bot van Voorbeeld."
CANARY = "Kanariegeheim"
PLAY = intake.play


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the adapters look again sooner than in real life."""
    patience = functools.partial(Patience, longest=0.5, refused=0.3, stale=0.5)
    monkeypatch.setattr("adapters.telegram.adapter.Patience", patience)
    timings = functools.partial(Timings, ping_every=0.2, look_every=0.1, silent_after=0.6)
    monkeypatch.setattr("adapters.slack.adapter.Timings", timings)


@pytest.fixture
async def noor(stage: Stage, platform: str) -> str:
    """Noor, and a bot that runs; returns the platform she is on."""
    stage.slack.delivery.retry_after = (0.3,) * 60
    stage.person("noor", platform)
    await stage.start()
    return platform


def fails(stage: Stage, platform: str, how: str, method: str | None = None, times: int = 1, **more: Any) -> None:
    """Let the next calls of a method (else of posting) fail on this platform."""
    faults = stage.slack.faults if platform == "slack" else stage.telegram.faults
    method = method or POST[platform]
    match how, platform:
        case "429", "slack":
            stage.slack.faults.ratelimit(method, times, more["retry_after"])
        case "429", _:
            stage.telegram.faults.fail(429, method=method, times=times, retry_after=more["retry_after"])
        case "500", "slack":
            stage.slack.faults.server_error(method, times)
        case "500", _:
            stage.telegram.faults.fail(500, method=method, times=times)
        case _:
            getattr(faults, how)(method=method, times=times)


def seen(stage: Stage, text: str) -> int:
    """Count how often Noor reads this in her chat with the bot."""
    actor = stage.actors["noor"]
    shown = actor.person.dm if hasattr(actor.person, "dm") else actor.person.chat()  # type: ignore[attr-defined]  # either kind has one
    return sum(text in message.text for message in shown)


async def ready(stage: Stage) -> dict[str, str]:
    """Ask /readyz; returns the parts that are not ready."""
    async with httpx.AsyncClient() as client:
        answer = (await client.get(f"{stage.app.web_url}/readyz")).json()
    return {name: reason for name, reason in answer["parts"].items() if reason != "ready"}


async def until_ready(stage: Stage, within: float = 5.0) -> None:
    parts = await _until(stage, lambda parts: not parts, within)
    assert not parts, f"/readyz says {parts}"


async def until_told(stage: Stage, part: str, word: str, within: float = 5.0) -> None:
    """Wait until /readyz says this of a part; of the others it may say what it likes meanwhile."""
    parts = await _until(stage, lambda parts: word in parts.get(part, ""), within)
    assert word in parts.get(part, ""), f"/readyz says {parts}"


async def _until(stage: Stage, holds: Callable[[dict[str, str]], bool], within: float) -> dict[str, str]:
    parts: dict[str, str] = {}
    for _ in range(int(within / 0.1)):
        parts = await ready(stage)
        if holds(parts):
            break
        await asyncio.sleep(0.1)
    return parts


@asynccontextmanager
async def locked(stage: Stage) -> AsyncIterator[None]:
    """Hold the database, as another program does, from the first moment in which the bot does not."""
    other = sqlite3.connect(stage.database_url.partition("///")[2], isolation_level=None, timeout=0)
    while not other.in_transaction:
        with suppress(sqlite3.OperationalError):
            other.execute("BEGIN EXCLUSIVE")
        await asyncio.sleep(0.01)
    try:
        yield
    finally:
        other.rollback()
        other.close()


@pytest.mark.parametrize("how", ["429", "500", "cut_before"])
async def test_an_answer_that_fails_on_its_way_comes_a_little_later(stage: Stage, noor: str, how: str) -> None:
    fails(stage, noor, how, times=2, retry_after=1)
    await stage.plays("noor: start\nbot: Hoi Noor")
    await calm(stage)
    assert seen(stage, WELCOME) == 1


async def test_retry_after_is_obeyed(stage: Stage, noor: str) -> None:
    fails(stage, noor, "429", retry_after=2)
    loop = asyncio.get_running_loop()
    began = loop.time()
    await stage.plays("noor: start\nbot: Hoi Noor")
    assert loop.time() - began >= 2


async def test_on_slack_an_answer_whose_line_was_cut_is_found_back_and_not_said_twice(stage: Stage) -> None:
    stage.person("noor", "slack")
    await stage.start()
    stage.slack.faults.cut_after("chat.postMessage")
    stage.slack.faults.server_error("conversations.history", 2)
    await stage.plays("noor: start\nbot: Hoi Noor")
    await calm(stage)
    await asyncio.sleep(0.5)
    assert seen(stage, WELCOME) == 1
    assert [call.method for call in stage.slack.calls].count("chat.postMessage") == 1


async def test_on_telegram_a_form_whose_line_was_cut_is_still_one_message(stage: Stage) -> None:
    stage.person("noor", "telegram")
    await stage.start()
    await stage.plays(JOINS["nl"])
    await stage.plays("noor: /idee Stille standup\nbot: Vraag 2 van 5")
    stage.telegram.faults.cut_after(method="editMessageText", times=2)
    await stage.plays("""
        noor: We praten elke ochtend veel te lang, voor iedereen.
        bot: Vraag 3 van 5
        noor: [Verbeteren]
        bot: Vraag 4 van 5
    """)
    await calm(stage)
    assert seen(stage, "Vraag") == 1


async def test_what_is_delivered_twice_acts_once(stage: Stage, noor: str) -> None:
    stage.slack.faults.deliver_twice(3)
    await stage.plays("noor: start\nbot: Hoi Noor")
    if noor == "telegram":
        stage.telegram.faults.deliver_again()
    await calm(stage)
    assert seen(stage, WELCOME) == 1


async def test_what_is_delivered_late_is_answered_late(stage: Stage, noor: str) -> None:
    stage.slack.faults.deliver_late(1.0)
    stage.telegram.faults.hold_updates()
    await stage.plays("noor: start")
    await asyncio.sleep(0.5)
    assert seen(stage, WELCOME) == 0
    stage.telegram.faults.release_updates()
    await stage.plays("bot: Hoi Noor")


async def test_what_comes_out_of_order_is_all_answered(stage: Stage, noor: str) -> None:
    stage.slack.faults.deliver_out_of_order()
    stage.telegram.faults.hold_updates()
    await stage.plays("noor: start\nnoor: taal")
    stage.telegram.faults.release_updates(newest_first=True)
    await calm(stage)
    assert seen(stage, WELCOME) == 1
    assert seen(stage, "taal") >= 1


async def test_pages_sent_in_twice_make_one_idea(stage: Stage) -> None:
    stage.person("noor", "slack")
    await stage.start()
    await stage.plays("noor: /idee Stille standup")
    await slack_person(stage, "noor").person.sees_modal()
    stage.slack.faults.deliver_twice(10)
    await stage.plays("""
        noor fills in:
            problem = We praten elke ochtend veel te lang, voor iedereen.
            type = Verbeteren
            smallest = Weet ik nog niet
            role = Ik wil meedoen
        noor: [Plaatsen]
        bot: Dank je, je idee staat erin.
    """)
    await calm(stage)
    assert seen(stage, "Dank je, je idee staat erin.") == 1
    assert len(stage.channel.messages) == 1


async def test_a_silent_socket_is_noticed_and_healed(stage: Stage) -> None:
    stage.person("noor", "slack")
    await stage.start()
    await until_ready(stage)
    stage.slack.sockets.silence()
    await until_told(stage, "slack", "silent")
    stage.slack.sockets.speak()
    await until_ready(stage)
    await stage.plays("noor: start\nbot: Hoi Noor")


async def test_a_token_that_is_revoked_and_given_back_loses_nothing(stage: Stage, noor: str) -> None:
    await stage.app.platforms["slack"]._people._listed.wait()  # or Slack could not tell any more who Noor is
    if noor == "slack":
        stage.slack.revoke_token()
    else:
        stage.telegram.faults.revoke_token()
    await stage.plays("noor: start")
    await until_told(stage, noor, "token")
    await asyncio.sleep(0.5)
    assert seen(stage, WELCOME) == 0
    stage.slack.workspace.token_revoked = False
    stage.telegram.faults.restore_token()
    await asyncio.sleep(0.5)
    stage.clock.move(timedelta(minutes=1))
    stage.app.delivery.wake()
    await stage.plays("bot: Hoi Noor")
    await until_ready(stage)
    await calm(stage)
    assert seen(stage, WELCOME) == 1


async def test_a_token_that_is_revoked_while_an_answer_waits_is_told_by_readyz(stage: Stage) -> None:
    stage.person("noor", "slack")
    await stage.start()
    stage.slack.faults.error("chat.postMessage", "account_inactive", 1)
    await stage.plays("noor: start")
    await until_told(stage, "slack", "account_inactive")
    stage.clock.move(timedelta(minutes=1))
    stage.app.delivery.wake()
    await stage.plays("bot: Hoi Noor")
    assert await ready(stage) == {}


async def test_a_network_that_is_away_for_a_while_loses_nothing(stage: Stage, noor: str) -> None:
    async with _no_network(stage):
        await stage.plays("noor: start")
        await asyncio.sleep(1.5)
        assert seen(stage, WELCOME) == 0
    stage.clock.move(timedelta(minutes=1))
    stage.app.delivery.wake()
    await stage.plays("bot: Hoi Noor")
    await until_ready(stage)
    await calm(stage)
    assert seen(stage, WELCOME) == 1


async def test_somebody_whom_telegram_does_not_tell_us_about_holds_up_nobody_and_is_not_sent_away(stage: Stage) -> None:
    stage.person("noor", "telegram")
    stage.person("sam", "telegram")
    await stage.start()
    await stage.plays(JOINS["nl"])
    stage.telegram.faults.slow(10, method="getChatMember")
    await stage.actors["sam"].says("start")
    await stage.plays("""
        noor: taal
        bot: In welke taal
    """)
    await telegram_person(stage, "sam").person.sees("Hoi Sam", within=8)


async def test_a_database_held_for_five_seconds_loses_nothing(stage: Stage) -> None:
    stage.slack.delivery.retry_after = (0.3,) * 60
    for number in range(5):
        stage.person(f"sam{number}", "slack")
        stage.person(f"kim{number}", "telegram")
    await stage.start()
    async with locked(stage):
        for actor in stage.actors.values():
            await actor.says("start")
        await asyncio.sleep(5)
    for name, actor in stage.actors.items():
        await actor.sees(f"Hoi {name.capitalize()}", [])
    await calm(stage)


LATE_PAGE = {
    "nl": """
        noor: /idee Stille standup
        bot: Het formulier ging niet op tijd open; er is niets kwijt. [Open het formulier]
        noor: [Open het formulier]
        bot: Stuur een idee
    """,
    "en": """
        noor: /idea Stille standup
        bot: The form did not open in time; nothing is lost. [Open the form]
        noor: [Open the form]
        bot: Send an idea
    """,
}


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_a_page_that_slack_opens_too_late_is_offered_by_a_button(stage: Stage, language: str) -> None:
    stage.person("noor", "slack", language)
    await stage.start()
    stage.slack.faults.delay(3.5, "views.open")
    await stage.plays(LATE_PAGE[language])
    modal = slack_person(stage, "noor").person.modal
    assert modal is not None
    assert modal.field("title").value == "Stille standup"


async def test_a_page_opens_at_once_while_somebody_else_holds_the_database(stage: Stage) -> None:
    stage.person("noor", "slack")
    await stage.start()
    async with locked(stage):
        await stage.actors["noor"].says("/idee Stille standup")
        modal = await slack_person(stage, "noor").person.sees_modal()
        assert modal.field("title").value == "Stille standup"


FAILS = {
    "nl": """
        noor: taal
        bot: Er ging iets mis; er is niets kwijt. Probeer het opnieuw.
        noor: start
        bot: Hoi Noor
    """,
    "en": """
        noor: language
        bot: Something went wrong; nothing is lost. Try again.
        noor: start
        bot: Hi Noor
    """,
}


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_a_turn_that_always_fails_gets_an_honest_word_and_is_let_in_again_by_an_operator(
    stage: Stage, platform: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.person("noor", platform, language)
    await stage.start()
    monkeypatch.setattr(intake, "play", _fails_at("taal", "language"))
    monkeypatch.setattr(letters, "build", functools.partial(building.build, clock=stage.clock))
    await stage.plays(FAILS[language])
    monkeypatch.setattr(intake, "play", PLAY)
    assert await asyncio.to_thread(letters.list_letters, stage.settings()) == 0
    assert await asyncio.to_thread(letters.again, stage.settings(), "all") == 0
    assert await asyncio.to_thread(letters.again, stage.settings(), "all") == 1
    stage.app.delivery.wake()
    await stage.plays({"nl": "bot: In welke taal", "en": "bot: In which language"}[language])


async def test_a_message_that_was_refused_is_sent_again_by_an_operator(
    stage: Stage, noor: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letters, "real_clock", stage.clock)
    if noor == "slack":
        stage.slack.faults.error("chat.postMessage", "invalid_arguments")
    else:
        stage.telegram.faults.fail(400, method="sendMessage")
    await stage.plays("noor: start")
    await calm(stage)
    assert seen(stage, WELCOME) == 0
    async with stage.store.read() as work:
        assert (await work.outbox.counts())[OutboxState.DEAD] == 1
    assert await asyncio.to_thread(letters.again, stage.settings(), "all") == 0
    stage.app.delivery.wake()
    await stage.plays("bot: Hoi Noor")


async def test_no_words_and_no_tokens_get_into_the_log_whatever_breaks(stage: Stage, platform: str) -> None:
    stage.slack.delivery.retry_after = (0.2,) * 60
    stage.person("noor", platform)
    with _logged(stage) as written:
        await stage.start()
        await stage.plays(JOINS["nl"])
        for how in ("429", "500", "cut_before", "cut_after"):
            fails(stage, platform, how, retry_after=1)
            await stage.actors["noor"].says(f"{CANARY} {how}")
        await asyncio.sleep(3)
        await calm(stage)
        await stage.actors["noor"].says(f"/idee {CANARY} titel")
        await stage.actors["noor"].says(f"/{CANARY.lower()} {CANARY}")
        if platform == "slack":
            stage.slack.faults.error("chat.postMessage", "invalid_blocks")
            stage.slack.faults.delay(3.2, "views.open")
            await stage.actors["noor"].says(f"/idee {CANARY} nog een")
            stage.slack.revoke_token()
        else:
            await telegram_person(stage, "noor").person.send_photo(CANARY)
            stage.telegram.faults.fail(400, method="sendMessage")
            await stage.actors["noor"].says(CANARY)
            stage.telegram.faults.revoke_token()
        await asyncio.sleep(0.5)
        async with locked(stage):
            await stage.actors["noor"].says(CANARY)
            await asyncio.sleep(0.3)
        stage.slack.workspace.token_revoked = False
        stage.telegram.faults.clear()
        await stage.stop()
    text = written.getvalue()
    assert "not_delivered" in text
    assert CANARY.casefold() not in text.casefold()
    for token in (stage.slack.bot_token, stage.slack.app_token, stage.telegram.token):
        assert token not in text


def _fails_at(*texts: str) -> Any:
    async def play(turn: Any) -> None:
        if isinstance(turn.incoming.act, Said) and turn.incoming.act.text in texts:
            raise RuntimeError(turn.incoming.act.text)
        await PLAY(turn)

    return play


@asynccontextmanager
async def _no_network(stage: Stage) -> AsyncIterator[None]:
    """Take both platforms off the network for a while."""
    await stage.telegram.stop()
    stage.slack.faults.cut_before(times=None)
    stage.slack.sockets.drop()
    try:
        yield
    finally:
        stage.slack.faults.clear()
        await stage.telegram.start()


@contextmanager
def _logged(stage: Stage) -> Iterator[io.StringIO]:
    """Write the log of this process as the program does, at its most talkative; afterwards leave it as it was."""
    names = ("", "bot", "adapters", "flows", "storage")
    before = [(logging.getLogger(name), logging.getLogger(name).level) for name in names]
    handlers, written = list(logging.getLogger().handlers), io.StringIO()
    configure_logs(Log(format="json", level="DEBUG"), stage.settings().secrets, written)
    try:
        yield written
    finally:
        logging.getLogger().handlers = handlers
        logging.captureWarnings(capture=False)
        structlog.reset_defaults()
        for logger, level in before:
            logger.setLevel(level)
