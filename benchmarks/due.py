"""Finding, and doing, what is due among a hundred thousand projects: its time grows with what is due alone.

Against APScheduler with a job for each project in its SQLAlchemy job store, which is how one would begin: the same
number due among as many, read for the next wake-up, and each put off to its next time.
"""

import pickle
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, Final

from apscheduler.job import Job
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.interval import IntervalTrigger
from sqlalchemy import insert, update

from benchmarks.figures import Row, milliseconds, percentile, ratio
from benchmarks.programs import RESULTS
from bot.ticking import Ticking
from flows.by_itself import DUE
from flows.everything import build_house
from flows.policy import Policy
from storage.models import (
    Account,
    Direction,
    Experiment,
    ExperimentState,
    Member,
    MemberState,
    Organisation,
    Project,
    ProjectState,
)
from storage.store import Store

_NOW: Final = datetime(2026, 11, 3, 9, tzinfo=UTC)
"""A Tuesday, ten in the morning in Amsterdam: what is due may be said."""
_PEOPLE: Final = 500
_AT_ONCE: Final = 5000
_DUE: Final = (0, 100, 500)
_LATER: Final = timedelta(weeks=4)
_INTERVAL: Final = 28


async def run(*, small: bool) -> list[Row]:
    """Let more and more projects be there, with as many due among them."""
    sizes, times = ((1_000,), 2) if small else ((1_000, 10_000, 100_000), 20)
    rows = []
    for size in sizes:
        async with AsyncExitStack() as stack:
            folder = Path(stack.enter_context(TemporaryDirectory(prefix="learnathon-", dir=RESULTS)))
            ours, plain = await _Ours.of(folder, size), _Plain(folder, size)
            stack.push_async_callback(ours.store.dispose)
            stack.callback(plain.store.shutdown)
            for due in _DUE:
                found = await ours.timed(ours.find, due, times)
                theirs = plain.timed(plain.find, due, times)
                rows.append(_row("found", size, due, found, theirs))
                done = await ours.timed(ours.do, due, times)
                theirs = plain.timed(plain.do, due, times)
                rows.append(_row("done", size, due, done, theirs))
    return rows


class _Ours:
    """Projects in the bot's own tables; an hour passes from one try to the next."""

    def __init__(self, store: Store, organisation: Organisation, size: int) -> None:
        self.store = store
        self._organisation = organisation
        self._ticks = Ticking(store, build_house(Policy(), Random(5)), lambda: self._now, DUE)  # noqa: S311 - nothing is drawn
        self._now = _NOW
        self._turns = _turns(size)

    @classmethod
    async def of(cls, folder: Path, size: int) -> "_Ours":
        """Fill a new database with projects, none due."""
        store = Store(f"sqlite+aiosqlite:///{folder / 'due.db'}")
        await store.upgrade()
        async with store.begin() as work:
            organisation = await work.organisations.ensure(
                key="default", name="Example", language="nl", time_zone="Europe/Amsterdam", now=_NOW
            )
            session = work._session  # noqa: SLF001 - rows for a measurement, written without any conversation
            for model, rows in _rows(organisation.id, size):
                for first in range(0, len(rows), _AT_ONCE):
                    await session.execute(insert(model), rows[first : first + _AT_ONCE])
        await store.survey()
        return cls(store, organisation, size)

    async def find(self) -> None:
        """Look for the projects whose owner is asked now."""
        async with self.store.read() as work:
            await work.projects.due(self._organisation.id, "check_in_at", self._now, max(_DUE))

    async def do(self) -> None:
        """Do all that is due: each owner is asked, and it is planned what follows."""
        await self._ticks.run()

    async def timed(self, what: Callable[[], Awaitable[None]], due: int, times: int) -> list[float]:
        """Return the seconds of each try, with others due each time."""
        seconds = []
        for _ in range(times):
            await self._let_be_due(due)
            began = perf_counter()
            await what()
            seconds.append(perf_counter() - began)
        return seconds

    async def _let_be_due(self, due: int) -> None:
        self._now += timedelta(minutes=1)
        ids = [next(self._turns) for _ in range(due)]
        async with self.store.begin() as work:
            session = work._session  # noqa: SLF001 - see above
            await session.execute(
                update(Project).where(Project.check_in_at <= self._now).values(check_in_at=self._now + _LATER)
            )
            for first in range(0, due, 100):
                those = Project.id.in_(ids[first : first + 100])
                await session.execute(update(Project).where(those).values(check_in_at=self._now))


