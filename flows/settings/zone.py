"""The time zone: the one a platform told, the organisation's, or any other by its city."""

from typing import Annotated

from flows.access import MEMBER
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Block, Button
from flows.forms import Form, Line
from flows.members.rules import own_zone
from flows.nudges.nudge import reschedule
from flows.settings.changed import say_changed
from flows.settings.places import zones_called
from flows.settings.rules import back_at, paused_until
from flows.texts import Rows, offer
from flows.turn import Turn

settings = Capability("settings")
_FALLBACK = "UTC"
_MOST = 5
"""Zones to choose from at most; of more, any few would be arbitrary."""


class OwnZone(Form, key="zone"):
    """Where somebody is."""

    place: Annotated[str, Line(2, 64)]


@settings.button("zone", who=MEMBER)
async def ask_zone(turn: Turn) -> None:
    """Offer the likely time zones, and to name another."""
    sender = turn.incoming.sender
    likely = [own_zone(sender.time_zone, otherwise=_FALLBACK), turn.organisation.time_zone, "Europe/London"]
    known = list(dict.fromkeys(zone for zone in likely if zone != _FALLBACK))
    more = turn.words.blocks("settings.other_zone", [[offer("other", action="settings.other_zone")]])
    back = turn.words.row([offer("settings.back")])
    await turn.say_blocks(turn.words.blocks("settings.ask_zone"), _buttons(turn, known), more, [back], instead=True)


@settings.button("other_zone", who=MEMBER, opens=True)
async def ask_place(turn: Turn) -> None:
    """Ask where somebody is."""
    await ask(turn, OwnZone)


@settings.done(OwnZone, who=MEMBER)
async def named(turn: Turn, typed: OwnZone) -> None:
    """Keep the time zone that was named, or ask which one was meant."""
    zones = zones_called(typed.place)
    rows: Rows = [[offer("again", action="settings.other_zone")], [offer("settings.back")]]
    if len(zones) == 1:
        await _keep(turn, zones[0], instead=False)
    elif len(zones) > _MOST:
        await turn.say("settings.many_zones", rows, place=typed.place)
    elif zones:
        which, more = turn.words.blocks("settings.which_zone"), turn.words.blocks("settings.another_zone", rows)
        await turn.say_blocks(which, _buttons(turn, zones), more)
    else:
        await turn.say("settings.no_such_zone", rows, place=typed.place)


@settings.button("keep_zone", who=MEMBER)
async def choose(turn: Turn, zone: str) -> None:
    """Keep the time zone of a button."""
    known = own_zone(zone, otherwise="")
    if known:
        await _keep(turn, known, instead=True)
    else:
        turn.notice("form.stale")


async def _keep(turn: Turn, zone: str, *, instead: bool) -> None:
    member = turn.me
    back_on = paused_until(member)
    before, member.time_zone = member.time_zone, zone
    if back_on is not None:  # the same day, which begins at another moment here
        member.ask_again_at = back_at(member, back_on)
    await reschedule(turn.post, member)
    undo = offer("settings.undo", before, action="settings.keep_zone")
    clock = turn.words.clock(turn.local.time())
    await say_changed(turn, "settings.zone_kept", undo, instead=instead, zone=turn.words.place(zone), clock=clock)


def _buttons(turn: Turn, zones: list[str]) -> list[Block]:
    return [Block(buttons=(Button(turn.words.place(zone), "settings.keep_zone", (zone,)),)) for zone in zones]
