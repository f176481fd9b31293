"""A pause: nothing from the bot until a day of one's own choice, everything else goes on, and back by itself."""

from datetime import UTC, datetime, timedelta

import pytest

from flows.nudges.kinds import NudgeKind
from flows.nudges.nudge import nudge
from flows.nudges.saying import say_at_once
from flows.post import Post
from storage.models import CoOwner, CoOwnerState, MemberState
from tests.stories.looking import calm, member
from tests.stories.opening import JOINS
from tests.stories.stage import Stage
from tests.stories.test_leaving import POSTS

languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)

WEEK = {
    "nl": """
        noor: pauze
        bot: Tot wanneer wil je niets van me horen? [1 week] [2 weken] [Een maand] [Andere dag] [Alle instellingen]
        noor: [1 week]
        bot: Prima, je hoort niets van me tot maandag 9 november 2026. [Ik ben er weer] [Alle instellingen]
    """,
    "en": """
        noor: pause
        bot: Until when would you like to hear nothing from me? [1 week] [2 weeks] [A month] [Another day]
        noor: [1 week]
        bot: Fine, you hear nothing from me until Monday, 9 November 2026. [I am back] [All settings]
    """,
}
BACK = {
    "nl": "noor: [Ik ben er weer]\nbot: Fijn dat je er weer bent. [Wat er op je wacht]",
    "en": "noor: [I am back]\nbot: Good to have you back. [What waits for you]",
}
OVER = {
    "nl": "Je pauze is voorbij; fijn dat je er weer bent.",
    "en": "Your pause is over; good to have you back.",
}
TOLD = {"nl": "Noor heeft pauze tot 9 november 2026.", "en": "Noor pauses until 9 November 2026."}


