"""What the stories about results share: rounds that have closed, with answers of people who are made up."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from random import Random
from typing import Any

from flows.post import Post
from flows.results.computing import compute
from flows.rounds.second import Location, Locations, large_ones
from flows.scan.questionnaire import Questionnaire
from flows.scan.reading import default_questionnaire, raw_of
from flows.scan.tags import random_id
from storage.models import RoundState, ScanRound, ScanWords
from storage.repositories import Response
from tests.stories.actors import Actor
from tests.stories.answer_scenes import settled
from tests.stories.idea_scenes import joined
from tests.stories.stage import Stage

CLOSED = datetime(2026, 10, 20, 12, tzinfo=UTC)
"""Two weeks before the stories begin."""
YEAR_BEFORE = datetime(2025, 10, 20, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Group:
    """A group: how many were invited, how many answered, and around which point."""

    id: str
    name: str
    invited: int
    answered: int = 0
    around: float = 3.4
    inside: tuple["Group", ...] = ()
    publishable: bool = True


GROUPS = Group(
    "all",
    "Voorbeeld",
    61,
    inside=(
        Group(
            "1",
            "Zorg",
            32,
            inside=(
                Group("11", "Noord", 15, 12, 3.9),
                Group("12", "Zuid", 12, 9, 3.2),
                Group("1-rest", "Zorg", 5, 5, 3.0, publishable=False),
            ),
        ),
        Group("2", "Bedrijf", 19, 14, 3.5),
        Group("3", "Balie", 6, 3, 2.6),
        Group("rest", "Voorbeeld", 4, 3, 3.1, publishable=False),
    ),
)
"""Of Zorg both teams are shown, since five others are in it; Balie is not, and Bedrijf is."""


async def with_results(
    stage: Stage,
    closed: datetime = CLOSED,
    *,
    state: RoundState = RoundState.PUBLISHED,
    groups: Group = GROUPS,
    lift: float = 0.0,
    questionnaire: Questionnaire | None = None,
    words: Mapping[str, list[str]] | None = None,
    locations: Mapping[str, int] | None = None,
) -> int:
    """Keep a round with its results; `lift` moves all answers up. Returns its id.

    With `locations`, each with how many were invited, people work in the large enough ones by turns.
    """
    asked = questionnaire or default_questionnaire()
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        facts = {"state": RoundState.CLOSED, "state_since": closed, "created_at": closed, "closes_at": closed}
        one = ScanRound(organisation_id=organisation.id, **facts)
        one.questionnaire, one.tree = raw_of(asked), raw_tree(groups)
        one.second = raw_locations(locations) if locations is not None else None
        large = sorted(large_ones(one))
        await work.scans.add(one)
        random = Random(closed.year)  # noqa: S311 - chance that can be repeated
        for leaf in leaves(groups):
            for number in range(leaf.answered):
                given = letters(random, leaf.around + lift, len(asked.statements))
                second = large[number % len(large)] if large else ""
                await work.scans.take(one.id, random_id() * 2, Response(random_id(), leaf.id, given, {}, second))
        for question, texts in (words or {}).items():
            kept = [ScanWords(id=random_id(), round_id=one.id, question=question, text=text) for text in texts]
            work._session.add_all(kept)
        house = stage.app.intake._house
        post = Post(work, organisation, house.texts, house.policy, stage.clock())
        assert await compute(post, one)
        one.state = state
        one.published_at = closed if state is not RoundState.COMPUTED else None
    return one.id


def raw_tree(group: Group) -> dict[str, Any]:
    """Return groups as they are kept with a round."""
    return {
        "id": group.id,
        "name": group.name,
        "invited": group.invited,
        "publishable": group.publishable,
        "children": [raw_tree(one) for one in group.inside],
    }


def raw_locations(locations: Mapping[str, int]) -> dict[str, Any]:
    """Return locations as they are kept with a round."""
    known = {f"location-{place}": Location(name, n) for place, (name, n) in enumerate(locations.items(), 1)}
    return Locations(known).raw


def leaves(group: Group) -> list[Group]:
    """Return the groups that people are in."""
    return [leaf for one in group.inside for leaf in leaves(one)] if group.inside else [group]


def letters(random: Random, around: float, count: int) -> str:
    """Return what somebody answered: each a point around one of their own, or nothing."""
    own = random.gauss(around, 0.6)
    points = [min(5, max(1, round(random.gauss(own, 0.7)))) for _ in range(count)]
    return "".join("-" if random.random() < 0.02 else str(point) for point in points)


def only(*people: int, around: float = 3.4) -> Group:
    """Return an organisation of departments with so many people, all of whom answered."""
    inside = tuple(Group(str(place), f"Afdeling {place}", n, n, around) for place, n in enumerate(people, 1))
    return replace(GROUPS, invited=sum(people), inside=inside)


async def organising(stage: Stage, platform: str, language: str) -> Actor:
    """Return Olga, who organises; the bot starts with her."""
    settled(stage, "olga", platform, language)
    return await joined(stage, "olga", platform, language)
