"""The days on which an organisation does not work, besides its country's: read now and then, known to every turn."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from flows.policy import Policy
from flows.workdays import Country
from storage.work import Work


class OwnDays:
    """The own days of all organisations, as they were read last."""

    def __init__(self) -> None:
        self._days: Mapping[int, frozenset[date]] = {}
        self._policies: dict[int, Policy] = {}

    async def read(self, work: Work) -> None:
        """Read them anew: an import is another process."""
        days = await work.holidays.all()
        if days != self._days:
            self._days, self._policies = days, {}

    def policy(self, usual: Policy, organisation_id: int) -> Policy:
        """Return what an organisation has settled, its own days included."""
        if organisation_id not in self._days:
            return usual
        if organisation_id not in self._policies:
            country = Country(usual.country, self._days[organisation_id])
            self._policies[organisation_id] = replace(usual, country=country)
        return self._policies[organisation_id]
