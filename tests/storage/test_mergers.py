"""Proposals to merge, who they wait for, and moving what was said and who follows there and back."""

from storage.models import Comment, Follow, IdeaState, Merger, MergerState

from .people import MINUTE, NOW, idea_of, settle


def proposal(source, target, by, due_at=None):
    return Merger(
        organisation_id=source.organisation_id,
        source_id=source.id,
        target_id=target.id,
        proposed_by=by.member_id,
        proposed_at=NOW,
        due_at=due_at,
        agreed_by_target=True,
    )


async def test_a_proposal_waits_for_who_did_not_agree(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        target = await work.ideas.add(idea_of(noor, "Stille standup"))
        source = await work.ideas.add(idea_of(sam, "Vergaderen in stilte"))
        merger = await work.mergers.add(proposal(source, target, noor))
    async with store.read() as work:
        assert [one.id for one in await work.mergers.waiting_for(sam.member_id, 3)] == [merger.id]
        assert await work.mergers.waiting_for(noor.member_id, 3) == []
        assert [one.id for one in await work.mergers.proposed_for(target.id)] == [merger.id]
        assert await work.mergers.get(noor.organisation_id + 1, merger.id) is None
        assert await work.mergers.target_of(source.id) is None
    async with store.begin() as work:
        found = await work.mergers.get(noor.organisation_id, merger.id)
        found.state, found.done_at = MergerState.DONE, NOW
    async with store.read() as work:
        assert (await work.mergers.target_of(source.id)).id == target.id
        assert (await work.mergers.done_with(source.id)).id == merger.id
        assert await work.mergers.proposed_for(target.id, source.id) == []


async def test_only_an_organisers_proposal_comes_to_pass_by_itself(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        ideas = [await work.ideas.add(idea_of(owner, f"Idee van {owner.id}")) for owner in (noor, sam)]
        await work.mergers.add(proposal(*ideas, noor))
        due = await work.mergers.add(proposal(*reversed(ideas), noor, due_at=NOW + MINUTE))
    async with store.begin() as work:
        assert await work.mergers.ripe(noor.organisation_id, NOW, 5) == []
        assert [one.id for one in await work.mergers.ripe(noor.organisation_id, NOW + MINUTE, 5)] == [due.id]


async def test_a_proposal_about_a_closed_idea_waits_for_nobody_and_is_dropped(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        target = await work.ideas.add(idea_of(noor, "Stille standup"))
        source = await work.ideas.add(idea_of(sam, "Vergaderen in stilte"))
        merger = await work.mergers.add(proposal(source, target, noor))
        target.state = IdeaState.WITHDRAWN
    async with store.begin() as work:
        assert await work.mergers.waiting_for(sam.member_id, 3) == []
        assert [one.id for one in await work.mergers.ripe(noor.organisation_id, NOW, 5)] == [merger.id]


async def test_reactions_and_followers_move_there_and_back(store):
    noor, sam, kim, lee = await settle(store, "Noor", "Sam", "Kim", "Lee")
    async with store.begin() as work:
        target = await work.ideas.add(idea_of(noor, "Stille standup"))
        source = await work.ideas.add(idea_of(sam, "Vergaderen in stilte"))
        shared = {"organisation_id": noor.organisation_id, "at": NOW}
        said = [Comment(idea_id=one.id, author_id=kim.member_id, text="Ja", **shared) for one in (source, target)]
        follows = [
            Follow(idea_id=source.id, member_id=kim.member_id, **shared),
            Follow(idea_id=source.id, member_id=noor.member_id, **shared),
            Follow(idea_id=target.id, member_id=lee.member_id, **shared),
        ]
        work._session.add_all([*said, *follows])
        await work.flush()
        assert await work.mergers.move_comments(source.id, target.id) == [said[0].id]
        later = NOW + MINUTE
        new = await work.mergers.add_followers(source.id, target, [sam.member_id, lee.member_id], later)
        assert new == sorted([kim.member_id, sam.member_id])  # the owner follows by owning, Lee did already
        await work.mergers.drop_followers(target.id, [*new, lee.member_id], later)
        await work.mergers.return_comments([said[0].id], source.id)
        assert await work.mergers.move_comments(target.id, source.id) == [said[1].id]
        assert await work.mergers.add_followers(source.id, target, [], later) == [kim.member_id]
