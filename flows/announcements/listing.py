"""`/announce`: the last announcements, what one can begin with now, and the words behind the command."""

from flows.access import ORGANISER
from flows.announcements.composing import Wording
from flows.announcements.looking import title_of
from flows.announcements.templates import fitting
from flows.asking import ask
from flows.capability import Capability, any_words
from flows.chat import Block, Style
from flows.ideas.leafing import PAGE_SIZE, leafing
from flows.texts import Offer, offer
from flows.turn import Turn
from storage.models import Announcement, AnnouncementState

listing = Capability("announce")


@listing.command("announce", who=ORGANISER, daily=True, takes=any_words)
async def announce(turn: Turn, rest: str) -> None:
    """Show the last announcements, or begin one with the words behind the command."""
    if rest.strip():
        await ask(turn, Wording, {"own": rest})
    else:
        await _list(turn, 1, instead=False)


@listing.button("list", who=ORGANISER)
async def page(turn: Turn, number: str) -> None:
    """Leaf through the announcements."""
    await _list(turn, int(number), instead=True)


async def _list(turn: Turn, number: int, *, instead: bool) -> None:
    found = await turn.work.announcements.all(turn.organisation.id, number, PAGE_SIZE)
    entries = [block for one in found.items for block in _entry(turn, one)]
    new = turn.words.row([offer("announce.new", style=Style.MAIN)])
    await turn.say_blocks(
        turn.words.blocks("announce.list_title", n=found.total),
        entries,
        leafing(turn.words, found, "announce.list"),
        [new, *await _beginnings(turn)],
        instead=instead,
    )


def _entry(turn: Turn, one: Announcement) -> tuple[Block, ...]:
    asked = one.state is AnnouncementState.DRAFT and one.asked_at is not None
    return turn.words.blocks(
        "announce.entry",
        [[offer("look", one.id)]],
        number=one.id,
        title=title_of(turn.words, one),
        state=turn.words.line(f"announce.state_{'asked' if asked else one.state}"),
    )


async def _beginnings(turn: Turn) -> list[Block]:
    """Offer the agreed texts that fit the phase of the Learnathon that goes on."""
    event = await turn.work.events.current(turn.organisation.id)
    names = fitting(event.phase) if event else []
    if not names or event is None:
        return []
    offers = [Offer(f"announce.template_{name}", (name, str(event.id)), action="announce.template") for name in names]
    rows = [offers[at : at + 2] for at in range(0, len(offers), 2)]
    return [*turn.words.blocks("announce.fits_now"), *(turn.words.row(row) for row in rows)]
