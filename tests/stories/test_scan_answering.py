"""Somebody answers the scan, in chat from statement to statement or on pages from theme to theme, and sends it."""

import pytest

from tests.stories.looking import calm
from tests.stories.scan_scenes import (
    DEPARTMENT,
    FRAME,
    LABELS,
    LAST,
    LN22,
    POINTS,
    REST,
    THANKS,
    answers,
    answers_all,
    begins,
    colleagues,
    dump,
    goes_on,
    invited,
    kept,
    label_of,
    open_round,
    sends_all,
    tree_of,
)
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
FIRST = LN22.statements[0].text
LEFT = {"nl": "Prima. Er is niets bewaard of verstuurd.", "en": "Fine. Nothing was kept or sent."}
OTHER = {"nl": "en", "en": "nl"}


async def opened(stage: Stage, platform: str, language: str) -> int:
    await colleagues(stage, platform, language, "noor", "bas")
    round_id = await open_round(stage, "noor", "bas")
    await invited(stage, "noor", round_id)
    return round_id


@languages
@pytest.mark.everywhere
async def test_the_whole_way(stage: Stage, platform: str, language: str) -> None:
    round_id = await opened(stage, platform, language)
    noor, labels = stage.actors["noor"], LABELS[language]
    await answers_all(stage, "noor", language=language)
    assert await kept(stage, round_id) == ([], []), "nothing before it is sent"
    if platform == "slack":
        await noor.fills_in({"O1": "Meer tijd", "O2": "Minder haast"})
        await noor.sees(THANKS[language], [])
    else:
        await noor.presses(str(labels["send"]))
        await noor.sees(THANKS[language], [])
        for words in ("Meer tijd", "Minder haast"):
            await noor.presses({"nl": "Antwoord hier", "en": "Answer here"}[language])
            await noor.sees({"nl": "Stuur je antwoord", "en": "Send your answer"}[language], [])
            await noor.says(words)
            await noor.sees({"nl": "Dank je, ik bewaar het", "en": "Thank you, I keep that"}[language], [])
        assert "tijd" not in noor.screen
    await calm(stage)
    assert await kept(stage, round_id) == ([(DEPARTMENT, POINTS)], ["Meer tijd", "Minder haast"])


@pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)
@languages
async def test_nothing_else_in_the_database_tells_who_did_it(stage: Stage, platform: str, language: str) -> None:
    round_id = await opened(stage, platform, language)
    before = await dump(stage)
    noor = stage.actors["noor"]
    await noor.presses(str(LABELS[language]["anonymous"]))
    await noor.sees({"nl": "Ik noteer alleen", "en": "I only note"}[language], [])
    await noor.presses({"nl": "Prima", "en": "Fine"}[language])
    await noor.sees(FRAME[language], [])
    await goes_on(stage, "noor", language)
    await answers(stage, "noor", POINTS, language)
    await noor.sees(LAST[language], [])
    await noor.presses(str(LABELS[language]["send"]))
    await noor.sees(THANKS[language], [])
    if platform == "telegram":
        await noor.presses({"nl": "Antwoord hier", "en": "Answer here"}[language])
        await noor.sees({"nl": "Stuur je antwoord", "en": "Send your answer"}[language], [])
        await noor.says("Meer tijd")
        await noor.sees({"nl": "Dank je, ik bewaar het", "en": "Thank you, I keep that"}[language], [])
    after = await dump(stage)
    assert {name for name in after if after[name] != before[name]} <= {"scan_tag", "scan_answer", "scan_words"}
    assert len(await answers_of(stage, round_id)) == 1


@languages
async def test_the_language_changes_half_way(stage: Stage, platform: str, language: str) -> None:
    round_id = await opened(stage, platform, language)
    noor, other = stage.actors["noor"], OTHER[language]
    await begins(stage, "noor", language)
    await answers(stage, "noor", POINTS[:7], language)
    await noor.sees(LN22.statements[7].text[language], [])
    await noor.presses(str(LABELS[language]["other"]))
    await answers(stage, "noor", POINTS[7:], other, first=7)
    await noor.sees(LAST[other], [])
    await noor.presses(str(LABELS[other]["send"]))
    await noor.sees(THANKS[other], [])
    await calm(stage)
    assert await answers_of(stage, round_id) == [(DEPARTMENT, POINTS)]


@languages
async def test_back_and_another_answer(stage: Stage, platform: str, language: str) -> None:
    round_id = await opened(stage, platform, language)
    noor, labels = stage.actors["noor"], LABELS[language]
    await answers_all(stage, "noor", language=language)
    await noor.presses(str(labels["back"]))
    if platform == "slack":
        await noor.sees(LN22.statements[19].text[language], [])
        await noor.fills_in({f"{language}21": "-"})
    else:
        await noor.sees(LN22.statements[21].text[language], [])
        await noor.presses(str(labels["back"]))
        await noor.sees(LN22.statements[20].text[language], [])
        await noor.presses({"nl": "Laat zoals het was", "en": "Leave it as it was"}[language])
        await noor.sees(LN22.statements[21].text[language], [])
        await noor.presses(label_of("-", language))
    await noor.sees(LAST[language], [])
    await noor.presses(str(labels["send"]))
    await noor.sees(THANKS[language], [])
    await calm(stage)
    assert await answers_of(stage, round_id) == [(DEPARTMENT, POINTS[:21] + "-")]


