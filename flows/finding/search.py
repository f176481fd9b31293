"""Searching the pool by words."""

from typing import Annotated

from flows.access import MEMBER
from flows.asking import ask
from flows.capability import Capability
from flows.finding.place import Place
from flows.forms import Form, Line
from flows.ideas.pool import show_pool
from flows.turn import Turn

searching = Capability("pool")


class Search(Form, key="search"):
    """What somebody is looking for."""

    words: Annotated[str, Line(2, 80)]


@searching.button("search", who=MEMBER, opens=True)
async def search(turn: Turn) -> None:
    """Ask for words."""
    await ask(turn, Search)


@searching.done(Search, who=MEMBER)
async def found(turn: Turn, search: Search) -> None:
    """Show the ideas with these words."""
    await show_pool(turn, Place.searched(search.words), typed=search.words, instead=False)
