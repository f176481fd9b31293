"""Help with a project: asked of its sponsor, taken, called about, passed on, not possible, and settled."""

from datetime import date

import pytest

from storage.models import SupportState
from tests.stories.looking import calm
from tests.stories.project_scenes import experiment_of
from tests.stories.stage import Stage
from tests.stories.support_scenes import asks, project_with_people

languages = pytest.mark.parametrize("language", ["nl", "en"])

TAKEN = {
    "nl": """
        (noor looks)
        bot: Ik vraag Sara om hulp bij "Sneller antwoord". [Toch niet vragen]
        (sara looks)
        bot: Noor vraagt hulp bij "Sneller antwoord": een besluit. "Mogen we de vaste tekst ook naar leden sturen?" \
Kun jij iets doen? [Ik pak het op] [Doorgeven] [Lukt niet] [Bel Noor]
        sara: mijn
        bot: Dit wacht op je: ... Noor vraagt hulp bij "Sneller antwoord" [Ik pak het op] [Lukt niet]
        sara: [Ik pak het op]
        bot: Jij helpt Noor bij "Sneller antwoord": een besluit. [Het is geregeld] [Lukt niet]
        (noor looks)
        bot: Sara heeft je vraag gezien en pakt het op. [Bekijk het project]
        noor: mijn
        bot: Jij wacht op anderen: ... Sara helpt je bij "Sneller antwoord" [Hulp is geregeld]
        (1 day later)
        sara: [Het is geregeld]
        sara fills in:
            text = Het mag, vanaf maandag.
        bot: Fijn om te horen. De vraag over "Sneller antwoord" is afgesloten.
        (noor looks)
        bot: Sara zegt dat de vraag over "Sneller antwoord" geregeld is: "Het mag, vanaf maandag." [Bekijk het project]
        noor: mijn
        bot: Er wacht niets op je.
    """,
    "en": """
        (noor looks)
        bot: I ask Sara for help with "Sneller antwoord". [Take it back]
        (sara looks)
        bot: Noor asks for help with "Sneller antwoord": a decision. "May we send the fixed text to members as well?" \
Can you do something? [I take it] [Pass on] [Not possible] [Call Noor]
        sara: mine
        bot: This waits for you: ... Noor asks for help with "Sneller antwoord" [I take it] [Not possible]
        sara: [I take it]
        bot: You help Noor with "Sneller antwoord": a decision. [It is settled] [Not possible]
        (noor looks)
        bot: Sara has your question and takes it up. [See the project]
        noor: mine
        bot: You wait for others: ... Sara helps you with "Sneller antwoord" [Help is settled]
        (1 day later)
        sara: [It is settled]
        sara fills in:
            text = You may, from Monday on.
        bot: Good to hear. The question about "Sneller antwoord" is closed.
        (noor looks)
        bot: Sara says that the question about "Sneller antwoord" is settled: "You may, from Monday on." \
[See the project]
        noor: mine
        bot: Nothing waits for you.
    """,
}
CALLED = {
    "nl": """
        sara: [Bel Noor]
        bot: Noor hoort dat je gaat bellen over "Sneller antwoord": een besluit. ... Zelf kan ik niet bellen \
[Het is geregeld] [Lukt niet]
        (noor looks)
        bot: Sara heeft je vraag over "Sneller antwoord" gezien en gaat je bellen.
    """,
    "en": """
        sara: [Call Noor]
        bot: Noor hears that you will call about "Sneller antwoord": a decision. ... I cannot call myself \
[It is settled] [Not possible]
        (noor looks)
        bot: Sara has your question about "Sneller antwoord" and will call you.
    """,
}
IMPOSSIBLE = {
    "nl": """
        sara: [Lukt niet]
        sara fills in:
            text = Dit jaar is er geen ruimte meer voor.
        bot: Dank voor je uitleg. Wie om hulp vroeg bij "Sneller antwoord" leest het nu.
        (noor looks)
        bot: Sara kan dit nu niet oplossen en legt uit waarom: "Dit jaar is er geen ruimte meer voor." Wat wil je? \
[Experiment aanpassen] [Vraag collega's] [Pauze]
        noor: [Vraag collega's]
        bot: Je vraag over "Sneller antwoord" staat nu onder de kaart, voor alle collega's. [Toch niet vragen]
    """,
    "en": """
        sara: [Not possible]
        sara fills in:
            text = There is no room left for it this year.
        bot: Thank you for explaining. Who asked for help with "Sneller antwoord" reads it now.
        (noor looks)
        bot: Sara cannot solve this now and explains why: "There is no room left for it this year." What do you want? \
[Adapt experiment] [Ask colleagues] [Pause]
        noor: [Ask colleagues]
        bot: Your question about "Sneller antwoord" stands below its card now, for all colleagues. [Take it back]
    """,
}
PASSED = {
    "nl": """
        sara: [Doorgeven]
        sara fills in:
            name = pim
        bot: Deze collega doet mee: ... Pim [Vraag Pim] [Een andere naam]
        sara: [Vraag Pim]
        bot: Pim krijgt nu de vraag om te helpen bij "Sneller antwoord".
        (noor looks)
        bot: Sara geeft je vraag over "Sneller antwoord" door aan Pim.
        (pim looks)
        bot: Sara denkt hierbij aan jou. ... Noor vraagt hulp bij "Sneller antwoord" [Ik pak het op] [Doorgeven]
        (1 day later)
        pim: [Ik pak het op]
        bot: Jij helpt Noor bij "Sneller antwoord"
        (noor looks)
        bot: Pim heeft je vraag gezien en pakt het op.
    """,
    "en": """
        sara: [Pass on]
        sara fills in:
            name = pim
        bot: This colleague takes part: ... Pim [Ask Pim] [Another name]
        sara: [Ask Pim]
        bot: Pim is asked to help with "Sneller antwoord" now.
        (noor looks)
        bot: Sara passes your question about "Sneller antwoord" on to Pim.
        (pim looks)
        bot: Sara thinks of you for this. ... Noor asks for help with "Sneller antwoord" [I take it] [Pass on]
        (1 day later)
        pim: [I take it]
        bot: You help Noor with "Sneller antwoord"
        (noor looks)
        bot: Pim has your question and takes it up.
    """,
}
TAKEN_BACK = {
    "nl": """
        noor: [Toch niet vragen]
        bot: Ingetrokken: niemand krijgt de vraag over "Sneller antwoord" nog.
        (sara looks)
        bot: Noor heeft geen hulp meer nodig bij "Sneller antwoord". Dank dat je het oppakte.
    """,
    "en": """
        noor: [Take it back]
        bot: Taken back: nobody is asked about "Sneller antwoord" any more.
        (sara looks)
        bot: Noor needs no help with "Sneller antwoord" any more. Thank you for taking it up.
    """,
}
TAKES = {"nl": "Ik pak het op", "en": "I take it"}


