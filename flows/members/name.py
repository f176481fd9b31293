"""Forgetting the names of who is long gone or never came (domain.md 8.2)."""

from datetime import datetime, timedelta

from flows.discussion.mirror import refresh_comments_of
from flows.ideas.card import cards_of, refresh_changed
from flows.members.rules import FORGOTTEN_AFTER
from flows.post import Post
from flows.succession.parting import project_cards_of, refresh_project_cards


async def forget_names(post: Post, at_most: int) -> int:
    """Forget the names of those who are long gone or never came, where it is shown too; returns how many."""
    members = post.work.members
    gone = [
        member
        for state, days in FORGOTTEN_AFTER.items()
        for member in await members.unmoved_since(post.organisation.id, state, post.now - timedelta(days=days), at_most)
    ]
    for member in gone:
        before, projects = await cards_of(post, member), await project_cards_of(post, member)
        await post.work.proxies.give_back(member.id)
        await members.forget_name(member)
        await refresh_changed(post, member, before)
        await refresh_project_cards(post, member, projects)
        await refresh_comments_of(post, member)
    return len(gone)


async def next_name(post: Post) -> datetime | None:
    """Return when the next name is to be forgotten."""
    members = post.work.members
    since = {state: await members.next_unmoved(post.organisation.id, state) for state in FORGOTTEN_AFTER}
    moments = [at + timedelta(days=FORGOTTEN_AFTER[state]) for state, at in since.items() if at is not None]
    return min(moments, default=None)
