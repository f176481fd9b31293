"""The whole of /idea: from the first question to the card that everybody sees."""

from datetime import timedelta

import pytest

from bot.settings.sections import Telegram
from tests.stories.idea_scenes import TONGUES, cards, desk, joined, last, phone, sends
from tests.stories.stage import Stage

WHOLE = {
    "nl": """
        noor: /idee
        noor fills in:
            title = Stille standup
            problem = We praten elke ochtend veel te lang, voor iedereen.
            type = Veranderen
            smallest = Een ochtend zonder praten
            role = Ik wil meedoen
        bot: Dit zet ik onder jouw naam ... Stille standup (Veranderen) [Plaatsen] [Bewaar als concept] [Annuleren]
        noor: [Plaatsen]
        bot: Dank je, je idee staat erin. Je krijgt vóór 10 november 2026 een reactie van de organisatoren. [Bekijk het]
        noor: [Bekijk het]
        bot: 1. Stille standup (Veranderen) ... Van Noor. Nieuw. Antwoord vóór 10 november 2026 [Terug]
        noor: [Terug]
        bot: Van jou: één idee ... 1. Stille standup ... Nieuw. [Bekijk 1]
        noor: mijn
        bot: Van jou: één idee ... 1. Stille standup ... Nieuw. [Bekijk 1]
        noor: [Bekijk 1]
        bot: Kleinste proef: Een ochtend zonder praten [Terug]
        noor: [Terug]
        bot: Van jou: één idee
    """,
    "en": """
        noor: /idea
        noor fills in:
            title = A quieter stand-up
            problem = We talk far too long every morning, all of us.
            type = Change
            smallest = One morning without talking
            role = I want to join in
        bot: This is what I will post ... A quieter stand-up (Change) [Post] [Edit] [Save as draft] [Cancel]
        noor: [Post]
        bot: Thank you, your idea is in. You will get a reaction from the organisers before 10 November 2026. [See it]
        noor: [See it]
        bot: 1. A quieter stand-up (Change) ... From Noor. New. Answer before 10 November 2026 [Back]
        noor: [Back]
        bot: Yours: one idea ... 1. A quieter stand-up ... New. [View 1]
        noor: mine
        bot: Yours: one idea ... 1. A quieter stand-up ... New. [View 1]
        noor: [View 1]
        bot: Smallest try: One morning without talking [Back]
        noor: [Back]
        bot: Yours: one idea
    """,
}
CARD = """1. A quieter stand-up (Veranderen)
We talk far too long every morning, all of us.
Kleinste proef: One morning without talking
Van Noor. Nieuw. Antwoord vóór 10 november 2026."""
LEAVES = """
    noor: stop
    bot: You are about to stop. [Stop, remove name]
    noor: [Stop, remove name]
    bot: You no longer take part
"""
languages = pytest.mark.parametrize("language", ["nl", "en"])


@pytest.mark.everywhere
@languages
async def test_an_idea_from_the_first_question_to_the_pool(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "noor", platform, language)
    await stage.plays(WHOLE[language])


async def test_the_last_look_is_what_is_posted(stage: Stage, platform: str) -> None:
    noor = await joined(stage, "noor", platform)
    await noor.says("/idee")
    await noor.fills_in(dict(zip(("title", "problem", "type", "smallest", "role"), TONGUES["nl"].answers, strict=True)))
    expected = """Dit zet ik onder jouw naam in de ideeënvijver:
Stille standup (Veranderen)
We praten elke ochtend veel te lang, voor iedereen.
Kleinste proef: Een ochtend zonder praten"""
    await noor.sees("Dit zet ik onder jouw naam", ["Plaatsen"])
    if platform == "slack":
        modal = desk(noor).modal
        assert modal is not None
        assert modal.text == expected
    else:
        assert (await last(stage, noor)).text == expected


async def test_the_card_is_in_both_pools_in_the_organisations_language(stage: Stage, platform: str) -> None:
    noor = await joined(stage, "noor", platform, "en")
    await sends(noor, "en")
    on_slack, on_telegram = await cards(stage)
    assert [card.text for card in on_slack] == [CARD]
    assert [card.text for card in on_telegram] == [CARD]
    assert on_slack[0].buttons == on_telegram[0].buttons == ("Stuur een idee",)


async def test_a_card_is_updated_where_it_stands(stage: Stage, platform: str) -> None:
    noor = await joined(stage, "noor", platform, "en")
    await sends(noor, "en")
    before = await cards(stage)
    await stage.plays(LEAVES)
    after = await cards(stage)
    changed = CARD.replace("Van Noor", "Van een oud-collega") + " Zoekt iemand die het trekt."
    assert [(card.ts, card.text) for card in after[0]] == [(before[0][0].ts, changed)]
    assert [(card.id, card.text) for card in after[1]] == [(before[1][0].id, changed)]


async def test_the_card_stands_in_the_topic_that_was_chosen(stage: Stage, platform: str) -> None:
    forum = stage.telegram.add_group("Voorbeeld", topics=["Ideeën", "Overig"])
    stage.settings_changes["telegram"] = Telegram(
        token=stage.telegram.token,
        base_url=stage.telegram.base_url,
        base_file_url=stage.telegram.base_file_url,
        pool_chat=f"{forum.id}:{forum.topics['Ideeën']}",
    )
    noor = stage.person("noor", platform)
    if platform == "telegram":
        forum.members[phone(noor).id] = "member"
    await joined(stage, "noor", platform)
    await sends(noor, "nl")
    await cards(stage)
    said = [message for message in forum.shown() if message.sender.is_bot and message.words]
    assert [message.thread for message in said] == [forum.topics["Ideeën"]]


async def test_the_organiser_is_named_who_answers(stage: Stage, platform: str) -> None:
    olga = stage.person("olga", "slack")
    stage.organisers.append(f"slack:{desk(olga).id}")
    await joined(stage, "olga", "slack")
    noor = await joined(stage, "noor", platform)
    await sends(noor, "nl")
    assert "vóór 10 november 2026 een reactie van Olga." in (await last(stage, noor)).text


@languages
@pytest.mark.parametrize(
    ("days", "nl", "en"),
    [
        (5, "16 november 2026", "16 November 2026"),  # sent on a Saturday, due on a Friday
        (49, "30 december 2026", "30 December 2026"),  # over Christmas and a weekend
        (175, "5 mei 2027", "5 May 2027"),  # over King's Day
    ],
)
async def test_the_answer_is_due_over_weekends_and_holidays(
    stage: Stage, language: str, days: int, nl: str, en: str
) -> None:
    stage.clock.move(timedelta(days=days))
    noor = await joined(stage, "noor", "telegram", language)
    await sends(noor, language)
    assert {"nl": f"vóór {nl}", "en": f"before {en}"}[language] in (await last(stage, noor)).text
