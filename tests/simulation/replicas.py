"""Two processes of the bot on one database, which look at the same moment for what is due."""

import asyncio
from collections.abc import Iterable

from flows.chat import Acknowledgement, Act
from tests.simulation.house import House
from tests.simulation.people import Person

_OTHERS = 1_000_000
"""From here on the other one numbers what comes in."""


class Replicas(House):
    """Looks like one house: what is due is done by both at once, and people meet now the one, now the other."""

    _other: House
    _turns = 0

    def beside(self, other: House) -> "Replicas":
        """Have another process beside this one."""
        self._other, other._keys = other, _OTHERS
        self._coming.watch(other.store)
        return self

    async def do(self, due: Iterable[str]) -> dict[str, int]:
        """Do what is due, both at once."""
        wanted = list(due)
        mine, theirs = await asyncio.gather(super().do(wanted), self._other.do(wanted))
        return {name: mine.get(name, 0) + theirs.get(name, 0) for name in sorted({*mine, *theirs})}

    async def acts(self, person: Person, act: Act, *, private: bool = True) -> Acknowledgement:
        """Play what somebody does, on the one or the other."""
        self._turns += 1
        house = super() if self._turns % 2 else self._other
        return await house.acts(person, act, private=private)
