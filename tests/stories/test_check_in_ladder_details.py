"""The ladder in detail: without a plan, with a promise, the help it offers, and when a project goes another way."""

from datetime import timedelta

import pytest

from storage.models import CheckInState, HelpFrom, Obstacle, Progress, ProjectState
from tests.stories.check_in_scenes import asked, check_in, days_pass
from tests.stories.looking import calm
from tests.stories.project_scenes import kept
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

NO_PLAN = {
    "nl": ('Hoe is het met "Sneller antwoord"? ... Een stap van 10 minuten telt ook.', "Op koers"),
    "en": ('How is "Sneller antwoord" doing? ... A step of 10 minutes also counts.', "On track"),
}


@languages
async def test_who_planned_nothing_is_asked_without_a_plan(stage: Stage, platform: str, language: str) -> None:
    await asked(stage, platform, language)
    await days_pass(stage, 9)
    text, label = NO_PLAN[language]
    await stage.actors["noor"].sees(text, [label])


PROMISED = {
    "nl": """
        noor: [Zit wat vast]
        bot: Wat zit het meest in de weg? [Geld]
        noor: [Geld]
        noor fills in:
            text = Een offerte vragen
        bot: Wil je hulp? [Nee]
        noor: [Nee]
        bot: Genoteerd, dank je. Volgende keer: 30 november 2026.
    """,
    "en": """
        noor: [Bit stuck]
        bot: What is in the way most? [Money]
        noor: [Money]
        noor fills in:
            text = Een offerte vragen
        bot: Do you want help? [No]
        noor: [No]
        bot: Noted, thank you. Next time: 30 November 2026.
    """,
}
SHOWN = {
    "nl": 'Je nam je voor: "Een offerte vragen". ... Hoe loopt het?',
    "en": 'You planned: "Een offerte vragen". ... How is it going?',
}
REMINDED = {
    "nl": 'Op 2 november 2026 nam je je voor: "Een offerte vragen". Is dat gelukt?',
    "en": 'On 2 November 2026 you planned: "Een offerte vragen". Did that happen?',
}


@languages
async def test_what_was_promised_is_shown_the_next_time_and_reminded_of(
    stage: Stage, platform: str, language: str
) -> None:
    await asked(stage, platform, language)
    await stage.plays(PROMISED[language])
    await days_pass(stage, 28)
    await stage.actors["noor"].sees(SHOWN[language], [])
    await days_pass(stage, 9)
    await stage.actors["noor"].sees(REMINDED[language], [])


HELP = {
    "nl": """
        noor: [Iemand helpt mij]
        bot: Wil je hulp? [Nee] [Van Sara] [Van collega's]
        noor: [Van collega's]
        noor fills in:
            text = Wie heeft een dag om mee te denken?
        bot: Je hulpvraag staat onder de kaart van het project. ... Genoteerd, dank je.
    """,
    "en": """
        noor: [Someone helps me]
        bot: Do you want help? [No] [From Sara] [From colleagues]
        noor: [From colleagues]
        noor fills in:
            text = Who has a day to think along?
        bot: Your request for help stands below the project's card. ... Noted, thank you.
    """,
}


@languages
async def test_the_third_reminder_leads_to_help(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language)
    await days_pass(stage, 18)
    await stage.plays(HELP[language])
    found = await check_in(stage, project)
    assert (found.progress, found.obstacle, found.help_from) == (Progress.STUCK, Obstacle.TIME, HelpFrom.COLLEAGUES)
    assert found.state is CheckInState.ANSWERED
    async with stage.store.read() as work:
        (request,) = await work.support.of_project(project)
        assert (request.kind, request.helper_id) == (Obstacle.TIME, None)


PAUSE = {"nl": "4 weken pauze", "en": "Pause 4 weeks"}


@languages
async def test_a_co_owner_answers_but_only_the_owner_pauses(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language, "pim")
    await days_pass(stage, 18)
    assert PAUSE[language] not in stage.actors["pim"].screen
    hold = {
        "nl": "pim: /checkin\nbot: Hoe loopt het? [Ligt stil]\npim: [Ligt stil]\nbot: Wanneer vraag ik het weer?",
        "en": "pim: /checkin\nbot: How is it going? [On hold]\npim: [On hold]\nbot: When shall I ask again?",
    }
    await stage.plays(hold[language])
    assert {"nl": "[Niet meer]", "en": "[Never]"}[language] not in stage.actors["pim"].screen
    assert (await kept(stage, project)).late_answers == 1
    await stage.actors["noor"].presses(PAUSE[language])
    await calm(stage)
    assert (await kept(stage, project)).state is ProjectState.ACTIVE  # Pim answered, and Noor is told so first


WAKES = {"nl": '"Sneller antwoord", week 1. Hoe loopt het?', "en": '"Sneller antwoord", week 1. How is it going?'}


@languages
async def test_what_was_missed_at_a_fresh_start_waits_for_the_next_one(
    stage: Stage, platform: str, language: str
) -> None:
    """The bot was off on Monday and Tuesday: nobody is asked to begin again on a Wednesday."""
    sleeping = {"asleep_at": stage.clock(), "fresh_start_at": stage.clock() + timedelta(hours=20), "check_in_at": None}
    await asked(stage, platform, language, **sleeping)
    await stage.stop()
    stage.clock.move(timedelta(days=2))
    await stage.start()
    await days_pass(stage, 4)  # until Sunday
    assert WAKES[language] not in stage.actors["noor"].screen
    await days_pass(stage, 1)
    await stage.actors["noor"].sees(WAKES[language].replace("1", "2"), [])
