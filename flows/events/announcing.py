"""Which announcement belongs to which moment of an event, and the button that begins it (domain.md 3.8)."""

from collections.abc import Mapping

from flows.events.timing import Step
from flows.texts import Offer, offer
from storage.models import Event, EventPhase

TEMPLATES: Mapping[Step, str] = {
    Step.ANNOUNCED: "save_the_date",
    Step.CALL_FOR_IDEAS: "call_for_ideas",
    Step.READY: "programme",
    Step.LIVE: "day_of",
    Step.THANKS: "thanks",
    Step.RESULTS: "results",
}
NEW_DATE, CANCELLED = "new_date", "cancelled"
_OTHERWISE = {EventPhase.WRAP_UP: Step.THANKS}


def offers_of(event: Event, template: str) -> list[Offer]:
    """Return the button that begins an announcement about an event, to send, change or lay aside."""
    return [offer("event.announcement", template, event.id, action="announce.template")]


def offers_at(event: Event, step: Step) -> list[Offer]:
    """Return the same for what belongs to a moment; none where nothing does."""
    return offers_of(event, TEMPLATES[step]) if step in TEMPLATES else []


def offers_in(event: Event) -> list[Offer]:
    """Return the same for what belongs to the beginning of the phase an event is in."""
    step = _OTHERWISE.get(event.phase) or next((one for one in Step if one.value == event.phase), None)
    return offers_at(event, step) if step else []
