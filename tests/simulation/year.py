"""Letting years go by: from one thing that is due, or that somebody does, to the next; never minute by minute."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from heapq import heappop, heappush
from random import Random
from zoneinfo import ZoneInfo

from flows.chat import Acknowledgement, Act, Command, Pressed, Profile
from storage.models import Role
from tests.simulation.answers import Pen
from tests.simulation.history import About, Arrived, Did, History
from tests.simulation.house import POOL, House, Sent, address_of
from tests.simulation.ledger import gaps_in, tally
from tests.simulation.people import SILENT, Person
from tests.simulation.seat import Seat, questions_of

_MINUTE = timedelta(minutes=1)
_AGAIN = 12
"""So often is done what is due at one moment, before that counts as going round in circles."""
_YEAR = 365.0
_MONTH = timedelta(days=30)
_ANSWERS = ("idea.look", "gate.open", "gate.to")
"""What who answers ideas comes for."""
_LEAVES = ("stop.keep", "stop.remove")
_OF_PROJECTS = {"project", "checkin", "mine"}
"""What nobody types who never heard of a project."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What somebody does next, of their own accord or because of a message."""

    command: str = ""
    rest: str = ""
    wants: tuple[str, ...] = ()
    """What they come for: actions, in the order of preference."""
    message: str | None = None
    """They take up this message instead."""
    special: str = ""


