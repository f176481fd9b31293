"""Open questions answered by words in a chat: kept once, without a name, and taken out of the chat at once."""

import httpx
import pytest

from bot.settings.sections import Web
from flows.participating.listening import LISTENS
from flows.scan.wording import LONGEST_WORDS
from storage.models import RoundState
from tests.stories.idea_scenes import phone
from tests.stories.looking import calm
from tests.stories.scan_scenes import (
    LABELS,
    LN22,
    THANKS,
    answers_all,
    colleagues,
    dump,
    invited,
    kept,
    open_round,
    sends_all,
    turned,
)
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
HERE = {"nl": "Antwoord hier", "en": "Answer here"}
NONE = {"nl": "Nee, bedankt", "en": "No, thanks"}
WRITE = {"nl": "Stuur je antwoord als één bericht", "en": "Send your answer as one message"}
KEPT = {"nl": "Dank je, ik bewaar het zonder je naam", "en": "Thank you, I keep that without your name"}
LATE = {
    "nl": "Ik wachtte niet meer op een antwoord, dus ik heb dat niet bewaard.",
    "en": "I was no longer waiting for an answer, so I did not keep that.",
}
SECRET = "Meer tijd voor geheimen"


async def sent(stage: Stage, language: str) -> int:
    """Have Noor send her answers, and wait for words of hers."""
    await colleagues(stage, "telegram", language, "noor")
    round_id = await open_round(stage, "noor")
    await invited(stage, "noor", round_id)
    await sends_all(stage, "noor", language=language)
    await waits(stage, language)
    return round_id


async def waits(stage: Stage, language: str) -> None:
    await stage.actors["noor"].presses(HERE[language])
    await stage.actors["noor"].sees(WRITE[language], [NONE[language]])


async def words_of(stage: Stage, round_id: int) -> list[str]:
    await calm(stage)
    return (await kept(stage, round_id))[1]


@languages
async def test_each_question_can_be_left(stage: Stage, language: str) -> None:
    round_id = await sent(stage, language)
    noor = stage.actors["noor"]
    await noor.presses(NONE[language])
    await noor.sees({"nl": "Open vraag 2 van 2", "en": "Open question 2 of 2"}[language], [HERE[language]])
    await noor.presses(NONE[language])
    await noor.sees({"nl": "Dat was alles.", "en": "That was all."}[language], [])
    before = await dump(stage)
    await noor.says(SECRET)
    await calm(stage)
    assert (await dump(stage))["scan_words"] == before["scan_words"] == []
    assert await words_of(stage, round_id) == []


