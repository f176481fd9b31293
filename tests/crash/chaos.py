"""People on both platforms, a bot that is killed again and again, and what has to be true at the end."""

import asyncio
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from adapters.sandbox.slack import SlackSandbox
from adapters.sandbox.telegram import TelegramSandbox
from tests.crash.people import Colleague, OnSlack, OnTelegram, sends_ideas
from tests.crash.process import BotProcess

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


async def survive(folder: Path, chaos: Chaos) -> int:
    """Let people send ideas while the bot dies and comes back; returns how many ideas were sent."""
    random = Random(chaos.seed)  # noqa: S311 - chaos that can be repeated
    async with SlackSandbox(limits="off") as slack, TelegramSandbox(query_lifetime=600) as telegram:
        bot = BotProcess(folder, slack, telegram, paced=chaos.paced)
        colleagues = _gathered(bot, slack, telegram, chaos.people)
        try:
            await bot.start()
            await bot.ready()
            await asyncio.gather(*(colleague.joins() for colleague in colleagues.values()))
            titles = await _while_it_dies(bot, telegram, colleagues, random, chaos)
            await _settled(bot, telegram)
            assert await bot.stop() == 0, bot.last_lines
        finally:
            await bot.kill()
        _check(bot, slack, telegram, colleagues, titles, chaos)
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
    bot: BotProcess, telegram: TelegramSandbox, colleagues: dict[str, Colleague], random: Random, chaos: Chaos
) -> dict[str, list[str]]:
    over = asyncio.Event()
    sending = {
        name: asyncio.create_task(
            sends_ideas(colleague, name, Random(random.random()), lambda: not over.is_set(), chaos.pause)  # noqa: S311 - likewise
        )
        for name, colleague in colleagues.items()
    }
    for _ in range(chaos.kills):
        if random.random() > chaos.at_start:
            await bot.ready()
        await asyncio.sleep(random.uniform(0, chaos.lifetime))
        await bot.kill()
        await asyncio.sleep(_LAST_CALLS)
        telegram.excuse_repeats()
        await bot.start()
    over.set()
    await bot.ready()
    async with asyncio.timeout(_SETTLES_WITHIN):
        await asyncio.gather(*sending.values())
    return {name: task.result() for name, task in sending.items()}


async def _settled(bot: BotProcess, telegram: TelegramSandbox) -> None:
    """Wait until everything that was said is delivered."""
    await telegram.settled(_SETTLES_WITHIN)
    for _ in range(int(_SETTLES_WITHIN / 0.2)):
        if not _rows(bot, "SELECT 1 FROM outbox WHERE state NOT IN ('sent', 'dropped', 'dead') LIMIT 1"):
            return
        await asyncio.sleep(0.2)
    raise AssertionError(f"the outbox is not empty:\n{bot.last_lines}")


def _check(
    bot: BotProcess,
    slack: SlackSandbox,
    telegram: TelegramSandbox,
    colleagues: dict[str, Colleague],
    titles: dict[str, list[str]],
    chaos: Chaos,
) -> None:
    every = [title for own in titles.values() for title in own]
    kept = Counter(title for (title,) in _rows(bot, "SELECT title FROM idea WHERE state = 'submitted'"))
    wrong = (kept - Counter(every)) + (Counter(every) - kept)
    assert not wrong, f"every idea is there exactly once, but {dict(wrong)}"
    for name, colleague in colleagues.items():
        assert colleague.acknowledged == titles[name]
        if isinstance(colleague, OnSlack):
            assert colleague.thanks == len(titles[name]), f"{name} reads every answer once:\n{colleague.person.screen}"
        else:
            assert colleague.thanks >= len(titles[name])
    _check_cards(bot, slack, telegram, every, chaos)
    assert _rows(bot, "SELECT error FROM outbox WHERE state = 'dead'") == []
    assert _rows(bot, "SELECT error FROM letter WHERE state = 'waiting'") == []
    assert not slack.violations, slack.violations
    assert not telegram.violations, telegram.violations
    assert not any("Idee 1 van" in line or slack.bot_token in line or telegram.token in line for line in bot.log)


def _check_cards(
    bot: BotProcess, slack: SlackSandbox, telegram: TelegramSandbox, every: list[str], chaos: Chaos
) -> None:
    on_slack = [message.seen_text for message in _slack_messages(slack, bot)]
    on_telegram = [message.text for message in next(iter(telegram.people)).messages(bot.group) if message.from_bot]
    cards = {title: sum(f" {title} (" in text for text in on_telegram) for title in every}
    assert [sum(f" {title} (" in text for text in on_slack) for title in every] == [1] * len(every)
    assert min(cards.values()) >= 1
    assert sum(cards.values()) - len(every) <= chaos.kills, "at most one card more for each kill"
    entries = [message.entry for message in _slack_messages(slack)]
    assert max(Counter(entries).values()) == 1, "nothing was posted twice on Slack"


@dataclass(frozen=True)
class _Posted:
    entry: int
    seen_text: str


def _slack_messages(slack: SlackSandbox, bot: BotProcess | None = None) -> list[_Posted]:
    """Return what the outbox posted, everywhere or in the channel of the ideas."""
    channels = [bot.channel] if bot else slack.workspace.channels.values()
    posted = []
    for channel in channels:
        for message in channel.messages.values():
            if message.metadata:
                text = "".join(
                    str(element.get("text", ""))
                    for block in message.blocks
                    for section in block.get("elements", [])
                    for element in section.get("elements", [])
                )
                posted.append(_Posted(message.metadata["event_payload"]["entry"], text))
    return posted


def _rows(bot: BotProcess, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(f"{bot.database.as_uri()}?mode=ro", uri=True, timeout=10)) as database:
        return list(database.execute(question))
