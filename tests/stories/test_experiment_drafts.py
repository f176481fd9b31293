"""Drafts of experiments: the third beside two that run, taken up, thrown away and brought back; and who sees them."""

import pytest

from storage.models import ExperimentState, ProjectState
from tests.stories.experiment_scenes import (
    EXPERIMENTING,
    answers,
    day,
    experiments,
    fills,
    looks,
    project_of_noor,
    runs_until,
    saves,
)
from tests.stories.idea_scenes import joined, last
from tests.stories.looking import member
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

TWO_RUN = {"nl": "lopen al twee experimenten", "en": "are running, and that is the most at a time."}
ONE = {"nl": "Tot 20 november 2026", "en": "Until 20 November 2026"}
OTHER = {"nl": "Tot 25 november 2026", "en": "Until 25 November 2026"}
KEPT = {"nl": "Het nieuwe is bewaard als concept.", "en": "The new one is saved as a draft."}
WRAP_ONE = {"nl": "Rond 1 af", "en": "Wrap up 1"}
WRITE = {"nl": "Schrijf een concept", "en": "Write a draft"}
DROP = {"nl": "Weggooien", "en": "Throw away"}
UNDO = {"nl": "Ongedaan maken", "en": "Undo"}
GO_ON = {"nl": "Verder invullen", "en": "Go on with it"}
VIEW = {"nl": "Bekijk {n}", "en": "View {n}"}
DRAFT = {"nl": "Concept.", "en": "Draft."}


@languages
async def test_a_third_one_waits_as_a_draft(stage: Stage, platform: str, language: str) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await project_of_noor(stage, platform, language, ProjectState.ACTIVE)
    await runs_until(stage, project_id, day("11-20"), language)
    await looks(stage, "noor", project_id)
    assert tongue.new in (await last(stage, noor)).buttons
    await runs_until(stage, project_id, day("11-25"), language, smallest_test="Elke dag om 9 uur bellen.")
    await noor.presses(tongue.new)  # as it stood before the second one began
    await noor.sees(
        f"{TWO_RUN[language]} ... 1. {ONE[language]}: {tongue.smallest} ... 2. {OTHER[language]}: Elke dag",
        [WRAP_ONE[language], WRITE[language]],
    )
    await noor.presses(WRITE[language])
    await fills(noor, answers(language))
    await noor.sees(tongue.hypothesis, [tongue.start])
    await noor.presses(tongue.start)
    await noor.sees(KEPT[language], [WRAP_ONE[language], DROP[language]])
    await noor.presses(DROP[language])
    await noor.sees({"nl": "Het concept is weg.", "en": "The draft is gone."}[language], [UNDO[language]])
    *_, draft = await experiments(stage, project_id)
    assert draft.state is ExperimentState.CANCELLED
    await noor.presses(UNDO[language])
    await noor.sees(tongue.saved, [tongue.see])
    *_, draft = await experiments(stage, project_id)
    assert draft.state is ExperimentState.DRAFT


@languages
async def test_a_draft_is_taken_up_and_changed(stage: Stage, platform: str, language: str) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await project_of_noor(stage, platform, language)
    await looks(stage, "noor", project_id)
    await saves(stage, language)
    await noor.presses(tongue.see)
    await noor.sees(tongue.hypothesis, [tongue.start, GO_ON[language], DROP[language]])
    await noor.presses(GO_ON[language])
    if platform == "slack":
        await fills(noor, {"smallest": "Met twee teams."})
    else:
        await noor.presses({"nl": "Aanpassen", "en": "Edit"}[language])
        await noor.presses({"nl": "De kleinste proef", "en": "The smallest test"}[language])
        await noor.says("Met twee teams.")
    await noor.sees("Met twee teams.", [tongue.start])
    await noor.presses(tongue.start)
    await noor.sees(tongue.started, [])
    (experiment,) = await experiments(stage, project_id)
    assert (experiment.state, experiment.smallest_test) == (ExperimentState.RUNNING, "Met twee teams.")


@languages
async def test_a_draft_is_for_those_who_carry_the_project(stage: Stage, platform: str, language: str) -> None:
    tongue = EXPERIMENTING[language]
    _, project_id = await project_of_noor(stage, platform, language)
    await looks(stage, "noor", project_id)
    await saves(stage, language)
    pim = await joined(stage, "pim", platform, language)
    await looks(stage, "pim", project_id)
    assert tongue.all not in (await last(stage, pim)).buttons
    who = await member(stage, "pim")
    async with stage.store.begin() as work:
        project = await work.projects.of(who.organisation_id, project_id)
        assert project is not None
        await work.projects.take_along(project, who.id, stage.clock())
    await looks(stage, "pim", project_id)
    await pim.presses(tongue.all)
    await pim.sees(DRAFT[language], [VIEW[language].format(n=1)])
    await pim.presses(VIEW[language].format(n=1))
    await pim.sees(tongue.hypothesis, [tongue.start])
    assert DROP[language] not in (await last(stage, pim)).buttons  # what the owner alone may do
    await pim.presses(tongue.start)
    await pim.sees(tongue.started, [tongue.see])
    await pim.presses(tongue.see)
    await pim.sees(tongue.hypothesis, [tongue.all])
    assert tongue.wrap_up not in (await last(stage, pim)).buttons


@languages
async def test_experiments_are_leafed_through(stage: Stage, platform: str, language: str) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await project_of_noor(stage, platform, language, ProjectState.ACTIVE)
    over = {"state": ExperimentState.CONCLUDED, "ask_at": None, "outcome_text": "8", "decision": "stop"}
    for n in range(6):
        told = {"verdict": "confirmed", "learned": f"De tekst werkt in team {n}."}
        await runs_until(stage, project_id, day("10-30"), language, **over, **told)
    await looks(stage, "noor", project_id)
    await noor.presses(tongue.all)
    verdict, later = {"nl": ("Klopte. Geleerd:", "Volgende"), "en": ("Came true. Learned:", "Next")}[language]
    await noor.sees(f"{verdict} De tekst werkt in team 5.", [later])
    await noor.presses(later)
    await noor.sees("6. ... De tekst werkt in team 0.", [VIEW[language].format(n=6), tongue.new])
    await noor.presses(VIEW[language].format(n=6))
    await noor.sees({"nl": "Uitkomst: 8", "en": "Outcome: 8"}[language], [tongue.all])


@languages
async def test_an_old_button_says_that_it_is_over(stage: Stage, language: str) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await project_of_noor(stage, "slack", language, ProjectState.ACTIVE)
    which = await runs_until(stage, project_id, day("11-20"), language)
    await looks(stage, "noor", project_id)
    await noor.presses(tongue.all)
    await noor.sees(tongue.smallest, [VIEW[language].format(n=1)])
    await noor.presses(VIEW[language].format(n=1))
    await noor.sees(tongue.hypothesis, [tongue.wrap_up])
    async with stage.store.begin() as work:
        experiment = await work.experiments.of((await member(stage, "noor")).organisation_id, which)
        assert experiment is not None
        experiment.state, experiment.ask_at = ExperimentState.CANCELLED, None
    await noor.presses(tongue.wrap_up)
    over = {"nl": "Dit experiment staat er anders voor", "en": "This experiment stands differently"}
    await noor.sees(over[language], [])
