"""Two processes, a week without either, and a turn in between: everything is said once, and within the caps."""

import asyncio
from datetime import UTC, datetime, timedelta
from random import Random

from sqlalchemy import select

from bot.ticking import Ticking
from flows.chat import Block, Message, Run
from flows.due import Due
from flows.everything import build_house
from flows.nudges.kinds import NudgeKind
from flows.nudges.nudge import nudge
from flows.nudges.saying import next_saying, say_at_once, say_due
from flows.policy import Policy
from flows.post import Post
from storage.models import Nudge, NudgeState, OutboxEntry
from storage.store import Store
from tests.storage.people import settle

MORNING = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
HOUSE = build_house(Policy(), Random(0))  # noqa: S311 - nothing is drawn
SAYING = [Due("nudges", say_due, next_saying)]
WORDS = Message((Block((Run("Hello"),)),))


async def wish(store: Store, now: datetime, *whom: int, kind: NudgeKind = NudgeKind.CHECK_IN, **facts: object) -> None:
    """Have something to say to these members, as what is done by itself has."""
    async with store.begin() as work:
        organisation = (await work.organisations.all())[0]
        post = Post(work, organisation, HOUSE.texts, HOUSE.policy, now, by_itself=not facts.pop("at_once", False))
        for member_id in whom:
            member = await work.members.get(member_id)
            assert member is not None
            assert await nudge(post, member, WORDS, kind=kind, key=f"{kind}:{member_id}:{now}", **facts)  # type: ignore[arg-type]  # facts of a test
        await say_at_once(post)


async def tick(store: Store, now: datetime, times: int = 1) -> None:
    await asyncio.gather(*(Ticking(store, HOUSE, lambda: now, SAYING).run() for _ in range(times)))


async def said(store: Store) -> list[str]:
    async with store.read() as work:
        return sorted(await work._session.scalars(select(OutboxEntry.address)))


async def states(store: Store) -> list[NudgeState]:
    async with store.read() as work:
        return list(await work._session.scalars(select(Nudge.state).order_by(Nudge.id)))


async def test_two_that_tick_at_the_same_moment_say_it_once(store: Store) -> None:
    people = await settle(store, "Noor", "Anna", "Bram")
    for kind in (NudgeKind.CHECK_IN, NudgeKind.EXPERIMENT):
        await wish(store, MORNING, *(one.member_id for one in people), kind=kind)
    await tick(store, MORNING, times=3)
    assert await said(store) == sorted(one.address for one in people)


async def test_after_a_week_without_a_bot_what_still_matters_is_said_once_and_the_rest_has_a_reason(
    store: Store,
) -> None:
    noor, *_ = await settle(store, "Noor")
    await wish(store, MORNING, noor.member_id, expires=MORNING + timedelta(days=5))
    await wish(store, MORNING, noor.member_id, kind=NudgeKind.DECISION)
    later = MORNING + timedelta(days=7)
    await tick(store, later)
    await tick(store, later)
    assert await said(store) == [noor.address]
    assert await states(store) == [NudgeState.EXPIRED, NudgeState.SENT]
    async with store.read() as work:
        assert list(await work._session.scalars(select(Nudge.reason).order_by(Nudge.id))) == ["late", None]


async def test_a_turn_beside_the_tick_breaks_no_cap(store: Store) -> None:
    noor, *_ = await settle(store, "Noor")
    await wish(store, MORNING, noor.member_id)
    await asyncio.gather(
        tick(store, MORNING), wish(store, MORNING, noor.member_id, kind=NudgeKind.PROJECT, at_once=True)
    )
    assert await said(store) == [noor.address]
    assert sorted(await states(store)) == ["sent", "waiting"]
