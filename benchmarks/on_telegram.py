"""The idea conversation on Telegram: many people at once, without and with a slow network."""

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from adapters.sandbox.telegram import Chat, TelegramPerson, TelegramSandbox
from adapters.telegram.address import Place
from benchmarks.crowd import Talks, talk
from benchmarks.figures import Row, milliseconds, percentile, ratio
from benchmarks.members import Joined, join
from benchmarks.programs import RESULTS, Program, Running, database_url, ours, running

PEOPLE: Final = (50, 500, 2000)
SMALL: Final = (10, 20)
DELAYS: Final = (0.0, 0.05)
STARTS_PER_SECOND: Final = 500
"""How fast people send their first command: faster than any bot here can follow."""
LIMIT: Final = 90.0
"""Seconds after which a run is cut short; what was reached by then counts."""
_WARM_UP: Final = 5
_AFTERWARDS: Final = 1.0


@dataclass(frozen=True)
class Stage:
    """A simulated Telegram with a pool and people, and a folder for the bot's database."""

    telegram: TelegramSandbox
    pool: Chat
    people: Sequence[TelegramPerson]
    folder: Path


async def run(*, small: bool) -> list[Row]:
    """Measure ours and plain python-telegram-bot, one after the other, for every number of people and delay."""
    rows = []
    for delay in DELAYS:
        pairs = [await _pair(people, delay) for people in (SMALL if small else PEOPLE)]
        for pair in pairs:
            for row, with_fewest in zip(pair, pairs[0], strict=True):
                row["growth"] = ratio(row["cpu_ms"], with_fewest["cpu_ms"])
        rows += [row for pair in pairs for row in pair]
    return rows


async def _pair(people: int, delay: float) -> tuple[Row, Row]:
    mine = await _measure("ours", people, delay, LIMIT)
    theirs = await _measure("python-telegram-bot", people, delay, LIMIT)
    mine["ratio"] = ratio(mine["per_second"], theirs["per_second"])
    return mine, theirs


async def _measure(bot: str, people: int, delay: float, limit: float) -> Row:
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory(prefix="learnathon-", dir=RESULTS))
        telegram = await stack.enter_async_context(TelegramSandbox())
        crowd = [telegram.add_person(f"Person {number}", language="en") for number in range(people + _WARM_UP)]
        stage = Stage(telegram, telegram.add_group("Ideas"), crowd, Path(folder))
        program = await (_ours(stage) if bot == "ours" else _plain(stage))
        return {"people": people, "delay": delay, "bot": bot} | await _lived(stage, program, delay, limit)


async def _ours(stage: Stage) -> Program:
    joined = (Joined("telegram", "", str(each.id), each.name, Place(each.id).to_json()) for each in stage.people)
    await join(database_url(stage.folder), joined)
    return ours(
        stage.folder,
        TELEGRAM__TOKEN=stage.telegram.token,
        TELEGRAM__BASE_URL=stage.telegram.base_url,
        TELEGRAM__BASE_FILE_URL=stage.telegram.base_file_url,
        TELEGRAM__POOL_CHAT=str(stage.pool.id),
    )


async def _plain(stage: Stage) -> Program:
    told = (stage.telegram.token, stage.telegram.base_url, str(stage.pool.id), str(stage.folder))
    return Program(("-m", "benchmarks.plain_telegram", *told), stage.folder)


async def _lived(stage: Stage, program: Program, delay: float, limit: float) -> Row:
    async with running(program) as bot:
        await talk(stage.people[:_WARM_UP], 0.1, limit)
        await asyncio.sleep(_AFTERWARDS)
        stage.telegram.faults.network_delay = delay
        people, cpu, calls = stage.people[_WARM_UP:], bot.cpu_seconds, _sent(stage.telegram)
        talks = await talk(people, len(people) / STARTS_PER_SECOND, limit)
        await asyncio.sleep(_AFTERWARDS)  # what is written down after the last answer counts as well
        return _figures(talks, bot, bot.cpu_seconds - cpu, _sent(stage.telegram) - calls)


def _figures(talks: Talks, bot: Running, cpu: float, calls: int) -> Row:
    return {
        "per_second": talks.conversations / talks.seconds,
        "p50_ms": milliseconds(percentile(talks.turns, 0.5)),
        "p99_ms": milliseconds(percentile(talks.turns, 0.99)),
        "cpu_ms": milliseconds(ratio(cpu, talks.conversations)),
        "busy": cpu / talks.seconds,
        "crowd_busy": talks.own_cpu / talks.seconds,
        "peak_mb": bot.peak_mb,
        "calls": ratio(calls, talks.conversations),
        "finished": talks.finished,
        "seconds": talks.seconds,
    }


def _sent(telegram: TelegramSandbox) -> int:
    return sum(call.method != "getUpdates" for call in telegram.calls)
