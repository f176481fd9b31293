"""An announcement goes out: to each once, in their language and hours; its author sees how far it is."""

from datetime import timedelta

import pytest

from flows.nudges.kinds import NudgeKind
from storage.models import AnnouncementState, Audience, MemberState, RecipientState, Timing
from tests.stories.announce_scenes import TEXTS, announces, goes_on, people, stands
from tests.stories.looking import calm, member
from tests.stories.nudge_scenes import wants_to_say
from tests.stories.stage import MONDAY, Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
SENT, SENDING = AnnouncementState.SENT, AnnouncementState.SENDING
DELIVERED, WAITING = RecipientState.DELIVERED, RecipientState.WAITING

GETS = {
    "nl": "bot: Aankondiging van Olga ... Vrijdag is er taart bij de koffie. [Minder berichten] [Waarom dit?]",
    "en": "bot: Announcement from Olga ... On Friday there is cake with the coffee. [Fewer messages] [Why this?]",
}
SENT_TO_ALL = {
    "nl": "bot: Verstuurd. 3 van de 3 hebben hem. [Verbeteren]",
    "en": "bot: Sent. 3 of 3 have it. [Correct]",
}
WAITS = {
    "nl": "bot: 0 van de 3 hebben hem. 3 wachten nog op hun beurt, of op een tijd die past. [Stop] [Verbeteren]",
    "en": "bot: 0 of 3 have it. 3 wait for their turn, or for hours that suit them. [Stop] [Correct]",
}
ONLY_IN = {
    "nl": "bot: On Friday there is cake with the coffee. ... Dit bericht is er alleen in het Engels.",
    "en": "bot: Vrijdag is er taart bij de koffie. ... This message is only there in Dutch.",
}


@languages
async def test_everybody_gets_it_once_and_its_author_hears_so(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language)
    announced = await announces(stage, "olga")
    await goes_on(stage)
    for name in ("noor", "bram"):
        await stage.plays(f"({name} looks)\n{GETS[language]}")
        assert stage.actors[name].screen.count(TEXTS[language]) == 1
    await stage.plays(f"(olga looks)\n{SENT_TO_ALL[language]}")
    assert await stands(stage, announced) == (SENT, {DELIVERED: 3})


@languages
async def test_in_the_evening_it_waits_for_the_hours_of_each(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language)
    await stage.time_passes(hours=9)
    announced = await announces(stage, "olga")
    await goes_on(stage)
    await stage.plays(f"(olga looks)\n{WAITS[language]}")
    await goes_on(stage, hours=15.5)
    assert await stands(stage, announced) == (SENT, {DELIVERED: 3})
    await stage.plays(f"(olga looks)\n{SENT_TO_ALL[language]}")


@languages
async def test_in_the_morning_means_everyones_own(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language)
    async with stage.store.begin() as work:
        far = await work.members.get((await member(stage, "bram")).id)
        assert far is not None
        far.time_zone = "America/New_York"
    day = MONDAY + timedelta(days=1)
    announced = await announces(stage, "olga", timing=Timing.MORNING, starts_at=day)
    assert (await stands(stage, announced))[0] is AnnouncementState.SCHEDULED
    await goes_on(stage, hours=24.5)  # in Europe, but not yet in New York
    assert await stands(stage, announced) == (SENDING, {DELIVERED: 2, WAITING: 1})
    await goes_on(stage, hours=6)
    assert await stands(stage, announced) == (SENT, {DELIVERED: 3})


@languages
async def test_who_was_told_enough_gets_it_when_there_is_room(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language)
    await wants_to_say(stage, "noor", NudgeKind.SUPPORT, language=language)
    announced = await announces(stage, "olga")
    await goes_on(stage)
    assert await stands(stage, announced) == (SENDING, {DELIVERED: 2, WAITING: 1})
    await goes_on(stage, days=1)
    assert await stands(stage, announced) == (SENT, {DELIVERED: 3})


@languages
async def test_whose_room_comes_after_its_time_does_not_get_it(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language)
    await wants_to_say(stage, "noor", NudgeKind.SUPPORT, language=language)
    announced = await announces(stage, "olga", expires_at=stage.clock() + timedelta(hours=5))
    await goes_on(stage)
    await goes_on(stage, hours=5)
    assert await stands(stage, announced) == (SENT, {DELIVERED: 2, RecipientState.MISSED: 1})


@languages
async def test_who_pauses_or_wants_less_is_left_out(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language)
    async with stage.store.begin() as work:
        noor, bram = [await work.members.get((await member(stage, name)).id) for name in ("noor", "bram")]
        assert noor is not None
        assert bram is not None
        noor.state, bram.fewer = MemberState.PAUSED, 2
    announced = await announces(stage, "olga")
    await goes_on(stage)
    assert await stands(stage, announced) == (SENT, {DELIVERED: 1})


@languages
async def test_what_is_missing_in_a_language_says_so(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language)
    other = {"nl": "en", "en": "nl"}[language]
    await announces(stage, "olga", texts={other: TEXTS[other]}, as_it_is=True)
    await goes_on(stage)
    await stage.plays(f"(noor looks)\n{ONLY_IN[language]}")


@languages
async def test_in_the_channel_it_stands_in_both_languages(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language)
    announced = await announces(stage, "olga", audience=Audience.CHANNEL)
    await goes_on(stage)
    assert await stands(stage, announced) == (SENT, {})
    async with stage.store.read() as work:
        where = await work.postings.by_slot(1, f"announcement:{announced}")
        assert sorted(one.platform for one in where) == ["slack", "telegram"]
    await stage.person("anybody", "slack", language).sees(f"{TEXTS['nl']} ... Announcement from Olga", [])


@languages
async def test_a_kill_in_the_middle_neither_loses_nor_doubles(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language)
    announced = await announces(stage, "olga")
    await stage.app.ticking.run()
    await stage.stop()
    await stage.start()
    await calm(stage)
    await goes_on(stage)
    assert await stands(stage, announced) == (SENT, {DELIVERED: 3})
    assert stage.actors["noor"].screen.count(TEXTS[language]) == 1


@pytest.mark.parametrize(("platform", "language"), [("slack", "nl"), ("telegram", "en")])
@pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)
async def test_one_that_cannot_be_said_keeps_no_other_from_going(stage: Stage, platform: str, language: str) -> None:
    await people(stage, platform, language)
    broken = await announces(stage, "olga", texts={}, template="of_an_older_version")
    whole = await announces(stage, "olga")
    await goes_on(stage, minutes=1)
    assert TEXTS[language] in stage.actors["noor"].screen
    assert await stands(stage, whole) == (SENT, {DELIVERED: 3})
    assert (await stands(stage, broken))[0] is SENDING
