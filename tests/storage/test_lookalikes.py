"""What ideas look like, kept up to date from the database: many at first, then what changed; by several processes."""

from datetime import timedelta

import pytest

from flows.finding.index import Index
from flows.finding.likenesses import Wanted
from flows.finding.lookalikes import Lookalikes
from storage.models import IdeaState
from tests.storage.people import MINUTE, NOW, idea_of, settle

STANDUP = ("Stille standup", "We praten elke ochtend veel te lang, voor iedereen.")
SOLAR = ("Zonnepanelen op het dak", "De rekening is hoog en het dak is leeg.")
LATER = NOW + timedelta(days=1)


async def send(store, owner, title, problem, *, at=NOW, state=IdeaState.SUBMITTED):
    async with store.begin() as work:
        idea = idea_of(owner, title, state)
        idea.problem, idea.changed_at = problem, at
        return (await work.ideas.add(idea)).id


async def change(store, owner, idea_id, *, at, **changes):
    async with store.begin() as work:
        idea = await work.ideas.of(owner.organisation_id, idea_id)
        for name, value in {**changes, "changed_at": at}.items():
            setattr(idea, name, value)


async def found(store, lookalikes, owner, text=STANDUP):
    async with store.read() as work:
        return list((await lookalikes.look_up(work, Wanted(owner.organisation_id, *text))).ids)


async def test_what_changes_is_found_as_it_is_now_by_every_process(store):
    noor, *_ = await settle(store, "Noor")
    processes = [Lookalikes(), Lookalikes()]
    assert [await found(store, one, noor) for one in processes] == [[], []]
    first = await send(store, noor, *STANDUP)
    await send(store, noor, *SOLAR)
    assert [await found(store, one, noor) for one in processes] == [[first], [first]]
    await change(store, noor, first, at=NOW + MINUTE, title=SOLAR[0], problem=SOLAR[1])
    assert [await found(store, one, noor) for one in processes] == [[], []]
    await change(store, noor, first, at=NOW + 2 * MINUTE, title=STANDUP[0], problem=STANDUP[1])
    assert [await found(store, one, noor) for one in processes] == [[first], [first]]
    await change(store, noor, first, at=NOW + 3 * MINUTE, state=IdeaState.WITHDRAWN)
    assert [await found(store, one, noor) for one in processes] == [[], []]


async def test_what_was_committed_late_is_found_all_the_same(store):
    noor, *_ = await settle(store, "Noor")
    lookalikes = Lookalikes()
    await send(store, noor, *SOLAR, at=NOW)
    assert await found(store, lookalikes, noor) == []
    late = await send(store, noor, *STANDUP, at=NOW - MINUTE)
    lookalikes.look_again(noor.organisation_id, NOW)
    assert await found(store, lookalikes, noor) == [late]


async def test_ones_own_take_no_place_of_those_of_others(store):
    noor, sam, *_ = await settle(store, "Noor", "Sam")
    first = await send(store, sam, "Stille standup, elke dag", STANDUP[1])
    own = [await send(store, noor, *STANDUP) for _ in range(9)]
    lookalikes = Lookalikes()
    wanted = Wanted(noor.organisation_id, *STANDUP, owner_id=noor.member_id)
    async with store.read() as work:
        assert (await lookalikes.look_up(work, wanted)).ids == (first,)
    await change(store, noor, own[0], at=NOW + MINUTE, owner_id=sam.member_id)
    async with store.read() as work:
        assert set((await lookalikes.look_up(work, wanted)).ids) == {first, own[0]}


async def test_drafts_and_other_organisations_are_left_out(store):
    noor, *_ = await settle(store, "Noor")
    other, *_ = await settle(store, "Kim", key="globex")
    await send(store, noor, *STANDUP, state=IdeaState.DRAFT)
    theirs = await send(store, other, *STANDUP)
    lookalikes = Lookalikes()
    assert await found(store, lookalikes, noor) == []
    assert await found(store, lookalikes, other) == [theirs]


async def with_news(store, lookalikes, before):
    async with store.read() as work:
        news = await work.ideas.worded_since(before.wanted.organisation_id, before.read_to, 20)
    return list(lookalikes.with_news(before.wanted, before, news))


async def test_what_others_changed_since_it_was_looked_up_counts_without_looking_again(store):
    noor, sam, *_ = await settle(store, "Noor", "Sam")
    gone, other = await send(store, sam, *STANDUP), await send(store, sam, "Stille standup, elke dag", STANDUP[1])
    lookalikes, wanted = Lookalikes(), Wanted(noor.organisation_id, *STANDUP, owner_id=noor.member_id)
    async with store.read() as work:
        before = await lookalikes.look_up(work, wanted)
    assert set(before.ids) == {gone, other}
    assert await with_news(store, lookalikes, before) == list(before.ids)
    new = await send(store, sam, *STANDUP, at=LATER)
    await send(store, noor, *STANDUP, at=LATER)
    await send(store, sam, *SOLAR, at=LATER)
    await change(store, sam, gone, at=LATER + MINUTE, state=IdeaState.WITHDRAWN)
    assert await with_news(store, lookalikes, before) == [new, other]


