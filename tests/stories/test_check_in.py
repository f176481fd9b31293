"""A check-in: how a project is going, in two to four taps (domain.md 3.5)."""

import pytest

from storage.models import CheckInState, HelpFrom, Obstacle, Progress, WaitsFor
from tests.stories.check_in_scenes import asked, check_in
from tests.stories.project_scenes import kept
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

ON_TRACK = {
    "nl": """
        (noor looks)
        bot: "Sneller antwoord", week 1. Hoe loopt het? [Op koers] [Zit wat vast] [Ligt stil] [Klaar]
        noor: [Op koers]
        noor fills in:
            text = Een vaste tekst scheelt de helft
        bot: dagen tot een klant antwoord krijgt was 12 dagen. En nu? [Zelfde] [Getal invullen] [Niet gemeten]
        noor: [Getal invullen]
        noor fills in:
            value = ongeveer 10,5
        bot: Genoteerd, dank je. Volgende keer: 30 november 2026. Een week onderweg. [Antwoord aanpassen]
    """,
    "en": """
        (noor looks)
        bot: "Sneller antwoord", week 1. How is it going? [On track] [Bit stuck] [On hold] [Finished]
        noor: [On track]
        noor fills in:
            text = A fixed text saves half
        bot: days until a customer gets an answer was 12 days. And now? [Same] [Enter number] [Not measured]
        noor: [Enter number]
        noor fills in:
            value = about 10.5 days
        bot: Noted, thank you. Next time: 30 November 2026. Under way for one week. [Change my answer]
    """,
}


@languages
async def test_on_track(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language)
    await stage.plays(ON_TRACK[language])
    found = await check_in(stage, project)
    assert (found.state, found.progress, found.value) == (CheckInState.ANSWERED, Progress.ON_TRACK, 10.5)
    assert found.help_from is None
    async with stage.store.read() as work:
        assert [one.value for one in await work.projects.measurements(project)] == [10.5]


STUCK = {
    "nl": """
        (noor looks)
        bot: Hoe loopt het? [Zit wat vast]
        noor: [Zit wat vast]
        bot: Wat zit het meest in de weg? [Tijd] [Een besluit] [Geld] [Mensen of kennis] [Toegang of ICT] [Iets anders]
        noor: [Een besluit]
        noor fills in:
            text = Vijf mails nalezen
        bot: Wil je hulp? [Nee] [Van Sara] [Van collega's]
        noor: [Van Sara]
        noor fills in:
            text = Mag de tekst zonder akkoord naar klanten?
        bot: Ik vraag Sara om hulp; je hoort van mij als er antwoord is. ... Genoteerd, dank je.
        (sara looks)
        bot: Noor vraagt hulp bij "Sneller antwoord": een besluit. "Mag de tekst zonder akkoord naar klanten?"
    """,
    "en": """
        (noor looks)
        bot: How is it going? [Bit stuck]
        noor: [Bit stuck]
        bot: What is in the way most? [Time] [A decision] [Money] [People or skills] [Access or IT] [Something else]
        noor: [A decision]
        noor fills in:
            text = Read five mails again
        bot: Do you want help? [No] [From Sara] [From colleagues]
        noor: [From Sara]
        noor fills in:
            text = May the text go out without approval?
        bot: I ask Sara for help; you hear from me when there is an answer. ... Noted, thank you.
        (sara looks)
        bot: Noor asks for help with "Sneller antwoord": a decision. "May the text go out without approval?"
    """,
}


@languages
async def test_stuck(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language)
    await stage.plays(STUCK[language])
    found = await check_in(stage, project)
    assert (found.progress, found.obstacle, found.help_from) == (Progress.STUCK, Obstacle.DECISION, HelpFrom.SPONSOR)
    assert found.small_step is not None


ON_HOLD = {
    "nl": """
        (noor looks)
        bot: Hoe loopt het? [Ligt stil]
        noor: [Ligt stil]
        bot: Prima. Waar wacht het op? ... Wanneer vraag ik het weer? [Mijn eigen tijd] [Iemand anders] [Niet meer]
        noor: [Beter moment]
        bot: Prima. Het wacht op: Beter moment. ... Wanneer vraag ik het weer? [2 weken] [1 maand] [Niet meer]
        noor: [1 maand]
        bot: Genoteerd, dank je. Volgende keer: 2 december 2026.
    """,
    "en": """
        (noor looks)
        bot: How is it going? [On hold]
        noor: [On hold]
        bot: Fine. What is it waiting for? ... When shall I ask again? [My own time] [Someone else] [Never]
        noor: [Better moment]
        bot: Fine. It waits for: Better moment. ... When shall I ask again? [2 weeks] [1 month] [Never]
        noor: [1 month]
        bot: Noted, thank you. Next time: 2 December 2026.
    """,
}


@languages
async def test_on_hold(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language)
    await stage.plays(ON_HOLD[language])
    assert (await check_in(stage, project)).waits_for is WaitsFor.BETTER_MOMENT


DONE = {
    "nl": ("Klaar", "Mooi. Zullen we de uitkomst meteen noteren?", "Genoteerd, dank je."),
    "en": ("Finished", "Great. Shall we note the outcome right away?", "Noted, thank you."),
}


@languages
async def test_finished(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language)
    label, question, thanks = DONE[language]
    await stage.plays(f"noor: [{label}]\nbot: {question} [Later]\nnoor: [Later]\nbot: {thanks}")
    assert (await check_in(stage, project)).progress is Progress.FINISHED
    assert (await kept(stage, project)).check_in_at is not None
