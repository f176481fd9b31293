"""Who comes to an event, may come, or waits for room; of nobody else anything is known."""

from collections.abc import Sequence

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import joinedload

from storage.models import COMING, Attending, Event, EventPhase, Member, SignUp
from storage.repositories.base import Page, Repository


class SignUps(Repository):
    """Answers to an event."""

    async def add(self, sign_up: SignUp) -> SignUp:
        """Keep a first answer."""
        return await self._save(sign_up)

    async def of(self, event_id: int, member_id: int) -> SignUp | None:
        """Return what a member said, to change; None for who does not come or said nothing."""
        found = select(SignUp).where(SignUp.event_id == event_id, SignUp.member_id == member_id)
        return await self._session.scalar(self._to_change(found, SignUp))

    async def said_by(self, event_id: int, member_id: int) -> SignUp | None:
        """Return the same to read: nobody waits for it."""
        found = select(SignUp).where(SignUp.event_id == event_id, SignUp.member_id == member_id)
        return await self._session.scalar(found)

    async def remove(self, sign_up: SignUp) -> None:
        """Forget an answer: there is no trace of who stays away."""
        await self._session.delete(sign_up)
        await self._session.flush()

    async def counts(self, event_id: int) -> dict[Attending, int]:
        """Return how many gave each answer, 0 included."""
        rows = select(SignUp.answer, func.count()).where(SignUp.event_id == event_id).group_by(SignUp.answer)
        known = {answer: int(number) for answer, number in await self._session.execute(rows)}
        return dict.fromkeys(Attending, 0) | known

    async def first_waiting(self, event_id: int, limit: int) -> Sequence[SignUp]:
        """Return who waits for room longest, to change, members loaded."""
        first = _who(event_id, Attending.WAITING).order_by(SignUp.signed_at, SignUp.member_id).limit(limit)
        return list(await self._session.scalars(self._to_change(first, SignUp)))

    async def place_in_line(self, sign_up: SignUp) -> int:
        """Return which place in the line somebody who waits has, 1 upwards."""
        same = SignUp.signed_at == sign_up.signed_at
        before = or_(SignUp.signed_at < sign_up.signed_at, and_(same, SignUp.member_id <= sign_up.member_id))
        waiting = SignUp.event_id == sign_up.event_id, SignUp.answer == Attending.WAITING
        return await self._session.scalar(select(func.count()).where(*waiting, before)) or 0

    async def who_come(self, event_id: int, page: int, size: int) -> Page[SignUp]:
        """Return who comes, members loaded, by name."""
        found = _who(event_id, Attending.COMING).join(Member, Member.id == SignUp.member_id)
        return await self._page(found.order_by(Member.name, Member.id), page, size)

    async def coming_of(self, member_id: int) -> Sequence[int]:
        """Return the events to come that a member gave an answer to."""
        theirs = SignUp.member_id == member_id, Event.phase.in_(COMING)
        found = select(Event.id).join(SignUp, SignUp.event_id == Event.id).where(*theirs).order_by(Event.id)
        return list(await self._session.scalars(found))

    async def with_line(self, organisation_id: int) -> Sequence[int]:
        """Return the events to come for which somebody waits while there is room."""
        waiting = SignUp.event_id == Event.id, SignUp.answer == Attending.WAITING
        coming = select(func.count()).where(SignUp.event_id == Event.id, SignUp.answer == Attending.COMING)
        has_room = or_(Event.room.is_(None), Event.room > coming.scalar_subquery())
        found = select(Event.id).where(Event.organisation_id == organisation_id, Event.phase.in_(COMING), has_room)
        return list(
            await self._session.scalars(found.where(select(SignUp).where(*waiting).exists()).order_by(Event.id))
        )

    async def with_old_files(self, organisation_id: int) -> Sequence[int]:
        """Return the events of which somebody has a calendar file that is not right any more."""
        whose = Event.organisation_id == organisation_id, Event.phase.in_((*COMING, EventPhase.CANCELLED))
        found = (
            select(Event.id).join(SignUp, SignUp.event_id == Event.id).where(*whose, SignUp.calendar < Event.changed)
        )
        return list(await self._session.scalars(found.distinct().order_by(Event.id)))

    async def old_files(self, event: Event, limit: int) -> Sequence[SignUp]:
        """Return who has a file of an event, which is held, that is not right any more; to change, members loaded."""
        found = select(SignUp).options(joinedload(SignUp.member)).where(SignUp.event_id == event.id)
        old = found.where(SignUp.calendar < event.changed).order_by(SignUp.member_id).limit(limit)
        return list(await self._session.scalars(self._to_change(old, SignUp)))


def _who(event_id: int, answer: Attending) -> Select[SignUp]:
    found = select(SignUp).options(joinedload(SignUp.member))
    return found.where(SignUp.event_id == event_id, SignUp.answer == answer)
