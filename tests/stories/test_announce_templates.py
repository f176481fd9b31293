"""The agreed texts: those that fit the phase are offered, say what is known, and ask for what is not."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from flows.announcements.composing import prepare
from flows.announcements.templates import TEMPLATES
from flows.post import Post
from storage.models import Attending, EventFormat, EventPhase, SignUp, Timing
from tests.stories.actors import Actor, OnTelegram
from tests.stories.compose_scenes import WORDS, learnathon, only_announcement, organised
from tests.stories.idea_scenes import sends
from tests.stories.looking import calm, member, rows
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
LABELS = {
    "nl": {
        "save_the_date": "Zet in je agenda",
        "call_for_ideas": "Oproep voor ideeën",
        "programme": "Het programma",
        "day_of": "Op de dag zelf",
        "thanks": "Bedankje",
        "results": "Resultaten",
        "new_date": "Nieuwe datum",
    },
    "en": {
        "save_the_date": "Save the date",
        "call_for_ideas": "Call for ideas",
        "programme": "The programme",
        "day_of": "On the day itself",
        "thanks": "Thanks",
        "results": "Results",
        "new_date": "New date",
    },
}
SAYS = {
    "save_the_date": (
        "Zet in je agenda: onze Learnathon is op 28 januari 2027, 09:30-13:00, de kantine. Een halve dag om werk beter",
        "Save the date: our Learnathon is on 28 January 2027, 09:30-13:00, de kantine. A half day to make work better",
    ),
    "call_for_ideas": (
        "Stuur je idee vóór 28 december 2026: typ /idea.",
        "Send your idea before 28 December 2026: type /idea.",
    ),
    "programme": ("Het programma van 28 januari 2027 is klaar.", "The programme for 28 January 2027 is ready."),
    "day_of": (
        "Goedemorgen. We beginnen om 09:30 in de kantine. Neem mee",
        "Good morning. We start at 09:30 in de kantine. Bring",
    ),
    "new_date": ("De Learnathon verschuift naar 28 januari 2027.", "The Learnathon moves to 28 January 2027."),
    "thanks": (
        "0 collega's, 0 ideeën, 0 projecten, 0 experimenten starten deze maand. Elk idee krijgt vóór 11 februari 2027",
        "0 colleagues, 0 ideas, 0 projects, 0 experiments start this month. Every idea gets its answer before 11 Feb",
    ),
}


async def begins(stage: Stage, olga: Actor, language: str, template: str) -> None:
    """Begin with one of the texts that fit."""
    await olga.says(WORDS[language]["announce"])
    await calm(stage)
    await olga.presses(LABELS[language][template])
    await calm(stage)


@pytest.mark.parametrize(
    ("phase", "fit"),
    [
        (EventPhase.ANNOUNCED, ["save_the_date", "call_for_ideas", "new_date"]),
        (EventPhase.CALL_FOR_IDEAS, ["call_for_ideas", "new_date"]),
        (EventPhase.SHAPING, ["new_date"]),
        (EventPhase.READY, ["programme", "day_of", "new_date"]),
        (EventPhase.LIVE, ["day_of"]),
        (EventPhase.WRAP_UP, ["thanks"]),
        (EventPhase.FOLLOW_THROUGH, ["thanks", "results"]),
        (EventPhase.EVALUATED, ["results"]),
        (EventPhase.DRAFT, []),
    ],
)
@pytest.mark.parametrize(("platform", "language"), [("slack", "nl"), ("telegram", "en")])
async def test_each_phase_offers_what_fits(
    stage: Stage, platform: str, language: str, phase: EventPhase, fit: list[str]
) -> None:
    olga = await organised(stage, platform, language)
    await learnathon(stage, phase)
    await olga.says(WORDS[language]["announce"])
    labels = [LABELS[language][name] for name in fit]
    now = {"nl": "Wat nu past bij de Learnathon:", "en": "What fits the Learnathon now:"}[language]
    await olga.sees({"nl": "Nog geen aankondigingen.", "en": "No announcements yet."}[language], labels)
    assert (now in olga.screen) == bool(fit)
    assert not [label for label in LABELS[language].values() if label not in labels and f"[{label}]" in olga.screen]


@pytest.mark.parametrize(
    ("template", "phase"),
    [
        ("save_the_date", EventPhase.ANNOUNCED),
        ("call_for_ideas", EventPhase.CALL_FOR_IDEAS),
        ("programme", EventPhase.READY),
        ("day_of", EventPhase.LIVE),
        ("new_date", EventPhase.SHAPING),
        ("thanks", EventPhase.WRAP_UP),
    ],
)
@pytest.mark.parametrize(("platform", "language"), [("slack", "en"), ("telegram", "nl")])
async def test_an_agreed_text_says_what_is_known(
    stage: Stage, platform: str, language: str, template: str, phase: EventPhase
) -> None:
    olga = await organised(stage, platform, language)
    event_id = await learnathon(stage, phase)
    await begins(stage, olga, language, template)
    await olga.sees(" ... ".join(SAYS[template]), [WORDS[language]["text"]])
    kept = await only_announcement(stage)
    assert (kept.template, kept.event_id, kept.audience) == (template, event_id, TEMPLATES[template].audience)
    await begins(stage, olga, language, template)  # it is there already
    assert (await rows(stage))["announcement"] == 1


@languages
async def test_a_text_says_nothing_of_what_is_not_known_yet(stage: Stage, platform: str, language: str) -> None:
    olga = await organised(stage, platform, language)
    await learnathon(stage, EventPhase.ANNOUNCED, starts=None, ends=None, place=None, format=EventFormat.WHOLE_DAY)
    await begins(stage, olga, language, "save_the_date")
    dutch = "Zet in je agenda: onze Learnathon is op 28 januari 2027. Een hele dag om werk beter te maken"
    english = "Save the date: our Learnathon is on 28 January 2027. A whole day to make work better"
    await olga.sees(f"{dutch} ... {english}", [WORDS[language]["send"]])


@languages
async def test_a_learnathon_without_a_day_says_what_to_do(stage: Stage, platform: str, language: str) -> None:
    olga = await organised(stage, platform, language)
    await learnathon(stage, EventPhase.ANNOUNCED, day=None)
    await begins(stage, olga, language, "save_the_date")
    no_day = {"nl": "De Learnathon heeft nog geen dag", "en": "The Learnathon has no day yet"}
    await olga.sees(no_day[language], [WORDS[language]["text"]])
    assert WORDS[language]["send"] not in olga.screen


@languages
async def test_own_words_take_the_place_of_an_agreed_text(stage: Stage, platform: str, language: str) -> None:
    words = WORDS[language]
    olga = await organised(stage, platform, language)
    await learnathon(stage, EventPhase.ANNOUNCED)
    await begins(stage, olga, language, "save_the_date")
    await olga.presses(words["text"])
    mine = {"nl": "Kom allemaal op 28 januari.", "en": "Come all on 28 January."}[language]
    keep = {"nl": "Zo laten", "en": "Leave it so"}[language]
    await olga.fills_in({"own": mine, "other": keep} if isinstance(olga, OnTelegram) else {"own": mine})
    theirs = SAYS["save_the_date"][1 if language == "nl" else 0]
    await olga.sees(" ... ".join((mine, theirs) if language == "nl" else (theirs, mine)), [words["send"]])
    assert (await only_announcement(stage)).texts == {language: mine}


@languages
async def test_the_results_ask_for_examples_in_both_languages(stage: Stage, platform: str, language: str) -> None:
    words = WORDS[language]
    olga = await organised(stage, platform, language)
    await learnathon(stage, EventPhase.FOLLOW_THROUGH, day=date(2026, 10, 1))
    await begins(stage, olga, language, "results")
    missing = {"nl": "Er ontbreekt nog tekst.", "en": "Some text is missing."}
    await olga.sees(missing[language], [words["fill_in"]])
    assert f"[{words['send']}]" not in olga.screen
    await olga.presses(words["fill_in"])
    dutch = {"hard_example": "antwoord in 2 dagen", "soft_example": "we vragen meer", "surprise": "stilte helpt"}
    english = {"hard_example": "answers in 2 days", "soft_example": "we ask more", "surprise": "silence helps"}
    own, other = (dutch, english) if language == "nl" else (english, dutch)
    await olga.fills_in({**own, **{f"other_{name}": text for name, text in other.items()}})
    await olga.sees(
        "0 lopend, 0 experimenten afgerond. Hard: antwoord in 2 dagen. Zacht: we vragen meer. Leerzaamste verrassing: "
        "stilte helpt. ... 0 running, 0 experiments concluded. Hard: answers in 2 days. Soft: we ask more. "
        "Most instructive surprise: silence helps.",
        [words["send"]],
    )


@languages
async def test_examples_in_one_language_are_sent_so_only_knowingly(stage: Stage, platform: str, language: str) -> None:
    words = WORDS[language]
    olga = await organised(stage, platform, language)
    await learnathon(stage, EventPhase.FOLLOW_THROUGH, day=date(2026, 10, 1))
    await begins(stage, olga, language, "results")
    await olga.presses(words["fill_in"])
    given = {"hard_example": "2 dagen", "soft_example": "samen", "surprise": "stilte"}
    await olga.fills_in({**given, **{f"other_{name}": words["skip"] for name in given}})
    only = {"nl": "This message is only there in Dutch.", "en": "Dit bericht is er alleen in het Engels."}
    await olga.sees(only[language], [words["send"]])


@languages
async def test_why_it_is_off_comes_from_the_learnathon(stage: Stage, platform: str, language: str) -> None:
    words = WORDS[language]
    olga = await organised(stage, platform, language)
    event_id = await learnathon(stage, EventPhase.CANCELLED, reason="de kantine is dicht")
    await prepared(stage, "cancelled", event_id)
    await olga.says({"nl": "/mijn", "en": "/mine"}[language])
    await calm(stage)
    await olga.presses(words["look"])
    missing = {"nl": "Er ontbreekt nog tekst.", "en": "Some text is missing."}
    await olga.sees(missing[language], [words["fill_in"]])
    await olga.presses(words["fill_in"])
    reason = {"nl": "the canteen is closed", "en": "de kantine is dicht"}[language]
    await olga.fills_in({"other_reason": reason})
    await olga.sees(
        "De Learnathon van 28 januari 2027 gaat niet door: de kantine is dicht. Je ideeën blijven in de vijver. ... "
        "The Learnathon of 28 January 2027 is off: ... Your ideas stay in the pool.",
        [words["send"]],
    )


@languages
async def test_the_programme_says_what_is_somebodys_own(stage: Stage, platform: str, language: str) -> None:
    words = WORDS[language]
    olga = await organised(stage, platform, language)
    event_id = await learnathon(stage, EventPhase.READY)
    who = await member(stage, "olga")
    whose: dict[str, Any] = {"event_id": event_id, "member_id": who.id, "organisation_id": who.organisation_id}
    async with stage.store.begin() as work:
        coming = SignUp(**whose, answer=Attending.COMING, signed_at=stage.clock(), table_number=4)
        await work.sign_ups.add(coming)
    await begins(stage, olga, language, "programme")
    await olga.presses(words["fill_in"])
    await olga.fills_in({"pitch_time": "14.00"})
    await calm(stage)
    await olga.presses(words["show_me"])
    await olga.sees("Je zit aan tafel 4. Pitches vanaf 14:00.", [])
    await olga.sees("You are at table 4. Pitches from 14:00.", [])


@languages
async def test_the_call_leads_to_sending_an_idea_and_to_those_there_are(
    stage: Stage, platform: str, language: str
) -> None:
    olga = await organised(stage, platform, language)
    await sends(olga, language)
    await learnathon(stage, EventPhase.CALL_FOR_IDEAS)
    await begins(stage, olga, language, "call_for_ideas")
    await olga.presses(WORDS[language]["show_me"])
    await olga.sees("Wat kan er in ons werk", ["Stuur een idee", "Bekijk het eerste idee"])
    await olga.sees("What can be improved", ["Send an idea", "See the first idea"])
    await olga.presses("See the first idea")
    await olga.sees({"nl": "Stille standup", "en": "A quieter stand-up"}[language], [])


@languages
async def test_a_draft_is_prepared_for_its_moment(stage: Stage, platform: str, language: str) -> None:
    olga = await organised(stage, platform, language)
    event_id = await learnathon(stage, EventPhase.ANNOUNCED)
    at = datetime(2026, 11, 30, tzinfo=UTC)
    await prepared(stage, "call_for_ideas", event_id, timing=Timing.MORNING, starts_at=at)
    await olga.says({"nl": "/mijn", "en": "/mine"}[language])
    waits = {"nl": '"Oproep voor ideeën" is nog een concept.', "en": '"Call for ideas" is still a draft.'}
    await olga.sees(waits[language], [WORDS[language]["look"]])
    await olga.presses(WORDS[language]["look"])
    when = {"nl": "op maandag 30 november 2026", "en": "on Monday, 30 November 2026"}
    await olga.sees(when[language], [WORDS[language]["send"]])


async def prepared(stage: Stage, template: str, event_id: int, **more: Any) -> None:
    """Make a draft of Olga's for a Learnathon, as something that is done by itself does."""
    await calm(stage)
    olga, house = await member(stage, "olga"), stage.app.intake._house
    async with stage.store.begin() as work:
        organisation = (await work.organisations.all())[0]
        event = await work.events.of(organisation.id, event_id)
        post = Post(work, organisation, house.texts, house.policy, stage.clock())
        await prepare(post, olga, template, event, **more)
