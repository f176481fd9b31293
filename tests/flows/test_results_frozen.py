"""Results are kept with their round as they were computed, but for what only the trend needs: that is rounded."""

import json
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.policy import Policy
from flows.post import Post
from flows.results.computing import compute
from flows.results.frozen import frozen, results_of, thawed
from flows.rounds.frozen import build_tree
from flows.scan.counting import Answer
from flows.scan.reading import default_questionnaire, raw_of
from flows.scan.results import Results, results
from flows.scan.suppression import Node
from flows.scan.tags import random_id
from flows.texts import load_texts
from storage.models import RoundState, ScanRound
from storage.repositories import Response
from storage.store import Store
from tests.flows.scan_vectors import GROUPS, PEOPLE, points
from tests.storage.people import NOW, found, join

TREE = Node("ORG", 60, (Node("A", 20, (Node("A1", 10), Node("A2", 10))), Node("B", 30), Node("C", 10)))
LEAVES = ("A1", "A2", "B", "C")


@st.composite
def computed(draw: st.DrawFn) -> Results:
    """Results of anything people may answer, extremes included."""
    random = Random(draw(st.integers(0, 10_000)))  # noqa: S311 - chance that can be repeated
    letters = draw(st.sampled_from(["1", "5", "45", "12345", "12345-", "4--"]))
    people = draw(st.integers(5, 45))
    answers = [
        Answer(
            random.choice(LEAVES), points("".join(random.choice(letters) for _ in range(22))), random.choice(["", "N"])
        )
        for _ in range(people)
    ]
    made = results(default_questionnaire(), TREE, answers, 5)
    assert made is not None
    return made


@given(computed())
def test_what_is_kept_is_read_as_it_was(made: Results) -> None:
    kept = frozen(made)
    read = thawed(json.loads(json.dumps(kept)))
    assert frozen(read) == kept
    assert without_spread(read) == without_spread(made)


@given(computed())
def test_what_only_the_trend_needs_is_rounded(made: Results) -> None:
    for one in thawed(frozen(made)).themes.values():
        spreads = [one.deviation, *(part.deviation for part in one.without.values())]
        assert all(spread is None or spread == round(spread, 1) for spread in spreads)


def without_spread(made: Results) -> Results:
    """Return results without what is rounded."""
    themes = {
        name: replace(one, deviation=None, alpha=None, without={each: part.score for each, part in one.without.items()})
        for name, one in made.themes.items()
    }
    return replace(made, deviation=None, themes=themes)


async def closed_with(store: Store, answers: list[str], k: int = 5) -> ScanRound:
    """Return a closed round of ten people, and compute it."""
    async with store.begin() as work:
        organisation = await found(work)
        for number in range(10):
            await join(work, organisation, f"Lid {number}")
        post = Post(work, organisation, load_texts(), Policy(), NOW)
        one = ScanRound(organisation_id=organisation.id, state=RoundState.CLOSED, state_since=NOW, created_at=NOW, k=k)
        one.questionnaire, one.tree = raw_of(default_questionnaire()), (await build_tree(post)).raw
        await work.scans.add(one)
        for given_ in answers:
            await work.scans.take(one.id, random_id() * 2, Response(random_id(), "rest", given_, {}))
        is_there = await compute(post, one)
        assert is_there is (one.results is not None)
        before = one.results
        await work.scans.take(one.id, random_id() * 2, Response(random_id(), "rest", "5" * 22, {}))
        await compute(post, one)
        assert one.results == before or before is None
    return one


async def test_a_round_is_computed_once(store: Store) -> None:
    made = results_of(await closed_with(store, ["4" * 21 + "-"] * 6))
    assert made is not None
    assert (made.people, made.invited, made.rate) == (6, 10, 60)
    assert made.themes["LEA"].score == 75


async def test_too_few_answers_leave_nothing(store: Store) -> None:
    assert results_of(await closed_with(store, ["4" * 22] * 6, k=8)) is None


async def test_nothing_is_computed_while_a_round_is_open(store: Store) -> None:
    async with store.begin() as work:
        post = Post(work, await found(work), load_texts(), Policy(), NOW)
        one = ScanRound(organisation_id=1, state=RoundState.OPEN, state_since=NOW, created_at=NOW)
        with pytest.raises(ValueError, match="when it has closed"):
            await compute(post, one)


def test_the_vector_of_twelve_people_is_kept() -> None:
    tree = Node("ORG", 16, (Node("A", 6), Node("B", 5), Node("C", 5)))
    answers = [Answer(leaf, one) for leaf, one in zip(GROUPS, PEOPLE, strict=True)]
    made = results(default_questionnaire(), tree, answers, 5)
    assert made is not None
    kept = thawed(frozen(made))
    assert [one.score for one in kept.themes.values()] == [65, 53, 60, 53, 66, 53]
    assert kept.themes["SAF"].deviation == 25.0
    assert list(kept.groups) == ["B"]
