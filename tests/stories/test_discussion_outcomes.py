"""Who follows an idea hears what becomes of it: in the day's bundle, after its owner, and no bad news on a Friday."""

import pytest

from flows.nudges.kinds import NudgeKind
from tests.stories.actors import Actor
from tests.stories.answer_scenes import ANSWERING, decides, idea_of_noor, looks, title
from tests.stories.answer_scenes import told as told_of
from tests.stories.discussion_scenes import TALK, looks_at_idea, replies
from tests.stories.idea_scenes import joined, last
from tests.stories.looking import calm, member
from tests.stories.stage import Stage
from tests.stories.test_answering_edges import WITHDRAWS
from tests.stories.test_answering_gently import PAUSES
from tests.stories.test_merging import PROPOSES, two_ideas

languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)

PARKED = {"nl": '"Stille standup" is geparkeerd.', "en": '"A quieter stand-up" is parked.'}
DECLINED = {"nl": '"Stille standup" wordt niet opgepakt.', "en": '"A quieter stand-up" will not be picked up.'}
LOOK = {"nl": "Bekijk het", "en": "See it"}


async def followed(stage: Stage, platform: str, language: str) -> tuple[Actor, Actor, Actor]:
    """Return Noor, whose idea it is, Olga, who organises, and Els, who follows the idea."""
    noor, olga = await idea_of_noor(stage, platform, language)
    els = await joined(stage, "els", platform, language)
    await looks_at_idea(els, language)
    await els.presses(TALK[language].follow)
    await calm(stage)
    return noor, olga, els


async def told(stage: Stage, someone: Actor, *sentences: str) -> list[int]:
    """Return how often somebody was told each of these, once all is said."""
    await calm(stage)
    return [someone.screen.count(one) for one in sentences]


@both_databases
@languages
async def test_who_follows_hears_what_was_decided_after_the_owner(stage: Stage, platform: str, language: str) -> None:
    tongue = ANSWERING[language]
    noor, olga, els = await followed(stage, platform, language)
    await looks(olga, language)
    await decides(olga, language, tongue.park)
    await stage.time_passes(minutes=11)
    await noor.sees(told_of(language, tongue.told_parked), [tongue.ask])
    assert await told(stage, els, PARKED[language]) == [0]
    await stage.time_passes(minutes=11)
    await els.sees(PARKED[language], [LOOK[language]])
    assert await told(stage, noor, PARKED[language]) == [0]
    await stage.time_passes(days=1)
    assert await told(stage, els, PARKED[language]) == [1]
    await els.presses(LOOK[language])
    await els.sees(f"1. {title(language)}", [])


@languages
async def test_it_goes_with_the_reactions_of_the_day(stage: Stage, platform: str, language: str) -> None:
    _, olga, els = await followed(stage, platform, language)
    await replies(stage, olga, "Een.")
    await stage.time_passes(minutes=11)
    await els.sees(TALK[language].one, [])
    await looks_at_idea(olga, language)
    await decides(olga, language, ANSWERING[language].decline)
    await replies(stage, olga, "Twee.")
    await stage.time_passes(hours=4)
    assert await told(stage, els, DECLINED[language]) == [0], "one message a day"
    await stage.time_passes(days=1)
    await els.sees(f"{DECLINED[language]} ... {TALK[language].one}", [LOOK[language], TALK[language].reply])


@languages
async def test_a_follower_hears_no_bad_news_on_a_friday_afternoon(stage: Stage, platform: str, language: str) -> None:
    _, olga, els = await followed(stage, platform, language)
    await stage.plays(PAUSES[language])  # nobody waits for Noor, so that it is done at once
    await stage.time_passes(days=4, hours=5)
    await looks(olga, language)
    await decides(olga, language, ANSWERING[language].park)
    await replies(stage, olga, "Een.")
    await stage.time_passes(minutes=11)
    await stage.time_passes(minutes=11)
    assert await told(stage, els, PARKED[language], TALK[language].one) == [0, 1]
    await stage.time_passes(days=2, hours=20)
    await els.sees(PARKED[language], [LOOK[language]])
    assert await told(stage, els, PARKED[language], TALK[language].one) == [1, 1]


@pytest.mark.parametrize("silence", ["muted", "fewer"])
async def test_who_wants_to_hear_nothing_of_it_does_not(stage: Stage, platform: str, silence: str) -> None:
    _, olga, els = await followed(stage, platform, "nl")
    await looks(olga, "nl")
    await decides(olga, "nl", ANSWERING["nl"].park)
    await stage.time_passes(minutes=11)
    follower = await member(stage, "els")
    async with stage.store.begin() as work:
        kept = await work.members.get(follower.id)
        assert kept is not None
        kept.muted = {NudgeKind.FOLLOWED.value: True} if silence == "muted" else {}
        kept.fewer = 2 if silence == "fewer" else 0
    await stage.time_passes(days=1)
    await stage.time_passes(days=7)
    assert await told(stage, els, PARKED["nl"]) == [0]


@languages
async def test_who_asked_for_fewer_hears_it_on_monday(stage: Stage, platform: str, language: str) -> None:
    _, olga, els = await followed(stage, platform, language)
    follower = await member(stage, "els")
    async with stage.store.begin() as work:
        kept = await work.members.get(follower.id)
        assert kept is not None
        kept.fewer = 1
    await stage.time_passes(days=1)
    await looks(olga, language)
    await decides(olga, language, ANSWERING[language].park)
    for _ in range(5):
        await stage.time_passes(days=1)
    assert await told(stage, els, PARKED[language]) == [0]
    await stage.time_passes(days=1)
    await els.sees(PARKED[language], [LOOK[language]])


@languages
async def test_a_withdrawal_stays_silent(stage: Stage, platform: str, language: str) -> None:
    _, _, els = await followed(stage, platform, language)
    before = str(await last(stage, els))
    await stage.plays(WITHDRAWS[language])
    await stage.time_passes(days=1)
    assert str(await last(stage, els)) == before


@languages
async def test_who_follows_hears_that_an_idea_goes_on_in_another_one(
    stage: Stage, platform: str, language: str
) -> None:
    goes_on, agree = {
        "nl": ('"Vergaderen in stilte" gaat verder in een ander idee.', "Akkoord"),
        "en": ('"Meetings in silence" goes on in another idea.', "Agree"),
    }[language]
    els = await joined(stage, "els", platform, language)
    await two_ideas(stage, platform, language)
    follower = await member(stage, "els")
    async with stage.store.begin() as work:
        idea = await work.ideas.by_number(follower.organisation_id, 2)
        assert idea is not None
        facts = {"organisation_id": follower.organisation_id, "idea_id": idea.id, "member_id": follower.id}
        await work.follows.add(**facts, now=stage.clock())
    await stage.plays(PROPOSES[language])
    await stage.actors["sam"].presses(agree)
    await calm(stage)
    await stage.time_passes(minutes=11)
    await els.sees(goes_on, [LOOK[language]])
    assert await told(stage, stage.actors["sam"], goes_on) == await told(stage, stage.actors["noor"], goes_on) == [0]
