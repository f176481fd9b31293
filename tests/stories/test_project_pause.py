"""A project pauses, is asked about when the pause is over, and stops, with what it taught and a way back."""

from datetime import date

import pytest

from bot.settings.sections import Projects
from storage.models import ProjectState
from tests.stories.idea_scenes import cards, joined
from tests.stories.project_scenes import experiment_of, kept, project_of
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

LOOKS = {
    "nl": "{who}: project\nbot: Van jou: één project\n{who}: [Project 1]\nbot: 1. Sneller antwoord (project) [{way}]\n",
    "en": "{who}: project\nbot: Yours: one project\n{who}: [Project 1]\nbot: 1. Sneller antwoord (project) [{way}]\n",
}
PAUSES = {
    "nl": """
        noor: [Pauze]
        noor fills in:
            reason = Drukke weken
            until = 2026-12-01
        bot: "Sneller antwoord" heeft pauze tot 1 december 2026. Tot dan vraag ik er niet naar. [Weer oppakken]
        (sara looks)
        bot: "Sneller antwoord" heeft pauze tot 1 december 2026.
        sara: project 1
        bot: Sneller antwoord (project) ... Gepauzeerd. ... Pauze tot 1 december 2026: "Drukke weken"
        (29 days later)
        (noor looks)
        bot: De pauze van "Sneller antwoord" is vandaag voorbij. [Weer oppakken] [Nog 4 weken] [Stoppen]
        noor: [Nog 4 weken]
        bot: "Sneller antwoord" heeft pauze tot 29 december 2026.
        noor: [Weer oppakken]
        bot: "Sneller antwoord" loopt weer. [Bekijk het]
    """,
    "en": """
        noor: [Pause]
        noor fills in:
            reason = Busy weeks
            until = 2026-12-01
        bot: "Sneller antwoord" pauses until 1 December 2026. Until then I will not ask about it. [Pick up again]
        (sara looks)
        bot: "Sneller antwoord" pauses until 1 December 2026.
        sara: project 1
        bot: Sneller antwoord (project) ... Paused. ... Paused until 1 December 2026: "Busy weeks"
        (29 days later)
        (noor looks)
        bot: The pause of "Sneller antwoord" ends today. [Pick up again] [4 more weeks] [Stop]
        noor: [4 more weeks]
        bot: "Sneller antwoord" pauses until 29 December 2026.
        noor: [Pick up again]
        bot: "Sneller antwoord" goes on. [See it]
    """,
}
PAUSE, STOP = {"nl": "Pauze", "en": "Pause"}, {"nl": "Stoppen", "en": "Stop"}


async def begins(stage: Stage, platform: str, language: str, **facts: object) -> int:
    """Bring Noor and her sponsor Sara on stage, with a project."""
    for name in ("noor", "sara"):
        await joined(stage, name, platform, language)
    return await project_of(stage, "noor", "sara", language=language, **facts)


@languages
async def test_a_pause_ends_with_a_question(stage: Stage, platform: str, language: str) -> None:
    about = await begins(stage, platform, language)
    await stage.plays(LOOKS[language].format(who="noor", way=PAUSE[language]) + PAUSES[language])
    project = await kept(stage, about)
    assert project.state is ProjectState.ACTIVE
    assert project.review_at is not None
    assert project.check_in_at is not None


TOO_LONG = {
    "nl": "Een pauze duurt hooguit 13 weken. Kies een eerdere dag.",
    "en": "A pause lasts at most 13 weeks. Choose an earlier day.",
}


@languages
async def test_a_pause_is_not_too_long(stage: Stage, platform: str, language: str) -> None:
    about = await begins(stage, platform, language)
    await stage.plays(LOOKS[language].format(who="noor", way=PAUSE[language]))
    noor = stage.actors["noor"]
    await noor.presses(PAUSE[language])
    await noor.fills_in({"reason": "Drukke weken", "until": "2027-06-01"})
    await noor.sees(TOO_LONG[language], [])
    assert (await kept(stage, about)).state is ProjectState.ACTIVE


SHORTER = {
    "nl": ("Tot wanneer? Hooguit 6 weken.", "Een pauze duurt hooguit 6 weken. Kies een eerdere dag."),
    "en": ("Until when? At most 6 weeks.", "A pause lasts at most 6 weeks. Choose an earlier day."),
}


