"""What platforms do to a conversation: again, late, out of order, on two devices, from somebody else's hand."""

import asyncio

import pytest

from tests.stories.idea_scenes import FIELDS, TONGUES, cards, greeted, joined, last, phone
from tests.stories.looking import calm, rows
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])


@languages
async def test_the_same_update_again_changes_nothing(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "telegram", language)
    person = phone(noor)
    await noor.says(tongue.idea)
    for n, (title, answer) in enumerate(zip(tongue.titles, tongue.answers, strict=True), 1):
        await noor.sees(f"{tongue.question.format(n=n)} ... {title}", [])
        await (noor.presses(answer) if n in {3, 5} else noor.says(answer))
        await calm(stage)
        stage.telegram.faults.deliver_again()
        await calm(stage)
    await noor.sees(f"{tongue.looks} ... {tongue.answers[3]}", [tongue.post])
    await noor.presses(tongue.post)
    await calm(stage)
    stage.telegram.faults.deliver_again()
    await noor.sees(tongue.thanks, [])
    assert [len(shown) for shown in await cards(stage)] == [1, 1]
    assert sum(tongue.thanks in message.text for message in person.chat()) == 1


@languages
async def test_answers_that_come_late_are_taken_in_the_order_they_were_sent(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "telegram", language)
    stage.telegram.faults.hold_updates()
    await noor.says(tongue.idea)
    await noor.says(tongue.answers[0])
    await noor.says(tongue.answers[1])
    stage.telegram.faults.release_updates(newest_first=True)
    await noor.sees(tongue.titles[2], [tongue.back])
    await noor.presses(tongue.back)
    await noor.sees(tongue.answers[1], [tongue.back])
    await noor.presses(tongue.back)
    await noor.sees(tongue.answers[0], [])


@languages
async def test_a_late_press_on_a_button_of_an_earlier_question_does_nothing(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "telegram", language)
    person = phone(noor)
    await noor.says(f"{tongue.idea} {tongue.answers[0]}")
    await noor.says(tongue.answers[1])
    kinds = await person.sees(tongue.titles[2])
    buttons = _data(stage, "noor")
    await noor.presses(tongue.answers[2])
    await noor.sees(tongue.titles[3], [])
    for label in (*tongue.answers[2:3], tongue.back):
        assert await person.press_data(buttons[label], kinds, wait=True) == tongue.stale
    assert tongue.titles[3] in (await last(stage, noor)).text


@languages
async def test_the_same_question_on_two_devices(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "telegram", language)
    person = phone(noor)
    await noor.says(f"{tongue.idea} {tongue.answers[0]}")
    await noor.says(tongue.answers[1])
    shown = await person.sees(tongue.titles[2])
    renew = {"nl": "Vernieuwen", "en": "Renew"}[language]
    toasts = await asyncio.gather(
        person.press(tongue.answers[2], shown, wait=True), person.press(renew, shown, wait=True)
    )
    assert sorted(map(str, toasts)) == ["", tongue.stale]
    await noor.sees(tongue.titles[3], [tongue.back])
    await noor.presses(tongue.back)
    await noor.sees(tongue.answers[2], [tongue.keep])  # the first press counts


@languages
async def test_the_buttons_of_a_form_are_of_no_use_to_somebody_else(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "telegram", language)
    sam = await joined(stage, "sam", "telegram", language)
    await noor.says(tongue.idea)
    await noor.fills_in(dict(zip(FIELDS, tongue.answers, strict=True)))
    await noor.sees(tongue.looks, [tongue.post])
    data = _data(stage, "noor")[tongue.post]
    own = await greeted(stage, sam)
    for forged in (data, data[:11] + "form.end|aaaa|post", "form.end|aaaa|post", "💥", "x" * 64):
        assert await phone(sam).press_data(forged, own, wait=True) == ""
    assert (await rows(stage))["idea"] == 0
    await noor.presses(tongue.post)
    await noor.sees(tongue.thanks, [])


@languages
async def test_starting_anew_is_done_once(stage: Stage, language: str) -> None:
    """The button that threw a form away must not throw away the next one."""
    tongue = TONGUES[language]
    anew = {"nl": "Opnieuw beginnen", "en": "Start anew"}[language]
    noor = await joined(stage, "noor", "telegram", language)
    person = phone(noor)
    await noor.says(f"{tongue.idea} {tongue.answers[0]}")
    await noor.sees(tongue.titles[1], [])
    await noor.says(tongue.idea)
    await noor.sees(tongue.answers[0], [anew])
    await noor.presses(anew)
    await noor.sees(tongue.titles[0], [])
    await noor.says("Een ander idee")
    await noor.sees(tongue.titles[1], [])
    assert await person.press(anew, wait=True) == tongue.stale
    await noor.presses(tongue.back)
    await noor.sees("Een ander idee", [])


def _data(stage: Stage, name: str) -> dict[str, str]:
    """What the buttons on somebody's screen carry, by label."""
    return {
        button["text"]: button["callback_data"]
        for message in phone(stage.actors[name]).private_chat.shown()
        for row in (message.markup or {}).get("inline_keyboard", [])
        for button in row
    }
