"""Pictures of our own on Telegram: sent with their words below, put in a message's place, and in words at worst."""

import pytest

from adapters.platform import DeliveryError, Verdict
from adapters.sandbox.png import png_size
from adapters.sandbox.telegram import TelegramSandbox
from flows.chat import Block, Button, Message, Run
from tests.adapters.pictures import cannot_draw, picture
from tests.adapters.telegram_support import Ear, listening, parcel, said

WORDS = "Van 12 naar 9"
CLOSE = Button("Sluiten", "note.close")


@pytest.fixture
async def sandbox():
    async with TelegramSandbox() as telegram:
        yield telegram
        assert telegram.violations == []


@pytest.fixture
async def bot(sandbox):
    async with listening(sandbox, Ear()) as telegram:
        yield telegram


@pytest.fixture
async def noor(sandbox):
    noor = sandbox.add_person("Noor", language="nl")
    await noor.start()
    return noor


def private(person) -> str:
    return f'{{"chat":{person.id}}}'


def with_picture(**more) -> Message:
    title = Run("Sneller antwoord", bold=True), Run(" <b> @noor", typed=True)
    return Message((Block(title, (CLOSE,)),), picture=picture(**more))


def photo(sandbox, person) -> bytes:
    """Return the picture in the last message of somebody's chat."""
    *_, last = person.private_chat.shown()
    return sandbox.files[last.media["photo"][0]["file_id"]].content


async def test_a_picture_is_sent_with_its_words_and_buttons_below(sandbox, bot, noor):
    await bot.deliver(parcel(private(noor), with_picture()))
    *_, seen = noor.chat()
    assert seen.media == "photo"
    assert seen.text.startswith("Sneller antwoord")
    assert seen.text.endswith(WORDS)
    assert [mark.text for mark in seen.marks] == ["Sneller antwoord"]
    assert not seen.auto_entities
    assert seen.buttons == ("Sluiten",)
    assert png_size(photo(sandbox, noor)) == (900, 750)


async def test_it_takes_the_place_of_a_text_and_of_another_picture(sandbox, bot, noor):
    receipt = await bot.deliver(parcel(private(noor), said("Even kijken", CLOSE)))
    assert await bot.deliver(parcel(private(noor), with_picture(), receipt=receipt)) == receipt
    before = photo(sandbox, noor)
    assert await bot.deliver(parcel(private(noor), with_picture(y=90), receipt=receipt)) == receipt
    assert photo(sandbox, noor) != before
    *_, seen = noor.chat()
    assert (seen.media, seen.edited, seen.buttons) == ("photo", True, ("Sluiten",))


async def test_a_picture_does_not_become_a_text_so_that_comes_below_it(sandbox, bot, noor):
    receipt = await bot.deliver(parcel(private(noor), with_picture()))
    assert await bot.deliver(parcel(private(noor), said("Klaar"), receipt=receipt)) != receipt
    assert [one.media for one in noor.chat()][-2:] == ["photo", ""]
    sandbox.violations.clear()


async def test_a_group_that_takes_no_pictures_gets_the_words(sandbox, bot, noor):
    group = sandbox.add_group("Ideeën", [noor])
    group.takes_photos = False
    address = f'{{"chat":{group.id}}}'
    receipt = await bot.deliver(parcel(address, with_picture()))
    assert await bot.deliver(parcel(address, with_picture(words="Van 12 naar 8"), receipt=receipt)) == receipt
    *_, seen = noor.messages(group)
    assert (seen.media, seen.edited) == ("", True)
    assert seen.text.endswith("Van 12 naar 8")


async def test_where_none_can_be_drawn_it_is_said_in_words(bot, noor, monkeypatch):
    cannot_draw(monkeypatch)
    await bot.deliver(parcel(private(noor), with_picture()))
    *_, seen = noor.chat()
    assert (seen.media, seen.buttons) == ("", ("Sluiten",))
    assert seen.text.endswith(WORDS)


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        ({"cut_after": {}}, Verdict.UNCERTAIN),
        ({"fail": {"status": 502}}, Verdict.UNCERTAIN),
        ({"fail": {"status": 429, "retry_after": 7}}, Verdict.LATER),
    ],
)
async def test_what_fails_has_the_verdict_of_any_message(sandbox, bot, noor, fault, expected):
    ((how, more),) = fault.items()
    getattr(sandbox.faults, how)(method="sendPhoto", **more)
    with pytest.raises(DeliveryError) as error:
        await bot.deliver(parcel(private(noor), with_picture()))
    assert error.value.verdict is expected
