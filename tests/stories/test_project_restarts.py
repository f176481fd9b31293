"""The bot stops and starts again in the middle of a project's forms: nothing typed is lost, and the person goes on."""

import pytest

from storage.models import ExperimentState, ProjectState
from tests.stories.actors import Actor
from tests.stories.check_in_scenes import asked, check_in
from tests.stories.experiment_scenes import EXPERIMENTING, answers, experiments, fills, looks, project_of_noor
from tests.stories.idea_scenes import TONGUES, desk, last
from tests.stories.looking import calm
from tests.stories.project_scenes import kept
from tests.stories.stage import Stage
from tests.stories.test_project_goals import GOALS, OPENS, SHARPENS, a_draft

languages = pytest.mark.parametrize("language", ["nl", "en"])


async def restarts(stage: Stage) -> None:
    """Stop the bot in the middle of it all, and start it again."""
    await calm(stage)
    await stage.stop()
    await stage.start()


async def answers_with_restarts(stage: Stage, someone: Actor, platform: str, given: dict[str, str]) -> None:
    """Fill in a form while the bot stops and starts: before each answer, or while the page is open."""
    if platform == "slack":
        await desk(someone).sees_modal()
        await restarts(stage)
        await fills(someone, given)
        return
    for name, answer in given.items():
        await last(stage, someone)
        await restarts(stage)
        await fills(someone, {name: answer})


@languages
async def test_in_the_middle_of_the_goals(stage: Stage, platform: str, language: str) -> None:
    about = await a_draft(stage, platform, language)
    await stage.plays(OPENS[language])
    await answers_with_restarts(stage, stage.actors["noor"], platform, GOALS[language])
    for line in [part for part in SHARPENS[language].split("        noor:") if part.strip()]:
        await stage.plays(line if line.strip().startswith("bot:") else f"noor:{line}")
        await restarts(stage)
    project = await kept(stage, about)
    assert (project.baseline, project.target) == (12.0, 8.0)
    async with stage.store.read() as work:
        assert len(await work.projects.goals(about)) == 2


@languages
async def test_in_the_middle_of_an_experiment(stage: Stage, platform: str, language: str) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await project_of_noor(stage, platform, language, ProjectState.READY)
    await looks(stage, "noor", project_id)
    await noor.presses(tongue.new)
    await answers_with_restarts(stage, noor, platform, answers(language))
    await noor.sees(tongue.hypothesis, [tongue.start, tongue.draft])
    await restarts(stage)
    await noor.presses(tongue.start)
    await noor.sees(tongue.started, [tongue.see])
    (experiment,) = await experiments(stage, project_id)
    assert (experiment.state, experiment.hypothesis) == (ExperimentState.RUNNING, tongue.hypothesis)


TAPS = {"nl": ("Op koers", "En nu?", "Getal invullen"), "en": ("On track", "And now?", "Enter number")}
THANKS = {"nl": "10,5 dagen. ... Genoteerd, dank je.", "en": "10.5 days. ... Noted, thank you."}
SEEN = {"nl": "De helft vraagt naar de wachttijd.", "en": "Half of them ask how long they wait."}


@languages
async def test_in_the_middle_of_a_check_in(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language)
    noor, (going, question, number) = stage.actors["noor"], TAPS[language]
    await restarts(stage)
    await noor.presses(going)
    await answers_with_restarts(stage, noor, platform, {"text": SEEN[language]})
    await noor.sees(question, [number])
    await restarts(stage)
    await noor.presses(number)
    await answers_with_restarts(stage, noor, platform, {"value": {"nl": "10,5", "en": "10.5"}[language]})
    await noor.sees(THANKS[language], [])
    found = await check_in(stage, project)
    assert (found.seen, found.value) == (SEEN[language], 10.5)
    assert TONGUES[language].stale not in noor.screen
