"""Those whom a round of the scan invites: the same is said to all of them, whatever each of them did."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    SQLColumnExpression,
    String,
    bindparam,
    cast,
    exists,
    func,
    literal,
    select,
    update,
)

from storage.columns import Utc
from storage.models import Member, MemberState, Nudge, NudgeState, OutboxEntry, OutboxState, ScanInvitation
from storage.repositories.base import Repository, insert_into, table_of
from storage.repositories.nudges import WAY_OUT


@dataclass(frozen=True, slots=True)
class Listeners:
    """Those of the invited who read one language and live by one clock."""

    language: str
    zone: str
    first: time | None
    """The hours of their own in which they may be written to; None: as in the organisation."""
    last: time | None


class Invited(Repository):
    """The invited who take part now. What is said to them is the same for those who answered."""

    async def count(self, round_id: int) -> int:
        """Return how many there are, those who pause included."""
        there = Member.state.in_([MemberState.ACTIVE, MemberState.PAUSED])
        return await self._session.scalar(_invited(round_id, func.count()).where(there)) or 0

    async def listeners(self, round_id: int) -> Sequence[Listeners]:
        """Return the languages and clocks of those who do not pause."""
        found = _invited(round_id, Member.language, Member.time_zone, Member.window_start, Member.window_end)
        rows = await self._session.execute(found.where(_THERE).distinct())
        return [Listeners(*row) for row in rows]

    async def tell(self, round_id: int, to: Listeners, what: Nudge, *, after: str | None = None) -> None:
        """Have something to say to each of these, in one statement; what still waits to be said gets these words.

        Its key and its note end where the number of a member belongs. `after`: only to those to whom something was said
        whose key begins so.
        """
        row = {name: value for name in _COLUMNS if (value := getattr(what, name)) is not None}
        of_each = {"member_id": Member.id, **{name: _for_each(row[name]) for name in _OF_EACH if name in row}}
        columns = {name: of_each.get(name, literal(value, _nudges.c[name].type)) for name, value in row.items()}
        found = _invited(round_id, *columns.values()).where(_THERE, *_alike(to))
        if after is not None:
            said = _nudges.c.state.in_([NudgeState.SENT, NudgeState.MERGED])
            found = found.where(exists().where(_nudges.c.key == _for_each(after), said).correlate(Member))
        new = insert_into(self._scope.dialect, Nudge).from_select(list(columns), found)
        again = {"payload": new.excluded.payload, "expires_at": new.excluded.expires_at}
        waits = _nudges.c.state == NudgeState.WAITING
        await self._run(new.on_conflict_do_update(index_elements=["key"], set_=again, where=waits))

    async def withdraw(self, prefix: str, now: datetime) -> None:
        """Say nothing more of what waits under keys that begin so, to nobody."""
        await self._run(_WITHDRAW, {"prefix": prefix, "now": now})
        await self._run(_TAKE_BACK, {"prefix": prefix})


_nudges, _entries = table_of(Nudge), table_of(OutboxEntry)
_COLUMNS = [column.name for column in _nudges.columns if column.name != "id"]
_OF_EACH = ("key", "unless")
_THERE = Member.state == MemberState.ACTIVE
_begins = _nudges.c.key.startswith(bindparam("prefix"))
_WITHDRAW = (
    update(_nudges)
    .where(_begins, _nudges.c.state == NudgeState.WAITING)
    .values(state=NudgeState.WITHDRAWN, reason="withdrawn", payload="", sent_at=bindparam("now", type_=Utc))
)
_said_so = select(literal(WAY_OUT) + cast(_nudges.c.id, String)).where(_begins, _nudges.c.state == NudgeState.SENT)
_TAKE_BACK = (
    update(_entries)
    .where(_entries.c.key.in_(_said_so), _entries.c.state == OutboxState.PENDING)
    .values(state=OutboxState.DROPPED, error="withdrawn", payload="")
)


def _invited(round_id: int, *columns: SQLColumnExpression[Any]) -> Select[Any]:
    joined = select(*columns).select_from(ScanInvitation).join(Member, Member.id == ScanInvitation.member_id)
    return joined.where(ScanInvitation.round_id == round_id)


def _for_each(text: str) -> ColumnElement[str]:
    return literal(text) + cast(Member.id, String)


def _alike(to: Listeners) -> tuple[ColumnElement[bool], ...]:
    hours = Member.window_start.is_not_distinct_from(to.first), Member.window_end.is_not_distinct_from(to.last)
    return Member.language == to.language, Member.time_zone == to.zone, *hours
