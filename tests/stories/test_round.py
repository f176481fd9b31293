"""A round of the scan from draft to archive, as its organiser sees it; what is done by itself is done on its day."""

from datetime import UTC, datetime, timedelta

import pytest

from storage.models import RoundState
from tests.stories.looking import rows
from tests.stories.merging_scenes import is_told
from tests.stories.round_scenes import (
    OPENS,
    ROUNDS,
    answer,
    colleagues_join,
    comes_to,
    looks,
    opened,
    running_scans,
    scheduled,
    the_round,
)
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)
CLOSES = datetime(2026, 11, 27, 22, 59, tzinfo=UTC)
MINUTE = timedelta(minutes=1)

NONE_YET = {"nl": "Er is nog geen ronde geweest.", "en": "There has been none yet."}


def draft(language: str, **changed: str) -> dict[str, str]:
    """Return what Olga fills in."""
    tongue = ROUNDS[language]
    return {"opens": tongue.day, "window": tongue.skip_window, "k": tongue.skip_k} | changed


@both_databases
@languages
async def test_a_round_is_drafted_and_opens_by_itself(stage: Stage, platform: str, language: str) -> None:
    tongue = ROUNDS[language]
    olga = await running_scans(stage, platform, language)
    await olga.says("scan")
    await olga.sees({"nl": "Er is nu geen scan.", "en": "There is no scan now."}[language], [tongue.rounds])
    await olga.presses(tongue.rounds)
    await olga.sees(NONE_YET[language], [tongue.new])
    await olga.presses(tongue.new)
    await olga.fills_in(draft(language))
    await olga.sees(tongue.day, [tongue.keep])
    await olga.presses(tongue.keep)
    await olga.sees(
        {
            "nl": "in voorbereiding ... maandag 16 november 2026 tot en met vrijdag 27 november ... LN22-1, "
            "22 stellingen, 2 open vragen, ongeveer 6 minuten ... de hele organisatie, 12 mensen ... vanaf 5 ... Lees",
            "en": "being prepared ... Monday, 16 November 2026 to Friday, 27 November ... LN22-1, 22 statements, "
            "2 open questions, about 6 minutes ... the whole organisation, 12 people ... from 5 ... Read",
        }[language],
        [tongue.privacy, tongue.questions, tongue.groups, tongue.change, tongue.scope, tongue.intro, tongue.cancel],
    )
    await olga.presses(tongue.privacy)
    told = {"nl": "Ik noteer alleen dat je meedeed", "en": "I only note that you took part"}[language]
    await olga.sees(f"{told} ... 5 ... Voorbeeld", [tongue.stand, tongue.not_yet])
    await olga.presses(tongue.stand)
    await olga.sees({"nl": "Genoteerd", "en": "Noted"}[language], [tongue.schedule])
    await olga.presses(tongue.schedule)
    await olga.sees({"nl": "Hij gaat vanzelf open op", "en": "It opens by itself on"}[language], [tongue.cancel])
    await comes_to(stage, OPENS - MINUTE)
    assert (await the_round(stage)).state is RoundState.SCHEDULED
    await comes_to(stage, OPENS)
    await looks(olga, language)
    few = {"nl": "vrijdag 27 november 2026. ... minder dan 5", "en": "Friday, 27 November 2026. Fewer than 5"}[language]
    await olga.sees(few, [tongue.extend, tongue.larger, tongue.close])
    assert (await rows(stage))["scan_invitation"] == 12


