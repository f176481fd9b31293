"""A round as organisers see it: its settings, what is missing, and what can be done now; and the list of all rounds."""

from collections.abc import Sequence

from flows.access import ORGANISER, allowed
from flows.capability import Capability
from flows.chat import Block, Style
from flows.ideas.leafing import PAGE_SIZE, leafing
from flows.numbering import each_numbered
from flows.rounds.cases import groups_of, lacking, locations_in, round_of, sentences
from flows.rounds.frozen import Groups
from flows.rounds.rules import AHEAD, UNDO, Facts, Lack, may_extend
from flows.rounds.second import FEWEST, Locations, is_by_location
from flows.rounds.words import asked, dates, named, people, rate_so_far
from flows.texts import Offer, Ours, offer
from flows.turn import Turn
from storage.models import RoundState, ScanRound

looking = Capability("round")
State = RoundState


async def rounds(turn: Turn) -> None:
    """Show all rounds, to organisers: what `/scan rounds` asks for."""
    await allowed(turn, turn.house.repertoire.buttons["round.list"])


@looking.button("list", who=ORGANISER)
async def list_rounds(turn: Turn, number: str = "") -> None:
    """Show all rounds, the newest first; with the number of a page, in the place of another."""
    found = await turn.work.scans.all(turn.organisation.id, int(number or 1), PAGE_SIZE)
    entries = each_numbered([block for one in found.items for block in _entry(turn, one)])
    title = turn.words.blocks("round.list_title" if found.total else "round.list_empty")
    begin = offer("round.new", style=Style.QUIET if any(one.state in AHEAD for one in found.items) else Style.MAIN)
    await turn.say_blocks(
        title, entries, leafing(turn.words, found, "round.list"), [turn.words.row([begin])], instead=bool(number)
    )


@looking.button("look", who=ORGANISER)
async def look(turn: Turn, round_id: str) -> None:
    """Show a round, by its button."""
    if round_ := await round_of(turn, round_id):
        await show(turn, round_)


@looking.button("again", who=ORGANISER)
async def look_again(turn: Turn, round_id: str) -> None:
    """Show a round in the place of what was shown of it."""
    if round_ := await round_of(turn, round_id):
        await show(turn, round_, instead=True)


async def show(turn: Turn, round_: ScanRound, said: str | None = None, *, instead: bool = False) -> None:
    """Show a round, below what there is to say of it."""
    await turn.say_blocks(turn.words.blocks(said) if said else (), await page(turn, round_), instead=instead)


async def page(turn: Turn, round_: ScanRound) -> Sequence[Block]:
    """Return the page of a round."""
    groups = await groups_of(turn.post, round_)
    missing, facts = await _missing(turn, round_, groups)
    locations = await locations_in(turn.post, round_, groups)
    words = turn.words
    blocks = [*words.blocks("round.page", (), number=round_.id, state=words.line(f"round.state_{round_.state}"))]
    blocks += await _now(turn, round_)
    blocks += words.blocks("round.stands_still") if round_.state is State.OPEN and not turn.house.tags.there else ()
    if round_.state is not State.CANCELLED:
        blocks += _settings(turn, round_, groups, locations)
    if missing:
        after = Ours("scheduled" if round_.state is State.DRAFT else "open")
        blocks += words.blocks("round.missing", missing=sentences(words, missing, facts), after=after)
    return [*blocks, *(words.row(row) for row in _ways(turn, round_, missing, locations) if row)]


async def _missing(turn: Turn, round_: ScanRound, groups: Groups) -> tuple[tuple[Lack, ...], Facts]:
    """Return what stands in the way of the next state, of a round that is still ahead."""
    after = {State.DRAFT: State.SCHEDULED, State.SCHEDULED: State.OPEN}.get(round_.state)
    return await lacking(turn, round_, after, groups) if after else ((), Facts(turn.now))


