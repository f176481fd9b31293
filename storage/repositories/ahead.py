"""What will be asked of people: every moment that stands in the database, and whose it is. Never what people wrote."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, FromClause, Select, bindparam, literal, null, select, text

from storage.columns import Utc
from storage.models import (
    CheckIn,
    Experiment,
    Gate,
    GateState,
    Idea,
    Member,
    Nudge,
    OfferState,
    Project,
    ProjectOffer,
    SupportRequest,
)
from storage.models.nudge import WAITING
from storage.repositories.base import Repository, table_of


@dataclass(frozen=True, slots=True)
class Coming:
    """Something that is asked, or settled, at a moment."""

    at: datetime
    what: str
    """A word of ours: what a nudge that waits is about, else the column of the moment."""
    number: int | None
    """Of the project, or of the idea at a gate; None for a nudge."""
    member_id: int | None
    name: str | None
    why: str | None
    """Why a nudge waits."""


class Ahead(Repository):
    """What comes."""

    async def until(self, organisation_id: int, until: datetime, limit: int) -> list[Coming]:
        """Return what comes in an organisation until a moment, the soonest first; what is due already as well."""
        values = {"organisation": organisation_id, "until": until, "most": limit}
        found = [Coming(*row) for query in _QUERIES for row in await self._run(query, values)]
        return sorted(found, key=lambda one: (one.at, one.what, one.number or 0))[:limit]


_members, _nudges, _projects, _ideas = (table_of(model) for model in (Member, Nudge, Project, Idea))
_check_ins, _experiments, _requests = (table_of(model) for model in (CheckIn, Experiment, SupportRequest))
_offers, _gates = table_of(ProjectOffer), table_of(Gate)
_Row = Select[Any]


def _queries() -> Iterator[_Row]:
    yield _coming(_nudges, _nudges.c.due_at, _nudges.c.member_id, what=_nudges.c.kind, why=_nudges.c.reason).where(
        text(f"nudge.{WAITING}")
    )
    for name in ("check_in_at", "pause_over_at", "review_at", "fresh_start_at", "measure_by", "park_at"):
        yield _coming(_projects, _projects.c[name], _projects.c.owner_id, _projects.c.number)
    for table, name, person in (
        (_check_ins, "next_step_at", _projects.c.owner_id),
        (_experiments, "ask_at", _projects.c.owner_id),
        (_requests, "remind_at", _requests.c.helper_id),
        (_offers, "due_at", _offers.c.member_id),
    ):
        of_project = table.join(_projects, _projects.c.id == table.c.project_id)
        query = _coming(of_project, table.c[name], person, _projects.c.number)
        yield query.where(_offers.c.state == OfferState.OFFERED.value) if table is _offers else query
    of_idea = _gates.join(_ideas, _ideas.c.id == _gates.c.idea_id)
    at_gate = _coming(of_idea, _gates.c.due_at, _gates.c.sponsor_id, _ideas.c.number)
    yield at_gate.where(_gates.c.state == GateState.OPEN.value)


def _coming(
    source: FromClause,
    moment: Column[Any],
    person: Column[Any],
    number: ColumnElement[Any] | None = None,
    *,
    what: ColumnElement[Any] | None = None,
    why: ColumnElement[Any] | None = None,
) -> _Row:
    word = literal(f"{moment.table.name}:{moment.name}") if what is None else what
    shown = moment, word, null() if number is None else number, person, _members.c.name, null() if why is None else why
    return (
        select(*shown)
        .select_from(source.outerjoin(_members, _members.c.id == person))
        .where(
            moment.table.c.organisation_id == bindparam("organisation"),
            moment.is_not(None),
            moment <= bindparam("until", type_=Utc),
        )
        .order_by(moment)
        .limit(bindparam("most"))
    )


_QUERIES = tuple(_queries())