@both_databases
@languages
async def test_results_are_published_once_and_answers_erased_after_it(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = ROUNDS[language]
    olga = await running_scans(stage, platform, language, colleagues=0)
    colleagues = await colleagues_join(stage, 11)
    await opened(stage)
    await answer(stage, 1, colleagues[:4])
    await looks(olga, language)
    await olga.sees({"nl": "minder dan 5", "en": "Fewer than 5"}[language], [])
    await answer(stage, 1, colleagues[4:7])
    await looks(olga, language)
    await olga.sees({"nl": "minstens 40%", "en": "At least 40%"}[language], [])
    seen = [(await the_round(stage)).reminded]
    for day in (20, 26):
        await comes_to(stage, datetime(2026, 11, day, 8, tzinfo=UTC))
        seen.append((await the_round(stage)).reminded)
    assert seen == [0, 1, 2]
    await comes_to(stage, CLOSES)
    await comes_to(stage, CLOSES + MINUTE)
    assert (await the_round(stage)).state is RoundState.COMPUTED
    await comes_to(stage, datetime(2026, 11, 30, 9, 30, tzinfo=UTC))
    ready = {"nl": "De scan is gesloten, en de resultaten zijn klaar.", "en": "The scan is closed, and its results are"}
    await olga.sees(f"{ready[language]} ... 18", [tongue.look])
    await olga.presses(tongue.look)
    await olga.sees({"nl": "berekend", "en": "computed"}[language], [tongue.publish])
    await olga.presses(tongue.publish)
    await olga.sees({"nl": "Terugdraaien kan niet.", "en": "It cannot be undone."}[language], [tongue.not_yet])
    await olga.presses(tongue.not_yet)
    await olga.sees({"nl": "berekend", "en": "computed"}[language], [tongue.publish])
    await olga.presses(tongue.publish)
    await olga.sees({"nl": "Terugdraaien kan niet.", "en": "It cannot be undone."}[language], [tongue.publish_now])
    await olga.presses(tongue.publish_now)
    await olga.sees({"nl": "gewist op 28 februari 2027", "en": "erased on 28 February 2027"}[language], [])
    assert (await rows(stage))["scan_answer"] == 7
    await stage.time_passes(days=91)
    kept = await rows(stage)
    assert [kept[f"scan_{name}"] for name in ("answer", "tag", "words", "invitation")] == [0, 0, 0, 0]
    assert (await the_round(stage)).state is RoundState.ARCHIVED


@languages
async def test_of_too_few_answers_nothing_stays(stage: Stage, platform: str, language: str) -> None:
    olga = await running_scans(stage, platform, language, colleagues=0)
    colleagues = await colleagues_join(stage, 11)
    await opened(stage)
    await answer(stage, 1, colleagues[:4])
    await comes_to(stage, CLOSES)
    await comes_to(stage, CLOSES + MINUTE)
    kept = await rows(stage)
    assert [kept[f"scan_{name}"] for name in ("answer", "words", "invitation")] == [0, 0, 12]
    await comes_to(stage, CLOSES + timedelta(days=15))  # who was invited was told by then, unless they wanted quiet
    kept = await rows(stage)
    assert [kept[f"scan_{name}"] for name in ("answer", "tag", "words", "invitation")] == [0, 0, 0, 0]
    await looks(olga, language)
    await olga.sees({"nl": "gearchiveerd", "en": "archived"}[language], [])


@languages
async def test_what_is_missing_is_said_with_what_to_do(stage: Stage, platform: str, language: str) -> None:
    tongue = ROUNDS[language]
    olga = await running_scans(stage, platform, language, colleagues=3)
    stage.app.intake._house.tags._key = None
    await olga.says({"nl": "/scan rondes", "en": "/scan rounds"}[language])
    await olga.sees(NONE_YET[language], [tongue.new])
    await olga.presses(tongue.new)
    await olga.fills_in(draft(language))
    await olga.sees(tongue.day, [tongue.keep])
    await olga.presses(tongue.keep)
    missing = {"nl": "nu zijn het er 4 ... Privacytekst ... LEARNATHON_SCAN__KEY", "en": "there are 4 now"}
    await olga.sees(missing[language], [tongue.privacy])
    await olga.presses(tongue.privacy)
    await olga.sees({"nl": "Sta je ervoor in", "en": "Do you stand for it"}[language], [tongue.stand])
    await olga.presses(tongue.stand)
    await olga.sees({"nl": "Genoteerd ... SCAN__KEY", "en": "Noted ... SCAN__KEY"}[language], [tongue.change])
    assert tongue.schedule not in str(olga.screen).rpartition("LEARNATHON_SCAN__KEY")[2]


@languages
async def test_calling_off_is_undone_for_minutes(stage: Stage, platform: str, language: str) -> None:
    tongue = ROUNDS[language]
    olga = await running_scans(stage, platform, language)
    await scheduled(stage)
    await looks(olga, language)
    await olga.sees({"nl": "Hij gaat vanzelf open op", "en": "It opens by itself on"}[language], [tongue.cancel])
    await olga.presses(tongue.cancel)
    await olga.sees({"nl": "niemand was uitgenodigd", "en": "nobody was invited"}[language], [tongue.undo])
    await olga.presses(tongue.undo)
    await olga.sees({"nl": "Teruggedraaid", "en": "Undone"}[language], [tongue.cancel])
    again = await the_round(stage)
    assert (again.state, again.due_at) == (RoundState.SCHEDULED, OPENS)
    await olga.presses(tongue.cancel)
    await olga.sees({"nl": "niemand was uitgenodigd", "en": "nobody was invited"}[language], [tongue.undo])
    await stage.time_passes(minutes=11)
    late = {"nl": "Dat is niet meer terug te draaien.", "en": "That cannot be undone any more."}[language]
    await is_told(stage, "olga", tongue.undo, late)
    await comes_to(stage, OPENS)
    assert (await the_round(stage)).state is RoundState.CANCELLED
