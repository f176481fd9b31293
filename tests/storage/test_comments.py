"""What is said about ideas, and who has yet to hear of it."""

from datetime import timedelta

from storage.models import Comment, CoOwner, CoOwnerState, IdeaState

from .people import MINUTE, NOW, idea_of, settle


def comment_of(author, idea, text="Goed plan, ik doe mee.", **more):
    facts = {"organisation_id": author.organisation_id, "idea_id": idea.id, "author_id": author.member_id}
    return Comment(**facts, text=text, at=NOW, **more)


async def with_idea(work, owner, *others):
    idea = await work.ideas.add(idea_of(owner, "Stille standup"))
    for other in others:
        await work.follows.add(
            organisation_id=owner.organisation_id, idea_id=idea.id, member_id=other.member_id, now=NOW
        )
    return idea


async def test_comments_are_read_newest_first_and_without_what_was_removed(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        idea = await with_idea(work, noor)
        said = [await work.comments.add(comment_of(sam, idea, f"nr {n}")) for n in range(7)]
        said[5].removed_at, said[5].text = NOW, ""
        page = await work.comments.on_idea(idea.id, 1, 5)
        assert [one.text for one in page.items] == ["nr 6", "nr 4", "nr 3", "nr 2", "nr 1"]
        assert (page.total, page.items[0].author.name) == (6, "Sam")
        assert await work.comments.count(idea.id) == 6
        assert await work.comments.of(noor.organisation_id, said[5].id) is None
        assert await work.comments.of(noor.organisation_id + 1, said[6].id) is None
        assert await work.comments.of(noor.organisation_id, said[6].id) is said[6]
        assert len(await work.comments.by(sam.member_id)) == 6
        assert [one.text for one in await work.comments.after(idea.id, said[3].id)] == ["nr 4", "nr 6"]


async def test_a_message_is_found_again_by_what_its_platform_calls_it(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        idea = await with_idea(work, noor)
        said = await work.comments.add(comment_of(noor, idea, platform="slack", source="m1"))
        said.removed_at = NOW
        assert await work.comments.said_in(noor.organisation_id, "slack", "m1") is said
        assert await work.comments.said_in(noor.organisation_id, "telegram", "m1") is None
        await work.comments.add(comment_of(noor, idea))
        await work.comments.add(comment_of(noor, idea))  # in private there is no message to tell it by


async def test_owners_and_followers_hear_and_the_author_does_not(store):
    noor, sam, kim, els, bo = await settle(store, "Noor", "Sam", "Kim", "Els", "Bo")
    async with store.begin() as work:
        idea = await with_idea(work, noor, sam, kim, els)
        for who, state in ((kim, CoOwnerState.ACCEPTED), (bo, CoOwnerState.INVITED)):
            work._session.add(
                CoOwner(
                    idea_id=idea.id,
                    member_id=who.member_id,
                    organisation_id=who.organisation_id,
                    state=state,
                    at=NOW,
                )
            )
        for _ in range(2):
            said = await work.comments.add(comment_of(sam, idea))
            await work.hearings.spread(said, NOW)
            await work.hearings.spread(said, NOW)
    async with store.begin() as work:
        waiting = await work.hearings.waiting(noor.organisation_id, NOW, 10)
        assert sorted(waiting) == sorted([(noor.member_id, True), (kim.member_id, True), (els.member_id, False)])
        heard = {one: await work.hearings.take(one.member_id, NOW) for one in (noor, kim, els, sam, bo)}
        assert [(news.count, news.own) for news in heard[noor]] == [(2, True)]
        assert [(news.count, news.own) for news in heard[kim]] == [(2, True)]
        assert [(news.count, news.own, news.title) for news in heard[els]] == [(2, False, "Stille standup")]
        assert heard[sam] == heard[bo] == []
        assert await work.hearings.take(noor.member_id, NOW + MINUTE) == []


async def test_what_is_told_is_told_once_and_the_last_time_is_known(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        idea, other = await with_idea(work, noor), await with_idea(work, noor)
        for one in (idea, other, other):
            await work.hearings.spread(await work.comments.add(comment_of(sam, one)), NOW)
        assert await work.hearings.told_last(noor.member_id) is None
        assert [news.count for news in await work.hearings.take(noor.member_id, NOW)] == [1, 2]
        assert await work.hearings.told_last(noor.member_id) == NOW
        await work.hearings.spread(await work.comments.add(comment_of(sam, other)), NOW)
        tomorrow = NOW + timedelta(days=1)
        assert [news.count for news in await work.hearings.take(noor.member_id, tomorrow)] == [1]
        assert await work.hearings.told_last(noor.member_id) == tomorrow
        assert await work.hearings.waiting(noor.organisation_id, tomorrow, 10) == []


async def test_what_is_put_off_removed_or_seen_waits_no_more(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        idea = await with_idea(work, noor)
        said = await work.comments.add(comment_of(sam, idea))
        await work.hearings.spread(said, NOW)
        assert await work.hearings.waiting(noor.organisation_id, NOW - MINUTE, 10) == []
        assert await work.hearings.waiting(noor.organisation_id + 1, NOW, 10) == []
        await work.hearings.put_off(noor.member_id, NOW + MINUTE)
        assert await work.hearings.waiting(noor.organisation_id, NOW, 10) == []
        assert await work.hearings.waiting(noor.organisation_id, NOW + MINUTE, 10) == [(noor.member_id, True)]
        await work.hearings.forget(said.id)
        assert await work.hearings.waiting(noor.organisation_id, NOW + MINUTE, 10) == []
        await work.hearings.spread(await work.comments.add(comment_of(sam, idea)), NOW)
        await work.hearings.knows(noor.member_id, idea.id)
        assert await work.hearings.take(noor.member_id, NOW) == []


async def test_when_somebody_was_told_stays_known_and_what_could_not_be_told_waits_again(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        idea = await with_idea(work, noor)
        said = await work.comments.add(comment_of(sam, idea))
        await work.hearings.spread(said, NOW)
        assert len(await work.hearings.take(noor.member_id, NOW)) == 1
        await work.hearings.forget(said.id)
        assert await work.hearings.told_last(noor.member_id) == NOW
        await work.hearings.put_back(noor.member_id, NOW + MINUTE)
        assert await work.hearings.told_last(noor.member_id) is None
        assert await work.hearings.waiting(noor.organisation_id, NOW, 10) == []
        assert await work.hearings.waiting(noor.organisation_id, NOW + MINUTE, 10) == [(noor.member_id, True)]


async def test_an_idea_is_followed_or_not(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        idea = await with_idea(work, noor, sam, sam)
        this = {"idea_id": idea.id, "member_id": sam.member_id}
        assert await work.follows.has(**this)
        assert await work.follows.remove(**this)
        assert not await work.follows.remove(**this)
        assert not await work.follows.has(**this)


async def test_followers_hear_what_became_of_an_idea_until_they_follow_no_more(store):
    noor, sam, els, bo = await settle(store, "Noor", "Sam", "Els", "Bo")
    async with store.begin() as work:
        idea = await with_idea(work, noor, sam, els, bo, noor)
        idea.state = IdeaState.PARKED
        for due in (NOW + MINUTE, NOW):
            await work.hearings.spread_outcome(idea, sam.member_id, due)
        waiting = await work.hearings.waiting(noor.organisation_id, NOW, 10)
        assert sorted(waiting) == [(els.member_id, False), (bo.member_id, False)]
        await work.hearings.follows_no_more(bo.member_id, idea.id)
        assert await work.hearings.take(bo.member_id, NOW) == []
        await work.hearings.put_off_outcomes(els.member_id, NOW + MINUTE)
        assert await work.hearings.take(els.member_id, NOW) == []
        (news,) = await work.hearings.take(els.member_id, NOW + MINUTE)
        assert (news.outcome, news.count, news.own) == (IdeaState.PARKED, 0, False)
        await work.hearings.spread_outcome(idea, sam.member_id, NOW + 2 * MINUTE)  # decided once more
        (again,) = await work.hearings.take(els.member_id, NOW + 2 * MINUTE)
        assert again == news
        await work.hearings.spread_outcome(idea, sam.member_id, NOW + 3 * MINUTE)
        idea.state = IdeaState.SUBMITTED  # it came back: no news any more
        assert await work.hearings.take(els.member_id, NOW + 3 * MINUTE) == []
