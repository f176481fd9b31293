"""`/scan results`: what a round of the scan brought, the whole first, and the ways to look closer."""

from collections.abc import Sequence

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block, Message
from flows.ideas.leafing import PAGE_SIZE, leafing
from flows.results.drawing import scores
from flows.results.outcome import PUBLIC, Outcome, outcome_of, rounds_seen, seen
from flows.results.saying import empowered, level_name, month, score
from flows.scan.levels import REFERENCE, Level, rate_label
from flows.texts import Offer, Ours, Value, Words, offer
from flows.turn import Turn
from storage.models import Role, RoundState
from storage.repositories.base import Page

showing = Capability("results")


async def newest_results(turn: Turn) -> None:
    """Show the newest results there are for this person."""
    if there := await seen(turn.post, organises=await organises(turn)):
        await turn.show(await overview(turn, there[-1]))
    else:
        await turn.say("results.none")


@showing.button("show", who=MEMBER)
async def show(turn: Turn, round_id: str) -> None:
    """Show the results of a round."""
    if (outcome := await outcome_at(turn, round_id)) is not None:
        await turn.show(await overview(turn, outcome))


@showing.button("back", who=MEMBER)
async def back(turn: Turn, round_id: str) -> None:
    """Show them in the place of what one looked at closer."""
    if (outcome := await outcome_at(turn, round_id)) is not None:
        await turn.show(await overview(turn, outcome), instead=True)


@showing.button("list", who=MEMBER)
async def all_rounds(turn: Turn) -> None:
    """List all rounds whose results one may see, below the picture: no words take its place."""
    await _list(turn, 1, instead=False)


@showing.button("list_page", who=MEMBER)
async def list_page(turn: Turn, number: str) -> None:
    """Leaf through them."""
    await _list(turn, int(number), instead=True)


async def _list(turn: Turn, number: int, *, instead: bool) -> None:
    there = list(reversed(await seen(turn.post, organises=await organises(turn))))
    pages = max(1, -(-len(there) // PAGE_SIZE))
    at = min(max(1, number), pages)
    page = Page(tuple(there[(at - 1) * PAGE_SIZE : at * PAGE_SIZE]), at, pages, len(there))
    entries = [block for one in page.items for block in _entry(turn.words, one)]
    title = turn.words.blocks("results.list" if there else "results.none")
    await turn.say_blocks(title, entries, leafing(turn.words, page, "results.list_page"), instead=instead)


async def organises(turn: Turn) -> bool:
    """Tell whether this person organises."""
    return Role.ORGANISER in await turn.roles()


async def outcome_at(turn: Turn, round_id: str) -> Outcome | None:
    """Return the results that a button names; else say that they are not there."""
    outcome = await outcome_of(turn.post, int(round_id), organises=await organises(turn))
    if outcome is None:
        turn.notice("results.not_there")
    return outcome


async def overview(turn: Turn, outcome: Outcome) -> Message:
    """Return the whole in words, the themes as a picture, and the ways to look closer."""
    words, results = turn.words, outcome.results
    asked = outcome.questionnaire.themes
    picture = scores(words, results.overall, [(one, results.themes[one.id].score) for one in asked])
    index = empowered(words, results.empowerment) if outcome.questionnaire.has_empowerment else Ours("none")
    blocks = [
        *words.blocks("results.overview", (), **_whole(words, outcome)),
        *words.blocks("results.overview_below", empowered=index, reference=REFERENCE),
        *(words.blocks("results.no_location_shown") if outcome.locations and not results.second else ()),
        *(words.row(row) for row in await _closer(turn, outcome) if row),
    ]
    return Message(tuple(blocks), picture=picture)


def _whole(words: Words, outcome: Outcome) -> dict[str, Value]:
    results, level = outcome.results, outcome.results.level
    return {
        "when": month(words, outcome.day),
        "people": results.people,
        "invited": results.invited,
        "rate": results.rate,
        "label": words.line(f"results.rate_{rate_label(results.rate)}"),
        "overall": score(words, results.overall),
        "level": level.level if level else Ours("none"),
        "name": _named(words, level),
        "described": words.line(f"results.described_{level.level}") if level else Ours(""),
        "tag": _tag(level),
        "state": Ours("computed" if outcome.round_.state is RoundState.COMPUTED else "published"),
    }


def _named(words: Words, level: Level | None) -> Ours:
    return level_name(words, level.level) if level else Ours("")


def _tag(level: Level | None) -> Ours:
    """Return how sure a level is."""
    if level is None or not (level.indicative or level.on_the_edge):
        return Ours("none")
    if level.indicative and level.on_the_edge:
        return Ours("both")
    return Ours("indicative" if level.indicative else "edge")


async def _closer(turn: Turn, outcome: Outcome) -> list[list[Offer]]:
    """Return the ways to look closer, row by row: those to what there is."""
    number = outcome.round_.id
    ways = [
        offer("results.to_themes", number, action="results.themes"),
        offer("results.to_years", number, action="results.years"),
    ]
    if any(one.publishable for one in outcome.tree.children):
        ways.append(offer("results.to_groups", number, outcome.tree.id, 1, action="results.groups"))
    if outcome.results.second:
        ways.append(offer("results.to_locations", number, 1, action="results.locations"))
    if outcome.questionnaire.has_empowerment:
        ways.append(offer("results.to_empowerment", number, action="results.empowerment"))
    ways.append(offer("results.to_radar", number, action="results.radar"))
    if outcome.results.statements:
        ways.append(offer("results.to_statements", number, 1, action="results.statements"))
    if outcome.questionnaire.open_questions and (outcome.round_.summaries or await organises(turn)):
        ways.append(offer("results.to_worded", number, action="results.worded"))
    if outcome.round_.state in PUBLIC:
        ways.append(offer("results.to_print", number, action="results.print"))
    if len(await rounds_seen(turn.post, organises=await organises(turn))) > 1:
        ways.append(offer("results.to_all", action="results.list"))
    return [ways[at : at + 2] for at in range(0, len(ways), 2)]


def _entry(words: Words, outcome: Outcome) -> Sequence[Block]:
    level = outcome.results.level
    return words.blocks(
        "results.entry",
        [[offer("look", outcome.round_.id, action="results.show")]],
        when=month(words, outcome.day),
        overall=score(words, outcome.results.overall),
        level=level.level if level else Ours("none"),
        name=_named(words, level),
    )
