"""`learnathon sandbox`: simulated Slack and Telegram with demo people, and the real bot between them."""

import asyncio
import json
import re
import signal
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import typer
from rich.console import Console

from adapters.platform import PlatformError
from adapters.sandbox.cast import Language
from adapters.sandbox.crowd import Story
from adapters.sandbox.server import LoopbackServer
from adapters.sandbox.terminal import Keyboard, Terminal, seats_of
from bot.app import App, NotReadyError
from bot.building import build
from bot.commands.run import new_loop
from bot.logs import configure_logs
from bot.sandbox.assembly import assembled
from bot.sandbox.life import Life
from bot.sandbox.living import live
from bot.sandbox.playground import Playground, playground, running
from bot.sandbox.population import Population, populated
from bot.sandbox.serving import PortTakenError, listening, served
from bot.sandbox.travel import kept_up
from bot.settings import Settings, load_settings
from bot.settings.sections import Log
from storage.errors import StorageError

_REAL = re.compile(r"LEARNATHON_(SLACK__\w*(TOKEN|SECRET)|TELEGRAM__\w*(TOKEN|SECRET))", re.IGNORECASE)
_LOG = "LEARNATHON_LOG__"
_STDIN = 0
_TURN = 0.001
"""Seconds that a thread works before it lets another have its turn: a click goes from the page to the bot and back."""

REFUSED = """\
The sandbox takes no real credentials, and here there are: {found}.
Unset them, or start it with: env {unset} learnathon sandbox"""

PAGE = """\
The sandbox is at {page}
Open it in a browser on this machine. Everybody there is made up, and nothing leaves the machine. Ctrl-C stops it.
"""

ADDRESSES = """\
Slack Web API     {slack.base_url}
Telegram Bot API  {telegram.base_url}
The bot's web     {web}  (healthz, readyz, metrics)

To connect a program of your own, paste these lines where it runs. The bot of this sandbox stays connected too, and
as in reality one program at a time can read a Telegram bot's updates.
export LEARNATHON_SLACK__BOT_TOKEN='{bot_token}'
export LEARNATHON_SLACK__APP_TOKEN='{app_token}'
export LEARNATHON_SLACK__BASE_URL='{slack.base_url}'
export LEARNATHON_SLACK__POOL_CHANNEL='{slack.pool_channel}'
export LEARNATHON_TELEGRAM__TOKEN='{token}'
export LEARNATHON_TELEGRAM__BASE_URL='{telegram.base_url}'
export LEARNATHON_TELEGRAM__BASE_FILE_URL='{telegram.base_file_url}'
export LEARNATHON_TELEGRAM__POOL_CHAT='{telegram.pool_chat}'
export LEARNATHON_ORGANISERS='{organisers}'
"""


@dataclass(frozen=True, slots=True)
class Wish:
    """How the sandbox is wanted."""

    port: int = 8700
    """Where the page is served; 0 for any free port."""
    headless: bool = False
    terminal: bool = False
    keep: Path | None = None
    people: int | None = None
    """How many there are; None: the cast."""
    rate: float | None = None
    """Acts a minute of those who act by themselves."""
    story: bool = False
    """Whether a year is lived first."""
    language: Language = "nl"
    """The organisation's own."""


def sandbox(environ: Mapping[str, str], wish: Wish) -> int:
    """Run the sandbox until it is left or told to stop; returns the exit code."""
    if found := sorted(name for name, value in environ.items() if value and _REAL.fullmatch(name)):
        unset = " ".join(f"-u {name}" for name in found)
        typer.echo(REFUSED.format(found=", ".join(found), unset=unset), err=True)
        return 2
    try:
        population = _population(wish)
    except ValueError as error:
        typer.echo(str(error), err=True)
        return 2
    try:
        with _folder(wish.keep) as folder, asyncio.Runner(loop_factory=new_loop) as runner:
            runner.run(_run(environ, Path(folder), wish, population))
    except PortTakenError:
        typer.echo(f"Port {wish.port} is taken; choose another with --port, or 0 for any.", err=True)
        return 1
    except (PlatformError, NotReadyError, StorageError, OSError) as error:
        typer.echo(f"The sandbox could not start: {error}", err=True)
        return 1
    return 0


def _population(wish: Wish) -> Population:
    if wish.terminal and (wish.people is not None or wish.rate is not None or wish.story):
        raise ValueError("--people, --rate and --story are for the page in the browser. Leave out --terminal, or them.")
    return populated(wish.people, wish.rate, story=wish.story, language=wish.language)


