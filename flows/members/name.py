"""Whether a member's name stands with their ideas, and forgetting it in the end (domain.md 3.1, 8.2)."""

from datetime import timedelta

from flows.ideas.card import refresh_cards_of
from flows.members.rules import UNDO_DAYS
from flows.post import Post
from flows.turn import Turn
from storage.models import Member


async def show_name(turn: Turn, member: Member, *, shown: bool) -> None:
    """Show the name with the member's ideas, or take it off."""
    if member.name_shown != shown:
        member.name_shown = shown
        await refresh_cards_of(turn.post, member)


async def forget_names(post: Post, at_most: int) -> int:
    """Forget the names of those who left long ago, on their cards too; returns how many."""
    long_ago = post.now - timedelta(days=UNDO_DAYS)
    gone = await post.work.members.left_before(post.organisation.id, long_ago, at_most)
    for member in gone:
        await post.work.members.forget_name(member)
        await refresh_cards_of(post, member)
    return len(gone)
