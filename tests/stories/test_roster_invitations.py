"""Organisers invite in chat: a message to pass on, a list of what is open, and a way to withdraw."""

import re

import pytest

from storage.models import MemberState, Role
from tests.stories.looking import calm, member, slack_person
from tests.stories.opening import JOINS
from tests.stories.stage import Stage
from tests.stories.test_roster_roles import grant, joined

languages = pytest.mark.parametrize("language", ["nl", "en"])

MAKES = {
    "nl": """
        fatima: uitnodigen
        bot: Geen open uitnodigingen. [Nieuwe uitnodiging]
        fatima: [Nieuwe uitnodiging]
        fatima fills in:
            uses = Tien
            days = Twee weken
            language = Nederlands
        bot: Gemaakt: 10 mensen kunnen ermee binnenkomen, de komende 14 dagen. [Alle uitnodigingen]
        bot: Doe je mee met de Learnathon van Voorbeeld? ... Kijk maar: https://t.me/
    """,
    "en": """
        fatima: invite
        bot: No open invitations. [New invitation]
        fatima: [New invitation]
        fatima fills in:
            uses = Ten
            days = Two weeks
            language = English
        bot: Made: 10 people can come in by it, the coming 14 days. [All invitations]
        bot: Will you join the Learnathon of Voorbeeld? ... Have a look: https://t.me/
    """,
}
WITHDRAWS = {
    "nl": """
        fatima: [Alle uitnodigingen]
        bot: Eén open uitnodiging ... 1. Nog voor 9 mensen, tot en met 16 november 2026, in het Nederlands. [Trek 1 in]
        fatima: [Trek 1 in]
        bot: Ingetrokken: niemand komt nog binnen met deze uitnodiging. [Terugdraaien]
    """,
    "en": """
        fatima: [All invitations]
        bot: One open invitation ... 1. For 9 more people, until 16 November 2026, in English. [Withdraw 1]
        fatima: [Withdraw 1]
        bot: Withdrawn: nobody comes in by this invitation any more. [Undo]
    """,
}


def code_on(screen: str) -> str:
    found = re.search(r"https://t\.me/\w+\?start=(\w{16})", screen)
    assert found is not None, screen
    return found[1]


@languages
async def test_an_invitation_is_made_passed_on_and_withdrawn(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "fatima", platform=platform, language=language)
    await stage.plays(MAKES[language])
    code = code_on(stage.actors["fatima"].screen)
    for name in ("noor", "bea", "kim"):
        stage.person(name, "telegram", language, colleague=False)
    await stage.plays(JOINS[language].replace("noor: start", f"noor: /start {code}", 1))
    assert (await member(stage, "noor")).state is MemberState.ACTIVE
    await stage.plays(WITHDRAWS[language])
    over = {"nl": "Hoi, deze uitnodiging werkt niet meer.", "en": "Hi, this invitation does not work any more."}
    await stage.plays(f"bea: /start {code}\nbot: {over[language]}")
    undone = {
        "nl": "fatima: [Terugdraaien]\nbot: Eén open uitnodiging ... 1. Nog voor 9 mensen",
        "en": "fatima: [Undo]\nbot: One open invitation ... 1. For 9 more people",
    }
    await stage.plays(undone[language])
    await stage.plays(f"kim: /start {code}\nbot: {'Hoi' if language == 'nl' else 'Hi'} Kim")


@languages
async def test_only_organisers_invite(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "fatima", "noor", platform=platform, language=language)
    said = {
        "nl": "noor: uitnodigen\nbot: Dat kunnen alleen organisatoren.",
        "en": "noor: invite\nbot: Only organisers can do that.",
    }
    await stage.plays(said[language])


@languages
async def test_an_organiser_who_became_a_guest_stays_a_member_and_invites_nobody(stage: Stage, language: str) -> None:
    await joined(stage, "fatima", platform="slack", language=language)
    await slack_person(stage, "fatima").person.changes(guest=True)
    await calm(stage)
    await stage.plays(
        {
            "nl": "fatima: uitnodigen\nbot: Je account is hier nu dat van een gast",
            "en": "fatima: invite\nbot: Your account here is a guest's now",
        }[language]
    )
    assert (await member(stage, "fatima")).state is MemberState.ACTIVE


async def test_two_organisers_withdraw_the_same_one(stage: Stage) -> None:
    await joined(stage, "fatima", "bea", platform="telegram")
    await grant(stage, "bea", Role.ORGANISER)
    await stage.plays(MAKES["nl"])
    for name in ("fatima", "bea"):
        await stage.plays(f"{name}: uitnodigen\nbot: Eén open uitnodiging [Trek 1 in]")
    await stage.plays("fatima: [Trek 1 in]\nbot: Ingetrokken")
    await stage.actors["bea"].presses("Trek 1 in")
    await calm(stage)
    assert "Ingetrokken" not in stage.actors["bea"].screen


async def test_without_telegram_there_is_a_code(stage: Stage) -> None:
    await joined(stage, "fatima", platform="slack")
    stage.app.intake._house.entrance.link = lambda code: None if code else ""
    await stage.plays(MAKES["nl"].replace("Kijk maar: https://t.me/", "Stuur dit naar de bot op Telegram:"))
    assert re.search(r"Telegram: /start \w{16}$", stage.actors["fatima"].screen)
