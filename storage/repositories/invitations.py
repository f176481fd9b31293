"""Invitations: codes that let people in."""

from datetime import datetime
from hashlib import sha256

from sqlalchemy import ColumnElement, delete, select, update

from storage.models import Invitation, Role
from storage.repositories.base import Page, Repository


class Invitations(Repository):
    """Codes, of which only the hash is kept."""

    async def add(
        self,
        code: str,
        *,
        organisation_id: int,
        language: str,
        uses: int,
        now: datetime,
        expires_at: datetime,
        role: Role | None = None,
    ) -> Invitation:
        """Remember a code that lets in `uses` people until it expires."""
        return await self._save(
            Invitation(
                code_hash=hash_of(code),
                organisation_id=organisation_id,
                role=role,
                language=language,
                uses_left=uses,
                expires_at=expires_at,
                created_at=now,
            )
        )

    async def peek(self, code: str, now: datetime) -> Invitation | None:
        """Return the invitation of a code that still lets somebody in; nobody else uses it up before this turn ends."""
        found = select(Invitation).where(*_open(code, now))
        return await self._session.scalar(self._to_change(found, Invitation))

    async def redeem(self, code: str, now: datetime) -> Invitation | None:
        """Use a code once; None when it is unknown, used up or expired. Two people cannot have the last use."""
        used = (
            update(Invitation)
            .where(*_open(code, now))
            .values(uses_left=Invitation.uses_left - 1)
            .returning(Invitation)
            .execution_options(synchronize_session=False, populate_existing=True)
        )
        return (await self._session.scalars(used)).one_or_none()

    async def open(self, organisation_id: int, now: datetime, page: int, size: int) -> Page[Invitation]:
        """Return an organisation's invitations that still let somebody in, the newest first."""
        found = select(Invitation).where(
            Invitation.organisation_id == organisation_id, Invitation.uses_left > 0, Invitation.expires_at > now
        )
        return await self._page(found.order_by(Invitation.created_at.desc(), Invitation.code_hash), page, size)

    async def by_start(self, organisation_id: int, start: str, now: datetime) -> Invitation | None:
        """Return an organisation's invitation, expired ones left out, by the first letters of its hash."""
        found = select(Invitation).where(
            Invitation.organisation_id == organisation_id,
            Invitation.code_hash.startswith(start, autoescape=True),
            Invitation.expires_at > now,
        )
        return await self._session.scalar(self._to_change(found.limit(1), Invitation))

    async def prune(self, before: datetime) -> int:
        """Forget codes that expired before this moment; return how many."""
        return await self._changed(delete(Invitation).where(Invitation.expires_at < before))


def hash_of(code: str) -> str:
    """Return what is kept of a code."""
    return sha256(code.strip().encode()).hexdigest()


def _open(code: str, now: datetime) -> tuple[ColumnElement[bool], ...]:
    return Invitation.code_hash == hash_of(code), Invitation.uses_left > 0, Invitation.expires_at > now
