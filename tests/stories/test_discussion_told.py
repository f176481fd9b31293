"""Owners, co-owners and followers hear of reactions: bundled, at most once a day, in their hours, not of their own."""

import pytest

from storage.models import CoOwnerState, IdeaState
from tests.stories.actors import Actor
from tests.stories.discussion_scenes import TALK, looks_at_idea, replies, takes_back, with_idea
from tests.stories.idea_scenes import joined, last, sends
from tests.stories.looking import calm, member
from tests.stories.stage import Stage

both_languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)

MORE = {"nl": '2 nieuwe reacties op "Stille standup".', "en": '2 new reactions to "A quieter stand-up".'}
READ = {"nl": ("Lezen", "Reageren"), "en": ("Read", "Reply")}


async def hears(stage: Stage, someone: Actor, told: str) -> int:
    """Return how often somebody was told this, once all is said."""
    await calm(stage)
    return someone.screen.count(told)


@both_databases
@both_languages
async def test_reactions_are_told_together_and_once_a_day(stage: Stage, platform: str, language: str) -> None:
    talk = TALK[language]
    noor, sam = await with_idea(stage, platform, language)
    await replies(stage, sam, "Een.")
    await stage.time_passes(minutes=5)
    assert await hears(stage, noor, talk.one) == 0, "perhaps Sam says more"
    await stage.time_passes(minutes=6)
    await noor.sees(talk.one, list(READ[language]))
    for words in ("Twee.", "Drie."):
        await replies(stage, sam, words)
    for _ in range(3):
        await stage.time_passes(hours=1)
    assert await hears(stage, noor, MORE[language]) == 0
    await stage.time_passes(hours=21)
    await noor.sees(MORE[language], list(READ[language]))
    assert await hears(stage, noor, talk.one) == await hears(stage, noor, MORE[language]) == 1
    assert await hears(stage, sam, talk.one) == 0


PAUSES = {
    "nl": ("pauze 30 november", "30 november 2026", "Ik ben er weer"),
    "en": ("pause 30 November", "30 November 2026", "I am back"),
}


@both_languages
async def test_who_comes_back_early_hears_what_was_said_meanwhile(stage: Stage, platform: str, language: str) -> None:
    pauses, until, back = PAUSES[language]
    noor, sam = await with_idea(stage, platform, language)
    await noor.says(pauses)
    await noor.sees(until, [back])
    await replies(stage, sam, "Een.")
    await stage.time_passes(days=1)
    assert await hears(stage, noor, TALK[language].one) == 0
    await noor.presses(back)
    await stage.time_passes(minutes=1)
    await noor.sees(TALK[language].one, list(READ[language]))


@both_languages
async def test_from_the_message_one_reads_and_answers(stage: Stage, platform: str, language: str) -> None:
    talk = TALK[language]
    read, reply = READ[language]
    noor, sam = await with_idea(stage, platform, language)
    await replies(stage, sam, "Zullen we het proberen?")
    await stage.time_passes(minutes=11)
    await noor.sees(talk.one, [read, reply])
    await noor.presses(read)
    await noor.sees("1. Sam, 2 ... Zullen we het proberen?", [reply])
    await noor.presses(reply)
    if platform == "slack":
        await noor.fills_in({"text": "Graag, maandag."})
    else:
        await noor.sees(talk.question, [])
        await noor.says("Graag, maandag.")
    await noor.sees({"nl": "Je reactie staat bij", "en": "Your reaction stands with"}[language], [])
    await stage.time_passes(days=1)
    assert await hears(stage, noor, talk.one) == 1, "nobody is told of their own words"


@both_languages
async def test_of_an_idea_that_was_withdrawn_meanwhile_nothing_is_told(
    stage: Stage, platform: str, language: str
) -> None:
    noor, sam = await with_idea(stage, platform, language)
    await replies(stage, sam, "Een.")
    async with stage.store.begin() as work:
        (idea,) = (await work.ideas.owned_by((await member(stage, "noor")).id, 1, 1)).items
        idea.state = IdeaState.WITHDRAWN
    await stage.time_passes(minutes=11)
    assert await hears(stage, noor, TALK[language].one) == 0


async def test_what_was_read_or_taken_away_is_not_told(stage: Stage) -> None:
    noor, sam = await with_idea(stage, "telegram")
    await replies(stage, sam, "Zullen we het proberen?")
    await looks_at_idea(noor)
    await noor.presses("Lees de reacties")
    await noor.sees("1. Sam", [])
    gone = await replies(stage, sam, "Ach, laat maar.")
    await sam.person.delete(gone)  # type: ignore[attr-defined]  # Sam is on Slack
    await calm(stage)
    await stage.time_passes(days=1)
    assert await hears(stage, noor, "nieuwe reactie") == 0


