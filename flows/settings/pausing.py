"""`/pause`: nothing from us until a day of one's own choice, and back by itself on that day (domain.md 2.1)."""

from datetime import date, datetime
from typing import Annotated

from flows.access import MEMBER
from flows.asking import ask
from flows.capability import Capability
from flows.forms import Day, Form
from flows.home.waiting import waiting_blocks
from flows.members.rules import By, may, move
from flows.moments import read_day
from flows.nudges.kinds import NudgeKind
from flows.nudges.nudge import nudge, reschedule
from flows.post import Post
from flows.roster.deputies import proposal, still_there
from flows.settings.rules import back_at, back_on, may_pause_until, paused_until
from flows.texts import Rows, offer
from flows.turn import Turn
from storage.models import Member, MemberState

pause = Capability("pause")


class PauseUntil(Form, key="until"):
    """Until when somebody wants to hear nothing."""

    day: Annotated[str, Day()]


def _is_day(turn: Turn, rest: str) -> bool:
    return not rest or read_day(rest, turn.today) is not None


@pause.command("pause", who=MEMBER, takes=_is_day)
async def command(turn: Turn, rest: str) -> None:
    """Pause until the day that was typed, or ask until when."""
    day = read_day(rest, turn.today) if rest.strip() else None
    if day is not None:
        await _pause(turn, day, instead=False)
    else:
        await _ask(turn, instead=False)


@pause.button("ask", who=MEMBER)
async def ask_until(turn: Turn) -> None:
    """Ask until when."""
    await _ask(turn, instead=True)


@pause.button("length", who=MEMBER)
async def length(turn: Turn, choice: str) -> None:
    """Pause for a week, two weeks or a month from now."""
    day = back_on(choice, turn.today, turn.policy.country)
    if day is None:
        turn.notice("form.stale")
    else:
        await _pause(turn, day, instead=True)


@pause.button("day", who=MEMBER, opens=True)
async def ask_day(turn: Turn) -> None:
    """Ask for a day."""
    await ask(turn, PauseUntil)


@pause.done(PauseUntil, who=MEMBER)
async def until(turn: Turn, chosen: PauseUntil) -> None:
    """Pause until that day."""
    day = read_day(chosen.day, turn.today)
    if day is not None:
        await _pause(turn, day, instead=False)


@pause.button("back", who=MEMBER)
async def back(turn: Turn) -> None:
    """Be back before the day."""
    member = turn.me
    if not may(member.state, MemberState.ACTIVE):
        turn.notice("pause.back_already")
        return
    before = move(member, MemberState.ACTIVE, turn.now)
    await turn.note("member", member.id, before, MemberState.ACTIVE)
    await reschedule(turn.post, member, back=True)
    ended = turn.words.blocks("pause.ended", [[offer("mine", 1, action="idea.mine")]])
    await turn.say_blocks(ended, await still_there(turn), instead=True)


async def come_back(post: Post, at_most: int) -> int:
    """Bring back whose day has come; they hear so once, when we may speak first again. Returns how many."""
    due = await post.work.members.due_back(post.organisation.id, post.now, at_most)
    for member in due:
        before = move(member, MemberState.ACTIVE, post.now, By.TIME)
        await post.note("member", member.id, before, MemberState.ACTIVE)
        words = post.texts.words(member.language)
        message = words.message("pause.over", [[offer("mine", 1, action="idea.mine")]])
        key = f"pause_over:{member.id}:{post.now:%Y-%m-%d}"
        await nudge(post, member, message, kind=NudgeKind.PROMISE, key=key)
    return len(due)


async def next_back(post: Post) -> datetime | None:
    """Return when the next pause is over."""
    return await post.work.members.next_back(post.organisation.id)


async def _ask(turn: Turn, *, instead: bool) -> None:
    lengths: Rows = [
        [offer("week", "week", action="pause.length"), offer("two", "two", action="pause.length")],
        [offer("month", "month", action="pause.length"), offer("own", action="pause.day")],
    ]
    day = paused_until(turn.me)
    if day is None:
        await turn.say("pause.until_when", [*lengths, [offer("settings.back")]], instead=instead)
    else:
        rows: Rows = [[offer("back")], *lengths, [offer("settings.back")]]
        await turn.say("pause.paused_already", rows, instead=instead, day=day)


async def _pause(turn: Turn, day: date, *, instead: bool) -> None:
    member = turn.me
    if not may_pause_until(day, turn.today):
        await turn.say("pause.too_long", [[offer("other", action="pause.ask")]], instead=instead)
        return
    before = move(member, MemberState.PAUSED, turn.now)
    member.ask_again_at = back_at(member, day)
    await turn.note("member", member.id, before, MemberState.PAUSED)
    await reschedule(turn.post, member)
    told = await _tell_companions(turn, member, day)
    waiting = await waiting_blocks(turn)
    rows: Rows = [[offer("back"), offer("settings.back")]]
    said = turn.words.blocks("pause.done", rows, day=day, told=told, n=len(waiting))
    await turn.say_blocks(said, waiting, await proposal(turn, day), instead=instead)


async def _tell_companions(turn: Turn, member: Member, day: date) -> int:
    """Tell who carries an idea along until when the member pauses, and nothing else; returns how many are told."""
    companions = await turn.work.belongings.companions(member.id)
    for other in companions:
        message = turn.house.texts.words(other.language).message("pause.of_owner", name=member.name, day=day)
        key = f"paused:{member.id}:{day}:{other.id}"
        await nudge(turn.post, other, message, kind=NudgeKind.DECISION, key=key, by_person=True)
    return len(companions)
