"""Two ideas that become one: proposed, agreed, undone within a day; by an organiser, when nobody objects."""

import asyncio

import pytest
from sqlalchemy import select

from storage.models import Comment, CoOwner, CoOwnerState, Follow, Idea, IdeaState, Member, MemberState
from tests.stories.actors import OnSlack, OnTelegram
from tests.stories.idea_scenes import cards, joined, sends
from tests.stories.looking import calm, member
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
OTHERS = {
    "nl": {
        "title": "Vergaderen in stilte",
        "problem": "Wie het hardst roept krijgt gelijk, en goede plannen blijven liggen.",
        "smallest": "Iedereen schrijft eerst iets op",
    },
    "en": {
        "title": "Meetings in silence",
        "problem": "Whoever shouts loudest is right, and good plans stay in the drawer.",
        "smallest": "All write something down first",
    },
}

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


async def two_ideas(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    sam = await joined(stage, "sam", platform, language)
    await sends(noor, language)
    await sends(sam, language, **OTHERS[language])  # not so much alike that it is asked about


async def idea(stage: Stage, number: int) -> Idea:
    noor = await member(stage, "noor")
    async with stage.store.read() as work:
        found = await work.ideas.by_number(noor.organisation_id, number)
        assert found is not None
        return found


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


async def proposes(stage: Stage, stays: int = 1) -> None:
    await stage.plays(f"""
        noor: mijn
        bot: Van jou: één idee [Bekijk 1]
        noor: [Bekijk 1]
        bot: Van Noor. Nieuw. [Samenvoegen]
        noor: [Samenvoegen]
        noor fills in:
            words = 2
        bot: Welk idee is het? ... 2. Vergaderen in stilte [Neem 2]
        noor: [Neem 2]
        bot: worden één. [1 blijft] [2 blijft]
        noor: [{stays} blijft]
        bot: Ik leg het de eigenaren voor. [Toch niet]
    """)


async def test_mine_goes_on_in_the_other_one(stage: Stage, platform: str) -> None:
    await two_ideas(stage, platform, "nl")
    await proposes(stage, stays=2)
    await stage.plays("""
        (sam looks)
        bot: Noor stelt voor "Stille standup" verder te laten gaan in jouw idee "Vergaderen in stilte". [Akkoord]
        sam: [Akkoord]
        bot: Jouw idee en dat van Noor zijn nu één: "Vergaderen in stilte".
        sam: [Bekijk het]
        bot: 2. Vergaderen in stilte ... Van Sam, met Noor.
    """)
    assert (await idea(stage, 1)).state is IdeaState.MERGED


async def organisers_proposal(stage: Stage, platform: str) -> None:
    kim = stage.person("kim", platform)
    assert isinstance(kim, OnSlack | OnTelegram)
    stage.organisers.append(f"{platform}:{kim.person.id}")
    await joined(stage, "kim", platform)
    await two_ideas(stage, platform, "nl")
    await stage.plays("""
        kim: ideeen
        bot: De ideeënvijver: 2 ideeën [Bekijk 1]
        kim: [Bekijk 1]
        bot: Van Noor. Nieuw. [Samenvoegen]
        kim: [Samenvoegen]
        kim fills in:
            words = vergaderen
        bot: Welk idee is het? ... 2. Vergaderen in stilte [Neem 2]
        kim: [Neem 2]
        bot: worden één. [1 blijft] [2 blijft]
        kim: [1 blijft]
        bot: Ik leg het de eigenaren voor. [Toch niet]
        (noor looks)
        bot: Als niemand bezwaar maakt, gebeurt het na 9 november 2026. ... Kim stelt voor
        (sam looks)
        bot: Een organisator stelt dit voor. ... Kim stelt voor "Vergaderen in stilte" samen te voegen met
    """)


async def test_after_a_day_it_stays_as_it_is(stage: Stage, platform: str) -> None:
    await two_ideas(stage, platform, "nl")
    await proposes(stage)
    await stage.plays("""
        sam: [Akkoord]
        bot: Jouw idee en dat van Noor zijn nu één
    """)
    await stage.time_passes(days=1, minutes=1)
    await stage.actors["sam"].presses("Ongedaan maken")
    await calm(stage)
    assert (await idea(stage, 2)).state is IdeaState.MERGED


async def test_who_finds_no_room_follows_and_everything_comes_back(stage: Stage, platform: str) -> None:
    await two_ideas(stage, platform, "nl")
    first, sam = await idea(stage, 1), await member(stage, "sam")
    async with stage.store.begin() as work:
        for n in range(5):
            one = await work.members.add(
                Member(
                    organisation_id=sam.organisation_id,
                    name=f"Collega {n}",
                    language="nl",
                    time_zone="Europe/Amsterdam",
                    state=MemberState.ACTIVE,
                    state_since=stage.clock(),
                )
            )
            await work.co_owners.set(first, one.id, CoOwnerState.ACCEPTED, stage.clock())
    before = await standing(stage)
    await stage.plays("""
        sam: mijn
        bot: Van jou: één idee [Bekijk 2]
        sam: [Bekijk 2]
        bot: Van Sam. Nieuw. [Samenvoegen]
        sam: [Samenvoegen]
        sam fills in:
            words = standup
        bot: Welk idee is het? [Neem 1]
        sam: [Neem 1]
        bot: worden één. [1 blijft]
        sam: [1 blijft]
        bot: Ik leg het de eigenaren voor.
        (noor looks)
        bot: Sam stelt voor "Vergaderen in stilte" verder te laten gaan in jouw idee "Stille standup". [Akkoord]
        noor: [Akkoord]
        bot: Jouw idee en dat van Sam zijn nu één: "Stille standup". [Ongedaan maken]
    """)
    people, followers = await standing(stage)
    assert people == before[0]
    assert followers == {(first.id, sam.id)}
    await stage.plays("""
        noor: [Ongedaan maken]
        bot: "Vergaderen in stilte" en "Stille standup" zijn weer twee ideeën.
    """)
    assert await standing(stage) == before


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
    await organisers_proposal(stage, platform)
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
    await proposes(stage)
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
