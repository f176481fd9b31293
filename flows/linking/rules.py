"""Who may be linked with whom, and what becomes of two members who are one person; no chat and no database here."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from flows.members.rules import move
from storage.models import Member, MemberState

TAKES_PART = frozenset({MemberState.ACTIVE, MemberState.PAUSED})


class Verdict(StrEnum):
    """What is said to a code that exists."""

    LINK = "link"
    SAME_APP = "same_app"
    """It was typed where it came from."""
    ALREADY = "already"
    """Both accounts belong to this member already."""
    GONE = "gone"
    """Whoever asked for it takes part no longer."""
    TAKEN = "taken"
    """One of the two has another account on the other's platform; that one is unlinked first."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two who are to become one."""

    member: Member | None
    """None for somebody we do not know yet."""
    platform: str
    """Where the code comes from, or is typed."""
    platforms: Collection[str]
    """Where the member has accounts."""


def judge(asked: Side, typed: Side) -> Verdict:
    """Tell what to do with a code that one asked for and the other typed."""
    if asked.platform == typed.platform:
        return Verdict.SAME_APP
    if asked.member is None or asked.member.state not in TAKES_PART:
        return Verdict.GONE
    if typed.member is not None and typed.member.id == asked.member.id:
        return Verdict.ALREADY
    if typed.platform in asked.platforms or asked.platform in typed.platforms:
        return Verdict.TAKEN
    return Verdict.LINK


def who_stays(asked: Member, typed: Member) -> tuple[Member, Member]:
    """Return whose row stays and whose goes: of two who take part, the one who joined first stays."""
    if typed.state not in TAKES_PART:
        return asked, typed
    return (asked, typed) if _since(asked) <= _since(typed) else (typed, asked)


def settle(stay: Member, go: Member, now: datetime) -> None:
    """Give the one who stays what both chose, the quieter where they differ: a pause, muted topics, fewer messages.

    Language, time zone, hours and name are those of the one who stays. Somebody who had left or declined on the other
    app takes part with both from now on.
    """
    if go.state in TAKES_PART:
        _keep_pause(stay, go, now)
        stay.fewer = max(stay.fewer, go.fewer)
        stay.muted = {**go.muted, **stay.muted}
    stay.window_start, stay.window_end = stay.window_start or go.window_start, stay.window_end or go.window_end
    stay.location = stay.location or go.location
    stay.joined_at = min((at for at in (stay.joined_at, go.joined_at) if at), default=None)


def _keep_pause(stay: Member, go: Member, now: datetime) -> None:
    pauses = [one.ask_again_at for one in (stay, go) if one.state is MemberState.PAUSED]
    if go.state is MemberState.PAUSED and stay.state is not MemberState.PAUSED:
        move(stay, MemberState.PAUSED, now)
    if pauses:
        stay.ask_again_at = None if None in pauses else max(at for at in pauses if at)


def _since(member: Member) -> tuple[datetime, int]:
    return member.joined_at or member.state_since, member.id