@dataclass(slots=True)
class Year:
    """People and the bot, from `now` on."""

    house: House
    people: Sequence[Person]
    seed: int
    history: History = field(default_factory=History)
    off: Sequence[tuple[datetime, datetime]] = ()
    """From when until when the bot is not there."""
    objections: list[str] = field(default_factory=list)
    _seats: dict[str, Seat] = field(default_factory=dict)
    _plans: list[tuple[datetime, int, str, Plan]] = field(default_factory=list)
    _about: dict[int, About] = field(default_factory=dict)
    _silent: bool = False
    _number: int = 0
    _looked_back: datetime | None = None
    _random: Random = field(default_factory=Random)

    async def lives(self, end: datetime) -> History:
        """Let time go by until this moment."""
        if not self._seats:
            self._take_seats()
            for person in self.people:
                self._intends(person, end)
        waiting, looks_back = await self.house.waiting(), self.now + _MONTH
        while True:
            if self.now >= looks_back:
                await self._looks_back()
                waiting, looks_back = await self.house.waiting(), self.now + _MONTH
            due = min(waiting.values(), default=end)
            act = self._plans[0][0] if self._plans else end
            if min(due, act) >= end:
                self.house.clock.now = end
                await self._looks_back()
                return self.history
            if due <= act:
                self.house.clock.now = max(self._when_on(_whole_minute(due)), self.now)
                await self._does_what_is_due(waiting)
            else:
                self.house.clock.now = max(self._when_on(act), self.now)
                await self._somebody_acts()
            waiting = await self.house.waiting()

    def _when_on(self, at: datetime) -> datetime:
        """Return this moment, or when the bot is there again: what people did meanwhile, their platform brings then."""
        return next((until for since, until in self.off if since <= at < until), at)

    async def is_silent(self, end: datetime) -> History:
        """Let time go by in which nobody does anything."""
        self._silent = True
        return await self.lives(end)

    @property
    def now(self) -> datetime:
        return self.house.clock.now

    def today(self, zone: str) -> date:
        return self.now.astimezone(ZoneInfo(zone)).date()

    async def plays(self, seat: Seat, act: Act, *, private: bool = True) -> Acknowledgement:
        """Play what somebody does, and let arrive what comes of it."""
        self.history.did.append(Did(self.now, seat.person.name, _named(act)))
        if isinstance(act, Pressed) and action_of_press(act) == "snooze.until":
            self._puts_off(seat.person, int(act.args[0]))
        if isinstance(act, Pressed) and action_of_press(act) in _LEAVES:
            self.history.gone.setdefault(seat.person.name, []).append((self.now, None))
        heard = await self.house.acts(seat.person, act, private=private)
        await self._arrives()
        return heard

    def _puts_off(self, person: Person, nudge: int) -> None:
        self.history.put_off.setdefault(person.name, []).append((self.now, self._about[nudge].key))

    def objected(self, what: str) -> None:
        self.objections.append(what)

    # what is due

    async def _does_what_is_due(self, waiting: Mapping[str, datetime]) -> None:
        for _ in range(_AGAIN):
            due = [name for name, at in waiting.items() if at <= self.now]
            if not due:
                return
            for name, count in (await self.house.do(due)).items():
                self.history.done[name] = self.history.done.get(name, 0) + count
            await self._arrives()
            waiting = await self.house.waiting()
        raise AssertionError(f"{self.now}: still due, though it was done: {', '.join(due)}")

    async def _looks_back(self) -> None:
        """Once in a while: is anything forgotten; and what is kept no longer goes."""
        store = self.house.store
        self.history.gaps += await gaps_in(store, self.now)
        self.history.came += await tally(store, self._looked_back or self.now - _MONTH, self.now)
        self._looked_back = self.now
        await self.house.keep_house()

    async def _arrives(self) -> None:
        for sent in await self.house.sent():
            if sent.address == POOL.address:
                self._is_posted(sent)
            elif (seat := self._seats.get(sent.address)) is not None and not sent.home:
                self._arrives_at(seat, sent)

    def _arrives_at(self, seat: Seat, sent: Sent) -> None:
        name = seat.person.name
        self._about |= {one.nudge: one for one in sent.about}
        self.history.arrived.append(Arrived(self.now, name, str(sent.message), sent.edits, sent.about))
        seat.gets(sent.receipt, sent.message)
        if sent.unasked and seat.person.random.random() < seat.person.reacts(self.now.date()):
            self._plan(seat.person, self.now + self._in_a_while(seat.person), Plan(message=sent.receipt))

    def _is_posted(self, sent: Sent) -> None:
        """A new card in the pool: an organiser has a look, and now and then a colleague."""
        if sent.edits or self._silent or not any(one.action == "idea.new" for one in sent.message.buttons):
            return
        organisers = [one for one in self.people if Role.ORGANISER in one.roles]
        for one in self._random.sample(organisers, 1):
            after = timedelta(hours=self._random.uniform(4, 170))
            self._plan(one, self.now + after, Plan("answers", wants=_ANSWERS))
        for one in self._random.sample(list(self.people), 2):
            wants = ("idea.look", self._random.choice(("coowner.join", "comment.new", "carry.want")))
            if self._random.random() < one.temper.reacts / 2:
                self._plan(one, self.now + self._in_a_while(one), Plan("ideas", wants=wants))

    # what people do

    async def _somebody_acts(self) -> None:
        _, _, address, plan = heappop(self._plans)
        seat = self._seats[address]
        if plan.special:
            await self._special(seat, plan)
        elif plan.message is not None:
            if (press := seat.presses_in(plan.message)) is not None:
                await seat.sits_down(press, _ANSWERS if seat.person.roles else ())
        elif not self._is_gone(seat.person) and (plan.rest or plan.command not in _OF_PROJECTS or seat.has_projects):
            await seat.sits_down(Command(plan.command, plan.rest), plan.wants)

    async def _special(self, seat: Seat, plan: Plan) -> None:
        name, gone = seat.person.name, self.history.gone.setdefault(seat.person.name, [])
        if plan.special == "pause" and not self._is_gone(seat.person):
            until = datetime.combine(date.fromisoformat(plan.rest), time.min, seat.zone)
            self.history.away.setdefault(name, []).append((self.now, until.astimezone(UTC)))
            await self.plays(seat, Command("pause", plan.rest))
        elif plan.special == "leave":  # some begin, and do not get to the end of it
            await seat.sits_down(Command("stop"), _LEAVES)
        elif plan.special == "switched_off":
            gone.append((self.now, None))
            await self.plays(seat, Profile(name, here=False), private=False)
        elif plan.special == "return" and gone:
            gone[-1] = gone[-1][0], self.now
            await seat.sits_down(Command("start"), ("stop.undo", "onboarding.join"))

    def _is_gone(self, person: Person) -> bool:
        gone = self.history.gone.get(person.name)
        return bool(gone) and gone[-1][1] is None

    def _intends(self, person: Person, end: datetime) -> None:
        """Plan what somebody does of their own accord, for all the time there is."""
        temper, zone = person.temper, ZoneInfo(person.zone)
        self._now_and_then(person, temper.ideas_a_year, end, Plan("idea"))
        wants = ("project.look", "project.goals", "project.confirm", "exp.take_up", "exp.start", "exp.new")
        self._now_and_then(person, temper.looks_a_year, end, Plan("project", wants=wants))
        self._now_and_then(person, temper.looks_a_year / 10, end, Plan("mine"))
        self._now_and_then(person, temper.looks_a_year / 8, end, Plan("checkin"))
        if Role.ORGANISER in person.roles:
            found = ("project.whose", "project.begin")
            self._now_and_then(person, len(self.people) / 48, end, Plan("project", "new", found))
            for _ in range(3):  # that run already
                after = timedelta(days=person.random.uniform(0, 20))
                self._plan(person, self.now + after, Plan("project", "new", found))
            self._now_and_then(person, 6, end, Plan("answers", wants=_ANSWERS))
        for first, back in person.holidays:
            self._plan(person, _at(first, zone, person.random), Plan(special="pause", rest=back.isoformat()))
        if person.leaves_on is not None:
            way = "switched_off" if person.by_deactivation else "leave"
            self._plan(person, _at(person.leaves_on, zone, person.random), Plan(special=way))
        if person.returns_on is not None:
            self._plan(person, _at(person.returns_on, zone, person.random), Plan(special="return"))

    def _now_and_then(self, person: Person, a_year: float, end: datetime, plan: Plan) -> None:
        at = self.now
        while a_year and (at := at + timedelta(days=person.random.expovariate(a_year / _YEAR))) < end:
            self._plan(person, at, plan)

    def _plan(self, person: Person, at: datetime, plan: Plan) -> None:
        if not self._silent:
            self._number += 1
            heappush(self._plans, (at, self._number, address_of(person), plan))

    def _in_a_while(self, person: Person) -> timedelta:
        return timedelta(hours=person.random.uniform(*person.temper.within))

    def _take_seats(self) -> None:
        self._random = Random(f"year {self.seed}")  # noqa: S311 - chance, not secrets
        house, names = self.house, [one.name for one in self.people if one.temper is not SILENT]
        for person in self.people:
            asked = questions_of(house.repertoire, house.texts, person.language)
            pen = Pen(person.language, person.random, names)
            self._seats[address_of(person)] = Seat(person, pen, asked, self)


def action_of_press(act: Pressed) -> str:
    """Return what is pressed, without its mark."""
    return act.action.rpartition(":")[2].rpartition("+")[2]


def _named(act: Act) -> str:
    what = type(act).__name__.lower()
    if isinstance(act, Pressed):
        return f"{what} {action_of_press(act)} {' '.join(act.args)}"
    return f"{what} {act.word}" if isinstance(act, Command) else what


def _whole_minute(at: datetime) -> datetime:
    """Return the minute at which the schedule looks next."""
    whole = at.replace(second=0, microsecond=0)
    return whole if whole == at else whole + _MINUTE


def _at(day: date, zone: ZoneInfo, random: Random) -> datetime:
    return datetime.combine(day, time(random.randrange(8, 18), random.randrange(60)), zone).astimezone(UTC)
