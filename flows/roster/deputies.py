"""A deputy organises in somebody's place for a time, gets what is asked of organisers, and it ends by itself."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Annotated

from flows.access import ORGANISER
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Block, Message
from flows.forms import Day, Form, Line
from flows.members.rules import takes_part
from flows.moments import read_day
from flows.nudges.nudge import NudgeKind, nudge
from flows.roster.rules import last_day, midnight_after, months_later
from flows.sharing.colleagues import colleague, entries_of, matches, on_button
from flows.texts import Rows, offer
from flows.turn import Turn
from storage.models import GrantSource, Member, Role

deputies = Capability("deputy")
_LONGEST = 12
"""Months."""


class Deputy(Form, key="deputy"):
    """Who organises in somebody's place, and until when."""

    name: Annotated[str, Line(2, 60)]
    day: Annotated[str, Day()]


class WhileAway(Form, key="standin"):
    """Who organises in somebody's place while they pause."""

    name: Annotated[str, Line(2, 60)]


@deputies.button("ask", who=ORGANISER, opens=True)
async def ask_whom(turn: Turn) -> None:
    """Ask who organises in this person's place, and until when."""
    if await own_role(turn):
        await ask(turn, Deputy)


@deputies.done(Deputy, who=ORGANISER)
async def find(turn: Turn, wanted: Deputy) -> None:
    """Show who is called that, to choose from."""
    day = read_day(wanted.day, turn.today)
    if not _fits(turn, day):
        await turn.say("deputy.when", [["ask"]])
    elif day is not None:
        await _find(turn, wanted.name, day)


@deputies.button("away", who=ORGANISER, opens=True)
async def ask_while_away(turn: Turn, day: str) -> None:
    """Ask who organises in this person's place during their pause, whose last day this is."""
    if await own_role(turn):
        await ask(turn, WhileAway, about=day)


@deputies.done(WhileAway, who=ORGANISER)
async def find_while_away(turn: Turn, wanted: WhileAway) -> None:
    """Show who is called that, to choose from."""
    day = read_day(turn.about, turn.today - timedelta(days=1))
    if day is None or not _fits(turn, day):
        await turn.say("deputy.when", [["ask"]])
    else:
        await _find(turn, wanted.name, day, while_away=True)


@deputies.button("pick", who=ORGANISER)
async def pick(turn: Turn, member_id: str, day: str) -> None:
    """Have a colleague organise in this person's place until that day, which they hear and can refuse."""
    last, chosen = date.fromisoformat(day), await colleague(turn, member_id)
    if chosen is None or not await own_role(turn):
        return
    held = await turn.work.roles.grant_of(turn.organisation.id, chosen.id, Role.ORGANISER, turn.now)
    if chosen.id == turn.me.id or (held is not None and held.deputy_for != turn.me.id):
        turn.notice("deputy.organises", name=chosen.name)
    elif not _fits(turn, last):
        turn.notice("form.stale")
    else:
        await _name(turn, chosen, last)


@deputies.button("no", who=ORGANISER)
async def decline(turn: Turn) -> None:
    """Rather not be somebody's deputy, or no longer; whoever asked hears so."""
    held = await turn.work.roles.grant_of(turn.organisation.id, turn.me.id, Role.ORGANISER, turn.now)
    if held is None or held.deputy_for is None:
        turn.notice("role.gone")
        return
    absent = await turn.work.members.get(held.deputy_for)
    await turn.work.roles.end(held)
    turn.forget_roles()
    await turn.note("role", turn.me.id, Role.ORGANISER, "none", reason="declined")
    if absent is not None and takes_part(absent):
        said = turn.post.words_of(absent).message("deputy.declined", [["ask"]], name=turn.me.name)
        await _tell(turn, absent, said)
    await turn.say("deputy.fine", instead=True)


async def proposal(turn: Turn, back: date) -> Sequence[Block]:
    """Return the way to name a deputy until the day before somebody who organises is back; nothing for others."""
    if not await _holds_it_themselves(turn):
        return ()
    last = back - timedelta(days=1)
    for held in await turn.work.roles.deputies_of(turn.me.id, turn.now):
        if held.expires_at is not None and last_day(held.expires_at, turn.organisation.time_zone) >= last:
            return ()
    return turn.words.blocks("deputy.proposal", [[offer("away", last.isoformat())]])


async def still_there(turn: Turn) -> Sequence[Block]:
    """Return who still organises in the place of somebody who is back, with the way to end it."""
    blocks: list[Block] = []
    for held in await turn.work.roles.deputies_of(turn.me.id, turn.now):
        rows: Rows = [[offer("end", held.member_id, "o", action="role.take")]]
        if held.expires_at is not None:
            last = last_day(held.expires_at, turn.organisation.time_zone)
            blocks += turn.words.blocks("deputy.still", rows, name=held.member.name, until=last)
    return blocks


async def own_role(turn: Turn) -> bool:
    """Tell whether this person organises in their own right; else say that a deputy cannot do this."""
    if await _holds_it_themselves(turn):
        return True
    turn.notice("deputy.not_yours")
    return False


async def _holds_it_themselves(turn: Turn) -> bool:
    held = await turn.work.roles.grant_of(turn.organisation.id, turn.me.id, Role.ORGANISER, turn.now)
    return held is not None and held.deputy_for is None


async def _find(turn: Turn, name: str, day: date, *, while_away: bool = False) -> None:
    found = await matches(turn, name, [turn.me.id])
    heading = turn.words.blocks("deputy.found", day=day) if found else turn.words.blocks("coowner.nobody")

    def asks(one: Member) -> Sequence[Block]:
        pick = [[offer("pick", one.id, day.isoformat())]]
        return turn.words.blocks("deputy.match", pick, name=one.name, first=on_button(one))

    again = offer("coowner.again", day.isoformat(), action="deputy.away")
    again = again if while_away else offer("coowner.again", action="deputy.ask")
    await turn.say_blocks(heading, entries_of(turn, found, asks), [turn.words.row([again])])


async def _name(turn: Turn, chosen: Member, last: date) -> None:
    ends = midnight_after(last, turn.organisation.time_zone)
    await turn.work.roles.grant(
        chosen,
        Role.ORGANISER,
        now=turn.now,
        source=GrantSource.CHAT,
        granted_by=turn.me.id,
        expires_at=ends,
        deputy_for=turn.me.id,
    )
    await turn.note("role", chosen.id, None, Role.ORGANISER, reason=f"deputy of {turn.me.id}")
    said = turn.post.words_of(chosen).message("deputy.named", [["no"]], name=turn.me.name, until=last)
    await _tell(turn, chosen, said)
    rows: Rows = [[offer("end", chosen.id, "o", action="role.take"), offer("all", 1, action="role.page")]]
    await turn.say("deputy.settled", rows, instead=True, name=chosen.name, until=last)


async def _tell(turn: Turn, to: Member, message: Message) -> None:
    await nudge(turn.post, to, message, kind=NudgeKind.ROLE, key=f"deputy:{to.id}:{turn.now}", by_person=True)


def _fits(turn: Turn, day: date | None) -> bool:
    return day is not None and turn.post.today <= day <= months_later(turn.post.today, _LONGEST)