async def _now(turn: Turn, round_: ScanRound) -> Sequence[Block]:
    """Return in plain words how it stands."""
    words, told = turn.words, dates(turn.post, round_)
    if round_.state is State.OPEN:
        rate = await rate_so_far(turn.post, round_)
        if rate is None:
            return words.blocks("round.now_open_few", (), closes=told["closes"], k=round_.k)
        return words.blocks("round.now_open", (), closes=told["closes"], rate=rate)
    return words.blocks(f"round.now_{round_.state}", (), **told)


def _settings(turn: Turn, round_: ScanRound, groups: Groups, locations: Locations) -> Sequence[Block]:
    words, post = turn.words, turn.post
    told = {**dates(post, round_), **asked(post, round_), **people(words, round_, groups)}
    told["locations"] = named(locations.known.values() if is_by_location(round_) else ())
    blocks = words.blocks("round.settings_are", (), **told, k=round_.k)
    own = (round_.intro or {}).get(words.language)
    return (*blocks, *words.blocks("round.own_words", text=own)) if own else blocks


def _ways(turn: Turn, round_: ScanRound, missing: Sequence[Lack], locations: Locations) -> list[list[Offer]]:
    one, state = round_.id, round_.state
    see = [offer("round.questions", f"{one}.1"), offer("round.groups", f"{one}.1")]
    back = [offer("round.to_list", 1, action="round.list")]
    results = [offer("scan.see_results", one, action="results.show")] if round_.results is not None else []
    match state:
        case State.DRAFT | State.SCHEDULED:
            ends = [offer("round.cancel", one), *back]
            return [_onward(round_, missing), see, _changes(one), _by_location(round_, locations), ends]
        case State.OPEN:
            later = [offer("round.extend", one)] if may_extend(round_, turn.now) else []
            return [[*later, offer("round.raise_k", one), offer("round.close", one)], see, back]
        case State.COMPUTED:
            return [[offer("round.publish", one, style=Style.MAIN), *results], see, back]
        case State.CANCELLED:
            undo = [offer("round.undo", one)] if turn.now - round_.state_since <= UNDO else []
            return [[*undo, *back]]
        case _:
            return [results, see, back]


def _onward(round_: ScanRound, missing: Sequence[Lack]) -> list[Offer]:
    """Return the step that comes next for a draft: what people are told is confirmed, then it is scheduled."""
    if Lack.CONFIRMED in missing:
        return [offer("round.privacy", round_.id, style=Style.MAIN)]
    if round_.state is State.DRAFT and not missing:
        return [offer("round.schedule", round_.id, style=Style.MAIN)]
    return []


def _changes(round_id: int) -> list[Offer]:
    return [offer("round.change", round_id), offer("round.scope", f"{round_id}.1"), offer("round.intro", round_id)]


def _by_location(round_: ScanRound, locations: Locations) -> list[Offer]:
    """Offer to show it by location as well where there are several, or no longer."""
    if is_by_location(round_):
        return [offer("round.not_by_location", round_.id, action="round.second")]
    several = len(locations.known) >= FEWEST
    return [offer("round.by_location", round_.id, action="round.second")] if several else []


def _entry(turn: Turn, round_: ScanRound) -> Sequence[Block]:
    told = dates(turn.post, round_)
    state = turn.words.line(f"round.state_{round_.state}")
    opens, closes = told["opens"], told["closes"]
    ways = [[offer("look", round_.id)]]
    return turn.words.blocks("round.entry", ways, number=round_.id, state=state, opens=opens, closes=closes)


@looking.waits
async def to_publish(turn: Turn) -> Sequence[Block]:
    """What waits for an organiser: results that are not published yet."""
    if not turn.joined or await ORGANISER.check(turn, ()):
        return ()
    round_ = await turn.work.scans.to_publish(turn.organisation.id)
    if round_ is None:
        return ()
    by = dates(turn.post, round_)["publish_by"]
    return turn.words.blocks("round.waits", [[offer("look", round_.id)]], publish_by=by)
