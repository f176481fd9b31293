"""Of one project one thing is asked at a time: how it goes, or what came out of an experiment (domain.md 2.6, 3.6)."""

from datetime import date, timedelta

import pytest

from storage.models import CheckInState, ExperimentState, NextMove, ProjectState
from tests.stories.actors import Actor
from tests.stories.check_in_scenes import asked, check_in, days_pass
from tests.stories.experiment_scenes import (
    CONCLUDING,
    EXPERIMENTING,
    concludes,
    day,
    experiments,
    project_of_noor,
    runs_until,
)
from tests.stories.looking import calm
from tests.stories.project_scenes import becomes, kept
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

ON = {
    "nl": ("4 november 2026", "30 november 2026"),
    "en": ("4 November 2026", "30 November 2026"),
}
WHY = {"nl": "[Waarom dit?]", "en": "[Why this?]"}
LADDER = {
    "nl": (
        'Ik ben nog benieuwd naar "Sneller antwoord". ... De einddatum was {end}. Wat past het best?',
        'Hoe is het met "Sneller antwoord"? Afronden is vier korte vragen. ... De einddatum was {end}.',
        "Drukke tijd? Wat helpt:",
        'Ik vraag niet meer naar "Sneller antwoord".',
    ),
    "en": (
        'Still curious how "Sneller antwoord" is doing. ... The end date was {end}. What fits best?',
        'How is "Sneller antwoord" doing? Wrapping up is four short questions. ... The end date was {end}.',
        "Busy times? What helps:",
        'I will stop asking about "Sneller antwoord".',
    ),
}
ON_TRACK = {"nl": "Op koers", "en": "On track"}
WEEK = {"nl": "Hoe loopt het?", "en": "How is it going?"}


async def told_on(stage: Stage, someone: Actor, language: str, days: int) -> list[str]:
    """Let so many days go by; return on which of them somebody got a message, once for each."""
    found: list[str] = []
    for _ in range(days):
        before = someone.screen.count(WHY[language])
        await days_pass(stage, 1)
        found += [f"{stage.clock():%d-%m}"] * (someone.screen.count(WHY[language]) - before)
    return found


@languages
async def test_who_is_silent_when_an_experiment_ends_is_on_one_ladder(
    stage: Stage, platform: str, language: str
) -> None:
    """Asked on Monday 2 November, the experiment over on Wednesday: what comes in thirty working days after that."""
    project_id = await asked(stage, platform, language)
    which = await runs_until(stage, project_id, day("11-04"), language)
    noor = stage.actors["noor"]
    assert await told_on(stage, noor, language, 42) == ["05-11", "11-11", "20-11", "04-12"]
    for text in LADDER[language]:
        await noor.sees(text.format(end=ON[language][0]), [])
    assert EXPERIMENTING[language].due not in noor.screen
    project, (experiment,) = await kept(stage, project_id), await experiments(stage, project_id)
    assert (experiment.id, experiment.state) == (which, ExperimentState.RUNNING)
    assert project.asleep_at is not None
    assert project.fresh_start_at is not None
    assert experiment.ask_at is not None  # when it is awake again


@languages
async def test_the_end_of_an_experiment_begins_the_same_ladder(stage: Stage, platform: str, language: str) -> None:
    """Asked on its last day; the check-in that was due in that week is not asked beside it."""
    noor, project_id = await project_of_noor(stage, platform, language, ProjectState.ACTIVE)
    await runs_until(stage, project_id, day("11-04"), language)
    await becomes(stage, project_id, check_in_at=stage.clock() + timedelta(days=4))
    days = ["04-11", "09-11", "13-11", "24-11", "08-12"]
    assert await told_on(stage, noor, language, 42) == days
    for text in (EXPERIMENTING[language].due, *LADDER[language]):
        await noor.sees(text.format(end=ON[language][0]), [])
    assert WEEK[language] not in noor.screen
    found = await check_in(stage, project_id)
    assert (found.due_on, found.state, found.reminders) == (date(2026, 11, 4), CheckInState.MISSED, 4)


@languages
async def test_wrapping_up_ends_the_ladder_too(stage: Stage, platform: str, language: str) -> None:
    noor, project_id = await project_of_noor(stage, platform, language, ProjectState.ACTIVE)
    await runs_until(stage, project_id, day("11-04"), language)
    await days_pass(stage, 4)
    await noor.presses(EXPERIMENTING[language].wrap_up)
    await concludes(noor, language, NextMove.STOP)
    await noor.sees(CONCLUDING[language].stops, [])
    assert await told_on(stage, noor, language, 20) == []
    asked_next = (await kept(stage, project_id)).check_in_at
    assert asked_next is not None
    assert asked_next.date() == date(2026, 12, 7)  # as nothing runs, at a fresh start


@languages
async def test_an_experiment_is_asked_about_when_the_check_in_says_nothing_of_it(
    stage: Stage, platform: str, language: str
) -> None:
    """Noor answers on Thursday, by the question of Monday, that all is well: what came out is asked the week after."""
    project_id = await asked(stage, platform, language)
    await runs_until(stage, project_id, day("11-03"), language)
    noor = stage.actors["noor"]
    await days_pass(stage, 2)
    await noor.presses(ON_TRACK[language])
    await calm(stage)
    assert await told_on(stage, noor, language, 4) == ["05-11"]
    over = EXPERIMENTING[language].over.format(end=ON[language][0].replace("4", "3", 1))
    await noor.sees(over, [EXPERIMENTING[language].wrap_up])


@languages
async def test_two_that_end_on_one_day_are_one_message(stage: Stage, platform: str, language: str) -> None:
    noor, project_id = await project_of_noor(stage, platform, language, ProjectState.ACTIVE)
    for _ in range(2):
        await runs_until(stage, project_id, day("11-04"), language)
    assert await told_on(stage, noor, language, 42) == ["04-11", "09-11", "13-11", "24-11", "08-12"]
    assert noor.screen.count(EXPERIMENTING[language].due) == 2


PAUSES = {
    "nl": ("4 weken pauze", 'Ik vraag niets over "Sneller antwoord" tot 18 december 2026.'),
    "en": ("Pause 4 weeks", 'I ask nothing about "Sneller antwoord" until 18 December 2026.'),
}


@languages
async def test_quiet_about_a_project_is_quiet_about_its_experiments(stage: Stage, platform: str, language: str) -> None:
    project_id = await asked(stage, platform, language)
    await runs_until(stage, project_id, day("11-30"), language)
    noor = stage.actors["noor"]
    await days_pass(stage, 18)
    label, said = PAUSES[language]
    await stage.plays(f"noor: [{label}]\nbot: {said}")
    assert await told_on(stage, noor, language, 30) == ["18-12"]
    await noor.sees({"nl": "De einddatum was 30 november", "en": "The end date was 30 November"}[language], [])


@languages
async def test_who_wraps_up_wakes_a_project_that_sleeps(stage: Stage, platform: str, language: str) -> None:
    noor, project_id = await project_of_noor(stage, platform, language, ProjectState.ACTIVE)
    await runs_until(stage, project_id, day("11-04"), language)
    await days_pass(stage, 38)
    assert (await kept(stage, project_id)).asleep_at is not None
    await noor.presses(EXPERIMENTING[language].wrap_up)
    await concludes(noor, language, NextMove.STOP)
    await noor.sees(CONCLUDING[language].stops, [])
    project = await kept(stage, project_id)
    assert (project.asleep_at, project.fresh_start_at) == (None, None)
    assert project.check_in_at is not None
