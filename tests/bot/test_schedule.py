"""The ticks: where the bot stops in the middle of one, it ends without a word."""

import asyncio
import logging
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.schedule import build_schedule


class Job:
    """Something on the schedule that takes long."""

    def __init__(self) -> None:
        self.began = asyncio.Event()
        self.ended = False

    async def run(self) -> None:
        self.began.set()
        await asyncio.sleep(60)
        self.ended = True


async def test_a_job_that_is_under_way_when_the_bot_stops_is_no_error(caplog: pytest.LogCaptureFixture) -> None:
    jobs: list[Any] = [Job() for _ in range(6)]
    schedule = build_schedule(*jobs, nightly=())
    schedule.start()
    for one in schedule.get_jobs():
        one.modify(next_run_time=datetime.now(UTC))
    async with asyncio.timeout(5):
        for job in jobs:
            await job.began.wait()
    with caplog.at_level(logging.WARNING):
        schedule.shutdown(wait=False)
        await asyncio.sleep(0.05)
    assert not any(job.ended for job in jobs)
    assert caplog.records == []
