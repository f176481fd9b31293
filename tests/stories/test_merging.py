"""Two ideas that become one: proposed, agreed, undone within a day."""

import asyncio

import pytest
from sqlalchemy import select

from storage.models import Comment, CoOwner, Follow, IdeaState
from tests.stories.idea_scenes import cards, joined, sends
from tests.stories.looking import calm, member
from tests.stories.merging_scenes import (
    OTHERS,
    TONGUES,
    answers,
    crowd,
    idea,
    is_told,
    organiser,
    proposes,
    state_of,
    two_ideas,
)
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
PROPOSES = {
    "nl": """
        noor: mijn
        bot: Van jou: één idee [Bekijk 1]
        noor: [Bekijk 1]
        bot: 1. Stille standup ... Van Noor. Nieuw. [Samenvoegen]
        noor: [Samenvoegen]
        noor fills in:
            words = stilte
        bot: Welk idee is het? ... 2. Vergaderen in stilte [Neem 2] [Zoek een ander]
        noor: [Neem 2]
        bot: "Stille standup" en "Vergaderen in stilte" worden één. [1 blijft] [2 blijft]
        noor: [1 blijft]
        bot: Ik leg het de eigenaren voor. [Toch niet]
        (sam looks)
        bot: Noor stelt voor "Vergaderen in stilte" samen te voegen met "Stille standup". Jij ... [Akkoord]
        sam: [Eerst kijken]
        bot: 1. Stille standup ... Van Noor. Nieuw. [Akkoord] [Liever niet] [Terug]
    """,
    "en": """
        noor: mine
        bot: Yours: one idea [View 1]
        noor: [View 1]
        bot: 1. A quieter stand-up ... From Noor. New. [Merge with another]
        noor: [Merge with another]
        noor fills in:
            words = silence
        bot: Which one is it? ... 2. Meetings in silence [Take 2] [Look for another]
        noor: [Take 2]
        bot: "A quieter stand-up" and "Meetings in silence" become one. [1 stays] [2 stays]
        noor: [1 stays]
        bot: I will put it to the owners. [Take it back]
        (sam looks)
        bot: Noor proposes to merge "Meetings in silence" with "A quieter stand-up". You stay co-owner. [Agree]
        sam: [Look first]
        bot: 1. A quieter stand-up ... From Noor. New. [Agree] [Rather not] [Back]
    """,
}
AGREES = {
    "nl": """
        sam: [Akkoord]
        bot: Jouw idee en dat van Noor zijn nu één: "Stille standup". [Bekijk het] [Ongedaan maken]
        (noor looks)
        bot: Jouw idee en dat van Sam zijn nu één: "Stille standup". [Bekijk het] [Ongedaan maken]
        noor: [Bekijk het]
        bot: Van Noor, met Sam. Nieuw.
    """,
    "en": """
        sam: [Agree]
        bot: Your idea and that of Noor are now one: "A quieter stand-up". [See it] [Undo]
        (noor looks)
        bot: Your idea and that of Sam are now one: "A quieter stand-up". [See it] [Undo]
        noor: [See it]
        bot: From Noor, with Sam. New.
    """,
}
UNDOES = {
    "nl": """
        sam: [Ongedaan maken]
        bot: "Vergaderen in stilte" en "Stille standup" zijn weer twee ideeën. Alles is zoals het was.
        (noor looks)
        bot: Sam heeft "Vergaderen in stilte" en "Stille standup" weer uit elkaar gehaald.
    """,
    "en": """
        sam: [Undo]
        bot: "Meetings in silence" and "A quieter stand-up" are two ideas again. Everything is as it was.
        (noor looks)
        bot: Sam took "Meetings in silence" and "A quieter stand-up" apart again.
    """,
}
GONE_ON = "Samengevoegd. Het gaat verder als idee 1."


async def said_about(stage: Stage, number: int, name: str) -> int:
    """Somebody says something about an idea; returns its id."""
    author, about = await member(stage, name), await idea(stage, number)
    async with stage.store.begin() as work:
        comment = Comment(
            organisation_id=about.organisation_id, idea_id=about.id, author_id=author.id, text="Goed!", at=stage.clock()
        )
        work._session.add(comment)
        await work.flush()
        return comment.id


