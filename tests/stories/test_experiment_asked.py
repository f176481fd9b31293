"""When the owner is asked about the end of an experiment: in their hours, and when they are there."""

from datetime import date, timedelta

import pytest

from storage.models import ExperimentState, NextMove, ProjectState
from tests.stories.experiment_scenes import (
    CONCLUDING,
    EXPERIMENTING,
    concludes,
    day,
    experiments,
    project_of_noor,
    runs_until,
)
from tests.stories.looking import calm, member
from tests.stories.project_scenes import becomes, kept
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])


@languages
async def test_one_that_ends_on_a_saturday_is_asked_about_on_monday(stage: Stage, platform: str, language: str) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await project_of_noor(stage, platform, language, ProjectState.ACTIVE)
    await runs_until(stage, project_id, day("11-14"), language)
    await stage.time_passes(days=13)
    await calm(stage)
    over = tongue.over.format(end={"nl": "14 november 2026", "en": "14 November 2026"}[language])
    assert over not in noor.screen
    await stage.time_passes(days=1, hours=1)
    await noor.sees(over, [tongue.wrap_up])


@languages
async def test_who_pauses_is_asked_when_they_are_back(stage: Stage, platform: str, language: str) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await project_of_noor(stage, platform, language, ProjectState.ACTIVE)
    await runs_until(stage, project_id, day("11-06"), language)
    pauses = {
        "nl": "noor: pauze\nbot: Tot wanneer [2 weken]\nnoor: [2 weken]\nbot: Prima, je hoort niets",
        "en": "noor: pause\nbot: Until when [2 weeks]\nnoor: [2 weeks]\nbot: Fine, you hear nothing",
    }
    await stage.plays(pauses[language])
    await stage.time_passes(days=5)
    await calm(stage)
    over = tongue.over.format(end={"nl": "6 november 2026", "en": "6 November 2026"}[language])
    assert tongue.due not in noor.screen
    assert over not in noor.screen
    await stage.time_passes(days=9, hours=1)
    first = {"nl": "1. Je pauze is voorbij", "en": "1. Your pause is over"}[language]
    buttons = [f"2. {label}" for label in (tongue.wrap_up, tongue.longer, tongue.cancel, "Later")]
    await noor.sees(f"{first} ... 2. {over}", buttons)
    assert noor.screen.count(over) == 1


@languages
async def test_after_a_week_without_the_bot_it_is_asked_once(stage: Stage, platform: str, language: str) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await project_of_noor(stage, platform, language, ProjectState.ACTIVE)
    await runs_until(stage, project_id, day("11-05"), language)
    await stage.stop()
    stage.clock.move(timedelta(days=9, hours=1))  # Wednesday
    await stage.start()
    await stage.time_passes(minutes=2)
    over = tongue.over.format(end={"nl": "5 november 2026", "en": "5 November 2026"}[language])
    await noor.sees(over, [tongue.wrap_up])
    await stage.time_passes(days=1)
    await calm(stage)
    assert noor.screen.count(over) == 1


@languages
async def test_what_was_wrapped_up_before_is_not_asked_about(stage: Stage, platform: str, language: str) -> None:
    noor, project_id = await project_of_noor(stage, platform, language, ProjectState.ACTIVE)
    which = await runs_until(stage, project_id, day("11-09"), language)
    async with stage.store.begin() as work:
        experiment = await work.experiments.of((await member(stage, "noor")).organisation_id, which)
        assert experiment is not None
        experiment.state, experiment.learned = ExperimentState.CONCLUDED, CONCLUDING[language].learned
    await stage.time_passes(days=8)
    await calm(stage)
    assert EXPERIMENTING[language].due not in noor.screen
    (experiment,) = await experiments(stage, project_id)
    assert experiment.ask_at is None


@languages
async def test_of_a_paused_project_nothing_is_asked_until_it_goes_on(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await project_of_noor(stage, platform, language, ProjectState.PAUSED)
    await runs_until(stage, project_id, day("11-09"), language)
    await stage.time_passes(days=15)
    await calm(stage)
    assert tongue.wrap_up not in noor.screen
    await becomes(stage, project_id, state=ProjectState.ACTIVE)
    await stage.time_passes(days=7)
    await noor.sees(tongue.over.format(end={"nl": "9 november 2026", "en": "9 November 2026"}[language]), [])


@languages
async def test_of_a_project_that_sleeps_nothing_is_asked_until_it_is_woken(
    stage: Stage, platform: str, language: str
) -> None:
    """Its owner was told that nothing would be asked about it any more."""
    tongue = EXPERIMENTING[language]
    noor, project_id = await project_of_noor(stage, platform, language, ProjectState.ACTIVE)
    await runs_until(stage, project_id, day("11-09"), language)
    await becomes(stage, project_id, asleep_at=stage.clock())
    await stage.time_passes(days=15)
    await calm(stage)
    assert tongue.wrap_up not in noor.screen
    await becomes(stage, project_id, asleep_at=None)
    await stage.time_passes(days=7)
    over = tongue.over.format(end={"nl": "9 november 2026", "en": "9 November 2026"}[language])
    await noor.sees(over, [tongue.wrap_up, tongue.longer, tongue.cancel])


HOW_IS_IT = {"nl": "Hoe loopt het?", "en": "How is it going?"}


@languages
async def test_on_the_last_day_the_check_in_asks_what_came_out(stage: Stage, platform: str, language: str) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await project_of_noor(stage, platform, language, ProjectState.ACTIVE)
    await runs_until(stage, project_id, day("11-16"), language)
    await becomes(stage, project_id, check_in_at=stage.clock() + timedelta(days=14))
    await stage.time_passes(days=14, hours=1)
    await noor.sees(tongue.due, [tongue.wrap_up, tongue.longer, tongue.cancel])
    await stage.time_passes(days=2)
    await calm(stage)
    assert HOW_IS_IT[language] not in noor.screen
    assert (await kept(stage, project_id)).check_in_at is None


@languages
async def test_wrapping_up_is_instead_of_the_check_in_that_waited(stage: Stage, platform: str, language: str) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await project_of_noor(stage, platform, language, ProjectState.ACTIVE)
    await runs_until(stage, project_id, day("11-16"), language)
    await becomes(stage, project_id, check_in_at=stage.clock() + timedelta(days=14))
    await stage.time_passes(days=14, hours=1)
    await noor.sees(tongue.due, [tongue.wrap_up])
    await noor.presses(tongue.wrap_up)
    await concludes(noor, language, NextMove.STOP)
    await noor.sees(CONCLUDING[language].stops, [])
    asked = (await kept(stage, project_id)).check_in_at
    assert asked is not None
    assert asked.date() == date(2026, 12, 14)  # four weeks later, as nothing runs
    await stage.time_passes(days=27, hours=22)
    assert HOW_IS_IT[language] not in noor.screen
    await stage.time_passes(hours=1)
    await noor.sees(HOW_IS_IT[language], [])
