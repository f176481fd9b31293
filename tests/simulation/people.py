"""The people of a simulated organisation: who they are, where, and how they take what they are asked."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from itertools import product
from random import Random

from flows.chat import Surface
from storage.models import Role


@dataclass(frozen=True, slots=True)
class Temper:
    """How somebody deals with messages."""

    name: str
    reacts: float
    """The chance that they do something with what they are asked."""
    within: tuple[float, float]
    """After how many hours, at least and at most."""
    keeps_on: float
    """The chance to go on after each step, once they have begun."""
    ideas_a_year: float
    looks_a_year: float
    """How often they look at their projects of their own accord."""
    fewer: float = 0.0
    """How much they lean to asking for fewer messages; likewise to putting off."""
    later: float = 0.0


EAGER = Temper("eager", 0.93, (0.02, 20), 0.99, ideas_a_year=0.2, looks_a_year=0.6, later=0.3)
BUSY = Temper("busy", 0.65, (3, 190), 0.96, ideas_a_year=0.1, looks_a_year=0.25, fewer=0.12, later=1.5)
SILENT = Temper("silent", 0.06, (24, 400), 0.85, ideas_a_year=0.05, looks_a_year=0.2, fewer=0.3)
LEAVING = Temper("leaving", 0.6, (1, 90), 0.95, ideas_a_year=0.2, looks_a_year=0.6)

_REMEMBERED = 30
"""Days within which who left comes back as who they were."""
ZONES = ("Europe/Amsterdam",) * 6 + ("Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Auckland")
HOURS = (None,) * 6 + ((time(9), time(12)), (time(13), time(17)), (time(10), time(15, 30)))
FIRST = ("Noor", "Daan", "Emma", "Sem", "Lotte", "Bram", "Fatima", "Ravi", "Aroha", "Grace", "Joost", "Mila")
LAST = ("Bakker", "de Wit", "Jansen", "Patel", "Smith", "Visser", "Kaya", "Walker", "Mulder", "Brown", "Smit", "Vos")


@dataclass(slots=True)
class Person:
    """Somebody, as they are from the start; what becomes of them stands in the history."""

    name: str
    platform: str
    language: str
    zone: str
    temper: Temper
    random: Random
    hours: tuple[time, time] | None = None
    roles: tuple[Role, ...] = ()
    holidays: list[tuple[date, date]] = field(default_factory=list)
    """Days from which and until which they pause."""
    quiet: list[tuple[date, date]] = field(default_factory=list)
    """Days from which and until which they do not get round to anything, without saying so."""
    leaves_on: date | None = None
    by_deactivation: bool = False
    """Their account goes, without a word of theirs."""
    returns_on: date | None = None

    @property
    def surface(self) -> Surface:
        """How their platform asks forms."""
        return Surface.MODAL if self.platform == "slack" else Surface.STEPS

    def reacts(self, today: date) -> float:
        """The chance that they do something with what they are asked on this day."""
        return 0.03 if any(first <= today < last for first, last in self.quiet) else self.temper.reacts

    @property
    def id(self) -> str:
        """Their account."""
        return self.name.lower().replace(" ", "-")


def cast(seed: int, count: int, begin: date, end: date) -> list[Person]:
    """Return the same people for the same seed; the first three organise, the next are sponsors."""
    random = Random(f"cast {seed}")  # noqa: S311 - chance, not secrets
    names = [f"{first} {last}" for first, last in product(FIRST, LAST)]
    random.shuffle(names)
    return [_person(random, names[n], n, count, begin, end) for n in range(count)]


def _person(random: Random, name: str, n: int, count: int, begin: date, end: date) -> Person:
    organisers, sponsors = max(1, count // 40), max(2, count // 15)
    roles = (Role.ORGANISER,) if n < organisers else (Role.SPONSOR,) if n < organisers + sponsors else ()
    mixed = (EAGER, EAGER, BUSY, BUSY, BUSY, SILENT, SILENT, LEAVING)
    temper = random.choice((EAGER, BUSY) if roles else mixed)
    zone = random.choice(ZONES)
    person = Person(
        name=name,
        platform=random.choice(("slack", "telegram")),
        language="nl" if zone == "Europe/Amsterdam" and random.random() < 0.8 else "en",
        zone=zone,
        temper=temper,
        random=Random(f"{name} {random.random()}"),  # noqa: S311 - chance, not secrets
        hours=random.choice(HOURS),
        roles=roles,
        holidays=list(_spells(random, begin, end, 0.25, (7, 24))),
        quiet=list(_spells(random, begin, end, 0.5, (30, 120))) if temper in (BUSY, LEAVING) else [],
    )
    if temper is LEAVING:
        person.leaves_on = begin + timedelta(days=random.randrange(60, max(61, (end - begin).days)))
        person.by_deactivation = random.random() < 0.4
        if not person.by_deactivation and random.random() < 0.3:
            person.returns_on = person.leaves_on + timedelta(days=random.randrange(3, _REMEMBERED))
    return person


def _spells(
    random: Random, begin: date, end: date, chance: float, length: tuple[int, int]
) -> Iterator[tuple[date, date]]:
    """Some weeks now and then: of a holiday that is told, or of too much work, which is not."""
    day = begin + timedelta(days=random.randrange(20, 300))
    while day < end:
        if random.random() < chance:
            yield day, day + timedelta(days=random.randrange(*length))
        day += timedelta(days=random.randrange(150, 320))