async def about_which(stage: Stage, comment_id: int) -> int:
    async with stage.store.read() as work:
        comment = await work._session.get(Comment, comment_id)
        assert comment is not None
        return comment.idea_id


@pytest.mark.everywhere
@languages
async def test_both_agree_and_it_is_undone_the_same_day(stage: Stage, platform: str, language: str) -> None:
    await two_ideas(stage, platform, language)
    comment = await said_about(stage, 2, "noor")
    await stage.plays(PROPOSES[language])
    await stage.plays(AGREES[language])
    first, second = await idea(stage, 1), await idea(stage, 2)
    assert second.state is IdeaState.MERGED
    assert await about_which(stage, comment) == first.id
    slack, telegram = await cards(stage)
    assert GONE_ON in str(slack[1])
    assert GONE_ON in telegram[1].text
    assert "Van Noor, met Sam. Nieuw." in telegram[0].text
    await stage.plays(UNDOES[language])
    assert (await idea(stage, 2)).state is IdeaState.SUBMITTED
    assert await about_which(stage, comment) == second.id
    slack, telegram = await cards(stage)
    assert "Van Noor. Nieuw." in telegram[0].text
    assert "Van Sam. Nieuw." in str(slack[1])


INTO = {
    "nl": 'Noor stelt voor "Stille standup" verder te laten gaan in jouw idee "Vergaderen in stilte".',
    "en": 'Noor proposes to let "A quieter stand-up" go on in your idea "Meetings in silence".',
}
WITH_NOOR = {"nl": "Van Sam, met Noor.", "en": "From Sam, with Noor."}
ONE = {"nl": "Jouw idee en dat van Noor zijn nu één", "en": "Your idea and that of Noor are now one"}
TOO_LATE = {
    "nl": "Samenvoegen kan binnen een dag ongedaan worden gemaakt, door de eigenaren en de organisatoren.",
    "en": "A merger can be undone within a day, by the owners and the organisers.",
}


@languages
async def test_mine_goes_on_in_the_other_one(stage: Stage, platform: str, language: str) -> None:
    tongue = TONGUES[language]
    await two_ideas(stage, platform, language)
    await proposes(stage, "noor", language, stays=2)
    await stage.actors["sam"].sees(INTO[language], [tongue.agree])
    await answers(stage, "sam", tongue.agree, ONE[language])
    await answers(stage, "sam", tongue.look, WITH_NOOR[language])
    assert await state_of(stage, 1) is IdeaState.MERGED


@languages
async def test_after_a_day_it_stays_as_it_is(stage: Stage, platform: str, language: str) -> None:
    tongue = TONGUES[language]
    await two_ideas(stage, platform, language)
    await proposes(stage, "noor", language)
    await answers(stage, "sam", tongue.agree, ONE[language])
    await stage.time_passes(days=1, minutes=1)
    await is_told(stage, "sam", tongue.undo, TOO_LATE[language])
    assert await state_of(stage, 2) is IdeaState.MERGED


@languages
async def test_who_finds_no_room_follows_and_everything_comes_back(stage: Stage, platform: str, language: str) -> None:
    tongue = TONGUES[language]
    await two_ideas(stage, platform, language)
    first, sam = await idea(stage, 1), await member(stage, "sam")
    await crowd(stage, first, 5)
    before = await standing(stage)
    await proposes(stage, "sam", language, about=2, other=1)
    await calm(stage)
    await stage.actors["noor"].presses(tongue.agree)
    await calm(stage)
    people, followers = await standing(stage)
    assert people == before[0]
    assert followers == {(first.id, sam.id)}
    await answers(stage, "noor", tongue.undo, tongue.apart)
    assert await standing(stage) == before


THIRD = {
    "nl": {
        "title": "Kortere mails",
        "problem": "Lange brieven leest niemand, en het antwoord komt daardoor pas na dagen.",
        "smallest": "Een week lang drie regels",
    },
    "en": {
        "title": "Shorter mails",
        "problem": "Nobody reads long letters, and answers take days because of that.",
        "smallest": "Three lines, for a week",
    },
}
IN_BETWEEN = {
    "nl": "Dat kan nu niet; het idee staat op: Samengevoegd.",
    "en": "This cannot be done now; the idea stands at: Merged.",
}
TWO_AGAIN = {
    "nl": '"Kortere mails" en "Vergaderen in stilte" zijn weer twee ideeën.',
    "en": '"Shorter mails" and "Meetings in silence" are two ideas again.',
}


