"""Results by location, where they may be shown so: beside the whole, and the themes of one (domain.md 4.6)."""

from collections.abc import Iterator, Sequence

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block, Button, Message
from flows.ideas.leafing import leafing
from flows.pictures.bars import Bar
from flows.results.drawing import as_bars, scores
from flows.results.grouped import cut
from flows.results.outcome import Outcome
from flows.results.saying import drawn_score, empowered, month
from flows.results.showing import outcome_at
from flows.texts import Words, offer
from flows.turn import Turn
from storage.repositories.base import Page

located = Capability("results")
_AT_ONCE = 8


@located.button("locations", who=MEMBER)
async def locations(turn: Turn, round_id: str, page_number: str) -> None:
    """Show the locations beside the whole; those that are not shown as such."""
    outcome = await outcome_at(turn, round_id)
    if outcome is None:
        return
    page, words = _page(outcome, int(page_number)), turn.words
    whole = Bar(outcome.names[outcome.tree.id], drawn_score(words, outcome.results.overall))
    bars = [whole, *(location_bar(words, outcome, one) for one in page.items)]
    blocks = [
        *words.blocks("results.locations", when=month(words, outcome.day), group=outcome.names[outcome.tree.id]),
        *_choices(outcome, page.items),
        *leafing(words, page, "results.locations_page", lambda number: f"{outcome.round_.id}.{number}"),
        words.row([offer("results.way_back", outcome.round_.id, action="results.back")]),
    ]
    await turn.show(Message(tuple(blocks), picture=as_bars(words, "results.overall_title", bars)), instead=True)


@located.button("locations_page", who=MEMBER)
async def locations_page(turn: Turn, place_in_locations: str) -> None:
    """Leaf through them."""
    await locations(turn, *place_in_locations.split("."))


@located.button("location", who=MEMBER)
async def location_page(turn: Turn, round_id: str, location: str) -> None:
    """Show the themes of a location."""
    outcome = await outcome_at(turn, round_id)
    if outcome is None:
        return
    shown, words = outcome.results.second.get(location), turn.words
    if shown is None:
        turn.notice("results.group_not_shown")
        return
    asked, index = outcome.questionnaire.themes, empowered(words, shown.empowerment)
    group = outcome.locations[location]
    back = offer("results.way_back", outcome.round_.id, 1, action="results.locations")
    blocks = [
        *words.blocks("results.group", when=month(words, outcome.day), group=group, n=shown.people),
        *(words.blocks("results.group_empowered", index=index) if outcome.questionnaire.has_empowerment else ()),
        words.row([back]),
    ]
    picture = scores(words, shown.overall, [(one, shown.themes[one.id]) for one in asked])
    await turn.show(Message(tuple(blocks), picture=picture), instead=True)


def location_bar(words: Words, outcome: Outcome, location: str) -> Bar:
    """Return the overall of a location, below that of the whole."""
    shown = outcome.results.second.get(location)
    return Bar(outcome.locations[location], drawn_score(words, shown.overall if shown else None), 1)


def _page(outcome: Outcome, number: int) -> Page[str]:
    known = list(outcome.locations)
    pages = max(1, -(-len(known) // _AT_ONCE))
    at = min(max(1, number), pages)
    return Page(tuple(known[(at - 1) * _AT_ONCE : at * _AT_ONCE]), at, pages, len(known))


def _choices(outcome: Outcome, locations: Sequence[str]) -> Iterator[Block]:
    """Return a button for each location that is shown, on a row of its own: names are long."""
    for one in locations:
        if one in outcome.results.second:
            label = cut(outcome.locations[one])
            yield Block(buttons=(Button(label, "results.location", (str(outcome.round_.id), one)),))
