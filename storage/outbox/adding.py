"""How a message gets into the outbox: once per key, and once per slot while it waits."""

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import bindparam, case, exists, func, select, text, update
from sqlalchemy.dialects.sqlite import Insert

from storage.models import OutboxEntry, OutboxState
from storage.models.outbox import FRESH_SLOT, KEYED
from storage.outbox.outcomes import Outgoing
from storage.repositories.base import insert_into, table_of

entries = table_of(OutboxEntry)

KEY_KNOWN = select(exists().where(entries.c.key == bindparam("known")))

SUPERSEDE = (
    update(entries)
    .where(
        entries.c.platform == bindparam("at_platform"),
        entries.c.address == bindparam("at_address"),
        entries.c.slot == bindparam("at_slot"),
        text(FRESH_SLOT),
    )
    .values(state=OutboxState.DROPPED, error="superseded", payload="")
)
"""Drop what waits for a slot, since something newer with a key of its own takes its place at the end of the queue."""


def row_of(message: Outgoing, now: datetime) -> dict[str, Any]:
    """Return the columns of a message that is queued now."""
    return {
        "organisation_id": message.organisation_id,
        "platform": message.platform,
        "address": message.address,
        "kind": message.kind,
        "payload": message.payload,
        "priority": message.priority,
        "slot": message.slot,
        "under": message.under,
        "key": message.key,
        "due_at": message.due_at or now,
        "expires_at": message.expires_at,
        "receipt": message.receipt,
        "unless": message.unless,
        "created_at": now,
    }


@cache
def add_once(dialect: str) -> Insert:
    """Return the INSERT that does nothing when the key is known."""
    return _new(dialect).on_conflict_do_nothing(index_elements=["key"], index_where=text(KEYED))


@cache
def add_to_slot(dialect: str) -> Insert:
    """Return the INSERT that, when an older message waits for the same slot, puts the new words into that one.

    So the newest words go out at the oldest place in the queue: nothing is reordered, and a card that changes all the
    time is not pushed back for ever.
    """
    new = _new(dialect)
    lower = case((new.excluded.priority < entries.c.priority, new.excluded.priority), else_=entries.c.priority)
    return new.on_conflict_do_update(
        index_elements=["platform", "address", "slot"],
        index_where=text(FRESH_SLOT),
        set_={
            "kind": new.excluded.kind,
            "payload": new.excluded.payload,
            "under": new.excluded.under,
            "priority": lower,
            "due_at": new.excluded.due_at,
            "expires_at": new.excluded.expires_at,
            "receipt": func.coalesce(new.excluded.receipt, entries.c.receipt),
            "key": func.coalesce(entries.c.key, new.excluded.key),
            "attempts": 0,
            "error": None,
            "first_tried_at": None,
        },
    )


def _new(dialect: str) -> Insert:
    return insert_into(dialect, OutboxEntry).values(state=OutboxState.PENDING, attempts=0)
