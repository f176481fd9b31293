"""Help asked of all colleagues: below the project's card in every pool, with a button for whoever can help."""

import pytest

from tests.stories.actors import OnSlack
from tests.stories.idea_scenes import cards, phone
from tests.stories.looking import calm
from tests.stories.stage import Stage
from tests.stories.support_scenes import asks, project_with_people

languages = pytest.mark.parametrize("language", ["nl", "en"])

HELPS = {
    "nl": """
        (pim looks)
        bot: Dank je. Noor hoort dat je kunt helpen bij "Sneller antwoord" [Bekijk het project]
        (noor looks)
        bot: Pim kan helpen bij "Sneller antwoord". [Bekijk het project]
        noor: mijn
        bot: Pim helpt je bij "Sneller antwoord" [Hulp is geregeld]
        noor: [Hulp is geregeld]
        noor fills in:
            text = De tekst ligt klaar.
        bot: De vraag over "Sneller antwoord" is afgesloten.
        (pim looks)
        bot: Noor zegt dat de vraag over "Sneller antwoord" geregeld is: "De tekst ligt klaar."
    """,
    "en": """
        (pim looks)
        bot: Thank you. Noor hears that you can help with "Sneller antwoord" [See the project]
        (noor looks)
        bot: Pim can help with "Sneller antwoord". [See the project]
        noor: mine
        bot: Pim helps you with "Sneller antwoord" [Help is settled]
        noor: [Help is settled]
        noor fills in:
            text = The text is ready.
        bot: The question about "Sneller antwoord" is closed.
        (pim looks)
        bot: Noor says that the question about "Sneller antwoord" is settled: "The text is ready."
    """,
}
HELPED = {"nl": "Dank je. Noor hoort", "en": "Thank you. Noor hears"}
WHO_KNOWS = 'Wie weet hier meer van? Noor zoekt hulp bij "Sneller antwoord": '


@languages
async def test_a_colleague_helps(stage: Stage, platform: str, language: str) -> None:
    await project_with_people(stage, platform, language, "pim", sponsor="sara")
    await asks(stage, language, of_all=True)
    shown = await _shown(stage, WHO_KNOWS)
    assert all("Mogen we" in text or "May we" in text for text, _ in shown)
    assert [buttons for _, buttons in shown] == [["Ik kan helpen"]] * 2
    await _offers_help(stage, "pim")
    await stage.plays(HELPS[language])
    assert [buttons for _, buttons in await _shown(stage, "Noor zocht hulp")] == [[]] * 2


@languages
async def test_nobody_helps_themselves(stage: Stage, platform: str, language: str) -> None:
    await project_with_people(stage, platform, language, sponsor="sara")
    await asks(stage, language, of_all=True)
    await calm(stage)
    await _offers_help(stage, "noor")
    await calm(stage)
    assert HELPED[language] not in stage.actors["noor"].screen


STOPS = {
    "nl": """
        noor: project 1
        bot: Sneller antwoord (project) [Stoppen]
        noor: [Stoppen]
        noor fills in:
            learned = Niemand leest een tekst die niet past.
        bot: "Sneller antwoord" is gestopt. [Toch niet]
    """,
    "en": """
        noor: project 1
        bot: Sneller antwoord (project) [Stop]
        noor: [Stop]
        noor fills in:
            learned = Nobody reads a text that does not fit.
        bot: "Sneller antwoord" has stopped. [Rather not]
    """,
}
GOES_ON = {
    "nl": 'noor: [Toch niet]\nbot: "Sneller antwoord" gaat toch door.',
    "en": 'noor: [Rather not]\nbot: "Sneller antwoord" goes on after all.',
}


@languages
async def test_nobody_is_called_to_help_with_what_is_over(stage: Stage, platform: str, language: str) -> None:
    await project_with_people(stage, platform, language, sponsor="sara")
    await asks(stage, language, of_all=True)
    await stage.plays(STOPS[language])
    assert [buttons for _, buttons in await _shown(stage, "Noor zocht hulp")] == [[]] * 2
    await stage.plays(GOES_ON[language])
    assert [buttons for _, buttons in await _shown(stage, WHO_KNOWS)] == [["Ik kan helpen"]] * 2


async def _shown(stage: Stage, begins: str) -> list[tuple[str, list[str]]]:
    """Return what stands in both pools with these words, and the buttons below it."""
    on_slack, on_telegram = await cards(stage)
    return [(str(one), list(one.buttons)) for one in (*on_slack, *on_telegram) if begins in str(one)]


async def _offers_help(stage: Stage, name: str) -> None:
    someone = stage.actors[name]
    if isinstance(someone, OnSlack):
        await someone.person.press("Ik kan helpen")
    else:
        await phone(someone).press("Ik kan helpen", chat=stage.group, wait=True)
