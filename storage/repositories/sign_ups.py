"""Who comes to an event, may come, or waits for room; of nobody else anything is known."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, Select, and_, delete, func, or_, select
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

    async def all_who_come(self, event_id: int) -> Sequence[SignUp]:
        """Return all who come, to change, members loaded, by name."""
        found = _who(event_id, Attending.COMING).join(Member, Member.id == SignUp.member_id)
        return list(await self._session.scalars(self._to_change(found.order_by(Member.name, Member.id), SignUp)))

    async def at_table(self, event_id: int, table: int) -> Sequence[SignUp]:
        """Return who sits at a table, members loaded, by name; to read."""
        found = _who(event_id, Attending.COMING).join(Member, Member.id == SignUp.member_id)
        return list(
            await self._session.scalars(found.where(SignUp.table_number == table).order_by(Member.name, Member.id))
        )

    async def table_sizes(self, event_id: int) -> dict[int, int]:
        """Return how many sit at each table; nothing while there are none."""
        seated = SignUp.event_id == event_id, SignUp.answer == Attending.COMING, SignUp.table_number.is_not(None)
        rows = select(SignUp.table_number, func.count()).where(*seated).group_by(SignUp.table_number)
        return {table: number for table, number in await self._session.execute(rows) if table is not None}

    async def arrived(self, event_id: int) -> int:
        """Return how many have arrived."""
        here = SignUp.event_id == event_id, SignUp.arrived_at.is_not(None)
        return await self._session.scalar(select(func.count()).where(*here)) or 0

    async def undecided(self, organisation_id: int, before: date, limit: int) -> Sequence[tuple[int, int]]:
        """Return who may come to an event whose day is before another, and was not asked again: event and member."""
        found = select(SignUp.event_id, SignUp.member_id).join(Event, Event.id == SignUp.event_id)
        found = found.where(*_unasked(organisation_id), Event.day < before)
        rows = await self._session.execute(found.order_by(SignUp.event_id, SignUp.member_id).limit(limit))
        return [(event, member) for event, member in rows]

    async def next_day_of_undecided(self, organisation_id: int) -> date | None:
        """Return the first day of an event to which somebody may come who was not asked again."""
        first = select(func.min(Event.day)).join(SignUp, SignUp.event_id == Event.id)
        return await self._session.scalar(first.where(*_unasked(organisation_id)))

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

    async def prune(self, before: date) -> int:
        """Forget who came to events whose day was before this one; return how many rows went."""
        long_ago = select(Event.id).where(Event.day < before)
        return await self._changed(delete(SignUp).where(SignUp.event_id.in_(long_ago)))


def _unasked(organisation_id: int) -> tuple[ColumnElement[bool], ...]:
    of_event = Event.organisation_id == organisation_id, Event.phase.in_(COMING), Event.day.is_not(None)
    return *of_event, SignUp.answer == Attending.MAYBE, SignUp.asked_at.is_(None)


def _who(event_id: int, answer: Attending) -> Select[SignUp]:
    found = select(SignUp).options(joinedload(SignUp.member))
    return found.where(SignUp.event_id == event_id, SignUp.answer == answer)
