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
_HOME = "home"


class Search(Form, key="search"):
    """What somebody is looking for."""

    words: Annotated[str, Line(2, 80)]


@searching.button("search", who=MEMBER, opens=True)
async def search(turn: Turn) -> None:
    """Ask for words."""
    await ask(turn, Search, about=_HOME if turn.at_home else "")


@searching.done(Search, who=MEMBER)
async def found(turn: Turn, search: Search) -> None:
    """Show the ideas with these words, on the home page if they were asked for there."""
    turn.at_home = turn.at_home or turn.about == _HOME
    await show_pool(turn, Place.searched(search.words), typed=search.words, instead=False)
