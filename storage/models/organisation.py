"""Organisations."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import Id
from storage.models.base import Base


class Organisation(Base):
    """One tenant of the installation; owns everything its people make."""

    __tablename__ = "organisation"

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    key: Mapped[str] = mapped_column(String(60), unique=True)
    """How settings name it; never shown to people."""
    name: Mapped[str] = mapped_column(String(120))
    language: Mapped[str] = mapped_column(String(12))
    """What is spoken where nobody chose: on a shared card, in a channel."""
    time_zone: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]
    ideas_numbered: Mapped[int] = mapped_column(default=0, init=False)
    """The last number given to an idea; only `ideas.number` counts it up, in the statement itself."""
    projects_numbered: Mapped[int] = mapped_column(default=0, init=False)
    """The last number given to a project; only `projects.number` counts it up."""
