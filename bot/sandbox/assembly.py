"""The sandbox put together: both platforms, the bot between them, and what looks behind it and moves time."""

import asyncio
from dataclasses import dataclass

from adapters.sandbox.page import Bench
from adapters.sandbox.page.behind.timeline import Timeline
from adapters.sandbox.slack import SlackSandbox
from adapters.sandbox.telegram import TelegramSandbox
from bot.app import App
from bot.building import build
from bot.connecting import house_of
from bot.sandbox.life import Life
from bot.sandbox.playground import Playground
from bot.sandbox.reaching import watched
from bot.sandbox.travel import Travel
from bot.sandbox.witness import Witness
from bot.settings import Settings

_TOO_FAST = "ratelimited"
_FORGOTTEN_FOR = 60.0


@dataclass(frozen=True)
class Sandbox:
    """What stands around the bot; the bot itself is started by its `life`."""

    ground: Playground
    life: Life
    timeline: Timeline
    travel: Travel
    witness: Witness
    bench: Bench
    """What the page in the browser shows."""


def assembled(ground: Playground, settings: Settings) -> Sandbox:
    """Put the sandbox together; its bot is not started yet."""
    witness = Witness(house_of(settings), ground.clock)
    timeline = Timeline(ground.slack, ground.telegram, ground.clock)

    def build_watched() -> App:
        app = build(settings, ground.clock, paced=False, observe=witness.observe)
        app.store.watch(witness.changed)
        return app

    life = Life(watched(build_watched, timeline), forgive=_Amnesty(ground.slack, ground.telegram).begin)
    travel = Travel(ground, life, timeline, settings.organisation.time_zone)
    seen = (ground.slack, ground.telegram, ground.cast, ground.manifest, travel, ground.crowd, ground.story)
    return Sandbox(ground, life, timeline, travel, witness, Bench(*seen, life, witness))


class _Amnesty:
    """Blames the bot for nothing that it could only do wrong because it was killed."""

    def __init__(self, slack: SlackSandbox, telegram: TelegramSandbox) -> None:
        self._slack = slack
        self._telegram = telegram
        self._end: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """Forgive what it says again, and for a minute that it forgot how much it had said just before."""
        self._telegram.excuse_repeats()
        self._slack.judge.tolerated.add(_TOO_FAST)
        if self._end is not None:
            self._end.cancel()
        self._end = asyncio.get_running_loop().call_later(
            _FORGOTTEN_FOR, self._slack.judge.tolerated.discard, _TOO_FAST
        )