class _Plain:
    """A job for each project in APScheduler's own store."""

    def __init__(self, folder: Path, size: int) -> None:
        self.store: Any = SQLAlchemyJobStore(url=f"sqlite:///{folder / 'jobs.db'}")
        self._scheduler = BackgroundScheduler(timezone="UTC")
        self.store.start(self._scheduler, "default")
        self._now = _NOW
        self._turns = _turns(size)
        rows = [self._job(number) for number in range(1, size + 1)]
        with self.store.engine.begin() as connection:
            connection.execute(self.store.jobs_t.insert(), rows)

    def find(self) -> list[Job]:
        """Look for the jobs that are due."""
        found: list[Job] = self.store.get_due_jobs(self._now)
        return found

    def do(self) -> None:
        """Put off each that is due to its next time, as the scheduler does; what it runs costs nothing here."""
        for job in self.find():
            job._modify(next_run_time=self._now + _LATER)  # noqa: SLF001 - as its scheduler does
            self.store.update_job(job)

    def timed(self, what: Callable[[], object], due: int, times: int) -> list[float]:
        """Return the seconds of each try, with others due each time."""
        seconds = []
        for _ in range(times):
            self._let_be_due(due)
            began = perf_counter()
            what()
            seconds.append(perf_counter() - began)
        return seconds

    def _let_be_due(self, due: int) -> None:
        self._now += timedelta(minutes=1)
        jobs, now = self.store.jobs_t, self._now.timestamp()
        with self.store.engine.begin() as connection:
            connection.execute(
                jobs.update().where(jobs.c.next_run_time <= now).values(next_run_time=now + _LATER.total_seconds())
            )
            ids = [f"project:{next(self._turns)}" for _ in range(due)]
            connection.execute(jobs.update().where(jobs.c.id.in_(ids)).values(next_run_time=now))

    def _job(self, number: int) -> Row:
        at = _NOW + _LATER + timedelta(minutes=number % 40_000)
        how: Row = {
            "name": "check_in",
            "executor": "default",
            "misfire_grace_time": 60,
            "coalesce": True,
            "max_instances": 1,
            "next_run_time": at,
        }
        trigger = IntervalTrigger(days=_INTERVAL, timezone="UTC")
        job = Job(self._scheduler, f"project:{number}", func=print, args=(number,), kwargs={}, trigger=trigger, **how)
        state = pickle.dumps(job.__getstate__(), self.store.pickle_protocol)
        return {"id": job.id, "next_run_time": at.timestamp(), "job_state": state}


def _turns(size: int) -> Iterator[int]:
    """Yield the projects that are due next, each owned by somebody else than the few hundred before."""
    return (number % size + 1 for number in count())


def _rows(organisation: int, size: int) -> Iterator[tuple[type, list[Row]]]:
    own = {"organisation_id": organisation}
    yield Member, [own | _member(number) for number in range(1, _PEOPLE + 1)]
    yield Account, [own | _account(number) for number in range(1, _PEOPLE + 1)]
    yield Project, [own | _project(number) for number in range(1, size + 1)]
    yield Experiment, [own | _experiment(number) for number in range(1, size + 1)]


def _member(number: int) -> Row:
    return {
        "id": number,
        "name": f"Member {number}",
        "language": "nl",
        "time_zone": "Europe/Amsterdam",
        "state": MemberState.ACTIVE,
        "state_since": _NOW,
    }


def _account(number: int) -> Row:
    return {
        "member_id": number,
        "platform": "telegram",
        "tenant": "default",
        "external_id": str(number),
        "address": f'{{"chat_id":{number}}}',
        "created_at": _NOW,
    }


def _project(number: int) -> Row:
    return {
        "id": number,
        "title": f"Project {number}",
        "state": ProjectState.ACTIVE,
        "state_since": _NOW,
        "created_at": _NOW,
        "owner_id": (number - 1) % _PEOPLE + 1,
        "number": number,
        "started_at": _NOW - _LATER,
        "metric": "days until a customer gets an answer",
        "unit": "days",
        "direction": Direction.DOWN,
        "baseline": 12.0,
        "target": 8.0,
        "due_on": (_NOW + timedelta(days=200)).date(),
        "check_in_at": _NOW + _LATER + timedelta(minutes=number % 40_000),
        "review_at": _NOW + timedelta(days=200),
        "late_answers": 0,
    }


def _experiment(number: int) -> Row:
    return {
        "project_id": number,
        "state": ExperimentState.RUNNING,
        "created_at": _NOW - _LATER,
        "hypothesis": "We expect that one text helps, because half of them ask the same.",
        "smallest_test": "Send it with every answer for a week.",
        "measure": "answered within a day",
        "success_threshold": "7 of 10",
        "starts_on": _NOW.date(),
        "ends_on": (_NOW + timedelta(days=40)).date(),
        "ask_at": _NOW + timedelta(days=40),
    }


def _row(what: str, projects: int, due: int, ours: list[float], theirs: list[float]) -> Row:
    middle, plain = percentile(ours, 0.5), percentile(theirs, 0.5)
    return {
        "what": what,
        "projects": projects,
        "due": due,
        "p50_ms": milliseconds(middle),
        "p99_ms": milliseconds(percentile(ours, 0.99)),
        "plain_p50_ms": milliseconds(plain),
        "ratio": ratio(middle, plain),
    }
