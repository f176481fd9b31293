"""People on both platforms, and a bot that is killed again and again."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from adapters.sandbox.slack import SlackSandbox
from adapters.sandbox.telegram import TelegramSandbox
from tests.crash.checking import Scene, check, check_so_far
from tests.crash.people import Colleague, OnSlack, OnTelegram, sends_ideas
from tests.crash.process import BotProcess

Sending = dict[str, asyncio.Task[list[str]]]
"""Who sends ideas, until they have done so; then their titles."""
_SETTLES_WITHIN = 120.0
_LAST_CALLS = 0.2
"""Seconds in which what the killed bot sent last arrives, so that it is known what the next one may repeat."""


@dataclass(frozen=True)
class Chaos:
    """How many people and kills, and how fast they follow each other (seconds)."""

    people: int
    kills: int
    seed: int
    lifetime: float = 2.5
    at_start: float = 0.3
    """How many of the kills hit a bot that may still be starting."""
    pause: float = 8.0
    paced: bool = False
    """Whether messages keep the platforms' pace, as in reality; hundreds of cards would then take an hour."""


async def survive(folder: Path, chaos: Chaos, tell: Callable[[str], None] = print) -> int:
    """Let people send ideas while the bot dies and comes back; returns how many ideas were sent.

    What goes on is told after each kill, and what is wrong by then ends it.
    """
    random = Random(chaos.seed)  # noqa: S311 - chaos that can be repeated
    async with SlackSandbox(limits="off") as slack, TelegramSandbox(query_lifetime=600) as telegram:
        bot = BotProcess(folder, slack, telegram, paced=chaos.paced)
        scene = Scene(bot, slack, telegram, _gathered(bot, slack, telegram, chaos.people))
        try:
            await bot.start()
            await bot.ready()
            await asyncio.gather(*(colleague.joins() for colleague in scene.colleagues.values()))
            tell(f"{chaos.people} people have joined")
            titles = await _while_it_dies(scene, random, chaos, tell)
            await _settled(scene)
            assert await bot.stop() == 0, bot.last_lines
        finally:
            await bot.kill()
        check(scene, titles, chaos.kills)
    return sum(map(len, titles.values()))


def _gathered(bot: BotProcess, slack: SlackSandbox, telegram: TelegramSandbox, people: int) -> dict[str, Colleague]:
    found: dict[str, Colleague] = {}
    for number in range(people):
        if number % 2:
            someone = slack.add_person(f"Slack{number}")
            bot.channel.members[someone.id] = None
            found[f"Slack{number}"] = OnSlack(someone)
        else:
            other = telegram.add_person(f"Telegram{number}")
            bot.group.members[other.id] = "member"
            found[f"Telegram{number}"] = OnTelegram(other)
    return found


async def _while_it_dies(
    scene: Scene, random: Random, chaos: Chaos, tell: Callable[[str], None]
) -> dict[str, list[str]]:
    over = asyncio.Event()
    sending = {
        name: asyncio.create_task(
            sends_ideas(colleague, name, Random(random.random()), lambda: not over.is_set(), chaos.pause)  # noqa: S311 - likewise
        )
        for name, colleague in scene.colleagues.items()
    }
    for number in range(1, chaos.kills + 1):
        await _dies(scene, random, chaos)
        waiting = f"{scene.telegram.pending_updates} updates of Telegram wait"
        tell(f"Kill {number} of {chaos.kills}: {scene.kept.total()} ideas, {waiting}")
        check_so_far(scene)
        _check_all_go_on(sending)
        await scene.bot.start()
    over.set()
    await scene.bot.ready()
    return await _finished(scene, sending)


async def _dies(scene: Scene, random: Random, chaos: Chaos) -> None:
    if random.random() > chaos.at_start:
        await scene.bot.ready()
    await asyncio.sleep(random.uniform(0, chaos.lifetime))
    await scene.bot.kill()
    await asyncio.sleep(_LAST_CALLS)
    scene.telegram.excuse_repeats()


def _check_all_go_on(sending: Sending) -> None:
    """Raise what kept somebody from sending ideas."""
    for name, task in sending.items():
        if task.done():
            raise AssertionError(f"{name} sends no more ideas") from task.exception()


async def _finished(scene: Scene, sending: Sending) -> dict[str, list[str]]:
    """Wait until everybody has read the thanks for their last idea."""
    await asyncio.wait(sending.values(), timeout=_SETTLES_WITHIN)
    waiting = [name for name, task in sending.items() if not task.done()]
    assert not waiting, f"{', '.join(waiting)} still wait for an answer:\n{scene.bot.last_lines}"
    return {name: task.result() for name, task in sending.items()}


async def _settled(scene: Scene) -> None:
    """Wait until everything that was said is delivered."""
    await scene.telegram.settled(_SETTLES_WITHIN)
    for _ in range(int(_SETTLES_WITHIN / 0.2)):
        if not scene.rows("SELECT 1 FROM outbox WHERE state NOT IN ('sent', 'dropped', 'dead') LIMIT 1"):
            return
        await asyncio.sleep(0.2)
    raise AssertionError(f"the outbox is not empty:\n{scene.bot.last_lines}")
