"""Where people find their answer again, with what organisers see: numbers, and the names of those who come."""

from collections.abc import Sequence

from flows.access import ORGANISER
from flows.capability import Capability
from flows.chat import Block
from flows.ideas.leafing import leafing
from flows.signup.saying import back_to, standing
from flows.texts import Rows, offer
from flows.turn import Turn
from storage.models import COMING, Attending, Event, EventPhase, Role, SignUp
from storage.repositories import Place

showing = Capability("signup")
_NAMES = 25
"""On a page."""


async def sign_up_blocks(turn: Turn, event: Event) -> Sequence[Block]:
    """Return what to show below an event: one's own answer while it is to come, and the numbers for organisers."""
    blocks: list[Block] = []
    if turn.joined and event.phase in COMING and event.day is not None:
        blocks += await _own(turn, event, below_it=True)
        if event.day == turn.post.today:
            here = offer("signup.im_here", event.id, action="signup.here")
            blocks.append(turn.words.row([here, offer("signup.my_programme", event.id, action="signup.programme")]))
    if event.day is not None and event.phase is not EventPhase.DRAFT and Role.ORGANISER in await turn.roles():
        blocks += await _numbers(turn, event)
    return blocks


@showing.owns
async def on_home_page(turn: Turn) -> Sequence[Block]:
    """One's own answer to the Learnathon that is to come."""
    event = await turn.work.events.to_sign_up_for(turn.organisation.id) if turn.joined else None
    return await _own(turn, event) if event else ()


@showing.button("who", who=ORGANISER)
async def who(turn: Turn, where_and_page: str) -> None:
    """Name those who come; of others there is only a number."""
    event_id, _, number = where_and_page.partition(".")
    event = await turn.work.events.of(turn.organisation.id, int(event_id))
    if event is None:
        turn.notice("form.stale")
        return
    found = await turn.work.sign_ups.who_come(event.id, int(number), _NAMES)
    places = await turn.work.departments.of_all([one.member_id for one in found.items])
    names = "\n".join(_named(one, places.get(one.member_id)) for one in found.items)
    title = turn.words.blocks("signup.who_comes", n=found.total)
    listed = turn.words.blocks("signup.names", names=names) if names else ()
    ways = leafing(turn.words, found, "signup.who", lambda number: f"{event.id}.{number}")
    await turn.say_blocks(title, listed, ways, back_to(turn, event), instead=True)


async def _own(turn: Turn, event: Event, *, below_it: bool = False) -> Sequence[Block]:
    own = await turn.work.sign_ups.said_by(event.id, turn.me.id)
    return await standing(turn.work, turn.words, event, own, below_it=below_it)


async def _numbers(turn: Turn, event: Event) -> Sequence[Block]:
    counts = await turn.work.sign_ups.counts(event.id)
    shown = {"coming": counts[Attending.COMING], "maybe": counts[Attending.MAYBE], "waiting": counts[Attending.WAITING]}
    here = await turn.work.sign_ups.arrived(event.id)
    rows: Rows = [[offer("who", f"{event.id}.1"), offer("tables", f"{event.id}.1")]]
    return turn.words.blocks("signup.numbers", rows, room=event.room or 0, here=here, **shown)


def _named(one: SignUp, place: Place | None) -> str:
    return f"{one.member.name} ({place.department})" if place else one.member.name
