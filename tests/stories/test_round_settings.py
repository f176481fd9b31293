"""What is fixed for a round, and what organisers look at and change before it is: questions, groups, who is invited."""

from pathlib import Path

import pytest
import yaml

from bot.settings.sections import Scan
from flows.scan.reading import default_questionnaire, raw_of
from storage.models import RoundState, ScanRound
from tests.stories.actors import OnTelegram
from tests.stories.idea_scenes import joined
from tests.stories.merging_scenes import is_told
from tests.stories.round_scenes import (
    KEY,
    ROUNDS,
    colleagues_join,
    looks,
    opened,
    running_scans,
    scheduled,
    the_round,
)
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
INTRO = {"nl": "We bespreken het in december.", "en": "We talk about it in December."}
KEPT = {"nl": "Bewaard.", "en": "Kept."}
FIXED = {"nl": "Wat vastligt voor deze scan", "en": "What is fixed for this scan"}


async def drafted(stage: Stage, **facts: object) -> int:
    """Keep a draft; returns its id."""
    return await scheduled(stage, state=RoundState.DRAFT, due_at=None, **facts)


@languages
async def test_everybody_reads_what_is_fixed_and_nobody_but_organisers_reads_of_a_draft(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = ROUNDS[language]
    await running_scans(stage, platform, language, colleagues=3)
    noor = await joined(stage, "noor", platform, language)
    await colleagues_join(stage, 6, ("Zorg", "Noord"))
    await colleagues_join(stage, 2, ("Zorg", "Zuid"))
    word = {"nl": "/scan instellingen", "en": "/scan settings"}[language]
    await noor.says(word)
    await noor.sees({"nl": "Er is nu geen scan.", "en": "There is no scan now."}[language], [])
    await opened(stage, intro=INTRO)
    await noor.says({"nl": "/scan rondes", "en": "/scan rounds"}[language])
    await noor.sees({"nl": "organisatoren", "en": "organisers"}[language], [])
    await noor.says(word)
    fixed = {
        "nl": "LN22-1: 22 stellingen, 2 open vragen ... de hele organisatie (13 mensen) ... vanaf 5 ... "
        "90 dagen na publicatie gewist, uiterlijk op 18 maart 2027",
        "en": "LN22-1: 22 statements, 2 open questions ... the whole organisation (13 people) ... from 5 ... "
        "erased 90 days after publishing, on 18 March 2027 at the latest",
    }[language]
    await noor.sees(f"{FIXED[language]} ... {fixed} ... {INTRO[language]}", [tongue.questions, tongue.groups])
    await noor.presses(tongue.groups)
    hardly = {"nl": "(meestal verborgen: een buurgroep", "en": "(mostly hidden: a neighbour"}[language]
    small = {"nl": "(te klein om te tonen)", "en": "(too small to be shown)"}[language]
    await noor.sees(f"Zorg ... – Noord {hardly} ... – Zuid {small}", [tongue.back])
    assert "Noord: 6" not in noor.screen
    await noor.presses(tongue.back)
    await noor.sees(FIXED[language], [tongue.questions])
    await noor.presses(tongue.questions)
    await noor.sees({"nl": "SAF1: ", "en": "SAF1: "}[language], [tongue.back])


@languages
async def test_an_organiser_reads_all_questions_and_sees_how_large_groups_are(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = ROUNDS[language]
    olga = await running_scans(stage, platform, language, colleagues=1)
    await colleagues_join(stage, 4, ("Zorg", None))
    await drafted(stage)
    await looks(olga, language, tongue.groups)
    await olga.presses(tongue.groups)
    only = {"nl": "alleen naar het totaal te kijken", "en": "wise to look at the total only"}[language]
    await olga.sees(f"Zorg: 4 ... {only}", [tongue.back])
    await olga.presses(tongue.back)
    await olga.sees({"nl": "in voorbereiding", "en": "being prepared"}[language], [tongue.questions])
    await olga.presses(tongue.questions)
    await olga.sees("LN22-1 ... SAF1 ... EXP4", [tongue.back])
    await olga.presses({"nl": "Volgende", "en": "Next"}[language])
    await olga.sees("SHA1 ... LEA3 ... O2", [tongue.back])


@languages
async def test_departments_are_chosen_and_enough_people_stay_invited(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = ROUNDS[language]
    olga = await running_scans(stage, platform, language, colleagues=1)
    await colleagues_join(stage, 4, ("Zorg", "Noord"))
    await colleagues_join(stage, 2, ("Zorg", None))
    await drafted(stage)
    await looks(olga, language, tongue.scope)
    await olga.presses(tongue.scope)
    whole = {
        "nl": "de hele organisatie, 8 mensen ... Zorg: 6 mensen",
        "en": "the whole organisation, 8 people ... Zorg: 6",
    }
    await olga.sees(whole[language], [tongue.invite, tongue.back])
    await olga.presses(tongue.invite)
    some = {"nl": "met al hun teams, 6 mensen ... uitgenodigd", "en": "with all their teams, 6 people ... invited"}
    await olga.sees(some[language], [tongue.leave_out, tongue.everybody])
    await olga.presses(tongue.back)
    await olga.sees({"nl": "Voor: Zorg, 6 mensen", "en": "For: Zorg, 6 people"}[language], [tongue.schedule])
    await olga.presses(tongue.schedule)
    await olga.sees({"nl": "Ingepland.", "en": "Scheduled."}[language], [tongue.scope])
    await colleagues_join(stage, 1, ("Bedrijf", None))
    await olga.presses(tongue.scope)
    await olga.sees("Bedrijf", [tongue.everybody])
    await olga.presses(tongue.everybody)
    await olga.sees({"nl": "de hele organisatie, 9 mensen", "en": "the whole organisation, 9 people"}[language], [])
    few = {
        "nl": "Dan worden er 1 uitgenodigd, en het moeten er minstens 5 zijn. Kies eerst een andere afdeling.",
        "en": "Then 1 would be invited, and at least 5 must be. Choose another department first.",
    }[language]
    await is_told(stage, "olga", f"1. {tongue.invite}", few)


@languages
async def test_bad_answers_are_told_with_what_to_do(stage: Stage, platform: str, language: str) -> None:
    tongue = ROUNDS[language]
    olga = await running_scans(stage, platform, language)
    await drafted(stage)
    await looks(olga, language, tongue.change)
    await olga.presses(tongue.change)
    if isinstance(olga, OnTelegram):
        await changes_on_telegram(olga, language)
        return
    for answers, why in (
        (
            {"opens": {"nl": "2 november 2026", "en": "2 November 2026"}[language]},
            ("op zijn vroegst morgen", "tomorrow at"),
        ),
        (
            {"opens": {"nl": "15 november 2026", "en": "15 November 2026"}[language]},
            ("werkt er niemand", "Nobody works"),
        ),
        ({"opens": tongue.day, "window": "4"}, ("5 tot 15 werkdagen", "5 to 15 working days")),
        ({"window": "5", "k": "4"}, ("minstens 5 antwoorden", "at least 5 answers")),
    ):
        await olga.fills_in(answers)
        await olga.sees(why[language == "en"], [])
    await olga.fills_in({"k": "13"})
    await olga.sees(tongue.day, [tongue.keep])
    await olga.presses(tongue.keep)
    await olga.sees({"nl": "Voordat je hem ... (12)", "en": "Before it can ... (12)"}[language], [tongue.change])


async def changes_on_telegram(olga: OnTelegram, language: str) -> None:
    """Change the day alone, first to one on which nobody works."""
    tongue = ROUNDS[language]
    await olga.sees({"nl": "Dit bewaar ik", "en": "This is what I will keep"}[language], [tongue.keep])
    await olga.presses({"nl": "Aanpassen", "en": "Edit"}[language])
    await olga.presses({"nl": "Open op", "en": "Opens on"}[language])
    await olga.says({"nl": "25 december 2026", "en": "25 December 2026"}[language])
    await olga.sees({"nl": "werkt er niemand", "en": "Nobody works"}[language], [])
    await olga.says({"nl": "17 november 2026", "en": "17 November 2026"}[language])
    await olga.sees({"nl": "17 november", "en": "17 November"}[language], [tongue.keep])
    await olga.presses(tongue.keep)
    await olga.sees({"nl": "Bewaard. ... dinsdag 17", "en": "Kept. ... Tuesday, 17"}[language], [tongue.schedule])


@languages
async def test_scheduled_a_group_may_need_more_answers_but_not_fewer(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = ROUNDS[language]
    olga = await running_scans(stage, platform, language)
    await scheduled(stage, k=7)
    for k, said in (
        ("6", {"nl": "Het zijn er nu 7", "en": "It is 7 now"}),
        ("13", {"nl": "maar 12 mensen", "en": "No more than 12 people"}),
        ("8", {"nl": "Bewaard. ... vanaf 8", "en": "Kept. ... from 8"}),
    ):
        await looks(olga, language, tongue.change)
        await olga.presses(tongue.change)
        if isinstance(olga, OnTelegram):
            await olga.sees({"nl": "Dit bewaar ik", "en": "This is what I will keep"}[language], [tongue.keep])
            await olga.presses({"nl": "Aanpassen", "en": "Edit"}[language])
            await olga.presses({"nl": "Kleinste groep", "en": "Smallest group"}[language])
            await olga.says(k)
        else:
            await olga.fills_in({"k": k})
        await olga.sees(tongue.day.partition(" ")[0], [tongue.keep])
        await olga.presses(tongue.keep)
        await olga.sees(said[language], [tongue.change])
    assert (await the_round(stage)).k == 8


@languages
async def test_a_sentence_of_their_own_is_there_in_both_languages_or_in_none(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = ROUNDS[language]
    olga = await running_scans(stage, platform, language)
    await drafted(stage)
    await looks(olga, language, tongue.intro)
    await olga.presses(tongue.intro)
    await olga.fills_in({"nl": INTRO["nl"], "en": tongue.no_sentence})
    await olga.sees({"nl": "in beide talen", "en": "in both languages"}[language], [])
    if isinstance(olga, OnTelegram):
        await olga.says(INTRO["en"])
    else:
        await olga.fills_in({"en": INTRO["en"]})
    await olga.sees(f"{KEPT[language]} ... {INTRO[language]}", [tongue.intro])
    assert (await the_round(stage)).intro == INTRO


@languages
async def test_an_id_that_asked_something_else_before_is_named(stage: Stage, platform: str, language: str) -> None:
    tongue = ROUNDS[language]
    olga = await running_scans(stage, platform, language)
    before = raw_of(default_questionnaire())
    before["themes"][0]["statements"][1]["nl"] = "Iets anders."
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        times = {"state_since": stage.clock(), "created_at": stage.clock()}
        await work.scans.add(
            ScanRound(organisation_id=organisation.id, state=RoundState.ARCHIVED, questionnaire=before, **times)
        )
    await drafted(stage)
    await olga.says({"nl": "/scan rondes", "en": "/scan rounds"}[language])
    await olga.sees({"nl": "Ronde 2", "en": "Round 2"}[language], [])
    await olga.presses(f"1. {tongue.look}")
    named = {"nl": "vroeg iets anders onder SAF2", "en": "asked something else under SAF2"}[language]
    await olga.sees(named, [tongue.change])
    assert tongue.schedule not in olga.screen


@languages
async def test_an_own_questionnaire_is_read_with_hints(
    stage: Stage, platform: str, language: str, tmp_path: Path
) -> None:
    tongue = ROUNDS[language]
    raw = raw_of(default_questionnaire())
    first = raw["themes"][0]["statements"]
    first[0] |= {"id": "OWN1", "nl": "We verbergen fouten niet.", "en": "We do not hide mistakes."}
    first[1] |= {"id": "OWN2", "nl": "We proberen en leren.", "en": "We try and learn."}
    raw["name"] = "OURS-1"
    own = tmp_path / "ours.yaml"
    own.write_text(yaml.safe_dump(raw, allow_unicode=True), "utf-8")
    stage.settings_changes["scan"] = Scan(key=KEY, questionnaire=str(own))
    olga = await running_scans(stage, platform, language)
    await drafted(stage, questionnaire=None)
    await looks(olga, language, tongue.questions)
    await olga.presses(tongue.questions)
    await olga.sees("OURS-1 ... OWN1", [tongue.back])
    await olga.presses({"nl": "Volgende", "en": "Next"}[language])
    hints = {
        "nl": "bekijken: OWN1. Wie het oneens is ... bekijken: OWN2. Er zitten",
        "en": "again: OWN1. Whoever disagrees ... again: OWN2. There may be",
    }[language]
    await olga.sees(f"O2 ... {hints}", [tongue.back])


@languages
async def test_one_round_at_a_time(stage: Stage, platform: str, language: str) -> None:
    tongue = ROUNDS[language]
    olga = await running_scans(stage, platform, language)
    await scheduled(stage)
    await olga.says({"nl": "/scan rondes", "en": "/scan rounds"}[language])
    await olga.sees(tongue.rounds, [tongue.new])
    await olga.presses(tongue.new)
    goes_first = {"nl": "die gaat voor. ... Scanronde 1: ingepland", "en": "it goes first. ... Scan round 1: scheduled"}
    await olga.sees(goes_first[language], [tongue.cancel])
