"""What goes with somebody who leaves, and comes back with them within the days of undo (domain.md 2.1)."""

from flows.discussion.mirror import refresh_comments_of
from flows.ideas.card import cards_of, refresh_changed
from flows.members.rules import By, move
from flows.nudges.nudge import withdraw_all
from flows.post import Post
from flows.sharing.on_behalf import give_back
from flows.signup.line import give_place_free
from flows.succession.parting import hand_down, project_cards_of, refresh_project_cards, take_back
from storage.models import Member, MemberState


async def leave(
    post: Post, member: Member, *, name_shown: bool = True, by: By = By.SELF, reason: str | None = None
) -> None:
    """Let a member go: their ideas and projects stay and look for somebody to carry them; they are asked no more.

    Drafts, follows and roles count no longer, and are forgotten with the name when nobody comes back.
    """
    before, projects = await cards_of(post, member), await project_cards_of(post, member)
    was = move(member, MemberState.LEFT, post.now, by)
    actor = member if by is By.SELF else None
    await post.note("member", member.id, was, MemberState.LEFT, reason, actor=actor)
    await post.work.belongings.put_down(member.id, post.now)
    await give_back(post, member)
    await give_place_free(post, member)
    await withdraw_all(post, member)
    for account in await post.work.accounts.of_member(member.id):
        await post.work.conversations.close(account.id)  # no button of a form can make somebody a member again
    await _show_name(post, member, shown=name_shown)
    await refresh_changed(post, member, before)
    await hand_down(post, member)
    await refresh_project_cards(post, member, projects)


async def come_in(post: Post, member: Member) -> None:
    """Make somebody a member, by name; who left gets back what nobody took over meanwhile."""
    left_at = member.left_at
    before = await cards_of(post, member) if left_at else {}
    projects = await project_cards_of(post, member) if left_at else {}
    was = move(member, MemberState.ACTIVE, post.now)
    await post.note("member", member.id, was, MemberState.ACTIVE, actor=member)
    await _show_name(post, member, shown=True)
    if left_at is not None:
        await post.work.belongings.take_up(member.id, left_at)
        await take_back(post, member, left_at)
        await post.work.hearings.put_off(member.id, post.now)  # what was said meanwhile is looked at now
        await refresh_changed(post, member, before)
        await refresh_project_cards(post, member, projects)


async def _show_name(post: Post, member: Member, *, shown: bool) -> None:
    """Show the name with what the member said, or take it off; the cards are for the caller to refresh."""
    if member.name_shown != shown:
        member.name_shown = shown
        await refresh_comments_of(post, member)
