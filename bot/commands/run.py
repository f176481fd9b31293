"""`learnathon run`: the bot until it is told to stop."""

import asyncio
import signal
import sys

import structlog
import typer

from adapters.platform import PlatformError
from bot.alone import NotAloneError
from bot.app import App, NotReadyError
from bot.building import build
from bot.logs import configure_logs
from bot.settings import Settings
from bot.web import WebError
from storage.errors import StorageError

log = structlog.get_logger(__name__)

NO_PLATFORM = """\
No platform has credentials. Set one of these, or both:
  Slack:    LEARNATHON_SLACK__BOT_TOKEN, with LEARNATHON_SLACK__APP_TOKEN (Socket Mode)
            or LEARNATHON_SLACK__SIGNING_SECRET (HTTP)
  Telegram: LEARNATHON_TELEGRAM__TOKEN
To try it without any: learnathon sandbox. How to get them: README.md."""


_SWITCH_SECONDS = 0.0005
"""With Python's usual 5 ms a busy loop keeps the database waiting: it costs some hundredths of the turns a second."""


def run(settings: Settings, *, paced: bool = True) -> int:
    """Run the bot; returns the exit code. For `paced` see `build`."""
    if settings.slack.mode == "off" and settings.telegram.mode == "off":
        typer.echo(NO_PLATFORM, err=True)
        return 2
    configure_logs(settings.log, settings.secrets)
    try:
        with asyncio.Runner(loop_factory=new_loop) as runner:
            runner.run(run_app(build(settings, paced=paced)))
    except (PlatformError, NotAloneError, NotReadyError, WebError, StorageError) as error:
        log.error("Could not start", action="not_started", reason=str(error))  # noqa: TRY400 - no fault of ours
        return 1
    return 0


def new_loop() -> asyncio.AbstractEventLoop:
    """Return the fastest event loop there is here, which gives way to the database's threads often enough."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    try:
        import uvloop  # noqa: PLC0415 - not on every system
    except ImportError:
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()


async def run_app(app: App) -> None:
    """Let a bot run until it is told to stop by a signal."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await app.run(stop)
