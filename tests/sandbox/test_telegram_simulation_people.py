"""What people can do and see, and what can go wrong on the way."""

import asyncio
import time

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut

from adapters.sandbox.telegram import TelegramSandbox
from tests.sandbox.telegram_client import client


@pytest.fixture
async def telegram():
    async with TelegramSandbox() as sandbox:
        yield sandbox


@pytest.fixture
async def bot(telegram):
    async with client(telegram) as bot:
        yield bot


@pytest.fixture
async def noor(telegram):
    noor = telegram.add_person("Noor")
    await noor.start()
    return noor


def buttons(*labels):
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=label.lower()) for label in labels]])


async def answer_presses(bot, text):
    offset = 0
    while True:
        for update in await bot.get_updates(offset, timeout=10):
            offset = update.update_id + 1
            if update.callback_query:
                await update.callback_query.answer(f"{text} {update.callback_query.data}", show_alert=True)


async def test_waiting_for_what_comes_and_for_what_changes(telegram, bot, noor):
    waiting = asyncio.create_task(noor.sees("Hoe gaat het"))
    await asyncio.sleep(0)
    sent = await bot.send_message(noor.id, "Hoe gaat het?", reply_markup=buttons("Goed", "Vast"))
    assert (await waiting).buttons == ("Goed", "Vast")
    assert (await noor.sees_buttons("Vast")).id == sent.message_id

    waiting = asyncio.create_task(noor.sees("Hoe gaat het"))
    await asyncio.sleep(0)
    assert not waiting.done(), "each state of a message is seen once"
    await bot.edit_message_text("Hoe gaat het nu?", noor.id, sent.message_id)
    assert (await waiting).edited
    assert noor.unseen() == []


async def test_somebody_can_look_on(bot, noor):
    lines = []
    stop = noor.watch(lambda shown: lines.append(str(shown)))
    await noor.write("hoi")
    await bot.send_message(noor.id, "Dag Noor")
    stop()
    await noor.write("nog iets")
    assert lines == ["Noor: hoi", "Learnathon: Dag Noor"]


async def test_a_failed_wait_shows_the_screen(bot, noor):
    await bot.send_message(noor.id, "Hoe gaat het?", reply_markup=buttons("Goed"))
    with pytest.raises(AssertionError) as failed:
        await noor.sees("Dag", within=0.05)
    assert str(failed.value) == (
        "Noor did not see 'Dag' within 0.05 s, but:\nNoor: /start\nLearnathon: Hoe gaat het?\n  [Goed]"
    )
    with pytest.raises(AssertionError, match="sees no button"):
        await noor.press("Slecht")


async def test_presses_also_forged_ones(bot, noor):
    sent = await bot.send_message(noor.id, "Hoe gaat het?", reply_markup=buttons("Goed", "Vast"))
    answering = asyncio.create_task(answer_presses(bot, "Gehoord:"))
    toast = await noor.press("Vast", wait=True)
    assert (toast, toast.alert) == ("Gehoord: vast", True)
    shown = await noor.sees("Hoe gaat het")
    assert shown.id == sent.message_id
    assert await noor.press_data("vervalst", shown, wait=True) == "Gehoord: vervalst"
    answering.cancel()


async def test_a_press_that_nobody_answers(bot, noor):
    await bot.send_message(noor.id, "Hoe gaat het?", reply_markup=buttons("Goed"))
    with pytest.raises(AssertionError, match="nobody answered"):
        await noor.press("Goed", wait=True, within=0.05)


async def test_links_under_a_message(telegram, bot, noor):
    rows = [
        [InlineKeyboardButton("Open", url=telegram.deep_link("abc")), InlineKeyboardButton("Site", url="https://x.nl")]
    ]
    await bot.send_message(noor.id, "Kies", reply_markup=InlineKeyboardMarkup(rows))
    assert (await noor.press("Site")).url == "https://x.nl"
    await noor.press("Open")
    assert noor.chat()[-1].text == "/start abc"


async def test_the_next_calls_fail(telegram, bot, noor):
    telegram.faults.fail(429, method="sendMessage", retry_after=7)
    with pytest.raises(RetryAfter, match="7"):
        await bot.send_message(noor.id, "hoi")
    telegram.faults.fail(502, times=2)
    for _ in range(2):
        with pytest.raises(NetworkError):
            await bot.send_message(noor.id, "hoi")
    telegram.faults.fail(500)
    await bot.get_updates()
    with pytest.raises(NetworkError, match="Internal Server Error"):
        await bot.send_message(noor.id, "hoi")
    await bot.send_message(noor.id, "eindelijk")
    assert [shown.text for shown in noor.chat()] == ["/start", "eindelijk"]
    assert telegram.violations == []


