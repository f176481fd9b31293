"""The line for an event, against a slow model of it and with several at once, on both databases."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from flows.everything import build_house
from flows.policy import Policy
from flows.post import Post
from flows.signup.line import answer, fill
from flows.signup.rules import begins_as, let_in, wish_of
from storage.models import Attending, Event, EventPhase, SignUp
from storage.store import Store
from storage.work import Work
from tests.storage.people import settle

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
HOUSE = build_house(Policy(), Random(0))  # noqa: S311 - nothing is drawn
NAMES = ("Noor", "Pim", "Eva", "Sam", "Mia", "Tom")
WISHES = (Attending.COMING, Attending.COMING, Attending.MAYBE, None)


@given(room=st.none() | st.integers(0, 20), coming=st.integers(0, 20), waiting=st.integers(0, 20))
def test_as_many_come_in_as_there_is_room_for(room, coming, waiting):
    more = let_in(room, coming, waiting)
    assert 0 <= more <= waiting
    if room is None:
        assert more == waiting
    else:
        assert more == 0 or coming + more <= room
        assert more == waiting or coming + more >= room


def test_who_waits_wants_to_come():
    assert [wish_of(begins_as(wish)) for wish in (Attending.COMING, Attending.MAYBE)] == ["coming", "maybe"]


@dataclass
class Model:
    """The line, as one would keep it on paper."""

    room: int | None
    inside: list[int] = field(default_factory=list)
    maybe: list[int] = field(default_factory=list)
    line: list[int] = field(default_factory=list)

    def says(self, who: int, wish: Attending | None) -> None:
        if wish is not Attending.COMING or who not in self.inside + self.line:
            for each in (self.inside, self.maybe, self.line):
                each[:] = [one for one in each if one != who]
            if wish is not None:
                (self.line if wish is Attending.COMING else self.maybe).append(who)
        self.lets_in()

    def lets_in(self) -> None:
        while self.line and (self.room is None or len(self.inside) < self.room):
            self.inside.append(self.line.pop(0))


@pytest.mark.parametrize("seed", range(4))
async def test_everybody_stands_as_on_paper(store, seed):
    accounts = await settle(store, *NAMES)
    chance = Random(seed)  # noqa: S311 - nothing is at stake
    model = Model(room=2)
    event_id = await planned(store, room=2)
    for step in range(40):
        async with store.begin() as work:
            post, event = await held(work, event_id, NOW + timedelta(minutes=step))
            if chance.random() < 0.2:
                event.room = model.room = chance.choice([0, 1, 2, 3, None])
                await fill(post, event)
                model.lets_in()
            else:
                who, wish = chance.choice(accounts).member_id, chance.choice(WISHES)
                await answer(post, event, await work.members.get(who), wish)
                model.says(who, wish)
        assert await stood(store, event_id) == (sorted(model.inside), sorted(model.maybe), model.line)


async def test_the_last_place_is_taken_once(store):
    accounts = await settle(store, *NAMES)
    event_id = await planned(store, room=2)
    other = Store(store.url)

    async def comes(place: int) -> None:
        async with (store, other)[place % 2].begin() as work:
            post, event = await held(work, event_id, NOW + timedelta(seconds=place))
            await answer(post, event, await work.members.get(accounts[place].member_id), Attending.COMING)

    await asyncio.gather(*(comes(place) for place in range(len(accounts))))
    inside, _, line = await stood(store, event_id)
    assert (len(inside), len(line)) == (2, 4)
    await asyncio.gather(*(stays_away(one, event_id, who) for one, who in zip((store, other), inside, strict=True)))
    after, _, _ = await stood(store, event_id)
    assert after == sorted(line[:2])
    await other.dispose()


async def stays_away(store: Store, event_id: int, who: int) -> None:
    async with store.begin() as work:
        post, event = await held(work, event_id, NOW + timedelta(hours=1))
        await answer(post, event, await work.members.get(who), None)


async def planned(store: Store, **facts: int) -> int:
    async with store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        state = {"phase": EventPhase.ANNOUNCED, "phase_since": NOW, "created_at": NOW, "day": date(2026, 12, 10)}
        return (await work.events.add(Event(organisation_id=organisation.id, **state, **facts))).id


async def held(work: Work, event_id: int, now: datetime) -> tuple[Post, Event]:
    (organisation, *_) = await work.organisations.all()
    return Post(work, organisation, HOUSE.texts, HOUSE.policy, now), await work.events.of(organisation.id, event_id)


async def stood(store: Store, event_id: int) -> tuple[list[int], list[int], list[int]]:
    """Return who comes, who may come and who waits, those in their order."""
    async with store.read() as work:
        rows = list(await work._session.scalars(select(SignUp).where(SignUp.event_id == event_id)))
        line = [one.member_id for one in await work.sign_ups.first_waiting(event_id, len(rows))]
    of = {said: sorted(one.member_id for one in rows if one.answer is said) for said in Attending}
    assert of[Attending.WAITING] == sorted(line)
    return of[Attending.COMING], of[Attending.MAYBE], line
