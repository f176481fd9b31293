"""Who cannot answer the scan is told why, who does not want to hears no more of it, and a failure loses nothing."""

import asyncio
from datetime import timedelta

import pytest

from flows.chat import Pressed
from flows.participating import sending, turning
from flows.participating.draft import Draft
from flows.participating.sheet import Sheet
from flows.scan.tags import About, Tags
from storage.models import RoundState
from tests.stories.entering import acts
from tests.stories.idea_scenes import phone
from tests.stories.looking import calm, member
from tests.stories.scan_scenes import (
    DEPARTMENT,
    FRAME,
    KEY,
    LABELS,
    LN22,
    POINTS,
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
LATE = {"nl": "De scan is gesloten. Er is niets van bewaard", "en": "The scan is closed. Nothing of this was kept"}
NOT_IN = {"nl": "Deze scan is niet voor jou", "en": "This scan is not for you"}
NO_MORE = {"nl": "Je krijgt geen berichten meer over deze scan", "en": "You get no more messages about this scan"}
AGAIN = {"nl": "Goed, je hoort weer van mij", "en": "Good, you hear from me again"}
AFTER_ALL = {"nl": "Ik bedenk me", "en": "I changed my mind"}
SORRY = {"nl": "Er ging iets mis; er is niets kwijt.", "en": "Something went wrong; nothing is lost."}


async def opened(stage: Stage, platform: str, language: str) -> int:
    await colleagues(stage, platform, language, "noor", "bas")
    round_id = await open_round(stage, "noor")
    await invited(stage, "noor", round_id)
    return round_id


@languages
@pytest.mark.parametrize("how", ["closed", "over"])
async def test_late_answers_are_refused_kindly(stage: Stage, platform: str, language: str, how: str) -> None:
    round_id = await opened(stage, platform, language)
    await answers_all(stage, "noor", language=language)
    if how == "closed":
        await turned(stage, round_id, state=RoundState.CLOSED)
    else:
        stage.clock.move(timedelta(days=15))
    await stage.actors["noor"].presses(str(LABELS[language]["send"]))
    await stage.actors["noor"].sees(LATE[language], [])
    assert await kept(stage, round_id) == ([], [])


@languages
async def test_who_is_not_in_its_scope_is_told_so(stage: Stage, platform: str, language: str) -> None:
    round_id = await opened(stage, platform, language)
    await invited(stage, "bas", round_id)  # as if the message had been passed on
    before = await dump(stage)
    await stage.actors["bas"].presses(str(LABELS[language]["start"]))
    await stage.actors["bas"].sees(NOT_IN[language], [])
    assert await dump(stage) == before


@languages
async def test_not_for_me_and_after_all(stage: Stage, platform: str, language: str) -> None:
    round_id = await opened(stage, platform, language)
    before, noor = await dump(stage), stage.actors["noor"]
    quiet = Tags(KEY.encode).of(round_id, (await member(stage, "noor")).id, About.QUIET)
    await noor.presses(str(LABELS[language]["not_for_me"]))
    await noor.sees(NO_MORE[language], [AFTER_ALL[language]])
    after = await dump(stage)
    assert {name for name in after if after[name] != before[name]} == {"scan_tag"}
    assert quiet in str(after["scan_tag"])
    await noor.presses(AFTER_ALL[language])
    await noor.sees(AGAIN[language], [str(LABELS[language]["start"])])
    assert await dump(stage) == before
    await sends_all(stage, "noor", language=language)
    assert len((await kept(stage, round_id))[0]) == 1


@languages
async def test_who_says_it_twice_is_told_it_twice(stage: Stage, platform: str, language: str) -> None:
    round_id = await opened(stage, platform, language)
    noor = stage.actors["noor"]
    for _ in range(2):
        await invited(stage, "noor", round_id)
        await noor.presses(str(LABELS[language]["not_for_me"]))
        await noor.sees(NO_MORE[language], [])
    assert len((await dump(stage))["scan_tag"]) == 1


@languages
async def test_a_failure_in_the_middle_keeps_nothing_and_loses_nothing(
    stage: Stage, platform: str, language: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    round_id = await opened(stage, platform, language)
    await answers_all(stage, "noor", language=language)
    before = await dump(stage)
    real, fails = sending.random_id, [True]

    def breaks() -> str:
        if fails:
            raise ValueError(POINTS)
        return real()

    monkeypatch.setattr(sending, "random_id", breaks)
    noor = stage.actors["noor"]
    if platform == "slack":
        await noor.presses(str(LABELS[language]["send"]))
        await calm(stage)
        assert SORRY[language] in noor.screen
    else:
        toast = await phone(noor).press(str(LABELS[language]["send"]), wait=True)
        assert toast is not None
        assert SORRY[language] in str(toast)
    assert await dump(stage) == before
    fails.clear()
    await noor.presses(str(LABELS[language]["send"]))
    await noor.sees(THANKS[language], [])
    assert len((await kept(stage, round_id))[0]) == 1
    logged = capsys.readouterr()
    assert "turn_failed" in logged.out + logged.err
    assert POINTS not in logged.out + logged.err


@languages
async def test_a_page_stays_open_when_what_is_done_on_it_fails(
    stage: Stage, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await opened(stage, "slack", language)
    noor, labels = stage.actors["noor"], LABELS[language]
    await noor.presses(str(labels["start"]))
    await noor.sees(FRAME[language], [])

    def breaks(*_: object) -> None:
        raise ValueError(POINTS)

    with monkeypatch.context() as broken:
        broken.setattr(Draft, "from_state", breaks)
        broken.setattr(turning, "refuse", breaks)
        for label in (labels["onward"], labels["anonymous"], labels["onward"]):
            await noor.presses(str(label))
            await calm(stage)
            assert noor.screen.count(SORRY[language]) == 1
    await noor.presses(str(labels["onward"]))
    await noor.sees(LN22.statements[0].text[language], [])
    assert SORRY[language] not in noor.screen


@languages
@pytest.mark.parametrize("key", ["lost", "another"])
async def test_without_the_key_that_people_answered_with_nobody_can_answer(
    stage: Stage, platform: str, language: str, key: str
) -> None:
    round_id = await opened(stage, platform, language)
    tags = stage.app.intake._house.tags
    if key == "lost":
        tags._key = None
    else:
        tags.refuse()
    await stage.actors["noor"].presses(str(LABELS[language]["start"]))
    still = {"nl": "De scan is open, maar ik kan op dit moment", "en": "The scan is open, but I cannot take answers"}
    await stage.actors["noor"].sees(still[language], [])
    assert await kept(stage, round_id) == ([], [])


@languages
async def test_the_same_sent_five_times_at_once_counts_once(stage: Stage, platform: str, language: str) -> None:
    round_id = await opened(stage, platform, language)
    sheet = Sheet(round_id, language, POINTS, len(POINTS))
    press = Pressed("scan.send", sheet.to_args())
    await asyncio.gather(*(acts(stage, stage.actors["noor"], press) for _ in range(5)))
    assert await kept(stage, round_id) == ([(DEPARTMENT, POINTS)], [])
