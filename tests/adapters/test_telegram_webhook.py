"""Telegram brings updates to the bot's own web server."""

import asyncio
import json
from contextlib import asynccontextmanager

import aiohttp
import pytest
from starlette.applications import Starlette

from adapters.platform import NotTaken, PlatformError
from adapters.sandbox.server import LoopbackServer
from adapters.sandbox.telegram import TelegramSandbox
from adapters.telegram import TelegramOptions
from flows.chat import Acknowledgement, Said
from tests.adapters.telegram_support import Ear, new_telegram, until

SECRET = "a-long_random-word"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


@asynccontextmanager
async def on_webhook(sandbox, ear):
    """A bot with a web server; also gives the address."""
    server = LoopbackServer()
    telegram = new_telegram(sandbox, webhook_url=server.url, webhook_secret=SECRET)
    await server.start(Starlette(routes=telegram.routes()))
    await telegram.start(ear.receive)
    try:
        yield telegram, f"{server.url}/telegram/webhook"
    finally:
        await telegram.stop()
        await sandbox.stop()
        await server.stop()


async def post(address, body, secret=SECRET):
    async with aiohttp.ClientSession() as session, session.post(address, data=body, headers={HEADER: secret}) as answer:
        return answer.status


def update(number, text):
    sender = {"id": 5, "is_bot": False, "first_name": "Noor"}
    message = {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "from": sender, "text": text}
    return json.dumps({"update_id": number, "message": message})


async def test_updates_come_in_and_are_confirmed_after_the_commit():
    go_on = asyncio.Event()

    async def answer(_):
        await go_on.wait()
        return Acknowledgement()

    ear = Ear(answer)
    async with TelegramSandbox() as sandbox, on_webhook(sandbox, ear) as (telegram, _):
        noor = sandbox.add_person("Noor")
        await noor.write("hallo")
        await until(lambda: ear.heard)
        with pytest.raises(TimeoutError):
            await sandbox.settled(0.05)
        go_on.set()
        await sandbox.settled()
        assert ear.acts == [Said("hallo")]
        assert await telegram.problem() is None
        assert sandbox.violations == []
        (call,) = sandbox.called("setWebhook")
        assert "secret_token" in str(call)


async def test_what_could_not_be_taken_is_brought_again():
    async def answer(_):
        if len(ear.heard) < 3:
            raise NotTaken
        return Acknowledgement()

    ear = Ear(answer)
    async with TelegramSandbox(webhook_retry_delays=(0.01,)) as sandbox, on_webhook(sandbox, ear):
        await sandbox.add_person("Noor").write("hallo")
        await sandbox.settled()
        assert ear.acts == [Said("hallo")] * 3


async def test_what_is_not_from_telegram_is_turned_away():
    async def answer(incoming):
        if incoming.act == Said("later"):
            raise NotTaken
        return Acknowledgement()

    ear = Ear(answer)
    async with TelegramSandbox() as sandbox, on_webhook(sandbox, ear) as (_, address):
        assert await post(address, update(1, "hallo")) == 200
        assert await post(address, update(2, "later")) == 503
        assert await post(address, update(3, "hallo"), secret="wrong") == 401
        assert await post(address, update(3, "hallo"), secret="") == 401
        assert await post(address, "{broken") == 400
        assert await post(address, "[]") == 400
        assert await post(address, "{}") == 400
        assert await post(address, "[" * 100_000) == 400
        assert await post(address, b"\xff\xfe") == 400
        assert await post(address, update(4, "x" * 1_000_000)) == 413
        assert ear.acts == [Said("hallo"), Said("later")]


async def test_a_large_body_is_turned_away_while_it_still_comes_in():
    async def endless():
        while True:
            yield b"x" * 100_000

    async with TelegramSandbox() as sandbox, on_webhook(sandbox, Ear()) as (_, address):
        try:
            assert await post(address, endless()) == 413
        except aiohttp.ClientConnectionError:
            return  # the server hung up on us: just as well


async def test_a_webhook_that_points_elsewhere_is_a_problem():
    async with TelegramSandbox() as sandbox, on_webhook(sandbox, Ear()) as (telegram, _):
        other = new_telegram(sandbox, webhook_url="https://elsewhere.example.org/hook", webhook_secret=SECRET)
        await other.start(Ear().receive)
        await other.stop()
        assert "elsewhere" in (await telegram.problem() or "")


async def test_an_address_that_telegram_refuses_is_told():
    async with TelegramSandbox() as sandbox:
        telegram = new_telegram(sandbox, webhook_url="http://example.org/telegram/webhook", webhook_secret=SECRET)
        with pytest.raises(PlatformError, match="LEARNATHON_TELEGRAM__WEBHOOK_URL"):
            await telegram.start(Ear().receive)


async def test_without_a_secret_nothing_is_let_in():
    async with TelegramSandbox() as sandbox:
        telegram = new_telegram(sandbox, webhook_url="https://learn.example.org")
        with pytest.raises(PlatformError, match="LEARNATHON_TELEGRAM__WEBHOOK_SECRET"):
            await telegram.start(Ear().receive)
        server = LoopbackServer()
        await server.start(Starlette(routes=telegram.routes()))
        assert await post(f"{server.url}/telegram/webhook", update(1, "hallo"), secret="") == 401
        await server.stop()


async def test_polling_takes_the_webhook_away_and_keeps_what_waits():
    async with TelegramSandbox(webhook_retry_delays=(0.01,)) as sandbox:
        webhook = new_telegram(sandbox, webhook_url="http://127.0.0.1:9/telegram/webhook", webhook_secret=SECRET)
        await webhook.start(Ear().receive)
        await sandbox.add_person("Noor").write("hallo")
        await webhook.stop()
        ear = Ear()
        polling = new_telegram(sandbox)
        found = {finding.subject: finding.problem for finding in await polling.check()}
        assert "takes it away" in str(found["Telegram: polling"])
        await polling.start(ear.receive)
        await sandbox.settled()
        await polling.stop()
        assert ear.acts == [Said("hallo")]


@pytest.mark.parametrize(
    ("setting", "address"),
    [
        (None, None),
        ("", None),
        ("https://learn.example.org", "https://learn.example.org/telegram/webhook"),
        ("https://learn.example.org/", "https://learn.example.org/telegram/webhook"),
        ("https://learn.example.org/bot/telegram", "https://learn.example.org/bot/telegram"),
    ],
)
def test_a_bare_address_gets_our_path(setting, address):
    assert TelegramOptions("1:x", webhook_url=setting).webhook_address == address
