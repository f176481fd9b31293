"""`learnathon holidays import`: the organisation's own days off, from a calendar file; a dry run first."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import typer

from bot.clock import real_clock
from bot.commands.importing import MOST_LINES, UNCHANGED, counted, read_file
from bot.commands.opening import opened
from bot.importing.calendar import FreeDays, read_calendar
from bot.own import own_organisation
from bot.settings import Settings


def import_days(settings: Settings, file: Path, *, apply: bool) -> int:
    """Keep the free days of a file from today on in the place of those known, or tell; returns the exit code."""
    found = read_file(file, read_calendar)
    if found is None:
        return 2
    typer.echo("\n".join(asyncio.run(_import(settings, file.name, found, apply=apply))))
    return 0


async def _import(settings: Settings, source: str, found: FreeDays, *, apply: bool) -> list[str]:
    now = real_clock()
    today = now.astimezone(ZoneInfo(settings.organisation.time_zone)).date()
    coming = {day: name for day, name in sorted(found.days.items()) if day >= today}
    async with opened(settings) as store, store.begin() as work:
        organisation = await own_organisation(work, settings, now)
        known = await work.holidays.of(organisation.id, today)
        gone = known.keys() - coming.keys()
        counts = {"new": len(coming.keys() - known.keys()), "known": len(coming.keys() & known.keys())}
        counts |= {"gone": len(gone), "past": len(found.days) - len(coming)}
        lines = [f"{source}: {len(coming)} free days from {today} on", *counted(counts), *_left_out(found)]
        lines += [f"{day:%a} {day}  {name}" for day, name in coming.items() if day not in known][:MOST_LINES]
        if not apply:
            return [*lines, UNCHANGED]
        await work.holidays.keep(organisation.id, coming)
        await work.holidays.forget(organisation.id, gone)
        return [*lines, "Done. The running bot follows within a minute."]


def _left_out(found: FreeDays) -> Iterator[str]:
    yield from (f"left out: {line}" for line in found.left_out[:MOST_LINES])