async def opened(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    stage.person("anna", platform, language)
    await stage.start()
    await stage.plays(JOINS[language].replace("noor", "anna").replace("Noor", "Anna") + JOINS[language])


async def writes(stage: Stage, name: str, words: str, kind: NudgeKind) -> bool:
    """Write to somebody of our own accord."""
    async with stage.store.begin() as work:
        to = await work.members.get((await member(stage, name)).id)
        assert to is not None
        house = stage.app.intake._house
        post = Post(work, (await work.organisations.all())[0], house.texts, house.policy, stage.clock())
        message = post.words.message("fewer.as_usual")
        wanted = await nudge(post, to, message, kind=kind, key=words)
        await say_at_once(post)
        return wanted


AS_USUAL = "Prima, je hoort weer zo vaak van mij als gewoonlijk."


@languages
async def test_a_week_and_back_by_oneself(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    await stage.plays(WEEK[language])
    assert (await member(stage, "noor")).state is MemberState.PAUSED
    await stage.plays(POSTS[language])  # who pauses can do everything
    await stage.plays(WEEK[language].splitlines()[1])
    again = {
        "nl": "bot: Je hebt pauze tot 9 november 2026. [Ik ben er weer] [1 week]",
        "en": "bot: You pause until 9 November 2026. [I am back] [1 week]",
    }
    await stage.plays(again[language] + "\n" + BACK[language])
    assert (await member(stage, "noor")).state is MemberState.ACTIVE


@both_databases
@languages
async def test_the_day_brings_one_back(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    await stage.plays(WEEK[language])
    await stage.time_passes(days=6, hours=13)  # Sunday evening
    assert (await member(stage, "noor")).state is MemberState.PAUSED
    await stage.time_passes(hours=2)  # the first hour of Monday: too early to write
    await calm(stage)
    assert (await member(stage, "noor")).state is MemberState.ACTIVE
    assert OVER[language] not in stage.actors["noor"].screen
    await stage.time_passes(hours=9)
    await stage.actors["noor"].sees(OVER[language], [])
    await stage.time_passes(days=1)
    await calm(stage)
    assert stage.actors["noor"].screen.count(OVER[language]) == 1


@languages
async def test_another_day(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    story = {
        "nl": """
            noor: pauze
            bot: Tot wanneer
            noor: [Andere dag]
            noor fills in:
                day = {far}
            bot: Een pauze duurt van morgen tot hooguit zes maanden. [Kies opnieuw]
            noor: [Kies opnieuw]
            bot: Tot wanneer
            noor: [Andere dag]
            noor fills in:
                day = {day}
            bot: Prima, je hoort niets van me tot donderdag 24 december 2026.
        """,
        "en": """
            noor: pause
            bot: Until when
            noor: [Another day]
            noor fills in:
                day = {far}
            bot: A pause lasts from tomorrow to six months at most. [Choose again]
            noor: [Choose again]
            bot: Until when
            noor: [Another day]
            noor fills in:
                day = {day}
            bot: Fine, you hear nothing from me until Thursday, 24 December 2026.
        """,
    }
    typed = {"slack": ("2028-01-01", "2026-12-24"), "telegram": ("1-1-2028", "24 december")}[platform]
    await stage.plays(story[language].format(far=typed[0], day=typed[1]))


@languages
async def test_a_day_in_one_line(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    story = {
        "nl": "noor: pauze tot 24 december\nbot: Prima, je hoort niets",
        "en": "noor: pause until 24 December\nbot: Fine, you hear nothing",
    }
    await stage.plays(story[language])
    noor = await member(stage, "noor")
    assert noor.ask_again_at is not None
    assert noor.ask_again_at.astimezone(UTC).date() >= datetime(2026, 12, 23, tzinfo=UTC).date()


async def test_a_day_nobody_can_read(stage: Stage) -> None:
    await opened(stage, "telegram", "nl")
    await stage.plays("""
        noor: pauze
        bot: Tot wanneer
        noor: [Andere dag]
        bot: Tot welke dag?
        noor: ooit
        bot: Dat lees ik niet als een dag.
        noor: 3 januari
        bot: Prima, je hoort niets van me tot zondag 3 januari 2027.
    """)


@languages
async def test_what_waited_comes_after_the_pause_and_no_pile(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    stage.clock.move(timedelta(hours=9))  # after hours: what is written now waits for tomorrow
    assert await writes(stage, "noor", "before", NudgeKind.COMMENTS)
    await stage.plays(WEEK[language])
    assert not await writes(stage, "noor", "comments", NudgeKind.COMMENTS)
    assert not await writes(stage, "noor", "duty", NudgeKind.DUTY)
    assert await writes(stage, "noor", "decision", NudgeKind.DECISION)
    await stage.time_passes(days=5)
    await calm(stage)
    assert AS_USUAL not in stage.actors["noor"].screen
    await stage.plays(BACK[language])
    await stage.time_passes(days=2, hours=16)  # Tuesday morning
    await calm(stage)
    assert stage.actors["noor"].screen.count(AS_USUAL) == 2


@languages
async def test_co_owners_hear_until_when_and_nothing_more(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    await stage.plays(POSTS[language])
    noor, anna = await member(stage, "noor"), await member(stage, "anna")
    async with stage.store.begin() as work:
        idea = (await work.ideas.owned_by(noor.id, 1, 1)).items[0]
        work._session.add(
            CoOwner(
                idea_id=idea.id,
                member_id=anna.id,
                organisation_id=noor.organisation_id,
                state=CoOwnerState.ACCEPTED,
                at=stage.clock(),
            )
        )
    await stage.plays(WEEK[language])
    await stage.actors["anna"].sees(TOLD[language], [])
    alone = {"nl": "De collega die een idee met je deelt", "en": "The colleague who shares an idea with you"}
    assert alone[language] in stage.actors["noor"].screen


@languages
async def test_an_old_button_says_that_one_is_back(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    await stage.plays(WEEK[language])
    await stage.time_passes(days=8)
    await calm(stage)
    await stage.plays(BACK[language].partition("\n")[0])
    await calm(stage)
    assert (await member(stage, "noor")).state is MemberState.ACTIVE
