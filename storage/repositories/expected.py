"""People whom an import named and who have not written to us: they are no members, and have chosen nothing."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, tuple_, update

from storage.models import Account, Expected, Member, MemberState
from storage.repositories.base import Repository, insert_into, table_of

AccountKey = tuple[str, str]
"""A platform, and somebody's id there."""
_AT_ONCE = 400
_HERE = (MemberState.INVITED, MemberState.ACTIVE, MemberState.PAUSED)


class ExpectedPeople(Repository):
    """Who may come."""

    async def named(self, organisation_id: int, keys: Collection[AccountKey]) -> dict[AccountKey, Expected]:
        """Return those of these whom an earlier import named."""
        found: dict[AccountKey, Expected] = {}
        for some in _in_parts(sorted(keys)):
            named = select(Expected).where(
                Expected.organisation_id == organisation_id,
                tuple_(Expected.platform, Expected.external_id).in_(some),
            )
            found |= {(one.platform, one.external_id): one for one in await self._session.scalars(named)}
        return found

    async def written(self, organisation_id: int, keys: Collection[AccountKey]) -> dict[AccountKey, str | None]:
        """Return those of these who wrote to us themselves, with their location; None of who is here no longer."""
        found: dict[AccountKey, str | None] = {}
        for some in _in_parts(sorted(keys)):
            accounts = (
                select(Account.platform, Account.external_id, Member.location, Member.state)
                .join(Member, Member.id == Account.member_id)
                .where(
                    Account.organisation_id == organisation_id,
                    tuple_(Account.platform, Account.external_id).in_(some),
                )
            )
            for platform, external_id, location, state in await self._session.execute(accounts):
                found[platform, external_id] = location if state in _HERE else None
        return found

    async def put(self, rows: Sequence[dict[str, Any]]) -> None:
        """Note these people, or what is told of them now; each row has the columns an import knows."""
        new = insert_into(self._scope.dialect, Expected)
        told = {name: new.excluded[name] for name in ("name", "language", "department_id", "location", "imported_at")}
        statement = new.on_conflict_do_update(index_elements=["organisation_id", "platform", "external_id"], set_=told)
        for some in _in_parts(rows):
            await self._run(statement, list(some))

    async def named_again(self, organisation_id: int, keys: Collection[AccountKey], now: datetime) -> None:
        """Note that an import named these once more, and told nothing new of them."""
        for some in _in_parts(sorted(keys)):
            again = update(table_of(Expected)).where(
                Expected.organisation_id == organisation_id,
                tuple_(Expected.platform, Expected.external_id).in_(some),
            )
            await self._run(again.values(imported_at=now))

    async def locate(self, organisation_id: int, locations: Mapping[AccountKey, str]) -> None:
        """Note where those of these work who take part already."""
        for location in sorted(set(locations.values())):
            for some in _in_parts(sorted(key for key, one in locations.items() if one == location)):
                theirs = select(Account.member_id).where(
                    Account.organisation_id == organisation_id,
                    tuple_(Account.platform, Account.external_id).in_(some),
                )
                known = update(table_of(Member)).where(Member.id.in_(theirs), Member.state.in_(_HERE))
                await self._run(known.values(location=location))

    async def take(self, organisation_id: int, keys: Collection[AccountKey]) -> Expected | None:
        """Return what an import told of somebody who is here now, and forget that it was told."""
        named = await self.named(organisation_id, keys)
        if not named:
            return None
        ids = [one.id for one in named.values()]
        for one in named.values():
            self._session.expunge(one)
        await self._run(delete(Expected).where(Expected.id.in_(ids)))
        return next(named[key] for key in keys if key in named)

    async def welcomed(self, ids: Collection[int], now: datetime) -> None:
        """Note that these were sent their one welcome."""
        for some in _in_parts(sorted(ids)):
            await self._run(update(table_of(Expected)).where(Expected.id.in_(some)).values(welcomed_at=now))

    async def prune(self, before: datetime) -> int:
        """Forget those whom no import named since this moment; return how many."""
        return await self._changed(delete(Expected).where(Expected.imported_at < before))


def _in_parts(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (items[start : start + _AT_ONCE] for start in range(0, len(items), _AT_ONCE))
