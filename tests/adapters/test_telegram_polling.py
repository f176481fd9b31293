"""The loop by itself: what it asks Telegram for, and when."""

import asyncio

import pytest
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter

from adapters.telegram.polling import Patience, Poller
from tests.adapters.telegram_support import SWIFT, until

NOOR, BOB = 5, 6


def update(number, person=NOOR):
    return {"update_id": number, "message": {"from": {"id": person}, "text": f"{number}"}}


class Telegram:
    """Keeps updates until a higher offset confirms them; answers errors first."""

    def __init__(self, *waiting, errors=()):
        self.waiting = list(waiting)
        self.errors = list(errors)
        self.offsets = []
        self.more = asyncio.Event()

    async def fetch(self, offset, seconds):
        self.offsets.append(offset)
        self.waiting = [one for one in self.waiting if one["update_id"] >= (offset or 0)]
        if self.errors:
            raise self.errors.pop(0)
        if not self.waiting:
            self.more.clear()
            await self.more.wait()
        return list(self.waiting)

    def add(self, *updates):
        self.waiting += updates
        self.more.set()


class Bot:
    def __init__(self, telegram, *, polls=lambda: True, patience=SWIFT):
        self.taken = []
        self.hangs = set()
        self.refuses = []
        self.go_on = asyncio.Event()
        self.poller = Poller(telegram.fetch, self.take, polls, patience)

    async def take(self, update):
        number = update["update_id"]
        if number in self.hangs:
            await self.go_on.wait()
        if number in self.refuses:
            self.refuses.remove(number)
            return False
        self.taken.append(number)
        return True

    async def __aenter__(self):
        self.task = asyncio.create_task(self.poller.run())
        return self

    async def __aexit__(self, *_):
        self.task.cancel()
        await asyncio.wait({self.task})


async def test_the_next_offset_is_sent_only_after_the_commit():
    telegram = Telegram(update(1), update(2))
    async with Bot(telegram) as bot:
        bot.hangs = {2}
        await until(lambda: bot.taken == [1])
        await asyncio.sleep(0.05)
        assert telegram.offsets == [None]
        bot.go_on.set()
        await until(lambda: telegram.offsets == [None, 3])


async def test_others_go_on_while_one_turn_hangs_but_the_offset_waits():
    telegram = Telegram(update(1, NOOR), update(2, NOOR), update(3, BOB), update(4, BOB))
    async with Bot(telegram) as bot:
        bot.hangs = {1}
        await until(lambda: bot.taken == [3, 4])
        assert telegram.offsets == [None]
        bot.go_on.set()
        await until(lambda: telegram.offsets == [None, 5])
        assert bot.taken == [3, 4, 1, 2]


async def test_what_was_not_taken_is_fetched_again_with_all_that_came_after_it():
    telegram = Telegram(update(1), update(2), update(3), update(4, BOB))
    async with Bot(telegram) as bot:
        bot.refuses = [2]
        await until(lambda: 5 in telegram.offsets)
        assert telegram.offsets == [None, 2, 5]
        assert bot.taken == [1, 4, 2, 3, 4]  # Bob's comes again, and is recognised by its key


async def test_numbers_that_start_anew_after_a_quiet_week_are_followed():
    telegram = Telegram(update(900))
    async with Bot(telegram) as bot:
        await until(lambda: 901 in telegram.offsets)
        telegram.waiting = [update(3)]
        telegram.offsets.clear()
        telegram.more.set()
        await until(lambda: 4 in telegram.offsets)
        assert bot.taken == [900, 3]


@pytest.mark.parametrize(
    "error", [NetworkError("cut"), RetryAfter(0), Conflict("two"), InvalidToken(), ValueError("odd")]
)
@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_errors_are_survived(error):
    telegram = Telegram(update(1), errors=[error, error])
    patience = Patience(first=0.01, longest=0.01, conflict=0.01, refused=0.01)
    async with Bot(telegram, patience=patience) as bot:
        await until(lambda: bot.taken == [1])
        assert bot.poller.problem() is None


@pytest.mark.parametrize(
    ("error", "word"), [(Conflict("two"), "another program"), (InvalidToken(), "LEARNATHON_TELEGRAM__TOKEN")]
)
async def test_what_only_an_operator_can_mend_is_told_at_once(error, word):
    telegram = Telegram(errors=[error] * 1000)
    async with Bot(telegram) as bot:
        await until(bot.poller.problem)
        assert word in (bot.poller.problem() or "")


async def test_long_silence_and_a_long_turn_are_problems():
    patience = Patience(poll=0, stale=0.01, first=0.01)
    telegram = Telegram()
    async with Bot(telegram, patience=patience) as bot:
        assert bot.poller.problem() is None
        await until(bot.poller.problem)
        assert "network" in (bot.poller.problem() or "")
        bot.hangs = {1}
        telegram.add(update(1))
        await until(lambda: "committed" in (bot.poller.problem() or ""))
        bot.go_on.set()


async def test_only_one_replica_polls():
    turn = False
    telegram = Telegram(update(1))
    async with Bot(telegram, polls=lambda: turn) as bot:
        await asyncio.sleep(0.05)
        assert telegram.offsets == []
        assert bot.poller.problem() is None
        turn = True
        await until(lambda: bot.taken == [1])


async def test_what_is_under_way_ends_after_the_loop_was_stopped():
    telegram = Telegram(update(1))
    async with Bot(telegram) as bot:
        bot.hangs = {1}
        await until(lambda: telegram.offsets)
        await asyncio.sleep(0.01)
    assert bot.taken == []
    asyncio.get_running_loop().call_later(0.02, bot.go_on.set)
    await bot.poller.finish()
    assert bot.taken == [1]


def test_pauses_grow_and_end():
    patience = Patience()
    pauses = [patience.after(NetworkError("cut"), failures) for failures in (1, 2, 3, 50)]
    assert pauses == [0.2, 0.4, 0.8, 30.0]
