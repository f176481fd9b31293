"""A comment under the idea's card, on every platform but the one where it was said."""

from flows.chat import Message
from flows.ideas.card import owner_name, post_card_first
from flows.post import Post
from storage.models import Comment, Member


async def mirror(post: Post, comment: Comment, author: Member | None, *, everywhere: bool = False) -> None:
    """Show a comment wherever people cannot read the original, or bring it up to date there.

    `everywhere` shows it on its own platform too: it was said under the card of an idea that went up in this one.
    """
    slot = f"comment:{comment.id}"
    for pool in post.policy.pools:
        where = pool.platform, pool.address
        if everywhere or pool.platform != comment.platform or await post.work.postings.shows(*where, slot):
            await post_card_first(post, pool, comment.idea_id)
            await post.queue(*where, _shown(post, comment, author), slot=slot, under=f"idea:{comment.idea_id}")


async def refresh_comments_of(post: Post, member: Member) -> None:
    """Update all that this member said, such as when their name is taken off."""
    for comment in await post.work.comments.by(member.id):
        await mirror(post, comment, member)


def _shown(post: Post, comment: Comment, author: Member | None) -> Message:
    words = post.words
    if comment.removed_at is not None:
        return words.message("comment.removed")
    return words.message("comment.mirrored", author=owner_name(words, author), text=comment.text)
