"""Where else a check-in and its reminders lead: to an end, a new owner, or no idea at all (domain.md 3.5, 3.6)."""

from datetime import date

import pytest

from storage.models import CheckInState, Progress, ProjectState
from tests.stories.actors import SKIPS, OnTelegram
from tests.stories.check_in_scenes import asked, check_in, days_pass
from tests.stories.experiment_scenes import fills
from tests.stories.looking import calm
from tests.stories.project_scenes import experiment_of, kept
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

LEADS = {
    "to the outcome": {
        "nl": (["Klaar", "Ja, 2 minuten"], "Waar sta je nu?"),
        "en": (["Finished", "Yes, 2 minutes"], "Where do you stand now?"),
    },
    "to what it taught": {
        "nl": (["Ligt stil", "Het is voorbij"], "Wat leerde dit project jullie?"),
        "en": (["On hold", "It is over"], "What did this project teach you?"),
    },
}


@languages
@pytest.mark.parametrize("way", LEADS)
async def test_what_is_over_leads_to_its_end(stage: Stage, platform: str, language: str, way: str) -> None:
    project = await asked(stage, platform, language)
    noor, (labels, question) = stage.actors["noor"], LEADS[way][language]
    for label in labels:
        await noor.presses(label)
        await calm(stage)
    await noor.sees(question, [])
    found = await check_in(stage, project)
    assert found.state is CheckInState.ANSWERED
    assert (await kept(stage, project)).state is ProjectState.ACTIVE  # until the form is sent in


REMINDED = {
    "1: on hold": {
        "nl": (3, "Ligt stil", "Prima. Waar wacht het op?"),
        "en": (3, "On hold", "Fine. What is it waiting for?"),
    },
    "2: yes": {
        "nl": (9, "Ja", "Wat zag of leerde je sinds de vorige keer?"),
        "en": (9, "Yes", "What did you see or learn since last time?"),
    },
    "2: partly": {
        "nl": (9, "Deels", "Wat zag of leerde je sinds de vorige keer?"),
        "en": (9, "Partly", "What did you see or learn since last time?"),
    },
    "3: new owner": {
        "nl": (18, "Nieuwe eigenaar", 'Wie neemt "Sneller antwoord" over?'),
        "en": (18, "New owner", 'Who takes over "Sneller antwoord"?'),
    },
    "3: stop": {
        "nl": (18, "Project stoppen", "Wat leerde dit project jullie?"),
        "en": (18, "Stop project", "What did this project teach you?"),
    },
}


@languages
@pytest.mark.parametrize("step", REMINDED)
async def test_each_button_of_the_ladder_leads_on(stage: Stage, platform: str, language: str, step: str) -> None:
    project = await asked(stage, platform, language)
    await experiment_of(stage, project, date(2026, 11, 2), date(2026, 12, 10))
    days, label, question = REMINDED[step][language]
    await days_pass(stage, days)
    await stage.actors["noor"].presses(label)
    await stage.actors["noor"].sees(question, [])
    assert (await check_in(stage, project)).progress is not None


NO_IDEA = {
    "nl": ("Zit wat vast", "Tijd", "Geen idee", "Wil je hulp?"),
    "en": ("Bit stuck", "Time", "I have no idea", "Do you want help?"),
}


@languages
async def test_no_idea_for_a_step_is_fine(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language)
    noor, (stuck, obstacle, skip, question) = stage.actors["noor"], NO_IDEA[language]
    for label in (stuck, obstacle):
        await noor.presses(label)
        await calm(stage)
    assert skip in SKIPS
    await (noor.presses(skip) if isinstance(noor, OnTelegram) else fills(noor, {}))
    await noor.sees(question, [])
    found = await check_in(stage, project)
    assert (found.progress, found.small_step) == (Progress.STUCK, None)
