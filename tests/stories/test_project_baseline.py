"""A project that does not know yet where it starts: its first experiment measures that, or its owner is asked (3.3)."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from storage.models import ExperimentState, ProjectState
from tests.stories.actors import OnSlack
from tests.stories.experiment_scenes import EXPERIMENTING, answers, fills, looks
from tests.stories.idea_scenes import last
from tests.stories.looking import calm, member
from tests.stories.project_scenes import GOALS, experiment_of, kept
from tests.stories.stage import Stage
from tests.stories.test_project_pause import begins

languages = pytest.mark.parametrize("language", ["nl", "en"])

FIRST = {
    "nl": "Sneller antwoord. Meet hier eerst waar je nu staat: dagen tot een klant antwoord krijgt.",
    "en": "Sneller antwoord. Measure here first where you stand now: days until a customer gets an answer.",
}
TOO_LONG = {
    "nl": "Laat het eerste experiment dat meten, in hooguit 4 weken; het is bewaard als concept.",
    "en": "Let the first experiment measure that, in at most 4 weeks; it is saved as a draft.",
}
OTHER_DAYS = {"nl": "Andere dagen", "en": "Other days"}
MEASURES = {
    "nl": "Dit experiment meet ook waar je nu staat: dagen tot een klant antwoord krijgt. Daar vraag ik naar.",
    "en": "This experiment also measures where you stand now: days until a customer gets an answer. I will ask for it.",
}
SAY = {"nl": "Beginwaarde invullen", "en": "Add the starting point"}


@languages
async def test_the_first_experiment_measures_where_it_starts(stage: Stage, platform: str, language: str) -> None:
    tongue = EXPERIMENTING[language]
    about = await begins(stage, platform, language, state=ProjectState.READY, baseline=None, started_at=None)
    await looks(stage, "noor", about)
    noor = stage.actors["noor"]
    await noor.presses(tongue.new)
    if isinstance(noor, OnSlack):
        await noor.person.sees_modal()
    else:
        await last(stage, noor)
    assert FIRST[language] in noor.screen
    far = {"dates": tongue.own, "starts": "2026-11-09", "ends": "2026-12-15"}
    await fills(noor, answers(language, **far))
    await noor.presses(tongue.start)
    await noor.sees(TOO_LONG[language], [OTHER_DAYS[language], SAY[language]])
    await noor.presses(OTHER_DAYS[language])
    await fills(noor, {"dates": tongue.monday})
    await noor.sees(MEASURES[language], [])
    project = await kept(stage, about)
    assert project.state is ProjectState.ACTIVE
    there = ZoneInfo((await member(stage, "noor")).time_zone)
    assert project.measure_by == datetime(2026, 12, 7, 9, tzinfo=there)


@languages
async def test_a_later_experiment_has_nobody_asked_once_more(stage: Stage, platform: str, language: str) -> None:
    tongue = EXPERIMENTING[language]
    about = await begins(stage, platform, language, baseline=None)
    days = date(2026, 9, 7), date(2026, 10, 5)
    await experiment_of(stage, about, *days, state=ExperimentState.CONCLUDED, concluded_at=stage.clock())
    await looks(stage, "noor", about)
    noor = stage.actors["noor"]
    await noor.presses(tongue.new)
    await fills(noor, answers(language))
    await noor.presses(tongue.start)
    await calm(stage)
    async with stage.store.read() as work:
        assert len(await work.experiments.of_project(about, ExperimentState.RUNNING)) == 1
    assert (await kept(stage, about)).measure_by is None


ASKED = {
    "nl": """
        (36 days later)
        (noor looks)
        bot: Waar begon "Sneller antwoord"? ... Zonder beginwaarde is straks niet te zien wat er beter werd. \
[Beginwaarde invullen]
        noor: [Beginwaarde invullen]
        noor fills in:
            value = 7 dagen
        bot: Met 7 dagen is het doel van 8 dagen al gehaald. [Ander getal] [Ander doel]
        noor: [Ander getal]
        noor fills in:
            value = 12 dagen
        bot: Genoteerd: dagen tot een klant antwoord krijgt gaat van 12 naar 8 dagen. [Bekijk het]
    """,
    "en": """
        (36 days later)
        (noor looks)
        bot: Where did "Sneller antwoord" start? ... Without a starting point nobody can see later what got better. \
[Add the starting point]
        noor: [Add the starting point]
        noor fills in:
            value = 7 days
        bot: With 7 days the target of 8 days is reached already. [Another number] [Another target]
        noor: [Another number]
        noor fills in:
            value = 12 days
        bot: Noted: days until a customer gets an answer goes from 12 to 8 days. [See it]
    """,
}


@languages
async def test_who_does_not_know_it_after_four_weeks_is_asked(stage: Stage, platform: str, language: str) -> None:
    due = datetime(2026, 12, 7, 9, tzinfo=UTC)
    about = await begins(stage, platform, language, baseline=None, measure_by=due)
    await stage.plays(ASKED[language])
    project = await kept(stage, about)
    assert (project.baseline, project.measure_by) == (12.0, None)


@languages
async def test_what_a_check_in_measures_first_is_where_it_starts(stage: Stage, platform: str, language: str) -> None:
    about = await begins(stage, platform, language, baseline=None)
    await looks(stage, "noor", about)
    tongue = CHECK_IN[language]
    await stage.plays(tongue)
    await calm(stage)
    assert (await kept(stage, about)).baseline == 11.0
    await looks(stage, "noor", about)
    metric, *_ = GOALS[language]
    assert f"{metric} {'van' if language == 'nl' else 'from'} 11" in str(await last(stage, stage.actors["noor"]))


CHECK_IN = {
    "nl": """
        noor: [Vertel hoe het loopt]
        bot: "Sneller antwoord", week 1. Hoe loopt het? [Op koers]
        noor: [Op koers]
        noor fills in:
            text = Niets nieuws
        bot: in dagen: waar staat het nu? [Getal invullen]
        noor: [Getal invullen]
        noor fills in:
            value = 11
        bot: Genoteerd, dank je.
    """,
    "en": """
        noor: [Say how it is going]
        bot: "Sneller antwoord", week 1. How is it going? [On track]
        noor: [On track]
        noor fills in:
            text = Nothing new
        bot: in days: where does it stand now? [Enter number]
        noor: [Enter number]
        noor fills in:
            value = 11
        bot: Noted, thank you.
    """,
}
