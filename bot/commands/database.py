"""`learnathon database ...` and `learnathon release`."""

import asyncio
from pathlib import Path

import typer

from bot.commands.opening import opened
from bot.scanning import has_key, key_file
from bot.settings import Settings
from storage.backup import backup as write_backup
from storage.backup import restore as restore_backup
from storage.errors import BackupError
from storage.repositories.flags import HOLD
from storage.store import Store


def upgrade(settings: Settings) -> int:
    """Migrate; returns the exit code."""
    asyncio.run(_upgrade(Store(settings.database.url)))
    typer.echo("The database is up to date.")
    return 0


def release(settings: Settings) -> int:
    """End the hold of a restored bot; returns the exit code."""
    held = asyncio.run(_release(settings))
    typer.echo(
        "Released: messages go out again, within half a minute where the bot runs."
        if held
        else "It was not on hold; messages go out."
    )
    return 0


def backup(settings: Settings, file: Path, scan: Path | None) -> int:
    """Back up; returns the exit code."""
    left_out = write_backup(settings.database.url, file, scan)
    typer.echo(f"Backed up to {file}.")
    if left_out:
        typer.echo("What people answered in the scan is not in it; --scan FILE keeps that apart.")
    if scan is not None:
        typer.echo(f"What people answered in a scan is in {scan}: keep it apart, and throw it away within 30 days.")
    return 0


def restore(settings: Settings, file: Path, scan: Path | None) -> int:
    """Restore; returns the exit code."""
    if scan is not None and not has_key(settings):
        raise BackupError(
            "the scan's key is missing, and without it everybody could answer twice: first put back "
            f"{key_file(settings.database.url) or 'LEARNATHON_SCAN__KEY'}, or restore without --scan"
        )
    answers_are_missing = restore_backup(settings.database.url, file, scan)
    typer.echo("Restored. The bot keeps silent until `learnathon release`, so that old messages are not sent twice.")
    if answers_are_missing:
        typer.echo("A scan is under way, and its answers are in no usual backup: whoever answered can answer again.")
    return 0


async def _upgrade(store: Store) -> None:
    try:
        await store.upgrade()
    finally:
        await store.dispose()


async def _release(settings: Settings) -> bool:
    """End the hold; returns whether there was one."""
    async with opened(settings) as store, store.begin() as work:
        held = await work.flags.get(HOLD) is not None
        await work.flags.set(HOLD, None)
        return held
