"""What can be made to go wrong: switches for both platforms, and the bot that is killed and started."""

from collections.abc import Mapping
from typing import Any, Final, Protocol

from adapters.sandbox.page.bench import Bench
from adapters.sandbox.page.look import Look
from adapters.sandbox.slack.faults import SWITCHES


class Switches(Protocol):
    """The faults of one platform, by the names in `SWITCHES`."""

    @property
    def on(self) -> Mapping[str, int | None]:
        """Which are on, and how often it will still happen; None until it is off."""

    def switch_on(self, switch: str, times: int | None) -> None:
        """Let it happen so often, or until it is off."""

    def switch_off(self, switch: str) -> None:
        """Let it happen no more."""

    def clear(self) -> None:
        """Let nothing go wrong any more."""


NAMES: Final = {"slack": "Slack", "telegram": "Telegram"}


def switches(bench: Bench) -> Mapping[str, Switches]:
    """Return the switches of each platform."""
    return {"slack": bench.slack.faults, "telegram": bench.telegram.faults}


def faults(bench: Bench, _: Look) -> dict[str, Any]:
    """Gather what stands in the pane of faults."""
    return {
        "platforms": {name: own.on for name, own in switches(bench).items()},
        "names": NAMES,
        "switches": SWITCHES,
        "bot": bench.bot,
        "violations": _violations(bench),
    }


def signals(bench: Bench, _: Look) -> dict[str, Any]:
    """Gather what nobody should overlook: a bot that is dead, faults that are on, rules that were broken."""
    on = [(NAMES[name], switch, times) for name, own in switches(bench).items() for switch, times in own.on.items()]
    return {"dead": bench.bot is not None and not bench.bot.alive, "on": on, "violations": bench.violations}


def _violations(bench: Bench) -> list[tuple[str, str, str]]:
    """The platform, the method and what was wrong with the call, the latest first."""
    of_slack = [("Slack", one.method, one.why) for one in bench.slack.violations]
    of_telegram = [("Telegram", one.method, one.why) for one in bench.telegram.violations]
    return [*of_slack, *of_telegram][::-1]
