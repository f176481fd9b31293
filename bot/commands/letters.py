"""`learnathon letters`: dead letters, listed and sent again. What people wrote is not shown."""

import asyncio

import typer

from adapters.platform import NotTaken
from bot.app import App
from bot.building import build
from bot.clock import real_clock
from bot.commands.opening import opened
from bot.letters import from_json
from bot.settings import Settings
from storage.store import Store
from storage.work import Work

_AT_ONCE = 200


def list_letters(settings: Settings) -> int:
    """Print one line for each letter; returns the exit code."""
    lines = asyncio.run(_lines(settings))
    typer.echo("\n".join(lines) if lines else "No dead letters.")
    return 0


def again(settings: Settings, which: str) -> int:
    """Send or deal with a letter once more, or all; returns the exit code."""
    return asyncio.run(_again(settings, which))


async def _lines(settings: Settings) -> list[str]:
    async with opened(settings) as store, store.read() as work:
        out = [
            f"out:{entry.id}  {entry.created_at:%Y-%m-%d %H:%M} UTC  {entry.platform}  {entry.error}"
            for entry in await work.outbox.dead_letters(_AT_ONCE)
        ]
        into = [
            f"in:{letter.id}  {letter.at:%Y-%m-%d %H:%M} UTC  {letter.platform}  {letter.error}"
            for letter in await work.letters.waiting(_AT_ONCE)
        ]
        return out + into


async def _again(settings: Settings, which: str) -> int:
    async with opened(settings) as store:
        async with store.read() as work:
            known = await _known(work)
        wanted = list(known) if which == "all" else [which]
        if not wanted or any(name not in known for name in wanted):
            problem = "There are no dead letters." if which == "all" else f"There is no letter {which}."
            typer.echo(f"{problem} `learnathon letters list` shows what there is.", err=True)
            return 1
        app = build(settings)
        try:
            told = [await _one_again(app, name, known[name]) for name in wanted]
        finally:
            await app.store.dispose()
    problems = [one for one in told if one is not None]
    if done := len(told) - len(problems):
        typer.echo(f"Done with {done}; what there is to say, the running bot delivers within half a minute.")
    for one in problems:
        typer.echo(one, err=True)
    return int(bool(problems))


async def _known(work: Work) -> dict[str, str]:
    out = {f"out:{entry.id}": "" for entry in await work.outbox.dead_letters(_AT_ONCE)}
    return out | {f"in:{letter.id}": letter.payload for letter in await work.letters.waiting(_AT_ONCE)}


async def _one_again(app: App, name: str, payload: str) -> str | None:
    """Send or deal with one letter; returns what stands in the way."""
    number = int(name.partition(":")[2])
    if name.startswith("out:"):
        sent = await _send_again(app.store, number)
        return None if sent else f"{name}: something newer goes out in its place"
    return await _deal_again(app, number, name, payload)


async def _send_again(store: Store, entry: int) -> bool:
    async with store.begin() as work:
        return await work.outbox.send_again(entry, real_clock())


async def _deal_again(app: App, letter: int, name: str, payload: str) -> str | None:
    incoming = from_json(payload)
    try:
        await app.intake.receive(incoming)
    except NotTaken as error:
        return f"{name}: the database did not take it ({error}); try again"
    async with app.store.begin() as work:
        await work.letters.handle(letter)
        failed = await work.letters.failures(incoming.key)
    return f"{name}: failed again, and is a new letter now; the log tells where it failed" if failed else None
