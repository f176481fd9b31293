"""Changing what an idea says, reading back how it was, withdrawing it and keeping it after all."""

import pytest

from storage.models import CoOwnerState, IdeaState
from tests.stories.actors import OnSlack
from tests.stories.idea_scenes import cards, joined, sends
from tests.stories.looking import member
from tests.stories.stage import Stage
from tests.stories.test_merging import idea

languages = pytest.mark.parametrize("language", ["nl", "en"])

OPENS = {
    "nl": """
        noor: mijn
        bot: Van jou: één idee [Bekijk 1]
        noor: [Bekijk 1]
        bot: 1. Stille standup ... Van Noor ... Nieuw. [Pas het idee aan] [Intrekken] [Terug]
        noor: [Pas het idee aan]
    """,
    "en": """
        noor: mine
        bot: Yours: one idea [View 1]
        noor: [View 1]
        bot: 1. A quieter stand-up ... From Noor. New. [Edit the idea] [Withdraw] [Back]
        noor: [Edit the idea]
    """,
}
SAVES = {
    "nl": """
        bot: Zo komt het idee er te staan: ... Stillere standup (Veranderen) [Opslaan] [Aanpassen] [Annuleren]
        noor: [Opslaan]
        bot: De kaart van "Stillere standup" staat er zoals je schreef. [Bekijk het] [Wat er veranderde]
        noor: [Wat er veranderde]
        bot: Tot 2 november 2026, toen Noor het aanpaste, stond er: ... Stille standup [Terug naar het idee]
        noor: [Terug naar het idee]
        bot: 1. Stillere standup ... Van Noor. Nieuw. [Wat er veranderde] [Intrekken]
        noor: [Intrekken]
        bot: "Stillere standup" is ingetrokken. De kaart zegt het; niemand krijgt een bericht. [Toch houden]
    """,
    "en": """
        bot: This is how the idea will read: ... An even quieter stand-up (Change) [Save] [Edit] [Cancel]
        noor: [Save]
        bot: The card of "An even quieter stand-up" reads as you wrote it. [See it] [What changed]
        noor: [What changed]
        bot: Until 2 November 2026, when Noor changed it ... A quieter stand-up (Change) [Back to the idea]
        noor: [Back to the idea]
        bot: 1. An even quieter stand-up ... From Noor. New. [Withdraw]
        noor: [Withdraw]
        bot: "An even quieter stand-up" is withdrawn. Its card says so; nobody gets a message. [Keep it after all]
    """,
}
NEW_TITLE = {"nl": "Stillere standup", "en": "An even quieter stand-up"}
EDIT = {"nl": ("Aanpassen", "De titel"), "en": ("Edit", "The title")}
KEEPS = {
    "nl": """
        noor: [Toch houden]
        bot: "Stillere standup" staat weer waar het stond. [Bekijk het]
    """,
    "en": """
        noor: [Keep it after all]
        bot: "An even quieter stand-up" is where it was again. [See it]
    """,
}


async def changes_the_title(stage: Stage, name: str, title: str, language: str = "nl") -> None:
    """Change the title only: in the modal, or by way of what to change."""
    actor = stage.actors[name]
    if isinstance(actor, OnSlack):
        await actor.fills_in({"title": title})
        return
    edit, label = EDIT[language]
    await actor.presses(edit)
    await actor.presses(label)
    await actor.fills_in({"title": title})


@languages
async def test_noor_edits_withdraws_and_keeps_it(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await sends(noor, language)
    await stage.plays(OPENS[language])
    await changes_the_title(stage, "noor", NEW_TITLE[language], language)
    await stage.plays(SAVES[language])
    assert (await idea(stage, 1)).state is IdeaState.WITHDRAWN
    slack, telegram = await cards(stage)
    assert f"1. {NEW_TITLE[language]}" in str(slack[0])
    assert "Van Noor. Ingetrokken." in telegram[0].text
    await stage.plays(KEEPS[language])
    slack, telegram = await cards(stage)
    assert "Van Noor. Nieuw." in str(slack[0])
    assert len(slack) == len(telegram) == 1


async def test_two_who_edit_at_once_lose_nothing(stage: Stage, platform: str) -> None:
    noor = await joined(stage, "noor", platform)
    await joined(stage, "sam", platform)
    await sends(noor, "nl")
    about, sam = await idea(stage, 1), await member(stage, "sam")
    async with stage.store.begin() as work:
        await work.co_owners.set(about, sam.id, CoOwnerState.ACCEPTED, stage.clock())
    await stage.plays(OPENS["nl"])
    await stage.plays("""
        sam: ideeen
        bot: De ideeënvijver [Bekijk 1]
        sam: [Bekijk 1]
        bot: Van Noor, met Sam. [Pas het idee aan]
        sam: [Pas het idee aan]
    """)
    await changes_the_title(stage, "sam", "Standup van Sam")
    await changes_the_title(stage, "noor", "Standup van Noor")
    await stage.plays("""
        sam: [Opslaan]
        bot: De kaart van "Standup van Sam" staat er zoals je schreef.
        noor: [Opslaan]
        bot: De kaart van "Standup van Noor" staat er zoals je schreef. [Wat er veranderde]
        noor: [Wat er veranderde]
        bot: toen Noor het aanpaste, stond er: ... Standup van Sam ... Bladzijde 1 van 2 [Volgende]
        noor: [Volgende]
        bot: toen Sam het aanpaste, stond er: ... Stille standup ... Bladzijde 2 van 2 [Vorige]
    """)


async def test_what_did_not_change_leaves_no_version(stage: Stage, platform: str) -> None:
    noor = await joined(stage, "noor", platform)
    await sends(noor, "nl")
    await stage.plays(OPENS["nl"])
    await changes_the_title(stage, "noor", "Stille standup")
    await stage.plays("""
        bot: Zo komt het idee er te staan: [Opslaan]
        noor: [Opslaan]
        bot: Er is niets veranderd aan "Stille standup".
    """)
    async with stage.store.read() as work:
        assert not await work.revisions.any_of((await idea(stage, 1)).id)


async def test_what_was_decided_meanwhile_is_not_edited(stage: Stage, platform: str) -> None:
    noor = await joined(stage, "noor", platform)
    await sends(noor, "nl")
    await stage.plays(OPENS["nl"])
    await changes_the_title(stage, "noor", "Stillere standup")
    await noor.sees("Zo komt het idee er te staan", ["Opslaan"])
    async with stage.store.begin() as work:
        found = await work.ideas.get((await idea(stage, 1)).id)
        assert found is not None
        found.state = IdeaState.ADOPTED
    await stage.plays("""
        noor: [Opslaan]
        bot: Het idee staat intussen op: Opgepakt. De tekst blijft zoals hij is.
        bot: Wat je schreef is niet verstuurd; hier is het, om te bewaren: ... Stillere standup
    """)
    assert (await idea(stage, 1)).title == "Stille standup"
