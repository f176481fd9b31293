"""Which announcement belongs to which moment of an event (domain.md 3.8)."""

from collections.abc import Mapping

from flows.events.timing import Step
from flows.texts import Offer
from storage.models import Event

TEMPLATES: Mapping[Step, str] = {
    Step.ANNOUNCED: "save_the_date",
    Step.CALL_FOR_IDEAS: "call_for_ideas",
    Step.READY: "programme",
    Step.LIVE: "day_of",
    Step.THANKS: "thanks",
    Step.RESULTS: "results",
}
NEW_DATE, CANCELLED = "new_date", "cancelled"


def offers_of(_event: Event, _template: str) -> list[Offer]:
    """Return the button that begins an announcement about an event; none while there are no announcements."""
    return []
