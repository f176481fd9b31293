"""Check-ins as they are asked by themselves: once on a day, made up for once, never in a pile, with a reason."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.ticking import Ticking
from flows.by_itself import DUE
from flows.checkins.following import said_under
from flows.checkins.planning import plan_next
from flows.everything import build_house
from flows.nudges.nudge import withdraw
from flows.policy import Policy
from flows.post import Post
from storage.models import CheckIn, CheckInState, MemberState, Project, ProjectState
from storage.store import Store
from storage.work import Work
from tests.storage.people import settle

HOUSE = build_house(Policy(), Random(0))  # noqa: S311 - nothing is drawn
OURS = [due for due in DUE if due.name in {"check_in", "ladder", "fresh_start"}]
ZONE = ZoneInfo("Europe/Amsterdam")
MINUTE, DAY, WEEK = timedelta(minutes=1), timedelta(days=1), timedelta(weeks=1)


def at(day: str, clock: str = "09:00") -> datetime:
    """A moment in Amsterdam."""
    return datetime.combine(date.fromisoformat(day), time.fromisoformat(clock), ZONE)


@dataclass
class Scene:
    """A project of Noor's, and the time."""

    store: Store
    organisation_id: int
    project_id: int
    now: datetime
    said: list[date] = field(default_factory=list)
    """The days on which the owner was asked or reminded."""

    async def passes(self, until: datetime) -> None:
        """Let time pass from one thing that is due to the next."""
        for _ in range(100):
            waiting = await Ticking(self.store, HOUSE, lambda: self.now, OURS).waiting()
            following = min((moment for moment in waiting.values() if moment is not None), default=until)
            if following >= until:
                self.now = until
                return
            self.now = max(self.now, following)
            await self.ticks()
        raise AssertionError("something is due again and again")

    async def ticks(self) -> None:
        """Let be done what is due now."""
        before = {one.id: one.reminders for one in await self.check_ins() if one.sent_at}
        await Ticking(self.store, HOUSE, lambda: self.now, OURS).run()
        for one in await self.check_ins():
            if one.sent_at and one.reminders != before.get(one.id):
                self.said.append(self.now.astimezone(ZONE).date())

    async def project(self) -> Project:
        async with self.store.read() as work:
            found = await work.projects.of(self.organisation_id, self.project_id)
            assert found is not None
            return found

    async def check_ins(self) -> list[CheckIn]:
        async with self.store.read() as work:
            return list(await work._session.scalars(select(CheckIn).order_by(CheckIn.id)))

    async def changes(self, change: Callable[[Work, Project], Awaitable[object]]) -> None:
        async with self.store.begin() as work:
            found = await work.projects.of(self.organisation_id, self.project_id)
            assert found is not None
            await change(work, found)


async def scene(store: Store, due: datetime, now: datetime | None = None, **facts: object) -> Scene:
    (noor,) = await settle(store, "Noor")
    began = (now or due) - WEEK
    whose = {"organisation_id": noor.organisation_id, "owner_id": noor.member_id}
    async with store.begin() as work:
        kept = Project(**whose, title="Answer faster", state=ProjectState.ACTIVE, state_since=began, created_at=began)
        kept.check_in_at = due
        for name, value in facts.items():
            setattr(kept, name, value)
        await work.projects.add(kept)
        return Scene(store, noor.organisation_id, kept.id, now or due)


async def test_what_was_due_while_the_bot_was_off_is_asked_once(store: Store) -> None:
    told = await scene(store, at("2026-11-02"), now=at("2026-11-25", "10:30"))
    await told.ticks()
    await told.ticks()
    (asked,) = await told.check_ins()
    assert (asked.state, asked.due_on) == (CheckInState.SENT, date(2026, 11, 25))
    assert len(told.said) == 1
    assert (await told.project()).check_in_at is None


async def test_reminders_that_were_due_while_the_bot_was_off_keep_their_distance(store: Store) -> None:
    told = await scene(store, at("2026-11-02"))
    await told.ticks()
    told.now = at("2026-11-30")  # n1, n2 and n3 are over
    await told.passes(at("2027-01-15"))
    days = told.said
    assert days[:3] == [date(2026, 11, 2), date(2026, 11, 30), date(2026, 12, 4)]  # 4 working days later
    assert days[3] == date(2026, 12, 15)  # 7 after that
    assert days[4] == date(2026, 12, 30)  # and 10, Christmas left out


async def test_a_silent_owner_hears_six_times_in_a_year(store: Store) -> None:
    told = await scene(store, at("2026-11-02"))
    await told.passes(at("2027-11-02"))
    days = told.said
    assert days == [
        *(date(2026, 11, 2), date(2026, 11, 5), date(2026, 11, 11), date(2026, 11, 20), date(2026, 12, 4)),
        date(2027, 1, 4),  # the first Monday after New Year
    ]
    states = [asked.state for asked in await told.check_ins()]
    assert states == [CheckInState.MISSED, CheckInState.MISSED]
    project = await told.project()
    assert project.asleep_at is not None
    assert (project.check_in_at, project.fresh_start_at) == (None, None)


