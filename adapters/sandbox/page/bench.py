"""What the page shows and plays with: both simulated platforms, and the people on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from adapters.sandbox.cast import Cast
from adapters.sandbox.crowd import Crowd, Story
from adapters.sandbox.page.behind.machine import TimeMachine
from adapters.sandbox.page.behind.seen import Bot, Witness
from adapters.sandbox.png import png_size
from adapters.sandbox.slack import SlackPerson, SlackSandbox
from adapters.sandbox.slack.schema import Json
from adapters.sandbox.telegram import TelegramPerson, TelegramSandbox


@dataclass(frozen=True)
class Bench:
    """The platforms and their people, as they stand in the page."""

    slack: SlackSandbox
    telegram: TelegramSandbox
    cast: Cast
    manifest: Json
    """The Slack app's manifest: the slash commands and shortcuts that people are offered."""
    time: TimeMachine
    crowd: Crowd
    """Those who act by themselves."""
    story: Story | None = None
    """What is lived first."""
    bot: Bot | None = None
    """The bot as a process; None where it cannot be killed."""
    witness: Witness | None = None
    """What is known of the bot's turns; None where nobody looks."""

    @cached_property
    def on_slack(self) -> dict[str, SlackPerson]:
        """Who can be played on Slack, by their id."""
        return {one.slack.id: one.slack for one in self.cast.people if one.slack}

    @cached_property
    def on_telegram(self) -> dict[int, TelegramPerson]:
        """Who can be played on Telegram, by their id."""
        return {one.telegram.id: one.telegram for one in self.cast.people if one.telegram}

    @property
    def commands(self) -> Sequence[Json]:
        """The slash commands: `command`, `description`, `usage_hint`."""
        return tuple(self.manifest["features"]["slash_commands"])

    def shortcuts(self, kind: str) -> Sequence[Json]:
        """The shortcuts of a kind (global, message): `name`, `callback_id`, `description`."""
        return tuple(one for one in self.manifest["features"]["shortcuts"] if one["type"] == kind)

    def picture(self, platform: str, file: str) -> bytes | None:
        """Return a PNG that the bot brought to a platform, by the id that it got there; None when there is none."""
        if platform == "slack":
            brought = self.slack.files.stored.get(file)
            content = brought.content if brought else None
        else:
            sent = self.telegram.files.get(file)
            content = sent.content if sent else None
        return content if content and png_size(content) else None

    @property
    def violations(self) -> int:
        """How often the bot broke a rule of a platform."""
        return len(self.slack.violations) + len(self.telegram.violations)
