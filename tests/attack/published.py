"""What is shown of an organisation, as equations: which people each figure is of, and with what weight.

The attacker knows who is in which group, who took part, and who answered enough to count for each figure; so a mean is
as good as a sum. That is more than anybody can know. A statement's figures are of the whole alone and are rounded, so
they count as statistics of their own: what is shown of a theme cannot be divided by them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Final

from flows.scan.results import Shown, results
from flows.scan.suppression import Node, remainders, second_may_be_shown
from tests.attack.organisations import QUESTIONNAIRE, Organisation, Year

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
"""By node, which of its figures are shown."""
Rule = Callable[["Known", int], Cells]


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

    def people(self, name: str, node: str, place: int | None = None) -> People:
        """Return who counts for a figure of a node, or of its part in one place."""
        together = 0
        for one, valid in zip(self.year.respondents, self._valid[name], strict=True):
            if valid and one.answer.leaf in self._inside[node] and place in {None, one.place}:
                together |= 1 << one.person
        return together

    def who_count(self, name: str) -> list[int]:
        """Return the places of the answers that count for a figure."""
        return [place for place, valid in enumerate(self._valid[name]) if valid]

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


def shipped(known: Known, k: int) -> Cells:
    """Return what the program shows."""
    answers = [one.answer for one in known.year.respondents]
    found = results(QUESTIONNAIRE, known.year.tree, answers, k)
    if found is None:
        return {}
    whole = {theme: one.score for theme, one in found.themes.items()}
    root = _shown(whole, found.empowerment, found.overall) | found.statements.keys()
    cells = {known.year.tree.id: root}
    return cells | {node: _shown(one.themes, one.empowerment, one.overall) for node, one in found.groups.items()}


def _shown(themes: Mapping[str, Shown], index: Shown, overall: Shown) -> frozenset[str]:
    figures = {**themes, INDEX: index, OVERALL: overall}
    return frozenset(name for name, figure in figures.items() if figure is not None)


def plain(known: Known, k: int) -> Cells:
    """Return what is shown where all that counts is how many people a group has."""
    nodes = [node for node in known.year.tree.walk() if known.took_part(node.id) >= k]
    cells = {node.id: {name for name in OF_GROUPS if known.is_eligible(node, name, k)} for node in nodes}
    return {node: frozenset(names | ({OVERALL} if names >= THEMES.keys() else set())) for node, names in cells.items()}


def published(organisation: Organisation, rule: Rule) -> Shows:
    """Return everything that this rule shows of an organisation over the years, changes from year to year too."""
    found: list[Equation] = []
    eligible = cells = second = 0
    before: dict[tuple[str, str], Equation] = {}
    for number, year in enumerate(organisation.years):
        known = Known(number, year)
        shown = rule(known, organisation.k)
        now = {(node, name): one for node, names in shown.items() for name, one in _of(known, node, names)}
        beside = list(_second(known, organisation.k, shown)) if rule is shipped else []
        found += [*now.values(), *beside, *(_change(before[cell], now[cell]) for cell in now if cell in before)]
        second += bool(beside)
        eligible += sum(_eligible(known, organisation.k))
        cells += sum(len(names - {OVERALL}) for node, names in shown.items() if node != year.tree.id)
        before = now
    return Shows(found, eligible, cells, second)


def _of(known: Known, node: str, names: frozenset[str]) -> Iterator[tuple[str, Equation]]:
    return known.equations(names, partial(known.people, node=node))


def _change(before: Equation, after: Equation) -> Equation:
    return {**after, **{part: -weight for part, weight in before.items()}}


def _eligible(known: Known, k: int) -> Iterator[bool]:
    for node in known.year.tree.walk():
        if node is not known.year.tree and known.took_part(node.id) >= k:
            yield from (known.is_eligible(node, name, k) for name in OF_GROUPS)


def _second(known: Known, k: int, shown: Cells) -> Iterator[Equation]:
    """Return the figures by place, where the program allows them: for the base, and for each statistic."""
    root = known.year.tree.id
    if root not in shown or not _parts_are_large(known, k, shown.keys(), range(len(known.year.respondents))):
        return
    allowed = {
        name
        for name in OF_GROUPS
        if name in shown[root]
        and _parts_are_large(known, k, {node for node, names in shown.items() if name in names}, known.who_count(name))
    }
    whole = frozenset(allowed | ({OVERALL} if allowed >= THEMES.keys() else set()))
    places = {one.place for one in known.year.respondents}
    for place in sorted(places) if len(places) > 1 else ():
        yield from (one for _, one in known.equations(whole, partial(known.people, node=root, place=place)))


def _parts_are_large(known: Known, k: int, shown: Iterable[str], places: Iterable[int]) -> bool:
    part_of = {leaf: part for part, leaves in remainders(known.year.tree, set(shown)).items() for leaf in leaves}
    people = [known.year.respondents[place] for place in places]
    return second_may_be_shown([part_of[one.answer.leaf] for one in people], [one.place for one in people], k)
