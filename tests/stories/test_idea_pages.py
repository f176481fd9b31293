"""/idea as a page on Slack: corrected and sent in again, changed at the last look, closed, sent in twice."""

import asyncio

import pytest

from tests.stories.idea_scenes import FIELDS, TONGUES, Tongue, cards, desk, joined, last
from tests.stories.looking import calm, rows
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
TOO_SHORT = {
    "nl": "Dat is nog wat kort: minstens 5 tekens, dit zijn er 3.",
    "en": "That is a little short: at least 5 characters, this is 3.",
}
TOO_LONG = {
    "nl": "Dat is te lang: hooguit 600 tekens, dit zijn er {n}. Kort het wat in.",
    "en": "That is too long: at most 600 characters, this is {n}. Make it a bit shorter.",
}


def answers(tongue: Tongue) -> dict[str, str]:
    return dict(zip(FIELDS, tongue.answers, strict=True))


@languages
async def test_a_page_that_was_corrected_is_sent_in_again(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "slack", language)
    person = desk(noor)
    await person.command(f"{tongue.idea} abc")
    page = await person.sees_modal()
    assert page.field("title").value == "abc"
    await person.fill({**answers(tongue), "title": "abc"})
    for _ in range(2):  # the second time nothing was corrected either
        refused = await person.submit()
        assert refused is not None
        assert refused.field("title").error == TOO_SHORT[language]
        assert refused.field("problem").value == tongue.answers[1]
    assert refused.raw.hash == page.raw.hash
    await person.fill(title="Stiller!")
    await person.submit()
    await noor.sees(f"{tongue.looks} ... Stiller!", [tongue.post, tongue.edit, tongue.draft, tongue.cancel])


@languages
async def test_a_last_look_leads_back_to_the_filled_in_page(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "slack", language)
    person = desk(noor)
    await noor.says(tongue.idea)
    await noor.fills_in({**answers(tongue), "smallest": tongue.skip})
    await noor.sees(f"{tongue.looks} ... {tongue.skip}", [tongue.edit])
    await noor.presses(tongue.edit)
    page = await person.sees_modal()
    await calm(stage)
    page = await person.sees_modal()
    assert [field.value for field in page.fields] == [*tongue.answers[:3], None, tongue.answers[4]]
    await noor.fills_in({"smallest": tongue.answers[3]})
    await noor.sees(f"{tongue.looks} ... {tongue.answers[3]}", [tongue.post])
    await noor.presses(tongue.post)
    await noor.sees(tongue.thanks, [])
    assert person.modal is None


@languages
async def test_closing_the_page_leaves_nothing(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "slack", language)
    person = desk(noor)
    before = await rows(stage)
    await noor.says(f"{tongue.idea} {tongue.answers[0]}")
    await person.sees_modal()
    await noor.presses(tongue.cancel)
    await noor.says(tongue.idea)
    await noor.fills_in(answers(tongue))
    await noor.sees(tongue.looks, [tongue.cancel])
    await noor.presses(tongue.cancel)
    await calm(stage)
    assert person.modal is None
    assert await rows(stage) == before


@languages
@pytest.mark.parametrize("ending", ["post", "draft"])
async def test_a_double_click_acts_once(stage: Stage, language: str, ending: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "slack", language)
    person = desk(noor)
    await noor.says(tongue.idea)
    await noor.fills_in(answers(tongue))
    await noor.sees(tongue.looks, [tongue.post])
    if ending == "post":
        await asyncio.gather(person.submit(), person.submit())
    else:
        await asyncio.gather(person.press(tongue.draft), person.press(tongue.draft))
    await noor.sees(tongue.thanks if ending == "post" else tongue.saved, [])
    assert len((await cards(stage))[0]) == (1 if ending == "post" else 0)
    assert (await rows(stage))["idea"] == 1


async def test_posting_and_saving_at_once_is_one_idea(stage: Stage) -> None:
    tongue = TONGUES["nl"]
    noor = await joined(stage, "noor", "slack")
    person = desk(noor)
    await noor.says(tongue.idea)
    await noor.fills_in(answers(tongue))
    await noor.sees(tongue.looks, [tongue.post])
    await asyncio.gather(person.submit(), person.press(tongue.draft))
    await calm(stage)
    assert (await rows(stage))["idea"] == 1