@languages
async def test_the_sponsor_takes_it_up_and_settles_it(stage: Stage, platform: str, language: str) -> None:
    await project_with_people(stage, platform, language, sponsor="sara")
    await asks(stage, language)
    await stage.plays(TAKEN[language])


@languages
async def test_the_sponsor_calls(stage: Stage, platform: str, language: str) -> None:
    await project_with_people(stage, platform, language, sponsor="sara")
    await asks(stage, language)
    await stage.plays(CALLED[language])


@languages
async def test_what_the_sponsor_cannot_solve_goes_to_all(stage: Stage, platform: str, language: str) -> None:
    project_id = await project_with_people(stage, platform, language, sponsor="sara")
    await asks(stage, language)
    await stage.plays(IMPOSSIBLE[language])
    await calm(stage)
    async with stage.store.read() as work:
        states = [(one.state, one.of_all) for one in await work.support.of_project(project_id)]
    assert states == [(SupportState.NOT_POSSIBLE, False), (SupportState.OPEN, True)]


@languages
async def test_the_sponsor_passes_it_on(stage: Stage, platform: str, language: str) -> None:
    await project_with_people(stage, platform, language, "pim", sponsor="sara")
    await asks(stage, language)
    await stage.plays(PASSED[language])


@languages
async def test_it_is_taken_back_and_who_took_it_hears_so(stage: Stage, platform: str, language: str) -> None:
    await project_with_people(stage, platform, language, sponsor="sara")
    await asks(stage, language)
    await stage.actors["sara"].presses(TAKES[language])
    await stage.plays(TAKEN_BACK[language])


@languages
async def test_an_answer_to_what_was_taken_back_is_given_back(stage: Stage, platform: str, language: str) -> None:
    await project_with_people(stage, platform, language, sponsor="sara")
    await asks(stage, language)
    refuses, why = {"nl": ("Lukt niet", "Daar gaan wij niet over."), "en": ("Not possible", "It is not up to us.")}[
        language
    ]
    await stage.actors["sara"].presses(refuses)
    await stage.actors["noor"].presses({"nl": "Toch niet vragen", "en": "Take it back"}[language])
    await calm(stage)
    await stage.actors["sara"].fills_in({"text": why})
    await stage.actors["sara"].sees({"nl": "Die vraag is al opgepakt", "en": "That question is taken up"}[language], [])
    await stage.actors["sara"].sees(why, [])


OTHERWISE = {"nl": ("Experiment aanpassen", "Afronden"), "en": ("Adapt experiment", "Wrap up")}


@languages
async def test_without_that_help_what_runs_is_adapted(stage: Stage, platform: str, language: str) -> None:
    about = await project_with_people(stage, platform, language, sponsor="sara")
    await experiment_of(stage, about, date(2026, 11, 2), date(2026, 11, 16))
    await asks(stage, language)
    await stage.plays("(sara looks)\n" + IMPOSSIBLE[language].split("noor: [")[0])
    adapt, wrap_up = OTHERWISE[language]
    await stage.actors["noor"].presses(adapt)
    await stage.actors["noor"].sees("We verwachten dat een vaste uitlegtekst helpt", [wrap_up])
