"""Lists one leafs through: how much fits on a page, and the way to the pages before and after."""

from collections.abc import Callable, Sequence
from typing import Any

from flows.chat import Block
from flows.texts import Offer, Words, offer
from storage.repositories.base import Page

PAGE_SIZE = 5


def leafing(words: Words, found: Page[Any], action: str, at: Callable[[int], str | int] = int) -> Sequence[Block]:
    """Return the ways to the pages before and after; nothing where there is one page.

    `at` says how a button carries the number of a page.
    """
    ways: list[Offer] = []
    if found.has_previous:
        ways.append(offer("earlier", at(found.number - 1), action=action))
    if found.has_next:
        ways.append(offer("later", at(found.number + 1), action=action))
    return words.blocks("idea.leafing", [ways], page=found.number, pages=found.pages) if ways else ()