async def test_who_pauses_is_asked_afterwards_and_once(store: Store) -> None:
    told = await scene(store, at("2026-11-02"), now=at("2026-11-01"))

    async def pauses(_: Work, project: Project) -> None:
        assert project.owner is not None
        project.owner.state, project.owner.ask_again_at = MemberState.PAUSED, at("2026-12-07", "00:00")

    await told.changes(pauses)
    await told.passes(at("2026-12-07"))
    assert told.said == []
    await told.changes(returns)
    await told.passes(at("2026-12-08"))
    (asked,) = await told.check_ins()
    assert asked.due_on == date(2026, 12, 7)


async def returns(_: Work, project: Project) -> None:
    assert project.owner is not None
    project.owner.state, project.owner.ask_again_at = MemberState.ACTIVE, None


async def test_nobody_is_asked_while_everybody_is_on_holiday(store: Store) -> None:
    told = await scene(store, at("2026-12-25"))
    await told.passes(at("2026-12-28", "09:30"))
    (asked,) = await told.check_ins()
    assert asked.due_on == date(2026, 12, 28)


async def test_the_reminders_of_an_unanswered_check_in_replace_the_next_one(store: Store) -> None:
    told = await scene(store, at("2026-11-02"))
    await told.ticks()

    async def due_again(_: Work, project: Project) -> None:
        project.check_in_at = at("2026-11-04")

    await told.changes(due_again)
    await told.passes(at("2026-11-04", "12:00"))
    first, second = await told.check_ins()
    assert (first.state, second.state, second.dropped_because) == (
        *(CheckInState.SENT, CheckInState.DROPPED),
        "unanswered",
    )
    assert len(told.said) == 1


async def test_twice_on_one_day_is_once_and_the_other_time_the_day_after(store: Store) -> None:
    told = await scene(store, at("2026-11-02"))
    await told.ticks()

    async def answered_and_due_again(work: Work, project: Project) -> None:
        asked = await work.check_ins.open_of(project.id)
        assert asked is not None
        asked.state, asked.next_step_at = CheckInState.ANSWERED, None
        project.check_in_at = at("2026-11-02", "10:00")

    await told.changes(answered_and_due_again)
    await told.passes(at("2026-11-03", "12:00"))
    assert [asked.due_on for asked in await told.check_ins()] == [date(2026, 11, 2), date(2026, 11, 3)]


async def test_who_cannot_be_reached_is_not_asked_and_that_is_noted(store: Store) -> None:
    told = await scene(store, at("2026-11-02"))

    async def blocks(work: Work, project: Project) -> None:
        account = await work.accounts.to_write_to(project.owner_id or 0)
        assert account is not None
        account.reachable = False

    await told.changes(blocks)
    await told.ticks()
    (asked,) = await told.check_ins()
    assert (asked.state, asked.dropped_because) == (CheckInState.DROPPED, "out_of_reach")
    assert (await told.project()).check_in_at is not None


@pytest.mark.parametrize("state", [ProjectState.PAUSED, ProjectState.STOPPED, ProjectState.NEEDS_OWNER])
async def test_what_is_asked_is_dropped_when_the_project_goes_another_way(store: Store, state: ProjectState) -> None:
    told = await scene(store, at("2026-11-02"))
    await told.ticks()

    async def moves(work: Work, project: Project) -> None:
        (organisation, *_) = await work.organisations.all()
        post = Post(work, organisation, HOUSE.texts, HOUSE.policy, told.now)
        project.state = state
        await plan_next(post, project)
        (asked,) = await work._session.scalars(select(CheckIn))
        assert not await withdraw(post, said_under(asked, 0))  # what was not said yet is withdrawn already

    await told.changes(moves)
    (asked,) = await told.check_ins()
    assert (asked.state, asked.dropped_because, asked.next_step_at) == (CheckInState.DROPPED, state, None)
    await told.passes(at("2027-01-01"))
    assert len(told.said) == 1


@pytest.mark.parametrize("changed", [date(2026, 3, 29), date(2026, 10, 25), date(2027, 3, 28)])
async def test_around_a_change_of_the_clock_each_day_has_one_check_in(store: Store, changed: date) -> None:
    """An eager project, asked on each day around it: by the owner's calendar no day is asked twice or left out."""
    first = datetime.combine(changed - 3 * DAY, time(9), ZONE)
    told = await scene(store, first)
    while told.now.date() < changed + 4 * DAY:

        async def answered(work: Work, project: Project) -> None:
            asked = await work.check_ins.open_of(project.id)
            if asked is not None:
                asked.state, asked.next_step_at = CheckInState.ANSWERED, None
            project.check_in_at = told.now + MINUTE

        await told.changes(answered)
        await told.passes(told.now + DAY)
    days = [asked.due_on for asked in await told.check_ins()]
    assert len(set(days)) == len(days)
    assert days == sorted(days)
    assert all(day.weekday() < 5 for day in days)
    assert told.said == days
