"""Drafts: saved, gone on with, thrown away and brought back, and never posted twice."""

import asyncio

import pytest

from tests.stories.idea_scenes import FIELDS, TONGUES, cards, desk, greeted, joined, last, phone, sends
from tests.stories.looking import calm, rows
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

DRAFT = {
    "nl": """
        noor: /idee
        noor fills in:
            title = Stille standup
            problem = We praten elke ochtend veel te lang, voor iedereen.
            type = Veranderen
            smallest = Weet ik nog niet
            role = Ik wil meedoen
        bot: Dit zet ik onder jouw naam [Bewaar als concept]
        noor: [Bewaar als concept]
        bot: "Stille standup" is bewaard als concept; alleen jij ziet het. [Verder ermee]
    """,
    "en": """
        noor: /idea
        noor fills in:
            title = A quieter stand-up
            problem = We talk far too long every morning, all of us.
            type = Change
            smallest = I do not know yet
            role = I want to join in
        bot: This is what I will post [Save as draft]
        noor: [Save as draft]
        bot: "A quieter stand-up" is saved as a draft; only you see it. [Go on with it]
    """,
}
THROWN_AWAY = {
    "nl": """
        noor: ideeen
        bot: De ideeënvijver is nog leeg.
        noor: mijn
        bot: Van jou: één idee ... Stille standup ... Concept A, alleen jij ziet het. [Verder met A] [Gooi A weg]
        noor: [Gooi A weg]
        bot: "Stille standup" is weggegooid. [Toch bewaren]
        noor: mijn
        bot: Je hebt nog geen ideeën ingestuurd. [Stuur een idee]
        noor: [Toch bewaren]
        bot: "Stille standup" is bewaard als concept; alleen jij ziet het. [Verder ermee]
        noor: mijn
        bot: Van jou: één idee ... Concept A
    """,
    "en": """
        noor: ideas
        bot: The idea pool is still empty.
        noor: mine
        bot: Yours: one idea ... A quieter stand-up ... Draft A, only you see it. [Go on with A] [Throw A away]
        noor: [Throw A away]
        bot: "A quieter stand-up" is thrown away. [Keep it after all]
        noor: mine
        bot: You have not sent in any ideas yet. [Send an idea]
        noor: [Keep it after all]
        bot: "A quieter stand-up" is saved as a draft; only you see it. [Go on with it]
        noor: mine
        bot: Yours: one idea ... Draft A
    """,
}
GO_ON = {"nl": ("Verder ermee", "Verder met A"), "en": ("Go on with it", "Go on with A")}
NOT_A_DRAFT = {"nl": "Dit is geen concept meer.", "en": "This is no longer a draft."}
ALREADY_IN = {
    "nl": '"Stille standup" staat al in de vijver, als nummer 1; er is niets dubbel geplaatst.',
    "en": '"A quieter stand-up" is in the pool already, as number 1; nothing was posted twice.',
}


async def close_page(stage: Stage, platform: str) -> None:
    await calm(stage)
    if platform == "slack" and desk(stage.actors["noor"]).modal:
        await desk(stage.actors["noor"]).close_modal()


@languages
async def test_a_draft_is_thrown_away_and_brought_back(stage: Stage, platform: str, language: str) -> None:
    stage.slack.judge.tolerated.add("ratelimited")  # people this fast are told a second later
    await joined(stage, "noor", platform, language)
    await stage.plays(DRAFT[language])
    await close_page(stage, platform)
    assert await cards(stage) == ([], [])
    await stage.plays(THROWN_AWAY[language])