async def test_at_a_glance_only_what_was_read_and_is_little(store, monkeypatch):
    monkeypatch.setattr("flows.finding.lookalikes._AT_A_GLANCE", range(1, 2))
    noor, *_ = await settle(store, "Noor")
    lookalikes, wanted = Lookalikes(), Wanted(noor.organisation_id, *STANDUP)
    assert lookalikes.glance(wanted) is None, "nothing was read yet"
    first = await send(store, noor, *STANDUP)
    assert await found(store, lookalikes, noor) == [first]
    assert lookalikes.glance(wanted).ids == (first,)
    second = await send(store, noor, *STANDUP, at=LATER)
    assert lookalikes.glance(wanted).ids == (first,), "what was posted since is compared with it then and there"
    assert set(await found(store, lookalikes, noor)) == {first, second}
    assert lookalikes.glance(wanted) is None


async def test_what_a_thread_is_taking_in_is_not_looked_at(store, monkeypatch):
    monkeypatch.setattr("flows.finding.lookalikes._AT_A_GLANCE", range(1, 9))
    noor, *_ = await settle(store, "Noor")
    lookalikes, wanted = Lookalikes(), Wanted(noor.organisation_id, *STANDUP)
    first = await send(store, noor, *STANDUP)
    assert await found(store, lookalikes, noor) == [first]
    meanwhile = []

    async def thread(function, *values):
        meanwhile.append(lookalikes.glance(wanted))
        return function(*values)

    monkeypatch.setattr("flows.finding.lookalikes.asyncio.to_thread", thread)
    second = await send(store, noor, *STANDUP, at=LATER)
    assert set(await found(store, lookalikes, noor)) == {first, second}
    assert meanwhile == [], "one idea needs no thread"
    monkeypatch.setattr("flows.finding.lookalikes._IN_PASSING", 0)
    await send(store, noor, *STANDUP, at=LATER + MINUTE)
    assert len(await found(store, lookalikes, noor)) == 3
    assert meanwhile == [None]
    assert len(lookalikes.glance(wanted).ids) == 3


@pytest.mark.parametrize("apart", [timedelta(), timedelta(seconds=1)])
async def test_many_are_read_a_batch_at_a_time(store, apart):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        for number in range(450):
            idea = idea_of(noor, f"Nummer {number}")
            idea.problem, idea.changed_at = SOLAR[1], NOW + number * apart
            work._session.add(idea)
            idea.number = number + 1
        await work.flush()
    last = await send(store, noor, *STANDUP, at=NOW + 450 * apart, state=IdeaState.DRAFT)
    async with store.begin() as work:
        (await work.ideas.draft(noor.member_id, last)).number = 451
    lookalikes = Lookalikes()
    await change(store, noor, last, at=NOW - MINUTE, state=IdeaState.SUBMITTED)
    assert await found(store, lookalikes, noor) == [], "nobody waits while most are still to be read"
    async with store.read() as work:
        assert not await lookalikes.keep_up(work, noor.organisation_id)
    assert await found(store, lookalikes, noor) == [last]


async def warm(store, lookalikes, owner):
    while True:
        async with store.read() as work:
            if not await lookalikes.keep_up(work, owner.organisation_id):
                return


async def test_what_is_worn_is_built_anew_beside_what_is_looked_at(store, built):
    noor, *_ = await settle(store, "Noor")
    lookalikes = Lookalikes()
    first = await send(store, noor, *STANDUP)
    for times in range(12):
        await change(store, noor, first, at=NOW + times * MINUTE, title=f"Stille standup {times}")
        assert await found(store, lookalikes, noor) == [first]
    assert len(built) == 1, "nobody who looks something up waits for that"
    await warm(store, lookalikes, noor)
    assert len(built) == 2
    assert not built[-1].worn
    assert await found(store, lookalikes, noor) == [first]


async def test_ideas_are_found_while_many_of_them_change_and_all_is_built_anew(store, built):
    noor, *_ = await settle(store, "Noor")
    ids = [await send(store, noor, f"Nummer {number}", SOLAR[1]) for number in range(3)]
    first = await send(store, noor, *STANDUP)
    async with store.begin() as work:
        for number in range(447):
            idea = idea_of(noor, f"Anders {number}")
            idea.number, idea.problem, idea.changed_at = number + 10, SOLAR[1], NOW
            work._session.add(idea)
    lookalikes = Lookalikes()
    await warm(store, lookalikes, noor)
    async with store.begin() as work:
        for one in await work.ideas.worded_since(noor.organisation_id, None, 500):
            idea = await work.ideas.of(noor.organisation_id, one.id)
            idea.title, idea.changed_at = f"Weer {idea.title}", NOW + MINUTE
    while await found(store, lookalikes, noor) == []:
        pass
    async with store.read() as work:
        assert await lookalikes.keep_up(work, noor.organisation_id)
    assert len(built) == 2
    assert await found(store, lookalikes, noor) == [first], "the old one is looked at until the new one is whole"
    await change(store, noor, ids[0], at=NOW + 2 * MINUTE, title=STANDUP[0], problem=STANDUP[1])
    await warm(store, lookalikes, noor)
    assert set(await found(store, lookalikes, noor)) == {first, ids[0]}


async def test_a_new_state_alone_wears_nothing(store, built):
    noor, *_ = await settle(store, "Noor")
    lookalikes = Lookalikes()
    first = await send(store, noor, *STANDUP)
    for times in range(10):
        for step, state in enumerate((IdeaState.ADOPTED, IdeaState.PARKED)):
            await change(store, noor, first, at=NOW + (2 * times + step) * MINUTE, state=state)
            assert await found(store, lookalikes, noor) == [first]
    assert not built[0].worn


@pytest.fixture
def built(monkeypatch):
    """Keep every index that is made, to count them."""
    made = []

    class Kept(Index):
        def __init__(self):
            super().__init__()
            made.append(self)

    monkeypatch.setattr("flows.finding.lookalikes.Index", Kept)
    return made
