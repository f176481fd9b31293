"""Fewer messages: half as many, then only what is one's own, then the question whether to go on (domain.md 3.9)."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.nudges.kinds import OFTEN_ENOUGH
from flows.nudges.rhythm import HALF_AS_OFTEN
from flows.settings.changed import say_changed
from flows.texts import Rows, offer
from flows.turn import Turn

fewer = Capability("fewer")


@fewer.button("messages", who=MEMBER)
async def asked(turn: Turn, level: str) -> None:
    """Go one step further than when the message with this button was sent; pressing it twice is once."""
    await _step(turn, int(level), instead=False)


@fewer.button("settings", who=MEMBER)
async def among_settings(turn: Turn, level: str) -> None:
    """The same among the settings, in the place of what stood there."""
    await _step(turn, int(level), instead=True)


@fewer.button("keep", who=MEMBER)
async def keep(turn: Turn, level: str) -> None:
    """Hear as much as before."""
    turn.me.fewer = min(max(int(level), 0), OFTEN_ENOUGH)
    await say_changed(turn, "fewer.as_usual" if turn.me.fewer == 0 else "fewer.done")


async def _step(turn: Turn, level: int, *, instead: bool) -> None:
    member = turn.me
    before = member.fewer
    if before >= OFTEN_ENOUGH and level >= OFTEN_ENOUGH:
        await _offer_to_stop(turn, instead=instead)
        return
    member.fewer = max(before, min(level + 1, OFTEN_ENOUGH))
    ways = [offer("settings.undo", min(before, member.fewer - 1), action="fewer.keep")]
    if member.fewer == HALF_AS_OFTEN:
        ways.append(offer("fewer.more", member.fewer, action="fewer.settings"))
        await say_changed(turn, "fewer.done", *ways, instead=instead)
    else:
        await say_changed(turn, "fewer.only_own", *ways, instead=instead)


async def _offer_to_stop(turn: Turn, *, instead: bool) -> None:
    rows: Rows = [
        [offer("pause", action="pause.ask")],
        [offer("stop", "stop", action="help.say")],
        [offer("usual", 0, action="fewer.keep")],
        [offer("settings.back")],
    ]
    await turn.say("fewer.least", rows, instead=instead)
