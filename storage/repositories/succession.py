"""Succession: to whom projects are offered that look for a new owner, and who carried them before."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, joinedload

from storage.models import (
    GOING_ON,
    Comment,
    Member,
    MemberState,
    OfferState,
    OfferStep,
    Project,
    ProjectCoOwner,
    ProjectOffer,
    SupportRequest,
)
from storage.repositories.base import Repository, table_of

_OPEN = ProjectOffer.state == OfferState.OFFERED


class Succession(Repository):
    """Who is asked to take a project over, one after the other."""

    async def offer(self, offer: ProjectOffer) -> ProjectOffer:
        """Keep that a project is offered to somebody; of each project one offer is open at a time."""
        return await self._save(offer)

    async def of_project(self, project_id: int, since: datetime | None = None) -> list[ProjectOffer]:
        """Return to whom a project was offered, all of it or since this moment, the oldest first."""
        found = select(ProjectOffer).where(ProjectOffer.project_id == project_id)
        found = found.where(ProjectOffer.at >= since) if since else found
        return list(await self._session.scalars(found.order_by(ProjectOffer.id)))

    async def open_of(self, project_id: int) -> ProjectOffer | None:
        """Return the offer of a project that stands now."""
        return await self._session.scalar(select(ProjectOffer).where(ProjectOffer.project_id == project_id, _OPEN))

    async def close(self, offer: ProjectOffer, state: OfferState) -> bool:
        """End an offer that stands; False when somebody else ended it before."""
        offers = table_of(ProjectOffer)
        claim = update(offers).where(offers.c.id == offer.id, offers.c.state == OfferState.OFFERED)
        if not await self._changed(claim.values(state=state)):
            return False
        await self._session.refresh(offer)
        return True

    async def hasten(self, member_id: int, now: datetime) -> None:
        """Let what was offered to somebody who left be over now, so that the next one is asked."""
        theirs = ProjectOffer.member_id == member_id, _OPEN, ProjectOffer.due_at > now
        await self._run(update(ProjectOffer).where(*theirs).values(due_at=now))

    async def due(self, organisation_id: int, now: datetime, limit: int) -> Sequence[ProjectOffer]:
        """Return the offers that are over now, the longest ago first; not locked: their projects are, before them."""
        over = ProjectOffer.organisation_id == organisation_id, _OPEN, ProjectOffer.due_at <= now
        found = select(ProjectOffer).where(*over).order_by(ProjectOffer.due_at, ProjectOffer.id).limit(limit)
        return list(await self._session.scalars(found))

    async def next_due(self, organisation_id: int) -> datetime | None:
        """Return when the next offer is over."""
        stands = ProjectOffer.organisation_id == organisation_id, _OPEN
        return await self._session.scalar(select(func.min(ProjectOffer.due_at)).where(*stands))

    async def offered_to(self, member_id: int, limit: int) -> list[tuple[ProjectOffer, Project]]:
        """Return what stands and waits for this member's word, the oldest first, people of the project loaded."""
        return await self._standing(ProjectOffer.member_id == member_id, limit=limit)

    async def for_organisers(self, organisation_id: int, limit: int) -> list[tuple[ProjectOffer, Project]]:
        """Return for which projects the organisers are to name somebody, since no sponsor is there to do it."""
        nobody = ProjectOffer.step == OfferStep.SPONSOR, ProjectOffer.member_id.is_(None)
        return await self._standing(ProjectOffer.organisation_id == organisation_id, *nobody, limit=limit)

    async def calls_to(self, member_id: int, limit: int) -> list[tuple[ProjectOffer, Project]]:
        """Return the open calls to this member among others, the oldest first, people of the project loaded."""
        involved = or_(
            Project.idea_id.in_(_commented(Comment.idea_id).where(Comment.author_id == member_id)),
            Project.id.in_(select(SupportRequest.project_id).where(SupportRequest.helper_id == member_id)),
            Project.id.in_(_carried(ProjectCoOwner.project_id).where(ProjectCoOwner.member_id == member_id)),
        )
        theirs = involved, or_(Project.owner_id.is_(None), Project.owner_id != member_id)
        return await self._standing(ProjectOffer.step == OfferStep.OPEN_CALL, *theirs, limit=limit)

    async def named_by(self, member_id: int, limit: int) -> list[tuple[ProjectOffer, Project]]:
        """Return whom this member named and who has not answered yet, people of the project loaded."""
        return await self._standing(ProjectOffer.asked_by == member_id, limit=limit)

    async def owned_by(self, member_id: int) -> list[Project]:
        """Return what goes on and is this member's, to change, the oldest first, people loaded."""
        theirs = Project.owner_id == member_id, Project.state.in_(GOING_ON)
        found = _with_people().where(*theirs).order_by(Project.id)
        return list(await self._session.scalars(self._to_change(found, Project)))

    async def naming(self, member_id: int) -> list[Project]:
        """Return the projects with this member's name on their cards, the oldest first, people loaded."""
        carried = select(ProjectCoOwner.project_id).where(ProjectCoOwner.member_id == member_id)
        named = or_(Project.owner_id == member_id, Project.sponsor_id == member_id, Project.id.in_(carried))
        return list(await self._session.scalars(_with_people().where(named).order_by(Project.id)))

    async def involved(self, project: Project) -> list[Member]:
        """Return who takes part and said something about the idea of a project, helps with it or carries it along."""
        commented = _commented(Comment.author_id).where(Comment.idea_id == project.idea_id)
        helped = select(SupportRequest.helper_id).where(SupportRequest.project_id == project.id)
        carried = _carried(ProjectCoOwner.member_id).where(ProjectCoOwner.project_id == project.id)
        those = commented.union(helped, carried).subquery()
        here = Member.state.in_([MemberState.ACTIVE, MemberState.PAUSED])
        found = select(Member).where(Member.id.in_(select(those.c[0])), here)
        return list(await self._session.scalars(found.order_by(Member.id)))

    async def carried_before(self, project_id: int) -> list[Member]:
        """Return who owned a project before, the first one first; not who is forgotten or wants no name on it."""
        accepted = ProjectOffer.project_id == project_id, ProjectOffer.state == OfferState.ACCEPTED
        found = select(Member).join(ProjectOffer, ProjectOffer.from_id == Member.id).where(*accepted)
        named = found.where(Member.name_shown, Member.name != "").order_by(ProjectOffer.id)
        return list(dict.fromkeys(await self._session.scalars(named)))

    async def _standing(self, *which: ColumnElement[bool], limit: int) -> list[tuple[ProjectOffer, Project]]:
        found = (
            select(ProjectOffer, Project)
            .join(Project, Project.id == ProjectOffer.project_id)
            .where(*which, _OPEN, Project.state.in_(GOING_ON))
            .options(joinedload(Project.owner), joinedload(Project.sponsor))
            .order_by(ProjectOffer.id)
        )
        return [(one, project) for one, project in (await self._session.execute(found.limit(limit))).all()]


def _commented(what: InstrumentedAttribute[Any]) -> Select[Any]:
    return select(what).where(Comment.removed_at.is_(None))


def _carried(what: InstrumentedAttribute[Any]) -> Select[Any]:
    return select(what).where(ProjectCoOwner.left_at.is_(None))


def _with_people() -> Select[Project]:
    return select(Project).options(joinedload(Project.owner), joinedload(Project.sponsor))
