"""Postings: which platform message shows a slot."""

from functools import cache

from sqlalchemy import ColumnElement, bindparam, delete, exists, literal_column, select, update
from sqlalchemy.dialects.sqlite import Insert

from storage.models import OutboxEntry, OutboxState, Posting
from storage.repositories.base import Repository, insert_into, table_of


class Postings(Repository):
    """Messages on the platforms that are edited instead of posted again."""

    async def of(self, platform: str, address: str, slot: str) -> Posting | None:
        """Return what shows the slot at an address."""
        return await self._session.get(Posting, (platform, address, slot), populate_existing=True)

    async def shows(self, platform: str, address: str, slot: str) -> bool:
        """Tell whether there is a message at an address that shows the slot."""
        shown = await self._run(_SHOWN, {"at_platform": platform, "at_address": address, "at_slot": slot})
        return bool(shown.scalar_one())

    async def slot_of(self, platform: str, receipt: str) -> str | None:
        """Return what a message of ours shows; None for a message that shows no slot."""
        found = select(Posting.slot).where(Posting.platform == platform, Posting.receipt == receipt)
        return await self._session.scalar(found.limit(1))

    async def by_slot(self, organisation_id: int, slot: str) -> list[Posting]:
        """Return every message of an organisation that shows the slot."""
        found = select(Posting).where(Posting.organisation_id == organisation_id, Posting.slot == slot)
        return list(await self._session.scalars(found.order_by(Posting.platform, Posting.address)))

    async def forget_those(self, platform: str, receipts: str) -> None:
        """Forget all messages whose receipts begin like this, which are out of reach: their slots are posted anew."""
        await self._run(delete(Posting).where(Posting.platform == platform, _begins(receipts)))

    async def adopt(self, platform: str, address: str, receipts: str) -> None:
        """Count the messages whose receipts begin like this among those at an address, which had another name before.

        A slot that is shown at the address already stays as it is.
        """
        here = _postings.alias("here")
        known = exists().where(here.c.platform == platform, here.c.address == address, here.c.slot == _postings.c.slot)
        others = (_postings.c.platform == platform, _postings.c.address != address, _begins(receipts), ~known)
        await self._run(update(_postings).where(*others).values(address=address))

    async def forget(self, platform: str, address: str, slot: str) -> None:
        """Forget a message that is gone, so that the slot is posted anew."""
        where = (Posting.platform == platform, Posting.address == address, Posting.slot == slot)
        await self._run(delete(Posting).where(*where))


def _begins(receipts: str) -> ColumnElement[bool]:
    return _postings.c.receipt.startswith(receipts, autoescape=True)


_postings = table_of(Posting)
_SHOWN = select(
    exists().where(
        _postings.c.platform == bindparam("at_platform"),
        _postings.c.address == bindparam("at_address"),
        _postings.c.slot == bindparam("at_slot"),
    )
)


@cache
def note_posting(dialect: str) -> Insert:
    """Return the INSERT that notes the receipt of an entry, provided that the sender's word about it counted."""
    entries = table_of(OutboxEntry)
    columns = ["platform", "address", "slot", "organisation_id", "receipt"]
    recorded = select(*(entries.c[name] for name in columns)).where(
        entries.c.id == bindparam("entry"),
        entries.c.receipt == bindparam("shown_as"),
        entries.c.state == literal_column(f"'{OutboxState.SENT}'"),
    )
    new = insert_into(dialect, Posting).from_select(columns, recorded)
    return new.on_conflict_do_update(
        index_elements=["platform", "address", "slot"], set_={"receipt": new.excluded.receipt}
    )
