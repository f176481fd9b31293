"""The demo organisation's year: who does what on which day. It is lived on the real bot, not inserted."""

import asyncio
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import cycle, groupby
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

from adapters.sandbox.cast import DEPARTMENTS
from adapters.sandbox.crowd import acts, scenes
from adapters.sandbox.crowd.colleague import Colleague
from adapters.sandbox.crowd.scenes import Doing, Scene, about
from adapters.sandbox.crowd.speech import IdeaWords, happens

PEOPLE: Final = 40
DAYS: Final = 365
IDEAS: Final = 56
_ZONE: Final = ZoneInfo("Europe/Amsterdam")
_HOURS: Final = (time(9, 20), time(13, 40))
"""When people do something with the bot, on a working day: begin something, and go into what others began."""
_BEGINS, _GOES_IN = range(2)
_THINKS_IT_OVER: Final = 6
"""Working days until somebody answers what they were asked."""
_SATURDAY: Final = 5
_EVENTFUL: Final = 0.16
"""On how many of the working days something happens; the fewer, the faster a year is lived."""

_SAYS_WHERE: Final = 0.15
"""How many of those who are not of the cast say in which department they work."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Somebody does something at a moment."""

    at: datetime
    who: Colleague
    does: Scene


@dataclass(frozen=True, slots=True)
class _Sent:
    """An idea that somebody sends on a working day of the year."""

    day: int
    who: Colleague
    words: IdeaWords


class Story:
    """The happenings, and how far they are lived."""

    def __init__(self, happenings: Sequence[Happening]) -> None:
        self.happenings = happenings
        self.lived = 0
        self.gave_up = 0
        """Of those lived, how many came to nothing."""
        self.now: datetime | None = None
        """The moment that is being lived."""
        self.watchers: set[Callable[[], None]] = set()
        """Called whenever it is further."""

    @property
    def going(self) -> bool:
        """Whether there is more to live."""
        return self.lived < len(self.happenings)

    def moments(self) -> Iterator[tuple[datetime, list[Happening]]]:
        """What happens at the same moment, in its order."""
        for at, together in groupby(self.happenings, key=lambda one: one.at):
            yield at, list(together)

    async def live(self, at: datetime, together: Sequence[Happening], random: Random) -> None:
        """Let all of this happen, side by side but for what the same person does."""
        self.now = at
        of_each: dict[int, list[Happening]] = {}
        for one in together:
            of_each.setdefault(id(one.who), []).append(one)
        await asyncio.gather(*(self._live_one(own, Random(random.random())) for own in of_each.values()))  # noqa: S311 - chance that can be repeated

    async def _live_one(self, own: Sequence[Happening], random: Random) -> None:
        for one in own:
            try:
                await one.does(one.who, random)
            except AssertionError:
                self.gave_up += 1
                await one.who.gives_up()
            self.lived += 1
            for watch in tuple(self.watchers):
                watch()


