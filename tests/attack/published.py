"""What is shown of an organisation, as equations: which people each figure is of, and with what weight.

The attacker knows who is in which group, who took part, and who answered enough to count for each figure; so a mean is
as good as a sum. That is more than anybody can know. A statement's figures are of the whole alone and are rounded, so
they count as statistics of their own: what is shown of a theme cannot be divided by them.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Final

from flows.scan.results import Shown, results
from flows.scan.suppression import Node
from tests.attack.organisations import QUESTIONNAIRE, Organisation, Respondent, Year

People = int
"""A set of people: a bit for each."""
Statistic = tuple[int, str]
"""A year, and a theme, a statement or the empowerment index: what each person has one value of."""
Equation = Mapping[tuple[Statistic, People], Fraction]
"""One figure: the weight with which it adds the values of these people up."""

INDEX: Final = "index"
OVERALL: Final = "overall"
THEMES: Final = {theme.id: QUESTIONNAIRE.places(theme) for theme in QUESTIONNAIRE.themes}
STATEMENTS: Final = {one.id: range(place, place + 1) for place, one in enumerate(QUESTIONNAIRE.statements)}
PLACES: Final = {**THEMES, INDEX: THEMES["EMP"], **STATEMENTS}
FEWEST: Final = {name: (len(places) + 1) // 2 for name, places in PLACES.items()} | {INDEX: 3}
"""Answers somebody must have given to count."""
OF_GROUPS: Final = (*THEMES, INDEX)

Cells = Mapping[str, frozenset[str]]
"""By group, which of its figures are shown."""
Rule = Callable[["Known", int], tuple[Cells, Cells]]
"""Tells what is shown of the groups of the tree, and of those of a second breakdown."""


@dataclass(frozen=True, slots=True)
class Shows:
    """All that is known of an organisation after some years, and how many cells were large enough to be shown."""

    equations: list[Equation]
    eligible: int
    published: int
    second: int
    """In how many years there was a second breakdown."""


class Known:
    """What the attacker knows of a year."""

    def __init__(self, number: int, year: Year) -> None:
        self.number, self.year = number, year
        self._valid = {name: self._who_counts(name) for name in FEWEST}
        self._inside = {node.id: {leaf.id for leaf in node.walk() if not leaf.children} for node in year.tree.walk()}

    def _who_counts(self, name: str) -> list[bool]:
        answered = ([one.answer.points[place] for place in PLACES[name]] for one in self.year.respondents)
        return [sum(point is not None for point in points) >= FEWEST[name] for points in answered]

    def people(self, name: str, node: str) -> People:
        """Return who counts for a figure of a node."""
        return self._together(name, lambda one: one.answer.leaf in self._inside[node])

    def people_at(self, name: str, place: str) -> People:
        """Return who counts for a figure of a second group."""
        return self._together(name, lambda one: one.answer.second == place)

    def _together(self, name: str, is_one: Callable[[Respondent], bool]) -> People:
        counted = zip(self.year.respondents, self._valid[name], strict=True)
        return sum(1 << one.person for one, valid in counted if valid and is_one(one))

    def took_part(self, node: str) -> int:
        """Return how many people of a node answered."""
        return sum(one.answer.leaf in self._inside[node] for one in self.year.respondents)

    def is_eligible(self, node: Node, name: str, k: int) -> bool:
        """Tell whether a cell is large enough by itself."""
        return node.publishable and node.invited >= 5 and self.people(name, node.id).bit_count() >= k

    def equations(self, shown: frozenset[str], of: Callable[[str], People]) -> Iterator[tuple[str, Equation]]:
        """Return what is told by these figures of the people that `of` gives for each."""
        people = {name: who for name in sorted(shown - {OVERALL}) if (who := of(name))}
        for name, who in people.items():
            yield name, {((self.number, name), who): Fraction(1, who.bit_count())}
        if OVERALL in shown:
            parts = {name: of(name) for name in THEMES}
            yield OVERALL, {((self.number, name), who): Fraction(1, who.bit_count()) for name, who in parts.items()}


def shipped(known: Known, k: int) -> tuple[Cells, Cells]:
    """Return what the program shows."""
    answers = [one.answer for one in known.year.respondents]
    found = results(QUESTIONNAIRE, known.year.tree, answers, k)
    if found is None:
        return {}, {}
    whole = {theme: one.score for theme, one in found.themes.items()}
    root = _shown(whole, found.empowerment, found.overall) | found.statements.keys()
    groups, second = (
        {group: _shown(one.themes, one.empowerment, one.overall) for group, one in some.items()}
        for some in (found.groups, found.second)
    )
    return {known.year.tree.id: root, **groups}, second


def _shown(themes: Mapping[str, Shown], index: Shown, overall: Shown) -> frozenset[str]:
    figures = {**themes, INDEX: index, OVERALL: overall}
    return frozenset(name for name, figure in figures.items() if figure is not None)


def plain(known: Known, k: int) -> tuple[Cells, Cells]:
    """Return what is shown where all that counts is how many people a group has."""
    nodes = [node for node in known.year.tree.walk() if known.took_part(node.id) >= k]
    cells = {node.id: {name for name in OF_GROUPS if known.is_eligible(node, name, k)} for node in nodes}
    whole = {OVERALL}
    return {node: frozenset(names | (whole if names >= THEMES.keys() else set())) for node, names in cells.items()}, {}


def published(organisation: Organisation, rule: Rule) -> Shows:
    """Return everything that this rule shows of an organisation over the years, changes from year to year too."""
    found: list[Equation] = []
    eligible = cells = second = 0
    before: dict[tuple[str, str], Equation] = {}
    for number, year in enumerate(organisation.years):
        known = Known(number, year)
        shown, beside = rule(known, organisation.k)
        now = {(node, name): one for node, names in shown.items() for name, one in _of(known, node, names)}
        apart = [one for place, names in beside.items() for _, one in _at(known, place, names)]
        found += [*now.values(), *apart, *(_change(before[cell], now[cell]) for cell in now if cell in before)]
        second += bool(apart)
        eligible += sum(_eligible(known, organisation.k))
        cells += sum(len(names - {OVERALL}) for node, names in shown.items() if node != year.tree.id)
        before = now
    return Shows(found, eligible, cells, second)


def _of(known: Known, node: str, names: frozenset[str]) -> Iterator[tuple[str, Equation]]:
    return known.equations(names, partial(known.people, node=node))


def _at(known: Known, place: str, names: frozenset[str]) -> Iterator[tuple[str, Equation]]:
    return known.equations(names, partial(known.people_at, place=place))


def _change(before: Equation, after: Equation) -> Equation:
    return {**after, **{part: -weight for part, weight in before.items()}}


def _eligible(known: Known, k: int) -> Iterator[bool]:
    for node in known.year.tree.walk():
        if node is not known.year.tree and known.took_part(node.id) >= k:
            yield from (known.is_eligible(node, name, k) for name in OF_GROUPS)
