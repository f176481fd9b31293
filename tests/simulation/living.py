"""An organisation with people, a house and a calendar, for as long as somebody wants to watch."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from flows.policy import Policy
from storage.store import Store
from tests.simulation.calendar import Calendar
from tests.simulation.history import History
from tests.simulation.house import POOL, Clock, House
from tests.simulation.judge import Judge
from tests.simulation.people import Person, cast
from tests.simulation.replicas import Replicas
from tests.simulation.year import Year

BEGIN = datetime(2026, 1, 5, 8, tzinfo=UTC)
EVENT = date(2026, 11, 12)
OWN_DAYS = {
    **dict.fromkeys((date(2026, 5, 15), date(2027, 5, 7), date(2028, 5, 26)), "The day after Ascension"),
    **{date(year, 12, 24) + timedelta(days=n): "Closed" for year in (2026, 2027, 2028) for n in (3, 4, 5, 6, 7)},
}
"""Days on which this organisation does not work."""


@dataclass(slots=True)
class Living:
    """What is there to live with."""

    people: list[Person]
    house: House
    end: datetime
    year: Year
    calendar: Calendar = field(default_factory=lambda: Calendar(OWN_DAYS))

    async def lives(self) -> History:
        """Let everybody join, and the time go by."""
        await self.house.begin(self.people, OWN_DAYS)
        return await self.year.lives(self.end)

    def judge(self, history: History) -> Judge:
        """Return who looks for broken rules."""
        return Judge(history, self.people, self.calendar, EVENT)


def organisation(store: Store, seed: int, count: int, days: int, beside: Store | None = None) -> Living:
    """Return an organisation of so many people, the same one for the same seed; with a second process, if asked for."""
    end = BEGIN + timedelta(days=days)
    people = cast(seed, count, BEGIN.date(), end.date())
    clock, policy = Clock(BEGIN), Policy(pools=(POOL,), next_learnathon=EVENT)
    house = House(store, clock, policy)
    if beside is not None:
        house = Replicas(store, clock, policy).beside(House(beside, clock, policy))
    return Living(people, house, end, Year(house, people, seed))
