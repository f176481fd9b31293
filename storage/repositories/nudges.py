"""What we want to say of our own accord: once for each key, until it is said or not."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, exists, func, select, text, update

from storage.columns import Utc
from storage.models import Nudge, NudgeState
from storage.models.nudge import WAITING
from storage.repositories.base import Fetch, Repository, insert_into, table_of

WAY_OUT = "nudge:"
"""How the key of a nudge that goes alone begins in the outbox; its id follows."""


class Nudges(Repository):
    """What waits to be said to members, and what became of it."""

    async def add(self, one: Nudge) -> Nudge | None:
        """Keep something to say; None when there was something under its key before."""
        row = {name: getattr(one, name) for name in _COLUMNS}
        new = insert_into(self._scope.dialect, Nudge).values(row).on_conflict_do_nothing(index_elements=["key"])
        if not await self._changed(new):
            return None
        return await self._session.scalar(_UNDER, {"known": one.key})

    async def knows(self, key: str) -> bool:
        """Tell whether there was something to say under this key."""
        return bool((await self._run(_KNOWN, {"known": key})).scalar_one())

    async def members_due(self, organisation_id: int, now: datetime, limit: int) -> list[int]:
        """Return to whom something may be said now, who waits longest first."""
        rows = await self._run(_MEMBERS_DUE, {"organisation": organisation_id, "now": now, "most": limit})
        return list(rows.scalars())

    async def next_due(self, organisation_id: int) -> datetime | None:
        """Return when to look next whether something can be said."""
        due: datetime | None = (await self._run(_NEXT_DUE, {"organisation": organisation_id})).scalar_one()
        return due

    async def waiting_for(self, member_id: int, until: datetime | None = None) -> Sequence[Nudge]:
        """Return what waits for a member, to change; all, or what is due until a moment."""
        if until is None:
            return await self._all(_WAITING_FOR, {"member": member_id})
        return await self._all(_WAITING_UNTIL, {"member": member_id, "now": until})

    async def told(self, member_id: int, since: datetime) -> list[datetime]:
        """Return when a member was told something that counts; nobody else tells them anything until we are done."""
        if self._scope.writes and self._scope.dialect != "sqlite":
            await self._run(_HOLD, {"member": member_id})
        return list((await self._run(_TOLD, {"member": member_id, "since": since})).scalars())

    async def told_of(self, member_ids: Sequence[int], since: datetime) -> dict[int, list[datetime]]:
        """Return the same of several members, without those whom somebody else is telling something just now."""
        free = member_ids
        if self._scope.writes and self._scope.dialect != "sqlite":
            free = list((await self._run(_HOLD_FREE, {"members": list(member_ids)})).scalars())
        found: dict[int, list[datetime]] = {member: [] for member in free}
        for member, at in await self._run(_TOLD_OF, {"members": list(free), "since": since}):
            found[member].append(at)
        return found

    async def add_said(self, said: Sequence[Nudge]) -> None:
        """Keep what is said to several members just now, and give each its id; one whose key is known gets that one's.

        The objects are no rows of this transaction: they only carry what is kept.
        """
        rows = [{name: getattr(one, name) for name in _COLUMNS} for one in said]
        new = insert_into(self._scope.dialect, Nudge).on_conflict_do_nothing(index_elements=["key"])
        await self._run(new, rows)
        ids = select(_nudges.c.key, _nudges.c.id).where(_nudges.c.key.in_([one.key for one in said]))
        known: dict[str, int] = {key: int(number) for key, number in await self._run(ids)}
        for one in said:
            one.id = known[one.key]

    async def news_last(self, member_id: int) -> datetime | None:
        """Return when a member was last told what a named colleague did or answered."""
        last: datetime | None = (await self._run(_NEWS_LAST, {"member": member_id})).scalar_one()
        return last

    async def asked(self, member_id: int, kind: str, limit: int) -> list[tuple[datetime, bool]]:
        """Return when a member was asked something of this kind, and whether they answered; the newest first."""
        rows = await self._run(_ASKED, {"member": member_id, "sort": kind, "most": limit})
        return [(at, answered) for at, answered in rows]

    async def said_with(self, nudge_id: int, member_id: int) -> Sequence[Nudge]:
        """Return what a member was told in the message that began with this nudge, in its order."""
        first = await self._session.scalar(select(Nudge).where(Nudge.id == nudge_id, Nudge.member_id == member_id))
        if first is None or first.sent_at is None:
            return []
        at_once = Nudge.member_id == member_id, Nudge.sent_at == first.sent_at  # maybe in several messages
        together = select(Nudge).where(*at_once, Nudge.within_id == first.id)
        return [first, *await self._session.scalars(together.order_by(Nudge.id))]

    async def answered(self, nudge_id: int, member_id: int, now: datetime) -> bool:
        """Note that a member did something with what they were told; False when it was noted before."""
        return await self._changed(_ANSWERED, {"sought": nudge_id, "member": member_id, "now": now}) > 0

    async def open_of(self, member_id: int, nudge_id: int) -> Nudge | None:
        """Return what a member was asked and has not answered, to change; None when there is nothing to put off."""
        asked = Nudge.id == nudge_id, Nudge.member_id == member_id, Nudge.asks, Nudge.payload != ""
        said = Nudge.state.in_([NudgeState.SENT, NudgeState.MERGED]), Nudge.answered_at.is_(None)
        return await self._session.scalar(self._to_change(select(Nudge).where(*asked, *said), Nudge))

    async def again(self, one: Nudge, due: datetime, reason: str, now: datetime, payload: str) -> None:
        """Say something that was said once more, under the same key, and without a cap: its reader wishes so."""
        row = {name: getattr(one, name) for name in _COLUMNS}
        row |= {"state": NudgeState.WAITING, "sent_at": None, "expires_at": None, "counted": False, "slot": None}
        row |= {"payload": payload, "news": False, "within_id": None}
        one.key, one.answered_at, one.reason, one.payload = f"said:{one.id}", now, reason, ""
        await self._run(insert_into(self._scope.dialect, Nudge).values(row | {"due_at": due, "reason": reason}))

    async def withdraw(self, key: str, now: datetime) -> bool:
        """Do not say what waits under this key; False when nothing does. What was said cannot be put off any more."""
        await self._run(_FORGET_ONE, {"known": key})
        return await self._changed(_WITHDRAW, {"known": key, "now": now}) > 0

    async def said_under(self, key: str) -> int | None:
        """Return the id of what was said under this key; None when nothing was, or together with something else."""
        said: int | None = (await self._run(_SAID_UNDER, {"known": key})).scalar_one_or_none()
        return said

    async def unsay(self, nudge_id: int, now: datetime) -> None:
        """Note that what left for its reader was taken back on the way."""
        await self._run(_UNSAY, {"sought": nudge_id, "now": now})

    async def withdraw_all(self, member_id: int, now: datetime) -> int:
        """Say nothing of what waits for a member, nor once more what was said; return how much waited."""
        await self._run(_FORGET_WORDS, {"member": member_id})
        return await self._changed(_WITHDRAW_ALL, {"member": member_id, "now": now})

    async def forget_about(self, member_id: int, prefix: str) -> list[int]:
        """Forget what a member was or is to be told under keys that begin so, as if it never was; return which."""
        about = _mine, _nudges.c.key.startswith(bindparam("prefix"))
        gone = delete(_nudges).where(*about).returning(_nudges.c.id)
        return list((await self._run(gone, {"member": member_id, "prefix": prefix})).scalars())

    async def counts(self) -> list[tuple[str, str, str, int]]:
        """Return how many there are of each kind, by what became of them and why they waited or ended, "" for none."""
        rows = await self._run(_COUNTS)
        return sorted((kind, str(state), reason or "", number) for kind, state, reason, number in rows)

    async def empty(self, before: datetime) -> int:
        """Forget the words of what was asked before this moment and never answered; return of how much."""
        old = update(Nudge).where(Nudge.sent_at < before, Nudge.payload != "")
        return await self._changed(old.values(payload=""))

    async def prune(self, before: datetime) -> int:
        """Forget what was settled before this moment; return how much."""
        return await self._changed(delete(Nudge).where(Nudge.sent_at < before))


_nudges = table_of(Nudge)
_COLUMNS = [column.name for column in _nudges.columns if column.name != "id"]
_waits = text(WAITING)
_keyed = _nudges.c.key == bindparam("known")
_mine = _nudges.c.member_id == bindparam("member")
_now = bindparam("now", type_=Utc)
_said = _nudges.c.state.in_([NudgeState.SENT.value, NudgeState.MERGED.value])
_GONE = {"state": NudgeState.WITHDRAWN, "reason": "withdrawn", "payload": "", "sent_at": _now}

_UNDER = select(Nudge).where(Nudge.key == bindparam("known"))
_waiting_for = select(Nudge).where(Nudge.member_id == bindparam("member"), _waits).order_by(Nudge.id)
_WAITING_FOR = Fetch(Nudge, _waiting_for)
_WAITING_UNTIL = Fetch(Nudge, _waiting_for.where(Nudge.due_at <= _now))
_SAID_UNDER = select(_nudges.c.id).where(_keyed, _nudges.c.state == NudgeState.SENT)
_KNOWN = select(exists().where(_keyed))
_HOLD = select(func.pg_advisory_xact_lock(4_207_116, bindparam("member")))
_HOLD_FREE = text(
    "SELECT one FROM unnest(CAST(:members AS integer[])) AS one WHERE pg_try_advisory_xact_lock(4207116, one)"
)
_MEMBERS_DUE = (
    select(_nudges.c.member_id)
    .where(_nudges.c.organisation_id == bindparam("organisation"), _waits, _nudges.c.due_at <= _now)
    .group_by(_nudges.c.member_id)
    .order_by(func.min(_nudges.c.due_at), _nudges.c.member_id)
    .limit(bindparam("most"))
)
_NEXT_DUE = select(func.min(_nudges.c.due_at)).where(_nudges.c.organisation_id == bindparam("organisation"), _waits)
_TOLD = select(_nudges.c.sent_at).where(
    _mine,
    _nudges.c.sent_at > bindparam("since", type_=Utc),
    _nudges.c.state == NudgeState.SENT.value,
    _nudges.c.counted,
)
_TOLD_OF = select(_nudges.c.member_id, _nudges.c.sent_at).where(
    _nudges.c.member_id.in_(bindparam("members", expanding=True)),
    _nudges.c.sent_at > bindparam("since", type_=Utc),
    _nudges.c.state == NudgeState.SENT.value,
    _nudges.c.counted,
)
_NEWS_LAST = select(func.max(_nudges.c.sent_at)).where(_mine, _said, _nudges.c.news)
_COUNTS = select(_nudges.c.kind, _nudges.c.state, _nudges.c.reason, func.count()).group_by(
    _nudges.c.kind, _nudges.c.state, _nudges.c.reason
)
_ASKED = (
    select(_nudges.c.sent_at, _nudges.c.answered_at.is_not(None))
    .where(
        _mine,
        _nudges.c.kind == bindparam("sort"),
        _nudges.c.asks,
        _said,
    )
    .order_by(_nudges.c.sent_at.desc(), _nudges.c.id.desc())
    .limit(bindparam("most"))
)
_ANSWERED = (
    update(_nudges)
    .where(_nudges.c.id == bindparam("sought"), _mine, _nudges.c.answered_at.is_(None))
    .values(answered_at=_now, payload="")
)
_WITHDRAW = update(_nudges).where(_keyed, _waits).values(_GONE)
_UNSAY = update(_nudges).where(_nudges.c.id == bindparam("sought")).values(_GONE)
_FORGET_ONE = update(_nudges).where(_keyed, _said, _nudges.c.payload != "").values(payload="")
_FORGET_WORDS = update(_nudges).where(_mine, _said, _nudges.c.payload != "").values(payload="")
_WITHDRAW_ALL = update(_nudges).where(_mine, _waits).values(_GONE)
