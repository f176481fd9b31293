"""Co-owners, asked and offering, and an idea that gets another owner."""

import pytest

from storage.models import Idea
from tests.stories.idea_scenes import cards, joined, sends
from tests.stories.looking import calm
from tests.stories.merging_scenes import idea
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

ASKS = {
    "nl": """
        noor: mijn
        bot: Van jou: één idee [Bekijk 1]
        noor: [Bekijk 1]
        bot: 1. Stille standup ... Van Noor. Nieuw. [Vraag mede-eigenaar] [Terug]
        noor: [Vraag mede-eigenaar]
        noor fills in:
            name = sam
        bot: Deze collega doet mee: ... Sam [Vraag Sam] [Een andere naam]
        noor: [Vraag Sam]
        bot: Ik vraag het Sam. Je hoort het van mij als er antwoord is. [Toch niet vragen]
        (sam looks)
        bot: Noor vraagt je als mede-eigenaar van "Stille standup". ... 6 uur ... [Ja, ik doe mee] [Nee, bedankt]
        sam: [Vertel meer]
        bot: 1. Stille standup ... Van Noor. Nieuw. ... stoppen kan met één knop. [Ja, ik doe mee] [Nee, bedankt]
        sam: [Ja, ik doe mee]
        bot: Je bent nu mede-eigenaar van "Stille standup". [Bekijk het]
        (noor looks)
        bot: Sam doet mee als mede-eigenaar van "Stille standup". [Bekijk het]
        sam: [Bekijk het]
        bot: Van Noor, met Sam. Nieuw. [Stop als mede-eigenaar]
        sam: [Stop als mede-eigenaar]
        bot: Je bent geen mede-eigenaar meer van "Stille standup". [Weer meedoen]
        (noor looks)
        bot: Sam is geen mede-eigenaar meer van "Stille standup". [Vraag iemand anders]
        sam: [Weer meedoen]
        bot: Ik vraag het de eigenaar van "Stille standup".
        (noor looks)
        bot: Sam wil graag mede-eigenaar worden van "Stille standup". [Welkom] [Nu niet]
        noor: [Welkom]
        bot: Sam doet mee als mede-eigenaar van "Stille standup".
        (sam looks)
        bot: Je bent nu mede-eigenaar van "Stille standup". [Bekijk het]
    """,
    "en": """
        noor: mine
        bot: Yours: one idea [View 1]
        noor: [View 1]
        bot: 1. A quieter stand-up ... From Noor. New. [Ask a co-owner] [Back]
        noor: [Ask a co-owner]
        noor fills in:
            name = sam
        bot: This colleague takes part: ... Sam [Ask Sam] [Another name]
        noor: [Ask Sam]
        bot: I will ask Sam. You hear from me when there is an answer. [Take it back]
        (sam looks)
        bot: Noor asks you to be co-owner of "A quieter stand-up". ... 6 hours in six weeks [Yes, I join] [No thanks]
        sam: [Tell me more]
        bot: 1. A quieter stand-up ... From Noor. New. ... you can stop with one button. [Yes, I join] [No thanks]
        sam: [Yes, I join]
        bot: You are co-owner of "A quieter stand-up" now. [See it]
        (noor looks)
        bot: Sam joins as co-owner of "A quieter stand-up". [See it]
        sam: [See it]
        bot: From Noor, with Sam. New. [Leave as co-owner]
        sam: [Leave as co-owner]
        bot: You are no longer co-owner of "A quieter stand-up". [Join again]
        (noor looks)
        bot: Sam is no longer co-owner of "A quieter stand-up". [Ask somebody else]
        sam: [Join again]
        bot: I will ask the owner of "A quieter stand-up".
        (noor looks)
        bot: Sam would like to be co-owner of "A quieter stand-up". [Welcome] [Not now]
        noor: [Welcome]
        bot: Sam joins as co-owner of "A quieter stand-up".
        (sam looks)
        bot: You are co-owner of "A quieter stand-up" now. [See it]
    """,
}


