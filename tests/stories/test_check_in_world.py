"""Check-ins in a world that goes on: holidays, a clock that skips an hour, a bot that was off, people who left."""

from datetime import UTC, datetime, timedelta

import pytest

from storage.models import ProjectState
from tests.stories.check_in_scenes import asked, check_in, days_pass
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm
from tests.stories.project_scenes import kept, project_of
from tests.stories.stage import Stage
from tests.stories.succession_scenes import pauses
from tests.stories.support_scenes import asks, project_with_people
from tests.stories.test_support_waits import _leaves as leaves

languages = pytest.mark.parametrize("language", ["nl", "en"])
QUESTION = {"nl": "Hoe loopt het?", "en": "How is it going?"}


async def moves_to(stage: Stage, moment: datetime) -> None:
    """Move time to a moment, and let what is due then be done and said."""
    await stage.time_passes(seconds=(moment - stage.clock()).total_seconds())
    await stage.time_passes(minutes=1)
    await calm(stage)


@languages
async def test_due_in_the_hour_that_does_not_exist(stage: Stage, platform: str, language: str) -> None:
    """At half past two on the Sunday on which clocks go forward, Easter as well: asked once, on Tuesday morning."""
    for name in ("noor", "sara"):
        await joined(stage, name, platform, language)
    at = datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
    project = await project_of(stage, "noor", "sara", language=language, check_in_at=at)
    noor = stage.actors["noor"]
    for night in (at, at + timedelta(days=1, hours=10)):
        await moves_to(stage, night)
        assert QUESTION[language] not in noor.screen
    await moves_to(stage, datetime(2027, 3, 30, 8, 1, tzinfo=UTC))  # nine on the new clock, also in London
    await noor.sees(QUESTION[language], [])
    assert (await check_in(stage, project)).due_on.isoformat() == "2027-03-30"
    assert noor.screen.count(QUESTION[language]) == 1


@languages
async def test_a_bot_that_was_off_for_a_week_asks_once(stage: Stage, platform: str, language: str) -> None:
    for name in ("noor", "sara"):
        await joined(stage, name, platform, language)
    due = stage.clock() + timedelta(days=1)
    project = await project_of(stage, "noor", "sara", language=language, check_in_at=due)
    await stage.stop()
    stage.clock.move(timedelta(days=8))
    await stage.start()
    await stage.time_passes(minutes=1)
    await stage.actors["noor"].sees(QUESTION[language], [])
    await days_pass(stage, 2)
    assert stage.actors["noor"].screen.count(QUESTION[language]) == 1
    found = await check_in(stage, project)
    assert (found.due_on.isoformat(), found.reminders) == ("2026-11-10", 0)  # its days count from now


@languages
async def test_who_is_away_is_asked_when_they_are_back(stage: Stage, platform: str, language: str) -> None:
    for name in ("noor", "sara"):
        await joined(stage, name, platform, language)
    await pauses(stage, "noor", weeks=2)
    due = stage.clock() + timedelta(days=1)
    await project_of(stage, "noor", "sara", language=language, check_in_at=due)
    await days_pass(stage, 13)
    assert QUESTION[language] not in stage.actors["noor"].screen
    await days_pass(stage, 2)
    assert stage.actors["noor"].screen.count(QUESTION[language]) == 1


NOBODY = {
    "nl": ("Er is nu niemand die ik om hulp kan vragen", "Vraag collega's", "staat nu onder de kaart"),
    "en": ("There is nobody I can ask now for help", "Ask colleagues", "stands below its card now"),
}


@languages
async def test_help_while_everybody_is_on_holiday(stage: Stage, platform: str, language: str) -> None:
    await project_with_people(stage, platform, language, sponsor="sara")
    for name in ("sara", "olga"):
        await pauses(stage, name, weeks=3)
    await asks(stage, language)
    noor, (nobody, label, below) = stage.actors["noor"], NOBODY[language]
    await noor.sees(nobody, [label])
    await noor.presses(label)
    await noor.sees(below, [])


@languages
async def test_nobody_asks_an_owner_who_left_yesterday(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language, "pim")
    await leaves(stage, "noor")
    await leaves(stage, "sara")
    await days_pass(stage, 9)
    assert stage.actors["noor"].screen.count('Sneller antwoord", week 1') == 1  # no reminder
    async with stage.store.read() as work:
        assert await work.check_ins.latest_of(project) is None  # it was dropped
    assert (await kept(stage, project)).state is ProjectState.NEEDS_OWNER
    takes = {"nl": "Neem jij het over?", "en": "Will you take over?"}[language]
    await stage.actors["pim"].sees(takes, [])
    assert QUESTION[language] not in stage.actors["pim"].screen
