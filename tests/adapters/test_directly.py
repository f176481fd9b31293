"""What a turn without a trace says is shown at once by the adapters themselves: in its place, the last word last."""

import asyncio
from dataclasses import replace

import pytest
from telegram.error import RetryAfter

from adapters.directly import Directly
from adapters.platform import DeliveryError, Parcel, Verdict
from adapters.sandbox.telegram import TelegramSandbox
from adapters.telegram.client import Client
from flows.chat import Acknowledgement, Incoming, Pressed, Said, Surface
from tests.adapters.slack_desk import card, message, office
from tests.adapters.slack_desk import parcel as slack_parcel
from tests.adapters.telegram_support import Ear, listening, parcel, said, until
from tests.adapters.test_telegram_adapter import LIKE, excused, private
from tests.bot.support import a_sender

PRESSED = Incoming("k", a_sender(), Pressed("a.b", receipt="R"), Surface.STEPS)


@pytest.fixture
async def sandbox():
    async with TelegramSandbox() as telegram:
        yield telegram
        assert telegram.violations == []


async def instead(incoming):
    """Answer as a turn without a trace does: in the place of what was pressed."""
    place = incoming.act.receipt if isinstance(incoming.act, Pressed) else None
    return Acknowledgement(replaces=said("Stelling 2", LIKE), place=place, takes_out=isinstance(incoming.act, Said))


async def test_on_telegram_the_message_that_was_pressed_is_edited(sandbox):
    noor = sandbox.add_person("Noor")
    async with listening(sandbox, Ear(instead)) as bot:
        await noor.write("/start")
        await noor.sees("Stelling 2")
        await bot.deliver(parcel(private(noor), said("Stelling 1", LIKE)))
        await noor.press("👍", await noor.sees("Stelling 1"), wait=True)
        await until(lambda: [one.text for one in noor.chat() if one.from_bot] == ["Stelling 2", "Stelling 2"])


async def test_on_telegram_a_message_that_is_gone_is_posted_anew(sandbox):
    noor = sandbox.add_person("Noor")
    async with listening(sandbox, Ear(instead)) as bot:
        await noor.write("/start")
        await noor.sees("Stelling 2")
        receipt = await bot.deliver(parcel(private(noor), said("Stelling 1", LIKE)))
        sender = replace(a_sender(), address=private(noor))
        incoming = Incoming("k", sender, Pressed("a.b"), Surface.STEPS)
        gone = receipt.replace('"message":', '"message":9999')
        with excused(sandbox, "message to edit not found"):
            await bot._reception.notices.directly.show(
                incoming, Acknowledgement(replaces=said("Stelling 3"), place=gone)
            )
        await noor.sees("Stelling 3")


async def test_on_telegram_what_somebody_wrote_is_taken_out_of_the_chat(sandbox):
    noor = sandbox.add_person("Noor")
    async with listening(sandbox, Ear(instead)):
        await noor.write("/start")
        await noor.sees("Stelling 2")
        await noor.write("Meer tijd")
        await until(lambda: sum("Stelling 2" in one.text for one in noor.chat()) == 2)
        assert "Meer tijd" not in str([one.text for one in noor.chat()])


async def test_on_telegram_it_is_taken_out_after_a_short_wait_too(sandbox, monkeypatch):
    noor = sandbox.add_person("Noor")
    async with listening(sandbox, Ear(instead)):
        await noor.write("/start")
        await noor.sees("Stelling 2")
        real, asked = Client.call, []

        async def busy(client, method, arguments):
            asked.append(method)
            if asked.count("deleteMessage") == 1 and method == "deleteMessage":
                raise RetryAfter(0)
            return await real(client, method, arguments)

        monkeypatch.setattr(Client, "call", busy)
        await noor.write("Meer tijd")
        await until(lambda: sum("Stelling 2" in one.text for one in noor.chat()) == 2)
        assert "Meer tijd" not in str([one.text for one in noor.chat()])
        assert asked.count("deleteMessage") == 2


async def test_on_slack_the_message_that_was_pressed_is_edited():
    async with office() as here:
        noor = here.sandbox.add_person("noor")
        here.desk.answers = lambda incoming: Acknowledgement(
            replaces=message("Goed, je hoort niets meer."), place=incoming.act.receipt
        )
        await here.slack.deliver(slack_parcel(f'{{"user":"{noor.id}"}}', card()))
        await noor.press("Nee")
        await noor.sees_message("Goed, je hoort niets meer.")
        assert [one.text for one in noor.dm] == ["Goed, je hoort niets meer."]
        assert not here.sandbox.violations


class Post:
    """A platform that fails as often as it is told to."""

    def __init__(self, *failures):
        self.failures = list(failures)
        self.shown = []

    async def deliver(self, content: Parcel) -> str:
        await asyncio.sleep(0)
        if self.failures:
            raise self.failures.pop(0)
        self.shown.append(str(content.message))
        return "R"


def shows(text, place="R"):
    return Acknowledgement(replaces=said(text), place=place)


@pytest.mark.parametrize(
    ("failure", "comes"),
    [
        (DeliveryError("429", Verdict.LATER, wait=0.01), True),
        (DeliveryError("429", Verdict.LATER, wait=30), False),
        (DeliveryError("cut", Verdict.UNCERTAIN), False),
        (DeliveryError("403", Verdict.UNREACHABLE), False),
    ],
)
async def test_it_is_tried_once_more_after_a_short_wait_and_never_raises(failure, comes):
    post = Post(failure)
    await Directly(post.deliver).show(PRESSED, shows("Stelling 2"))
    assert post.shown == (["Stelling 2"] if comes else [])


async def test_of_a_mistake_of_ours_nothing_is_told_but_its_kind(caplog):
    post = Post(ValueError("Stelling 2"))
    await Directly(post.deliver).show(PRESSED, shows("Stelling 2"))
    assert [one.getMessage() for one in caplog.records] == ["Not shown: ValueError"]


async def test_it_is_not_tried_for_ever():
    post = Post(*(DeliveryError("429", Verdict.LATER, wait=0.01) for _ in range(2)))
    await Directly(post.deliver).show(PRESSED, shows("Stelling 2"))
    assert post.shown == []


async def test_of_quick_presses_the_last_is_what_a_message_shows():
    post = Post()
    directly = Directly(post.deliver)
    await asyncio.gather(*(directly.show(PRESSED, shows(f"Stelling {number}")) for number in range(1, 6)))
    assert post.shown[-1] == "Stelling 5"
    assert len(post.shown) < 5


async def test_messages_of_their_own_all_come():
    post = Post()
    directly = Directly(post.deliver)
    await asyncio.gather(*(directly.show(PRESSED, shows(f"{number}", None)) for number in range(3)))
    assert sorted(post.shown) == ["0", "1", "2"]
