"""How the pool says what of it is shown, and where one can go from there."""

import re
from collections.abc import Sequence
from dataclasses import replace

from flows.chat import Block
from flows.finding.place import Choice, Place
from flows.texts import Ours, Words, offer

_MOST_BYTES = 44
"""Of a title that a button takes along to a new idea: with the action and its signature, 64 go into a button."""
_NOT_PLAIN = re.compile(r"[^\w\s'-]+")


def chosen(words: Words, place: Place) -> Ours:
    """Return what was chosen and searched for, one after the other; "all open ideas" when nothing was."""
    labels = [words.line(f"pool.chosen.{choice.label}") for choice in Choice if choice in place.chosen]
    if place.words:
        labels.append(words.line("pool.with_words", words=" ".join(place.words)))
    return Ours(", ".join(labels)) if labels else words.line("pool.chosen")


def title(words: Words, place: Place, total: int) -> Sequence[Block]:
    """Return how many ideas there are of what is shown."""
    if place.words:
        within = Ours(f" ({chosen(words, replace(place, words=()))})") if place.chosen else Ours("")
        return words.blocks("pool.found", n=total, words=" ".join(place.words), within=within)
    if place.chosen:
        return words.blocks("pool.narrowed", n=total, chosen=chosen(words, place))
    return words.blocks("idea.pool_title", n=total)


def ways_on(words: Words, place: Place) -> Sequence[Block]:
    """Return the ways to search, to narrow what is shown, and back to everything."""
    ways = [offer("pool.search"), offer("pool.narrow", place.at(1).code)]
    if place.narrowed:
        ways.append(offer("pool.all", Place().code, action="idea.page"))
    return [words.row(ways)]


def nothing_found(words: Words, typed: str, alike: Sequence[Sequence[Block]] = ()) -> Sequence[Block]:
    """Say that nothing was found, show what looks like it, and offer to send it in."""
    title = _beginning(" ".join(_NOT_PLAIN.sub(" ", typed).split()))
    return [
        *words.blocks("pool.found_nothing", typed=typed[:80], alike=len(alike)),
        *(block for one in alike for block in one),
        words.row([offer("pool.all", Place().code, action="idea.page"), offer("pool.search")]),
        words.row([offer("pool.found_nothing.send", title, action="idea.new")]),
    ]


def _beginning(text: str) -> str:
    """Return as many whole words as a button takes along; of a first one that is too long, its beginning."""
    kept = text.encode()[:_MOST_BYTES].decode(errors="ignore")
    return kept if kept == text else kept.rpartition(" ")[0] or kept
