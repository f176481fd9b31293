"""Finding ideas: by their words, and by what they are."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    CTE,
    ColumnElement,
    ScalarSelect,
    Select,
    bindparam,
    case,
    delete,
    func,
    insert,
    select,
)
from sqlalchemy.orm import aliased

from storage.models import OPEN_IDEAS, Department, Idea, IdeaState, IdeaType, IdeaWord, Placement
from storage.repositories.base import Repository, table_of
from storage.searchwords import weights_of

_AFTER_ALL = "\U0010ffff"
_BEGINS = 3
"""Letters with which a word can be the beginning of others; what begins with fewer is nearly everything."""


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
    """As `searchwords.search_words` makes them; each stands in the idea, or begins one that does; short ones stand."""


class Searching(Repository):
    """Keeps the words by which ideas are found."""

    async def put(self, idea: Idea, *, is_new: bool) -> None:
        """Make an idea be found by the words it has now; a new one was found by none before."""
        if not is_new:
            await self._run(_FORGET, {"idea": idea.id})
        weights = weights_of(idea.title, idea.problem, idea.smallest_test)
        same = {"idea_id": idea.id, "organisation_id": idea.organisation_id}
        if weights:
            await self._run(_KEEP, [{**same, "word": word, "weight": weight} for word, weight in weights.items()])


def narrowed(organisation_id: int, sought: Sought) -> Select[int]:
    """Return the query for the ids of the ideas that are sought without words, the newest first.

    Ids alone, since an index holds all that is asked here; the rows themselves are needed only for one page.
    """
    return _without_words(organisation_id, sought).order_by(Idea.number.desc())


def counted(organisation_id: int, sought: Sought) -> Select[int]:
    """Return the query for how many ideas are sought."""
    found = _with_words(organisation_id, sought) if sought.words else _without_words(organisation_id, sought).subquery()
    return select(func.count()).select_from(found)


def ranked(organisation_id: int, sought: Sought) -> Select[int, int]:
    """Return the query for ideas with these words, those they fit best first: ids, each with the number of all.

    One statement, since finding them is what takes long, and counting them then costs nothing.
    """
    hit = _with_words(organisation_id, sought)
    total = select(func.count()).select_from(hit).scalar_subquery()
    return select(hit.c.id, total).order_by(hit.c.weight.desc(), hit.c.number.desc())


def _without_words(organisation_id: int, sought: Sought) -> Select[int]:
    return select(Idea.id).where(Idea.organisation_id == organisation_id, *_conditions(sought))


def _with_words(organisation_id: int, sought: Sought) -> CTE:
    """Return the ideas with all of these words, and how well they fit.

    A word that stands in nearly half of all ideas is read once and grouped; of several, those ideas are found first
    that have them all, and only there it is read what the words weigh.
    """
    there = Idea.organisation_id == organisation_id, *_conditions(sought)
    if len(sought.words) == 1:
        weight = func.max(_weight_of(sought.words[0])).label("weight")
        standing = _standing(organisation_id, sought.words[0]).add_columns(weight)
        fit = standing.group_by(IdeaWord.idea_id).subquery()
        ideas = select(Idea.id, Idea.number, fit.c.weight).join(fit, fit.c.idea_id == Idea.id)
        return ideas.where(*there).cte("hit")
    held = [Idea.id.in_(_standing(organisation_id, word)) for word in sought.words]
    weights = [_weight_in_idea(word) for word in sought.words]
    ideas = select(Idea.id, Idea.number, sum(weights[1:], weights[0]).label("weight"))
    return ideas.where(*held, *there).cte("hit")


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


def _standing(organisation_id: int, word: str) -> Select[int]:
    """Return the ideas in which this word stands, or begins one that does; once for each such word."""
    return select(IdeaWord.idea_id).where(IdeaWord.organisation_id == organisation_id, *_fits(word))


def _weight_in_idea(word: str) -> ScalarSelect[int]:
    """Return what this word weighs in the idea of the row."""
    found = select(func.max(_weight_of(word))).where(IdeaWord.idea_id == Idea.id, *_fits(word))
    return found.correlate(Idea).scalar_subquery()


def _weight_of(word: str) -> ColumnElement[int]:
    """Return what a row counts: a whole word double, the beginning of one once."""
    return case((IdeaWord.word == word, IdeaWord.weight * 2), else_=IdeaWord.weight)


def _fits(word: str) -> tuple[ColumnElement[bool], ...]:
    if len(word) < _BEGINS:
        return (IdeaWord.word == word,)
    return IdeaWord.word >= word, IdeaWord.word < word + _AFTER_ALL


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
