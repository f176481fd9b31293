"""Organisers by the settings: whom app.yaml names is one as long as it does, whenever that changes."""

from flows.chat import Message
from flows.members.rules import takes_part
from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.roster.granting import is_last_organiser
from storage.models import GrantSource, Member, MemberState, Role, RoleGrant

_REASON = "settings"


async def follow_settings(post: Post, at_most: int) -> int:
    """Make organisers of who is named now, then of nobody else by the settings; returns how many changed.

    The last organiser stays one, as if made so in chat.
    """
    named = await post.work.accounts.members_known_as(post.organisation.id, _accounts(post))
    given = await post.work.roles.by_settings(post.organisation.id)
    coming = sorted(named - {held.member_id for held in given})[:at_most]
    going = [held for held in given if held.member_id not in named][:at_most]
    if going:
        await post.work.organisations.hold(post.organisation.id)
    done = [await _give(post, member_id) for member_id in coming]
    done += [await _end(post, held) for held in going]
    return sum(done)


async def _give(post: Post, member_id: int) -> bool:
    member = await post.work.members.get(member_id)
    if member is None or member.state is not MemberState.ACTIVE:
        return False
    held = await post.work.roles.grant_of(post.organisation.id, member_id, Role.ORGANISER, post.now)
    if held is not None and held.expires_at is None:
        return False
    await post.work.roles.grant(member, Role.ORGANISER, now=post.now, source=GrantSource.SETTINGS)
    await post.note("role", member_id, held.role if held else None, Role.ORGANISER, _REASON)
    if held is None:
        await _tell(post, member, "named", post.words_of(member).message("role.named"))
    return True


async def _end(post: Post, held: RoleGrant) -> bool:
    if takes_part(held.member) and await is_last_organiser(post, held):
        if not await post.work.roles.keep(held):
            return False
        await post.note("role", held.member_id, held.role, held.role, "the last organiser")
        await _tell(post, held.member, "stays", post.words_of(held.member).message("role.stays"))
    else:
        if not await post.work.roles.end(held):
            return False
        await post.note("role", held.member_id, held.role, "none", _REASON)
        await _tell(post, held.member, "unnamed", post.words_of(held.member).message("role.unnamed"))
    return True


async def _tell(post: Post, member: Member, what: str, message: Message) -> None:
    key = f"role:{what}:{member.id}:{int(post.now.timestamp())}"
    await nudge(post, member, message, kind=NudgeKind.ROLE, key=key)


def _accounts(post: Post) -> list[tuple[str, str]]:
    found = (account.partition(":") for account in post.policy.organisers)
    return sorted((platform, external_id) for platform, _, external_id in found)
