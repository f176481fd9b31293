"""Organisations and the platform tenants that belong to them."""

from datetime import datetime

from sqlalchemy import select

from storage.models import Gateway, Organisation
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

    async def ensure(self, *, key: str, name: str, language: str, time_zone: str, now: datetime) -> Organisation:
        """Return the organisation of the settings, made or brought up to date."""
        facts = {"name": name, "language": language, "time_zone": time_zone}
        new = insert_into(self._scope.dialect, Organisation).values(key=key, created_at=now, ideas_numbered=0, **facts)
        await self._run(new.on_conflict_do_update(index_elements=["key"], set_=facts))
        found = select(Organisation).where(Organisation.key == key)
        return (await self._session.scalars(found.execution_options(populate_existing=True))).one()

    async def of_tenant(self, platform: str, tenant: str) -> Organisation | None:
        """Return the organisation that a platform's tenant belongs to."""
        return await self._session.scalar(
            select(Organisation)
            .join(Gateway, Gateway.organisation_id == Organisation.id)
            .where(Gateway.platform == platform, Gateway.tenant == tenant)
        )

    async def connect(self, platform: str, tenant: str, organisation_id: int) -> bool:
        """Let a tenant belong to the organisation; False when it belongs to another one already."""
        new = insert_into(self._scope.dialect, Gateway).values(
            platform=platform, tenant=tenant, organisation_id=organisation_id
        )
        await self._run(new.on_conflict_do_nothing())
        gateway = await self._session.get(Gateway, (platform, tenant))
        return gateway is not None and gateway.organisation_id == organisation_id

    async def disconnect(self, platform: str, tenant: str) -> None:
        """Let a tenant belong to nobody."""
        gateway = await self._session.get(Gateway, (platform, tenant))
        if gateway is not None:
            await self._session.delete(gateway)
