"""Departments, the teams in them, and who works where."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, bindparam, delete, select
from sqlalchemy.orm import aliased

from storage.models import Department, Member, Placement
from storage.repositories.base import Page, Repository, insert_into, table_of
from storage.searchwords import folded

Names = tuple[str, str | None]
"""The name of a department, and of a team in it or None."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody works."""

    id: int
    """Of the team, or of the department where no team is known."""
    department: str
    team: str | None

    def __str__(self) -> str:
        return f"{self.department}, {self.team}" if self.team else self.department


class Departments(Repository):
    """A tree of two levels, and the members placed in it."""

    async def get(self, organisation_id: int, department_id: int) -> Department | None:
        """Return an organisation's department or team; None for another organisation's."""
        found = select(Department).where(Department.id == department_id, Department.organisation_id == organisation_id)
        return await self._session.scalar(found)

    async def listed(self, organisation_id: int, parent_id: int | None, page: int, size: int) -> Page[Department]:
        """Return the departments, or the teams of one, by name."""
        found = select(Department).where(
            Department.organisation_id == organisation_id, Department.parent_id.is_not_distinct_from(parent_id)
        )
        return await self._page(found.order_by(Department.name, Department.id), page, size)

    async def all(self, organisation_id: int) -> dict[Names, int]:
        """Return the ids of all departments and teams, by their names in small letters."""
        rows = await self._run(_NAMED, {"organisation": organisation_id})
        return {_known_as((above or own, own if above else None)): found for found, own, above in rows}

    async def tree(self, organisation_id: int) -> list[tuple[int, str, int | None]]:
        """Return all departments and teams: their ids, their own names, and of a team its department; by name."""
        rows = await self._run(_TREE, {"organisation": organisation_id})
        return [(found, name, above) for found, name, above in rows]

    async def ensure(self, organisation_id: int, names: set[Names]) -> dict[Names, int]:
        """Return the ids of all departments and teams, by their names in small letters; new are those not there yet.

        "Zorg" and "zorg" are the same one, which keeps the name it got first. One at a time: hold the organisation.
        """
        known = await self.all(organisation_id)
        whole: set[Names] = {(department, None) for department, _ in names}
        for department, team in [*sorted(whole), *sorted(name for name in names if name[1])]:
            if _known_as((department, team)) not in known:
                above = known[_known_as((department, None))] if team else None
                made = await self._save(
                    Department(organisation_id=organisation_id, name=team or department, parent_id=above)
                )
                known[_known_as((department, team))] = made.id
        return known

    async def called(self, organisation_id: int, typed: str, limit: int) -> list[Place]:
        """Return departments and teams whose name has these letters in it, by name; case and accents do not count."""
        letters = folded(typed)
        rows = await self._run(_NAMED, {"organisation": organisation_id})
        places = [Place(found, above or own, own if above else None) for found, own, above in rows]
        like = [place for place in places if letters and letters in folded(place.team or place.department)]
        return sorted(like, key=lambda place: (str(place), place.id))[:limit]

    async def of(self, member_id: int) -> Place | None:
        """Return where a member works, when that is known."""
        return (await self.of_all([member_id])).get(member_id)

    async def of_all(self, member_ids: Sequence[int]) -> dict[int, Place]:
        """Return where these members work, of those of whom it is known."""
        rows = await self._run(_OF, {"members": list(member_ids)})
        return {member: Place(found, above or own, own if above else None) for member, found, own, above in rows}

    async def members_of(self, department_id: int) -> list[Member]:
        """Return the members of a department with all its teams, or of a team."""
        found = select(Member).where(Member.id.in_(members_within(department_id))).order_by(Member.id)
        return list(await self._session.scalars(found))

    async def place(self, organisation_id: int, member_id: int, department_id: int | None) -> None:
        """Note where a member works; nowhere in particular with None."""
        if department_id is None:
            await self._run(delete(Placement).where(Placement.member_id == member_id))
            return
        facts = {"department_id": department_id}
        new = insert_into(self._scope.dialect, Placement).values(
            member_id=member_id, organisation_id=organisation_id, **facts
        )
        await self._run(new.on_conflict_do_update(index_elements=["member_id"], set_=facts))


def members_within(department_id: int) -> Select[int]:
    """Return the query for the ids of the members of a department with all its teams, or of a team."""
    below = select(Department.id).where(Department.parent_id == department_id)
    here = (Placement.department_id == department_id) | Placement.department_id.in_(below)
    return select(Placement.member_id).where(here)


def _known_as(names: Names) -> Names:
    department, team = names
    return department.casefold(), team.casefold() if team else None


_department = table_of(Department)
_above = aliased(_department)
_placement = table_of(Placement)
_NAMED = (
    select(_department.c.id, _department.c.name, _above.c.name)
    .outerjoin(_above, _above.c.id == _department.c.parent_id)
    .where(_department.c.organisation_id == bindparam("organisation"))
)
_TREE = (
    select(_department.c.id, _department.c.name, _department.c.parent_id)
    .where(_department.c.organisation_id == bindparam("organisation"))
    .order_by(_department.c.name, _department.c.id)
)
_OF = (
    select(_placement.c.member_id, _department.c.id, _department.c.name, _above.c.name)
    .join(_placement, _placement.c.department_id == _department.c.id)
    .outerjoin(_above, _above.c.id == _department.c.parent_id)
    .where(_placement.c.member_id.in_(bindparam("members", expanding=True)))
)
