"""Finding ideas: by their words, and by what they are."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, Subquery, bindparam, case, delete, func, insert, select
from sqlalchemy.orm import aliased

from storage.models import OPEN_IDEAS, Department, Idea, IdeaState, IdeaType, IdeaWord, Placement
from storage.repositories.base import Repository, table_of
from storage.searchwords import weights_of

_AFTER_ALL = "\U0010ffff"


@dataclass(frozen=True)
class Sought:
    """What ideas are looked for; what is left out does not matter."""

    states: Collection[IdeaState] = OPEN_IDEAS
    kind: IdeaType | None = None
    owner_id: int | None = None
    near: int | None = None
    """A member: whose owners work in the same department."""
    since: datetime | None = None
    """Sent in at this moment or later."""
    words: Sequence[str] = ()
    """As `searchwords.search_words` makes them; each stands in the idea, or begins a word that does."""


class Searching(Repository):
    """Keeps the words by which ideas are found."""

    async def put(self, idea: Idea) -> None:
        """Make an idea be found by the words it has now."""
        await self._run(_FORGET, {"idea": idea.id})
        weights = weights_of(idea.title, idea.problem, idea.smallest_test)
        same = {"idea_id": idea.id, "organisation_id": idea.organisation_id}
        if weights:
            await self._run(_KEEP, [{**same, "word": word, "weight": weight} for word, weight in weights.items()])


def narrowed(organisation_id: int, sought: Sought) -> Select[int]:
    """Return the query for the ids of the ideas that are sought: those the words fit best first, then the newest.

    Ids alone, since an index holds all that is asked here; the rows themselves are needed only for one page.
    """
    ideas = select(Idea.id).where(Idea.organisation_id == organisation_id, *_conditions(sought))
    fits = [_having(organisation_id, word) for word in sought.words]
    for fit in fits:
        ideas = ideas.join(fit, fit.c.idea_id == Idea.id)
    best = [sum((fit.c.weight for fit in fits[1:]), fits[0].c.weight).desc()] if fits else []
    return ideas.order_by(*best, Idea.number.desc())


def _conditions(sought: Sought) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [Idea.state.in_(sought.states)]
    if sought.kind is not None:
        conditions.append(Idea.idea_type == sought.kind)
    if sought.owner_id is not None:
        conditions.append(Idea.owner_id == sought.owner_id)
    if sought.near is not None:
        conditions.append(Idea.owner_id.in_(_colleagues(sought.near)))
    if sought.since is not None:
        conditions.append(Idea.submitted_at >= sought.since)
    return conditions


def _having(organisation_id: int, word: str) -> Subquery:
    """Return the ideas with this word; a whole word counts double, the beginning of one once."""
    weight = case((IdeaWord.word == word, IdeaWord.weight * 2), else_=IdeaWord.weight)
    found = select(IdeaWord.idea_id, func.max(weight).label("weight")).where(
        IdeaWord.organisation_id == organisation_id, IdeaWord.word >= word, IdeaWord.word < word + _AFTER_ALL
    )
    return found.group_by(IdeaWord.idea_id).subquery()


def _colleagues(member_id: int) -> Select[int]:
    """Return who works in the same department as this member, in whichever of its teams."""
    own, place = aliased(Department), aliased(Placement)
    department = select(func.coalesce(own.parent_id, own.id)).join(place, place.department_id == own.id)
    mine = department.where(place.member_id == member_id).scalar_subquery()
    there = select(Placement.member_id).join(Department, Department.id == Placement.department_id)
    return there.where(func.coalesce(Department.parent_id, Department.id) == mine)


_words = table_of(IdeaWord)
_FORGET = delete(_words).where(_words.c.idea_id == bindparam("idea"))
_KEEP = insert(_words)
