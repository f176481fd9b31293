"""What goes with ideas: offered, put with one, moved with it, and forgotten with whoever sent it."""

from datetime import timedelta

from storage.models import Attachment, AttachmentKind, CoOwnerState, IdeaState

from .people import MINUTE, NOW, idea_of, settle


def sent_by(account, idea=None, kind=AttachmentKind.PHOTO, at=NOW):
    return Attachment(
        organisation_id=account.organisation_id,
        idea_id=idea and idea.id,
        member_id=account.member_id,
        kind=kind,
        platform=account.platform,
        reference="file-1",
        at=at,
    )


async def test_what_is_offered_is_its_senders_alone_until_it_is_with_an_idea(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        idea = await work.ideas.add(idea_of(noor, "Stille standup"))
        one = await work.attachments.add(sent_by(noor))
        assert await work.attachments.offered(noor.member_id, one.id) is one
        assert await work.attachments.offered(sam.member_id, one.id) is None
        assert await work.attachments.offered_since(noor.member_id, NOW, 5) == [one]
        assert await work.attachments.offered_since(noor.member_id, NOW + MINUTE, 5) == []
        assert await work.attachments.with_idea(idea.id, one.id) is None
        one.idea_id = idea.id
    async with store.begin() as work:
        assert await work.attachments.offered(noor.member_id, one.id) is None
        assert (await work.attachments.with_idea(idea.id, one.id)).id == one.id
        ((found, sender),) = await work.attachments.of_idea(idea.id, 10)
        assert (found.id, sender.name) == (one.id, "Noor")
        await work.attachments.forget(found)
        assert await work.attachments.of_idea(idea.id, 10) == []


async def test_they_are_counted_by_kind_and_move_along_and_back(store):
    (noor,) = await settle(store, "Noor")
    async with store.begin() as work:
        source, target = [await work.ideas.add(idea_of(noor, title)) for title in ("Stille standup", "In stilte")]
        for kind in (AttachmentKind.PHOTO, AttachmentKind.VOICE, AttachmentKind.PHOTO):
            await work.attachments.add(sent_by(noor, source, kind))
        own = await work.attachments.add(sent_by(noor, target))
        moved = await work.attachments.move(source.id, target.id)
    async with store.begin() as work:
        assert len(moved) == 3
        assert await work.attachments.counts(source.id) == {}
        assert await work.attachments.counts(target.id) == {AttachmentKind.PHOTO: 3, AttachmentKind.VOICE: 1}
        await work.attachments.put_back(moved, source.id)
    async with store.read() as work:
        assert await work.attachments.counts(source.id) == {AttachmentKind.PHOTO: 2, AttachmentKind.VOICE: 1}
        assert [one.id for one, _ in await work.attachments.of_idea(target.id, 10)] == [own.id]


async def test_what_is_with_no_idea_is_forgotten_in_time_and_all_with_its_sender(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        idea = await work.ideas.add(idea_of(sam, "Stille standup"))
        old = NOW - timedelta(days=8)
        for one in (sent_by(noor, at=old), sent_by(noor, idea, at=old), sent_by(noor), sent_by(sam, idea)):
            await work.attachments.add(one)
        assert await work.attachments.prune(NOW - timedelta(days=7)) == 1
    async with store.begin() as work:
        await work.members.forget_name(await work.members.get(noor.member_id))
    async with store.read() as work:
        assert [sender.name for _, sender in await work.attachments.of_idea(idea.id, 10)] == ["Sam"]
        assert await work.attachments.offered_since(noor.member_id, NOW - timedelta(days=30), 5) == []


async def test_who_carries_an_idea_along_can_choose_it_too(store):
    noor, sam = await settle(store, "Noor", "Sam")
    open_now = (IdeaState.SUBMITTED, IdeaState.DRAFT)
    async with store.begin() as work:
        first = await work.ideas.add(idea_of(noor, "Stille standup"))
        await work.ideas.add(idea_of(noor, "Weg ermee", IdeaState.WITHDRAWN))
        mine = await work.ideas.add(idea_of(sam, "In stilte", IdeaState.DRAFT))
        await work.co_owners.set(first, sam.member_id, CoOwnerState.ACCEPTED, NOW)
    async with store.read() as work:
        found = await work.ideas.owned_or_carried_by(sam.member_id, 1, 3, open_now)
        assert [one.id for one in found.items] == [mine.id, first.id]
        found = await work.ideas.owned_or_carried_by(noor.member_id, 1, 3, open_now)
        assert [one.id for one in found.items] == [first.id]
