"""The pool, everybody's own ideas, and the numbers people call them by."""

import asyncio

from storage.models import IdeaState

from .people import MINUTE, NOW, idea_of, settle


async def test_numbers_have_no_gaps_and_no_doubles(store):
    noor, sam = await settle(store, "Noor", "Sam")
    other, *_ = await settle(store, "Kim", key="globex")

    async def send(owner, title):
        async with store.begin() as work:
            return (await work.ideas.add(idea_of(owner, title))).number

    everyone = [send(owner, f"{owner.id} {n}") for owner in (noor, sam) for n in range(15)]
    numbers = await asyncio.gather(*everyone, send(other, "elsewhere"))
    assert sorted(numbers[:-1]) == list(range(1, 31))
    assert numbers[-1] == 1


async def test_a_draft_gets_its_number_when_it_is_sent(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        draft = await work.ideas.add(idea_of(noor, "Later", IdeaState.DRAFT))
        assert draft.number is None
        assert (await work.ideas.add(idea_of(noor, "Now"))).number == 1
    async with store.begin() as work:
        draft = await work.ideas.draft(noor.member_id, draft.id)
        draft.state = IdeaState.SUBMITTED
        assert await work.ideas.number(draft) == 2
        assert await work.ideas.number(draft) == 2
    async with store.read() as work:
        assert await work.ideas.draft(noor.member_id, draft.id) is None
        assert (await work.ideas.by_number(noor.organisation_id, 2)).title == "Later"
        assert await work.ideas.by_number(noor.organisation_id, 3) is None


async def test_only_the_writer_has_a_draft_and_only_the_organisation_an_idea(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        draft = await work.ideas.add(idea_of(noor, "Later", IdeaState.DRAFT))
        shown = await work.ideas.add(idea_of(noor, "Now"))
        assert await work.ideas.draft(noor.member_id, draft.id) is draft
        assert await work.ideas.draft(sam.member_id, draft.id) is None
        assert await work.ideas.draft(noor.member_id, shown.id) is None
        assert await work.ideas.drafts_count(noor.member_id) == 1
        assert await work.ideas.drafts_count(sam.member_id) == 0
        assert await work.ideas.on_show_of(noor.member_id) == [shown]
        assert await work.ideas.of(noor.organisation_id, shown.id) is shown
        assert await work.ideas.of(noor.organisation_id + 1, shown.id) is None


async def test_the_pool_shows_open_ideas_newest_first_a_page_at_a_time(store):
    noor, *_ = await settle(store, "Noor")
    stranger, *_ = await settle(store, "Kim", key="globex")
    async with store.begin() as work:
        for number in range(1, 8):
            await work.ideas.add(idea_of(noor, f"Idea {number}"))
        await work.ideas.add(idea_of(noor, "Draft", IdeaState.DRAFT))
        await work.ideas.add(idea_of(noor, "Parked", IdeaState.PARKED))
        await work.ideas.add(idea_of(stranger, "Not ours"))
    async with store.read() as work:
        first = await work.ideas.pool(noor.organisation_id, 1, 3)
        assert [idea.title for idea in first.items] == ["Idea 7", "Idea 6", "Idea 5"]
        assert (first.number, first.pages, first.total) == (1, 3, 7)
        assert (first.has_previous, first.has_next) == (False, True)
        assert {idea.owner.name for idea in first.items} == {"Noor"}
        beyond = await work.ideas.pool(noor.organisation_id, 99, 3)
        assert ([idea.title for idea in beyond.items], beyond.number, beyond.has_next) == (["Idea 1"], 3, False)


async def test_an_empty_pool_is_one_empty_page(store):
    noor, *_ = await settle(store, "Noor")
    async with store.read() as work:
        page = await work.ideas.pool(noor.organisation_id, 1, 5)
        assert (page.items, page.number, page.pages, page.total) == ((), 1, 1, 0)
        assert not page.has_next
        assert not page.has_previous


async def test_everybody_sees_their_own(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        await work.ideas.add(idea_of(noor, "Sent"))
        await work.ideas.add(idea_of(noor, "Draft", IdeaState.DRAFT))
        await work.ideas.add(idea_of(sam, "Of Sam"))
    async with store.read() as work:
        everything = await work.ideas.owned_by(noor.member_id, 1, 10)
        assert [idea.title for idea in everything.items] == ["Draft", "Sent"]
        drafts = await work.ideas.owned_by(noor.member_id, 1, 10, {IdeaState.DRAFT})
        assert [idea.title for idea in drafts.items] == ["Draft"]


async def test_the_story_of_an_idea_is_kept(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        idea = await work.ideas.add(idea_of(noor, "Stille standup"))
        told = {"organisation_id": noor.organisation_id, "subject": "idea", "subject_id": idea.id}
        await work.audit.add(**told, from_state=None, to_state="submitted", actor_id=noor.member_id, at=NOW)
        await work.audit.add(**told, from_state="submitted", to_state="discussed", actor_id=None, at=NOW + MINUTE)
    async with store.begin() as work:
        story = await work.audit.of(noor.organisation_id, "idea", idea.id)
        assert [(step.to_state, step.actor_id) for step in story] == [
            ("submitted", noor.member_id),
            ("discussed", None),
        ]
        assert await work.audit.prune(NOW + MINUTE) == 1
