"""Conversations: the form each account is filling in."""

from functools import cache

from sqlalchemy import bindparam, delete
from sqlalchemy.dialects.sqlite import Insert

from storage.models import Conversation
from storage.repositories.base import Repository, insert_into, table_of


class Conversations(Repository):
    """Forms in progress, one per account. A conversation is a value: change it as you like and put it back."""

    async def of(self, account_id: int) -> Conversation | None:
        """Return the form in progress of an account."""
        found = await self._session.get(Conversation, account_id, populate_existing=True)
        if found is not None:
            self._session.expunge(found)
        return found

    async def put(self, conversation: Conversation) -> None:
        """Keep this conversation instead of whatever the account had in progress."""
        await self._run(_put(self._scope.dialect), {name: getattr(conversation, name) for name in _COLUMNS})

    async def close(self, account_id: int) -> bool:
        """Forget the form in progress; False when there was none."""
        return await self._changed(_CLOSE, {"account": account_id}) > 0


_table = table_of(Conversation)
_COLUMNS = tuple(_table.c.keys())
_CLOSE = delete(_table).where(_table.c.account_id == bindparam("account"))


@cache
def _put(dialect: str) -> Insert:
    new = insert_into(dialect, Conversation)
    changed = {name: new.excluded[name] for name in _COLUMNS if name != "account_id"}
    return new.on_conflict_do_update(index_elements=["account_id"], set_=changed)
