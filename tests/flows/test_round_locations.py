"""The second breakdown of a round: who counts for which location, and that none is shown where it would tell of few."""

from itertools import count as count_up

import pytest

from flows.policy import Policy
from flows.post import Post
from flows.results.computing import compute
from flows.results.frozen import results_of
from flows.rounds.frozen import freeze, whole_names_of
from flows.rounds.second import large_ones, locations_of, recounted_locations, with_location
from flows.scan.tags import random_id
from flows.texts import load_texts
from storage.models import RoundState, ScanRound
from storage.repositories import Response
from storage.store import Store
from storage.work import Work
from tests.storage.people import NOW, found, join

People = dict[tuple[str, str], int]
"""How many work in a department, at a location."""
EVENLY: People = {("Zorg", "Utrecht"): 6, ("Zorg", "Zwolle"): 7, ("Bedrijf", "Utrecht"): 8, ("Bedrijf", "Zwolle"): 6}


async def opened(work: Work, people: People, k: int = 5) -> tuple[Post, ScanRound]:
    """Return a round by location with these people invited, and open."""
    organisation = await found(work)
    departments = await work.departments.ensure(organisation.id, {(one, None) for one, _ in people})
    numbers = count_up()
    for (department, location), count in people.items():
        for _ in range(count):
            account = await join(work, organisation, f"Lid {next(numbers)}")
            member = await work.members.get(account.member_id)
            assert member is not None
            member.location = location
            await work.departments.place(organisation.id, member.id, departments[department.casefold(), None])
    facts = {"state": RoundState.OPEN, "state_since": NOW, "created_at": NOW, "second": {}}
    one = await work.scans.add(ScanRound(organisation_id=organisation.id, k=k, **facts))
    post = Post(work, organisation, load_texts(), Policy(), NOW)
    groups = await freeze(post, one)
    await work.scans.invite(one.id, groups.leaves, groups.seconds)
    return post, one


async def computed(post: Post, one: ScanRound, quiet: int = 0) -> ScanRound:
    """Close it with answers of all but the first so many, and compute it."""
    invited = await post.work.scans.still_invited(one.id)
    for leaf, second in invited[quiet:]:
        sent = Response(random_id(), leaf, "4" * 22, {}, second)
        await post.work.scans.take(one.id, random_id() * 2, sent)
    one.state = RoundState.CLOSED
    assert await compute(post, one)
    return one


async def shown(store: Store, people: People, k: int = 5, quiet: int = 0) -> dict[str, int]:
    """Return how many people are told to be behind the results of each location."""
    async with store.begin() as work:
        one = await computed(*await opened(work, people, k), quiet)
        results = results_of(one)
        assert results is not None
        names = locations_of(one)
        return {names[place].name: group.people for place, group in results.second.items()}


async def test_it_is_shown_where_each_part_of_a_group_is_large_enough(store: Store) -> None:
    assert await shown(store, EVENLY) == {"Utrecht": 14, "Zwolle": 13}


@pytest.mark.parametrize(
    "people",
    [
        EVENLY | {("Zorg", "Utrecht"): 4},
        EVENLY | {("Bedrijf", "Zwolle"): 1},
        EVENLY | {("Zorg", "Almere"): 6, ("Bedrijf", "Almere"): 1},
        EVENLY | {("Zorg", ""): 1},
    ],
)
async def test_one_part_that_is_small_keeps_all_locations_back(store: Store, people: People) -> None:
    assert await shown(store, people) == {}


async def test_it_is_by_answers_and_not_by_who_was_invited(store: Store) -> None:
    assert await shown(store, EVENLY, quiet=4) == {}


async def test_a_location_with_few_people_is_never_shown_and_no_answer_tells_it(store: Store) -> None:
    people = {("Zorg", "Utrecht"): 9, ("Zorg", "Almere"): 4, ("Zorg", ""): 3, ("Zorg", "Zwolle"): 8}
    async with store.begin() as work:
        post, one = await opened(work, people)
        assert [location.name for location in locations_of(one).values()] == ["Almere", "Utrecht", "Zwolle"]
        assert {second for _, second in await work.scans.still_invited(one.id)} == {"", "location-2", "location-3"}
        await computed(post, one)
        results = results_of(one)
        assert results is not None
        assert {place: group.people for place, group in results.second.items()} == {"location-2": 9, "location-3": 8}


async def test_a_larger_k_leaves_smaller_locations_out(store: Store) -> None:
    async with store.begin() as work:
        _, one = await opened(work, {("Zorg", "Utrecht"): 12, ("Zorg", "Zwolle"): 9})
        assert large_ones(one) == {"location-1", "location-2"}
        one.k = 10
        assert large_ones(one) == {"location-1"}


async def test_frozen_it_keeps_its_names_and_only_who_left_is_counted_out(store: Store) -> None:
    async with store.begin() as work:
        _, one = await opened(work, {("Zorg", "Zwolle"): 5, ("Zorg", "zwolle"): 4, ("Zorg", "Utrecht"): 5})
        assert [(known.name, known.invited) for known in locations_of(one).values()] == [("Utrecht", 5), ("Zwolle", 9)]
        still = [second for _, second in await work.scans.still_invited(one.id)]
        one.second = recounted_locations(one, still[1:])
        assert large_ones(one) == {"location-2"}
        ((leaf, _),) = [(own, name) for own, name in whole_names_of(one).items() if name == "Zorg"]
        assert with_location(locations_of(one), whole_names_of(one)[leaf], "location-2") == "Zorg; Zwolle"
        assert with_location(locations_of(one), whole_names_of(one)[leaf], "") == "Zorg"


async def test_a_round_without_it_keeps_no_location(store: Store) -> None:
    async with store.begin() as work:
        post, one = await opened(work, EVENLY)
        one.second = None
        assert (await freeze(post, one)).seconds == {}
        assert locations_of(one) == {}
        assert recounted_locations(one, ["location-1"]) is None
