"""An experiment begins: what is expected, the smallest test, from when it worked, and when (domain.md 3.4)."""

import pytest

from flows.texts import load_texts
from storage.models import ExperimentState, ProjectState
from tests.stories.actors import OnSlack
from tests.stories.experiment_scenes import EXPERIMENTING, answers, experiments, fills, looks, project_of_noor
from tests.stories.idea_scenes import cards, phone
from tests.stories.project_scenes import kept
from tests.stories.stage import Stage

both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)
languages = pytest.mark.parametrize("language", ["nl", "en"])


@languages
async def test_the_questions_come_as_they_were_agreed(stage: Stage, platform: str, language: str) -> None:
    tongue, words = EXPERIMENTING[language], load_texts().words(language)
    noor, project_id = await project_of_noor(stage, platform, language)
    await looks(stage, "noor", project_id)
    await noor.presses(tongue.new)
    for name, answer in answers(language).items():
        label = str(words.line(f"exp.q_{name}")).partition("\n")[0]
        if isinstance(noor, OnSlack):
            assert label in str(await noor.person.sees_modal())
        else:
            await phone(noor).sees(label)
            await (noor.presses(answer) if name in {"dates", "ifthen"} else noor.says(answer))


FOUR_WEEKS = {
    "nl": ("Maandag, 4 weken", "Als de post binnen is, dan tel ik de open vragen.", "9 november 2026 tot 7 december"),
    "en": ("Start Monday, 4 weeks", "When the post is in, then I will count.", "9 November 2026 until 7 December"),
}


@languages
async def test_four_weeks_with_a_plan(stage: Stage, platform: str, language: str) -> None:
    tongue, (weeks, plan, span) = EXPERIMENTING[language], FOUR_WEEKS[language]
    noor, project_id = await project_of_noor(stage, platform, language)
    await looks(stage, "noor", project_id)
    await noor.presses(tongue.new)
    await fills(noor, answers(language, dates=weeks, ifthen=plan))
    await noor.sees(f"{span} ... {plan}", [tongue.start])
    await noor.presses(tongue.start)
    await noor.sees(tongue.started.partition(",")[0], [tongue.see])
    (experiment,) = await experiments(stage, project_id)
    assert (str(experiment.ends_on), experiment.if_then_plan) == ("2026-12-07", plan)


@both_databases
@languages
async def test_an_experiment_starts_and_its_project_with_it(stage: Stage, platform: str, language: str) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await project_of_noor(stage, platform, language)
    await looks(stage, "noor", project_id)
    await noor.presses(tongue.new)
    await fills(noor, answers(language))
    begins = {"nl": "9 november 2026 tot 23 november 2026", "en": "9 November 2026 until 23 November 2026"}[language]
    await noor.sees(f"{tongue.hypothesis} ... {begins}", [tongue.start, tongue.draft])
    await noor.presses(tongue.start)
    await noor.sees(tongue.started, [tongue.see])
    project = await kept(stage, project_id)
    (experiment,) = await experiments(stage, project_id)
    assert project.state is ProjectState.ACTIVE
    assert experiment.state is ExperimentState.RUNNING
    assert experiment.success_threshold.endswith(tongue.threshold)
    assert str(project.check_in_at)[:10] == "2026-11-16"  # half-way, as was said
    for shown in await cards(stage):
        assert f"Experiment: {tongue.smallest}" in str(shown[0])
