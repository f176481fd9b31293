"""`learnathon schedule`: what will be asked of whom, when and why. Names of people, and nothing that they wrote."""

import asyncio
from collections.abc import Iterator
from datetime import datetime, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

import typer

from bot.clock import real_clock
from bot.commands.opening import opened
from bot.settings import Settings
from storage.models import Organisation
from storage.repositories import Coming

_MOST = 2000
_WHAT = MappingProxyType(
    {
        "project:check_in_at": "is asked how project {} is going",
        "check_in:next_step_at": "is reminded of project {}, or its check-in ends",
        "experiment:ask_at": "is asked about an experiment of project {}",
        "project:pause_over_at": "hears that the pause of project {} is over",
        "project:review_at": "looks back on project {}",
        "project:fresh_start_at": "is asked once more about project {}, which sleeps",
        "project:measure_by": "is asked where project {} started, unless it was measured",
        "project:park_at": "hears that project {} is parked, unless somebody takes it over",
        "support_request:remind_at": "is reminded of a request for help with project {}",
        "project_offer:due_at": "has until then to say whether to take over project {}",
        "gate:due_at": "has until then to say whether idea {} can start",
    }
)
_WHY = MappingProxyType(
    {
        "hours": "waits for their hours",
        "capped": "waits for room, they heard enough lately",
        "bundled": "waits for the next day, with what else colleagues do",
        "snoozed": "comes back as they asked",
        "ignored": "waits longer, since they did not answer the last ones",
        None: "goes at the next look",
    }
)


def schedule(settings: Settings, days: int) -> int:
    """Print a line for everything that comes within these days; returns the exit code."""
    typer.echo("\n".join(asyncio.run(_lines(settings, days))))
    return 0


async def _lines(settings: Settings, days: int) -> list[str]:
    now = real_clock()
    lines: list[str] = []
    async with opened(settings) as store, store.read() as work:
        for organisation in await work.organisations.all():
            coming = await work.ahead.until(organisation.id, now + timedelta(days=days), _MOST)
            lines += _shown(organisation, coming, now, days)
    return lines or ["There is no organisation yet: start the bot first."]


def _shown(organisation: Organisation, coming: list[Coming], now: datetime, days: int) -> Iterator[str]:
    zone = ZoneInfo(organisation.time_zone)
    if not coming:
        yield f"{organisation.name}: nothing until {(now + timedelta(days=days)).astimezone(zone):%Y-%m-%d}."
        return
    yield f"{organisation.name}, on the clock of {organisation.time_zone}; not before:"
    yield from (f"{one.at.astimezone(zone):%a %Y-%m-%d %H:%M}  {_who(one)} {_what(one)}" for one in coming)
    if len(coming) == _MOST:
        yield f"and more: these are the first {_MOST}."
    yield "Each is said in its reader's own hours, not on holidays or in a pause, and within the caps."


def _who(one: Coming) -> str:
    return "somebody" if one.member_id is None else f"{one.name or 'a former colleague'} ({one.member_id})"


def _what(one: Coming) -> str:
    if one.what in _WHAT:
        return _WHAT[one.what].format(one.number)
    return f"gets a message ({one.what}): {_WHY.get(one.why, one.why)}"
