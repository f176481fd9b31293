"""Messages on their way out, and which platform message shows what."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import Id, partial, words
from storage.models.base import Base

WAITING = "state IN ('pending', 'uncertain')"
"""What the worker may take next. Partial indexes are only used when a query repeats their words exactly."""
UNDELIVERED = "state IN ('pending', 'sending', 'uncertain', 'dead')"
FRESH_SLOT = "state = 'pending' AND slot IS NOT NULL"
KEYED = "key IS NOT NULL"


class OutboxState(StrEnum):
    """Where a message is; `dropped` was not sent on purpose: superseded, too late, or nobody to reach."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    DEAD = "dead"
    DROPPED = "dropped"


class OutboxEntry(Base):
    """One message to one address."""

    __tablename__ = "outbox"
    __table_args__ = (
        partial("ix_outbox_waiting", "priority", "id", "due_at", "platform", where=WAITING),
        partial("ix_outbox_address", "platform", "address", where=UNDELIVERED),
        partial("uq_outbox_slot", "platform", "address", "slot", where=FRESH_SLOT, unique=True),
        partial("uq_outbox_key", "key", where=KEYED, unique=True),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int | None] = mapped_column(Id, ForeignKey("organisation.id"))
    """None for an answer to a stranger; such a row is erased as soon as it is delivered."""
    platform: Mapped[str] = mapped_column(String(20))
    address: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(String(40))
    payload: Mapped[str] = mapped_column(Text)
    """The message, opaque here; emptied when sent or dropped."""
    priority: Mapped[int]
    """0 an answer, 1 a nudge, 2 a broadcast, 3 what is said blindly."""
    state: Mapped[OutboxState] = mapped_column(words(OutboxState))
    due_at: Mapped[datetime]
    attempts: Mapped[int]
    created_at: Mapped[datetime]
    slot: Mapped[str | None] = mapped_column(String(120), default=None)
    """What the message shows; the same slot at the same address is one platform message, edited."""
    under: Mapped[str | None] = mapped_column(String(120), default=None)
    """The slot, at the same address, whose message this one is said under: in its thread, or as a reply to it."""
    key: Mapped[str | None] = mapped_column(String(200), default=None)
    """Makes a repeat harmless: a second entry with this key is never made."""
    lease_epoch: Mapped[int | None] = mapped_column(Id, default=None)
    lease_until: Mapped[datetime | None] = mapped_column(default=None)
    error: Mapped[str | None] = mapped_column(String(200), default=None)
    """A code and a few words of the last failure; never content."""
    first_tried_at: Mapped[datetime | None] = mapped_column(default=None)
    sent_at: Mapped[datetime | None] = mapped_column(default=None)
    expires_at: Mapped[datetime | None] = mapped_column(default=None)
    """After this moment it is not sent any more; None: always welcome."""
    receipt: Mapped[str | None] = mapped_column(Text, default=None)
    """How the platform names the message it shows; opaque here."""
    unless: Mapped[str | None] = mapped_column(String(120), default=None)
    """Of what is said blindly, to whom it is not said in the end; opaque here, and the same whoever that is."""


class Posting(Base):
    """The platform message that shows a slot at an address."""

    __tablename__ = "posting"
    __table_args__ = (
        Index(None, "organisation_id", "slot"),
        Index(None, "platform", "receipt"),
        {"sqlite_with_rowid": False},
    )

    platform: Mapped[str] = mapped_column(String(20), primary_key=True)
    address: Mapped[str] = mapped_column(Text, primary_key=True)
    slot: Mapped[str] = mapped_column(String(120), primary_key=True)
    organisation_id: Mapped[int | None] = mapped_column(Id, ForeignKey("organisation.id"))
    receipt: Mapped[str] = mapped_column(Text)