@languages
async def test_where_there_is_a_page_it_is_offered_as_well(
    stage: Stage, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await colleagues(stage, "telegram", language, "noor")
    round_id = await open_round(stage, "noor")
    monkeypatch.setattr(stage.app.intake._house.pages, "address", "https://leren.example")
    await invited(stage, "noor", round_id)
    await answers_all(stage, "noor", language=language)
    noor, page = stage.actors["noor"], {"nl": "Op een pagina", "en": "On a page"}[language]
    await noor.presses(str(LABELS[language]["send"]))
    await noor.sees(THANKS[language], [HERE[language], page, NONE[language]])
    await noor.presses(HERE[language])
    await noor.sees(WRITE[language], [page, NONE[language]])
    assert f"https://leren.example/words/{round_id}/" in str(list(phone(noor).private_chat.shown()))


@languages
async def test_words_are_kept_once_and_gone_from_the_chat(stage: Stage, language: str) -> None:
    round_id = await sent(stage, language)
    noor, before = stage.actors["noor"], await dump(stage)
    await noor.says(SECRET)
    await noor.sees(f"{KEPT[language]} … 2", [HERE[language], NONE[language]])
    after = await dump(stage)
    assert {name for name in after if after[name] != before[name]} == {"scan_tag", "scan_words"}
    assert SECRET not in noor.screen
    assert SECRET not in str({**after, "scan_words": []})
    await invited(stage, "noor", round_id)
    await noor.presses(str(LABELS[language]["start"]))
    await noor.sees({"nl": "Open vraag 2 van 2", "en": "Open question 2 of 2"}[language], [])
    assert await words_of(stage, round_id) == [SECRET]


@languages
async def test_too_many_words_can_be_changed_until_they_fit(stage: Stage, language: str) -> None:
    round_id = await sent(stage, language)
    noor = phone(stage.actors["noor"])
    long = await noor.write("a" * (LONGEST_WORDS + 200))
    await noor.sees({"nl": "Dat zijn 1.200 tekens en er passen er 1.000", "en": "That is 1,200 characters"}[language])
    assert await words_of(stage, round_id) == []
    await noor.edit(long, SECRET)
    await noor.sees(KEPT[language])
    assert await words_of(stage, round_id) == [SECRET]
    assert SECRET not in stage.actors["noor"].screen


@languages
async def test_what_is_changed_afterwards_is_not_taken(stage: Stage, language: str) -> None:
    await colleagues(stage, "telegram", language, "noor")
    noor = phone(stage.actors["noor"])
    early = await noor.write("hoi")
    await calm(stage)
    round_id = await open_round(stage, "noor")
    await invited(stage, "noor", round_id)
    await sends_all(stage, "noor", language=language)
    await waits(stage, language)
    await noor.edit(early, SECRET)
    await noor.sees({"nl": "want het is achteraf veranderd", "en": "since it was changed afterwards"}[language])
    await noor.send_sticker()
    await noor.sees({"nl": "alleen woorden, graag", "en": "only words, please"}[language])
    assert await words_of(stage, round_id) == []
    await noor.write(SECRET)
    await noor.sees(KEPT[language])
    assert await words_of(stage, round_id) == [SECRET]


@languages
async def test_words_that_come_late_are_not_kept_and_not_taken_for_anything_else(stage: Stage, language: str) -> None:
    round_id = await sent(stage, language)
    before = await dump(stage)
    stage.clock.move(LISTENS)
    await stage.actors["noor"].says(SECRET)
    await stage.actors["noor"].sees(LATE[language], [HERE[language]])
    after = await dump(stage)
    assert {name for name in after if after[name] != before[name]} == {"scan_tag"}
    await waits(stage, language)
    await stage.actors["noor"].says("/toch meer tijd")
    await stage.actors["noor"].sees(KEPT[language], [])
    assert await words_of(stage, round_id) == ["/toch meer tijd"]


@languages
async def test_words_after_a_restart_are_not_kept_and_not_taken_for_anything_else(stage: Stage, language: str) -> None:
    round_id = await sent(stage, language)
    before = await dump(stage)
    await stage.stop()
    await stage.start()
    await stage.actors["noor"].says(f"ik heb een idee: {SECRET}")
    await stage.actors["noor"].sees(LATE[language], [HERE[language]])
    after = await dump(stage)
    assert {name for name in after if after[name] != before[name]} == {"scan_tag"}
    await waits(stage, language)
    await stage.actors["noor"].says(SECRET)
    await stage.actors["noor"].sees(KEPT[language], [])
    assert await words_of(stage, round_id) == [SECRET]
    await stage.actors["noor"].says("hoi")
    await stage.actors["noor"].sees({"nl": "Ik ben maar een bot", "en": "I am only a bot"}[language], [])


@languages
async def test_words_after_the_end_of_the_round_are_not_kept(stage: Stage, language: str) -> None:
    round_id = await sent(stage, language)
    await turned(stage, round_id, state=RoundState.CLOSED)
    await stage.actors["noor"].says(SECRET)
    late = {"nl": "De scan is gesloten.", "en": "The scan is closed."}
    await stage.actors["noor"].sees(late[language], [])
    assert await words_of(stage, round_id) == []
    assert SECRET not in stage.actors["noor"].screen


@languages
async def test_on_the_page_they_are_answered_without_a_word_in_the_chat(stage: Stage, language: str) -> None:
    stage.settings_changes["web"] = Web(port=0, public_url="https://leren.example")
    await colleagues(stage, "telegram", language, "noor")
    round_id = await open_round(stage, "noor")
    await invited(stage, "noor", round_id)
    await sends_all(stage, "noor", language=language)
    await calm(stage)
    toast = await phone(stage.actors["noor"]).press({"nl": "Op een pagina", "en": "On a page"}[language])
    assert toast is not None
    address, before = toast.url, await dump(stage)
    async with httpx.AsyncClient(trust_env=False) as client:
        here = address.replace("https://leren.example", stage.app.web_url)
        page = (await client.get(here)).text
        assert all(one.text[language] in page for one in LN22.open_questions)
        assert await dump(stage) == before, "looking at it leaves nothing"
        assert (await client.post(here, data={"O1": SECRET, "O2": ""})).status_code == 200
        after = await dump(stage)
        assert {name for name in after if after[name] != before[name]} == {"scan_tag", "scan_words"}
        assert address.split("/")[5][:64] not in str(after)
        await invited(stage, "noor", round_id)
        await stage.actors["noor"].presses(str(LABELS[language]["start"]))
        await stage.actors["noor"].sees({"nl": "Open vraag 2 van 2", "en": "Open question 2 of 2"}[language], [])
        assert (await client.post(here, data={"O1": "Nog eens", "O2": SECRET})).status_code == 200
    assert await words_of(stage, round_id) == [SECRET, SECRET]
