"""Departments and the teams in them."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import Id
from storage.models.base import Base


class Department(Base):
    """A department, or a team below it."""

    __tablename__ = "department"
    __table_args__ = (UniqueConstraint("organisation_id", "parent_id", "name"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
    name: Mapped[str] = mapped_column(String(80))
    parent_id: Mapped[int | None] = mapped_column(Id, ForeignKey("department.id", ondelete="CASCADE"), default=None)


class Placement(Base):
    """Where a member works: one department or team."""

    __tablename__ = "placement"

    member_id: Mapped[int] = mapped_column(Id, ForeignKey("member.id", ondelete="CASCADE"), primary_key=True)
    department_id: Mapped[int] = mapped_column(Id, ForeignKey("department.id", ondelete="CASCADE"), index=True)
    organisation_id: Mapped[int] = mapped_column(Id, ForeignKey("organisation.id"))