@languages
async def test_who_leaves_keeps_nothing_and_may_go_on(stage: Stage, platform: str, language: str) -> None:
    round_id = await opened(stage, platform, language)
    noor, labels = stage.actors["noor"], LABELS[language]
    before = await dump(stage)
    await begins(stage, "noor", language)
    await answers(stage, "noor", POINTS[:4], language)
    await noor.sees(LN22.statements[4].text[language], [])
    await noor.presses(str(labels["leave"]))
    if platform == "telegram":
        await noor.sees(LEFT[language], [])
        assert await dump(stage) == before
        await noor.presses({"nl": "Verder waar ik was", "en": "Go on where I was"}[language])
        await answers(stage, "noor", POINTS[4:], language, first=4)
        await noor.sees(LAST[language], [])
    else:
        assert await dump(stage) == before
        await answers_all(stage, "noor", language=language)
    await noor.presses(str(labels["send"]))
    await noor.sees(THANKS[language], [])
    await calm(stage)
    assert await answers_of(stage, round_id) == [(DEPARTMENT, POINTS)]


@languages
async def test_too_few_answers_are_not_taken(stage: Stage, platform: str, language: str) -> None:
    round_id = await opened(stage, platform, language)
    noor, labels = stage.actors["noor"], LABELS[language]
    few = "4" * 11 + "-" * 11
    await begins(stage, "noor", language)
    await answers(stage, "noor", few, language)
    said = {"nl": "11 van de 22 stellingen, en er zijn er 12 nodig", "en": "11 of 22 statements, and it takes 12"}
    await noor.sees(f"{LAST[language]} … {said[language]}", [str(labels["back"])])
    if platform == "slack":
        await noor.presses(str(labels["send"]))
        await calm(stage)
        assert said[language] in noor.screen
    else:
        assert str(labels["send"]) not in noor.screen
    assert await answers_of(stage, round_id) == []


@languages
async def test_twice_is_thanked_twice_and_counts_once(stage: Stage, platform: str, language: str) -> None:
    round_id = await opened(stage, platform, language)
    await sends_all(stage, "noor", language=language)
    before = await dump(stage)
    await invited(stage, "noor", round_id)
    known = await dump(stage)
    if platform == "slack":
        await stage.actors["noor"].presses({"nl": "Sluiten", "en": "Close"}[language])
    await stage.actors["noor"].presses(str(LABELS[language]["start"]))
    await stage.actors["noor"].sees(THANKS[language], [])
    assert await dump(stage) == known
    assert known["scan_answer"] == before["scan_answer"]


@languages
async def test_answers_may_count_in_the_total_alone(stage: Stage, platform: str, language: str) -> None:
    round_id = await opened(stage, platform, language)
    noor = stage.actors["noor"]
    await noor.presses(str(LABELS[language]["anonymous"]))
    counts = {"nl": "Je antwoorden tellen mee voor:", "en": "Your answers count for:"}[language]
    await noor.sees(f"{counts} Zorg.", [])
    await noor.presses({"nl": "Alleen in totaal", "en": "Only in the total"}[language])
    await noor.sees(f"{counts} {TOTAL[language]}", [])
    await noor.presses({"nl": "Prima", "en": "Fine"}[language])
    await noor.sees(FRAME[language], [])
    await goes_on(stage, "noor", language)
    await answers(stage, "noor", POINTS, language)
    await noor.sees(f"{LAST[language]} … {TOTAL[language]}", [])
    await noor.presses(str(LABELS[language]["send"]))
    await noor.sees(THANKS[language], [])
    await calm(stage)
    assert await answers_of(stage, round_id) == [(REST, POINTS)]


@languages
async def test_who_wants_to_know_more_hears_where_the_promise_ends(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    noor = stage.actors["noor"]
    await noor.presses(str(LABELS[language]["anonymous"]))
    await noor.sees({"nl": "Ik noteer alleen", "en": "I only note"}[language], [])
    await noor.presses({"nl": "Meer", "en": "More"}[language])
    await noor.sees({"nl": "Eerlijk gezegd:", "en": "To be honest:"}[language], [])
    await noor.presses(str(LABELS[language]["back"]))
    await noor.sees({"nl": "Ik noteer alleen", "en": "I only note"}[language], [])


@languages
async def test_the_group_that_answers_are_kept_under_never_tells_of_few(
    stage: Stage, platform: str, language: str
) -> None:
    await colleagues(stage, platform, language, "noor")
    few = {"id": DEPARTMENT, "name": "Directie", "invited": 1, "publishable": True, "children": []}
    whole = tree_of(20)
    whole["children"] = [few, *whole["children"][1:]]
    round_id = await open_round(stage, "noor", tree=whole)
    await invited(stage, "noor", round_id)
    await stage.actors["noor"].presses(str(LABELS[language]["anonymous"]))
    counts = {"nl": "Je antwoorden tellen mee voor: Voorbeeld", "en": "Your answers count for: Voorbeeld"}[language]
    await stage.actors["noor"].sees(counts, [])
    await stage.actors["noor"].presses({"nl": "Prima", "en": "Fine"}[language])
    await stage.actors["noor"].sees(FRAME[language], [])
    await goes_on(stage, "noor", language)
    await answers(stage, "noor", POINTS, language)
    await stage.actors["noor"].sees(LAST[language], [])
    await stage.actors["noor"].presses(str(LABELS[language]["send"]))
    await stage.actors["noor"].sees(THANKS[language], [])
    assert await answers_of(stage, round_id) == [(REST, POINTS)]


TOTAL = {"nl": "alleen het totaal, niet een groep", "en": "only the total, not a group"}


async def answers_of(stage: Stage, round_id: int) -> list[tuple[str, str]]:
    return (await kept(stage, round_id))[0]
