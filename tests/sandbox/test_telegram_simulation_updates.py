"""How updates reach the bot: long polling, confirmation, conflicts, webhooks, odd deliveries."""

import asyncio

import pytest
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route
from telegram.error import BadRequest, Conflict

from adapters.sandbox.server import LoopbackServer
from adapters.sandbox.telegram import TelegramSandbox
from tests.sandbox.telegram_client import client


@pytest.fixture
async def telegram():
    async with TelegramSandbox(webhook_retry_delays=(0.01,)) as sandbox:
        yield sandbox


@pytest.fixture
async def bot(telegram):
    async with client(telegram) as bot:
        yield bot


def texts(updates):
    return [update.effective_message.text for update in updates]


async def test_updates_stay_until_a_higher_offset_confirms_them(telegram, bot):
    noor = telegram.add_person("Noor")
    await noor.start("CODE")
    await noor.write("hoi")
    first = await bot.get_updates()
    assert texts(first) == texts(await bot.get_updates()) == ["/start CODE", "hoi"]
    assert texts(await bot.get_updates(limit=1)) == ["/start CODE"]
    assert texts(await bot.get_updates(offset=first[1].update_id)) == ["hoi"]
    assert telegram.pending_updates == 1
    assert await bot.get_updates(offset=first[1].update_id + 1) == ()
    await telegram.settled()
    assert first[0].message.entities[0].type == "bot_command"


async def test_a_long_poll_ends_when_something_happens(telegram, bot):
    noor = telegram.add_person("Noor")
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.sleep(0.1)
    await noor.write("hoi")
    assert texts(await asyncio.wait_for(poll, 2)) == ["hoi"]
    assert await bot.get_updates(offset=-1) != ()


async def test_a_negative_offset_keeps_the_newest(telegram, bot):
    noor = telegram.add_person("Noor")
    for word in ("een", "twee", "drie"):
        await noor.write(word)
    assert texts(await bot.get_updates(offset=-1)) == ["drie"]
    assert texts(await bot.get_updates()) == ["drie"]


async def test_a_second_poll_ends_the_first_with_409(telegram, bot):
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.sleep(0.1)
    assert await bot.get_updates(timeout=0) == ()
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await first
    assert telegram.violations == []


async def test_a_bot_that_died_while_polling_leaves_no_conflict(telegram):
    async with client(telegram) as first:
        poll = asyncio.create_task(first.get_updates(timeout=30))
        await asyncio.sleep(0.1)
        poll.cancel()
    async with client(telegram) as second:
        await telegram.add_person("Noor").start()
        assert texts(await second.get_updates()) == ["/start"]
    assert {call.status for call in telegram.calls} == {200}


async def test_only_the_wanted_kinds_come(telegram, bot):
    noor = telegram.add_person("Noor")
    await bot.get_updates(allowed_updates=["edited_message", "my_chat_member"])
    said = await noor.write("hoi")
    await noor.edit(said, "hallo")
    await noor.block()
    edited, blocked = await bot.get_updates()
    assert edited.edited_message.text == "hallo"
    assert blocked.my_chat_member.new_chat_member.status == "kicked"


async def test_all_that_people_can_send(telegram, bot):
    noor = telegram.add_person("Noor", language="en")
    said = await noor.write("hoi")
    await noor.send_sticker()
    await noor.send_photo("kijk")
    await noor.send_voice()
    await noor.send_location()
    await noor.reply(said, "nog iets")
    await noor.forward(said)
    messages = [update.message for update in await bot.get_updates()]
    assert messages[0].from_user.language_code == "en"
    assert messages[1].sticker.emoji == "👍"
    assert (messages[2].caption, bool(messages[2].photo)) == ("kijk", True)
    assert messages[3].voice.duration == 3
    assert messages[4].location.latitude == pytest.approx(52.09)
    assert messages[5].reply_to_message.text == "hoi"
    assert messages[6].forward_origin.sender_user.id == noor.id


async def test_the_app_splits_what_is_too_long(telegram, bot):
    noor = telegram.add_person("Noor")
    await noor.write("x" * 10_000)
    assert [len(text) for text in texts(await bot.get_updates())] == [4096, 4096, 1808]


