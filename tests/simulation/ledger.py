"""Looks into the database now and then: what was due was done, or a reason is written down; nothing is forgotten."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import select

from storage.models import (
    Audit,
    CheckIn,
    CheckInState,
    Experiment,
    ExperimentState,
    GateState,
    Member,
    MemberState,
    Nudge,
    NudgeState,
    Project,
    ProjectOffer,
    ProjectState,
)
from storage.models.gate import Gate
from storage.models.succession import OfferState
from storage.store import Store

_ASKS_TO_WRAP_UP = 3
_TOLD_AT_THE_GATE = 2
"""From here on organisers know that nothing is decided, and it is for them to mind."""
_LATELY = timedelta(days=1)
_LONG = timedelta(weeks=5)
_UNANSWERED = {CheckInState.SENT, CheckInState.SNOOZED}
_SILENT_AT_MOST = timedelta(days=90)
"""Eight weeks, holidays, hours and caps, and a month until a fresh start."""


async def gaps_in(store: Store, now: datetime) -> list[str]:
    """Return what should have come of something and did not, in words."""
    async with store.read() as work:
        session = work._session
        projects = list(await session.scalars(select(Project)))
        check_ins = list(await session.scalars(select(CheckIn).order_by(CheckIn.id)))
        nudges = list(await session.scalars(select(Nudge)))
        experiments = list(await session.scalars(select(Experiment)))
        offers = list(await session.scalars(select(ProjectOffer)))
        gates = list(await session.scalars(select(Gate)))
        members = {one.id: one for one in await session.scalars(select(Member))}
    return [
        f"{now:%Y-%m-%d} {found}"
        for found in (
            *_check_ins(check_ins, {one.key: one for one in nudges}, now),
            *_projects(projects, check_ins, offers, members, now),
            *_nudges(nudges, now),
            *_experiments(experiments, {one.id: one for one in projects}, now),
            *(f"gate {one.id}: open, and nothing comes of it" for one in gates if _is_forgotten(one, now)),
        )
    ]


def _check_ins(check_ins: Sequence[CheckIn], said: dict[str, Nudge], now: datetime) -> Iterator[str]:
    for one in check_ins:
        where = f"check-in {one.id} of project {one.project_id} on {one.due_on}"
        asked = said.get(f"checkin:{one.project_id}:{one.due_on}")
        if one.state is CheckInState.SCHEDULED:
            yield f"{where}: planned, and neither asked nor left out"
        if one.state is CheckInState.DROPPED and not one.dropped_because:
            yield f"{where}: not asked, and no reason"
        if asked is not None and asked.state is not NudgeState.WAITING and not (_is_said(asked) or asked.reason):
            yield f"{where}: never said, and no reason"
        if one.state in _UNANSWERED and one.next_step_at is None and _is_over(one.due_on, now):
            yield f"{where}: {one.state}, and nothing comes of it"


def _projects(
    projects: Sequence[Project],
    check_ins: Sequence[CheckIn],
    offers: Sequence[ProjectOffer],
    members: dict[int, Member],
    now: datetime,
) -> Iterator[str]:
    offered = {one.project_id for one in offers if one.state is OfferState.OFFERED}
    for one in projects:
        owner = members.get(one.owner_id or 0)
        where = f"project {one.id}, {one.state}"
        asked = [each for each in check_ins if each.project_id == one.id]
        goes_on = any(each.next_step_at for each in asked)
        there = owner is not None and owner.state in {MemberState.ACTIVE, MemberState.PAUSED}
        if one.state in {ProjectState.ACTIVE, ProjectState.PAUSED} and not there:
            yield f"{where}: nobody owns it, and nobody is sought"
        if one.state is ProjectState.ACTIVE and not one.asleep_at and not one.check_in_at and not goes_on:
            yield f"{where}: its owner will never be asked again"
        if one.state is ProjectState.ACTIVE and not one.asleep_at and _silent_since(one, asked, now) > _SILENT_AT_MOST:
            yield f"{where}: its owner was not asked for {_silent_since(one, asked, now).days} days"
        if one.state is ProjectState.NEEDS_OWNER and one.id not in offered and not one.park_at:
            yield f"{where}: nobody is asked to take it over"


def _silent_since(one: Project, asked: Sequence[CheckIn], now: datetime) -> timedelta:
    moments = [each.answered_at or each.sent_at for each in asked]
    last = max([one.state_since, one.created_at, *(at for at in moments if at)])
    return now - last


def _nudges(nudges: Sequence[Nudge], now: datetime) -> Iterator[str]:
    for one in nudges:
        if one.state is NudgeState.WAITING and one.due_at < now - _LATELY:
            yield f"{one.key}: waits since {one.due_at:%Y-%m-%d}, though it is due"
        if one.state in {NudgeState.EXPIRED, NudgeState.WITHDRAWN} and not one.reason:
            yield f"{one.key}: not said, and no reason"


def _experiments(experiments: Sequence[Experiment], projects: dict[int, Project], now: datetime) -> Iterator[str]:
    for one in experiments:
        running = one.state is ExperimentState.RUNNING and projects[one.project_id].state is ProjectState.ACTIVE
        over = one.ends_on is not None and _is_over(one.ends_on, now)
        if running and over and one.ask_at is None and one.asked < _ASKS_TO_WRAP_UP:
            yield f"experiment {one.id}: over since {one.ends_on}, and its owner was asked {one.asked} times only"


def _is_said(one: Nudge) -> bool:
    return one.state in {NudgeState.SENT, NudgeState.MERGED}


def _is_over(day: date, now: datetime) -> bool:
    return day < now.date() - timedelta(days=2)


def _is_forgotten(one: Gate, now: datetime) -> bool:
    told = one.reminders >= _TOLD_AT_THE_GATE
    return one.state is GateState.OPEN and one.due_at is None and not told and now - one.opened_at > _LONG


async def tally(store: Store, since: datetime, until: datetime) -> Counter[str]:
    """Count what became of what, from one moment to another, as "project: asleep > active"."""
    async with store.read() as work:
        moves = await work._session.execute(
            select(Audit.subject, Audit.from_state, Audit.to_state).where(Audit.at >= since, Audit.at < until)
        )
        nudges = await work._session.execute(
            select(Nudge.kind, Nudge.state, Nudge.reason).where(Nudge.sent_at >= since, Nudge.sent_at < until)
        )
        found = Counter(f"{subject}: {before} > {after}" for subject, before, after in moves)
        return found + Counter(f"nudge: {kind}, {state}, {reason}" for kind, state, reason in nudges)
