"""Roles that end by themselves: a week before, holder and organisers hear of it; then the role goes."""

from datetime import datetime

from flows.members.rules import takes_part
from flows.nudges.nudge import NudgeKind, nudge, withdraw
from flows.post import Post
from flows.roster.granting import end_told, is_last_organiser, role_name, until
from flows.roster.rules import WARNED_BEFORE
from flows.texts import Value, Words
from storage.models import Member, Role, RoleGrant


async def warn_of_ends(post: Post, at_most: int) -> int:
    """Tell of roles that end within a week, each once; returns how many."""
    ending = await post.work.roles.ending(post.organisation.id, post.now, post.now + WARNED_BEFORE, at_most)
    organisers = await post.work.members.with_role(post.organisation.id, Role.ORGANISER, post.now) if ending else []
    for held in ending:
        if await post.work.roles.told(held, post.now):
            for one in [held.member, *(other for other in organisers if other.id != held.member_id)]:
                await _warn(post, held, one)
    return len(ending)


async def next_warning(post: Post) -> datetime | None:
    """Return when there is a role to warn of next."""
    ends = await post.work.roles.next_ending(post.organisation.id, post.now)
    return ends - WARNED_BEFORE if ends else None


async def end_roles(post: Post, at_most: int) -> int:
    """Take away roles whose end has come; the last organiser's stays. Returns how many there were."""
    ended = await post.work.roles.ended(post.organisation.id, post.now, at_most)
    if ended:
        await post.work.organisations.hold(post.organisation.id)  # two last organisers cannot go at the same moment
    for held in ended:
        unheard = await withdraw(post, end_told(held, held.member))  # as in a pause
        stays = takes_part(held.member) and await is_last_organiser(post, held)
        if stays and await post.work.roles.keep(held):
            await post.note("role", held.member_id, held.role, held.role, "the last organiser")
            stayed = post.words_of(held.member).message("role.stays")
            await nudge(post, held.member, stayed, kind=NudgeKind.ROLE, key=_key("stays", held))
        elif not stays and await post.work.roles.end(held):
            await post.note("role", held.member_id, held.role, "none", "ended")
            if held.deputy_for is not None:
                over = post.words_of(held.member).message("deputy.over")
                await nudge(post, held.member, over, kind=NudgeKind.ROLE, key=_key("deputy", held))
            elif unheard:
                words = post.words_of(held.member)
                over = words.message("role.ended", (), **_which(post, held, words))
                await nudge(post, held.member, over, kind=NudgeKind.ROLE, key=_key("ended", held))
    return len(ended)


async def next_end(post: Post) -> datetime | None:
    """Return when the next role ends."""
    return await post.work.roles.next_end(post.organisation.id)


async def _warn(post: Post, held: RoleGrant, to: Member) -> None:
    key = end_told(held, to)
    words = post.words_of(to)
    which = _which(post, held, words)
    if to.id == held.member_id:
        await nudge(post, to, words.message("role.ends", (), **which), kind=NudgeKind.ROLE, key=key)
    else:
        message = words.message("role.ends_of", [["new"]], name=held.member.name, **which)
        await nudge(post, to, message, kind=NudgeKind.DUTY, key=key)


def _which(post: Post, held: RoleGrant, words: Words) -> dict[str, Value]:
    return {"role": role_name(words, held.role), "until": until(held.expires_at, post.organisation.time_zone)}


def _key(what: str, held: RoleGrant) -> str:
    return f"role:{what}:{held.member_id}:{held.role}:{held.expires_at:%Y-%m-%d}"
