"""Who follows which idea."""

from datetime import datetime

from sqlalchemy import bindparam, delete, exists, select

from storage.models import Follow
from storage.repositories.base import Repository, insert_into, table_of


class Follows(Repository):
    """Members who want to hear what becomes of an idea."""

    async def add(self, *, organisation_id: int, idea_id: int, member_id: int, now: datetime) -> None:
        """Let a member follow an idea; doing so again changes nothing."""
        new = insert_into(self._scope.dialect, Follow).on_conflict_do_nothing()
        row = {"organisation_id": organisation_id, "idea_id": idea_id, "member_id": member_id, "at": now}
        await self._run(new, row)

    async def remove(self, *, idea_id: int, member_id: int) -> bool:
        """Let a member follow an idea no more; False when they did not."""
        return await self._changed(_REMOVE, {"idea": idea_id, "member": member_id}) > 0

    async def has(self, *, idea_id: int, member_id: int) -> bool:
        """Tell whether a member follows an idea."""
        return bool((await self._run(_HAS, {"idea": idea_id, "member": member_id})).scalar_one())


_follows = table_of(Follow)
_THIS = (_follows.c.idea_id == bindparam("idea"), _follows.c.member_id == bindparam("member"))
_REMOVE = delete(_follows).where(*_THIS)
_HAS = select(exists().where(*_THIS))
