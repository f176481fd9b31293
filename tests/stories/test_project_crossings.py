"""What crosses: somebody types about a project that another one answers for, or stops; nothing typed is lost."""

import pytest

from storage.models import ProjectState
from tests.stories.check_in_scenes import asked
from tests.stories.project_scenes import kept
from tests.stories.stage import Stage
from tests.stories.test_project_goals import CHANGES
from tests.stories.test_project_pause import LOOKS, PAUSE, begins

languages = pytest.mark.parametrize("language", ["nl", "en"])

ANSWERED = {
    "nl": """
        noor: [Op koers]
        pim: /checkin
        bot: Noor heeft al verteld hoe het met "Sneller antwoord" gaat: op koers. [Vul het aan]
        pim: [Vul het aan]
        bot: Hoe loopt het? [Ligt stil]
        pim: [Ligt stil]
        bot: Wanneer vraag ik het weer? [2 weken]
        pim: [2 weken]
        bot: Genoteerd, dank je.
        noor fills in:
            text = De helft vraagt naar de wachttijd.
        bot: Pim heeft al verteld hoe het met "Sneller antwoord" gaat: ligt stil. [Vul het aan]
        (noor looks)
        bot: Wat je schreef is niet verstuurd; hier is het, om te bewaren: ... De helft vraagt naar de wachttijd.
    """,
    "en": """
        noor: [On track]
        pim: /checkin
        bot: Noor answered about "Sneller antwoord" already: on track. [Add to it]
        pim: [Add to it]
        bot: How is it going? [On hold]
        pim: [On hold]
        bot: When shall I ask again? [2 weeks]
        pim: [2 weeks]
        bot: Noted, thank you.
        noor fills in:
            text = Half of them ask how long they wait.
        bot: Pim answered about "Sneller antwoord" already: on hold. [Add to it]
        (noor looks)
        bot: What you wrote was not sent; here it is, to keep: ... Half of them ask how long they wait.
    """,
}


@languages
async def test_a_co_owner_answers_while_the_owner_types(stage: Stage, platform: str, language: str) -> None:
    await asked(stage, platform, language, "pim")
    await stage.plays(ANSWERED[language])


STOPPED = {"nl": "het project staat op: Gestopt", "en": "the project stands at: Stopped"}


async def becomes(stage: Stage, about: int, state: ProjectState) -> None:
    async with stage.store.begin() as work:
        project = await work.projects.of((await kept(stage, about)).organisation_id, about)
        assert project is not None
        project.state = state


@languages
async def test_a_project_stops_while_its_goals_are_changed(stage: Stage, platform: str, language: str) -> None:
    about = await begins(stage, platform, language)
    goal = {"nl": ("Leerdoel 1", "Prestatiedoel"), "en": ("Learning goal 1", "Performance goal")}[language]
    await stage.plays(CHANGES[language].replace(goal[1], goal[0]))
    noor = stage.actors["noor"]
    if platform == "telegram":
        await noor.fills_in({"text": "weten wie waarover gaat"})
    await becomes(stage, about, ProjectState.STOPPED)
    last = {"sign": "Iedereen kent de lijst"}
    await noor.fills_in(last if platform == "telegram" else {"text": "weten wie waarover gaat", **last})
    await noor.sees(STOPPED[language], [])
    await noor.sees("weten wie waarover gaat ... Iedereen kent de lijst", [])
    async with stage.store.read() as work:
        (kept_goal,) = await work.projects.goals(about)
    assert kept_goal.sign == "Een lijst"


@languages
async def test_a_project_stops_while_a_pause_is_typed(stage: Stage, platform: str, language: str) -> None:
    about = await begins(stage, platform, language)
    await stage.plays(LOOKS[language].format(who="noor", way=PAUSE[language]))
    noor = stage.actors["noor"]
    await noor.presses(PAUSE[language])
    if platform == "telegram":
        await noor.fills_in({"reason": "Drukke weken voor ons allemaal"})
    await becomes(stage, about, ProjectState.STOPPED)
    last = {"until": "2026-12-01"}
    await noor.fills_in(last if platform == "telegram" else {"reason": "Drukke weken voor ons allemaal", **last})
    await noor.sees(STOPPED[language], [])
    await noor.sees("Drukke weken voor ons allemaal", [])
