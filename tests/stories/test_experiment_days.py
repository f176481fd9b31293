"""When an experiment begins and ends, as people type it: what will not do is said at once, and nothing is lost."""

import pytest

from bot.settings.sections import Experiments
from storage.models import ExperimentState, ProjectState
from tests.stories.actors import OnTelegram
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
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

NO_DAY = {"nl": "Dat lees ik niet als een dag.", "en": "I cannot read that as a day."}
PASSED = {"nl": "Die dag is voorbij.", "en": "That day is over."}
FAR = {"nl": "Dat is meer dan een half jaar weg.", "en": "That is more than half a year away."}
ORDER = {"nl": "Het einde ligt vóór het begin.", "en": "The end lies before the start."}
SHORT = {"nl": "Geef het minstens drie dagen", "en": "Give it three days at least"}
SPAN = {
    "nl": "Wanneer: {first} november 2026 tot {last} november 2026 ... Als-dan-plan: geen",
    "en": "When: {first} November 2026 until {last} November 2026 ... If-then plan: none",
}
LONG = {"nl": "Een experiment duurt hooguit zes weken.", "en": "An experiment lasts six weeks at most."}


@languages
async def test_one_by_one_each_day_that_will_not_do_is_said(stage: Stage, language: str) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await project_of_noor(stage, "telegram", language)
    await looks(stage, "noor", project_id)
    await noor.presses(tongue.new)
    given = answers(language, dates=tongue.own)
    del given["ifthen"]
    await fills(noor, given)
    for typed, problem in (("31 februari 2027", NO_DAY), ("1-11-2026", PASSED), ("1 november", FAR)):
        await noor.says(typed)
        await noor.sees(problem[language], [])
    await noor.says("9-11-2026")
    for typed, problem in (("2-11-2026", ORDER), ("5 november", ORDER), ("10 november", SHORT), ("1-2-2027", LONG)):
        await noor.says(typed)
        await noor.sees(problem[language], [])
    await noor.says("20-11-2026")
    await noor.presses(tongue.skip)
    await noor.sees(SPAN[language].format(first=9, last=20), [tongue.start])
    await noor.presses(tongue.start)
    await noor.sees(tongue.started.split(",")[0], [])
    (experiment,) = await experiments(stage, project_id)
    assert (experiment.starts_on, experiment.ends_on) == (day("11-09"), day("11-20"))


@languages
async def test_on_a_page_it_stands_beside_the_day(stage: Stage, language: str) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await project_of_noor(stage, "slack", language)
    await looks(stage, "noor", project_id)
    await noor.presses(tongue.new)
    await fills(noor, answers(language, dates=tongue.own, starts="2026-11-01", ends="2026-11-20"))
    await noor.sees(PASSED[language], [])
    await fills(noor, {"starts": "2026-11-21"})
    await noor.sees(ORDER[language], [])
    await fills(noor, {"starts": "2026-11-02"})
    await noor.sees(SPAN[language].format(first=2, last=20), [tongue.start])
    await noor.presses(tongue.start)
    await noor.sees(tongue.started.split(",")[0], [])
    (experiment,) = await experiments(stage, project_id)
    assert (experiment.starts_on, experiment.ends_on) == (day("11-02"), day("11-20"))


@languages
async def test_from_when_it_is_a_success_is_asked_where_it_was_not_said(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await project_of_noor(stage, platform, language)
    await looks(stage, "noor", project_id)
    await noor.presses(tongue.new)
    given = answers(language, measure=tongue.measure.split(";")[0])
    if isinstance(noor, OnTelegram):
        await fills(noor, answers(language, measure=given["measure"], threshold=tongue.threshold))
    else:
        await fills(noor, given)
        await noor.sees({"nl": "En vanaf wanneer", "en": "And from when"}[language], [])
        await fills(noor, {"threshold": tongue.threshold})
    await noor.sees(tongue.threshold, [tongue.start])
    await noor.presses(tongue.start)
    await noor.sees(tongue.started, [])
    (experiment,) = await experiments(stage, project_id)
    assert (experiment.measure, experiment.success_threshold) == (given["measure"], tongue.threshold)


@languages
async def test_a_draft_whose_days_are_over_gets_new_ones(stage: Stage, platform: str, language: str) -> None:
    tongue = EXPERIMENTING[language]
    noor, project_id = await project_of_noor(stage, platform, language)
    await looks(stage, "noor", project_id)
    await saves(stage, language)
    await stage.time_passes(days=14)
    await noor.presses(tongue.see)
    await noor.sees(tongue.hypothesis, [tongue.start])
    await noor.presses(tongue.start)
    await noor.sees(PASSED[language], [tongue.dates])
    await noor.presses(tongue.dates)
    await fills(noor, {"dates": tongue.monday})
    until = {"nl": "tot 7 december 2026", "en": "until 7 December 2026"}[language]
    await noor.sees(until, [])
    (experiment,) = await experiments(stage, project_id)
    assert experiment.state is ExperimentState.RUNNING


LIMITED = {
    "nl": ("Een experiment duurt hooguit 14 dagen.", "loopt al een experiment, en dat is het meeste tegelijk"),
    "en": ("An experiment lasts 14 days at most.", "is running, and that is the most at a time"),
}


@languages
async def test_an_organisation_sets_stricter_limits(stage: Stage, platform: str, language: str) -> None:
    stage.settings_changes["experiments"] = Experiments(max_days=14, running=1)
    tongue, (too_long, full) = EXPERIMENTING[language], LIMITED[language]
    noor, project_id = await project_of_noor(stage, platform, language, ProjectState.ACTIVE)
    await looks(stage, "noor", project_id)
    await noor.presses(tongue.new)
    given = answers(language, dates=tongue.own, starts="2026-11-02", ends="2026-11-20")
    last = given.pop("ifthen") if platform == "telegram" else ""
    await fills(noor, given)
    await noor.sees(too_long, [])
    await runs_until(stage, project_id, day("11-16"), language)
    if last:
        await noor.says("2026-11-13")
        await noor.presses(last)
    else:
        await fills(noor, {"ends": "2026-11-13"})
    await noor.presses(tongue.start)
    await noor.sees(full, [])