async def test_a_cut_before_and_a_cut_after_the_call_was_handled(telegram, bot, noor):
    telegram.faults.cut_before()
    with pytest.raises(NetworkError):
        await bot.send_message(noor.id, "verdwenen")
    telegram.faults.cut_after()
    with pytest.raises(NetworkError):
        await bot.send_message(noor.id, "toch aangekomen")
    assert [shown.text for shown in noor.chat()] == ["/start", "toch aangekomen"]
    sent = await bot.send_message(noor.id, "en door")
    assert sent.message_id == 3


async def test_repeating_what_was_never_heard_is_no_violation(telegram, bot, noor):
    sent = await bot.send_message(noor.id, "een")
    telegram.faults.cut_after(method="editMessageText")
    with pytest.raises(NetworkError):
        await bot.edit_message_text("twee", noor.id, sent.message_id)
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_text("twee", noor.id, sent.message_id)
    assert telegram.violations == []

    await bot.edit_message_text("drie", noor.id, sent.message_id)
    telegram.excuse_repeats()
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_text("drie", noor.id, sent.message_id)
    assert telegram.violations == []


async def test_a_press_that_comes_again_after_a_kill_may_be_answered_again_in_other_words(telegram, bot, noor):
    updates = await _pressed(bot, noor, "Oud", "Nieuw")
    old, new = (update.callback_query for update in updates)
    await old.answer("Die knop is oud.")
    telegram.excuse_repeats()
    again = (await bot.get_updates(updates[0].update_id))[0]
    assert again.callback_query.id == old.id
    with pytest.raises(BadRequest, match="Query is too old"):
        await again.callback_query.answer()
    assert telegram.violations == []

    await new.answer()
    with pytest.raises(BadRequest, match="Query is too old"):
        await new.answer()
    assert len(telegram.violations) == 1, "whoever answered the other after the kill knows that"


async def test_a_press_that_was_confirmed_before_a_kill_is_answered_once(telegram, bot, noor):
    (update,) = await _pressed(bot, noor, "Oud")
    await update.callback_query.answer()
    await bot.get_updates(update.update_id + 1)
    telegram.excuse_repeats()
    with pytest.raises(BadRequest, match="Query is too old"):
        await update.callback_query.answer()
    assert len(telegram.violations) == 1, "nobody told the next one of it"


async def _pressed(bot, person, *labels):
    """Return the updates that bring the bot these presses."""
    await bot.send_message(person.id, "Kies", reply_markup=buttons(*labels))
    for label in labels:
        await person.press(label)
    return (await bot.get_updates())[1:]


async def test_slow_answers_and_a_slow_network(telegram, bot, noor):
    telegram.faults.slow(1, method="sendMessage")
    with pytest.raises(TimedOut):
        await bot.send_message(noor.id, "traag", read_timeout=0.1)
    await noor.sees("traag")
    telegram.faults.network_delay = 0.05
    before = time.monotonic()
    await bot.send_message(noor.id, "ver weg")
    assert time.monotonic() - before >= 0.05
    telegram.faults.clear()
    assert telegram.faults.network_delay == 0


async def test_an_update_whose_delivery_was_cut_comes_again(telegram, bot, noor):
    telegram.faults.cut_after(method="getUpdates")
    with pytest.raises(NetworkError):
        await bot.get_updates()
    assert [update.message.text for update in await bot.get_updates()] == ["/start"]


async def test_many_people_at_once(telegram, bot):
    people = [telegram.add_person(f"P{number}") for number in range(300)]

    async def welcome():
        offset = 0
        while True:
            updates = await bot.get_updates(offset, timeout=10)
            offset = updates[-1].update_id + 1
            await asyncio.gather(*(bot.send_message(update.effective_chat.id, "Welkom") for update in updates))

    async def arrive(person):
        await person.start()
        await person.sees("Welkom", within=30)

    welcoming = asyncio.create_task(welcome())
    await asyncio.gather(*map(arrive, people))
    await telegram.settled()
    welcoming.cancel()
    assert [len(person.chat()) for person in people] == [2] * 300
