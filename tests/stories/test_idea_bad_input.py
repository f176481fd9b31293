"""What people type that cannot be an answer, and what others see of what can: to the letter, and nothing clickable."""

from datetime import timedelta

import pytest

from adapters.sandbox.slack.screen import SeenMessage
from adapters.sandbox.telegram.screen import Shown, plain
from tests.stories.actors import Actor
from tests.stories.idea_scenes import FIELDS, TONGUES, cards, desk, joined, last
from tests.stories.looking import calm, rows
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

EMPTY = {
    "nl": "Daar staat nog niets wat ik kan lezen. Typ een paar woorden.",
    "en": "There is nothing there that I can read. Type a few words.",
}
NO_WORDS = {
    "nl": "Ik zie alleen tekens of emoji. Zeg het in een paar woorden.",
    "en": "I only see signs or emoji. Say it in a few words.",
}
TOO_SHORT = {
    "nl": "Dat is nog wat kort: minstens 5 tekens, dit zijn er 4.",
    "en": "That is a little short: at least 5 characters, this is 4.",
}
TOO_LONG = {
    "nl": "Dat is te lang: hooguit 80 tekens, dit zijn er {n}. Kort het wat in.",
    "en": "That is too long: at most 80 characters, this is {n}. Make it a bit shorter.",
}
REFUSED = {
    "\u200b\u2060\u200d\u3164": EMPTY,
    "👍👍🏽🎉 🇳🇱": NO_WORDS,
    "!?... --": NO_WORDS,
    "kort": TOO_SHORT,
    "  k o  ": {language: said.replace("4", "3") for language, said in TOO_SHORT.items()},
    "te lang " * 11: {language: said.format(n=87) for language, said in TOO_LONG.items()},
    "b" + "\u0301" * 300: {language: said.format(n=300) for language, said in TOO_LONG.items()},
}
SHOWN_TO_THE_LETTER = [
    "Groet <!channel> en <!here> en <!everyone>",
    "Vraag het <@U0000000001> of @noor of @learnathon_bot",
    "*vet* _schuin_ ~weg~ `code` ```blok```",
    "<b>vet</b> &amp; &lt;script&gt; <https://x.nl|klik>",
    "Zie https://voorbeeld.nl/pad?x=1 of voorbeeld.nl",
    "Mail noor@voorbeeld.nl of bel +31 20 123 45 67",
    "Typ /idee of /stop #ideeën $GELD :tada:",
    "[klik](https://voorbeeld.nl) {title} { $title }",
    "רעיון טוב יותר לפגישה",
    "فكرة أفضل للاجتماع 12",
    "Ideeën voor de Übung 日本語 \U0001fa77",
    "100% zeker? 'Ja' \"nee\" \\ / | ; --",
]
MORE = " en dat willen wij allemaal graag beter"


@languages
async def test_what_cannot_be_an_answer_is_explained_on_telegram(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "telegram", language)
    await noor.says(tongue.idea)
    await noor.sees(tongue.titles[0], [])
    for typed, sentences in REFUSED.items():
        await noor.says(typed)
        await noor.sees(f"{sentences[language]} ... {tongue.titles[0]}", [tongue.cancel])
    await noor.says("Toch goed")
    await noor.sees(tongue.titles[1], [])


@languages
async def test_what_cannot_be_an_answer_is_explained_on_slack(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "slack", language)
    person = desk(noor)
    await noor.says(tongue.idea)
    await person.sees_modal()
    await person.fill(dict(zip(FIELDS, tongue.answers, strict=True)))
    for typed, sentences in {"   ": EMPTY, "\n": EMPTY, **REFUSED}.items():
        await person.fill(title=typed)
        refused = await person.submit()
        assert refused is not None
        assert refused.field("title").error == sentences[language]
        assert refused.field("title").value == typed
    await person.fill(title="Toch goed")
    await person.submit()
    await noor.sees(f"{tongue.looks} ... Toch goed", [])


@languages
async def test_a_page_sent_in_empty_says_what_is_needed(stage: Stage, language: str) -> None:
    needed = {
        "nl": "Deze vraag is nodig; vul hem in, dan gaan we verder.",
        "en": "This one is needed; fill it in and we go on.",
    }[language]
    noor = await joined(stage, "noor", "slack", language)
    person = desk(noor)
    await noor.says(TONGUES[language].idea)
    await person.sees_modal()
    refused = await person.submit(unchecked=True)  # Slack's own app would not let it through
    assert refused is not None
    assert [field.error for field in refused.fields] == [needed, needed, needed, "", needed]


