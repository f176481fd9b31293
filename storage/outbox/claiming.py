"""Which messages may go next: the order the outbox keeps.

Answers go before nudges, nudges before broadcasts, and these before what is said blindly; within a priority the oldest
goes first. To one address there is never more than one message under way, so whoever reads there sees them in this
order. A message that failed and waits for its retry holds back what comes after it at its address for `PATIENCE`; then
the others may pass, so that one bad message does not silence everything else. What was never tried and is not due yet
holds back nothing.
"""

from datetime import timedelta
from functools import cache

from sqlalchemy import String, bindparam, column, func, select, text
from sqlalchemy.sql.selectable import TextualSelect

from storage.columns import Utc
from storage.models.outbox import UNDELIVERED, WAITING

PATIENCE = timedelta(minutes=2)
"""How long a failing message holds back the later ones."""

LOCK_CLAIMS = select(func.pg_advisory_xact_lock(4_207_115))
"""On PostgreSQL claims go one after the other: two at once could each see an address as free. The number is ours."""


@cache
def claim_for(dialect: str) -> TextualSelect:
    """Return the statement that takes the next messages; plain SQL, since both databases read the same."""
    skip_locked = "" if dialect == "sqlite" else "FOR UPDATE SKIP LOCKED"
    return (
        text(_CLAIM.format(waiting=_of("mine", WAITING), open=_of("other", UNDELIVERED), skip_locked=skip_locked))
        .bindparams(
            *(bindparam(name, type_=String, expanding=True) for name in ("platforms", "busy")),
            *(bindparam(name, type_=Utc) for name in ("now", "patient_since", "lease_until")),
        )
        .columns(
            *(column(name) for name in ("id", "organisation_id", "platform", "address", "kind", "payload", "priority")),
            *(column(name) for name in ("slot", "attempts")),
            *(column(name, Utc) for name in ("created_at", "first_tried_at")),
            *(column(name) for name in ("lease_epoch", "is_uncertain", "posting", "thread", "unless")),
        )
    )


def _of(side: str, condition: str) -> str:
    return condition.replace("state", f"{side}.state")


# In RETURNING, SQLite only finds the posting by its key when the other side is an expression: hence the || ''.
_CLAIM = """
WITH next AS (
    SELECT mine.id FROM outbox AS mine
    WHERE {waiting}
      AND mine.priority BETWEEN :first AND :last
      AND mine.due_at <= :now
      AND mine.platform IN :platforms
      AND mine.address NOT IN :busy
      AND (mine.lease_until IS NULL OR mine.lease_until <= :now)
      AND (mine.expires_at IS NULL OR mine.expires_at > :now OR mine.state = 'uncertain')
      AND NOT EXISTS (
        SELECT 1 FROM outbox AS other
        WHERE other.platform = mine.platform AND other.address = mine.address AND other.id <> mine.id AND {open}
          AND (
            other.state = 'sending'
            OR (other.state = 'uncertain' AND (mine.state = 'pending' OR other.id < mine.id))
            OR (
              other.state = 'pending' AND mine.state = 'pending'
              AND (other.expires_at IS NULL OR other.expires_at > :now)
              AND (other.priority, other.id) < (mine.priority, mine.id)
              AND (other.due_at <= :now OR (other.attempts > 0 AND other.first_tried_at > :patient_since))
            )
          )
      )
    ORDER BY mine.priority, mine.id
    LIMIT :limit
    {skip_locked}
)
UPDATE outbox SET
    state = CASE WHEN state = 'pending' THEN 'sending' ELSE state END,
    lease_epoch = :epoch,
    lease_until = :lease_until,
    attempts = attempts + 1,
    first_tried_at = coalesce(first_tried_at, :now)
WHERE id IN (SELECT id FROM next)
RETURNING id, organisation_id, platform, address, kind, payload, priority, slot, attempts, created_at, first_tried_at,
    lease_epoch, state = 'uncertain' AS is_uncertain,
    coalesce((
        SELECT posting.receipt FROM posting
        WHERE posting.platform = outbox.platform || '' AND posting.address = outbox.address || ''
          AND posting.slot = outbox.slot || ''
    ), receipt) AS posting,
    (
        SELECT posting.receipt FROM posting
        WHERE posting.platform = outbox.platform || '' AND posting.address = outbox.address || ''
          AND posting.slot = outbox.under || ''
    ) AS thread,
    unless
"""
