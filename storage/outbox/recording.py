"""What a verdict does to a message; always guarded by its lease, so that a stale worker changes nothing."""

from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, String, and_, bindparam, case, delete, func, not_, select, text, update

from storage.columns import Utc
from storage.models import Account, OutboxEntry, OutboxState
from storage.outbox.outcomes import Outcome, Verdict
from storage.repositories.base import table_of

_entries = table_of(OutboxEntry)
_newer = _entries.alias("newer")
_accounts = table_of(Account)

_BECOMES = {
    Verdict.SENT: OutboxState.SENT,
    Verdict.RETRY: OutboxState.PENDING,
    Verdict.UNCERTAIN: OutboxState.UNCERTAIN,
    Verdict.DEAD: OutboxState.DEAD,
    Verdict.UNREACHABLE: OutboxState.DROPPED,
}
_KEEPS_PAYLOAD = (Verdict.RETRY, Verdict.UNCERTAIN, Verdict.DEAD)

_becomes = bindparam("becomes", type_=String)
_held = and_(
    _entries.c.id == bindparam("entry"),
    _entries.c.lease_epoch == bindparam("held_epoch"),
    text("outbox.state IN ('sending', 'uncertain')"),
)

HAS_NEWER = (
    select(_newer.c.id)
    .where(
        _newer.c.platform == _entries.c.platform,
        _newer.c.address == _entries.c.address,
        _newer.c.slot == _entries.c.slot,
        text("newer.state = 'pending'"),
    )
    .exists()
)
"""Newer words wait for the same slot."""

RECORD = (
    update(_entries)
    .where(_held, not_(and_(_becomes == OutboxState.PENDING.value, HAS_NEWER)))
    .values(
        state=_becomes,
        payload=case((bindparam("keeps", type_=Boolean), _entries.c.payload), else_=""),
        error=bindparam("why"),
        due_at=func.coalesce(bindparam("again_at", type_=Utc), _entries.c.due_at),
        receipt=func.coalesce(bindparam("shown_as", type_=String), _entries.c.receipt),
        sent_at=bindparam("arrived_at"),
        lease_epoch=None,
        lease_until=None,
    )
)

DROP_SUPERSEDED = (
    update(_entries)
    .where(_held)
    .values(state=OutboxState.DROPPED, payload="", error="superseded", lease_epoch=None, lease_until=None)
)
"""After `RECORD`: what should be tried again but is still held has newer words waiting in its place."""

ON_ITS_OWN = and_(_entries.c.slot.is_(None), _entries.c.receipt.is_(None), _entries.c.under.is_(None))
"""Belongs to no message that stands where it is to be said."""

AFRESH = {"attempts": 0, "first_tried_at": None, "error": None}
"""As if it had never been tried."""

MOVE = (
    update(_entries)
    .where(_held, ON_ITS_OWN)
    .values(
        platform=bindparam("new_platform", type_=String),
        address=bindparam("new_address", type_=String),
        state=OutboxState.PENDING,
        lease_epoch=None,
        lease_until=None,
        **AFRESH,
    )
)

UNREACHABLE = (
    update(_accounts)
    .where(_accounts.c.platform == bindparam("at_platform"), _accounts.c.address == bindparam("at_address"))
    .values(reachable=False)
)

ERASE_STRANGERS = delete(_entries).where(
    _entries.c.id.in_(bindparam("entries", expanding=True)),
    _entries.c.organisation_id.is_(None),
    _entries.c.state.in_([OutboxState.SENT, OutboxState.DROPPED]),
)


def values_of(outcome: Outcome, now: datetime) -> dict[str, Any]:
    """Return what `RECORD` needs to know about one outcome."""
    verdict = outcome.verdict
    return {
        "entry": outcome.entry.id,
        "held_epoch": outcome.entry.epoch,
        "becomes": _BECOMES[verdict].value,
        "keeps": verdict in _KEEPS_PAYLOAD,
        "why": outcome.error and outcome.error[:200],
        "again_at": outcome.due_at or (now if verdict is Verdict.UNCERTAIN else None),
        "shown_as": outcome.receipt,
        "arrived_at": now if verdict is Verdict.SENT else None,
    }
