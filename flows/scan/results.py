"""The results of a round, computed once and frozen: only what may be shown is in them. Pure (domain.md 4.3 to 4.7)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from flows.scan.cells import Cell, Cells
from flows.scan.counting import Answer, Counting
from flows.scan.levels import Level, maturity
from flows.scan.questionnaire import Questionnaire, Statement, Theme
from flows.scan.reliability import FEWEST_CASES, Alpha, alpha
from flows.scan.scoring import favourable, score_of, shown
from flows.scan.suppression import Node
from flows.scan.trend import FEWEST_COMMON

FEWEST_FOR_STATEMENTS: Final = 10
"""People from whom on single statements are shown, of the whole organisation."""
_CODED_BELOW: Final = 30
"""People below which extremes of the whole organisation are coded; those of groups always are."""
_SCORE_EDGES, _SHARE_EDGES = (5, 95), (10, 90)


class Edge(StrEnum):
    """A figure so low or high that it would tell what everybody answered: only that much is kept of it."""

    LOW = "low"
    HIGH = "high"


Shown = int | Edge | None
"""A whole number, an edge, or None for what is not shown."""


@dataclass(frozen=True, slots=True)
class Part:
    """A theme without one of its statements, for a round in which that statement is another."""

    score: int
    deviation: float


@dataclass(frozen=True, slots=True)
class ThemeResult:
    """A theme for the whole organisation."""

    score: Shown
    favourable: Shown
    deviation: float | None
    """Of persons' scores, on the scale of 0 to 100, for the trend; None where the score is not kept."""
    people: int
    """How many it counts; 0 where it is not shown."""
    alpha: Alpha | None
    """For organisers; None where too few answered everything."""
    without: Mapping[str, Part]
    """By the statement that is left out, where enough are left to compare with another round, and it may be kept."""


@dataclass(frozen=True, slots=True)
class StatementResult:
    """A statement for the whole organisation."""

    favourable: Shown
    mean: float | Edge
    """One decimal."""


@dataclass(frozen=True, slots=True)
class GroupResult:
    """A group that is shown: its scores by theme, and nothing of a theme that is not."""

    people: int
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
    deviation: float | None
    """Of persons' own means of all themes, as that of a theme."""
    empowerment: Shown
    level: Level | None
    statements: Mapping[str, StatementResult]
    groups: Mapping[str, GroupResult]
    """By node; what is missing is not shown, whatever the reason."""
    second: Mapping[str, GroupResult]
    """The groups of the second breakdown; none where there is no such breakdown, or it may not be shown."""


def results(questionnaire: Questionnaire, tree: Node, answers: Sequence[Answer], k: int) -> Results | None:
    """Compute what may be shown of these answers; None when there are fewer than `k`."""
    if len(answers) < k:
        return None
    cells = Cells(questionnaire, tree, answers, k)
    groups = cells.shown()
    if not groups:
        return None
    counting, whole, coded = cells.counting, groups.pop(tree.id), len(answers) < _CODED_BELOW
    rate = shown(Fraction(100 * len(answers), tree.invited))
    together = _score(whole.overall, coded=coded)
    return Results(
        people=len(answers),
        invited=tree.invited,
        rate=rate,
        themes={one.id: _theme(counting, one, whole.themes[one.id], coded=coded) for one in questionnaire.themes},
        overall=together,
        deviation=counting.spread(_own_means(counting)) if isinstance(together, int) else None,
        empowerment=_share(whole.empowerment, coded=coded),
        level=_level(whole, len(answers), rate),
        statements=_statements(counting, coded=coded),
        groups={one: _group(cell) for one, cell in sorted(groups.items())},
        second={one: _group(cell) for one, cell in sorted(cells.shown_second().items())},
    )


def _level(whole: Cell, people: int, rate: int) -> Level | None:
    themes = [shown(one) for one in whole.themes.values() if one is not None]
    index = None if whole.empowerment is None else shown(whole.empowerment)
    return maturity(None if whole.overall is None else shown(whole.overall), themes, index, people, rate)


def _group(cell: Cell) -> GroupResult:
    return GroupResult(
        people=cell.people,
        themes={each: _score(one, coded=True) for each, one in cell.themes.items()},
        overall=_score(cell.overall, coded=True),
        empowerment=_share(cell.empowerment, coded=True),
    )


def _theme(counting: Counting, theme: Theme, exact: Fraction | None, *, coded: bool) -> ThemeResult:
    means = _means(counting, theme.statements)
    if exact is None:
        return ThemeResult(None, None, None, 0, None, {})
    points, kept = counting.points(theme.statements), _score(exact, coded=coded)
    has_enough = sum(None not in one for one in points) >= FEWEST_CASES
    return ThemeResult(
        score=kept,
        favourable=_share(favourable(point for one in points for point in one), coded=coded),
        deviation=counting.spread(means) if isinstance(kept, int) else None,
        people=len(means),
        alpha=alpha(points) if has_enough else None,
        without=_without(counting, theme, coded=coded),
    )


def _without(counting: Counting, theme: Theme, *, coded: bool) -> dict[str, Part]:
    """Return the theme without each of its statements, where each of them may be shown on its own as well."""
    if len(theme.statements) <= FEWEST_COMMON or not all(_is_told(counting, one) for one in theme.statements):
        return {}
    found: dict[str, Part] = {}
    for left_out in theme.statements:
        means = _means(counting, [one for one in theme.statements if one is not left_out])
        if len(means) < FEWEST_FOR_STATEMENTS:
            continue
        kept = _score(counting.score(sum(means), len(means)), coded=coded)
        if isinstance(kept, int):
            found[left_out.id] = Part(kept, counting.spread(means))
    return found


def _means(counting: Counting, statements: Sequence[Statement]) -> list[int]:
    return [mean for mean in counting.means(statements) if mean is not None]


def _own_means(counting: Counting) -> list[float]:
    """Return each person's own mean of all themes of which they have one."""
    each = zip(*(counting.means(theme.statements) for theme in counting.questionnaire.themes), strict=True)
    known = [[mean for mean in one if mean is not None] for one in each]
    return [sum(one) / len(one) for one in known if one]


def _is_told(counting: Counting, statement: Statement) -> bool:
    return sum(point is not None for (point,) in counting.points([statement])) >= FEWEST_FOR_STATEMENTS


def _statements(counting: Counting, *, coded: bool) -> dict[str, StatementResult]:
    """Return the statements that may be shown: each for the whole organisation, where enough people answered it."""
    found: dict[str, StatementResult] = {}
    for statement in counting.questionnaire.statements:
        if _is_told(counting, statement):
            points = [point for (point,) in counting.points([statement]) if point is not None]
            mean = Fraction(sum(points), len(points))
            edge = _score(score_of(mean, 1), coded=coded)
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
