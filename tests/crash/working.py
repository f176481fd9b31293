"""`learnathon run` at a moment at which people may be written to: SECONDS_AHEAD of the real time."""

import asyncio
import os
import sys
from datetime import UTC, datetime, timedelta

from bot.building import build
from bot.commands.run import new_loop, run_app
from bot.logs import configure_logs
from bot.settings import load_settings

AHEAD = timedelta(seconds=float(os.environ.get("SECONDS_AHEAD", "0")))


def clock() -> datetime:
    """Return the time of the story."""
    return datetime.now(UTC) + AHEAD


if __name__ == "__main__":
    settings = load_settings(os.environ)
    configure_logs(settings.log, settings.secrets)
    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(run_app(build(settings, clock)))
    sys.exit(0)
