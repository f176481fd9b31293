"""People: the member, and the accounts by which this person is known on the platforms."""

from datetime import datetime, time
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, validates

from storage.columns import Id, words
from storage.models.base import Base
from storage.searchwords import folded

_LONGEST_NAME = 120
LONGEST_LOCATION = 60


class MemberState(StrEnum):
    """Where somebody stands (domain.md 2.1)."""

    INVITED = "invited"
    ACTIVE = "active"
    PAUSED = "paused"
    LEFT = "left"
    DECLINED = "declined"


class Member(Base):
    """A person with an own choice on record."""

    __tablename__ = "member"
    __table_args__ = (Index(None, "organisation_id", "state"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    name: Mapped[str] = mapped_column(String(_LONGEST_NAME))
    """Empty once the person is forgotten: shown as "a former colleague"."""
    folded_name: Mapped[str] = mapped_column(String(_LONGEST_NAME), init=False)
    """The name as it is searched for, in small letters without accents; it follows the name by itself."""
    language: Mapped[str] = mapped_column(String(12))
    time_zone: Mapped[str] = mapped_column(String(64))
    state: Mapped[MemberState] = mapped_column(words(MemberState))
    state_since: Mapped[datetime]
    joined_at: Mapped[datetime | None] = mapped_column(default=None)
    left_at: Mapped[datetime | None] = mapped_column(default=None)
    name_shown: Mapped[bool] = mapped_column(default=True)
    """False for who left and wanted the name taken off their ideas."""
    window_start: Mapped[time | None] = mapped_column(default=None)
    """From when we may write of our own accord, on their clock; None: as in the organisation."""
    window_end: Mapped[time | None] = mapped_column(default=None)
    fewer: Mapped[int] = mapped_column(default=0)
    """How often they asked for fewer messages: 1 half as many, 2 only about what they own."""
    muted: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    """Kinds of messages they do not want, each with when they said so."""
    ask_again_at: Mapped[datetime | None] = mapped_column(default=None)
    """When somebody who paused comes back, or who declined may be asked again."""
    is_external: Mapped[bool] = mapped_column(default=False)
    """From outside, not an own employee: said of somebody who facilitates."""
    location: Mapped[str] = mapped_column(String(LONGEST_LOCATION), default="")
    """Where the organisation's list says they work, such as a town; empty where it says nothing."""

    @validates("name")
    def _fold(self, _key: str, name: str) -> str:
        self.folded_name = folded(name)[:_LONGEST_NAME]
        return name


class Account(Base):
    """A member on one platform."""

    __tablename__ = "account"
    __table_args__ = (
        UniqueConstraint("platform", "tenant", "external_id"),
        Index(None, "platform", "address"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    member_id: Mapped[int] = mapped_column(Id, ForeignKey("member.id", ondelete="CASCADE"), index=True)
    platform: Mapped[str] = mapped_column(String(20))
    tenant: Mapped[str] = mapped_column(String(64))
    external_id: Mapped[str] = mapped_column(String(64))
    address: Mapped[str] = mapped_column(Text)
    """Where this person is reached privately; the platform's own words, opaque here."""
    created_at: Mapped[datetime]
    name: Mapped[str] = mapped_column(String(120), default="")
    """What the platform called them last: a member whose name this is follows it when it changes."""
    last_seen_at: Mapped[datetime | None] = mapped_column(default=None)
    """When this person was active here last, to the day: of two platforms, we write where they are."""
    reachable: Mapped[bool] = mapped_column(default=True)
    """False after the platform said that this person cannot be written to."""
    gone_at: Mapped[datetime | None] = mapped_column(default=None)
    """When the platform said that it was switched off; None while it is there."""
