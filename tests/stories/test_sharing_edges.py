"""Co-owners and another owner: what is asked twice, of somebody who pauses, or in vain."""

import pytest

from storage.models import CoOwnerState, IdeaState
from tests.stories.idea_scenes import joined, sends
from tests.stories.looking import calm, member
from tests.stories.merging_scenes import answers, crowd, heard, idea, is_told, pauses, views
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

ASK = {"nl": "Vraag mede-eigenaar", "en": "Ask a co-owner"}
FOUND = {"nl": "Deze collega doet mee:", "en": "This colleague takes part:"}
ASK_SAM = {"nl": "Vraag Sam", "en": "Ask Sam"}
ASKED = {"nl": "Ik vraag het Sam.", "en": "I will ask Sam."}
ASKS_ME = {"nl": "Noor vraagt je als mede-eigenaar", "en": "Noor asks you to be co-owner"}
THERE = {
    "nl": "Die is al eigenaar of mede-eigenaar van dit idee, of is al gevraagd.",
    "en": "That is somebody who carries this idea already, or was asked.",
}
AWAY = {"nl": "Deze collega heeft nu pauze.", "en": "This colleague pauses for now."}
FULL = {
    "nl": "Er is geen plek meer: een idee heeft hooguit vijf mede-eigenaren, wie gevraagd is meegeteld.",
    "en": "There is no room for more: an idea has at most five co-owners, with those who were asked.",
}
NO = {"nl": "Nee, bedankt", "en": "No thanks"}
THANKS = {"nl": "Fijn dat je het laat weten.", "en": "Thank you for letting us know."}
CANNOT = {"nl": "Sam kan nu niet. Iemand anders vragen?", "en": "Sam cannot join now. Ask someone else?"}
YES = {"nl": "Ja, ik doe mee", "en": "Yes, I join"}
OVER = {
    "nl": "Dat kan nu niet; het idee staat op: Ingetrokken.",
    "en": "This cannot be done now; the idea stands at: Withdrawn.",
}
CARRY = {"nl": "Ik wil het trekken", "en": "I want to carry it"}
OFFERED = {"nl": "Ik vraag het de eigenaar", "en": "I will ask the owner"}
ALREADY = {"nl": "Je hebt dat al aangeboden", "en": "You offered that before"}
WANTS = {"nl": 'wil "Stille standup" graag trekken', "en": 'would like to carry "A quieter stand-up"'}
GIVE = {"nl": "Draag het over", "en": "Hand it over"}

JOIN = {"nl": "Word mede-eigenaar", "en": "Join as co-owner"}
OFFER_WAITS = {
    "nl": """
        noor: mijn
        bot: Sam wil graag mede-eigenaar worden van "Stille standup". [Welkom] [Nu niet]
        noor: [Welkom]
        bot: Sam doet mee als mede-eigenaar van "Stille standup".
        noor: mijn
        bot: Er wacht niets op je.
    """,
    "en": """
        noor: mine
        bot: Sam would like to be co-owner of "A quieter stand-up". [Welcome] [Not now]
        noor: [Welcome]
        bot: Sam joins as co-owner of "A quieter stand-up".
        noor: mine
        bot: Nothing waits for you.
    """,
}


async def two_people(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await joined(stage, "sam", platform, language)
    await sends(noor, language)


async def finds_sam(stage: Stage, language: str, found: dict[str, str] = FOUND) -> None:
    """Noor looks for Sam, to ask him."""
    noor = await views(stage, "noor", 1, language)
    await noor.presses(ASK[language])
    await noor.fills_in({"name": "sam"})
    await noor.sees(found[language], [])


async def asks_sam(stage: Stage, language: str) -> None:
    await finds_sam(stage, language)
    await answers(stage, "noor", ASK_SAM[language], ASKED[language])
    await stage.actors["sam"].sees(ASKS_ME[language], [])


@languages
async def test_sam_would_rather_not(stage: Stage, platform: str, language: str) -> None:
    await two_people(stage, platform, language)
    await asks_sam(stage, language)
    await answers(stage, "sam", NO[language], THANKS[language])
    await stage.actors["noor"].sees(CANNOT[language], [])


@languages
async def test_who_was_asked_is_not_unknown(stage: Stage, platform: str, language: str) -> None:
    await two_people(stage, platform, language)
    await asks_sam(stage, language)
    await finds_sam(stage, language, THERE)


@languages
async def test_five_are_enough_with_those_who_were_asked(stage: Stage, platform: str, language: str) -> None:
    await two_people(stage, platform, language)
    await finds_sam(stage, language)
    about = await idea(stage, 1)
    await crowd(stage, about, 4)
    await crowd(stage, about, 1, CoOwnerState.INVITED)
    await is_told(stage, "noor", ASK_SAM[language], FULL[language])


@languages
async def test_who_pauses_meanwhile_is_said_to_pause(stage: Stage, platform: str, language: str) -> None:
    await two_people(stage, platform, language)
    await views(stage, "sam", 1, language)
    await answers(stage, "sam", CARRY[language], OFFERED[language])
    await stage.actors["noor"].sees(WANTS[language], [])
    await finds_sam(stage, language)
    await pauses(stage, "sam", language)
    await is_told(stage, "noor", ASK_SAM[language], AWAY[language])
    await is_told(stage, "noor", GIVE[language], AWAY[language])


@languages
async def test_who_pauses_is_found_and_said_to_pause_until_when(stage: Stage, platform: str, language: str) -> None:
    await two_people(stage, platform, language)
    await pauses(stage, "sam", language)
    until = {"nl": "Sam heeft pauze tot 2 december 2026.", "en": "Sam pauses until 2 December 2026."}[language]
    await finds_sam(stage, language, {language: until})
    noor = stage.actors["noor"]
    assert not any(ASK_SAM[language] in line for line in noor.screen.splitlines()[-3:])


@languages
async def test_an_invitation_ends_with_the_idea(stage: Stage, platform: str, language: str) -> None:
    await two_people(stage, platform, language)
    await asks_sam(stage, language)
    about = await idea(stage, 1)
    async with stage.store.begin() as work:
        found = await work.ideas.get(about.id)
        assert found is not None
        found.state = IdeaState.WITHDRAWN
    await is_told(stage, "sam", YES[language], OVER[language])
    sam = await member(stage, "sam")
    async with stage.store.read() as work:
        assert not await work.co_owners.carries(about.id, sam.id)


@languages
async def test_an_offer_waits_for_the_owner(stage: Stage, platform: str, language: str) -> None:
    await two_people(stage, platform, language)
    await views(stage, "sam", 1, language)
    await answers(stage, "sam", JOIN[language], OFFERED[language])
    await stage.plays(OFFER_WAITS[language])


@languages
async def test_the_owner_is_asked_once_however_often_it_is_offered(stage: Stage, platform: str, language: str) -> None:
    await two_people(stage, platform, language)
    await views(stage, "sam", 1, language)
    await answers(stage, "sam", CARRY[language], OFFERED[language])
    await answers(stage, "sam", CARRY[language], ALREADY[language])
    await calm(stage)
    assert (await heard(stage, "noor")).count(WANTS[language]) == 1
