"""What a story looks at behind the scenes: what is stored, who is a member, and whether everything has been said."""

import asyncio
from datetime import datetime
from typing import TypeVar

from sqlalchemy import func, select

from adapters.slack import Slack
from storage.models import Account, Base, Member, OutboxEntry, OutboxState, Role
from tests.stories.actors import Actor, OnSlack, OnTelegram
from tests.stories.stage import Stage

T = TypeVar("T")
_LOOKS = 500
_ON_ITS_WAY = (OutboxState.PENDING, OutboxState.SENDING, OutboxState.UNCERTAIN)


async def calm(stage: Stage) -> None:
    """Wait until the bot has dealt with everything, and nothing that is due waits to be said."""
    await stage.slack.settled()
    await stage.telegram.settled()
    stage.app.delivery.wake()
    for _ in range(_LOOKS):
        if not await _due(stage) and not stage.app.delivery.speaks_blindly:
            return
        await asyncio.sleep(0.01)
    raise AssertionError("something that is due is not said")


async def roll_called(stage: Stage) -> None:
    """Wait until the bot has caught up with what changed on Slack while it was away."""
    slack = stage.app.platforms["slack"]
    assert isinstance(slack, Slack)
    reading = slack._entrance._reading
    assert reading is not None
    await reading


async def rows(stage: Stage) -> dict[str, int]:
    """Return how many rows each table has, but for the bot's own leases."""
    async with stage.store.read() as work:
        return {
            table.name: await work._session.scalar(select(func.count()).select_from(table)) or 0
            for table in Base.metadata.sorted_tables
            if table.name != "lease"
        }


async def member(stage: Stage, name: str) -> Member:
    """Return the member that somebody on stage is."""
    async with stage.store.read() as work:
        found = await work._session.scalars(
            select(Member).join(Account, Account.member_id == Member.id).where(Account.external_id == _id(stage, name))
        )
        return found.one()


async def roles(stage: Stage, name: str) -> frozenset[Role]:
    """Return the roles of somebody on stage."""
    who = await member(stage, name)
    async with stage.store.read() as work:
        return await work.roles.of(who.id, stage.clock())


def slack_person(stage: Stage, name: str) -> OnSlack:
    """Return somebody on stage, as a person in Slack."""
    return _as(stage.actors[name], OnSlack)


def telegram_person(stage: Stage, name: str) -> OnTelegram:
    """Return somebody on stage, as a person on Telegram."""
    return _as(stage.actors[name], OnTelegram)


def _as(actor: Actor, kind: type[T]) -> T:
    assert isinstance(actor, kind)
    return actor


def _id(stage: Stage, name: str) -> str:
    actor = stage.actors[name]
    assert isinstance(actor, OnSlack | OnTelegram)
    return str(actor.person.id)


async def _due(stage: Stage) -> bool:
    now: datetime = stage.clock()
    async with stage.store.read() as work:
        waiting = select(OutboxEntry.id).where(OutboxEntry.state.in_(_ON_ITS_WAY), OutboxEntry.due_at <= now)
        return await work._session.scalar(waiting.limit(1)) is not None


async def stored_texts(stage: Stage) -> str:
    """Return everything that stands in the database, as one long text."""
    async with stage.store.read() as work:
        found = [await work._session.execute(select(table)) for table in Base.metadata.sorted_tables]
        return "\n".join(str(tuple(row)) for result in found for row in result)
