"""What somebody does not want to hear about; the answer to their own idea always comes."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.nudges.kinds import MUTABLE, NudgeKind
from flows.settings.changed import say_changed
from flows.settings.page import muted_words
from flows.texts import Rows, offer
from flows.turn import Turn

settings = Capability("settings")


@settings.button("topics", who=MEMBER)
async def ask(turn: Turn) -> None:
    """Show what can be switched off, and what stays."""
    muted = turn.me.muted
    rows: Rows = [
        *(
            [offer(f"on_{kind}" if kind in muted else f"off_{kind}", kind, action="settings.switch")]
            for kind in MUTABLE
        ),
        [offer("settings.back")],
    ]
    await turn.say("settings.topics_now", rows, instead=True, muted=muted_words(turn, turn.me))


@settings.button("switch", who=MEMBER)
async def switch(turn: Turn, kind: str) -> None:
    """Switch one kind of messages off, or on again."""
    member = turn.me
    if kind not in MUTABLE:
        turn.notice("form.stale")
        return
    undo = offer("settings.undo", kind, action="settings.switch")
    about = turn.words.line(f"settings.kind_{NudgeKind(kind)}")
    if kind in member.muted:
        member.muted = {other: since for other, since in member.muted.items() if other != kind}
        await say_changed(turn, "settings.switched_on", undo, kind=about)
    else:
        member.muted = {**member.muted, kind: turn.now.isoformat()}
        await say_changed(turn, "settings.switched_off", undo, kind=about)
