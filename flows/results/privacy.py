"""`/scan privacy`: what the scan keeps, table by table and column by column, from the tables as they are.

It says the same to everybody who was invited, whether they answered or not.
"""

from collections.abc import Sequence

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block
from flows.ideas.leafing import leafing
from flows.results.saying import lines
from flows.rounds.crowds import kept_under
from flows.rounds.frozen import tree_of, whole_names_of
from flows.rounds.second import locations_of, with_location
from flows.settings.privacy import contact_of
from flows.texts import offer
from flows.turn import Turn
from storage.repositories import scan_tables
from storage.repositories.base import Page

disclosing = Capability("results")


async def what_is_kept(turn: Turn) -> None:
    """Say what the scan keeps, why, until when and who sees it."""
    await _show(turn, instead=False)


@disclosing.button("privacy", who=MEMBER)
async def privacy(turn: Turn) -> None:
    """The same, by a button."""
    await _show(turn, instead=True)


@disclosing.button("stored", who=MEMBER)
async def stored(turn: Turn, page_number: str) -> None:
    """Leaf through the tables, column by column."""
    words, tables = turn.words, list(scan_tables().items())
    at = min(max(1, int(page_number)), len(tables))
    name, columns = tables[at - 1]
    told = [
        words.text("results.column", column=column, told=words.line(f"results.column_{name}_{column}"))
        for column in columns
    ]
    await turn.say_blocks(
        words.blocks("results.stored", table=name, told=words.line(f"results.table_{name}")),
        [lines(told)],
        leafing(words, Page(tuple(tables[at - 1 : at]), at, len(tables), len(tables)), "results.stored"),
        [words.row([offer("results.way_back", action="results.privacy")])],
        instead=True,
    )


async def _show(turn: Turn, *, instead: bool) -> None:
    words = turn.words
    tables = [words.text("results.table", told=words.line(f"results.table_{name}")) for name in scan_tables()]
    await turn.say_blocks(
        words.blocks("results.privacy"),
        [lines(tables)],
        await _of_you(turn),
        words.blocks("results.privacy_rules", contact=await contact_of(turn)),
        [words.row([offer("results.to_stored", 1, action="results.stored")])],
        instead=instead,
    )


async def _of_you(turn: Turn) -> Sequence[Block]:
    """Return what is there of this person: that they were invited, and the group that their answers count for."""
    found = await turn.work.scans.invitation_of(turn.organisation.id, turn.me.id)
    if found is None:
        return turn.words.blocks("results.nothing_of_you")
    round_, (leaf, second) = found
    name = whole_names_of(round_)[kept_under(tree_of(round_), leaf)]
    return turn.words.blocks("results.of_you", group=with_location(locations_of(round_), name, second))
