"""Being asked again: once, on the working day somebody chose, and never against their will."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.settings.sections import Organisation
from flows.workdays import is_working_day
from storage.models import MemberState
from tests.stories.looking import calm, member, slack_person, telegram_person
from tests.stories.opening import JOINS, SAYS_NO
from tests.stories.stage import Stage

WITH_DATE = Organisation(name="Voorbeeld", next_learnathon=date(2026, 11, 12))  # a Thursday
languages = pytest.mark.parametrize("language", ["nl", "en"])

NEXT_WEEK = {
    "nl": """
        noor: start
        bot: Hoi Noor
        noor: [Nu niet]
        bot: Geen probleem. Wanneer mag ik het nog eens vragen? [Volgende week] [Nooit]
        noor: [Volgende week]
        bot: Goed, ik vraag het je weer op maandag 9 november 2026. Eerder? Stuur /start.
    """,
    "en": """
        noor: start
        bot: Hi Noor
        noor: [Not now]
        bot: No problem. When may I ask again? [Next week] [Never]
        noor: [Next week]
        bot: Fine, I will ask you again on Monday, 9 November 2026. Sooner? Send /start.
    """,
}

ASKED_AGAIN = {
    "nl": """
        (7 days later)
        (30 minutes later)
        bot: Hoi Noor, ik ben de Learnathon-bot van Voorbeeld. [Ja, vertel] [Nu niet] [Nee, bedankt]
    """,
    "en": """
        (7 days later)
        (30 minutes later)
        bot: Hi Noor, I am the Learnathon bot of Voorbeeld. [Yes, tell me] [Not now] [No thanks]
    """,
}

AFTER_THE_LEARNATHON = {
    "nl": """
        noor: start
        bot: Hoi Noor
        noor: [Nu niet]
        bot: Geen probleem. Wanneer mag ik het nog eens vragen? [Volgende week] [Na 12 november 2026] [Nooit]
        noor: [Na 12 november 2026]
        bot: Goed, ik vraag het je weer op vrijdag 13 november 2026.
        (11 days later)
        (30 minutes later)
        bot: Hoi Noor, ik ben de Learnathon-bot van Voorbeeld.
    """,
    "en": """
        noor: start
        bot: Hi Noor
        noor: [Not now]
        bot: No problem. When may I ask again? [Next week] [After 12 November 2026] [Never]
        noor: [After 12 November 2026]
        bot: Fine, I will ask you again on Friday, 13 November 2026.
        (11 days later)
        (30 minutes later)
        bot: Hi Noor, I am the Learnathon bot of Voorbeeld.
    """,
}

NEVER = {
    "nl": """
        noor: start
        bot: Hoi Noor
        noor: [Nu niet]
        bot: Geen probleem.
        noor: [Nooit]
        bot: Helemaal goed. Ik stuur je dit jaar niets meer.
    """,
    "en": """
        noor: start
        bot: Hi Noor
        noor: [Not now]
        bot: No problem.
        noor: [Never]
        bot: Fine. I will not write to you again this year.
    """,
}


@languages
async def test_who_says_next_week_is_asked_once_on_a_working_day(stage: Stage, platform: str, language: str) -> None:
    noor = stage.person("noor", platform, language)
    await stage.start()
    await stage.plays(NEXT_WEEK[language])
    asked_at = (await member(stage, "noor")).ask_again_at
    assert asked_at is not None
    there = asked_at.astimezone(ZoneInfo((await member(stage, "noor")).time_zone))
    assert is_working_day(there.date(), "NL")
    assert (there.hour, there.minute // 20) == (9, 0)

    before = noor.screen
    stage.clock.move(timedelta(days=6))
    await calm(stage)
    assert noor.screen == before
    stage.clock.move(timedelta(days=-6))
    await stage.plays(ASKED_AGAIN[language])
    before = noor.screen
    stage.clock.move(timedelta(days=60))
    await calm(stage)
    assert noor.screen == before


@languages
async def test_who_says_later_again_is_asked_again(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    await stage.start()
    await stage.plays(NEXT_WEEK[language] + ASKED_AGAIN[language])
    await stage.plays(
        {
            "nl": """
        noor: [Nu niet]
        bot: Geen probleem.
        noor: [Volgende week]
        bot: Goed, ik vraag het je weer op maandag 16 november 2026.
    """,
            "en": """
        noor: [Not now]
        bot: No problem.
        noor: [Next week]
        bot: Fine, I will ask you again on Monday, 16 November 2026.
    """,
        }[language]
    )
    await stage.plays(ASKED_AGAIN[language])


@languages
async def test_who_says_after_the_learnathon_is_asked_the_day_after(stage: Stage, platform: str, language: str) -> None:
    stage.settings_changes["organisation"] = WITH_DATE
    stage.person("noor", platform, language)
    await stage.start()
    await stage.plays(AFTER_THE_LEARNATHON[language])


@languages
@pytest.mark.parametrize("story", [SAYS_NO, NEVER])
async def test_who_says_no_hears_nothing_and_can_come_back(
    stage: Stage, platform: str, language: str, story: dict[str, str]
) -> None:
    noor = stage.person("noor", platform, language)
    await stage.start()
    await stage.plays(story[language])
    assert (await member(stage, "noor")).state is MemberState.DECLINED
    before = noor.screen
    stage.clock.move(timedelta(days=40))
    await calm(stage)
    assert noor.screen == before
    await stage.plays(JOINS[language])
    assert (await member(stage, "noor")).state is MemberState.ACTIVE


@pytest.mark.parametrize("change_of_mind", ["joins", "declines"])
async def test_a_change_of_mind_takes_the_promise_back(stage: Stage, platform: str, change_of_mind: str) -> None:
    noor = stage.person("noor", platform)
    await stage.start()
    await stage.plays(NEXT_WEEK["nl"])
    await stage.plays(JOINS["nl"] if change_of_mind == "joins" else SAYS_NO["nl"])
    before = noor.screen
    stage.clock.move(timedelta(days=20))
    await calm(stage)
    assert noor.screen == before


async def test_who_declined_after_all_says_later_is_asked_again(stage: Stage, platform: str) -> None:
    stage.person("noor", platform)
    await stage.start()
    await stage.plays(NEXT_WEEK["nl"] + SAYS_NO["nl"] + NEXT_WEEK["nl"] + ASKED_AGAIN["nl"])


@languages
async def test_old_buttons_do_not_undo_joining(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    await stage.start()
    await stage.plays(NEXT_WEEK[language].rpartition("noor:")[0] + JOINS[language])
    said = {"nl": "Die knop hoort bij iets wat al klaar is.", "en": "That button belongs to something that is done."}
    label = {"nl": "Volgende week", "en": "Next week"}
    if platform == "telegram":
        assert await telegram_person(stage, "noor").person.press(label[language], wait=True) == said[language]
    else:
        await slack_person(stage, "noor").person.press(label[language])
        await slack_person(stage, "noor").person.sees(said[language])
    noor = await member(stage, "noor")
    assert (noor.state, noor.ask_again_at) == (MemberState.ACTIVE, None)
