"""When an announcement goes: now, at a moment, or in everybody's own morning; never in the past or too late."""

from datetime import UTC, datetime, timedelta

import pytest

from storage.models import EventPhase, Timing
from tests.stories.actors import Actor, OnTelegram
from tests.stories.compose_scenes import WORDS, draft, learnathon, only_announcement, organised
from tests.stories.experiment_scenes import fills
from tests.stories.looking import calm, member
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
TIMINGS = {
    "nl": {"now": "Nu", "at": "Op een moment", "morning": "In ieders ochtend"},
    "en": {"now": "Now", "at": "At a moment", "morning": "Everybody's morning"},
}


async def chooses(stage: Stage, olga: Actor, language: str, timing: str, **more: str) -> None:
    """Choose a moment, from the page that is there."""
    await olga.presses(WORDS[language]["when"])
    await fills(olga, {"timing": TIMINGS[language][timing], **more})
    await calm(stage)


@languages
async def test_at_a_moment(stage: Stage, platform: str, language: str) -> None:
    olga = await organised(stage, platform, language)
    await draft(stage, olga, language)
    await chooses(stage, olga, language, "at", day="12-11-2026", clock="14:30")
    said = {
        "nl": "vanaf donderdag 12 november 2026 om 14:30, ieder in eigen uren.",
        "en": "from Thursday, 12 November 2026 at 14:30, each in their own hours.",
    }
    await olga.sees(said[language], [WORDS[language]["send"]])
    kept = await only_announcement(stage)
    assert (kept.timing, kept.starts_at) == (Timing.AT, datetime(2026, 11, 12, 13, 30, tzinfo=UTC))


@languages
async def test_in_everybodys_own_morning_and_now_after_all(stage: Stage, platform: str, language: str) -> None:
    olga = await organised(stage, platform, language)
    await draft(stage, olga, language)
    await chooses(stage, olga, language, "morning", day="12-11-2026")
    said = {
        "nl": "op donderdag 12 november 2026, als ieders eigen uren beginnen.",
        "en": "on Thursday, 12 November 2026, when each one's own hours begin.",
    }
    await olga.sees(said[language], [])
    kept = await only_announcement(stage)
    assert (kept.timing, kept.starts_at) == (Timing.MORNING, datetime(2026, 11, 11, 23, 0, tzinfo=UTC))
    await chooses(stage, olga, language, "now")
    await olga.sees({"nl": "Wanneer: meteen.", "en": "When: at once."}[language], [])
    kept = await only_announcement(stage)
    assert (kept.timing, kept.starts_at) == (Timing.NOW, None)


@languages
async def test_a_holiday_is_warned_of(stage: Stage, platform: str, language: str) -> None:
    olga = await organised(stage, platform, language)
    await draft(stage, olga, language)
    await chooses(stage, olga, language, "morning", day="25-12-2026")
    said = {
        "nl": "Dat is geen werkdag: de meesten horen het pas op maandag 28 december 2026.",
        "en": "That is no working day: most hear it on Monday, 28 December 2026.",
    }
    await olga.sees(said[language], [])


@languages
async def test_a_moment_that_is_over_is_asked_again(stage: Stage, platform: str, language: str) -> None:
    olga = await organised(stage, platform, language)
    await draft(stage, olga, language)
    day_over = {"nl": "Die dag is al voorbij.", "en": "That day is over."}[language]
    moment_over = {"nl": "Dat moment is al voorbij.", "en": "That moment is over."}[language]
    await olga.presses(WORDS[language]["when"])
    given = {"timing": TIMINGS[language]["at"], "day": "1-11-2026", "clock": "8:00"}
    if isinstance(olga, OnTelegram):
        await olga.fills_in({"timing": given["timing"], "day": given["day"]})
        await olga.sees(day_over, [])
        await olga.person.write("2-11-2026")
        await olga.fills_in({"clock": "8:00"})
        await olga.sees(moment_over, [])
        await olga.person.write("17:00")
    else:
        await fills(olga, given)
        await olga.sees(day_over, [])
        await fills(olga, {"day": "2-11-2026"})
        await olga.sees(moment_over, [])
        await fills(olga, {"clock": "17:00"})
    said = {"nl": "vanaf maandag 2 november 2026 om 17:00", "en": "from Monday, 2 November 2026 at 17:00"}
    await olga.sees(said[language], [])


@languages
async def test_what_has_no_sense_by_then_is_not_planned(stage: Stage, platform: str, language: str) -> None:
    olga = await organised(stage, platform, language)
    await learnathon(stage, EventPhase.ANNOUNCED)
    await olga.says(WORDS[language]["announce"])
    await calm(stage)
    await olga.presses({"nl": "Zet in je agenda", "en": "Save the date"}[language])
    await calm(stage)
    until = {
        "nl": "Na donderdag 28 januari 2027 om 09:30 gaat het niet meer uit.",
        "en": "After Thursday, 28 January 2027 at 09:30 it does not go out any more.",
    }
    await olga.sees(until[language], [])
    await olga.presses(WORDS[language]["when"])
    await fills(olga, {"timing": TIMINGS[language]["morning"], "day": "29-1-2027"})
    late = {"nl": "Dan heeft deze aankondiging geen zin meer", "en": "There is no sense in this announcement by then"}
    await olga.sees(late[language], [])


@languages
async def test_now_means_for_each_in_their_own_hours(stage: Stage, platform: str, language: str) -> None:
    olga = await organised(stage, platform, language, "noor", "sara")
    who = await member(stage, "noor")
    async with stage.store.begin() as work:
        (await work.members.get(who.id)).time_zone = "America/New_York"
    await draft(stage, olga, language)
    said = {
        "nl": "ieder in eigen uren: 2 nu meteen, 1 vanaf maandag 2 november 2026 om 15:00.",
        "en": "each in their own hours: 2 right now, 1 from Monday, 2 November 2026 at 15:00.",
    }
    await olga.sees(said[language], [])
    stage.clock.move(timedelta(hours=10))  # in the evening
    await olga.presses(WORDS[language]["seen_on"])
    await calm(stage)
    evening = {"nl": "ieder in eigen uren: 1 nu meteen, 2 vanaf", "en": "each in their own hours: 1 right now, 2 from"}
    await olga.sees(evening[language].replace("1 ", {"nl": "één ", "en": "one "}[language], 1), [])
