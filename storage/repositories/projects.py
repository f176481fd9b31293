"""Projects: whose they are, their learning goals, who carries them along, and what was measured."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from sqlalchemy import ColumnElement, Select, bindparam, func, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, joinedload

from storage.models import (
    GOING_ON,
    Idea,
    LearningGoal,
    Measurement,
    Member,
    Organisation,
    Project,
    ProjectCoOwner,
    ProjectState,
)
from storage.repositories.base import Fetch, Page, Repository, table_of

Moment = Literal["check_in_at", "pause_over_at", "review_at", "fresh_start_at", "measure_by", "park_at"]
"""What a project can be due for."""


class Projects(Repository):
    """What came of ideas."""

    async def add(self, project: Project, goals: Sequence[LearningGoal] = ()) -> Project:
        """Keep a new project and give it the next number of its organisation."""
        project.number = (await self._run(_COUNT_UP, {"organisation": project.organisation_id})).scalar_one()
        await self._save(project)
        await self.put_goals(project, goals)
        return project

    async def of(self, organisation_id: int, project_id: int) -> Project | None:
        """Return an organisation's project, owner and sponsor loaded; None for another organisation's."""
        found = await self._at_hand(_OF, organisation_id, project_id)
        if found is not None and not _has_its_people(found):
            await self._session.refresh(found, ["owner", "sponsor"])
        return found

    async def by_number(self, organisation_id: int, number: int) -> Project | None:
        """Return the project that an organisation calls by this number, owner and sponsor loaded."""
        found = _with_people().where(Project.organisation_id == organisation_id, Project.number == number)
        return await self._session.scalar(self._to_change(found, Project))

    async def from_idea(self, idea: Idea) -> Project | None:
        """Return the project that an idea became, owner and sponsor loaded."""
        return await self._session.scalar(self._to_change(_with_people().where(Project.idea_id == idea.id), Project))

    async def of_member(
        self, member_id: int, page: int, size: int, states: Sequence[ProjectState] = GOING_ON
    ) -> Page[Project]:
        """Return what a member owns or carries along in these states, the newest first, owner and sponsor loaded."""
        carried = select(ProjectCoOwner.project_id).where(ProjectCoOwner.member_id == member_id)
        theirs = or_(Project.owner_id == member_id, Project.id.in_(carried)), Project.state.in_(states)
        return await self._page(_with_people().where(*theirs).order_by(Project.id.desc()), page, size)

    async def involving(self, member_id: int, page: int, size: int) -> Page[Project]:
        """Return what a member owns, carries along or sponsors and is not laid aside, the newest first, people loaded.

        What is finished is among it, until it is part of normal work.
        """
        carried = select(ProjectCoOwner.project_id).where(ProjectCoOwner.member_id == member_id)
        theirs = or_(Project.owner_id == member_id, Project.sponsor_id == member_id, Project.id.in_(carried))
        open_still = Project.state.in_((*GOING_ON, ProjectState.FINISHED))
        return await self._page(_with_people().where(theirs, open_still).order_by(Project.id.desc()), page, size)

    async def sponsored_by(self, member_id: int, page: int, size: int) -> Page[Project]:
        """Return what goes on and has this sponsor, the newest first, owner and sponsor loaded."""
        theirs = Project.sponsor_id == member_id, Project.state.in_(GOING_ON)
        return await self._page(_with_people().where(*theirs).order_by(Project.id.desc()), page, size)

    async def all(
        self, organisation_id: int, page: int, size: int, states: Sequence[ProjectState] = GOING_ON
    ) -> Page[Project]:
        """Return an organisation's projects in these states, the newest first, owner and sponsor loaded."""
        there = Project.organisation_id == organisation_id, Project.state.in_(states)
        return await self._page(_with_people().where(*there).order_by(Project.id.desc()), page, size)

    async def due(self, organisation_id: int, moment: Moment, now: datetime, limit: int) -> list[Project]:
        """Return the projects for which this moment has come, to change: the longest ago first, people loaded."""
        at = _moment(moment)
        found = _with_people().where(Project.organisation_id == organisation_id, at.is_not(None), at <= now)
        return list(await self._session.scalars(self._to_change(found.order_by(at, Project.id).limit(limit), Project)))

    async def next_due(self, organisation_id: int, moment: Moment) -> datetime | None:
        """Return when this moment comes next for any project."""
        at = _moment(moment)
        first = select(func.min(at)).where(Project.organisation_id == organisation_id, at.is_not(None))
        return await self._session.scalar(first)

    async def goals(self, project_id: int) -> list[LearningGoal]:
        """Return the learning goals of a project, in their order."""
        return list(await self._session.scalars(_GOALS, {"project": project_id}))

    async def put_goals(self, project: Project, goals: Sequence[LearningGoal]) -> None:
        """Give a project these learning goals, in this order, in the place of those it had."""
        for old in await self.goals(project.id):
            await self._session.delete(old)
        await self._session.flush()
        for place, goal in enumerate(goals, 1):
            goal.project_id, goal.place = project.id, place
            self._session.add(goal)
        await self._session.flush()

    async def add_goal(self, project: Project, text: str, sign: str) -> LearningGoal:
        """Give a project one more learning goal, behind those it has."""
        place = len(await self.goals(project.id)) + 1
        goal = LearningGoal(
            organisation_id=project.organisation_id, project_id=project.id, place=place, text=text, sign=sign
        )
        return await self._save(goal)

    async def co_owners(self, project_id: int) -> list[Member]:
        """Return who carries a project along, the longest first."""
        return list(await self._session.scalars(_CO_OWNERS, {"project": project_id}))

    async def carries(self, project_id: int, member_id: int) -> bool:
        """Tell whether a member carries a project along."""
        found = await self._session.get(ProjectCoOwner, (project_id, member_id))
        return found is not None and found.left_at is None

    async def take_along(self, project: Project, member_id: int, now: datetime) -> None:
        """Make a member co-owner; nothing happens to one who is already."""
        if not await self.carries(project.id, member_id):
            await self.let_go(project.id, member_id)
            whose = project.organisation_id
            await self._save(
                ProjectCoOwner(project_id=project.id, member_id=member_id, organisation_id=whose, since=now)
            )

    async def let_go(self, project_id: int, member_id: int) -> None:
        """Take a co-owner off a project."""
        if (found := await self._session.get(ProjectCoOwner, (project_id, member_id))) is not None:
            await self._session.delete(found)
            await self._session.flush()

    async def measure(self, project: Project, value: float, at: datetime, by: int | None) -> None:
        """Keep a value of the metric, in its unit."""
        which = {"project_id": project.id, "organisation_id": project.organisation_id}
        await self._save(Measurement(**which, at=at, value=value, unit=project.unit, member_id=by))

    async def rename_unit(self, project: Project, before: str) -> None:
        """Let what was measured in a unit be in the project's own, which is the same by another name."""
        theirs = Measurement.project_id == project.id, Measurement.unit == before
        await self._changed(update(Measurement).where(*theirs).values(unit=project.unit))

    async def measured_since(self, project_id: int, since: datetime, by: int) -> Measurement | None:
        """Return what a member measured last since this moment, to change."""
        theirs = Measurement.project_id == project_id, Measurement.at >= since, Measurement.member_id == by
        found = select(Measurement).where(*theirs).order_by(Measurement.id.desc()).limit(1)
        return await self._session.scalar(self._to_change(found, Measurement))

    async def unmeasure(self, one: Measurement) -> None:
        """Take back what was measured by mistake."""
        await self._session.delete(one)
        await self._session.flush()

    async def measurements(self, project_id: int) -> list[Measurement]:
        """Return what was measured in the project's unit, the oldest first."""
        found = select(Measurement).where(Measurement.project_id == project_id, _in_its_unit())
        return list(await self._session.scalars(found.order_by(Measurement.at, Measurement.id)))

    async def last_value(self, project: Project) -> float | None:
        """Return the metric as it was last known, in the project's unit: measured, or at the start."""
        last = await self._session.scalar(_LAST_VALUE, {"project": project.id})
        return project.baseline if last is None else last


