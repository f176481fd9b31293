"""`/settings`: everything as it stands, in one message that changes place by place."""

from datetime import date

from flows.access import MEMBER
from flows.capability import Capability
from flows.nudges.kinds import MUTABLE
from flows.settings.rules import paused_until
from flows.texts import Ours, Rows, Value, offer
from flows.turn import Turn
from storage.models import Member

settings = Capability("settings")


@settings.command("settings", who=MEMBER)
async def command(turn: Turn, _rest: str) -> None:
    """Show how everything stands."""
    await _show(turn, instead=False)


@settings.button("back", who=MEMBER)
async def back(turn: Turn) -> None:
    """Show how everything stands, in the place of what was asked or done."""
    await _show(turn, instead=True)


async def _show(turn: Turn, *, instead: bool) -> None:
    rows: Rows = [
        ["language", "hours", "zone"],
        [offer("fewer", turn.me.fewer, action="fewer.settings"), "topics"],
        [
            offer("pause", action="pause.ask"),
            offer("apps", action="link.code"),
            offer("privacy", action="privacy.show"),
        ],
    ]
    await turn.say("settings.now", rows, instead=instead, **_as_it_stands(turn, turn.me))


def _as_it_stands(turn: Turn, member: Member) -> dict[str, Value]:
    words, policy = turn.words, turn.policy
    return {
        "language": words.line(f"language.ask.{words.language}"),
        "start": words.clock(member.window_start or policy.window_start),
        "end": words.clock(member.window_end or policy.window_end),
        "zone": words.place(member.time_zone),
        "clock": words.clock(turn.local.time()),
        "fewer": member.fewer,
        "muted": muted_words(turn, member),
        "until": _until(member),
    }


def muted_words(turn: Turn, member: Member) -> Ours:
    """Return what the member does not want to hear about, as one line."""
    kinds = [turn.words.line(f"settings.kind_{kind}") for kind in MUTABLE if kind in member.muted]
    return Ours(", ".join(kinds)) or turn.words.line("settings.nothing_muted")


def _until(member: Member) -> date | Ours:
    return paused_until(member) or Ours("none")
