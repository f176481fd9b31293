"""Organisations by chance: groups of all sizes, people who come, move and go, and what they answer each year."""

from collections import Counter
from dataclasses import dataclass
from random import Random

from flows.scan.counting import Answer
from flows.scan.reading import default_questionnaire
from flows.scan.suppression import Node

QUESTIONNAIRE = default_questionnaire()
YEARS = (2, 3, 3, 4)
NOBODYS = "no group"


@dataclass(frozen=True, slots=True)
class Respondent:
    """Somebody who answered; `person` is the same in every year."""

    person: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class Year:
    """One round."""

    tree: Node
    respondents: tuple[Respondent, ...]


@dataclass(slots=True)
class _Member:
    person: int
    leaf: str
    place: str
    """A second group, such as a location; not everybody has one."""


class Organisation:
    """25 to 300 people, and their rounds."""

    def __init__(self, random: Random) -> None:
        self._random = random
        size = round(25 * 12 ** random.random())
        self.k = random.choice((5, 5, 5, 8, 10)) if size >= 150 else 5
        self._teams = self._groups(size)
        self._leaves = [leaf for below in self._teams.values() for leaf in below]
        self._weights = [random.random() ** 2 + 0.02 for _ in self._leaves]
        self._places = random.choice((("",), ("north", "south"), ("north", "south"), ("north", "south", "")))
        self._newest = 0
        self._members = [self._newcomer() for _ in range(size)]
        self.years = [self._year() for _ in range(random.choice(YEARS))]

    def _groups(self, size: int) -> dict[str, list[str]]:
        """Return departments and their leaves; who is in one without being in a team of it is in `.direct`."""
        random, found = self._random, {}
        for number in range(random.randint(1, max(2, size // random.choice((10, 15, 25))))):
            teams = [f"{number}.{team}" for team in range(random.choice((0, 0, 2, 3, 5)))]
            direct = [f"{number}.direct"] if teams and random.random() < 0.5 else []
            found[f"{number}"] = [*teams, *direct] or [f"{number}"]
        if random.random() < 0.4:
            found[NOBODYS] = [NOBODYS]
        return found

    def _newcomer(self) -> _Member:
        self._newest += 1
        (leaf,) = self._random.choices(self._leaves, self._weights)
        return _Member(self._newest, leaf, self._random.choice(self._places))

    def _year(self) -> Year:
        """Return this year's round, after which some leave, some come and some move."""
        random = self._random
        invited, rate, unsure = list(self._members), random.uniform(0.4, 0.97), random.choice((0.02, 0.1, 0.3))
        respondents = tuple(self._answering(one, unsure) for one in invited if random.random() < rate)
        stay = [one for one in invited if random.random() < 0.92]
        self._members = [*stay, *(self._newcomer() for _ in range(random.randint(0, 2 * (len(invited) - len(stay)))))]
        for one in self._members:
            if random.random() < 0.08:
                (one.leaf,) = random.choices(self._leaves, self._weights)
        return Year(self._tree(Counter(one.leaf for one in invited)), respondents)

    def _answering(self, one: _Member, unsure: float) -> Respondent:
        random, usual = self._random, self._random.gauss(3.3, 0.8)
        skipped = {theme.id for theme in QUESTIONNAIRE.themes if random.random() < unsure / 2}
        points = tuple(
            None if theme.id in skipped or random.random() < unsure else min(5, max(1, round(random.gauss(usual, 0.9))))
            for theme in QUESTIONNAIRE.themes
            for _ in theme.statements
        )
        return Respondent(one.person, Answer(one.leaf, points, one.place))

    def _tree(self, invited: Counter[str]) -> Node:
        departments = []
        for name, leaves in self._teams.items():
            teams = tuple(Node(leaf, invited[leaf], publishable=not leaf.endswith("direct")) for leaf in leaves)
            below = () if leaves == [name] else teams
            departments.append(Node(name, sum(one.invited for one in teams), below, publishable=name != NOBODYS))
        return Node("ORG", sum(invited.values()), tuple(departments))
