"""The exact figures of each group, and which of them may be shown: in the tree, and in a second breakdown. Pure.

Each statistic goes by its own counts (domain.md 4.6): not everybody answered every theme.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from flows.scan.counting import Answer, Counting, Figures, Tally, tally
from flows.scan.questionnaire import Questionnaire
from flows.scan.scoring import overall
from flows.scan.suppression import Node, publish, remainders, second_may_be_shown

_Allowed = Callable[[Figures, Tally], Collection[str]]
"""Returns the nodes for which a statistic may be shown, given each person's figure and how many count where."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The figures of one group, before they are rounded; None for what may not be shown."""

    people: int
    themes: Mapping[str, Fraction | None]
    empowerment: Fraction | None

    @property
    def overall(self) -> Fraction | None:
        """Return the plain mean of the themes; None when one may not be shown, since it could be solved from it."""
        return overall(list(self.themes.values()))


class Cells:
    """Who answered, group by group; `tree` has the groups that may be shown at all."""

    def __init__(self, questionnaire: Questionnaire, tree: Node, answers: Sequence[Answer], k: int) -> None:
        self.counting = Counting(questionnaire, answers)
        self._tree, self._k = tree, k
        self._leaves = [one.leaf for one in answers]
        self._groups = [one.second for one in answers]
        self._base = publish(tree, k, self._tally(self.counting.everybody).counts)

    def shown(self) -> dict[str, Cell]:
        """Return the groups of the tree that may be shown, the whole among them; none for too few answers."""
        return self._cells(self._tree, self._leaves, lambda _, tallied: self._published(tallied))

    def shown_second(self) -> dict[str, Cell]:
        """Return the groups of the second breakdown; none when a part of one with a group of the tree is too small."""
        groups = sorted({one for one in self._groups if one})
        if not groups:
            return {}
        flat = Node(self._tree.id, 0, tuple(Node(one, 0) for one in ["", *groups]))

        def allowed(figures: Figures, _: Tally) -> Collection[str]:
            return groups if self._second_may_be_shown(figures) else ()

        return self._cells(flat, self._groups, allowed)

    def _cells(self, tree: Node, leaves: Sequence[str], allowed: _Allowed) -> dict[str, Cell]:
        counting = self.counting
        everybody = tally(tree, leaves, counting.everybody)
        groups = [one for one in allowed(counting.everybody, everybody) if everybody.counts[one]]

        def values(figures: Figures, value: Callable[[int, int], Fraction]) -> dict[str, Fraction]:
            tallied = tally(tree, leaves, figures)
            return {
                one: value(tallied.sums[one], tallied.counts[one])
                for one in allowed(figures, tallied)
                if tallied.counts[one]
            }

        themes = {
            one.id: values(counting.means(one.statements), counting.score) for one in counting.questionnaire.themes
        }
        index = values(counting.empowered, _index)
        return {
            one: Cell(everybody.counts[one], {each: themes[each].get(one) for each in themes}, index.get(one))
            for one in groups
        }

    def _published(self, tallied: Tally) -> frozenset[str]:
        return publish(self._tree, self._k, tallied.counts, self._base)

    def _tally(self, figures: Figures) -> Tally:
        return tally(self._tree, self._leaves, figures)

    def _second_may_be_shown(self, figures: Figures) -> bool:
        parts = remainders(self._tree, self._published(self._tally(figures)))
        part_of = {leaf: part for part, leaves in parts.items() for leaf in leaves}
        counted = [place for place, figure in enumerate(figures) if figure is not None]
        together = [part_of.get(self._leaves[place]) for place in counted]
        return bool(parts) and second_may_be_shown(together, [self._groups[place] for place in counted], self._k)


def _index(empowered: int, people: int) -> Fraction:
    return Fraction(100 * empowered, people)
