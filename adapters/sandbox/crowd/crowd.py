"""The crowd: people who act by themselves, at a rate that can be changed while they do."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from random import Random
from typing import Final

from adapters.sandbox.crowd import acts
from adapters.sandbox.crowd.colleague import Colleague

Act = Callable[[Colleague, Random], Awaitable[None]]

MOST_A_MINUTE: Final = 600
MOST_AT_ONCE: Final = 60
"""Acts under way at most; when the bot is slow or dead, whoever would be next stays silent."""
_COMES_IN: Final[Mapping[Act, int]] = {acts.join: 76, acts.refuse: 2, acts.blunder: 4}
_TAKES_PART: Final[Mapping[Act, int]] = {
    acts.comment: 30,
    acts.send: 16,
    acts.look_closer: 14,
    acts.search: 12,
    acts.answer_what_waits: 10,
    acts.blunder: 8,
}
_ORGANISES: Final[Mapping[Act, int]] = {**_TAKES_PART, acts.answer_an_idea: 300}


class Crowd:
    """Sets one act going after another, each by somebody who is not busy."""

    def __init__(self, people: Sequence[Colleague], random: Random, rate: float = 0.0) -> None:
        self.people = people
        self.acts = 0
        """Done so far, with those that were given up."""
        self.gave_up = 0
        self.watchers: set[Callable[[], None]] = set()
        """Called whenever something of this changes."""
        self._random = random
        self._rate = rate
        self._going = rate > 0
        self._steered = asyncio.Event()
        self._busy: dict[int, asyncio.Task[None]] = {}

    @property
    def rate(self) -> float:
        """Acts a minute, when it goes."""
        return self._rate

    @property
    def going(self) -> bool:
        """Whether it acts."""
        return self._going and self._rate > 0 and bool(self.people)

    @property
    def under_way(self) -> int:
        """How many do something at this moment; they finish it, also when the crowd is told to stop."""
        return len(self._busy)

    def steer(self, *, rate: float | None = None, going: bool | None = None) -> None:
        """Change how fast it acts (at most `MOST_A_MINUTE`), or whether it does; what is under way goes on."""
        if rate is not None:
            self._rate = min(max(rate, 0.0), MOST_A_MINUTE)
        if going is not None:
            self._going = going
        self._steered.set()
        self._tell()

    async def run(self) -> None:
        """Act until cancelled."""
        try:
            while True:
                self._steered.clear()
                try:
                    async with asyncio.timeout(60 / self._rate if self.going else None):
                        await self._steered.wait()
                except TimeoutError:
                    self.set_off()
        finally:
            for task in self._busy.values():
                task.cancel()

    def set_off(self) -> None:
        """Let somebody who is not busy begin an act, or be silent when too many are."""
        idle = [place for place, one in enumerate(self.people) if place not in self._busy and not one.refused]
        if idle and len(self._busy) < MOST_AT_ONCE:
            place = self._random.choice(idle)
            doing = self._do(place, self.people[place], Random(self._random.random()))  # noqa: S311 - chance that can be repeated
            self._busy[place] = asyncio.create_task(doing)

    async def _do(self, place: int, one: Colleague, random: Random) -> None:
        try:
            await does(one, random)
        except (AssertionError, LookupError):  # what they meant is not there, or no longer
            self.gave_up += 1
        finally:
            self.acts += 1
            del self._busy[place]
            self._tell()

    def _tell(self) -> None:
        for watch in tuple(self.watchers):
            watch()


async def does(one: Colleague, random: Random) -> None:
    """Let somebody do one thing that people do; raises AssertionError when it came to nothing."""
    if one.part.guest:
        await one.says(random.choice(one.speech.nonsense))
        return
    wishes = _COMES_IN if not one.takes_part else _ORGANISES if one.part.organiser else _TAKES_PART
    act = random.choices(list(wishes), list(wishes.values()))[0]
    try:
        await act(one, random)
    except AssertionError:
        await one.gives_up()
        raise
