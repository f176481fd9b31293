"""An account is switched off, and its member stays by the other app: a member, but no longer with roles."""

from flows.linking.apps import app
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.roster.granting import is_in_settings, is_last_organiser
from flows.texts import offer
from storage.models import Account, Member, RoleGrant


async def lose_account(post: Post, account: Account, member: Member, reason: str) -> None:
    """End the roles of somebody one of whose accounts is gone, and tell them where they still are.

    What the settings give to another account of theirs stays, and so does the last organiser's role.
    """
    held = await post.work.roles.of_member(member.id, post.now)
    lost = [one for one in held if not await _stays(post, one)]
    for one in lost:
        await post.work.roles.end(one)
        await post.note("role", member.id, one.role, "none", reason)
    rows = [[offer("unlink", account.id, action="link.unlink")]]
    message = post.words_of(member).message("profile.gone", rows, app=app(account), roles=len(lost))
    key = f"gone:{account.id}:{int(post.now.timestamp())}"
    await nudge(post, member, message, kind=NudgeKind.ROLE, key=key)


async def _stays(post: Post, held: RoleGrant) -> bool:
    return await is_in_settings(post, held) or await is_last_organiser(post, held)
