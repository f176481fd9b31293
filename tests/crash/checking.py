"""What has to be true after each kill, and at the end."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from adapters.sandbox.slack import SlackSandbox
from adapters.sandbox.telegram import TelegramSandbox
from tests.crash.people import Colleague, OnSlack
from tests.crash.process import BotProcess


@dataclass(frozen=True)
class Scene:
    """The bot, both platforms, and who uses them."""

    bot: BotProcess
    slack: SlackSandbox
    telegram: TelegramSandbox
    colleagues: Mapping[str, Colleague]

    def rows(self, question: str) -> list[tuple[object, ...]]:
        """Ask the bot's database, whether it lives or not."""
        with closing(sqlite3.connect(f"{self.bot.database.as_uri()}?mode=ro", uri=True, timeout=10)) as database:
            return list(database.execute(question))

    @property
    def kept(self) -> Counter[str]:
        """How often each idea is in the database."""
        return Counter(str(title) for (title,) in self.rows("SELECT title FROM idea WHERE state = 'submitted'"))


def check_so_far(scene: Scene) -> None:
    """See after a kill that nothing was lost or doubled yet, so that nobody waits for the end to hear of it."""
    kept = scene.kept
    for name, colleague in scene.colleagues.items():
        lost = set(colleague.acknowledged) - kept.keys()
        assert not lost, f"{lost} is lost, although {name} was thanked for it:\n{colleague.screen}"
    doubled = [title for title, times in kept.items() if times > 1]
    assert not doubled, f"kept more than once: {doubled}"
    _check_manners(scene)


def check(scene: Scene, titles: Mapping[str, list[str]], kills: int) -> None:
    """See that everything people sent is there, once, and that everybody read about it."""
    every = [title for own in titles.values() for title in own]
    wrong = (scene.kept - Counter(every)) + (Counter(every) - scene.kept)
    assert not wrong, f"every idea is there exactly once, but {dict(wrong)}"
    for name, colleague in scene.colleagues.items():
        assert colleague.acknowledged == titles[name]
        if isinstance(colleague, OnSlack):
            assert colleague.thanks == len(titles[name]), f"{name} reads every answer once:\n{colleague.screen}"
        else:
            assert colleague.thanks >= len(titles[name])
    _check_cards(scene, every, kills)
    _check_manners(scene)


def _check_manners(scene: Scene) -> None:
    """See that nothing was given up, that the platforms had nothing to object to, and that the log tells no secrets."""
    assert scene.rows("SELECT error FROM outbox WHERE state = 'dead'") == []
    assert scene.rows("SELECT error FROM letter WHERE state = 'waiting'") == []
    slack, telegram = scene.slack, scene.telegram
    assert not slack.violations, _counted(slack.violations)
    assert not telegram.violations, _counted(telegram.violations)
    secrets = "Idee 1 van", slack.bot_token, telegram.token
    assert not any(secret in line for line in scene.bot.log for secret in secrets)


def _counted(violations: Iterable[object]) -> str:
    return "\n".join(f"{times} x {violation}" for violation, times in Counter(map(str, violations)).most_common(10))


def _check_cards(scene: Scene, every: list[str], kills: int) -> None:
    group, channel = scene.bot.group, scene.bot.channel
    on_slack = [text for _, text in _posted(scene.slack, channel.id)]
    on_telegram = [message.text for message in next(iter(scene.telegram.people)).messages(group) if message.from_bot]
    cards = {title: sum(f" {title} (" in text for text in on_telegram) for title in every}
    assert [sum(f" {title} (" in text for text in on_slack) for title in every] == [1] * len(every)
    assert min(cards.values()) >= 1
    assert sum(cards.values()) - len(every) <= kills, "at most one card more for each kill"
    entries = Counter(entry for entry, _ in _posted(scene.slack))
    assert max(entries.values()) == 1, "nothing was posted twice on Slack"


def _posted(slack: SlackSandbox, only: str | None = None) -> list[tuple[int, str]]:
    """Return what the outbox posted, everywhere or in one channel: the entry's number, and its words."""
    return [
        (message.metadata["event_payload"]["entry"], _words(message.blocks))
        for channel in slack.workspace.channels.values()
        if only in {None, channel.id}
        for message in channel.messages.values()
        if message.metadata
    ]


def _words(blocks: Iterable[Mapping[str, Any]]) -> str:
    return "".join(
        str(element.get("text", ""))
        for block in blocks
        for section in block.get("elements", [])
        for element in section.get("elements", [])
    )
