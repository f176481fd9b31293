"""A year is lived by people on the real bot: at its end there is what there would be, and the clock is right."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from adapters.sandbox.crowd import Story, Year, organisation
from bot.sandbox.living import live
from bot.sandbox.population import Population, populated
from storage.models import IdeaState
from tests.sandbox.crowd_support import chance, everybody, ideas, members, opened

SOME_DAYS = 40


async def test_some_weeks_are_lived_to_now(tmp_path: Path) -> None:
    since = datetime.now(UTC) - timedelta(days=SOME_DAYS)
    population = Population(organisation(14, chance(1)), since=since)
    async with opened(tmp_path, population) as (ground, life):
        year = Year(everybody(ground), since.date(), chance(2), SOME_DAYS, ideas=8)
        story = Story(year.story())
        await live(story, ground, life, chance(3))
        assert not story.going
        assert story.gave_up == 0
        assert abs(ground.clock() - datetime.now(UTC)) < timedelta(seconds=5)
        found = await ideas(life)
        assert 6 <= len(found) <= 8
        assert {one.created_at.date() for one in found} != {datetime.now(UTC).date()}
        assert {one.state for one in found} != {IdeaState.SUBMITTED}  # which else came of them depends on the weekday
        assert len(await members(life)) > 8
        assert life.alive


@pytest.mark.parametrize(
    ("people", "rate", "story", "says"),
    [
        (3, None, False, "--people 3 does not fit: from 6 to 500."),
        (501, None, False, "--people 501 does not fit: from 6 to 500."),
        (40, None, True, "--story brings its own 40 people. Leave out --people, or --story."),
        (None, 900.0, False, "--rate 900 does not fit: from 0 to 600 acts a minute."),
        (None, -1.0, False, "--rate -1 does not fit: from 0 to 600 acts a minute."),
    ],
)
def test_what_does_not_fit_is_said(people: int | None, rate: float | None, story: bool, says: str) -> None:
    with pytest.raises(ValueError, match=r"^--") as refused:
        populated(people, rate, story=story)
    assert str(refused.value) == says


def test_without_a_word_about_people_there_is_the_cast_and_nobody_acts() -> None:
    population = populated(None, None, story=False)
    assert len(population.parts) == 10
    assert population.rate == 0
    assert populated(40, None, story=False).rate > 0
