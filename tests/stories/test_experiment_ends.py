"""An experiment ends: asked on its last day, given more time, stopped or wrapped up (domain.md 3.4)."""

from datetime import date

import pytest

from storage.models import ExperimentState, NextMove, ProjectState, Verdict
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
from tests.stories.idea_scenes import last
from tests.stories.looking import calm
from tests.stories.project_scenes import kept
from tests.stories.stage import Stage

both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)
languages = pytest.mark.parametrize("language", ["nl", "en"])
END = date(2026, 11, 16)


async def ends_today(stage: Stage, platform: str, language: str) -> tuple[Actor, int]:
    """Return Noor, who was just asked about the experiment that ends today, and her project's id."""
    tongue = EXPERIMENTING[language]
    noor, project_id = await project_of_noor(stage, platform, language, ProjectState.ACTIVE)
    await runs_until(stage, project_id, END, language)
    await stage.time_passes(days=14, hours=1)
    await noor.sees(tongue.due, [tongue.wrap_up, tongue.longer, tongue.cancel])
    return noor, project_id


@both_databases
@languages
async def test_on_the_last_day_the_owner_wraps_up_and_goes_on(stage: Stage, platform: str, language: str) -> None:
    tongue, end = EXPERIMENTING[language], CONCLUDING[language]
    noor, project_id = await ends_today(stage, platform, language)
    await noor.presses(tongue.wrap_up)
    await concludes(noor, language, NextMove.CONTINUE)
    await noor.sees(end.goes_on, [tongue.dates])
    await noor.presses(tongue.dates)
    await fills(noor, {"dates": tongue.monday})
    await noor.sees(tongue.started.split(",")[0], [])
    old, new = await experiments(stage, project_id)
    assert (old.state, old.verdict, old.decision) == (ExperimentState.CONCLUDED, Verdict.PARTLY, NextMove.CONTINUE)
    assert (old.outcome_value, old.learned) == (6.0, end.learned)
    assert (new.state, new.follows_id, new.hypothesis) == (ExperimentState.RUNNING, old.id, old.hypothesis)


@languages
async def test_what_came_out_can_be_told_in_words(stage: Stage, platform: str, language: str) -> None:
    tongue, end = EXPERIMENTING[language], CONCLUDING[language]
    noor, project_id = await ends_today(stage, platform, language)
    await noor.presses(tongue.wrap_up)
    await noor.sees(tongue.outcome, [tongue.number, tongue.words])
    await noor.presses(tongue.words)
    cannot_tell = {"nl": "Niet te zeggen", "en": "Cannot tell"}[language]
    told = {"words": "Iedereen was blij met de tekst.", "verdict": cannot_tell, "learned": end.learned}
    await fills(noor, {**told, "decision": end.decisions[NextMove.STOP]})
    await noor.sees(end.stops, [tongue.new])
    (experiment,) = await experiments(stage, project_id)
    assert (experiment.outcome_value, experiment.outcome_text) == (None, told["words"])
    assert experiment.verdict is Verdict.INCONCLUSIVE


@languages
async def test_two_more_weeks_twice_and_no_more(stage: Stage, platform: str, language: str) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await ends_today(stage, platform, language)
    left = {"nl": ("nog één keer", "de laatste verlenging"), "en": ("once more", "the last time")}[language]
    for n, (until, words) in enumerate(zip((date(2026, 11, 30), date(2026, 12, 14)), left, strict=True), 1):
        await noor.presses(tongue.longer)
        await noor.sees(words, [tongue.see])
        (experiment,) = await experiments(stage, project_id)
        assert (experiment.ends_on, experiment.extensions) == (until, n)
        await stage.time_passes(days=14)
        await calm(stage)
    shown = await last(stage, noor)
    assert tongue.due in str(shown)
    assert list(shown.buttons)[:2] == [tongue.wrap_up, tongue.cancel]


@languages
async def test_it_is_stopped_with_a_reason(stage: Stage, platform: str, language: str) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await ends_today(stage, platform, language)
    await noor.presses(tongue.cancel)
    await fills(noor, {"reason": "Er kwam een ander systeem."})
    await noor.sees({"nl": "is gestopt. Wat nu?", "en": "has stopped. What is next?"}[language], [tongue.new])
    (experiment,) = await experiments(stage, project_id)
    assert (experiment.state, experiment.cancelled_because) == (
        ExperimentState.CANCELLED,
        "Er kwam een ander systeem.",
    )


@languages
async def test_silence_is_met_with_the_ladder_and_then_with_patience(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await ends_today(stage, platform, language)
    over = {"nl": "De einddatum was 16 november 2026.", "en": "The end date was 16 November 2026."}[language]
    for _ in range(13):
        await stage.time_passes(days=3)
        await calm(stage)
    assert noor.screen.count(tongue.due) == 1
    assert noor.screen.count(over) == 2
    assert (await kept(stage, project_id)).asleep_at is not None
    await noor.says({"nl": "mijn", "en": "mine"}[language])
    await noor.sees(tongue.waits, [tongue.wrap_up])
    await looks(stage, "noor", project_id)
    shown = await last(stage, noor)
    assert tongue.waits in str(shown)
    assert tongue.all in shown.buttons
