"""What follows from the decision at the end of an experiment (domain.md 2.5)."""

from datetime import date

import pytest

from storage.models import ExperimentState, NextMove, ProjectState
from tests.stories.actors import Actor
from tests.stories.experiment_scenes import (
    CONCLUDING,
    EXPERIMENTING,
    concludes,
    experiments,
    fills,
    looks,
    project_of_noor,
    runs_until,
)
from tests.stories.looking import calm
from tests.stories.project_scenes import kept
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
END = date(2026, 11, 23)


async def decides(
    stage: Stage, platform: str, language: str, decision: NextMove, number: str = "6 van de 10"
) -> tuple[Actor, int]:
    """Return Noor, who wrapped up her experiment and decided this, and her project's id."""
    tongue = EXPERIMENTING[language]
    noor, project_id = await project_of_noor(stage, platform, language, ProjectState.ACTIVE)
    await runs_until(stage, project_id, END, language)
    await looks(stage, "noor", project_id)
    await noor.presses(tongue.all)
    view = {"nl": "Bekijk 1", "en": "View 1"}[language]
    await noor.sees(tongue.smallest, [view])
    await noor.presses(view)
    await noor.sees(tongue.hypothesis, [tongue.wrap_up, tongue.cancel])
    await noor.presses(tongue.wrap_up)
    await concludes(noor, language, decision, number)
    return noor, project_id


@languages
async def test_adapting_asks_for_another_expectation(stage: Stage, platform: str, language: str) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await decides(stage, platform, language, NextMove.ADAPT)
    await noor.sees(CONCLUDING[language].adapts, [tongue.adapt])
    await noor.presses(tongue.adapt)
    same = {"nl": "en er staat nog hetzelfde", "en": "it still says the same"}[language]
    other = {
        "nl": "We verwachten dat drie teksten helpen omdat er drie soorten vragen zijn.",
        "en": "We expect that three texts help because there are three kinds of questions.",
    }[language]
    await fills(noor, {"hypothesis": tongue.hypothesis, "dates": tongue.monday})
    await noor.presses(tongue.start)
    await noor.sees(same, [tongue.adapt])
    await noor.presses(tongue.adapt)
    await fills(noor, {"hypothesis": other})
    await noor.sees(other, [tongue.start])
    await noor.presses(tongue.start)
    await noor.sees(tongue.started.split(",")[0], [])
    old, new = await experiments(stage, project_id)
    assert (new.state, new.follows_id, new.hypothesis) == (ExperimentState.RUNNING, old.id, other)


@languages
async def test_stopping_asks_what_is_next_and_the_sponsor_hears_once(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await decides(stage, platform, language, NextMove.STOP)
    await noor.sees(CONCLUDING[language].stops, [tongue.new])
    await stage.time_passes(days=1)
    told = {"nl": "1. Noor rondde een experiment", "en": "1. Noor wrapped up an experiment"}[language]
    thanks = {"nl": "2. Noor rondde", "en": "2. Noor concluded"}[language]
    see = f"1. {tongue.see}"
    await stage.actors["sara"].sees(f"{told} ... {CONCLUDING[language].learned} ... {thanks}", [see])
    await stage.actors["sara"].presses(see)
    await stage.actors["sara"].sees(tongue.hypothesis, [])
    assert (await kept(stage, project_id)).check_in_at is not None


@languages
async def test_scaling_up_asks_who_where_and_at_what_cost(stage: Stage, platform: str, language: str) -> None:
    noor, project_id = await decides(stage, platform, language, NextMove.SCALE)
    fill = {"nl": "Noteer wie en waar", "en": "Note who and where"}[language]
    await noor.sees(CONCLUDING[language].scales, [fill])
    await noor.presses(fill)
    await fills(noor, {"who": "Pim", "where": "Alle teams", "cost": "Een dag per team"})
    await noor.sees({"nl": "Denk alvast na over het borgen", "en": "Think of securing it as well"}[language], [])
    (experiment,) = await experiments(stage, project_id)
    assert experiment.scale_note == "Pim\nAlle teams\nEen dag per team"
    await stage.time_passes(days=1)
    told = {"nl": "wil het opschalen", "en": "wants to scale it up"}[language]
    see = f"1. {EXPERIMENTING[language].see}"
    await stage.actors["sara"].sees(told, [see])
    await stage.actors["sara"].presses(see)
    await stage.actors["sara"].sees({"nl": "Opschalen met: Pim", "en": "Scale up with: Pim"}[language], [])


@languages
async def test_a_number_in_the_projects_unit_is_kept_when_asked_for_and_once(
    stage: Stage, platform: str, language: str
) -> None:
    typed = {"nl": "10,5 dagen", "en": "10.5 days"}[language]
    noor, project_id = await decides(stage, platform, language, NextMove.STOP, typed)
    note = {"nl": "Ja, noteer het", "en": "Yes, note it"}[language]
    await noor.sees({"nl": "Is 10,5 ook waar", "en": "Is 10.5 also where"}[language], [note])
    async with stage.store.read() as work:
        assert await work.projects.measurements(project_id) == []
    await noor.presses(note)
    await noor.sees({"nl": "staat nu op 10,5 dagen", "en": "now stands at 10.5 days"}[language], [])
    await calm(stage)
    async with stage.store.read() as work:
        assert [one.value for one in await work.projects.measurements(project_id)] == [10.5]
