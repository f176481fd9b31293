"""An announcement to many: writing its recipients down, and sending it as fast as the platforms document."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Final

from sqlalchemy import text

from adapters.sandbox.slack import SlackPerson, SlackSandbox
from adapters.sandbox.telegram import TelegramPerson, TelegramSandbox
from benchmarks.figures import Row, milliseconds, percentile, ratio
from benchmarks.programs import RESULTS, Program, Running, database_url, ours, running
from flows.announcements.addressing import AT_ONCE
from storage.models import Audience
from storage.outbox import Outgoing
from storage.repositories import Aim, Times
from storage.store import Store
from storage.writers import Urgency
from tests.crash.announcing import MONDAY
from tests.crash.audience import TEXT, Reader, announced, gathered

PEOPLE: Final = (500, 10_000)
SMALL: Final = (60,)
DOCUMENTED: Final = {"telegram": 30.0, "slack": 10.0}
"""Messages a second."""
STRETCH: Final = 60.0
"""Seconds after which a run is cut short."""
_TURN_EVERY: Final = 0.01
_ASKS_EVERY: Final = 1.5
_AFTERWARDS: Final = 1.0


@dataclass(frozen=True)
class Stage:
    """Both platforms, everybody who gets it, and two who do something else."""

    slack: SlackSandbox
    telegram: TelegramSandbox
    readers: Sequence[Reader]
    curious: tuple[SlackPerson, TelegramPerson]
    folder: Path
    ahead: float

    def sent(self) -> dict[str, list[float]]:
        """Return when each message of it was taken, by platform; on Slack nothing else is posted."""
        return {
            "slack": [call.at for call in self.slack.calls if call.method == "chat.postMessage" and call.ok],
            "telegram": [
                call.at
                for call in self.telegram.calls
                if call.method == "sendMessage" and call.status == OK and TEXT in call.arguments["text"]
            ],
        }

    def refused(self) -> int:
        """Return how often a platform asked for less speed."""
        slow = sum(call.error == "ratelimited" for call in self.slack.calls)
        return slow + sum(call.status == TOO_MANY for call in self.telegram.calls)


OK: Final = 200
TOO_MANY: Final = 429


async def run(*, small: bool) -> list[Row]:
    """Measure for each number of people."""
    return [await _measure(people) for people in (SMALL if small else PEOPLE)]


async def _measure(people: int) -> Row:
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="learnathon-", dir=RESULTS)))
        ahead = (MONDAY - datetime.now(UTC)).total_seconds()

        def clock() -> float:
            return datetime.now(UTC).timestamp() + ahead

        slack = await stack.enter_async_context(SlackSandbox(limits="documented", clock=clock))
        telegram = await stack.enter_async_context(TelegramSandbox(limits="documented", clock=clock))
        readers = gathered(slack, telegram, only=people // 2, both=0)
        curious = slack.add_person("Curious"), telegram.add_person("Curious")
        curious[1]._private.started = True  # noqa: SLF001 - they joined long ago
        everybody = [*readers, Reader("CuriousS", on_slack=curious[0]), Reader("CuriousT", on_telegram=curious[1])]
        await announced(database_url(folder), everybody, slack.workspace.team_id, MONDAY)
        stage = Stage(slack, telegram, readers, curious, folder, ahead)
        return {"people": people} | await _written(stage) | await _sent(stage)


async def _written(stage: Stage) -> Row:
    """Write recipients down, ours and plain, while turns begin beside it; nothing of it stays."""
    store = Store(database_url(stage.folder))
    try:
        mine, waits = await _beside(store, lambda: _address(store))
        await _forget(store, "DELETE FROM recipient")
        plain, plain_waits = await _beside(store, lambda: _copies(store, stage))
        await _forget(store, "DELETE FROM outbox")
    finally:
        await store.dispose()
    told = {"written_s": mine, "plain_s": plain, "ratio": ratio(mine, plain)}
    return told | {"turn_ms": milliseconds(max(waits)), "plain_turn_ms": milliseconds(max(plain_waits))}


async def _address(store: Store) -> None:
    aim, last, is_last = Aim(1, Audience.EVERYBODY), 0, False
    while not is_last:
        async with store.begin(Urgency.AFTERWARDS) as work:
            part = await work.audiences.address(aim, 1, last, AT_ONCE, MONDAY, Times(MONDAY))
            last, is_last = part.last, part.is_last


async def _copies(store: Store, stage: Stage) -> None:
    facts = {"organisation_id": 1, "platform": "slack", "kind": "message", "payload": TEXT}
    entries = [
        Outgoing(**facts, address=reader.name, key=f"copy:{number}") for number, reader in enumerate(stage.readers)
    ]
    async with store.begin() as work:
        await work.outbox.add_all(entries, MONDAY)


async def _forget(store: Store, statement: str) -> None:
    async with store.begin() as work:
        await work._session.execute(text(statement))  # noqa: SLF001 - nothing in the bot forgets these


async def _beside(store: Store, what: Callable[[], Awaitable[None]]) -> tuple[float, list[float]]:
    """Do it while turns begin; return the seconds it took, and those that each turn waited."""
    waits: list[float] = []

    async def turn() -> None:
        began = monotonic()
        async with store.begin():
            waits.append(monotonic() - began)

    async def turns() -> None:
        while True:
            await turn()
            await asyncio.sleep(_TURN_EVERY)

    beside = asyncio.create_task(turns())
    await asyncio.sleep(5 * _TURN_EVERY)
    waits.clear()
    began = monotonic()
    await what()
    took = monotonic() - began
    await turn()
    beside.cancel()
    return took, waits


async def _sent(stage: Stage) -> Row:
    async with running(_program(stage)) as bot:
        waits: list[float] = []
        before = bot.cpu_seconds
        asking = [asyncio.create_task(_asks(person, waits)) for person in stage.curious]
        await _until_over(stage)
        for task in asking:
            task.cancel()
        return _figures(stage, bot, waits, bot.cpu_seconds - before)


def _program(stage: Stage) -> Program:
    slack, telegram = stage.slack, stage.telegram
    program = ours(
        stage.folder,
        SLACK__BOT_TOKEN=slack.bot_token,
        SLACK__BASE_URL=slack.api_url,
        SLACK__APP_TOKEN=slack.app_token,
        SLACK__POOL_CHANNEL=slack.add_channel("ideas").id,
        TELEGRAM__TOKEN=telegram.token,
        TELEGRAM__BASE_URL=telegram.base_url,
        TELEGRAM__BASE_FILE_URL=telegram.base_file_url,
    )
    return Program(
        ("-m", "tests.crash.working"), program.folder, {**program.environment, "SECONDS_AHEAD": str(stage.ahead)}
    )


async def _until_over(stage: Stage) -> None:
    """Wait until everybody has it, or for the longest stretch after the first has."""
    began: float | None = None
    while True:
        await asyncio.sleep(0.2)
        number = sum(map(len, stage.sent().values()))
        began = monotonic() if began is None and number else began
        if began and (number >= len(stage.readers) + 2 or monotonic() - began > STRETCH):
            return await asyncio.sleep(_AFTERWARDS)


async def _asks(person: SlackPerson | TelegramPerson, waits: list[float]) -> None:
    while True:
        await asyncio.sleep(_ASKS_EVERY)
        began = monotonic()
        with suppress(AssertionError):
            if isinstance(person, SlackPerson):
                await person.command("/idee")
                await person.sees_modal(within=10)
                await person.close_modal(every=True)
            else:
                await _answered(person, (await person.write("/idee")).id)
        waits.append(monotonic() - began)


async def _answered(person: TelegramPerson, asked: int) -> None:
    for _ in range(500):
        if any(one.from_bot and one.id > asked for one in person.chat()):
            return
        await asyncio.sleep(0.02)


def _figures(stage: Stage, bot: Running, waits: list[float], cpu: float) -> Row:
    sent = stage.sent()
    spans = {name: max(times) - min(times) for name, times in sent.items()}
    return {
        **{name: (len(times) - 1) / spans[name] / DOCUMENTED[name] for name, times in sent.items()},
        "refused": stage.refused(),
        "p50_ms": milliseconds(percentile(waits, 0.5)),
        "p95_ms": milliseconds(percentile(waits, 0.95)),
        "arrived": sum(any(reader.copies()) for reader in stage.readers),
        "seconds": max(spans.values()),
        "cpu_ms": milliseconds(ratio(cpu, sum(map(len, sent.values())))),
        "peak_mb": bot.peak_mb,
    }
