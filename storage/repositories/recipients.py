"""Recipients: what became of an announcement with each of those to whom it goes."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, String, bindparam, case, cast, delete, exists, func, literal, select, text, update

from storage.columns import Utc
from storage.models import (
    Account,
    Announcement,
    Member,
    Nudge,
    OutboxEntry,
    OutboxState,
    Posting,
    Recipient,
    RecipientState,
    SignUp,
)
from storage.models.outbox import FRESH_SLOT
from storage.repositories.base import Repository, table_of
from storage.repositories.nudges import WAY_OUT


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody whose turn it is, and where they are written to; None where they cannot be."""

    member: Member
    account: Account | None
    due_at: datetime
    round: int
    sign_up: SignUp | None
    """For the event that it is about."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who has an announcement, and where it stands."""

    member: Member
    platform: str
    address: str
    nudge_id: int | None
    sign_up: SignUp | None
    has_seen: bool


class Recipients(Repository):
    """Those to whom announcements go. What one statement changes is guarded by the state it was in."""

    async def of(self, announcement_id: int, member_id: int) -> Recipient | None:
        """Return how an announcement stands with a member, to change; None when it does not go to them."""
        found = select(Recipient).where(Recipient.announcement_id == announcement_id, Recipient.member_id == member_id)
        return await self._session.scalar(self._to_change(found, Recipient))

    async def counts(self, announcement_id: int) -> Mapping[RecipientState, int]:
        """Return how many there are in each state, 0 included."""
        found = select(Recipient.state, func.count()).where(Recipient.announcement_id == announcement_id)
        rows = await self._session.execute(found.group_by(Recipient.state))
        return dict.fromkeys(RecipientState, 0) | {state: int(number) for state, number in rows}

    async def seen(self, announcement_id: int) -> int:
        """Return how many said that they have seen it."""
        seen = Recipient.announcement_id == announcement_id, Recipient.seen_at.is_not(None)
        return await self._session.scalar(select(func.count()).select_from(Recipient).where(*seen)) or 0

    async def next_due(self, announcement_id: int) -> datetime | None:
        """Return when the turn of the next one of those who wait comes."""
        waiting = _in(announcement_id, RecipientState.WAITING)
        return await self._session.scalar(select(func.min(Recipient.due_at)).where(*waiting))

    async def waiting(
        self, announcement_id: int, event_id: int | None, now: datetime, full: Collection[str], limit: int
    ) -> list[Waiting]:
        """Return those whose turn it is, but for who is written to on one of these platforms."""
        found = (
            select(Member, Account, Recipient.due_at, Recipient.round, SignUp)
            .select_from(Recipient)
            .join(Member, Member.id == Recipient.member_id)
            .outerjoin(SignUp, _for_it(event_id))
            .outerjoin(Account, Account.id == _where_they_are())
            .where(*_in(announcement_id, RecipientState.WAITING), Recipient.due_at <= now)
            .where(Account.id.is_(None) | Account.platform.not_in(full))
            .order_by(Recipient.due_at, Recipient.member_id)
            .limit(limit)
        )
        return [Waiting(*row) for row in await self._session.execute(found)]

    async def sent_off(self, announcement_id: int, version: int, nudges: Mapping[int, int]) -> None:
        """Note by which nudge each of those who waited is told, by member id."""
        rows = [{"whom": member, "by": nudge} for member, nudge in nudges.items()]
        state = {"state": RecipientState.ON_ITS_WAY, "nudge_id": bindparam("by"), "version": version}
        await self._each(announcement_id, rows, state)

    async def put_off(self, announcement_id: int, until: Mapping[int, datetime]) -> None:
        """Let these wait for a moment of their own."""
        rows = [{"whom": member, "moment": at} for member, at in until.items()]
        await self._each(announcement_id, rows, {"due_at": bindparam("moment", type_=Utc)})

    async def given_up(
        self, announcement_id: int, state: RecipientState, members: Collection[int], now: datetime
    ) -> None:
        """Note that these do not get it, though they waited."""
        rows = [{"whom": member} for member in members]
        await self._each(announcement_id, rows, {"state": state, "settled_at": now})

    async def end_waiting(self, announcement_id: int, state: RecipientState, now: datetime) -> int:
        """Note that nobody who still waits gets it; return how many these are."""
        all_ = update(_rows).where(*_in(announcement_id, RecipientState.WAITING))
        return await self._changed(all_.values(state=state, settled_at=now))

    async def settle(self, announcement_id: int, now: datetime) -> int:
        """Note what became of what was on its way, as the outbox tells; return of how many.

        Who cannot be reached there any more, but elsewhere, waits again: their other app brings it. What did not arrive
        counts for nobody's caps.
        """
        elsewhere = exists().where(Account.member_id == _rows.c.member_id, Account.reachable)
        gone = _left(OutboxEntry.state == OutboxState.DROPPED, OutboxEntry.error == "unreachable")
        moved = await self._wait_again(announcement_id, now, gone, elsewhere)
        lost = _left(OutboxEntry.state.in_([OutboxState.DEAD, OutboxState.DROPPED]))
        unheard = select(_rows.c.nudge_id).where(*_in(announcement_id, RecipientState.ON_ITS_WAY), lost)
        await self._run(update(Nudge).where(Nudge.id.in_(unheard)).values(counted=False))
        ended = _left(OutboxEntry.state.in_([OutboxState.SENT, OutboxState.DEAD, OutboxState.DROPPED]))
        became = select(_BECAME).where(OutboxEntry.key == _KEY).scalar_subquery()
        settled = update(_rows).where(*_in(announcement_id, RecipientState.ON_ITS_WAY), ended)
        return moved + await self._changed(settled.values(state=became, settled_at=now))

    async def call_back(self, announcement_id: int, slot: str, now: datetime) -> int:
        """Take back what waits in the outbox, while nobody is sending it: they wait again; return how many.

        For them it is as if it had never left.
        """
        waits = text(FRESH_SLOT), OutboxEntry.slot == slot, OutboxEntry.key.is_not(None)
        dropped = {"state": OutboxState.DROPPED, "error": "withdrawn", "payload": ""}
        if not await self._changed(update(OutboxEntry).where(*waits).values(dropped)):
            return 0
        withdrawn = _left(OutboxEntry.state == OutboxState.DROPPED, OutboxEntry.error == "withdrawn")
        return await self._wait_again(announcement_id, now, withdrawn)

    async def try_again(self, announcement_id: int, now: datetime) -> int:
        """Let those with whom it failed wait once more; return how many these are.

        What an operator could still send again is given up: nobody gets it twice.
        """
        failed = _in(announcement_id, RecipientState.FAILED)
        keys = select(_KEY).where(*failed)
        dead = OutboxEntry.state == OutboxState.DEAD, OutboxEntry.key.in_(keys)
        dropped = {"state": OutboxState.DROPPED, "error": "tried again", "payload": ""}
        await self._run(update(OutboxEntry).where(*dead).values(dropped))
        again = {"round": _rows.c.round + 1, "settled_at": None, "nudge_id": None}
        fresh = {"state": RecipientState.WAITING, "due_at": now}
        return await self._changed(update(_rows).where(*failed).values(**fresh, **again))

    async def to_correct(
        self,
        announcement_id: int,
        slot: str,
        event_id: int | None,
        version: int,
        limit: int,
        full: Collection[str] = (),
    ) -> list[Reader]:
        """Return some of those who have other words than this version's, where it stands; not on full platforms."""
        stands = Posting.platform == Account.platform, Posting.address == Account.address, Posting.slot == slot
        facts = Account.platform, Account.address, Recipient.nudge_id, SignUp, Recipient.seen_at.is_not(None)
        found = (
            select(Member, *facts)
            .select_from(Recipient)
            .join(Member, Member.id == Recipient.member_id)
            .outerjoin(SignUp, _for_it(event_id))
            .join(Account, Account.member_id == Recipient.member_id)
            .join(Posting, stands[0] & stands[1] & stands[2])
            .where(*_in(announcement_id, RecipientState.DELIVERED), Recipient.version < version)
            .where(Posting.platform.not_in(full))
            .order_by(Recipient.member_id)
            .limit(limit)
        )
        return [Reader(*row) for row in await self._session.execute(found)]

    async def has_older(self, announcement_id: int, version: int) -> bool:
        """Tell whether somebody has other words than this version's."""
        older = *_in(announcement_id, RecipientState.DELIVERED), _rows.c.version < version
        return bool(await self._session.scalar(select(exists().where(*older))))

    async def corrected(self, announcement_id: int, version: int, members: Collection[int] | None) -> int:
        """Note that these have a version's words; None: all who have it at all. Return how many had others."""
        others = *_in(announcement_id, RecipientState.DELIVERED), _rows.c.version < version
        them = () if members is None else (_rows.c.member_id.in_(members),)
        return await self._changed(update(_rows).where(*others, *them).values(version=version))

    async def see(self, announcement_id: int, member_id: int, now: datetime) -> bool:
        """Note that a member has seen it; False when they said so before, or it was not for them."""
        unseen = _who(announcement_id, member_id), _rows.c.seen_at.is_(None)
        return await self._changed(update(_rows).where(*unseen).values(seen_at=now)) > 0

    async def unsee(self, announcement_id: int, member_id: int, since: datetime) -> bool:
        """Take that back, if it was said since this moment; False when it was not."""
        seen = _who(announcement_id, member_id), _rows.c.seen_at >= since
        return await self._changed(update(_rows).where(*seen).values(seen_at=None)) > 0

    async def forget(self, before: datetime) -> int:
        """Forget to whom what ended before this moment went, but not to how many; return of how many announcements."""
        known = exists().where(Recipient.announcement_id == Announcement.id)
        old = select(Announcement).where(Announcement.ended_at < before, Announcement.due_at.is_(None), known)
        found = list(await self._session.scalars(self._to_change(old, Announcement)))
        for one in found:
            states = {state.value: number for state, number in (await self.counts(one.id)).items()}
            one.totals = {**states, "seen": await self.seen(one.id)}
            await self._run(delete(_rows).where(_rows.c.announcement_id == one.id))
        return len(found)

    async def _each(self, announcement_id: int, rows: Sequence[dict[str, Any]], values: dict[str, Any]) -> None:
        """Change those of these rows who still wait."""
        if rows:
            waits = _in(announcement_id, RecipientState.WAITING)
            one = update(_rows).where(*waits, _rows.c.member_id == bindparam("whom")).values(values)
            await self._run(one, list(rows))

    async def _wait_again(self, announcement_id: int, now: datetime, *conditions: ColumnElement[bool]) -> int:
        """Let these wait as if nothing had left for them: the nudge is forgotten, so that it can be said anew."""
        them = *_in(announcement_id, RecipientState.ON_ITS_WAY), *conditions
        said = select(_rows.c.nudge_id).where(*them)
        await self._run(delete(Nudge).where(Nudge.id.in_(said)))
        waits = {"state": RecipientState.WAITING, "due_at": now, "version": 0}
        back = update(_rows).where(*them).values(**waits)
        return await self._changed(back)


