"""Solves for few people: linear algebra over all figures at once, in exact fractions.

Each person has one unknown value for each statistic; each figure is an equation about sums of them. People whom no
figure tells apart always come together, so the unknowns are sums of such people. A set of people is isolated when some
combination of the figures is about nobody else: when the rows of the equations span something that is zero outside it.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from tests.attack.published import Equation, People, Statistic

Unknown = tuple[Statistic, People]
Row = dict[int, Fraction]


def isolated(equations: Sequence[Equation], k: int) -> People | None:
    """Return a set of fewer than `k` people, the smallest first, of whom the figures tell something; None if none."""
    alike = _alike(equations)
    few = {who for groups in alike.values() for who in groups if who.bit_count() < k}
    if not few:
        return None  # whatever the combination, it is about at least `k` people or about nobody
    unknowns = [(statistic, who) for statistic, groups in alike.items() for who in groups]
    solved = _Solved(_rows(equations, unknowns), len(unknowns))
    for who in sorted(_sets(alike.values(), k), key=lambda one: (one.bit_count(), one)):
        inside = [place for place, (_, group) in enumerate(unknowns) if group | who == who]
        if solved.tells_of_nothing_but(inside):
            return who
    return None


def _alike(equations: Iterable[Equation]) -> dict[Statistic, list[People]]:
    """Return for each statistic the groups of people whom no figure tells apart."""
    found: dict[Statistic, list[People]] = {}
    for equation in equations:
        for statistic, who in equation:
            groups = found.get(statistic, [])
            rest = who
            parts: list[People] = []
            for group in groups:
                parts += [part for part in (group & who, group & ~who) if part]
                rest &= ~group
            found[statistic] = [*parts, rest] if rest else parts
    return found


def _rows(equations: Iterable[Equation], unknowns: Sequence[Unknown]) -> Iterator[Row]:
    places: dict[Statistic, list[tuple[int, People]]] = {}
    for place, (statistic, who) in enumerate(unknowns):
        places.setdefault(statistic, []).append((place, who))
    for equation in sorted(equations, key=len):
        yield {
            place: weight
            for (statistic, who), weight in equation.items()
            for place, group in places[statistic]
            if group & who
        }


def _sets(alike: Iterable[Sequence[People]], k: int) -> set[People]:
    """Return the sets of fewer than `k` people that are made of groups of one statistic."""
    found: set[People] = set()
    for groups in alike:
        few = [who for who in groups if who.bit_count() < k]
        for count in range(1, k):
            together = (sum(some) for some in combinations(few, count))
            found.update(who for who in together if who.bit_count() < k)
    return found


class _Solved:
    """Equations brought to the form in which each has an unknown of its own, that no other has."""

    def __init__(self, rows: Iterable[Row], width: int) -> None:
        self._rows: dict[int, Row] = {}
        """By the unknown that is its own."""
        for row in rows:
            self._add(self._reduced(row))
        self._free = [place for place in range(width) if place not in self._rows]

    def _reduced(self, row: Row) -> Row:
        left = dict(row)
        for own in [place for place in row if place in self._rows]:
            _subtract(left, self._rows[own], left[own])
        return left

    def _add(self, row: Row) -> None:
        if not row:
            return
        own = min(row)
        weight = row[own]
        row = {place: value / weight for place, value in row.items()}
        for other in self._rows.values():
            if own in other:
                _subtract(other, row, other[own])
        self._rows[own] = row

    def tells_of_nothing_but(self, inside: Sequence[int]) -> bool:
        """Tell whether some combination is zero for every other unknown: these are not free of each other."""
        return _rank(self._freedom(place) for place in inside) < len(inside)

    def _freedom(self, place: int) -> Row:
        """Return how an unknown moves with those that nothing settles."""
        if place not in self._rows:
            return {place: Fraction(1)}
        return {other: -weight for other, weight in self._rows[place].items() if other != place}


def _rank(rows: Iterable[Row]) -> int:
    solved = _Solved(rows, 0)
    return len(solved._rows)


def _subtract(row: Row, other: Row, times: Fraction) -> None:
    for place, weight in other.items():
        value = row.get(place, Fraction()) - times * weight
        if value:
            row[place] = value
        else:
            row.pop(place, None)
