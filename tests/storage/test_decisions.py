"""What was answered to ideas, which still wait for an answer, and which come back."""

import asyncio

import pytest
from sqlalchemy.exc import IntegrityError

from storage.models import Decision, IdeaState, Reason

from .people import MINUTE, NOW, idea_of, settle


def decision(idea, decider, outcome=IdeaState.PARKED, **more):
    facts = {"at": NOW, "due_at": NOW + 10 * MINUTE, "text": "Nu geen tijd, later graag.", "reason": Reason.NO_CAPACITY}
    return Decision(
        organisation_id=idea.organisation_id,
        idea_id=idea.id,
        decider_id=decider.member_id,
        outcome=outcome,
        **(facts | more),
    )


async def test_a_decision_is_open_until_it_is_done_once(store):
    noor, olga = await settle(store, "Noor", "Olga")
    async with store.begin() as work:
        idea = await work.ideas.add(idea_of(noor, "Stille standup"))
        made = await work.decisions.add(decision(idea, olga))
    async with store.begin() as work:
        assert await work.decisions.last(idea.id) is None
        assert (await work.decisions.open_of(idea.id)).decider.name == "Olga"
        assert (await work.decisions.open_by_id(noor.organisation_id, made.id)).id == made.id
        assert await work.decisions.open_by_id(noor.organisation_id + 1, made.id) is None
        assert await work.decisions.due(noor.organisation_id, NOW, 10) == []
        (due,) = await work.decisions.due(noor.organisation_id, NOW + 10 * MINUTE, 10)
        assert (due.id, due.decider.name) == (made.id, "Olga")
        await work.decisions.postpone(made.id, NOW + 20 * MINUTE)
        assert await work.decisions.due(noor.organisation_id, NOW + 10 * MINUTE, 10) == []

    async def claim():
        async with store.begin() as work:
            return await work.decisions.claim(made.id, NOW + 20 * MINUTE)

    assert sorted(await asyncio.gather(claim(), claim())) == [False, True]
    async with store.begin() as work:
        assert (await work.decisions.last(idea.id)).id == made.id
        assert await work.decisions.open_of(idea.id) is None
        assert not await work.decisions.take_back(made.id)


async def test_what_is_not_done_can_be_taken_back_once(store):
    noor, olga = await settle(store, "Noor", "Olga")
    async with store.begin() as work:
        idea = await work.ideas.add(idea_of(noor, "Stille standup"))
        made = await work.decisions.add(decision(idea, olga))
    async with store.begin() as work:
        assert await work.decisions.take_back(made.id)
        assert not await work.decisions.take_back(made.id)
        assert not await work.decisions.claim(made.id, NOW)


async def test_a_reaction_whose_words_are_gone_is_forgotten(store):
    noor, olga = await settle(store, "Noor", "Olga")
    async with store.begin() as work:
        idea = await work.ideas.add(idea_of(noor, "Stille standup"))
        before = await work.decisions.add(decision(idea, olga, done_at=NOW))
        made = await work.decisions.add(decision(idea, olga, IdeaState.SUBMITTED, done_at=NOW + MINUTE))
        assert (await work.decisions.last(idea.id)).id == made.id
        await work.decisions.forget(made.id)
        assert (await work.decisions.last(idea.id)).id == before.id


async def test_about_one_idea_there_is_one_open_decision(store):
    noor, olga = await settle(store, "Noor", "Olga")
    async with store.begin() as work:
        idea = await work.ideas.add(idea_of(noor, "Stille standup"))
        await work.decisions.add(decision(idea, olga, done_at=NOW))
        await work.decisions.add(decision(idea, olga))
    with pytest.raises(IntegrityError):
        async with store.begin() as work:
            await work.decisions.add(decision(idea, noor, IdeaState.DECLINED))


async def test_who_waits_longest_for_an_answer_comes_first(store):
    noor, olga = await settle(store, "Noor", "Olga")
    async with store.begin() as work:
        for title, wait in (("second", 2), ("first", 1), ("discussed", 3)):
            state = IdeaState.DISCUSSED if title == "discussed" else IdeaState.SUBMITTED
            (await work.ideas.add(idea_of(noor, title, state))).answer_due = NOW + wait * MINUTE
        answered = await work.ideas.add(idea_of(noor, "answered", IdeaState.DISCUSSED))
        answered.answer_due, answered.answered_at = NOW, NOW
        decided = await work.ideas.add(idea_of(noor, "decided"))
        decided.answer_due = NOW
        await work.decisions.add(decision(decided, olga))
        (await work.ideas.add(idea_of(noor, "parked", IdeaState.PARKED))).answer_due = NOW
    async with store.read() as work:
        waiting = await work.decisions.awaited(noor.organisation_id, 1, 10)
        assert [idea.title for idea in waiting.items] == ["first", "second", "discussed"]
        between = NOW + 2 * MINUTE, NOW + 3 * MINUTE
        due = await work.decisions.awaited(noor.organisation_id, 1, 10, due=between)
        assert [idea.title for idea in due.items] == ["second"]


async def test_only_what_was_parked_before_comes_back(store):
    noor, olga = await settle(store, "Noor", "Olga")
    other, *_ = await settle(store, "Kim", key="globex")
    async with store.begin() as work:
        for title, done in (("long ago", NOW - MINUTE), ("just now", NOW)):
            idea = await work.ideas.add(idea_of(noor, title, IdeaState.PARKED))
            await work.decisions.add(decision(idea, olga, done_at=done))
        await work.ideas.add(idea_of(noor, "open"))
        await work.ideas.add(idea_of(other, "elsewhere", IdeaState.PARKED))
    async with store.begin() as work:
        back = await work.decisions.parked_before(noor.organisation_id, NOW, 10)
        assert [(idea.title, idea.owner.name) for idea in back] == [("long ago", "Noor")]
