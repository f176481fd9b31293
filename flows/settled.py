"""What an organisation has settled for itself, in the database: the days on which it does not work, and its Learnathon.

Read now and then, and known to every turn.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from flows.policy import Policy
from flows.workdays import Country
from storage.work import Work

Coming = tuple[date, float] | None
"""The day of the coming Learnathon and its lead factor; None: there is none, whatever the settings say."""


class Settled:
    """What all organisations have settled, as it was read last."""

    def __init__(self) -> None:
        self._days: Mapping[int, frozenset[date]] = {}
        self._coming: Mapping[int, Coming] = {}
        self._policies: dict[int, Policy] = {}

    async def read(self, work: Work) -> None:
        """Read it anew: an import is another process, and so may be whoever plans a Learnathon."""
        days, events = await work.holidays.all(), await work.events.coming_of_all()
        coming = {one: (event.day, event.lead) if event and event.day else None for one, event in events.items()}
        if days != self._days or coming != self._coming:
            self._days, self._coming, self._policies = days, coming, {}

    def policy(self, usual: Policy, organisation_id: int) -> Policy:
        """Return what holds for an organisation: the settings, and what it settled itself."""
        if organisation_id not in self._days and organisation_id not in self._coming:
            return usual
        if organisation_id not in self._policies:
            self._policies[organisation_id] = self._own(usual, organisation_id)
        return self._policies[organisation_id]

    def _own(self, usual: Policy, organisation_id: int) -> Policy:
        country = Country(usual.country, self._days.get(organisation_id, frozenset()))
        if organisation_id not in self._coming:
            return replace(usual, country=country)
        day, lead = self._coming[organisation_id] or (None, 1.0)
        return replace(usual, country=country, next_learnathon=day, lead=lead)
