"""Giving a role and taking it back: what holds, who is told, and that there is always an organiser."""

from datetime import datetime

from flows.chat import Message
from flows.nudges.nudge import NudgeKind, nudge, withdraw
from flows.post import Post
from flows.roster.rules import last_day
from flows.texts import Ours, Value, Words, offer
from flows.turn import Turn
from storage.models import GrantSource, Member, Role, RoleGrant
from storage.work import Work


def role_name(words: Words, role: Role) -> Ours:
    """Return what a holder of this role is, such as "an organiser"."""
    return words.line(f"role.name.{role}")


def until(ends: datetime | None, zone: str) -> Value:
    """Return the last day of a role, as texts with `$until` take it."""
    return last_day(ends, zone) if ends else Ours("none")


async def grant(turn: Turn, member: Member, role: Role, ends: datetime | None, *, tell: bool = True) -> None:
    """Give a member a role, or another end to it, and tell them."""
    before = await turn.work.roles.grant_of(turn.organisation.id, member.id, role, turn.now)
    giver = turn.member.id if turn.member else None
    await turn.work.roles.grant(member, role, now=turn.now, source=GrantSource.CHAT, granted_by=giver, expires_at=ends)
    turn.forget_roles()
    if before is not None:
        await withdraw(turn.post, end_told(before, member))  # it ends at another moment now
    await turn.note("role", member.id, role if before else None, role, reason="given")
    if tell and member.id != giver:
        words = turn.house.texts.words(member.language)
        end = until(ends, turn.organisation.time_zone)
        said = words.message("role.received", role=role_name(words, role), until=end, name=_giver(turn))
        await _tell(turn.post, member, said, key=_key("given", member, role, turn.now))


async def say_given(turn: Turn, member: Member, role: Role, ends: datetime | None) -> None:
    """Say to whoever gave a role who has it, and until when."""
    rows = [[offer("all", 1, action="role.page")]]
    end = until(ends, turn.organisation.time_zone)
    await turn.say("role.given", rows, instead=True, name=member.name, role=role_name(turn.words, role), until=end)


async def take_back(turn: Turn, held: RoleGrant) -> None:
    """Take a role back, and tell who held it."""
    await turn.work.roles.revoke(held.member_id, held.role)
    turn.forget_roles()
    await turn.note("role", held.member_id, held.role, "none", reason="taken back")
    if turn.member is None or held.member_id != turn.member.id:
        words = turn.house.texts.words(held.member.language)
        said = words.message("role.lost", role=role_name(words, held.role), name=_giver(turn))
        await _tell(turn.post, held.member, said, key=_key("taken", held.member, held.role, turn.now))


async def unsay_taking(turn: Turn, member: Member, role: Role, at: datetime) -> bool:
    """Take back the message of having lost a role, while it has not gone out yet."""
    return await withdraw(turn.post, _key("taken", member, role, at))


async def is_in_settings(post: Post, held: RoleGrant) -> bool:
    """Tell whether app.yaml names this organiser: chat has no say about that."""
    if held.role is not Role.ORGANISER or not post.policy.organisers:
        return False
    accounts = await post.work.accounts.of_member(held.member_id)
    return any(f"{one.platform}:{one.external_id}" in post.policy.organisers for one in accounts if not one.gone_at)


async def is_last_organiser(post: Post, held: RoleGrant) -> bool:
    """Tell whether nobody else who takes part is an organiser."""
    if held.role is not Role.ORGANISER:
        return False
    organisers = await post.work.members.with_role(post.organisation.id, Role.ORGANISER, post.now)
    return all(one.id == held.member_id for one in organisers)


def end_told(held: RoleGrant, to: Member) -> str:
    """Return the key under which somebody is told that a role is about to end."""
    return f"role:ends:{held.member_id}:{held.role}:{held.expires_at:%Y-%m-%d}:{to.id}" if held.expires_at else ""


async def nobody_organises(work: Work, organisation_id: int, now: datetime) -> bool:
    """Tell whether people take part and none of them is an organiser, as after the last one lost their account."""
    if await work.roles.anybody_holds(organisation_id, Role.ORGANISER, now):
        return False
    return await work.members.active_count(organisation_id) > 0


def _giver(turn: Turn) -> str:
    return turn.member.name if turn.member else turn.words.line("onboarding.an_organiser")


def _key(what: str, member: Member, role: Role, at: datetime) -> str:
    return f"role:{what}:{member.id}:{role}:{int(at.timestamp())}"


async def _tell(post: Post, member: Member, message: Message, *, key: str) -> None:
    await nudge(post, member, message, kind=NudgeKind.ROLE, key=key)
