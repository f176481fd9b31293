"""Decisions: what was answered to ideas, which ideas still wait for an answer, and which come back."""

from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, bindparam, delete, exists, func, or_, select, update
from sqlalchemy.orm import joinedload

from storage.models import CoOwner, CoOwnerState, Decision, Idea, IdeaState, Member, MemberState
from storage.repositories.base import Page, Repository, table_of


class Decisions(Repository):
    """Answers to ideas."""

    async def add(self, decision: Decision) -> Decision:
        """Keep a decision."""
        return await self._save(decision)

    async def last(self, idea_id: int) -> Decision | None:
        """Return the last decision about an idea that was done, its decider loaded."""
        done = _with_decider().where(Decision.idea_id == idea_id, Decision.done_at.is_not(None))
        return await self._session.scalar(done.order_by(Decision.done_at.desc(), Decision.id.desc()).limit(1))

    async def open_of(self, idea_id: int) -> Decision | None:
        """Return the decision about an idea that is taken and not done yet, its decider loaded."""
        return await self._session.scalar(_with_decider().where(Decision.idea_id == idea_id, _OPEN))

    async def open_by_id(self, organisation_id: int, decision_id: int) -> Decision | None:
        """Return a decision of an organisation that is not done yet, not locked: its idea is locked before it."""
        found = select(Decision).where(Decision.id == decision_id, Decision.organisation_id == organisation_id, _OPEN)
        return await self._session.scalar(found)

    async def due(self, organisation_id: int, now: datetime, limit: int) -> list[Decision]:
        """Return the decisions to be done now, their deciders loaded, the oldest first."""
        found = _with_decider().where(Decision.organisation_id == organisation_id, _OPEN, Decision.due_at <= now)
        return list(await self._session.scalars(found.order_by(Decision.due_at).limit(limit)))

    async def next_due(self, organisation_id: int) -> datetime | None:
        """Return when the next decision is to be done."""
        due = select(func.min(Decision.due_at)).where(Decision.organisation_id == organisation_id, _OPEN)
        return await self._session.scalar(due)

    async def claim(self, decision_id: int, now: datetime) -> bool:
        """Note that a decision is done; False when another did it before, or it was taken back."""
        return await self._changed(_CLAIM, {"sought": decision_id, "now": now}) > 0

    async def postpone(self, decision_id: int, due: datetime) -> None:
        """Put off a decision that is not done yet."""
        await self._run(_POSTPONE, {"sought": decision_id, "later": due})

    async def take_back(self, decision_id: int) -> bool:
        """Forget a decision that is not done yet; False when it is done, or gone."""
        return await self._changed(_TAKE_BACK, {"sought": decision_id}) > 0

    async def forget(self, decision_id: int) -> None:
        """Forget a decision, done or not: what it rested on was taken back."""
        await self._run(_FORGET, {"sought": decision_id})

    async def awaited(
        self, organisation_id: int, page: int, size: int, *, due: tuple[datetime, datetime] | None = None
    ) -> Page[Idea]:
        """Return the ideas whose owners wait for a first reaction, the most urgent first; all, or those due between.

        An idea about which somebody has decided waits no more.
        """
        found = select(Idea).where(*_awaited(organisation_id))
        if due is not None:
            found = found.where(Idea.answer_due >= due[0], Idea.answer_due < due[1])
        return await self._page(found.order_by(Idea.answer_due, Idea.id), page, size)

    async def next_awaited(self, organisation_id: int, since: datetime) -> datetime | None:
        """Return when the next first reaction is due, from this moment on."""
        due = select(func.min(Idea.answer_due)).where(*_awaited(organisation_id), Idea.answer_due >= since)
        return await self._session.scalar(due)

    async def newly_late(self, organisation_id: int, before: datetime, limit: int) -> list[Idea]:
        """Return the ideas whose first reaction was due before this moment and whose cards do not say so, to change.

        Those that are late the longest come first, owners loaded.
        """
        late = *_not_said_late(organisation_id), Idea.answer_due < before
        found = select(Idea).options(joinedload(Idea.owner)).where(*late)
        return list(await self._session.scalars(self._to_change(found.order_by(Idea.answer_due).limit(limit), Idea)))

    async def next_late(self, organisation_id: int) -> datetime | None:
        """Return when the next first reaction is due, or was, of an idea whose card does not say that it is late."""
        return await self._session.scalar(select(func.min(Idea.answer_due)).where(*_not_said_late(organisation_id)))

    async def parked_before(self, organisation_id: int, moment: datetime, limit: int) -> list[Idea]:
        """Return the ideas that were parked before this moment and still are, their owners loaded."""
        since = exists().where(
            Decision.idea_id == Idea.id, Decision.outcome == IdeaState.PARKED, Decision.done_at >= moment
        )
        found = (
            select(Idea)
            .options(joinedload(Idea.owner))
            .where(Idea.organisation_id == organisation_id, Idea.state == IdeaState.PARKED, ~since)
        )
        return list(await self._session.scalars(self._to_change(found.order_by(Idea.id).limit(limit), Idea)))

    async def returned_to(self, member_id: int, limit: int) -> list[Idea]:
        """Return what came back to a member, the oldest first: their own, or what they carry whose owner is gone."""
        carried = select(CoOwner.idea_id).where(CoOwner.member_id == member_id, CoOwner.state == CoOwnerState.ACCEPTED)
        left = exists().where(Member.id == Idea.owner_id, Member.state == MemberState.LEFT)
        theirs = or_(Idea.owner_id == member_id, and_(Idea.id.in_(carried), or_(Idea.owner_id.is_(None), left)))
        fresh = Idea.state.in_((IdeaState.SUBMITTED, IdeaState.DISCUSSED)), Idea.returned_at.is_not(None)
        found = select(Idea).where(theirs, *fresh).order_by(Idea.id).limit(limit)
        return list(await self._session.scalars(found))


def _with_decider() -> Select[Decision]:
    return select(Decision).options(joinedload(Decision.decider))


def _awaited(organisation_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        *_unanswered(organisation_id),
        Idea.answer_due.is_not(None),
        ~exists().where(Decision.idea_id == Idea.id, _OPEN),
    )


def _not_said_late(organisation_id: int) -> tuple[ColumnElement[bool], ...]:
    return *_unanswered(organisation_id), or_(Idea.late_at.is_(None), Idea.late_at < Idea.answer_due)


def _unanswered(organisation_id: int) -> tuple[ColumnElement[bool], ...]:
    fresh = Idea.state.in_((IdeaState.SUBMITTED, IdeaState.DISCUSSED))
    return Idea.organisation_id == organisation_id, fresh, Idea.answered_at.is_(None)


_OPEN: ColumnElement[bool] = Decision.done_at.is_(None)
_decisions = table_of(Decision)
_sought = (_decisions.c.id == bindparam("sought"), _decisions.c.done_at.is_(None))
_CLAIM = update(_decisions).where(*_sought).values(done_at=bindparam("now"))
_POSTPONE = update(_decisions).where(*_sought).values(due_at=bindparam("later"))
_TAKE_BACK = delete(_decisions).where(*_sought)
_FORGET = delete(_decisions).where(_decisions.c.id == bindparam("sought"))