_rows = table_of(Recipient)
_KEY = literal(WAY_OUT) + cast(_rows.c.nudge_id, String)
_BECAME = case(
    (OutboxEntry.state == OutboxState.SENT, RecipientState.DELIVERED.value),
    (OutboxEntry.state == OutboxState.DEAD, RecipientState.FAILED.value),
    (OutboxEntry.error == "unreachable", RecipientState.BLOCKED.value),
    else_=RecipientState.MISSED.value,
)


def _in(announcement_id: int, state: RecipientState) -> tuple[ColumnElement[bool], ...]:
    return _rows.c.announcement_id == announcement_id, _rows.c.state == state


def _who(announcement_id: int, member_id: int) -> ColumnElement[bool]:
    return (_rows.c.announcement_id == announcement_id) & (_rows.c.member_id == member_id)


def _left(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether what is on its way to a recipient is like this in the outbox."""
    return exists().where(OutboxEntry.key == _KEY, *conditions)


def _for_it(event_id: int | None) -> ColumnElement[bool]:
    return (SignUp.member_id == Recipient.member_id) & (SignUp.event_id == event_id)


def _where_they_are() -> ColumnElement[int]:
    """The account they were active with last, of those that can be reached, as in `Accounts.to_write_to`."""
    own = select(Account.id).where(Account.member_id == Recipient.member_id, Account.reachable)
    last = own.order_by(Account.last_seen_at.desc().nulls_last(), Account.id).limit(1)
    return last.correlate(Recipient).scalar_subquery()
