"""Co-owners, asked and offering, and an idea that gets another owner."""

import pytest

from tests.stories.idea_scenes import cards, joined, sends
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


@languages
async def test_sam_is_asked_joins_leaves_and_comes_back(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await joined(stage, "sam", platform, language)
    await sends(noor, language)
    await stage.plays(ASKS[language])
    slack, telegram = await cards(stage)
    with_sam = {"nl": "Van Noor, met Sam.", "en": "From Noor, with Sam."}
    assert {str(slack[0]).count(with_sam["nl"]), telegram[0].text.count(with_sam["nl"])} == {1}
