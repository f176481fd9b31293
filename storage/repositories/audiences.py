"""Who an announcement is for: counted beforehand, and written down part by part when it begins (domain.md 2.10)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, case, exists, false, func, literal, or_, select, true

from storage.columns import Utc
from storage.models import (
    GOING_ON,
    Account,
    Attending,
    Audience,
    Department,
    Member,
    MemberState,
    Placement,
    Project,
    ProjectCoOwner,
    Recipient,
    RecipientState,
    RoleGrant,
    SignUp,
)
from storage.repositories.base import Repository, insert_into

ANY = "any"
"""Of `Audience.SIGNED_UP`: whatever they said."""


class Concerned(StrEnum):
    """Who of an audience takes part in the Learnathon it is about, so that they hear it whatever they muted."""

    NOBODY = "nobody"
    SIGNED_UP = "signed_up"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Aim:
    """Whom an announcement is for."""

    organisation_id: int
    audience: Audience
    audience_of: str | None = None
    event_id: int | None = None
    concerned: Concerned = Concerned.NOBODY
    kind: str = "broadcast"
    """What the others may have muted."""
    enough: int = 2
    """Who asked so often for fewer messages gets none that is not about what they own."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How many of an audience get it, and why the others do not."""

    gets: int = 0
    paused: int = 0
    muted: int = 0
    """They asked for no such messages."""
    unreachable: int = 0


Clock = tuple[str, time | None, time | None]
"""What somebody's own hours depend on: their time zone, and the hours they chose."""


@dataclass(frozen=True, slots=True)
class Times:
    """From when each may be told: the same moment for all, but for those whose clocks are named."""

    due: datetime
    by_clock: Mapping[Clock, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the members, who were looked at."""

    last: int
    """The highest of their ids."""
    is_last: bool
    """Whether there are no more."""


class Audiences(Repository):
    """Whom announcements reach. Only who takes part is counted or told; channels have no members."""

    async def count(self, aim: Aim, now: datetime) -> Reach:
        """Return how many get it as things stand."""
        fate = case(
            (Member.state == MemberState.PAUSED, "paused"),
            (~_wants(aim), "muted"),
            (~_REACHABLE, "unreachable"),
            else_="gets",
        ).label("fate")
        found = select(fate, func.count()).where(*_audience(aim, now, MemberState.ACTIVE, MemberState.PAUSED))
        rows = await self._session.execute(found.group_by(fate))
        return Reach(**{name: int(number) for name, number in rows})

    async def by_clock(self, aim: Aim, now: datetime) -> dict[Clock, int]:
        """Return how many get it as things stand, by the clocks they live by."""
        clock = Member.time_zone, Member.window_start, Member.window_end
        gets = *_audience(aim, now, MemberState.ACTIVE), _wants(aim), _REACHABLE
        rows = await self._session.execute(select(*clock, func.count()).where(*gets).group_by(*clock))
        return {(zone, start, end): number for zone, start, end, number in rows}

    async def clocks(self, organisation_id: int) -> list[Clock]:
        """Return by which clocks the members of an organisation live."""
        here = Member.organisation_id == organisation_id, Member.state == MemberState.ACTIVE
        found = select(Member.time_zone, Member.window_start, Member.window_end).where(*here).distinct()
        return [(zone, start, end) for zone, start, end in await self._session.execute(found)]

    async def address(self, aim: Aim, announcement_id: int, after: int, most: int, now: datetime, times: Times) -> Part:
        """Write down who gets it among the next `most` members after this id, each once."""
        ids = select(Member.id).where(Member.organisation_id == aim.organisation_id, Member.id > after)
        part = ids.order_by(Member.id).limit(most).subquery()
        found = select(func.coalesce(func.max(part.c.id), after), func.count())
        last, members = (await self._session.execute(found)).one()
        if members:
            rows = select(literal(announcement_id), Member.id, Member.organisation_id, *_FRESH, _due(times)).where(
                *_audience(aim, now, MemberState.ACTIVE), _wants(aim), _REACHABLE, _between(after, last)
            )
            columns = ["announcement_id", "member_id", "organisation_id", "state", "round", "version", "due_at"]
            new = insert_into(self._scope.dialect, Recipient).from_select(columns, rows)
            await self._run(new.on_conflict_do_nothing())
        return Part(last, is_last=members < most)


_FRESH = literal(RecipientState.WAITING.value), literal(1), literal(0)
_REACHABLE = exists().where(Account.member_id == Member.id, Account.reachable)


def _between(after: int, last: int) -> ColumnElement[bool]:
    return and_(Member.id > after, Member.id <= last)


def _due(times: Times) -> ColumnElement[datetime]:
    usual = literal(times.due, Utc)
    own = [(_lives_by(clock), literal(due, Utc)) for clock, due in times.by_clock.items()]
    return case(*own, else_=usual) if own else usual


def _lives_by(clock: Clock) -> ColumnElement[bool]:
    zone, start, end = clock
    hours = Member.window_start.is_not_distinct_from(start), Member.window_end.is_not_distinct_from(end)
    return and_(Member.time_zone == zone, *hours)


def _wants(aim: Aim) -> ColumnElement[bool]:
    others = and_(Member.fewer < aim.enough, Member.muted[aim.kind].as_string().is_(None))
    match aim.concerned:
        case Concerned.ALL:
            return true()
        case Concerned.SIGNED_UP:
            return or_(_signed_up(aim, ANY), others)
        case Concerned.NOBODY:
            return others


def _audience(aim: Aim, now: datetime, *states: MemberState) -> tuple[ColumnElement[bool], ...]:
    return Member.organisation_id == aim.organisation_id, Member.state.in_(states), _belongs(aim, now)


def _belongs(aim: Aim, now: datetime) -> ColumnElement[bool]:
    match aim.audience:
        case Audience.EVERYBODY:
            return true()
        case Audience.ROLE:
            lasts = or_(RoleGrant.expires_at.is_(None), RoleGrant.expires_at > now)
            return exists().where(RoleGrant.member_id == Member.id, RoleGrant.role == aim.audience_of, lasts)
        case Audience.SIGNED_UP:
            return _signed_up(aim, aim.audience_of or ANY)
        case Audience.OWNERS:
            return or_(*_carries())
        case Audience.DEPARTMENT:
            return _works_in(int(aim.audience_of or 0))
        case Audience.CHANNEL:
            return false()


def _signed_up(aim: Aim, answer: str) -> ColumnElement[bool]:
    said = [] if answer == ANY else [SignUp.answer == Attending(answer)]
    return exists().where(SignUp.member_id == Member.id, SignUp.event_id == aim.event_id, *said)


def _carries() -> tuple[ColumnElement[bool], ...]:
    going_on = Project.state.in_(GOING_ON)
    along = select(ProjectCoOwner.project_id).where(
        ProjectCoOwner.member_id == Member.id, ProjectCoOwner.left_at.is_(None)
    )
    return (
        exists().where(Project.owner_id == Member.id, going_on),
        exists().where(Project.id.in_(along.correlate(Member)), going_on),
    )


def _works_in(department_id: int) -> ColumnElement[bool]:
    """Whether somebody works in a department, or in a team below it."""
    places = select(Department.id).where(or_(Department.id == department_id, Department.parent_id == department_id))
    return exists().where(Placement.member_id == Member.id, Placement.department_id.in_(places))