@languages
async def test_a_hundred_thousand_characters_come_in_pieces(stage: Stage, language: str) -> None:
    """The last piece alone would be an answer; it is none."""
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "telegram", language)
    await noor.says(tongue.idea)
    await noor.sees(tongue.titles[0], [])
    await noor.says("y" * 98_304 + "z" * 50)
    shown = (await last(stage, noor)).text
    assert TOO_LONG[language].format(n={"nl": "98.354", "en": "98,354"}[language]) in shown
    assert tongue.titles[0] in shown
    stage.clock.move(timedelta(seconds=10))
    await noor.says(tongue.answers[0])
    await noor.sees(tongue.titles[1], [])


@languages
async def test_a_short_word_and_a_long_story_behind_the_command(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "telegram", language)
    await noor.says(f"{tongue.idea} kort")
    await noor.sees(f"{TOO_SHORT[language]} ... {tongue.titles[0]}", [])
    await noor.says(f"{tongue.idea} " + "woord " * 20)
    await noor.sees(f"{tongue.question.format(n=1)} ... {tongue.titles[0]}", [])
    await noor.says("Een titel")
    await noor.sees(tongue.titles[2], [])
    await noor.presses(tongue.cancel)
    await noor.says(f"{tongue.idea} " + "woord " * 200)
    too_long = {"nl": "hooguit 600 tekens, dit zijn er 1.199.", "en": "at most 600 characters, this is 1,199."}
    await noor.sees(f"{too_long[language]} ... {tongue.titles[1]}", [])
    stage.clock.move(timedelta(seconds=10))
    await noor.says("Twee zinnen zijn genoeg, dat weet ik.")
    await noor.sees(tongue.titles[0], [])


@pytest.mark.parametrize("typed", SHOWN_TO_THE_LETTER)
async def test_everybody_sees_what_was_typed_and_nothing_to_press(stage: Stage, platform: str, typed: str) -> None:
    tongue = TONGUES["nl"]
    noor = await joined(stage, "noor", platform)
    await noor.says(tongue.idea)
    answers = dict(zip(FIELDS, tongue.answers, strict=True)) | {"title": typed, "smallest": typed}
    await noor.fills_in(answers | {"problem": typed + MORE})
    await noor.sees(tongue.looks, [tongue.post])
    looks = await _last_look(stage, noor)
    expected = f"{typed} (Veranderen)\n{typed}{MORE}\nKleinste proef: {typed}"
    assert _letters(looks) == f"{tongue.looks}\n{expected}"
    await noor.presses(tongue.post)
    await noor.sees(tongue.thanks, [])
    on_slack, on_telegram = await cards(stage)
    card = f"1. {expected}\nVan Noor. Nieuw. Antwoord vóór 10 november 2026."
    assert [_letters(one.text) for one in (*on_slack, *on_telegram)] == [card, card]
    await noor.says("ideeen")
    listed = await last(stage, noor)
    assert f"1. {typed}\n" in _letters(listed.text)
    for shown in (*on_slack, *on_telegram, listed):
        _is_quiet(shown)


@languages
async def test_a_newline_in_a_title_is_a_space(stage: Stage, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", "telegram", language)
    await noor.says(tongue.idea)
    await noor.says("Stille\n\n  standup")
    await noor.sees(tongue.titles[1], [])
    await noor.says("Eerst dit.\n\n\n\nDan dat, voor ons allemaal.")
    await noor.sees(tongue.titles[2], [])
    await noor.presses(tongue.back)
    await noor.sees("Eerst dit.\n\nDan dat, voor ons allemaal.", [tongue.keep])
    await noor.presses(tongue.back)
    await noor.sees("Stille standup", [tongue.keep])
    await calm(stage)
    assert (await rows(stage))["conversation"] == 1


async def _last_look(stage: Stage, someone: Actor) -> str:
    if someone.__class__.__name__ == "OnSlack":
        modal = desk(someone).modal
        assert modal is not None
        assert not modal.links
        return modal.text
    shown = await last(stage, someone)
    _is_quiet(shown)
    return shown.text


def _letters(text: str) -> str:
    """The text without the marks that keep it quiet and its direction in place."""
    return plain(text).replace("\u2068", "").replace("\u2069", "")


def _is_quiet(shown: SeenMessage | Shown) -> None:
    if isinstance(shown, SeenMessage):
        assert (shown.mentions, shown.links) == ((), ())
    else:
        assert shown.auto_entities == ()
        assert {mark.kind for mark in shown.marks} <= {"bold"}
