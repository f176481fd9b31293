"""An announcement to many, some of whom are blocked and some hard to reach, while the bot is killed half-way."""

import asyncio
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from time import monotonic

from adapters.sandbox.slack import SlackPerson, SlackSandbox
from adapters.sandbox.telegram import TelegramPerson, TelegramSandbox
from tests.crash.audience import Reader, announced, gathered
from tests.crash.checking import Scene
from tests.crash.process import BotProcess

MONDAY = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)
"""When everybody may be written to."""
_ENDS_WITHIN = 240.0
_LAST_CALLS = 0.2
_ASKS_EVERY = 1.5


@dataclass(frozen=True)
class Announcing:
    """How many people, on one platform alone and on both, and how many of a hundred are blocked, or hard to reach."""

    only: int
    both: int
    seed: int
    blocked: int = 10
    flaky: int = 10
    kills: int = 2


async def reach_all(folder: Path, plan: Announcing, tell: Callable[[str], None] = print) -> None:
    """Let it go out while the bot dies half-way and platforms fail; then look who has it, and what the report says."""
    random, ahead = Random(plan.seed), MONDAY - datetime.now(UTC)  # noqa: S311 - chaos that can be repeated

    def clock() -> float:
        return (datetime.now(UTC) + ahead).timestamp()

    async with (
        SlackSandbox(limits="documented", clock=clock) as slack,
        TelegramSandbox(limits="documented", clock=clock, query_lifetime=600) as telegram,
    ):
        slack.judge.tolerated |= {"channel_not_found", "user_disabled"}  # of whoever is not there any more
        readers = gathered(slack, telegram, only=plan.only, both=plan.both)
        bot = BotProcess(folder, slack, telegram, paced=True, ahead=ahead)
        ids = await announced(f"sqlite+aiosqlite:///{bot.database}", readers, slack.workspace.team_id, MONDAY)
        scene, waits = Scene(bot, slack, telegram, {}), list[float]()
        asking = [asyncio.create_task(_asks(one, bot, waits)) for one in _curious(scene)]
        try:
            await bot.start()
            gone = await _while_it_dies(scene, readers, random, plan, tell)
            await _ended(scene)
            assert await bot.stop() == 0, bot.last_lines
        finally:
            for task in asking:
                task.cancel()
            await bot.kill()
        _check(scene, readers, ids, gone, plan, tell)
        tell(f"/idea meanwhile: {_told(waits)}")
        assert not slack.violations, slack.violations
        assert not telegram.violations, telegram.violations


