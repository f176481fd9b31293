"""Results as they are kept with their round, and read again: the only thing of a scan that anybody is ever shown.

What is not shown is rounded before it is kept, so that nothing can be calculated back from it either: the spread of
five people, to one decimal and beside their score, leaves a handful of sets that their answers can be. Of few people it
is kept in steps, up, so that no change looks more real than it is.
"""

from collections.abc import Mapping
from math import ceil
from typing import Any, Final

from flows.scan.levels import Level
from flows.scan.reliability import Alpha
from flows.scan.results import Edge, GroupResult, Part, Results, Shown, StatementResult, ThemeResult
from storage.models import ScanRound

VERSION: Final = 1
_SPREAD_DECIMALS, _ALPHA_DECIMALS = 1, 3
_FEW, _STEP_OF_FEW = 30, 5.0


def frozen(results: Results) -> dict[str, Any]:
    """Return results as they are kept; read again and kept once more, they are the same."""
    return {
        "version": VERSION,
        "people": results.people,
        "invited": results.invited,
        "rate": results.rate,
        "overall": results.overall,
        "deviation": _rounded(results.deviation, results.people),
        "empowerment": results.empowerment,
        "level": _level(results.level),
        "themes": {one: _theme(theme) for one, theme in results.themes.items()},
        "statements": {one: [told.favourable, told.mean] for one, told in results.statements.items()},
        "groups": _groups(results.groups),
        "second": _groups(results.second),
    }


def results_of(round_: ScanRound) -> Results | None:
    """Return the results of a round; None where none are computed, or there were too few answers."""
    return None if round_.results is None else thawed(round_.results)


def thawed(kept: Mapping[str, Any]) -> Results:
    """Return results from what `frozen` kept."""
    return Results(
        people=kept["people"],
        invited=kept["invited"],
        rate=kept["rate"],
        themes={one: _theme_of(theme) for one, theme in kept["themes"].items()},
        overall=_shown(kept["overall"]),
        deviation=kept["deviation"],
        empowerment=_shown(kept["empowerment"]),
        level=None if kept["level"] is None else Level(*kept["level"]),
        statements={one: _statement_of(*told) for one, told in kept["statements"].items()},
        groups=_groups_of(kept["groups"]),
        second=_groups_of(kept["second"]),
    )


def _level(level: Level | None) -> list[Any] | None:
    return None if level is None else [level.level, level.indicative, level.on_the_edge]


def _theme(theme: ThemeResult) -> dict[str, Any]:
    return {
        "score": theme.score,
        "favourable": theme.favourable,
        "deviation": _rounded(theme.deviation, theme.people),
        "people": theme.people,
        "alpha": _alpha(theme.alpha),
        "without": {one: [part.score, _rounded(part.deviation, theme.people)] for one, part in theme.without.items()},
    }


def _alpha(alpha: Alpha | None) -> list[Any] | None:
    if alpha is None:
        return None
    return [*(round(one, _ALPHA_DECIMALS) for one in (alpha.value, alpha.lower, alpha.upper)), alpha.cases]


def _groups(groups: Mapping[str, GroupResult]) -> dict[str, Any]:
    return {
        one: {
            "people": group.people,
            "themes": dict(group.themes),
            "overall": group.overall,
            "empowerment": group.empowerment,
        }
        for one, group in groups.items()
    }


def _rounded(deviation: float | None, people: int) -> float | None:
    if deviation is None:
        return None
    return ceil(deviation / _STEP_OF_FEW) * _STEP_OF_FEW if people < _FEW else round(deviation, _SPREAD_DECIMALS)


def _theme_of(kept: Mapping[str, Any]) -> ThemeResult:
    return ThemeResult(
        score=_shown(kept["score"]),
        favourable=_shown(kept["favourable"]),
        deviation=kept["deviation"],
        people=kept["people"],
        alpha=None if kept["alpha"] is None else Alpha(*kept["alpha"]),
        without={one: Part(*part) for one, part in kept["without"].items()},
    )


def _statement_of(favourable: int | str | None, mean: float | str) -> StatementResult:
    return StatementResult(_shown(favourable), Edge(mean) if isinstance(mean, str) else mean)


def _groups_of(kept: Mapping[str, Any]) -> dict[str, GroupResult]:
    return {
        one: GroupResult(
            people=group["people"],
            themes={theme: _shown(score) for theme, score in group["themes"].items()},
            overall=_shown(group["overall"]),
            empowerment=_shown(group["empowerment"]),
        )
        for one, group in kept.items()
    }


def _shown(kept: int | str | None) -> Shown:
    return Edge(kept) if isinstance(kept, str) else kept
