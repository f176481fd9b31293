"""The ticks. What is due is in the database; these only make somebody look."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.erasing import Erasing
from bot.feeding import SECONDS, Feeding
from bot.housekeeping import Housekeeping
from bot.measuring import Measuring
from bot.redaction import trace
from bot.ticking import Ticking
from bot.warming import Warming

log = structlog.get_logger(__name__)


def build_schedule(
    housekeeping: Housekeeping,
    measuring: Measuring,
    ticking: Ticking,
    feeding: Feeding,
    warming: Warming,
    erasing: Erasing,
    nightly: Sequence[Callable[[], Awaitable[None]]],
) -> AsyncIOScheduler:
    """Return a scheduler that is not started yet; its jobs live in memory alone."""
    schedule = AsyncIOScheduler(
        timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
    )
    schedule.add_job(_until_stopped(housekeeping.run), "interval", hours=6, id="housekeeping")
    schedule.add_job(_until_stopped(measuring.run), "interval", seconds=15, id="measuring")
    schedule.add_job(_until_stopped(ticking.run), "interval", minutes=1, id="due")
    schedule.add_job(_until_stopped(feeding.run), "interval", seconds=SECONDS, id="announcements")
    schedule.add_job(_until_stopped(warming.run), "interval", minutes=1, id="warming")
    schedule.add_job(_until_stopped(erasing.run), "interval", minutes=1, id="erasing")
    for job in nightly:
        schedule.add_job(_until_stopped(job), "cron", hour=2, jitter=1800)
    return schedule


def _until_stopped(job: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
    """Return the job, which ends without a word where the bot stops in the middle of it."""

    async def run() -> None:
        with suppress(asyncio.CancelledError):
            await job()

    return run


async def run_all(schedule: AsyncIOScheduler) -> None:
    """Do at once all that is on the schedule, as after a night that was skipped; what fails stops nothing else."""
    for job in schedule.get_jobs():
        try:
            await job.func()
        except Exception as error:  # noqa: BLE001 - the others have to run
            facts = {"what": job.id, "exception": trace(error)}
            log.error("A job of the schedule failed", action="job_failed", **facts)  # noqa: TRY400 - its words may be people's
