"""Answers counted by node of the tree, exactly and in whole numbers. Pure (domain.md 4.3, 4.6).

Fractions would take seconds for 10,000 answers: persons' means are counted in parts of which a point has a whole
number, whatever number of statements somebody answered, and made a fraction once a node's sum is known.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import fsum, lcm, sqrt
from typing import Final, TypeVar

from flows.scan.questionnaire import EMPOWERMENT_IDS, Questionnaire, Statement
from flows.scan.scoring import SCORES_A_POINT, Points, counted, is_empowered, score_of, theme_mean
from flows.scan.suppression import Counts, Node

Figures = Sequence[int | None]
"""A whole number for each person, in the order of the answers; None for whom the statistic does not count."""
_EVERYBODY: Final = 1
_Key = TypeVar("_Key", bound=Hashable)
_Kept = TypeVar("_Kept")


@dataclass(frozen=True, slots=True)
class Answer:
    """One response: the leaf it counts for, its points, and its group in a second breakdown where there is one."""

    leaf: str
    points: Points
    second: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """By node, how many people a statistic counts there, and what their figures come to."""

    counts: Counts
    sums: Mapping[str, int]


class Counting:
    """The answers, at least one, theme by theme."""

    def __init__(self, questionnaire: Questionnaire, answers: Sequence[Answer]) -> None:
        self.questionnaire, self.answers = questionnaire, answers
        self._parts = lcm(*range(1, max(len(theme.statements) for theme in questionnaire.themes) + 1))
        given = zip(*(one.points for one in answers), strict=True)
        self._columns = {
            statement.id: [counted(statement, point) for point in points]
            for statement, points in zip(questionnaire.statements, given, strict=True)
        }

    def points(self, statements: Iterable[Statement]) -> list[Points]:
        """Return what each person's points for these statements count for."""
        return list(zip(*(self._columns[one.id] for one in statements), strict=True))

    def means(self, statements: Iterable[Statement]) -> Figures:
        """Return the persons' means of these statements, in parts of a point."""
        return _each_once(self._mean, self.points(statements))

    @property
    def everybody(self) -> Figures:
        """Return a figure for each answer: a statistic that counts all of them."""
        return [_EVERYBODY] * len(self.answers)

    @property
    def empowered(self) -> Figures:
        """Return 1 for who is empowered, and 0 for who is not."""
        if not self.questionnaire.has_empowerment:
            return [None] * len(self.answers)
        asked = [one for one in self.questionnaire.statements if one.id in EMPOWERMENT_IDS]
        return _each_once(is_empowered, self.points(asked))

    def score(self, total: int, people: int) -> Fraction:
        """Return the score of so many people, from what their means come to in parts of a point."""
        return score_of(Fraction(total, self._parts), people)

    def spread(self, means: Sequence[float]) -> float:
        """Return the standard deviation of persons' scores, from their means in parts of a point."""
        middle = fsum(means) / len(means)
        variance = fsum((mean - middle) ** 2 for mean in means) / (len(means) - 1)
        return SCORES_A_POINT * sqrt(variance) / self._parts

    def _mean(self, points: Points) -> int | None:
        mean = theme_mean(points)
        return None if mean is None else int(mean * self._parts)


def tally(tree: Node, leaves: Sequence[str], figures: Figures) -> Tally:
    """Count a statistic for each node of a tree, given each person's leaf and figure."""
    of_leaf, sum_of_leaf = Counter[str](), Counter[str]()
    for leaf, figure in zip(leaves, figures, strict=True):
        if figure is not None:
            of_leaf[leaf] += 1
            sum_of_leaf[leaf] += figure
    return Tally(_upwards(tree, of_leaf), _upwards(tree, sum_of_leaf))


def _upwards(tree: Node, of_leaf: Mapping[str, int]) -> dict[str, int]:
    """Return by node what its leaves come to; a node without children is one."""
    found: dict[str, int] = {}

    def visit(node: Node) -> int:
        below = [visit(child) for child in node.children]
        found[node.id] = sum(below) if node.children else of_leaf.get(node.id, 0)
        return found[node.id]

    visit(tree)
    return found


def _each_once(work_out: Callable[[_Key], _Kept], keys: Sequence[_Key]) -> list[_Kept]:
    """Return what is worked out of each; of what many have in common, once."""
    known = {key: work_out(key) for key in set(keys)}
    return [known[key] for key in keys]
