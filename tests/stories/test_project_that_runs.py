"""A project ends or pauses while an experiment runs: that is wrapped up first, or it ends with the project (2.4)."""

from datetime import date

import pytest

from storage.models import ExperimentState, ProjectState
from tests.stories.experiment_scenes import EXPERIMENTING, experiments, looks, runs_until
from tests.stories.looking import calm
from tests.stories.project_scenes import becomes, kept
from tests.stories.stage import Stage
from tests.stories.test_project_pause import begins
from tests.stories.test_succession_edges import asks

languages = pytest.mark.parametrize("language", ["nl", "en"])
END = date(2026, 11, 16)

STOPS = {
    "nl": """
        noor: [Stoppen]
        noor fills in:
            learned = Klanten lezen de vaste tekst niet.
        bot: "Sneller antwoord" is gestopt. ... Het experiment dat nog liep, is mee gestopt. [Toch niet] [Bekijk het]
    """,
    "en": """
        noor: [Stop]
        noor fills in:
            learned = Customers do not read the standard text.
        bot: "Sneller antwoord" has stopped. ... The experiment that still ran has stopped with it. [Rather not]
    """,
}
UNDONE = {
    "nl": """
        noor: [Toch niet]
        bot: "Sneller antwoord" gaat toch door. [Bekijk het]
    """,
    "en": """
        noor: [Rather not]
        bot: "Sneller antwoord" goes on after all. [See it]
    """,
}
ASKED = {"nl": "loopt vandaag af", "en": "ends today"}


async def runs(stage: Stage, platform: str, language: str) -> int:
    """Bring Noor on stage, looking at her project, whose experiment ends in two weeks; returns the project's id."""
    about = await begins(stage, platform, language)
    await runs_until(stage, about, END, language)
    await looks(stage, "noor", about)
    return about


@languages
async def test_what_runs_stops_with_its_project(stage: Stage, platform: str, language: str) -> None:
    about = await runs(stage, platform, language)
    await stage.plays(STOPS[language])
    (experiment,) = await experiments(stage, about)
    assert (experiment.state, experiment.ended_with_project) == (ExperimentState.CANCELLED, True)
    await stage.time_passes(days=21)
    await calm(stage)
    assert ASKED[language] not in stage.actors["noor"].screen


@languages
async def test_it_runs_on_when_the_project_does(stage: Stage, platform: str, language: str) -> None:
    about = await runs(stage, platform, language)
    await stage.plays(STOPS[language])
    await stage.plays(UNDONE[language])
    (experiment,) = await experiments(stage, about)
    assert (experiment.state, experiment.ended_with_project) == (ExperimentState.RUNNING, False)
    await stage.time_passes(days=14, hours=1)
    tongue = EXPERIMENTING[language]
    await stage.actors["noor"].sees(tongue.due, [tongue.wrap_up])


FINISHES = {
    "nl": """
        noor: [Afronden]
        bot: Er loopt nog een experiment van "Sneller antwoord". ... 1. Tot 16 november 2026: Een week lang de \
tekst meesturen. [Rond 1 af] [Project afronden]
        noor: [Project afronden]
        noor fills in:
            actual = 9 dagen
            learned = De helft vraagt hetzelfde.
        bot: Is dit leerdoel gehaald? [Gehaald] [Deels] [Losgelaten]
        noor: [Gehaald]
        bot: "Sneller antwoord" is afgerond: ... [Borgen] [Later]
    """,
    "en": """
        noor: [Finish]
        bot: An experiment of "Sneller antwoord" still runs. ... 1. Until 16 November 2026: Send the text \
along for a week. [Wrap up 1] [Finish the project]
        noor: [Finish the project]
        noor fills in:
            actual = 9 days
            learned = Half of them ask the same.
        bot: Did you reach this learning goal? [Reached] [Partly] [Let go]
        noor: [Reached]
        bot: "Sneller antwoord" is finished: ... [Add securing] [Later]
    """,
}


@languages
async def test_who_finishes_a_project_is_asked_first_about_what_runs(
    stage: Stage, platform: str, language: str
) -> None:
    about = await runs(stage, platform, language)
    await stage.plays(FINISHES[language])
    (experiment,) = await experiments(stage, about)
    assert (experiment.state, experiment.ask_at) == (ExperimentState.CANCELLED, None)
    assert (await kept(stage, about)).state is ProjectState.FINISHED


PAUSES = {
    "nl": """
        noor: [Pauze]
        bot: Er loopt nog een experiment van "Sneller antwoord". ... 1. Tot 16 november [Rond 1 af] [Nog 2 weken: 1]
        noor: [Nog 2 weken: 1]
        bot: "Sneller antwoord" loopt nu tot 30 november 2026.
    """,
    "en": """
        noor: [Pause]
        bot: An experiment of "Sneller antwoord" still runs. ... 1. Until 16 November [Wrap up 1] [2 more weeks: 1]
        noor: [2 more weeks: 1]
        bot: "Sneller antwoord" now runs until 30 November 2026.
    """,
}


@languages
async def test_who_pauses_a_project_deals_with_what_runs_in_one_tap(stage: Stage, platform: str, language: str) -> None:
    await runs(stage, platform, language)
    await stage.plays(PAUSES[language])


TAKES = {"nl": "Ik neem het over", "en": "I take over"}
WITH_IT = {
    "nl": " ... Het experiment dat nog liep, is mee gestopt.",
    "en": " ... The experiment that still ran has stopped with it.",
}
KEEPS = {"nl": "Ik houd het toch", "en": "I keep it after all"}


@languages
async def test_what_runs_ends_when_its_project_is_parked_and_runs_on_when_its_owner_keeps_it(
    stage: Stage, platform: str, language: str
) -> None:
    about = await asks(stage, platform, language, "pim")
    await runs_until(stage, about, END, language)
    await becomes(stage, about, park_at=stage.clock())
    await stage.time_passes(minutes=1)
    await calm(stage)
    assert (await kept(stage, about)).state is ProjectState.PARKED
    (experiment,) = await experiments(stage, about)
    assert (experiment.state, experiment.ended_with_project) == (ExperimentState.CANCELLED, True)
    await stage.actors["noor"].presses(KEEPS[language])
    await calm(stage)
    (experiment,) = await experiments(stage, about)
    assert experiment.state is ExperimentState.RUNNING


@languages
async def test_what_ended_with_a_parked_project_is_not_the_next_owners(
    stage: Stage, platform: str, language: str
) -> None:
    """Nor does it come back when that one stops it, and thinks better of it."""
    about = await asks(stage, platform, language, "pim")
    await runs_until(stage, about, END, language)
    await becomes(stage, about, park_at=stage.clock())
    await stage.time_passes(minutes=1)
    await stage.actors["pim"].presses(TAKES[language])
    await calm(stage)
    assert (await kept(stage, about)).state is ProjectState.ACTIVE
    await stage.time_passes(hours=1)
    await looks(stage, "pim", about)
    await stage.plays((STOPS[language] + UNDONE[language]).replace("noor", "pim").replace(WITH_IT[language], ""))
    (experiment,) = await experiments(stage, about)
    assert experiment.state is ExperimentState.CANCELLED
