"""What somebody asked of others stays in sight among their own things, and can be taken back there."""

import pytest

from storage.models import CoOwnerState
from tests.stories.idea_scenes import joined, sends
from tests.stories.looking import member
from tests.stories.merging_scenes import idea, is_told
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

OFFERS = {
    "nl": """
        sam: ideeen
        bot: De ideeënvijver: één idee [Bekijk 1]
        sam: [Bekijk 1]
        bot: Van Noor. Nieuw. [Ik wil het trekken]
        sam: [Ik wil het trekken]
        bot: Ik vraag het de eigenaar van "Stille standup". [Toch niet]
        (noor looks)
        bot: Sam wil "Stille standup" graag trekken
        noor: mijn
        bot: Dit wacht op je: ... Sam wil "Stille standup" graag trekken [Draag het over] [Ik houd het]
        sam: mijn
        bot: Jij wacht op anderen: ... Je hebt aangeboden "Stille standup" te trekken; de eigenaar heeft nog niet \
geantwoord. [Toch niet]
        sam: [Toch niet]
        bot: Je aanbod voor "Stille standup" is ingetrokken. [Bekijk het]
        noor: mijn
        bot: Er wacht niets op je.
        sam: mijn
        bot: Er wacht niets op je.
    """,
    "en": """
        sam: ideas
        bot: The idea pool: one idea [View 1]
        sam: [View 1]
        bot: From Noor. New. [I want to carry it]
        sam: [I want to carry it]
        bot: I will ask the owner of "A quieter stand-up". [Take it back]
        (noor looks)
        bot: Sam would like to carry "A quieter stand-up"
        noor: mine
        bot: This waits for you: ... Sam would like to carry "A quieter stand-up" [Hand it over] [I keep it]
        sam: mine
        bot: You wait for others: ... You offered to carry "A quieter stand-up"; the owner has not answered yet. \
[Take it back]
        sam: [Take it back]
        bot: Your offer for "A quieter stand-up" is taken back. [See it]
        noor: mine
        bot: Nothing waits for you.
        sam: mine
        bot: Nothing waits for you.
    """,
}
JOINS_IN = {
    "nl": """
        sam: ideeen
        bot: De ideeënvijver: één idee [Bekijk 1]
        sam: [Bekijk 1]
        bot: Van Noor. Nieuw. [Word mede-eigenaar]
        sam: [Word mede-eigenaar]
        bot: Ik vraag het de eigenaar van "Stille standup". [Toch niet]
        sam: mijn
        bot: Jij wacht op anderen: ... Je hebt aangeboden mede-eigenaar te worden van "Stille standup" [Toch niet]
        sam: [Toch niet]
        bot: Je aanbod voor "Stille standup" is ingetrokken. [Bekijk het]
        noor: mijn
        bot: Er wacht niets op je.
    """,
    "en": """
        sam: ideas
        bot: The idea pool: one idea [View 1]
        sam: [View 1]
        bot: From Noor. New. [Join as co-owner]
        sam: [Join as co-owner]
        bot: I will ask the owner of "A quieter stand-up". [Take it back]
        sam: mine
        bot: You wait for others: ... You offered to be co-owner of "A quieter stand-up" [Take it back]
        sam: [Take it back]
        bot: Your offer for "A quieter stand-up" is taken back. [See it]
        noor: mine
        bot: Nothing waits for you.
    """,
}
HANDS_OVER = {
    "nl": """
        noor: stoppen
        bot: Je gaat stoppen. [Draag over]
        noor: [Draag over]
        bot: Je trekt één idee ... 1. Stille standup ... Sam is mede-eigenaar. [Vraag Sam]
        noor: [Vraag Sam]
        bot: Ik vraag Sam of die "Stille standup" overneemt. [Toch niet] [Terug naar de lijst]
        sam: mijn
        bot: Dit wacht op je: ... Noor kan "Stille standup" niet meer trekken. [Ik neem het over]
        noor: mijn
        bot: Jij wacht op anderen: ... Sam is gevraagd "Stille standup" over te nemen [Vraag Sam niet]
        noor: [Vraag Sam niet]
        bot: Sam wordt niet meer gevraagd.
        sam: mijn
        bot: Er wacht niets op je.
    """,
    "en": """
        noor: stop
        bot: You are about to stop. [Hand over]
        noor: [Hand over]
        bot: You carry one idea ... 1. A quieter stand-up ... Sam is co-owner. [Ask Sam]
        noor: [Ask Sam]
        bot: I ask Sam whether they take over "A quieter stand-up". [Take it back] [Back to the list]
        sam: mine
        bot: This waits for you: ... Noor can no longer carry "A quieter stand-up". [I take over]
        noor: mine
        bot: You wait for others: ... Sam was asked to take over "A quieter stand-up" [Do not ask Sam]
        noor: [Do not ask Sam]
        bot: Sam is not asked any more.
        sam: mine
        bot: Nothing waits for you.
    """,
}
INVITED = {
    "nl": """
        noor: mijn
        bot: Jij wacht op anderen: ... Sam is gevraagd als mede-eigenaar van "Stille standup" [Vraag Sam niet]
        noor: [Vraag Sam niet]
        bot: Sam wordt niet meer gevraagd. [Vraag iemand anders]
        sam: mijn
        bot: Er wacht niets op je.
    """,
    "en": """
        noor: mine
        bot: You wait for others: ... Sam was asked to be co-owner of "A quieter stand-up" [Do not ask Sam]
        noor: [Do not ask Sam]
        bot: Sam is not asked any more. [Ask somebody else]
        sam: mine
        bot: Nothing waits for you.
    """,
}
OLD = {"nl": ("Draag het over", "Dat is intussen geregeld."), "en": ("Hand it over", "That is settled by now.")}


async def two_people(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await joined(stage, "sam", platform, language)
    await sends(noor, language)


async def stands(stage: Stage, state: CoOwnerState) -> None:
    """Bring Sam on board of Noor's idea, or let him be asked."""
    about, noor, sam = await idea(stage, 1), await member(stage, "noor"), await member(stage, "sam")
    async with stage.store.begin() as work:
        await work.co_owners.set(about, sam.id, state, stage.clock(), noor.id)


@languages
async def test_an_offer_to_carry_is_seen_by_both_and_taken_back(stage: Stage, platform: str, language: str) -> None:
    await two_people(stage, platform, language)
    await stage.plays(OFFERS[language])
    give, settled = OLD[language]
    await is_told(stage, "noor", give, settled)


@languages
async def test_an_offer_to_join_is_taken_back(stage: Stage, platform: str, language: str) -> None:
    await two_people(stage, platform, language)
    await stage.plays(JOINS_IN[language])


@languages
async def test_who_is_asked_to_take_over_sees_it_among_what_waits(stage: Stage, platform: str, language: str) -> None:
    await two_people(stage, platform, language)
    await stands(stage, CoOwnerState.ACCEPTED)
    await stage.plays(HANDS_OVER[language])


@languages
async def test_who_was_invited_is_among_what_one_waits_for(stage: Stage, platform: str, language: str) -> None:
    await two_people(stage, platform, language)
    await stands(stage, CoOwnerState.INVITED)
    await stage.plays(INVITED[language])