async def _run(environ: Mapping[str, str], folder: Path, wish: Wish, population: Population) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with playground(population) as ground:
        server = None if wish.terminal else listening(wish.port)
        log = _log_settings(environ, folder, headless=wish.headless)
        settings = ground.settings(folder, 0, log, server.url if server else "")
        configure_logs(settings.log, settings.secrets)
        if server is None:
            await _in_terminal(ground, settings, stop)
        else:
            await _in_browser(ground, settings, wish, server, stop)


async def _in_browser(
    ground: Playground, settings: Settings, wish: Wish, server: LoopbackServer, stop: asyncio.Event
) -> None:
    """Serve the page until told to stop."""
    sys.setswitchinterval(_TURN)
    sandbox = assembled(ground, settings)
    async with served(sandbox.bench, sandbox.life, server) as url, kept_up(sandbox.travel):
        if wish.headless:
            typer.echo(_addresses(ground, settings, url))
        typer.echo(PAGE.format(page=url))
        tasks = [asyncio.create_task(stop.wait()), asyncio.create_task(_by_themselves(ground, sandbox.life))]
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        await _end(tasks)


async def _by_themselves(ground: Playground, life: Life) -> None:
    """Let people live their story, if there is one, and then act by themselves for as long as it goes."""
    if story := ground.story:
        chance = Random(len(story.happenings))  # noqa: S311 - people, not secrets
        with telling(story):
            await live(story, ground, life, chance)
    await ground.crowd.run()


async def _in_terminal(ground: Playground, settings: Settings, stop: asyncio.Event) -> None:
    """Let whoever sits at the terminal play until they leave."""
    app = build(settings, ground.clock)
    async with running(app, stop) as bot:
        tasks = [bot, asyncio.create_task(stop.wait()), asyncio.create_task(_play(ground, app))]
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        await _end(tasks[1:])


async def _play(ground: Playground, app: App) -> None:
    """Let whoever sits at the terminal be any of the people."""
    keyboard = Keyboard(_STDIN)
    keyboard.start()
    console = Console(markup=False, emoji=False, highlight=False)
    seats = seats_of(ground.cast, ground.slack, ground.telegram)
    await Terminal(seats, keyboard.line, console, lambda: ground.settled(app)).run()


async def _end(tasks: Iterable["asyncio.Task[Any]"]) -> None:
    """Cancel what still runs; raises what went wrong in what does not."""
    for task in tasks:
        task.cancel()
    for task in tasks:
        with suppress(asyncio.CancelledError):
            await task


@contextmanager
def telling(story: Story) -> Iterator[None]:
    """Meanwhile, say in the terminal how far the story is: a line for each month, and one at the end."""
    began, told = perf_counter(), ""

    def tell() -> None:
        nonlocal told
        if story.now and (month := f"{story.now:%Y-%m}") != told:
            told = month
            typer.echo(f"A year goes by: {month}, {story.lived} of {len(story.happenings)} things done")

    story.watchers.add(tell)
    try:
        yield
    finally:
        story.watchers.discard(tell)
    typer.echo(f"It is now: {story.lived} things done in {perf_counter() - began:.0f} seconds.")


def _addresses(ground: Playground, settings: Settings, web: str) -> str:
    """Where everything listens, and how to connect to it."""
    return ADDRESSES.format(
        slack=settings.slack,
        telegram=settings.telegram,
        web=web,
        bot_token=ground.slack.bot_token,
        app_token=ground.slack.app_token,
        token=ground.telegram.token,
        organisers=json.dumps(settings.organisers),
    )


def _log_settings(environ: Mapping[str, str], folder: Path, *, headless: bool) -> Log:
    """How the log is written: as the environment says, and on a terminal only what matters; app.yaml has no say."""
    own = {name: value for name, value in environ.items() if name.startswith(_LOG) and value}
    nowhere = folder / "no-settings"
    return load_settings({f"{_LOG}LEVEL": "INFO" if headless else "WARNING"} | own, nowhere).log


def _folder(keep: Path | None) -> AbstractContextManager[str]:
    if keep is None:
        return TemporaryDirectory(prefix="learnathon-")
    keep.mkdir(parents=True, exist_ok=True)
    return nullcontext(str(keep))