async def _while_it_dies(
    scene: Scene, readers: list[Reader], random: Random, plan: Announcing, tell: Callable[[str], None]
) -> set[str]:
    """Kill it each time another part has it; return who blocked it meanwhile, on every platform they have."""
    await _until(lambda: _having(readers) >= len(readers) // 20)
    number = len(readers) * plan.blocked // 100
    gone = {reader.name for reader in random.sample(readers, number)}
    for reader in readers:
        if reader.name in gone:
            await _blocks(reader)
    half = [reader for reader in readers[-plan.both :] if reader.name not in gone][: plan.both // 4]
    for reader in half:  # who is on both, and gone on one of them
        assert reader.on_telegram is not None
        await reader.on_telegram.block()
    failing = asyncio.create_task(_fail_now_and_then(scene, random, len(readers) * plan.flaky // 100))
    for kill in range(1, plan.kills + 1):
        await _until(lambda share=kill: _having(readers) >= len(readers) * share // (plan.kills + 1))
        await scene.bot.kill()
        await asyncio.sleep(_LAST_CALLS)
        scene.telegram.excuse_repeats()
        tell(f"Kill {kill}: {_having(readers)} of {len(readers)} have it")
        await scene.bot.start()
        await scene.bot.ready()
    await failing
    return gone


async def _blocks(reader: Reader) -> None:
    if reader.on_telegram:
        await reader.on_telegram.block()
    if reader.on_slack:
        reader.on_slack.user.deleted = True


async def _fail_now_and_then(scene: Scene, random: Random, times: int) -> None:
    """Let calls fail as they do for whoever is hard to reach; Telegram's only before it did anything."""
    slack, telegram = scene.slack.faults, scene.telegram.faults
    failures: list[Callable[[], None]] = [
        lambda: slack.server_error("chat.postMessage"),
        lambda: slack.cut_before("chat.postMessage"),
        lambda: slack.cut_after("chat.postMessage"),
        lambda: telegram.fail(502, method="sendMessage"),
        lambda: telegram.cut_before(method="sendMessage"),
    ]
    for _ in range(times):
        random.choice(failures)()
        await asyncio.sleep(random.uniform(0.1, 0.6))


def _curious(scene: Scene) -> list[SlackPerson | TelegramPerson]:
    """Two people who send ideas meanwhile; nobody announces anything to them."""
    slack, telegram = scene.slack.add_person("Curious"), scene.telegram.add_person("Curious")
    scene.bot.channel.members[slack.id] = None
    scene.bot.group.members[telegram.id] = "member"
    return [slack, telegram]


async def _asks(person: SlackPerson | TelegramPerson, bot: BotProcess, waits: list[float]) -> None:
    """Type /idea again and again, and note how long the bot takes to react while it is there."""
    while True:
        await asyncio.sleep(_ASKS_EVERY)
        if not bot.is_up:
            continue
        life, began = bot.life, monotonic()
        with suppress(AssertionError):  # it died meanwhile
            await _reacts(person)
        if bot.is_up and bot.life == life:
            waits.append(monotonic() - began)


async def _reacts(person: SlackPerson | TelegramPerson) -> None:
    if isinstance(person, SlackPerson):
        await person.command("/idee")
        await person.sees_modal(within=5)
        await person.close_modal(every=True)
        return
    before = (await person.write("/idee")).id
    await _until(lambda: any(one.from_bot and one.id > before for one in person.chat()), 5)


def _having(readers: list[Reader]) -> int:
    return sum(any(reader.copies()) for reader in readers)


async def _until(holds: Callable[[], bool], within: float = _ENDS_WITHIN) -> None:
    end = monotonic() + within
    while not holds():
        assert monotonic() < end, "it did not happen in time"
        await asyncio.sleep(0.05)


async def _ended(scene: Scene) -> None:
    await _until(lambda: scene.rows("SELECT 1 FROM announcement WHERE state = 'sent'") != [])
    await asyncio.sleep(timedelta(seconds=1).total_seconds())


def _check(
    scene: Scene,
    readers: list[Reader],
    ids: dict[str, int],
    gone: set[str],
    plan: Announcing,
    tell: Callable[[str], None],
) -> None:
    """See that everybody who can be reached has it, once on Slack, and that the report says so."""
    states = dict(scene.rows("SELECT member_id, state FROM recipient"))
    repeats = 0
    for reader in readers:
        slack, telegram = reader.copies()
        told = states.get(ids[reader.name], "left out")
        if reader.name not in gone:
            assert slack + telegram >= 1, f"{reader.name} has nothing: {told}\n{scene.bot.last_lines}"
            assert told == "delivered", f"{reader.name} has it, but the report says {told}"
        else:
            assert told in {"delivered", "blocked", "missed", "left out"}, f"{reader.name}: {told}"
            assert (told == "delivered") == bool(slack + telegram), f"{reader.name}: {told}, {slack} and {telegram}"
        assert slack <= 1, f"{reader.name} has it {slack} times on Slack"
        assert not (slack and telegram), f"{reader.name} has it on both"
        assert telegram <= 1 + plan.kills
        repeats += max(0, telegram - 1)
    assert repeats <= plan.kills, f"{repeats} were repeated on Telegram by {plan.kills} kills"
    tell(f"{dict(Counter(map(str, states.values())))}, {repeats} repeated on Telegram")


def _told(waits: list[float]) -> str:
    ordered = sorted(waits)
    if not ordered:
        return "nobody asked"
    return f"p50 {ordered[len(ordered) // 2]:.2f} s, p95 {ordered[int(len(ordered) * 0.95)]:.2f} s of {len(ordered)}"