@pytest.mark.everywhere
@languages
async def test_sam_is_asked_joins_leaves_and_comes_back(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await joined(stage, "sam", platform, language)
    await sends(noor, language)
    await stage.plays(ASKS[language])
    slack, telegram = await cards(stage)
    with_sam = {"nl": "Van Noor, met Sam.", "en": "From Noor, with Sam."}
    assert {str(slack[0]).count(with_sam["nl"]), telegram[0].text.count(with_sam["nl"])} == {1}


async def shared(stage: Stage, platform: str, *names: str) -> Idea:
    """An idea of Noor's that is open on her screen, and colleagues who take part."""
    noor = await joined(stage, "noor", platform)
    for name in names:
        await joined(stage, name, platform)
    await sends(noor, "nl")
    await stage.plays("""
        noor: mijn
        bot: Van jou: één idee [Bekijk 1]
        noor: [Bekijk 1]
        bot: Van Noor. Nieuw. [Vraag mede-eigenaar]
    """)
    return await idea(stage, 1)


async def test_sam_says_no_and_noor_asks_somebody_else(stage: Stage, platform: str) -> None:
    about = await shared(stage, platform, "sam", "kim")
    await stage.plays("""
        noor: [Vraag mede-eigenaar]
        noor fills in:
            name = Sam
        bot: Deze collega doet mee: [Vraag Sam]
        noor: [Vraag Sam]
        bot: Ik vraag het Sam.
        (sam looks)
        bot: Noor vraagt je als mede-eigenaar van "Stille standup". [Nee, bedankt]
        sam: [Nee, bedankt]
        bot: Fijn dat je het laat weten. "Stille standup" gaat zonder jou verder.
        (noor looks)
        bot: Sam kan nu niet. Iemand anders vragen? [Uitnodigen]
        noor: [Uitnodigen]
        noor fills in:
            name = nobody
        bot: Niemand die meedoet heet zo. [Een andere naam]
        noor: [Een andere naam]
        noor fills in:
            name = kim
        bot: Deze collega doet mee: [Vraag Kim]
        noor: [Vraag Kim]
        bot: Ik vraag het Kim. [Toch niet vragen]
        noor: [Toch niet vragen]
        bot: Kim wordt niet meer gevraagd. [Vraag iemand anders]
    """)
    await stage.actors["kim"].presses("Ja, ik doe mee")
    await calm(stage)
    async with stage.store.read() as work:
        assert await work.co_owners.on_board(about.id) == []


CARRIES = {
    "nl": """
        sam: ideeen
        bot: De ideeënvijver: één idee [Bekijk 1]
        sam: [Bekijk 1]
        bot: Van Noor. Nieuw. [Word mede-eigenaar] [Ik wil het trekken]
        sam: [Ik wil het trekken]
        bot: Ik vraag het de eigenaar van "Stille standup".
        (noor looks)
        bot: Sam wil "Stille standup" graag trekken en eigenaar worden. [Draag het over] [Ik houd het]
    """,
    "en": """
        sam: ideas
        bot: The idea pool: one idea [View 1]
        sam: [View 1]
        bot: From Noor. New. [Join as co-owner] [I want to carry it]
        sam: [I want to carry it]
        bot: I will ask the owner of "A quieter stand-up".
        (noor looks)
        bot: Sam would like to carry "A quieter stand-up" and become its owner. [Hand it over] [I keep it]
    """,
}
GIVES = {
    "nl": """
        noor: [Draag het over]
        bot: Sam is nu de eigenaar van "Stille standup". Dank dat je het inbracht. [Bekijk het]
        (sam looks)
        bot: Je bent nu de eigenaar van "Stille standup". [Bekijk het]
        sam: [Bekijk het]
        bot: Van Sam, met Noor. Nieuw. [Vraag mede-eigenaar]
    """,
    "en": """
        noor: [Hand it over]
        bot: Sam is the owner of "A quieter stand-up" now. Thank you for bringing it in. [See it]
        (sam looks)
        bot: You are the owner of "A quieter stand-up" now. [See it]
        sam: [See it]
        bot: From Sam, with Noor. New. [Ask a co-owner]
    """,
}


@languages
async def test_sam_carries_it_from_now_on(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await joined(stage, "sam", platform, language)
    await sends(noor, language)
    await stage.plays(CARRIES[language])
    await stage.plays(GIVES[language])
    assert "Van Sam, met Noor. Nieuw." in (await cards(stage))[1][0].text


async def test_noor_keeps_it(stage: Stage, platform: str) -> None:
    noor = await joined(stage, "noor", platform)
    await joined(stage, "sam", platform)
    await sends(noor, "nl")
    await stage.plays(CARRIES["nl"])
    await stage.plays("""
        noor: [Ik houd het]
        bot: Je houdt het zelf. Ik vertel het Sam vriendelijk.
        (sam looks)
        bot: Noor blijft "Stille standup" zelf trekken. Je kunt aanbieden mede-eigenaar te worden. [Word mede-eigenaar]
        sam: [Word mede-eigenaar]
        bot: Ik vraag het de eigenaar van "Stille standup".
        (noor looks)
        bot: Sam wil graag mede-eigenaar worden van "Stille standup". [Nu niet]
        noor: [Nu niet]
        bot: Ik vertel het Sam vriendelijk.
        (sam looks)
        bot: Noor gaat voorlopig zonder nieuwe mede-eigenaar verder met "Stille standup".
    """)
    assert "Van Noor. Nieuw." in (await cards(stage))[1][0].text


async def test_what_was_taken_back_at_night_is_never_read(stage: Stage, platform: str) -> None:
    await shared(stage, platform, "sam")
    await stage.time_passes(hours=10)  # eight in the evening
    await stage.plays("""
        noor: [Vraag mede-eigenaar]
        noor fills in:
            name = sam
        bot: Deze collega doet mee: [Vraag Sam]
        noor: [Vraag Sam]
        bot: Ik vraag het Sam. [Toch niet vragen]
        noor: [Toch niet vragen]
        bot: Sam wordt niet meer gevraagd.
    """)
    await stage.time_passes(hours=24)
    await calm(stage)
    assert "mede-eigenaar van" not in stage.actors["sam"].screen


async def test_an_invitation_waits_among_what_is_mine(stage: Stage, platform: str) -> None:
    await shared(stage, platform, "sam")
    await stage.time_passes(hours=10)
    await stage.plays("""
        noor: [Vraag mede-eigenaar]
        noor fills in:
            name = sam
        bot: Deze collega doet mee: [Vraag Sam]
        noor: [Vraag Sam]
        bot: Ik vraag het Sam.
        sam: mijn
        bot: Noor vraagt je als mede-eigenaar van "Stille standup". [Ja, ik doe mee]
        sam: [Ja, ik doe mee]
        bot: Je bent nu mede-eigenaar van "Stille standup".
    """)
    await stage.time_passes(hours=14)
    await stage.plays("""
        (noor looks)
        bot: Sam doet mee als mede-eigenaar van "Stille standup".
    """)
    assert stage.actors["sam"].screen.count("vraagt je als mede-eigenaar") == 0