class Year:
    """Writes the story: everything in it follows from the people, the first day and the chance handed in."""

    def __init__(
        self, people: Sequence[Colleague], first: date, random: Random, days: int = DAYS, ideas: int = IDEAS
    ) -> None:
        everyday = (first + timedelta(days=day) for day in range(days))
        self.working_days = [day for day in everyday if day.weekday() < _SATURDAY]
        self._people = [one for one in people if not one.part.guest]
        self._guests = [one for one in people if one.part.guest]
        self._organisers = [one for one in self._people if one.part.organiser]
        self._random = random
        self._ideas = ideas
        self._in: dict[str, int] = {}
        """The working day on which people come in, by name."""
        self._told: list[tuple[int, int, Colleague, Scene]] = []

    def story(self) -> list[Happening]:
        """Return what happens, in its order."""
        self._come_in()
        sent = self._sends()
        for one in sent:
            self._is_talked_about(one)
            self._gets_company(one)
        self._become_one(sent)
        self._end(sent)
        self._told.sort(key=lambda told: told[:2])
        return self._timed()

    def _come_in(self) -> None:
        """The organisers begin, most others follow within three weeks, some later, two of them not at all."""
        for one in self._organisers:
            self._enter(0, one)
        self._tells(0, self._organisers[0], *(scenes.adds_department(name) for name in DEPARTMENTS))
        others = [one for one in self._people if not one.part.organiser]
        refuses, silent = self._random.sample([one for one in others if " " in one.part.name], 2)
        for one in others:
            if one is refuses:
                self._tells(2, one, acts.refuse)
            elif " " not in one.part.name:
                self._enter(self._random.randint(1, 2), one)
            elif one is not silent:
                self._enter(self._random.randint(1, 14) if happens(self._random, 0.75) else self._day(), one)
        for one in self._guests:
            self._tells(4, one, acts.blunder)
        for name, role in (("Ruth", "facilitator"), ("Wim", "sponsor")):
            if name in self._in:
                self._tells(3, self._organisers[0], scenes.gives_role(name, role))

    def _enter(self, day: int, one: Colleague) -> None:
        day = min(day, len(self.working_days) - 1)
        self._in[one.part.name] = day
        self._tells(day, one, acts.join)
        if " " not in one.part.name or happens(self._random, _SAYS_WHERE):
            self._tells(day + 1, one, scenes.chooses_department)

    def _sends(self) -> list[_Sent]:
        """A good many at the start, then a few each week, and more again at the end."""
        sent: list[_Sent] = []
        titles: set[str] = set()
        while len(sent) < self._ideas:
            day = self._busy_day()
            who = self._somebody(day)
            words = who.speech.idea(self._random)
            if words.title not in titles:
                titles.add(words.title)
                sent.append(_Sent(day, who, words))
                self._tells(day, who, _sends(words))
        return sorted(sent, key=lambda one: one.day)

    def _is_talked_about(self, idea: _Sent) -> None:
        """Colleagues say something, and somebody answers it: in time, mostly."""
        title = idea.words.title
        for _ in range(min(4, int(self._random.expovariate(0.9)))):
            day = idea.day + self._random.randint(1, 12)
            who = self._somebody(day, but=idea.who)
            self._tells(day, who, scenes.replies_to(title, who.speech.comment(self._random)), hour=_GOES_IN)
        if happens(self._random, 0.9):
            decider = self._random.choice(self._organisers)
            text = decider.speech.reaction(self._random)
            self._tells(
                idea.day + self._random.choice((1, 2, 2, 3, 4, 7)),
                decider,
                scenes.replies_to(title, text),
                hour=_GOES_IN,
            )

    def _gets_company(self, idea: _Sent) -> None:
        """Somebody offers to carry it along, or is asked to; others follow it."""
        title, day = idea.words.title, idea.day + self._random.randint(2, 8)
        other = self._somebody(day, but=idea.who)
        match self._random.choice(("offers", "offers", "offers", "asks", "follows", "follows", "", "", "", "")):
            case "offers":
                self._tells(day, other, about(title, scenes.offers_help), hour=_GOES_IN)
                self._tells(day + _THINKS_IT_OVER, idea.who, scenes.answers("welcome"), hour=_GOES_IN)
            case "asks":
                self._tells(day, idea.who, about(title, scenes.asks_for_help(other.part.name)), hour=_GOES_IN)
                self._tells(day + _THINKS_IT_OVER, other, scenes.answers("yes"), hour=_GOES_IN)
            case "follows":
                self._tells(day, other, about(title, scenes.follows), hour=_GOES_IN)

    def _become_one(self, sent: Sequence[_Sent]) -> None:
        """Here and there two ideas of two people become one."""
        for mine, theirs in zip(sent[5:30:18], sent[6:30:18], strict=False):
            if mine.who is not theirs.who:
                day = theirs.day + 3
                merge = scenes.proposes_to_merge(theirs.words.title)
                self._tells(day, mine.who, about(mine.words.title, merge), hour=_GOES_IN)
                self._tells(day + _THINKS_IT_OVER, theirs.who, scenes.answers("agree"), hour=_GOES_IN)

    def _end(self, sent: Sequence[_Sent]) -> None:
        """A third is parked or not picked up, a few are withdrawn, and somebody leaves."""
        ends = ("park", "decline", "", "", "park", "", "", "decline", "withdraw", "", "", "park", "", "decline")
        for idea, end in zip(sent, cycle(ends), strict=False):
            title, day = idea.words.title, idea.day + self._random.randint(9, 30)
            if end == "withdraw":
                self._tells(day, idea.who, about(title, scenes.withdraws), hour=_GOES_IN)
            elif end:
                decider = self._random.choice([one for one in self._organisers if one is not idea.who])
                self._tells(day, decider, about(title, _decides(end)), hour=_GOES_IN)
        who = self._somebody(len(self.working_days) // 2)
        if " " in who.part.name:
            self._tells(len(self.working_days) - 1, who, scenes.leaves, hour=_GOES_IN)

    def _somebody(self, day: int, but: Colleague | None = None) -> Colleague:
        """Return one of those who are in by then."""
        there = [one for one in self._people if self._in.get(one.part.name, day) < day and one is not but]
        return self._random.choice(there or self._organisers)

    def _day(self) -> int:
        return self._random.randrange(len(self.working_days))

    def _busy_day(self) -> int:
        """Return a day on which an idea is sent: rather at the start or the end."""
        last = len(self.working_days) - 1
        start, end = self._random.randint(3, 22), last - self._random.randint(0, 24)
        return self._random.choice((min(start, last), max(end, 0), self._day(), self._day()))

    def _tells(self, day: int, who: Colleague, *does: Scene, hour: int = _BEGINS) -> None:
        """Put it into the story; what would come after its end is left out."""
        if day < len(self.working_days):
            self._told.extend((day, hour, who, one) for one in does)

    def _timed(self) -> list[Happening]:
        """Give each its moment: on the next day on which something happens, in its order."""
        days = range(len(self.working_days))
        eventful = sorted({*self._random.sample(days, int(len(days) * _EVENTFUL)), 0, 1, 2, days[-1]})
        happenings = []
        for day, hour, who, does in self._told:
            on = self.working_days[eventful[bisect_left(eventful, day)]]
            happenings.append(Happening(datetime.combine(on, _HOURS[hour], _ZONE), who, does))
        return sorted(happenings, key=lambda one: one.at)


def _sends(words: IdeaWords) -> Scene:
    async def scene(one: Colleague, _: Random) -> None:
        await acts.send_this(one, words, joins=False)

    return scene


def _decides(how: str) -> Doing:
    async def doing(one: Colleague, number: int, random: Random) -> None:
        await acts.decide(one, number, how, random)

    return doing
