"""The days on which organisations do not work, besides their countries'."""

from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy import delete, select

from storage.models import Holiday
from storage.repositories.base import Repository, insert_into


class Holidays(Repository):
    """Own days, each with a name."""

    async def all(self) -> dict[int, frozenset[date]]:
        """Return the own days of every organisation that has some."""
        found: dict[int, set[date]] = {}
        for organisation, day in await self._session.execute(select(Holiday.organisation_id, Holiday.day)):
            found.setdefault(organisation, set()).add(day)
        return {organisation: frozenset(days) for organisation, days in found.items()}

    async def of(self, organisation_id: int, since: date) -> dict[date, str]:
        """Return the own days of an organisation from a day on, with their names."""
        own = select(Holiday.day, Holiday.name).where(Holiday.organisation_id == organisation_id, Holiday.day >= since)
        return {row.day: row.name for row in await self._session.execute(own.order_by(Holiday.day))}

    async def keep(self, organisation_id: int, days: Mapping[date, str]) -> None:
        """Keep days; one that is known gets its new name."""
        rows = [{"organisation_id": organisation_id, "day": day, "name": name} for day, name in days.items()]
        if rows:
            new = insert_into(self._scope.dialect, Holiday)
            keys = ["organisation_id", "day"]
            await self._run(new.on_conflict_do_update(index_elements=keys, set_={"name": new.excluded.name}), rows)

    async def forget(self, organisation_id: int, days: Collection[date]) -> None:
        """Forget days: people work on them after all."""
        gone = Holiday.organisation_id == organisation_id, Holiday.day.in_(list(days))
        await self._run(delete(Holiday).where(*gone))
