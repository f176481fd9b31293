"""Roles that end by themselves: a week before, holder and organisers hear of it; then the role goes."""

from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.roster.granting import is_last_organiser, role_name, until
from flows.roster.rules import WARNED_BEFORE
from storage.models import Member, MemberState, Role, RoleGrant

_TAKING_PART = {MemberState.ACTIVE, MemberState.PAUSED}


async def warn_of_ends(post: Post, at_most: int) -> int:
    """Tell of roles that end within a week, each once; returns how many."""
    ending = await post.work.roles.ending(post.organisation.id, post.now, post.now + WARNED_BEFORE, at_most)
    organisers = await post.work.members.with_role(post.organisation.id, Role.ORGANISER, post.now) if ending else []
    for held in ending:
        if await post.work.roles.told(held, post.now):
            for one in [held.member, *(other for other in organisers if other.id != held.member_id)]:
                await _warn(post, held, one)
    return len(ending)


async def end_roles(post: Post, at_most: int) -> int:
    """Take away roles whose end has come; the last organiser's stays. Returns how many there were."""
    ended = await post.work.roles.ended(post.organisation.id, post.now, at_most)
    if ended:
        await post.work.organisations.hold(post.organisation.id)  # two last organisers cannot go at the same moment
    for held in ended:
        stays = await is_last_organiser(post, held) and held.member.state in _TAKING_PART
        if stays and await post.work.roles.keep(held):
            await post.note("role", held.member_id, held.role, held.role, "the last organiser")
            words = post.texts.words(held.member.language)
            await nudge(post, held.member, words.message("role.stays"), kind=NudgeKind.DUTY, key=_key("stays", held))
        elif not stays and await post.work.roles.end(held):
            await post.note("role", held.member_id, held.role, "none", "ended")
    return len(ended)


async def _warn(post: Post, held: RoleGrant, to: Member) -> None:
    words = post.texts.words(to.language)
    role, end = role_name(words, held.role), until(held.expires_at, post.organisation.time_zone)
    if to.id == held.member_id:
        message = words.message("role.ends", role=role, until=end)
    else:
        message = words.message("role.ends_of", [["new"]], name=held.member.name, role=role, until=end)
    await nudge(post, to, message, kind=NudgeKind.DUTY, key=f"{_key('ends', held)}:{to.id}")


def _key(what: str, held: RoleGrant) -> str:
    return f"role:{what}:{held.member_id}:{held.role}:{held.expires_at:%Y-%m-%d}"
