"""The form somebody is filling in."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import Id, words
from storage.models.base import Base


class ConversationState(StrEnum):
    """Whether the next message belongs to the form."""

    OPEN = "open"
    SET_ASIDE = "set_aside"


class Conversation(Base):
    """The form in progress of one account; at most one. A value: change it and hand it to `conversations.put`."""

    __tablename__ = "conversation"

    account_id: Mapped[int] = mapped_column(Id, ForeignKey("account.id", ondelete="CASCADE"), primary_key=True)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    form: Mapped[str] = mapped_column(String(60))
    nonce: Mapped[str] = mapped_column(String(32))
    """Tells this filling-in from an earlier one, so that an old button is known as old."""
    step: Mapped[str] = mapped_column(String(60))
    answers: Mapped[dict[str, Any]]
    context: Mapped[dict[str, Any]]
    updated_at: Mapped[datetime]
    state: Mapped[ConversationState] = mapped_column(words(ConversationState), default=ConversationState.OPEN)
