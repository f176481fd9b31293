"""Whether a member's name stands with what they wrote, and forgetting it in the end (domain.md 3.1, 8.2)."""

from datetime import timedelta

from flows.discussion.mirror import refresh_comments_of
from flows.ideas.card import refresh_cards_of
from flows.members.rules import FORGOTTEN_AFTER
from flows.post import Post
from flows.turn import Turn
from storage.models import Member


async def show_name(turn: Turn, member: Member, *, shown: bool) -> None:
    """Show the name with the member's ideas and reactions, or take it off."""
    if member.name_shown != shown:
        member.name_shown = shown
        await refresh_cards_of(turn.post, member)
        await refresh_comments_of(turn.post, member)


async def forget_names(post: Post, at_most: int) -> int:
    """Forget the names of those who are long gone or never came, where it is shown too; returns how many."""
    members = post.work.members
    gone = [
        member
        for state, days in FORGOTTEN_AFTER.items()
        for member in await members.unmoved_since(post.organisation.id, state, post.now - timedelta(days=days), at_most)
    ]
    for member in gone:
        await members.forget_name(member)
        await refresh_cards_of(post, member)
        await refresh_comments_of(post, member)
    return len(gone)