@languages
async def test_a_draft_is_gone_on_with_and_posted(stage: Stage, platform: str, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", platform, language)
    await stage.plays(DRAFT[language])
    await close_page(stage, platform)
    go_on, again = GO_ON[language]
    await noor.presses(go_on)
    if platform == "slack":
        page = await desk(noor).sees_modal()
        assert [field.value for field in page.fields] == [*tongue.answers[:3], None, tongue.answers[4]]
        await noor.fills_in({"smallest": tongue.answers[3]})
        await noor.sees(f"{tongue.looks} ... {tongue.answers[3]}", [])
    else:
        await noor.sees(f"{tongue.looks} ... {tongue.skip}", [tongue.edit])
    await noor.presses(tongue.draft)
    await noor.sees(tongue.saved, [go_on])
    await close_page(stage, platform)
    assert (await rows(stage))["idea"] == 1
    await noor.says({"nl": "mijn", "en": "mine"}[language])
    await noor.sees(" A, ", [again])
    await noor.presses(again)
    if platform == "slack":
        await noor.fills_in({})
    await noor.sees(tongue.looks, [tongue.post])
    await noor.presses(tongue.post)
    await noor.sees(tongue.thanks, [])
    assert [len(shown) for shown in await cards(stage)] == [1, 1]
    assert (await rows(stage))["idea"] == 1
    await noor.presses(again)  # in the list that still stands there
    await calm(stage)
    if platform == "slack":
        await noor.sees(NOT_A_DRAFT[language], [])


@languages
async def test_a_draft_posted_from_two_windows_is_one_idea(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "slack", language)
    person = desk(noor)
    await stage.plays(DRAFT[language])
    await close_page(stage, "slack")
    windows = []
    for _ in range(2):
        await noor.presses(GO_ON[language][0])
        await person.sees_modal()
        await noor.fills_in({})
        await noor.sees(tongue.looks, [tongue.post])
        windows.append(stage.slack.workspace.modals.pop(person.id))
    for window in windows:
        stage.slack.workspace.modals[person.id] = window
        await person.submit()
    await calm(stage)
    assert [len(shown) for shown in await cards(stage)] == [1, 1]
    assert ALREADY_IN[language] in (await last(stage, noor)).text


@languages
async def test_a_draft_whose_page_did_not_open_stays_that_draft(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "slack", language)
    await stage.plays(DRAFT[language])
    await close_page(stage, "slack")
    stage.slack.faults.error("views.open", "expired_trigger_id")
    stage.slack.judge.tolerated |= {"expired_trigger_id", "ratelimited"}
    await noor.presses(GO_ON[language][0])
    open_it = {"nl": "Open het formulier", "en": "Open the form"}[language]
    await noor.sees({"nl": "er is niets kwijt", "en": "nothing is lost"}[language], [open_it])
    await noor.presses(open_it)
    await noor.fills_in({"smallest": tongue.answers[3]})
    await noor.sees(tongue.looks, [tongue.post])
    await noor.presses(tongue.post)
    await noor.sees(tongue.thanks, [])
    assert (await rows(stage))["idea"] == 1


@languages
async def test_a_button_pressed_twice_posts_once(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "telegram", language)
    person = phone(noor)
    await noor.says(tongue.idea)
    await noor.fills_in(dict(zip(FIELDS, tongue.answers, strict=True)))
    looks = await person.sees(tongue.looks)
    toasts = await asyncio.gather(*(person.press(tongue.post, looks, wait=True) for _ in range(3)))
    assert [str(toast) for toast in toasts] == ["", tongue.stale, tongue.stale]
    assert [len(shown) for shown in await cards(stage)] == [1, 1]
    assert (await rows(stage))["idea"] == 1


@languages
async def test_only_its_owner_goes_on_with_a_draft(stage: Stage, platform: str, language: str) -> None:
    """The button of somebody else's draft, as a forger would press it."""
    await joined(stage, "noor", platform, language)
    await stage.plays(DRAFT[language])
    await close_page(stage, platform)
    other = await joined(stage, "sam", platform, language)
    if platform == "slack":
        [message] = [one for one in desk(stage.actors["noor"]).dm if GO_ON[language][0] in one.buttons]
        await desk(other).press(GO_ON[language][0], message=message)
        refusal = {"nl": "Dat kan alleen de eigenaar van het idee.", "en": "Only the owner of the idea can do that."}
        await other.sees(refusal[language], [])
    else:
        mine = await greeted(stage, other)
        before = await rows(stage)
        shown = phone(stage.actors["noor"]).private_chat.messages
        data = next(
            button["callback_data"]
            for message in shown.values()
            for row in (message.markup or {}).get("inline_keyboard", [])
            for button in row
            if button["text"] == GO_ON[language][0]
        )
        assert await phone(other).press_data(data, mine, wait=True) == ""
        assert await phone(other).press_data(data[:-1] + "9", mine, wait=True) == ""
        await calm(stage)
        assert {**await rows(stage), "seen": 0} == {**before, "seen": 0}
    await sends(other, language)
