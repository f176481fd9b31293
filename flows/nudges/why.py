"""Why somebody gets a message: an honest sentence, and the ways to hear less, at other hours, or not of this."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block
from flows.nudges.kinds import MUTABLE, NudgeKind
from flows.texts import Rows, offer
from flows.turn import Turn

why = Capability("nudge")


@why.button("why", who=MEMBER)
async def because(turn: Turn, nudge_id: str) -> None:
    """Say why somebody got a message, or each of several that were one."""
    said = await turn.work.nudges.said_with(int(nudge_id), turn.me.id)
    if not said:
        turn.notice("form.stale")
        return
    kinds = list(dict.fromkeys(NudgeKind(one.kind) for one in said))
    reasons = [turn.words.blocks(f"nudge.because_{kind}") for kind in kinds]
    await turn.say_blocks(*reasons, _ways(turn, kinds))


def _ways(turn: Turn, kinds: list[NudgeKind]) -> tuple[Block, ...]:
    mutable = any(kind in MUTABLE for kind in kinds)
    rows: Rows = [
        [offer("fewer", turn.me.fewer, action="fewer.settings"), offer("hours", action="settings.hours")],
        *([[offer("topics", action="settings.topics")]] if mutable else ()),
        [offer("settings.back")],
    ]
    return turn.words.blocks("nudge.ways", rows)
