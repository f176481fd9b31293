"""`/scan`: the words that may follow it, and what each shows."""

from collections.abc import Mapping
from types import MappingProxyType

from flows.access import MEMBER
from flows.capability import Capability, OnButton, any_words
from flows.turn import Turn
from storage.searchwords import folded

scan = Capability("scan")

WORDS: Mapping[str, OnButton] = MappingProxyType({})
"""What follows `/scan`, in both languages, in small letters without accents."""


@scan.command("scan", who=MEMBER, daily=True, takes=any_words)
async def scan_command(turn: Turn, rest: str) -> None:
    """Show where the scan stands, or what the word behind the command asks for."""
    show = WORDS.get(folded(rest.strip()), where_it_stands)
    await show(turn)


async def where_it_stands(turn: Turn) -> None:
    """Tell whether a scan is open, the same to everybody: it does not show who answered."""
    await turn.say("scan.none")
