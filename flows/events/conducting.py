"""An organiser leads an event from phase to phase: on with it now, not yet, or back for a moment (domain.md 2.2)."""

from flows.access import ORGANISER
from flows.capability import Capability
from flows.events.announcing import offers_in
from flows.events.asked import take_back
from flows.events.cases import event_of
from flows.events.moving import calendar_of, moved, not_allowed
from flows.events.page import page, show
from flows.events.rules import By, following, may, may_undo
from flows.events.timing import begins_at, plan
from flows.texts import offer
from flows.turn import Turn
from storage.models import Event, EventPhase

conducting = Capability("event")


@conducting.button("open_phase", who=ORGANISER)
async def open_phase(turn: Turn, event_id: str, after: str = "") -> None:
    """Begin the next phase now; a button that names another one is an old one."""
    event = await event_of(turn, event_id)
    if event is None:
        return
    coming = following(event.phase)
    if coming is None or not may(event, coming, By.ORGANISER) or after not in {"", coming}:
        not_allowed(turn, event)
    elif await moved(turn, event, coming):
        rows = [[offer("back", event.id)], offers_in(event)]
        began = turn.words.blocks("event.began", rows, phase=_name(turn, event))
        await turn.say_blocks(began, await page(turn, event), instead=True)


@conducting.button("back", who=ORGANISER)
async def back(turn: Turn, event_id: str) -> None:
    """Return to the phase before, shortly after an organiser ended it, where nothing about it went out."""
    event = await event_of(turn, event_id)
    if event is None:
        return
    found = await turn.work.audit.before(turn.organisation.id, "event", event.id, event.phase)
    before = EventPhase(found) if found else None
    told = await turn.work.events.announced_since(event, event.phase_since)
    if before is None or told or not may_undo(event, before, turn.now):
        turn.notice("event.no_way_back")
        return
    await turn.note("event", event.id, event.phase, before, "undo")
    event.phase, event.phase_since, event.reason = before, turn.now, None
    coming = following(before)
    due = begins_at(event, coming, calendar_of(turn.post)) if coming and before is not EventPhase.DRAFT else None
    event.held_at = turn.now if due is not None and due <= turn.now else None  # else it would go on by itself at once
    plan(event, calendar_of(turn.post), turn.now)
    await show(turn, event, "event.undone", instead=True)


@conducting.button("hold", who=ORGANISER)
async def hold(turn: Turn, event_id: str) -> None:
    """Let the next phase wait until an organiser goes on."""
    event = await event_of(turn, event_id)
    if event is None:
        return
    if event.phase is EventPhase.DRAFT or following(event.phase) is None:
        not_allowed(turn, event)
        return
    if event.held_at is None:
        await take_back(turn.post, event)
        event.held_at = turn.now
        plan(event, calendar_of(turn.post), turn.now)
        await turn.note("event", event.id, event.phase, event.phase, "held")
    await show(turn, event, instead=True)


@conducting.button("go_on", who=ORGANISER)
async def go_on(turn: Turn, event_id: str) -> None:
    """Let the next phase begin on its planned day again; where that is over, now."""
    event = await event_of(turn, event_id)
    coming = following(event.phase) if event else None
    if event is None:
        return
    if event.held_at is None or coming is None:
        turn.notice("event.not_held")
        return
    event.held_at = None
    plan(event, calendar_of(turn.post), turn.now)
    await turn.note("event", event.id, event.phase, event.phase, "goes on")
    if event.phase_due_at is None or event.phase_due_at > turn.now:
        await show(turn, event, "event.goes_on_then", instead=True)
    elif may(event, coming, By.ORGANISER):
        await open_phase(turn, event_id)


@conducting.button("published", who=ORGANISER)
async def published(turn: Turn, event_id: str) -> None:
    """Note that the yearly report is published."""
    event = await event_of(turn, event_id, EventPhase.FOLLOW_THROUGH)
    if event is None:
        return
    event.reported_at = event.reported_at or turn.now
    plan(event, calendar_of(turn.post), turn.now)
    await turn.note("event", event.id, event.phase, event.phase, "report published")
    await show(turn, event, "event.report_noted", instead=True)


def _name(turn: Turn, event: Event) -> str:
    return turn.words.line(f"event.phase_{event.phase}")
