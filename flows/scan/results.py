"""The results of a round, computed once and frozen: only what may be shown is in them. Pure (domain.md 4.3 to 4.6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from statistics import stdev
from typing import Final

from flows.scan.counting import Answer, Counting
from flows.scan.levels import Level, maturity
from flows.scan.questionnaire import Questionnaire, Theme
from flows.scan.reliability import FEWEST_CASES, Alpha, alpha
from flows.scan.scoring import favourable, overall, shown
from flows.scan.suppression import Node, publish

FEWEST_FOR_STATEMENTS: Final = 10
"""People from whom on single statements are shown, of the whole organisation."""
_CODED_BELOW: Final = 30
"""People below which extremes of the whole organisation are coded; those of groups always are."""
_SCORE_EDGES, _SHARE_EDGES = (5, 95), (10, 90)
_SCALE: Final = 25
"""Of a score to a point."""


class Edge(StrEnum):
    """A figure so low or high that it would tell what everybody answered: only that much is kept of it."""

    LOW = "low"
    HIGH = "high"


Shown = int | Edge | None
"""A whole number, an edge, or None for what is not shown."""


@dataclass(frozen=True, slots=True)
class ThemeResult:
    """A theme for the whole organisation."""

    score: Shown
    favourable: Shown
    deviation: float | None
    """Of persons' scores, on the scale of 0 to 100, for the trend; None where the score is not kept."""
    people: int
    alpha: Alpha | None
    """For organisers; None where too few answered everything."""


@dataclass(frozen=True, slots=True)
class StatementResult:
    """A statement for the whole organisation."""

    favourable: Shown
    mean: float | Edge
    """One decimal."""


@dataclass(frozen=True, slots=True)
class GroupResult:
    """A group that is shown: its scores by theme, and nothing of a theme that is not."""

    themes: Mapping[str, Shown]
    overall: Shown
    empowerment: Shown


@dataclass(frozen=True, slots=True)
class Results:
    """What a round brought."""

    people: int
    invited: int
    rate: int
    themes: Mapping[str, ThemeResult]
    overall: Shown
    empowerment: Shown
    level: Level | None
    statements: Mapping[str, StatementResult]
    groups: Mapping[str, GroupResult]
    """By node; what is missing is not shown, whatever the reason."""


@dataclass(frozen=True, slots=True)
class _Exact:
    """The figures of one node before they are shown; None for what may not be."""

    themes: Mapping[str, Fraction | None]
    empowerment: Fraction | None

    @property
    def overall(self) -> Fraction | None:
        return overall(list(self.themes.values()))


def results(questionnaire: Questionnaire, tree: Node, answers: Sequence[Answer], k: int) -> Results | None:
    """Compute what may be shown of these answers; None when there are fewer than `k`."""
    counting = Counting(questionnaire, tree, answers)
    base = publish(tree, k, counting.counts(lambda _: True))
    if not base:
        return None
    exact = _exact(counting, k, base)
    whole, coded = exact.pop(tree.id), len(answers) < _CODED_BELOW
    rate = shown(Fraction(100 * len(answers), tree.invited))
    return Results(
        people=len(answers),
        invited=tree.invited,
        rate=rate,
        themes={one.id: _theme(counting, one, whole.themes[one.id], coded=coded) for one in questionnaire.themes},
        overall=_score(whole.overall, coded=coded),
        empowerment=_share(whole.empowerment, coded=coded),
        level=_level(whole, len(answers), rate),
        statements=_statements(counting, coded=coded),
        groups={group: _group(figures) for group, figures in sorted(exact.items())},
    )


def _exact(counting: Counting, k: int, base: frozenset[str]) -> dict[str, _Exact]:
    """Return the figures of each node of the base: a statistic only where its own counts allow it."""
    themes, tree = counting.questionnaire.themes, counting.tree
    may = {one.id: publish(tree, k, counting.counts(counting.has_mean(one)), base) for one in themes}
    may_index = publish(tree, k, counting.counts(counting.has_index), base)
    return {
        node: _Exact(
            {one.id: counting.score(one, node) if node in may[one.id] else None for one in themes},
            counting.empowerment(node) if node in may_index else None,
        )
        for node in base
    }


def _level(whole: _Exact, people: int, rate: int) -> Level | None:
    themes = [shown(one) for one in whole.themes.values() if one is not None]
    index = None if whole.empowerment is None else shown(whole.empowerment)
    return maturity(None if whole.overall is None else shown(whole.overall), themes, index, people, rate)


def _group(figures: _Exact) -> GroupResult:
    return GroupResult(
        themes={each: _score(one, coded=True) for each, one in figures.themes.items()},
        overall=_score(figures.overall, coded=True),
        empowerment=_share(figures.empowerment, coded=True),
    )


def _theme(counting: Counting, theme: Theme, score: Fraction | None, *, coded: bool) -> ThemeResult:
    shown_score, means = _score(score, coded=coded), counting.means(theme)
    if score is None:
        return ThemeResult(None, None, None, len(means), None)
    points = counting.points(theme)
    has_enough = sum(None not in one for one in points) >= FEWEST_CASES
    return ThemeResult(
        score=shown_score,
        favourable=_share(favourable(point for one in points for point in one), coded=coded),
        deviation=stdev(float(mean) * _SCALE for mean in means) if isinstance(shown_score, int) else None,
        people=len(means),
        alpha=alpha(points) if has_enough else None,
    )


def _statements(counting: Counting, *, coded: bool) -> dict[str, StatementResult]:
    """Return each statement for the whole organisation, where enough people took part."""
    if len(counting.answers) < FEWEST_FOR_STATEMENTS:
        return {}
    found: dict[str, StatementResult] = {}
    for place, statement in enumerate(counting.questionnaire.statements):
        points = [point for one in counting.answers if (point := one.points[place]) is not None]
        if len(points) >= FEWEST_FOR_STATEMENTS:
            mean = Fraction(sum(points), len(points))
            edge = _score((mean - 1) * _SCALE, coded=coded)
            rounded = edge if isinstance(edge, Edge) else shown(10 * mean) / 10
            found[statement.id] = StatementResult(_share(favourable(points), coded=coded), rounded)
    return found


def _score(value: Fraction | None, *, coded: bool) -> Shown:
    return _coded(value, _SCORE_EDGES if coded else None)


def _share(value: Fraction | None, *, coded: bool) -> Shown:
    return _coded(value, _SHARE_EDGES if coded else None)


def _coded(value: Fraction | None, edges: tuple[int, int] | None) -> Shown:
    if value is None:
        return None
    number = shown(value)
    if edges is not None and number <= edges[0]:
        return Edge.LOW
    return Edge.HIGH if edges is not None and number >= edges[1] else number
