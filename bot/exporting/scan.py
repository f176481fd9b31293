"""`learnathon export scan`: what published rounds of the scan brought, from their frozen results and nothing else."""

import asyncio
import sys
from pathlib import Path

import typer

from bot.clock import real_clock
from bot.commands.export import write
from bot.commands.opening import opened
from bot.connecting import house_of
from bot.exporting.tables import Row, as_csv, as_json, as_xlsx
from bot.settings import Settings
from flows.post import Post
from flows.results.outcome import seen
from flows.results.rows import COLUMNS, rows_of


def export_scan(settings: Settings, kind: str, to: Path | None, *, semicolon: bool) -> int:
    """Write the table to a file, or print it; returns the exit code."""
    if kind == "xlsx" and to is None:
        typer.echo("An xlsx is no text to print: name a file with --to, such as --to scan.xlsx.", err=True)
        return 2
    rows = asyncio.run(_published(settings))
    if kind == "xlsx":
        written = as_xlsx(COLUMNS, rows)
    elif kind == "json":
        written = as_json(COLUMNS, rows)
    else:
        written = as_csv(COLUMNS, rows, separator=";" if semicolon else ",")
    if to is None:
        sys.stdout.buffer.write(written)
        return 0
    return write(to, written)


async def _published(settings: Settings) -> list[Row]:
    house = house_of(settings)
    async with opened(settings) as store, store.read() as work:
        posts = [Post(work, one, house.texts, house.policy, real_clock()) for one in await work.organisations.all()]
        return [row for post in posts for outcome in await seen(post, organises=False) for row in rows_of(outcome)]
