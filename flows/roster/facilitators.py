"""Who facilitates is an own employee or from outside; from outside it is for a time, and ends by itself (9.3)."""

from datetime import datetime
from typing import Annotated

from flows.access import ORGANISER
from flows.asking import ask
from flows.capability import Capability
from flows.forms import Day, Form
from flows.members.rules import takes_part
from flows.moments import read_day
from flows.roster.granting import grant, say_given
from flows.roster.rules import Until, end_from_outside, end_of, last_day, midnight_after, months_later
from flows.texts import Rows, offer
from flows.turn import Turn
from storage.models import Member, Role

facilitators = Capability("role")
_LONGEST = 12
"""Months that somebody from outside facilitates at most, before an organiser thinks about it again."""


class OutsideUntil(Form, key="outside"):
    """Until when somebody from outside facilitates."""

    day: Annotated[str, Day()]


async def ask_whence(turn: Turn, member: Member, period: str) -> None:
    """Ask whether somebody who is to facilitate is an own employee, or from outside."""
    rows: Rows = [[offer("inside", member.id, period), offer("outside", member.id, period)]]
    await turn.say("role.whence", rows, instead=True, name=member.name)


@facilitators.button("inside", who=ORGANISER)
async def inside(turn: Turn, member_id: str, period: str) -> None:
    """Have an own employee facilitate, for the time that was chosen."""
    if member := await _here(turn, member_id):
        await _comes(turn, member, from_outside=False)
        ends = end_of(Until(period), turn.now, turn.organisation.time_zone)
        await grant(turn, member, Role.FACILITATOR, ends)
        await say_given(turn, member, Role.FACILITATOR, ends)


@facilitators.button("outside", who=ORGANISER)
async def outside(turn: Turn, member_id: str, period: str) -> None:
    """Have somebody from outside facilitate, until two weeks after the coming Learnathon, else as was chosen."""
    if member := await _here(turn, member_id):
        event = await turn.work.events.coming(turn.organisation.id)
        day = event.day if event is not None else None
        ends = end_from_outside(day, Until(period), turn.now, turn.organisation.time_zone)
        await _give_for_a_time(turn, member, ends, instead=True)


@facilitators.button("day", who=ORGANISER, opens=True)
async def ask_day(turn: Turn, member_id: str) -> None:
    """Ask until when somebody from outside facilitates."""
    if member := await _here(turn, member_id):
        await ask(turn, OutsideUntil, about=member.id, topic=member.name)


@facilitators.done(OutsideUntil, who=ORGANISER)
async def until_day(turn: Turn, chosen: OutsideUntil) -> None:
    """Have somebody from outside facilitate until that day."""
    member, day = await _here(turn, turn.about or "0"), read_day(chosen.day, turn.today)
    if member is None or day is None:
        return
    if not turn.post.today <= day <= months_later(turn.post.today, _LONGEST):
        await turn.say("role.outside_when", [[offer("day", member.id)]])
        return
    await _give_for_a_time(turn, member, midnight_after(day, turn.organisation.time_zone), instead=False)


async def _give_for_a_time(turn: Turn, member: Member, ends: datetime, *, instead: bool) -> None:
    await _comes(turn, member, from_outside=True)
    await grant(turn, member, Role.FACILITATOR, ends)
    rows: Rows = [[offer("day", member.id), offer("all", 1, action="role.page")]]
    last = last_day(ends, turn.organisation.time_zone)
    await turn.say("role.given_outside", rows, instead=instead, name=member.name, until=last)


async def _comes(turn: Turn, member: Member, *, from_outside: bool) -> None:
    if member.is_external != from_outside:
        member.is_external = from_outside
        before, after = ("inside", "outside") if from_outside else ("outside", "inside")
        await turn.note("member_from", member.id, before, after)


async def _here(turn: Turn, member_id: str) -> Member | None:
    """Return a member who takes part, to change; else say that they do not."""
    member = await turn.work.members.get(int(member_id))
    if member is None or member.organisation_id != turn.organisation.id or not takes_part(member):
        await turn.too_late("role.not_here")
        return None
    return member
