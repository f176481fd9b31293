"""An import: whom it names is expected, and becomes nothing more before they write to us themselves (domain.md 2.1)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from storage.models import Expected
from storage.repositories.expected import AccountKey
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Told:
    """What a list tells of one person."""

    line: int
    """Where it stands in the list."""
    accounts: tuple[AccountKey, ...]
    name: str = ""
    """Empty where the list tells none: then their platform's counts."""
    language: str | None = None
    department: str | None = None
    team: str | None = None
    location: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import does."""

    new: tuple[Told, ...]
    changed: tuple[Told, ...]
    same: tuple[Told, ...]
    """Those who stand there already as the list has them."""
    written: int
    """How many have written to us, and need nothing."""
    moved: tuple[Told, ...] = ()
    """Those who have written to us, and work at another location now."""

    @property
    def known(self) -> int:
        """How many need nothing."""
        return len(self.same) + self.written


Names = Mapping[tuple[str, str | None], int]


async def compared(work: Work, organisation_id: int, people: Sequence[Told]) -> Outcome:
    """Return what this list would do; nothing is changed."""
    keys = {key for told in people for key in told.accounts}
    written = await work.expected.written(organisation_id, keys)
    named = await work.expected.named(organisation_id, keys - written.keys())
    departments = await work.departments.all(organisation_id)
    coming = [told for told in people if not any(key in written for key in told.accounts)]
    moved = [told for told in people if any(_moves(told, written.get(key)) for key in told.accounts)]
    new = [told for told in coming if not any(key in named for key in told.accounts)]
    before = [told for told in coming if any(key in named for key in told.accounts)]
    changed: list[Told] = []
    same: list[Told] = []
    for told in before:
        differs = any(_differs(told, named.get(key), departments) for key in told.accounts)
        (changed if differs else same).append(told)
    return Outcome(tuple(new), tuple(changed), tuple(same), len(people) - len(coming) - len(moved), tuple(moved))


async def expect(work: Work, organisation_id: int, outcome: Outcome, now: datetime) -> None:
    """Note whom to expect; what a list leaves open stays as it was."""
    await work.organisations.hold(organisation_id)
    people = [*outcome.new, *outcome.changed]
    named = await work.expected.named(organisation_id, {key for told in people for key in told.accounts})
    places = {(told.department, told.team) for told in people if told.department}
    departments = await work.departments.ensure(organisation_id, places)
    await work.expected.put(
        [_row(organisation_id, told, key, named.get(key), departments, now) for told in people for key in told.accounts]
    )
    await work.expected.locate(
        organisation_id, {key: one.location or "" for one in outcome.moved for key in one.accounts}
    )
    await work.expected.named_again(organisation_id, {key for told in outcome.same for key in told.accounts}, now)


def _differs(told: Told, before: Expected | None, departments: Names) -> bool:
    if before is None:
        return True
    place = _place(told, departments)
    return (
        told.name not in {"", before.name}
        or told.language not in {None, before.language}
        or told.location not in {None, before.location}
        or (told.department is not None and place != before.department_id)
    )


def _moves(told: Told, location: str | None) -> bool:
    return told.location is not None and location is not None and told.location != location


def _row(
    organisation_id: int, told: Told, key: AccountKey, before: Expected | None, departments: Names, now: datetime
) -> dict[str, Any]:
    platform, external_id = key
    return {
        "organisation_id": organisation_id,
        "platform": platform,
        "external_id": external_id,
        "name": told.name or (before.name if before else ""),
        "language": told.language or (before.language if before else None),
        "department_id": _place(told, departments) or (before.department_id if before else None),
        "location": told.location or (before.location if before else ""),
        "imported_at": now,
    }


def _place(told: Told, departments: Names) -> int | None:
    if told.department is None:
        return None
    return departments.get((told.department.casefold(), told.team.casefold() if told.team else None))
