"""What somebody planned for a project; nobody is told that they planned what another did (domain.md 2.11, 3.6)."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from storage.models import CheckIn, Experiment, ExperimentState, Member, Project
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Plan:
    """What was planned."""

    text: str
    by: Member | None = None
    """Who did, where that is another than its reader."""


async def last_plan(work: Work, project: Project, before: CheckIn | None, reader: Member | None) -> Plan | None:
    """Return what was promised in the check-in before, else what is planned in an experiment; None for neither."""
    if before and before.small_step:
        another = before.answered_by if reader is None or before.answered_by != reader.id else None
        return Plan(before.small_step, await work.members.get(another) if another else None)
    running = await _running(work, project)
    return next((Plan(one.if_then_plan) for one in running if one.if_then_plan), None)


async def planned_on(work: Work, project: Project, zone: ZoneInfo) -> tuple[str, date] | None:
    """Return what the owner of a project planned, and when: what runs now, or what was promised the last time."""
    for one in await _running(work, project):
        if one.starts_on is not None:
            return one.if_then_plan or one.smallest_test, one.starts_on
    for before in await work.check_ins.answered(project.id, 1):
        if before.small_step and before.answered_at and before.answered_by == project.owner_id:
            return before.small_step, before.answered_at.astimezone(zone).date()
    return None


async def _running(work: Work, project: Project) -> list[Experiment]:
    """Return what runs of what was written down since the owner carries the project."""
    since = await _carried_since(work, project)
    running = await work.experiments.of_project(project.id, ExperimentState.RUNNING)
    return [one for one in running if since is None or one.created_at >= since]


async def _carried_since(work: Work, project: Project) -> datetime | None:
    """Return since when its owner carries a project; None where they always did."""
    changes = await work.audit.of(project.organisation_id, "project_owner", project.id)
    return changes[-1].at if changes else None