@languages
async def test_a_chain_is_undone_from_its_end(stage: Stage, platform: str, language: str) -> None:
    tongue = TONGUES[language]
    noor = await joined(stage, "noor", platform, language)
    for changed in ({}, OTHERS[language], THIRD[language]):
        await sends(noor, language, **changed)
    comment = await said_about(stage, 3, "noor")
    await proposes(stage, "noor", language, about=2, other=3, stays=2)
    await calm(stage)
    await proposes(stage, "noor", language)
    await calm(stage)
    assert await about_which(stage, comment) == (await idea(stage, 1)).id
    await views_own(stage, 3, language)
    await is_told(stage, "noor", BELOW[language], IN_BETWEEN[language])
    await views_own(stage, 2, language)
    await answers(stage, "noor", BELOW[language], tongue.apart)
    await views_own(stage, 3, language)
    await answers(stage, "noor", BELOW[language], TWO_AGAIN[language])
    assert await about_which(stage, comment) == (await idea(stage, 3)).id
    assert [await state_of(stage, number) for number in (1, 2, 3)] == [IdeaState.SUBMITTED] * 3


async def views_own(stage: Stage, number: int, language: str) -> None:
    """Noor looks at an idea among her own, also when it went up in another one."""
    noor, tongue = stage.actors["noor"], TONGUES[language]
    await calm(stage)
    await noor.says(tongue.mine)
    await noor.sees(YOURS[language], [tongue.view.format(number)])
    await noor.presses(tongue.view.format(number))
    await noor.sees(f"{number}. ", [BELOW[language]])


BELOW = {"nl": "Ongedaan maken", "en": "Undo the merger"}
YOURS = {"nl": "Van jou:", "en": "Yours:"}


async def standing(stage: Stage) -> tuple[set[tuple[int, int, str]], set[tuple[int, int]]]:
    """Who stands how with which idea, and who follows which."""
    async with stage.store.read() as work:
        people = await work._session.scalars(select(CoOwner))
        follows = await work._session.scalars(select(Follow))
        return (
            {(one.idea_id, one.member_id, str(one.state)) for one in people},
            {(one.idea_id, one.member_id) for one in follows},
        )


@pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)
async def test_both_agree_at_the_same_moment(stage: Stage, platform: str) -> None:
    await organiser(stage, platform, "nl")
    await two_ideas(stage, platform, "nl")
    await proposes(stage, "kim", "nl")
    await calm(stage)
    await asyncio.gather(*(stage.actors[name].presses("Akkoord") for name in ("noor", "sam")))
    await calm(stage)
    first, second = await idea(stage, 1), await idea(stage, 2)
    assert second.state is IdeaState.MERGED
    async with stage.store.read() as work:
        assert len(await work.co_owners.of_idea(first.id)) == 1
        story = await work.audit.of(second.organisation_id, "idea", second.id)
        assert [one.to_state for one in story].count("merged") == 1


@pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)
async def test_one_agrees_while_the_other_withdraws(stage: Stage, platform: str) -> None:
    await two_ideas(stage, platform, "nl")
    await proposes(stage, "noor", "nl")
    await stage.plays("""
        noor: mijn
        bot: Van jou: één idee [Bekijk 1]
        noor: [Bekijk 1]
        bot: Van Noor. Nieuw. [Intrekken]
        (sam looks)
        bot: Noor stelt voor "Vergaderen in stilte" samen te voegen met "Stille standup". [Akkoord]
    """)
    await asyncio.gather(stage.actors["noor"].presses("Intrekken"), stage.actors["sam"].presses("Akkoord"))
    await calm(stage)
    first, second = await idea(stage, 1), await idea(stage, 2)
    assert first.state is IdeaState.WITHDRAWN
    assert second.state in {IdeaState.SUBMITTED, IdeaState.MERGED}
    if second.state is IdeaState.MERGED:  # agreed just before; Sam can have the idea back
        await stage.actors["sam"].presses("Ongedaan maken")
        await calm(stage)
        assert (await idea(stage, 2)).state is IdeaState.SUBMITTED
