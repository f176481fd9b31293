"""Everybody presses /idea on Slack within a second, fills in the form and posts: by sockets and by HTTP."""

import asyncio
import socket
import sqlite3
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from adapters.sandbox.slack import SlackPerson, SlackSandbox
from adapters.slack.people import address_of
from benchmarks.crowd import Submissions, press_idea
from benchmarks.figures import Row, milliseconds, percentile, ratio
from benchmarks.members import Joined, join
from benchmarks.programs import RESULTS, Program, Running, database_url, ours, running

PEOPLE: Final = 500
DELAYS: Final = (0.0, 0.05)
PRESS_WITHIN: Final = 1.0
LIMIT: Final = 60.0
OURS, NEWCOMERS, PLAIN = "ours", "ours, nobody joined before", "slack-bolt"
_WARM_UP: Final = 5
_AFTERWARDS: Final = 1.0
_PATIENCE: Final = 45
"""Seconds; SQLAlchemy's pool by itself gives up after 30, SQLite after 5."""
_MODAL_WITHIN: Final = 3.0


@dataclass(frozen=True)
class Stage:
    """A simulated Slack with a pool's channel and people, how it reaches the bot, and a folder for the database."""

    slack: SlackSandbox
    channel: str
    people: Sequence[SlackPerson]
    port: int
    """0: Socket Mode."""
    folder: Path


async def run(*, small: bool) -> list[Row]:
    """Measure ours and plain slack-bolt, one after the other, by sockets and by HTTP, for every delay."""
    rows = []
    people = 20 if small else PEOPLE
    for delay in DELAYS:
        for way in ("sockets", "HTTP"):
            mine, first_day, theirs = [await _measure(bot, people, delay, way) for bot in (OURS, NEWCOMERS, PLAIN)]
            for row in (mine, first_day):
                row["ratio"] = ratio(row["ack_p99_ms"], theirs["ack_p99_ms"])
            rows += [mine, first_day, theirs]
    return rows


async def _measure(bot: str, people: int, delay: float, way: str) -> Row:
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory(prefix="learnathon-", dir=RESULTS))
        slack = await stack.enter_async_context(SlackSandbox(limits="off"))
        crowd = [slack.add_person(f"person{number}", locale="en-US") for number in range(people + _WARM_UP)]
        port = _free_port() if way == "HTTP" else 0
        stage = Stage(slack, slack.add_channel("ideas").id, crowd, port, Path(folder))
        program = _plain(stage) if bot == PLAIN else await _ours(stage, joined=bot == OURS)
        return {"people": people, "delay": delay, "way": way, "bot": bot} | await _lived(stage, program, delay)


async def _ours(stage: Stage, *, joined: bool) -> Program:
    members = stage.people if joined else stage.people[:_WARM_UP]
    team = stage.slack.workspace.team_id
    await join(
        database_url(stage.folder),
        (Joined("slack", team, each.id, each.user.name, address_of(each.id)) for each in members),
    )
    way = (
        {"SLACK__SIGNING_SECRET": stage.slack.signing_secret, "WEB__PORT": str(stage.port)}
        if stage.port
        else {"SLACK__APP_TOKEN": stage.slack.app_token}
    )
    return ours(
        stage.folder,
        SLACK__BOT_TOKEN=stage.slack.bot_token,
        SLACK__BASE_URL=stage.slack.api_url,
        SLACK__POOL_CHANNEL=stage.channel,
        **way,
    )


def _plain(stage: Stage) -> Program:
    slack = stage.slack
    tokens = (slack.bot_token, slack.app_token, slack.signing_secret)
    told = (*tokens, slack.api_url, stage.channel, str(stage.port), str(stage.folder))
    return Program(("-m", "benchmarks.plain_slack", *told), stage.folder)


async def _lived(stage: Stage, program: Program, delay: float) -> Row:
    async with running(program) as bot:
        if stage.port:
            await stage.slack.deliver_to(f"http://127.0.0.1:{stage.port}/slack/events")
        else:
            await stage.slack.sockets.connected()
        await press_idea(stage.people[:_WARM_UP], 0.1, LIMIT)
        await asyncio.sleep(_AFTERWARDS)
        stage.slack.faults.network_delay = delay
        crowd, cpu, kept = stage.people[_WARM_UP:], bot.cpu_seconds, _ideas_in(stage.folder)
        seen = await press_idea(crowd, PRESS_WITHIN, LIMIT)
        lost = await _lost(stage.folder, kept + seen.acknowledged)
        ideas = _ideas_in(stage.folder) - kept
        told: Row = {"ideas": ideas, "lost": lost, "expired": stage.slack.triggers.expired}
        told["cpu_ms"] = milliseconds(ratio(bot.cpu_seconds - cpu, ideas))
        told["errors_shown"] = sum(bool(person.errors) for person in crowd)
        return _figures(seen, bot) | told


async def _lost(folder: Path, acknowledged: int) -> int:
    """Return how many acknowledged ideas are not kept, once the bot has had time to write what it still held."""
    for _ in range(_PATIENCE):
        await asyncio.sleep(1)
        if _ideas_in(folder) >= acknowledged:
            return 0
    return acknowledged - _ideas_in(folder)


def _figures(seen: Submissions, bot: Running) -> Row:
    return {
        "modals_in_time": sum(seconds <= _MODAL_WITHIN for seconds in seen.modals),
        "ack_p50_ms": milliseconds(percentile(seen.acks, 0.5)),
        "ack_p99_ms": milliseconds(percentile(seen.acks, 0.99)),
        "modal_p50_ms": milliseconds(percentile(seen.modals, 0.5)),
        "modal_p99_ms": milliseconds(percentile(seen.modals, 0.99)),
        "sent_in_p99_ms": milliseconds(percentile(seen.sent_in, 0.99)),
        "acknowledged": seen.acknowledged,
        "errors": bot.said("Failed to run listener function") + bot.said('"not_taken"'),
        "crowd_busy": seen.own_cpu / seen.seconds,
        "peak_mb": bot.peak_mb,
        "seconds": seen.seconds,
    }


def _ideas_in(folder: Path) -> int:
    """Count what both kinds of database call `idea`; a draft is not a posted idea."""
    file = next(folder.glob("*.db"))
    connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=10)
    try:
        return int(connection.execute("SELECT count(*) FROM idea").fetchone()[0])
    finally:
        connection.close()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