def _in_its_unit() -> ColumnElement[bool]:
    """Whether it was measured in the unit that its project has now."""
    now = select(Project.unit).where(Project.id == Measurement.project_id).scalar_subquery()
    return Measurement.unit.is_not_distinct_from(now)


def _with_people() -> Select[Project]:
    return select(Project).options(joinedload(Project.owner), joinedload(Project.sponsor))


def _has_its_people(project: Project) -> bool:
    """Tell whether the loaded owner and sponsor are those the project has now."""
    loaded = tuple(one.id if one is not None else None for one in (project.owner, project.sponsor))
    return loaded == (project.owner_id, project.sponsor_id)


def _moment(name: Moment) -> InstrumentedAttribute[datetime | None]:
    at: InstrumentedAttribute[datetime | None] = getattr(Project, name)
    return at


_OF = Fetch(
    Project,
    _with_people().where(Project.id == bindparam("sought"), Project.organisation_id == bindparam("organisation")),
)
_GOALS = select(LearningGoal).where(LearningGoal.project_id == bindparam("project")).order_by(LearningGoal.place)
_CO_OWNERS = (
    select(Member)
    .join(ProjectCoOwner, ProjectCoOwner.member_id == Member.id)
    .where(ProjectCoOwner.project_id == bindparam("project"), ProjectCoOwner.left_at.is_(None))
    .order_by(ProjectCoOwner.since, Member.id)
)
_LAST_VALUE = (
    select(Measurement.value)
    .where(Measurement.project_id == bindparam("project"), _in_its_unit())
    .order_by(Measurement.at.desc(), Measurement.id.desc())
    .limit(1)
)
_organisations = table_of(Organisation)
_here: ColumnElement[bool] = _organisations.c.id == bindparam("organisation")
_COUNT_UP = (
    update(_organisations)
    .where(_here)
    .values(projects_numbered=_organisations.c.projects_numbered + 1)
    .returning(_organisations.c.projects_numbered)
)
