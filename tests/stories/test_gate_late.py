"""What no sponsor decides about in fifteen working days is parked by itself, and nobody is quoted for it."""

import pytest

from flows.chat import Pressed
from storage.models import CoOwnerState, GateState, IdeaState
from tests.stories.actors import Actor
from tests.stories.answer_scenes import ANSWERING, card_texts, only_idea, title
from tests.stories.entering import acts
from tests.stories.gate_scenes import answers, picked_up, project_of_idea
from tests.stories.idea_scenes import joined, last
from tests.stories.looking import calm, member
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

TOLD = {
    "nl": '"{title}" is geparkeerd: er is niet op tijd over besloten. Het komt vanzelf terug bij de volgende',
    "en": '"{title}" is parked: nobody decided about it in time. It comes back by itself at the next call',
}
WHY = {"nl": "Waarom: er is niet op tijd over besloten.", "en": "Why: nobody decided about it in time."}
ON_CARD = "Waarom: er is niet op tijd over besloten."
QUOTES = ("schrijft", "writes", "In eigen woorden", "In their own words", "collega")
MINE = {"nl": "mijn", "en": "mine"}
ASKS = {"nl": "Niet alles is een ja", "en": "Not everything is a yes"}
AFTERNOONS = {
    "nl": "noor: instellingen\nbot: Zo staat het nu [Uren]\nnoor: [Uren]\nbot: Wanneer mag ik [Alleen 's middags]\n"
    "noor: [Alleen 's middags]\nbot: 13:00",
    "en": "noor: settings\nbot: This is how it stands [Hours]\nnoor: [Hours]\nbot: When may I [Afternoons only]\n"
    "noor: [Afternoons only]\nbot: 13:00",
}
OPEN = {
    "nl": "Het is geparkeerd. De eigenaar hoort het op maandag 23 november 2026 om 13:00",
    "en": "It is parked. The owner hears it on Monday, 23 November 2026 at 13:00",
}
ALREADY = {
    "nl": '"{title}" is al geparkeerd: er is niet op tijd over besloten. Daar is niets aan veranderd.',
    "en": '"{title}" is parked already: nobody decided about it in time. Nothing of it was changed.',
}


async def undecided(stage: Stage, platform: str, language: str) -> tuple[Actor, Actor, Actor]:
    """Return Noor, Olga and Sara, who said at the gate that it cannot be undone, and nothing more."""
    noor, olga, sara = await picked_up(stage, platform, language)
    await answers(sara, language, undo="no")
    return noor, olga, sara


async def weeks_pass(stage: Stage) -> None:
    """Let three weeks pass, after two of which it is told that nothing is decided."""
    await stage.time_passes(days=14, hours=1)
    await calm(stage)
    await stage.time_passes(days=7)
    await calm(stage)
    await stage.time_passes(minutes=1)  # what is decided is done at the next look


async def is_closed(stage: Stage) -> bool:
    """Tell whether the gate of Noor's idea is closed, as nobody's."""
    idea = await only_idea(stage)
    async with stage.store.read() as work:
        gate = await work.gates.of(idea.organisation_id, 1)
        return gate is not None and gate.state is GateState.WITHDRAWN


@languages
async def test_what_nobody_decided_about_is_parked(stage: Stage, platform: str, language: str) -> None:
    noor, olga, sara = await undecided(stage, platform, language)
    tongue, told = ANSWERING[language], TOLD[language].format(title=title(language))
    await stage.time_passes(days=14, hours=1)
    await calm(stage)
    await stage.time_passes(days=6)
    await calm(stage)
    assert told not in noor.screen
    await stage.time_passes(days=1)
    await calm(stage)
    await stage.time_passes(minutes=1)
    await noor.sees(told, [tongue.ask, tongue.smaller])
    assert await project_of_idea(stage) is None
    assert await is_closed(stage)
    assert (await only_idea(stage)).answered_at is None
    for card in await card_texts(stage):
        assert ON_CARD in card
        assert not any(quote in card for quote in QUOTES)
    await noor.says(MINE[language])
    shown = str(await last(stage, noor))
    assert WHY[language] in shown
    assert not any(quote in shown for quote in QUOTES)
    await sara.says(MINE[language])
    assert ASKS[language] not in str(await last(stage, sara))
    await acts(stage, olga, Pressed("answer.park", ("1",)))
    await olga.sees(ALREADY[language].format(title=title(language)), [tongue.look])


@languages
async def test_the_owner_hears_it_in_their_hours(stage: Stage, platform: str, language: str) -> None:
    noor, olga, _ = await undecided(stage, platform, language)
    told = TOLD[language].format(title=title(language))
    await stage.plays(AFTERNOONS[language])
    await weeks_pass(stage)
    assert told not in noor.screen
    assert (await only_idea(stage)).state is IdeaState.SUBMITTED
    await acts(stage, olga, Pressed("idea.look", ("1",)))
    await olga.sees(OPEN[language], [])
    assert WHY[language] in olga.screen
    await stage.time_passes(hours=4)
    await noor.sees(told, [])


QUESTION = {
    "nl": ("Wat is er nog nodig?", "Je vraag is onderweg naar de organisatoren."),
    "en": ("What is still needed?", "Your question is on its way to the organisers."),
}


@languages
async def test_who_carries_it_along_hears_it_too_and_asks_the_organisers(
    stage: Stage, platform: str, language: str
) -> None:
    _, olga, _ = await undecided(stage, platform, language)
    sam = await joined(stage, "sam", platform, language)
    idea, colleague = await only_idea(stage), await member(stage, "sam")
    async with stage.store.begin() as work:
        await work.co_owners.set(idea, colleague.id, CoOwnerState.ACCEPTED, stage.clock())
    await weeks_pass(stage)
    label, (question, passed_on) = ANSWERING[language].ask, QUESTION[language]
    await sam.sees(TOLD[language].format(title=title(language)), [label])
    await sam.presses(label)
    await sam.fills_in({"text": question})
    await sam.sees(passed_on, [])
    await olga.sees(question, [])


@languages
async def test_what_was_parked_twice_waits_for_a_yes_or_a_no(stage: Stage, platform: str, language: str) -> None:
    noor, _, sara = await undecided(stage, platform, language)
    idea = await only_idea(stage)
    async with stage.store.begin() as work:
        again = await work.ideas.of(idea.organisation_id, idea.id)
        assert again is not None
        again.parked_times = 2
    await weeks_pass(stage)
    await calm(stage)
    await stage.time_passes(days=20)
    await calm(stage)
    assert TOLD[language].format(title=title(language)) not in noor.screen
    assert not await is_closed(stage)
    await sara.says(MINE[language])
    await sara.sees(ASKS[language], [])
