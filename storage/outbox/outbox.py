"""The outbox as turns and the delivery worker use it."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, TextClause, delete, text, tuple_, update
from sqlalchemy.exc import IntegrityError

from storage.models import OutboxEntry, OutboxState
from storage.models.outbox import UNDELIVERED, WAITING
from storage.outbox.adding import KEY_KNOWN, SUPERSEDE, add_once, add_to_slot, row_of
from storage.outbox.claiming import LOCK_CLAIMS, PATIENCE, claim_for
from storage.outbox.desk import OutboxDesk
from storage.outbox.outcomes import Claimed, Outcome, Outgoing, Verdict
from storage.outbox.postings import note_posting
from storage.outbox.recording import (
    AFRESH,
    DROP_SUPERSEDED,
    ERASE_STRANGERS,
    MOVE,
    ON_ITS_OWN,
    RECORD,
    UNREACHABLE,
    values_of,
)


class Outbox(OutboxDesk):
    """Messages on their way out."""

    async def add(
        self,
        *,
        organisation_id: int | None,
        platform: str,
        address: str,
        kind: str,
        payload: str,
        now: datetime,
        priority: int = 0,
        slot: str | None = None,
        key: str | None = None,
        due_at: datetime | None = None,
        expires_at: datetime | None = None,
        receipt: str | None = None,
        under: str | None = None,
        unless: str | None = None,
    ) -> bool:
        """Queue one message, as `add_all` does; False when its key was queued before."""
        message = Outgoing(
            organisation_id=organisation_id,
            platform=platform,
            address=address,
            kind=kind,
            payload=payload,
            priority=priority,
            slot=slot,
            key=key,
            due_at=due_at,
            expires_at=expires_at,
            receipt=receipt,
            under=under,
            unless=unless,
        )
        return await self.add_all((message,), now) > 0

    async def add_all(self, messages: Sequence[Outgoing], now: datetime) -> int:
        """Queue messages in this order and return how many were new; made for one as well as for thousands.

        A known key changes nothing. What still waits for the same slot at the same address is superseded.
        """
        added = 0
        for (slotted, keyed), alike in groupby(messages, lambda message: (bool(message.slot), bool(message.key))):
            rows = [row_of(message, now) for message in alike]
            if slotted and keyed:
                added += sum([await self._add_keyed_to_slot(row) for row in rows])
            else:
                statement = add_to_slot if slotted else add_once
                added += await self._changed(statement(self._scope.dialect), rows)
        return added

    async def withdraw(self, key: str) -> bool:
        """Drop the message queued under this key, while nobody is sending it; False when there is none."""
        waiting = update(OutboxEntry).where(OutboxEntry.key == key, OutboxEntry.state == OutboxState.PENDING)
        return await self._changed(waiting.values(state=OutboxState.DROPPED, error="withdrawn", payload="")) > 0

    async def forget(self, keys: Collection[str]) -> int:
        """Forget the messages queued under these keys as if they never were, unless one is just being sent."""
        settled = OutboxEntry.state.not_in([OutboxState.SENDING, OutboxState.UNCERTAIN])
        return await self._changed(delete(OutboxEntry).where(OutboxEntry.key.in_(keys), settled))

    async def knows(self, key: str) -> bool:
        """Tell whether a message was queued under this key before."""
        return bool(await self._session.scalar(KEY_KNOWN, {"known": key}))

    async def withdraw_from(self, places: Collection[tuple[str, str]], priority: int) -> int:
        """Drop what waits at these addresses with this priority, while nobody is sending it; return how many."""
        dropped = {"state": OutboxState.DROPPED, "error": "withdrawn", "payload": ""}
        return await self._changed(update(OutboxEntry).where(*_waiting_at(places, priority)).values(dropped))

    async def readdress(self, old: tuple[str, str], new: tuple[str, str], priority: int) -> int:
        """Let what waits at one address be said at another, unless it belongs to a message there; return how many."""
        waiting = update(OutboxEntry).where(*_waiting_at([old], priority), ON_ITS_OWN)
        return await self._changed(waiting.values(platform=new[0], address=new[1], **AFRESH))

    async def move(self, entry: Claimed, to: tuple[str, str]) -> bool:
        """Let what was claimed wait to be said at another address; False when it belongs to a message where it was."""
        values = {"entry": entry.id, "held_epoch": entry.epoch, "new_platform": to[0], "new_address": to[1]}
        return await self._changed(MOVE, values) > 0

    async def claim(
        self,
        now: datetime,
        *,
        epoch: int,
        lease: timedelta,
        limit: int,
        platforms: Collection[str],
        busy_addresses: Collection[str] = (),
        priorities: tuple[int, int] = (0, 2),
    ) -> list[Claimed]:
        """Take the next messages, in the order they should go (see `claiming`); ours until the lease ends.

        Of the priorities from the first to the second of these, all others left where they are.
        """
        if self._scope.dialect != "sqlite":
            await self._run(LOCK_CLAIMS)
        request = {
            "now": now,
            "epoch": epoch,
            "lease_until": now + lease,
            "patient_since": now - PATIENCE,
            "limit": limit,
            "first": priorities[0],
            "last": priorities[1],
            "platforms": list(platforms),
            "busy": list(busy_addresses),
        }
        rows = await self._run(claim_for(self._scope.dialect), request)
        return sorted((Claimed(*row) for row in rows), key=lambda entry: (entry.priority, entry.id))

    async def record(self, outcomes: Sequence[Outcome], now: datetime) -> None:
        """Write down what became of claimed messages; what another worker took over meanwhile stays as it is."""
        plain = [values_of(outcome, now) for outcome in outcomes if not _returns_to_slot(outcome)]
        if plain:
            await self._run(RECORD, plain)
        for outcome in filter(_returns_to_slot, outcomes):
            await self._return_to_slot(values_of(outcome, now))
        await self._note_postings(outcomes)
        await self._note_unreachable(outcomes)
        await self._erase_strangers(outcomes)

    async def expired(self, now: datetime) -> int:
        """Make what was being sent when its lease ran out uncertain; return how many."""
        return await self._lose(OutboxEntry.lease_until <= now)

    async def abandoned(self) -> int:
        """Make all that is being sent uncertain: for the start of a bot that is surely the only one."""
        return await self._lose(OutboxEntry.lease_until.is_not(None))

    async def drop_stale(self, now: datetime) -> int:
        """Drop what nobody waits for any more; return how many."""
        stale = (text(WAITING), OutboxEntry.state == OutboxState.PENDING, OutboxEntry.expires_at <= now)
        dropped = update(OutboxEntry).where(*stale).values(state=OutboxState.DROPPED, error="too late", payload="")
        return await self._changed(dropped)

    async def _add_keyed_to_slot(self, row: dict[str, Any]) -> int:
        if await self.knows(row["key"]):
            return 0
        await self._run(SUPERSEDE, {f"at_{name}": row[name] for name in ("platform", "address", "slot")})
        return await self._changed(add_once(self._scope.dialect), row)

    async def _return_to_slot(self, values: dict[str, Any]) -> None:
        try:
            async with self._session.begin_nested():
                await self._run(RECORD, values)
        except IntegrityError:  # newer words came in at this very moment; they stay, and these are dropped
            pass
        await self._run(DROP_SUPERSEDED, {name: values[name] for name in ("entry", "held_epoch")})

    async def _lose(self, condition: ColumnElement[bool]) -> int:
        under_way = OutboxEntry.state.in_([OutboxState.SENDING, OutboxState.UNCERTAIN])
        lost = update(OutboxEntry).where(text(UNDELIVERED), under_way, condition)
        return await self._changed(lost.values(state=OutboxState.UNCERTAIN, error="lease ran out", lease_until=None))

    async def _note_postings(self, outcomes: Sequence[Outcome]) -> None:
        shown = [
            {"entry": outcome.entry.id, "shown_as": outcome.receipt}
            for outcome in outcomes
            if outcome.entry.slot and outcome.receipt and outcome.receipt != outcome.entry.posting
        ]
        if shown:
            await self._run(note_posting(self._scope.dialect), shown)

    async def _note_unreachable(self, outcomes: Sequence[Outcome]) -> None:
        gone = {(o.entry.platform, o.entry.address) for o in outcomes if o.verdict is Verdict.UNREACHABLE}
        if gone:
            await self._run(UNREACHABLE, [{"at_platform": platform, "at_address": to} for platform, to in sorted(gone)])

    async def _erase_strangers(self, outcomes: Sequence[Outcome]) -> None:
        strangers = [outcome.entry.id for outcome in outcomes if outcome.entry.organisation_id is None]
        if strangers:
            await self._run(ERASE_STRANGERS, {"entries": strangers})


def _waiting_at(places: Collection[tuple[str, str]], priority: int) -> tuple[ColumnElement[bool] | TextClause, ...]:
    at = tuple_(OutboxEntry.platform, OutboxEntry.address).in_(list(places))
    return text(UNDELIVERED), OutboxEntry.state == OutboxState.PENDING, OutboxEntry.priority == priority, at


def _returns_to_slot(outcome: Outcome) -> bool:
    return outcome.verdict is Verdict.RETRY and outcome.entry.slot is not None
