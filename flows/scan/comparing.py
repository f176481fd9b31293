"""What changed from one round to the next, from their frozen figures alone. Pure (domain.md 4.7)."""

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

from flows.scan.questionnaire import EMPOWERMENT, Questionnaire, Theme
from flows.scan.results import Results, ThemeResult
from flows.scan.trend import FEWEST_COMMON, Change, Frozen, change


class Basis(StrEnum):
    """On what two rounds are compared."""

    SAME = "same"
    COMMON = "common"
    """On the statements that both have."""
    NEW = "new"
    """Too few statements are the same: a new baseline."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure beside that of an earlier round; no change where one of them is not shown, or it is a new baseline."""

    basis: Basis
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """A round: what was asked, and what it brought."""

    questionnaire: Questionnaire
    results: Results

    def theme(self, theme_id: str) -> Theme | None:
        """Return a theme by its id."""
        return next((one for one in self.questionnaire.themes if one.id == theme_id), None)


def compare_theme(before: Figures, after: Figures, theme_id: str) -> Comparison:
    """Compare a theme, as a whole or on the statements that both rounds asked."""
    common = _common(before, after, theme_id)
    basis = _basis(before, after, theme_id)
    if basis is Basis.NEW:
        return Comparison(basis)
    return _compared(basis, _on(common, before, theme_id), _on(common, after, theme_id))


def compare_overall(before: Figures, after: Figures) -> Comparison:
    """Compare the overall, where all statements are the same."""
    basis = _of_all(before, after)
    if basis is Basis.NEW:
        return Comparison(basis)
    return _compared(basis, *(_overall(one.results) for one in (before, after)))


def compare_empowerment(before: Figures, after: Figures) -> Comparison:
    """Compare the empowerment index: its four statements are the same wherever there is one."""
    return _compared(Basis.SAME, *(_index(one.results) for one in (before, after)))


def compare_group(before: Figures, after: Figures, group: str, theme_id: str) -> Comparison:
    """Compare a theme of a group that both rounds show.

    The spread within a group is kept nowhere: that of the whole organisation stands for it.
    """
    basis = _basis(before, after, theme_id)
    if basis is not Basis.SAME:  # of a group, no part of a theme is kept
        return Comparison(Basis.NEW)
    return _compared(basis, *(_of_group(one.results, group, theme_id) for one in (before, after)))


def compare_group_overall(before: Figures, after: Figures, group: str) -> Comparison:
    """Compare the overall of a group, as `compare_group`."""
    basis = _of_all(before, after)
    if basis is Basis.NEW:
        return Comparison(basis)
    return _compared(basis, *(_overall_of_group(one.results, group) for one in (before, after)))


def _of_all(before: Figures, after: Figures) -> Basis:
    themes = [{one.id for one in each.questionnaire.themes} for each in (before, after)]
    same = themes[0] == themes[1] and all(_basis(before, after, one) is Basis.SAME for one in themes[0])
    return Basis.SAME if same else Basis.NEW


def _basis(before: Figures, after: Figures, theme_id: str) -> Basis:
    asked = [_statements(one, theme_id) for one in (before, after)]
    if asked[0] == asked[1]:
        return Basis.SAME
    return Basis.COMMON if len(asked[0] & asked[1]) >= FEWEST_COMMON else Basis.NEW


def _common(before: Figures, after: Figures, theme_id: str) -> frozenset[str]:
    return _statements(before, theme_id) & _statements(after, theme_id)


def _statements(figures: Figures, theme_id: str) -> frozenset[str]:
    theme = figures.theme(theme_id)
    return frozenset(one.id for one in theme.statements) if theme else frozenset()


def _compared(basis: Basis, before: Frozen | None, after: Frozen | None) -> Comparison:
    return Comparison(basis, change(before, after) if before and after else None)


def _on(common: frozenset[str], figures: Figures, theme_id: str) -> Frozen | None:
    """Return a theme's figure on these of its statements; None where it is not kept."""
    result, left_out = figures.results.themes[theme_id], list(_statements(figures, theme_id) - common)
    if not left_out:
        return _whole(result)
    part = result.without.get(left_out[0]) if len(left_out) == 1 else None
    return Frozen(part.score, part.deviation, result.people) if part else None


def _whole(result: ThemeResult) -> Frozen | None:
    if not isinstance(result.score, int) or result.deviation is None:
        return None
    return Frozen(result.score, result.deviation, result.people)


def _overall(results: Results) -> Frozen | None:
    if not isinstance(results.overall, int) or results.deviation is None:
        return None
    return Frozen(results.overall, results.deviation, results.people)


def _index(results: Results) -> Frozen | None:
    """Return the empowerment index; the spread of yes and no follows from it."""
    index, people = results.empowerment, results.themes[EMPOWERMENT].people if EMPOWERMENT in results.themes else 0
    if not isinstance(index, int) or people <= 1:
        return None
    return Frozen(index, sqrt(index * (100 - index) * people / (people - 1)), people)


def _of_group(results: Results, group: str, theme_id: str) -> Frozen | None:
    shown, spread = results.groups.get(group), results.themes[theme_id].deviation
    score = shown.themes[theme_id] if shown else None
    return Frozen(score, spread, shown.people) if shown and isinstance(score, int) and spread is not None else None


def _overall_of_group(results: Results, group: str) -> Frozen | None:
    shown, spread = results.groups.get(group), results.deviation
    if shown is None or not isinstance(shown.overall, int) or spread is None:
        return None
    return Frozen(shown.overall, spread, shown.people)
