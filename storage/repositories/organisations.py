"""Organisations and the platform tenants that belong to them."""

from datetime import datetime

from sqlalchemy import select

from storage.models import Organisation
from storage.repositories.base import Repository, insert_into


class Organisations(Repository):
    """Who shares this installation."""

    async def add(self, organisation: Organisation) -> Organisation:
        """Welcome a new organisation."""
        return await self._save(organisation)

    async def get(self, organisation_id: int) -> Organisation | None:
        """Return the organisation with this id."""
        return await self._session.get(Organisation, organisation_id)

    async def by_key(self, key: str) -> Organisation | None:
        """Return the organisation that settings name so."""
        return await self._session.scalar(select(Organisation).where(Organisation.key == key))

    async def all(self) -> list[Organisation]:
        """Return every organisation, the oldest first."""
        return list(await self._session.scalars(select(Organisation).order_by(Organisation.id)))

    async def hold(self, organisation_id: int) -> None:
        """Let nobody else who asks the same go on before this turn ends: for what only one may do at a time."""
        await self._session.execute(select(Organisation.id).where(Organisation.id == organisation_id).with_for_update())

    async def ensure(self, *, key: str, name: str, language: str, time_zone: str, now: datetime) -> Organisation:
        """Return the organisation of the settings, made or brought up to date."""
        facts = {"name": name, "language": language, "time_zone": time_zone}
        new = insert_into(self._scope.dialect, Organisation).values(key=key, created_at=now, ideas_numbered=0, **facts)
        await self._run(new.on_conflict_do_update(index_elements=["key"], set_=facts))
        found = select(Organisation).where(Organisation.key == key)
        return (await self._session.scalars(found.execution_options(populate_existing=True))).one()
