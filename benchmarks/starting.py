"""From the start of the process until the bot is ready, and the memory it needs when nobody says anything."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from adapters.sandbox.slack import SlackSandbox
from adapters.sandbox.telegram import TelegramSandbox
from benchmarks.figures import Row
from benchmarks.programs import RESULTS, Program, ours, running

TIMES: Final = 5
IDLE: Final = 10.0
"""Seconds after which memory is read."""


async def run(*, small: bool) -> list[Row]:
    """Start ours with both platforms on a new and on an existing database, and each rival with its one platform."""
    times, idle = (1, 1.0) if small else (TIMES, IDLE)
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(TelegramSandbox())
        slack = await stack.enter_async_context(SlackSandbox(limits="off"))
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="learnathon-", dir=RESULTS)))
        mine = _ours(telegram, slack, folder)
        await _start(mine, 0.0)  # compiles what was never imported before; counts for nobody
        return [
            await _row("ours, new database", mine, times, idle, forgets=True),
            await _row("ours, existing database", mine, times, idle),
            await _row("python-telegram-bot", _plain_telegram(telegram, folder), times, idle, forgets=True),
            await _row("slack-bolt", _plain_slack(slack, folder), times, idle, forgets=True),
        ]


async def _row(bot: str, program: Program, times: int, idle: float, *, forgets: bool = False) -> Row:
    starts = []
    for turn in range(times):
        if forgets:
            _forget(program.folder)
        seconds, memory = await _start(program, idle if turn == times - 1 else 0.0)
        starts.append(seconds)
    return {"bot": bot, "ready_s": median(starts), "slowest_s": max(starts), "idle_mb": memory}


async def _start(program: Program, idle: float) -> tuple[float, float]:
    """Return the seconds until ready, and the megabytes after so many idle seconds."""
    async with running(program) as bot:
        await asyncio.sleep(idle)
        return bot.ready_after, bot.resident_mb


def _forget(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()


def _ours(telegram: TelegramSandbox, slack: SlackSandbox, folder: Path) -> Program:
    return ours(
        folder,
        TELEGRAM__TOKEN=telegram.token,
        TELEGRAM__BASE_URL=telegram.base_url,
        TELEGRAM__BASE_FILE_URL=telegram.base_file_url,
        SLACK__BOT_TOKEN=slack.bot_token,
        SLACK__APP_TOKEN=slack.app_token,
        SLACK__BASE_URL=slack.api_url,
    )


def _plain_telegram(telegram: TelegramSandbox, folder: Path) -> Program:
    return Program(("-m", "benchmarks.plain_telegram", telegram.token, telegram.base_url, "0", str(folder)), folder)


def _plain_slack(slack: SlackSandbox, folder: Path) -> Program:
    told = (slack.bot_token, slack.app_token, slack.signing_secret, slack.api_url, "C1", "0", str(folder))
    return Program(("-m", "benchmarks.plain_slack", *told), folder)
