"""The groups of a round: who counts for which, what of them can ever be shown, and that they stay as they were."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.policy import Policy
from flows.post import Post
from flows.rounds.crowds import kept_under, placed_in_crowds
from flows.rounds.frozen import (
    build_tree,
    freeze,
    names_of,
    questionnaire_of,
    recounted,
    tree_of,
    whole_names_of,
)
from flows.scan.reading import default_questionnaire
from flows.scan.suppression import FLOOR, Node
from flows.texts import load_texts
from storage.models import MemberState, Organisation, RoundState, ScanRound
from storage.store import Store
from storage.work import Work
from tests.storage.people import NOW, found, join


async def organisation_with(
    work: Work, places: dict[str, tuple[str, str | None] | None]
) -> tuple[Post, dict[str, int]]:
    """Return its post, and the ids of these people, each placed in a department, a team, or nowhere."""
    organisation = await found(work)
    ids = await work.departments.ensure(organisation.id, {place for place in places.values() if place})
    members = {}
    for name, place in places.items():
        account = await join(work, organisation, name)
        members[name] = account.member_id
        if place is not None:
            known = ids[place[0].casefold(), place[1].casefold() if place[1] else None]
            await work.departments.place(organisation.id, account.member_id, known)
    return post_of(work, organisation), members


def post_of(work: Work, organisation: Organisation) -> Post:
    return Post(work, organisation, load_texts(), Policy(), NOW)


def shape(node: Node, names: dict[str, str]) -> object:
    """Return a tree as a test reads it: names, how many, and what is below."""
    said = f"{names[node.id]} {node.invited}{'' if node.publishable else ' hidden'}"
    return {said: [shape(child, names) for child in node.children]} if node.children else said


PLACES = {
    "Ann": ("Zorg", "Noord"),
    "Ben": ("Zorg", "Noord"),
    "Cas": ("Zorg", "Zuid"),
    "Dia": ("Zorg", None),
    "Eva": ("Bedrijf", None),
    "Fay": None,
}


async def test_a_person_counts_for_one_leaf_and_leaves_between_groups_are_never_shown(store: Store) -> None:
    async with store.begin() as work:
        post, members = await organisation_with(work, PLACES)
        groups = await build_tree(post)
    assert shape(groups.tree, dict(groups.names)) == {
        "Acme 6": ["Bedrijf 1", {"Zorg 4": ["Noord 2", "Zuid 1", "Zorg 1 hidden"]}, "Acme 1 hidden"]
    }
    assert {kept_under(groups.tree, leaf) for leaf in groups.leaves.values()} == {"rest"}
    leaves = {node.id for node in groups.tree.walk() if not node.children}
    assert groups.leaves.keys() == set(members.values())
    assert set(groups.leaves.values()) == leaves


async def test_who_left_and_who_is_from_outside_are_not_in_it_and_who_pauses_is(store: Store) -> None:
    async with store.begin() as work:
        post, members = await organisation_with(work, PLACES)
        for name, changes in {
            "Ann": {"state": MemberState.LEFT},
            "Ben": {"state": MemberState.PAUSED},
            "Eva": {"is_external": True},
            "Fay": {"state": MemberState.INVITED},
        }.items():
            member = await work.members.get(members[name])
            for field, value in changes.items():
                setattr(member, field, value)
        groups = await build_tree(post)
    assert shape(groups.tree, dict(groups.names)) == {
        "Acme 3": [{"Zorg 3": ["Noord 1", "Zuid 1", "Zorg 1 hidden"]}, "Acme 0 hidden"]
    }


async def test_of_chosen_departments_all_their_teams_are_in_it_and_nobody_else(store: Store) -> None:
    async with store.begin() as work:
        post, _ = await organisation_with(work, PLACES)
        ids = await work.departments.all(post.organisation.id)
        groups = await build_tree(post, {ids["zorg", None]})
    assert shape(groups.tree, dict(groups.names)) == {
        "Acme 4": [{"Zorg 4": ["Noord 2", "Zuid 1", "Zorg 1 hidden"]}, "Acme 0 hidden"]
    }


async def test_a_department_with_a_small_team_has_a_leaf_for_whose_answers_are_kept_with_others(store: Store) -> None:
    places = {f"N{number}": ("Zorg", "Noord") for number in range(5)} | {f"Z{n}": ("Zorg", "Zuid") for n in range(2)}
    async with store.begin() as work:
        post, _ = await organisation_with(work, places)
        groups = await build_tree(post)
    assert shape(groups.tree, dict(groups.names)) == {
        "Acme 7": [{"Zorg 7": ["Noord 5", "Zuid 2", "Zorg 0 hidden"]}, "Acme 0 hidden"]
    }


@pytest.mark.parametrize(
    ("teams", "rest", "kept"),
    [
        ((5, 5), 0, "a b"),  # large enough
        ((5, 4), 0, "a rest"),  # a small team alone would be few among the others of the department too
        ((5, 4), 1, "a all-rest all-rest"),
        ((3, 3), 0, "all-rest all-rest"),
        ((5, 5), 1, "a b rest"),
        ((5, 4), 5, "a all-rest all-rest"),
        ((1, 1), 1, "rest rest rest"),
    ],
)
def test_answers_of_few_are_kept_with_others_of_their_department_or_of_the_whole(
    teams: tuple[int, int], rest: int, kept: str
) -> None:
    inside = [Node("a", teams[0]), Node("b", teams[1]), Node("all-rest", rest, publishable=False)]
    tree = Node("ORG", 20, (Node("D", 10, tuple(inside)), Node("E", 4), Node("rest", 0, publishable=False)))
    found = [kept_under(tree, leaf) for leaf in ("a", "b", *(["all-rest"] if rest else []))]
    assert found == kept.split()
    assert [kept_under(tree, leaf) for leaf in ("E", "rest")] == ["rest", "rest"]
    assert kept_under(Node("ORG", 3), "ORG") == "ORG"


async def test_frozen_it_stays_as_it_was_and_only_who_left_is_counted_out(store: Store) -> None:
    async with store.begin() as work:
        post, _ = await organisation_with(work, PLACES)
        facts = {"state": RoundState.SCHEDULED, "state_since": NOW, "created_at": NOW}
        one = await work.scans.add(ScanRound(organisation_id=post.organisation.id, **facts))
        groups = await freeze(post, one)
        await work.scans.invite(one.id, groups.leaves)
        departments = await work.departments.tree(post.organisation.id)
        for own, _, _ in departments:
            department = await work.departments.get(post.organisation.id, own)
            assert department is not None
            department.name = f"Anders {own}"
    async with store.begin() as work:
        kept = await work.scans.of(post.organisation.id, one.id)
        assert kept is not None
        assert tree_of(kept) == groups.tree
        assert names_of(kept) == groups.names
        assert set(whole_names_of(kept).values()) == {"Acme", "Bedrijf", "Zorg", "Zorg, Noord", "Zorg, Zuid"}
        assert questionnaire_of(kept) == default_questionnaire()
        still = sorted(groups.leaves.values())[1:]
        kept.tree = recounted(kept, still, at_least=0)
        assert tree_of(kept).invited == len(still)
        assert [one.id for one in tree_of(kept).walk()] == [one.id for one in groups.tree.walk()]
        kept.tree = recounted(kept, [], at_least=2)
        assert tree_of(kept) == replace(tree_of(kept), invited=2)
        assert sum(child.invited for child in tree_of(kept).children) == 0


def test_a_round_without_groups_says_from_when_they_are_there() -> None:
    draft = ScanRound(organisation_id=1, state=RoundState.DRAFT, state_since=NOW, created_at=NOW)
    with pytest.raises(ValueError, match="from when it is scheduled"):
        tree_of(draft)


@given(
    st.dictionaries(
        st.integers(1, 60), st.tuples(st.sampled_from("abc"), st.sampled_from(["", "x", "y", "z"])), max_size=60
    )
)
def test_locations_are_kept_only_where_five_share_each_and_the_group(people: dict[int, tuple[str, str]]) -> None:
    leaves = {member: leaf for member, (leaf, _) in people.items()}
    seconds = {member: second for member, (_, second) in people.items() if second}
    kept = placed_in_crowds(leaves, seconds)
    crowds = Counter((leaf, kept.get(member, "")) for member, leaf in leaves.items())
    people = Counter(leaves.values())
    assert all(of_both >= min(FLOOR, people[leaf]) for (leaf, _), of_both in crowds.items())
    assert not kept or kept == {one: second for one, second in seconds.items() if people[leaves[one]] >= FLOOR}


def test_locations_stay_where_all_are_large_and_none_does_where_one_is_small() -> None:
    leaves = dict.fromkeys(range(10), "a")
    seconds = {member: "x" if member < 5 else "y" for member in leaves}
    assert placed_in_crowds(leaves, seconds) == seconds
    assert placed_in_crowds(leaves, {**seconds, 9: "z"}) == {}
