"""Answers counted by node of the tree, each person's means at hand. Pure (domain.md 4.3, 4.6)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from flows.scan.questionnaire import Questionnaire, Theme
from flows.scan.scoring import (
    Points,
    empowerment_index,
    is_empowered,
    of_empowerment,
    of_theme,
    score,
    theme_mean,
)
from flows.scan.suppression import Node

Counts = Callable[[int], bool]
"""Tells whether the person of an answer, by its place, counts for a statistic."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One response: the leaf it counts for, and its points."""

    leaf: str
    points: Points


class Counting:
    """The answers by node, with each person's means at hand."""

    def __init__(self, questionnaire: Questionnaire, tree: Node, answers: Sequence[Answer]) -> None:
        self.questionnaire, self.tree, self.answers = questionnaire, tree, answers
        self._means = {
            theme.id: [theme_mean(of_theme(questionnaire, theme, one.points)) for one in answers]
            for theme in questionnaire.themes
        }
        has_index = questionnaire.has_empowerment
        self._empowered = [
            is_empowered(of_empowerment(questionnaire, one.points)) if has_index else None for one in answers
        ]
        leaves: dict[str, list[int]] = {}
        for place, one in enumerate(answers):
            leaves.setdefault(one.leaf, []).append(place)
        self._places: dict[str, list[int]] = {}
        self._gather(tree, leaves)

    def _gather(self, node: Node, leaves: Mapping[str, list[int]]) -> list[int]:
        own = leaves.get(node.id, []) if not node.children else []
        found = [*own, *(place for child in node.children for place in self._gather(child, leaves))]
        self._places[node.id] = found
        return found

    def counts(self, counts: Counts) -> dict[str, int]:
        """Return how many people of each node this counts."""
        valid = [counts(place) for place in range(len(self.answers))]
        return {node: sum(valid[place] for place in places) for node, places in self._places.items()}

    def means(self, theme: Theme) -> list[Fraction]:
        """Return the persons' means of a theme, those that are valid."""
        return [mean for mean in self._means[theme.id] if mean is not None]

    def points(self, theme: Theme) -> list[list[int | None]]:
        """Return what each person's points for a theme count for."""
        return [of_theme(self.questionnaire, theme, one.points) for one in self.answers]

    def has_mean(self, theme: Theme) -> Counts:
        """Return what tells whether a person has a valid mean of a theme."""
        means = self._means[theme.id]
        return lambda place: means[place] is not None

    def has_index(self, place: int) -> bool:
        """Tell whether it can be told of a person whether they are empowered."""
        return self._empowered[place] is not None

    def score(self, theme: Theme, node: str) -> Fraction | None:
        """Return the score of a node on a theme."""
        means = self._means[theme.id]
        return score(means[place] for place in self._places[node])

    def empowerment(self, node: str) -> Fraction | None:
        """Return the empowerment index of a node."""
        return empowerment_index(self._empowered[place] for place in self._places[node])
