"""The page of an event: when and where, what goes on now, and what each role does then (domain.md 2.2)."""

from collections.abc import Sequence

from flows.access import MEMBER
from flows.capability import Capability
from flows.chat import Block, Style
from flows.events.cases import MAY_BE_COPIED, OVER, event_of, may_see, seen_by
from flows.events.frame import frame
from flows.events.words import facts, goes_on
from flows.signup.showing import sign_up_blocks
from flows.texts import Offer, Ours, offer
from flows.turn import Turn
from storage.models import Event, EventPhase, Role

looking = Capability("event")
_IDEAS = (EventPhase.ANNOUNCED, EventPhase.CALL_FOR_IDEAS, EventPhase.SHAPING, EventPhase.FOLLOW_THROUGH)
_WITH_DUTIES = (Role.SPONSOR, Role.FACILITATOR)


@looking.command("event", who=MEMBER)
async def coming(turn: Turn, _rest: str) -> None:
    """Show the Learnathon that comes, goes on, or was."""
    event = await seen_by(turn)
    if event is None:
        await _none_yet(turn)
    else:
        await show(turn, event)


@looking.button("look", who=MEMBER)
async def look(turn: Turn, event_id: str) -> None:
    """Show one, by its button."""
    event = await event_of(turn, event_id)
    if event is not None and await may_see(turn, event):
        await show(turn, event)
    elif event is not None:
        turn.notice("event.gone")


async def show(turn: Turn, event: Event, said: str | None = None, *, instead: bool = False) -> None:
    """Show the page of an event, below what there is to say of it."""
    await turn.say_blocks(turn.words.blocks(said) if said else (), await page(turn, event), instead=instead)


async def page(turn: Turn, event: Event) -> Sequence[Block]:
    """Return the page, as this person sees it."""
    words, roles = turn.words, await turn.roles()
    blocks = [
        *words.blocks("event.page", (), **facts(words, event)),
        *goes_on(words, turn.post, event),
    ]
    blocks += await sign_up_blocks(turn, event)
    for role in _WITH_DUTIES:
        if role in roles and event.phase not in OVER and not _is_done(event, role):
            blocks += words.blocks("event.duty", does=_duty(turn, event, role))
    if Role.ORGANISER in roles:
        return [*blocks, *await frame(turn, event)]
    ways = _ways(event)
    return [*blocks, words.row(ways)] if ways else blocks


def _is_done(event: Event, role: Role) -> bool:
    """Tell whether there is nothing left of a part: a sponsor who confirmed has done theirs."""
    return role is Role.SPONSOR and event.phase is EventPhase.DRAFT and event.confirmed_at is not None


def _duty(turn: Turn, event: Event, role: Role) -> Ours:
    return turn.words.line(f"event.{role}_{event.phase}")


def _ways(event: Event) -> list[Offer]:
    if event.phase not in _IDEAS:
        return []
    return [offer("event.send", action="idea.new", style=Style.MAIN), offer("event.see", action="idea.pool")]


async def _none_yet(turn: Turn) -> None:
    if Role.ORGANISER in await turn.roles():
        last = (await turn.work.events.all(turn.organisation.id, 1, 1)).items
        again = [offer("event.next", one.id) for one in last if one.phase in MAY_BE_COPIED]
        await turn.say("event.none_to_plan", [[offer("plan", style=Style.MAIN), *again]])
    elif (day := turn.policy.next_learnathon) is not None and day >= turn.post.today:
        await turn.say("event.only_a_day", [_ways_always()], day=day)
    else:
        await turn.say("event.none", [_ways_always()])


def _ways_always() -> list[Offer]:
    return [offer("event.send", action="idea.new"), offer("event.see", action="idea.pool")]


async def goes_on_now(turn: Turn) -> Sequence[Block]:
    """Return what goes on with the Learnathon everybody knows of, with the way to its page; nothing without one."""
    event = await turn.work.events.for_all(turn.organisation.id) if turn.joined else None
    if event is None:
        return ()
    words, way = turn.words, offer("event.back_to", event.id, action="event.look")
    return (*words.blocks("event.page", (), **facts(words, event)), *goes_on(words, turn.post, event, [[way]]))