@languages
async def test_an_organisation_may_make_pauses_shorter(stage: Stage, platform: str, language: str) -> None:
    stage.settings_changes["projects"] = Projects(pause_weeks=6)
    await begins(stage, platform, language)
    await stage.plays(LOOKS[language].format(who="noor", way=PAUSE[language]))
    noor, (most, too_long) = stage.actors["noor"], SHORTER[language]
    await noor.presses(PAUSE[language])
    await noor.fills_in({"reason": "Drukke weken", "until": "2026-12-24"})
    await noor.sees(too_long, [])
    assert platform == "slack" or most in noor.screen


RUNS = {"nl": "Er loopt nog een experiment van", "en": "An experiment of"}


@languages
async def test_what_runs_is_wrapped_up_first(stage: Stage, platform: str, language: str) -> None:
    about = await begins(stage, platform, language)
    await experiment_of(stage, about, date(2026, 11, 2), date(2026, 11, 16))
    await stage.plays(LOOKS[language].format(who="noor", way=PAUSE[language]))
    await stage.actors["noor"].presses(PAUSE[language])
    await stage.actors["noor"].sees(RUNS[language], [])


STOPS = {
    "nl": """
        {who}: [Stoppen]
        {who} fills in:
            learned = Klanten lezen de vaste tekst niet.
        bot: "Sneller antwoord" is gestopt. Wat het ons leerde: Klanten lezen de vaste tekst niet. Op tijd stoppen is \
ook een resultaat. [Toch niet] [Bekijk het]
        ({other} looks)
        bot: "Sneller antwoord" is gestopt. Wat het ons leerde: Klanten lezen de vaste tekst niet.
    """,
    "en": """
        {who}: [Stop]
        {who} fills in:
            learned = Customers do not read the standard text.
        bot: "Sneller antwoord" has stopped. What it taught us: Customers do not read the standard text. Stopping in \
time is also a result. [Rather not] [See it]
        ({other} looks)
        bot: "Sneller antwoord" has stopped. What it taught us: Customers do not read the standard text.
    """,
}
UNDONE = {
    "nl": """
        noor: [Toch niet]
        bot: "Sneller antwoord" gaat toch door. [Bekijk het]
        (1 day later)
        (sara looks)
        bot: "Sneller antwoord" gaat toch door.
    """,
    "en": """
        noor: [Rather not]
        bot: "Sneller antwoord" goes on after all. [See it]
        (1 day later)
        (sara looks)
        bot: "Sneller antwoord" goes on after all.
    """,
}
ON_CARD = "Geleerd: Klanten lezen de vaste tekst niet."


@languages
async def test_stopping_is_a_result_and_can_be_undone(stage: Stage, platform: str, language: str) -> None:
    about = await begins(stage, platform, language)
    await stage.plays(LOOKS[language].format(who="noor", way=STOP[language]))
    await stage.plays(STOPS[language].format(who="noor", other="sara"))
    if language == "nl":
        slack, telegram = await cards(stage)
        assert ON_CARD in str(slack[0])
        assert ON_CARD in telegram[0].text
    await stage.plays(UNDONE[language])
    project = await kept(stage, about)
    assert (project.state, project.learned) == (ProjectState.ACTIVE, None)


@languages
async def test_the_sponsor_stops_it_too_and_after_a_while_that_stays(
    stage: Stage, platform: str, language: str
) -> None:
    about = await begins(stage, platform, language, state=ProjectState.PAUSED)
    await stage.plays(LOOKS[language].format(who="sara", way=STOP[language]))
    await stage.plays(STOPS[language].format(who="sara", other="noor"))
    await stage.time_passes(minutes=11)
    await stage.actors["sara"].presses({"nl": "Toch niet", "en": "Rather not"}[language])
    assert (await kept(stage, about)).state is ProjectState.STOPPED


OVER = {
    "nl": {"Stoppen": "Wat leerde dit project jullie?", "Nieuwe eigenaar": 'Wie neemt "Sneller antwoord" over?'},
    "en": {"Stop": "What did this project teach you?", "New owner": 'Who takes over "Sneller antwoord"?'},
}


@languages
@pytest.mark.parametrize("way", [0, 1])
async def test_a_pause_that_is_over_may_end_the_project_or_find_another_owner(
    stage: Stage, platform: str, language: str, way: int
) -> None:
    noon = stage.clock()
    await begins(stage, platform, language, state=ProjectState.PAUSED, pause_over_at=noon)
    await stage.time_passes(minutes=1)
    label, question = list(OVER[language].items())[way]
    noor = stage.actors["noor"]
    await noor.sees({"nl": "De pauze van", "en": "The pause of"}[language], list(OVER[language]))
    await noor.presses(label)
    await noor.sees(question, [])
