"""Planning a Learnathon: a draft by a form, changed as long as there is something to change (domain.md 2.2)."""

from flows.access import ORGANISER
from flows.asking import ask
from flows.capability import Capability
from flows.events.asking import Details, Planned, answers_of, put
from flows.events.cases import can_plan, event_of
from flows.events.moving import calendar_of, set_out
from flows.events.page import show
from flows.events.rules import BEFORE_THE_DAY
from flows.events.timing import plan
from flows.moments import read_day
from flows.signup.line import fill
from flows.turn import Turn
from storage.models import Event, EventPhase

planning = Capability("event")


@planning.button("plan", who=ORGANISER, opens=True)
async def begin(turn: Turn) -> None:
    """Ask what the next Learnathon is to be."""
    if await can_plan(turn):
        await ask(turn, Planned)


@planning.button("change", who=ORGANISER, opens=True)
async def change(turn: Turn, event_id: str) -> None:
    """Ask what is to be different."""
    event = await event_of(turn, event_id, *BEFORE_THE_DAY)
    if event is None:
        return
    known = answers_of(event)
    if event.phase is EventPhase.DRAFT:
        await ask(turn, Planned, known, about=event.id)
    else:
        await ask(turn, Details, {name: known[name] for name in known if name != "day"}, about=event.id)


@planning.done(Planned, who=ORGANISER)
async def planned(turn: Turn, told: Planned) -> None:
    """Keep the draft, and show what belongs to it."""
    event = await event_of(turn, turn.about, EventPhase.DRAFT) if turn.about else await _new(turn)
    if event is None:
        return
    before = _promised(event)
    put(event, told, turn.words.language)
    event.day = read_day(told.day, turn.today) or event.day
    asks_anew = event.confirmed_at is not None and _promised(event) != before
    if _promised(event) != before:
        event.sponsor_id = event.confirmed_at = None  # it was confirmed for something else
    event = await turn.work.events.anew(event)
    await set_out(turn.post, event)
    await turn.note("event", event.id, EventPhase.DRAFT, EventPhase.DRAFT, "planned")
    await show(turn, event, "event.asks_anew" if asks_anew else "event.kept")


@planning.done(Details, who=ORGANISER)
async def changed(turn: Turn, told: Details) -> None:
    """Keep what is different; calendars follow where a time or the place is, and a larger room lets people in."""
    event = await event_of(turn, turn.about, *BEFORE_THE_DAY)
    if event is None:
        return
    before = event.starts, event.ends, event.place
    put(event, told, turn.words.language)
    event.changed += (event.starts, event.ends, event.place) != before
    plan(event, calendar_of(turn.post), turn.now)
    await fill(turn.post, event)
    await turn.note("event", event.id, event.phase, event.phase, "changed")
    await show(turn, event, "event.kept")


async def _new(turn: Turn) -> Event | None:
    if not await can_plan(turn):
        return None
    event = Event(
        organisation_id=turn.organisation.id,
        phase=EventPhase.DRAFT,
        phase_since=turn.now,
        created_at=turn.now,
        created_by=turn.me.id,
    )
    await turn.work.events.add(event)
    await turn.note("event", event.id, None, event.phase)
    return await turn.work.events.anew(event)


def _promised(event: Event) -> tuple[object, ...]:
    """Return what a sponsor confirms."""
    return event.day, event.format, event.size, event.budget
