"""Published results as a table, a row for each group and theme, from what was frozen alone (domain.md 6.5). Pure."""

from collections.abc import Iterator, Mapping
from typing import Final

from flows.results.outcome import Outcome
from flows.rounds.frozen import whole_names_of
from flows.scan.results import Edge, GroupResult, Results, Shown
from flows.scan.suppression import Node

COLUMNS: Final = (
    "round_id",
    "group_id",
    "group_name",
    "theme",
    "score_shown",
    "n_shown_only_if_published",
    "ei_shown",
    "level",
    "response_rate",
    "instrument_version",
)
OVERALL: Final = "overall"
_NOT_SHOWN: Final = "not shown"
_SCORES: Final = {Edge.LOW: "0-5", Edge.HIGH: "95-100"}
_SHARES: Final = {Edge.LOW: "max 10%", Edge.HIGH: "min 90%"}

Row = Mapping[str, str | int | None]


def rows_of(outcome: Outcome) -> Iterator[Row]:
    """Return a row for the overall and each theme: of the whole, then of each group and location, shown or not."""
    names = whole_names_of(outcome.round_)
    for node in outcome.tree.walk():
        if node.publishable:
            shown = _figures(outcome.results, node, outcome.tree)
            yield from _of_group(outcome, node.id, names[node.id], shown)
    for location, name in outcome.locations.items():
        yield from _of_group(outcome, location, name, outcome.results.second.get(location))


def _of_group(outcome: Outcome, group: str, name: str, shown: GroupResult | None) -> Iterator[Row]:
    whole = group == outcome.tree.id
    level = outcome.results.level if whole else None
    same: Row = {
        "round_id": outcome.round_.id,
        "group_id": group,
        "group_name": name,
        "n_shown_only_if_published": shown.people if shown else None,
        "ei_shown": None,
        "level": None,
        "response_rate": None,
        "instrument_version": outcome.questionnaire.name,
    }
    asked_index = outcome.questionnaire.has_empowerment
    yield {
        **same,
        "theme": OVERALL,
        "score_shown": _said(shown.overall if shown else None, _SCORES),
        "ei_shown": _said(shown.empowerment if shown else None, _SHARES) if asked_index else None,
        "level": level.level if level else None,
        "response_rate": outcome.results.rate if whole else None,
    }
    for theme in outcome.questionnaire.themes:
        score = shown.themes[theme.id] if shown else None
        yield {**same, "theme": theme.id, "score_shown": _said(score, _SCORES)}


def _figures(results: Results, node: Node, whole: Node) -> GroupResult | None:
    """Return what is shown of a group; that of the whole organisation likewise."""
    if node is not whole:
        return results.groups.get(node.id)
    themes = {name: one.score for name, one in results.themes.items()}
    return GroupResult(results.people, themes, results.overall, results.empowerment)


def _said(shown: Shown, edges: Mapping[Edge, str]) -> str | int:
    if shown is None:
        return _NOT_SHOWN
    return edges[shown] if isinstance(shown, Edge) else shown