@both_languages
async def test_what_is_said_again_after_taking_it_back_is_told_the_next_day(
    stage: Stage, platform: str, language: str
) -> None:
    talk = TALK[language]
    noor, sam = await with_idea(stage, platform, language)
    said = await replies(stage, sam, "Dat wil ik ook preberen.")
    await stage.time_passes(minutes=11)
    assert await hears(stage, noor, talk.one) == 1
    await takes_back(sam, said, language)
    await replies(stage, sam, "Dat wil ik ook proberen.")
    await stage.time_passes(minutes=11)
    assert await hears(stage, noor, talk.one) == 1
    await stage.time_passes(days=1)
    assert await hears(stage, noor, talk.one) == 2


async def test_what_cannot_be_told_waits_for_a_day_on_which_it_can(stage: Stage, platform: str) -> None:
    noor, sam = await with_idea(stage, platform)
    await replies(stage, sam, "Een.")
    await stage.time_passes(minutes=5)
    await reachable(stage, "noor", now=False)
    await stage.time_passes(minutes=6)
    assert await hears(stage, noor, TALK["nl"].one) == 0
    await reachable(stage, "noor", now=True)
    await stage.time_passes(days=1)
    assert await hears(stage, noor, TALK["nl"].one) == 1


async def reachable(stage: Stage, name: str, *, now: bool) -> None:
    someone = await member(stage, name)
    async with stage.store.begin() as work:
        for account in await work.accounts.of_member(someone.id):
            account.reachable = now


async def test_nobody_is_told_at_night_or_in_the_weekend(stage: Stage, platform: str) -> None:
    noor, sam = await with_idea(stage, platform)
    await stage.time_passes(days=4, hours=8)  # Friday evening
    await replies(stage, sam, "Een.")
    for _ in range(5):
        await stage.time_passes(hours=12)
        assert await hears(stage, noor, "nieuwe reactie") == 0
    await replies(stage, sam, "Twee.")
    await stage.time_passes(hours=4)
    await noor.sees(MORE["nl"], [])
    assert await hears(stage, noor, "nieuwe reactie") == 1


@both_languages
async def test_reactions_to_several_ideas_come_in_one_message(stage: Stage, platform: str, language: str) -> None:
    noor, sam = await with_idea(stage, platform, language)
    await sends(noor, language, title="Koffie zonder rij")
    for place, words in enumerate(("Doen.", "Lekker.")):
        await replies(stage, sam, words, place)
    await stage.time_passes(minutes=11)
    first, second = SEVERAL[language]
    read, reply = LABELS[language]
    await noor.sees(f"{first} ... {second}", [read, read.replace("2", "1"), reply, reply.replace("2", "1")])
    await noor.presses(read)
    await noor.sees("1. Sam, 2 ... Lekker.", [])
    await noor.presses(reply)
    await noor.sees("Koffie zonder rij ... " + TALK[language].question, [])
    if platform == "telegram":
        await noor.says("Van mij ook.")
    else:
        await noor.fills_in({"text": "Van mij ook."})
    await noor.sees({"nl": 'Je reactie staat bij "Koffie', "en": 'Your reaction stands with "Koffie'}[language], [])


SEVERAL = {
    "nl": ('1. Eén nieuwe reactie op "Stille standup".', '2. Eén nieuwe reactie op "Koffie zonder rij".'),
    "en": ('1. One new reaction to "A quieter stand-up".', '2. One new reaction to "Koffie zonder rij".'),
}
LABELS = {"nl": ("Lees 2", "Reageer op 2"), "en": ("Read 2", "Reply to 2")}


async def test_co_owners_hear_and_followers_until_they_follow_no_more(stage: Stage, platform: str) -> None:
    noor, sam = await with_idea(stage, platform)
    kim, els = [await joined(stage, name, platform) for name in ("kim", "els")]
    async with stage.store.begin() as work:
        idea = await work.ideas.get(1)
        assert idea is not None
        await work.co_owners.set(idea, (await member(stage, "kim")).id, CoOwnerState.ACCEPTED, stage.clock())
    await looks_at_idea(els)
    await els.presses("Volgen")
    assert "Niet meer volgen" in (await last(stage, els)).buttons
    await replies(stage, sam, "Een.")
    await stage.time_passes(minutes=11)
    for someone in (noor, kim, els):
        await someone.sees(TALK["nl"].one, [])
    await looks_at_idea(els)
    await els.presses("Niet meer volgen")
    assert "Volgen" in (await last(stage, els)).buttons
    await replies(stage, sam, "Twee.")
    await stage.time_passes(days=1, minutes=11)
    assert [await hears(stage, one, TALK["nl"].one) for one in (noor, kim, els, sam)] == [2, 2, 1, 0]