async def test_in_groups_the_bot_reads_only_what_is_meant_for_it(telegram, bot):
    noor, daan = telegram.add_person("Noor"), telegram.add_person("Daan")
    team = telegram.add_group("Team", [noor, daan], topics=["Ideeën"])
    await noor.write("onder elkaar", team)
    await noor.command("/idee@someone_else", team)
    await noor.command("/idee", team, team.topics["Ideeën"])
    ours = await bot.send_message(team.id, "Wat is je idee?")
    await noor.sees("Wat is je idee?", chat=team)
    await daan.reply(daan.messages(team)[-1], "stilte")
    await daan.write(f"hoi @{telegram.bot_username}", team)
    updates = await bot.get_updates()
    assert texts(updates) == ["/idee", "stilte", f"hoi @{telegram.bot_username}"]
    assert updates[0].message.message_thread_id == team.topics["Ideeën"]
    assert updates[1].message.reply_to_message.message_id == ours.message_id


async def test_the_bot_hears_that_it_came_and_went(telegram, bot):
    noor = telegram.add_person("Noor")
    team = telegram.add_group("Team", [noor], bot="left")
    await noor.add_bot(team)
    await noor.remove_bot(team)
    changes = [update.my_chat_member for update in await bot.get_updates() if update.my_chat_member]
    assert [(change.old_chat_member.status, change.new_chat_member.status) for change in changes] == [
        ("left", "member"),
        ("member", "kicked"),
    ]


async def test_updates_again_late_and_out_of_order(telegram, bot):
    noor = telegram.add_person("Noor")
    await noor.write("een")
    (first,) = await bot.get_updates()
    await bot.get_updates(offset=first.update_id + 1)

    telegram.faults.deliver_again()
    (again,) = await bot.get_updates(offset=first.update_id + 1)
    assert again.update_id == first.update_id

    telegram.faults.hold_updates()
    await noor.write("twee")
    await noor.write("drie")
    assert await bot.get_updates(offset=first.update_id + 1) == ()
    telegram.faults.release_updates(newest_first=True)
    late = await bot.get_updates(offset=first.update_id + 3)
    assert texts(late) == ["drie", "twee"]
    assert await bot.get_updates(offset=first.update_id + 3) == ()


async def test_what_was_not_confirmed_outlives_the_server():
    telegram = TelegramSandbox()
    async with telegram:
        address = telegram.base_url
        noor = telegram.add_person("Noor")
        await noor.write("hoi")
    async with telegram, client(telegram) as bot:
        assert telegram.base_url == address
        assert texts(await bot.get_updates()) == ["hoi"]


class Receiver:
    """A tiny web application that takes updates, or refuses them for a while."""

    def __init__(self, refusals=0):
        self.refusals = refusals
        self.taken = []
        self.secrets = set()
        self.server = LoopbackServer()

    async def take(self, request):
        self.secrets.add(request.headers.get("x-telegram-bot-api-secret-token"))
        if self.refusals:
            self.refusals -= 1
            return Response(status_code=500)
        self.taken.append((await request.json())["message"]["text"])
        return Response()

    async def __aenter__(self):
        await self.server.start(Starlette(routes=[Route("/hook", self.take, methods=["POST"])]))
        return self

    async def __aexit__(self, *_):
        await self.server.stop()

    @property
    def url(self):
        return f"{self.server.url}/hook"


async def test_a_webhook_gets_every_update_in_order_with_the_secret(telegram, bot):
    noor = telegram.add_person("Noor")
    async with Receiver(refusals=2) as receiver:
        await noor.write("voor de webhook")
        await bot.set_webhook(receiver.url, secret_token="geheim", max_connections=2)
        await noor.write("een")
        await noor.write("twee")
        await telegram.settled()
        assert receiver.taken == ["voor de webhook", "een", "twee"]
        assert receiver.secrets == {"geheim"}
        info = await bot.get_webhook_info()
        assert (info.url, info.pending_update_count, info.max_connections) == (receiver.url, 0, 2)
        assert "500" in info.last_error_message

        with pytest.raises(Conflict, match="while webhook is active"):
            await bot.get_updates()
        await bot.delete_webhook()
        await noor.write("drie")
        assert texts(await bot.get_updates()) == ["drie"]
    assert telegram.violations == []


async def test_setting_a_webhook_ends_the_poll_and_needs_https(telegram, bot):
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.sleep(0.1)
    await bot.set_webhook("https://learnathon.example.org/telegram/webhook")
    with pytest.raises(Conflict, match="terminated by setWebhook"):
        await poll
    with pytest.raises(BadRequest, match="https url must be provided"):
        await bot.set_webhook("http://learnathon.example.org/hook")
    with pytest.raises(BadRequest, match="unallowed characters"):
        await bot.set_webhook("https://learnathon.example.org/hook", secret_token="niet goed!")