@languages
@pytest.mark.parametrize("size", [81, 700, 3000])
async def test_more_than_a_title_behind_the_command_becomes_the_problem(stage: Stage, language: str, size: int) -> None:
    tongue = TONGUES[language]
    typed = "woord " * (size // 6) + "x" * (size % 6)
    noor = await joined(stage, "noor", "slack", language)
    person = desk(noor)
    await person.command(f"{tongue.idea} {typed}")
    page = await person.sees_modal()
    assert (page.field("title").value or "", page.field("problem").value) == ("", typed.strip())
    await person.fill({**answers(tongue), "problem": typed})
    again = await person.submit()
    assert again is not None
    if size < 600:
        await noor.sees(tongue.looks, [tongue.post])
    else:
        assert again.field("problem").error == TOO_LONG[language].format(
            n={700: "700", 3000: "2.999" if language == "nl" else "2,999"}[size]
        )
        assert again.field("problem").value == typed


@languages
async def test_a_form_that_does_not_open_is_offered_by_a_button(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    sentence, label = {
        "nl": ("Het formulier ging niet op tijd open; er is niets kwijt.", "Open het formulier"),
        "en": ("The form did not open in time; nothing is lost.", "Open the form"),
    }[language]
    noor = await joined(stage, "noor", "slack", language)
    person = desk(noor)
    stage.slack.faults.error("views.open", "expired_trigger_id")
    stage.slack.judge.tolerated.add("expired_trigger_id")
    await noor.says(f"{tongue.idea} {tongue.answers[0]}")
    await noor.sees(sentence, [label])
    await noor.presses(label)
    assert (await person.sees_modal()).field("title").value == tongue.answers[0]


@languages
async def test_plain_words_bring_a_button_that_opens_the_form(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    sentence, label = {
        "nl": ("Daar is een formulier voor.", "Open het formulier"),
        "en": ("There is a form for that.", "Open the form"),
    }[language]
    noor = await joined(stage, "noor", "slack", language)
    person = desk(noor)
    await noor.says(f"{tongue.idea.removeprefix('/')} {tongue.answers[0]}")
    await noor.sees(sentence, [label])
    await noor.presses(label)
    assert (await person.sees_modal()).field("title").value == tongue.answers[0]
    await person.close_modal()
    await noor.says(f"{tongue.idea.removeprefix('/')} " + 'lang "verhaal"\n' * 300)
    await calm(stage)
    await noor.presses(label)
    assert str((await person.sees_modal()).field("problem").value).startswith('lang "verhaal"\nlang "verhaal"')


@languages
async def test_envelopes_delivered_twice_act_once(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "slack", language)
    person = desk(noor)
    stage.slack.judge.tolerated.add("exchanged_trigger_id")
    stage.slack.faults.deliver_twice(10)
    await noor.says(tongue.idea)
    await noor.fills_in(answers(tongue))
    await noor.sees(tongue.looks, [tongue.post])
    await noor.presses(tongue.post)
    await noor.sees(tongue.thanks, [])
    stage.slack.faults.clear()
    assert len((await cards(stage))[0]) == 1
    assert sum(tongue.thanks in message.text for message in person.dm) == 1


@languages
async def test_the_bot_may_stop_while_a_page_is_open(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "slack", language)
    await noor.says(tongue.idea)
    await desk(noor).sees_modal()
    await stage.stop()
    await stage.start()
    await noor.fills_in(answers(tongue))
    await noor.sees(tongue.looks, [tongue.post])
    await stage.stop()
    await stage.start()
    await noor.presses(tongue.post)
    await noor.sees(tongue.thanks, [])


@languages
async def test_posting_a_form_without_having_joined_is_joining(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    stage.person("noor", "slack", language)
    await stage.start()
    noor = stage.actors["noor"]
    await noor.says(tongue.idea)
    means = {"nl": "als je dit plaatst doe je mee", "en": "by posting this you take part"}[language]
    await noor.sees(means, [tongue.onward, tongue.cancel])
    await noor.fills_in(answers(tongue))
    await noor.sees(tongue.looks, [tongue.post])
    await noor.presses(tongue.post)
    assert tongue.thanks in (await last(stage, noor)).text
