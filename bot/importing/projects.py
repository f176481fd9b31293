"""What a list tells of projects that run already, row by row; a row that cannot be used is refused and why. Pure."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.importing.listing import Refusal
from bot.importing.table import ListError, rows_of, text_of
from flows.forms import Asker, Problem, Quantity, QuantityByDay
from flows.ideas.conversation import TITLE
from flows.projects.asking_goals import LEARNING, METRIC, Measure, read_measure
from flows.typed import tidy_line

MOST_PROJECTS = 5_000
_SPELLED: Mapping[str, Sequence[str]] = {
    "title": ("title", "titel", "project", "naam", "name"),
    "owner": ("owner", "eigenaar"),
    "sponsor": ("sponsor",),
    "metric": ("metric", "measure", "maat", "prestatiedoel", "performancegoal"),
    "unit": ("unit", "eenheid"),
    "baseline": ("baseline", "startingpoint", "beginwaarde", "start"),
    "target": ("target", "streefwaarde", "doel"),
    "due": ("due", "duedate", "datum", "einddatum", "uiterlijk"),
    "learning_goal": ("learninggoal", "leerdoel"),
}
_COLUMNS = {spelled: column for column, ways in _SPELLED.items() for spelled in ways}
Explain = Callable[[Problem], str]
"""What is wrong with a cell, in a sentence."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A project as a line tells it."""

    line: int
    title: str
    owner: str
    sponsor: str | None = None
    metric: str | None = None
    measure: Measure | None = None
    learning: str | None = None


@dataclass(frozen=True, slots=True)
class ProjectList:
    """A list that was read."""

    projects: tuple[Listed, ...]
    refused: tuple[Refusal, ...]
    ignored: tuple[str, ...]


def read_projects(data: bytes, asker: Asker, explain: Explain) -> ProjectList:
    """Read a file; raises `ListError` when it is no list of projects at all."""
    rows = rows_of(text_of(data), lambda cells: sum(_spelled(cell) in _COLUMNS for cell in cells))
    _, header = next(rows, (0, []))
    columns = [_COLUMNS.get(_spelled(cell)) for cell in header]
    if not {"title", "owner"} <= set(columns):
        raise ListError(
            "the first row names no title and owner; it should hold both, and may hold "
            "sponsor, metric, unit, baseline, target, due and learning_goal"
        )
    if twice := sorted({one for one in columns if one and columns.count(one) > 1}):
        raise ListError(f"more than one column tells the same: {', '.join(twice)}; keep one of them")
    projects: list[Listed] = []
    refused: list[Refusal] = []
    for line, cells in rows:
        cell = {one: tidy_line(value) for one, value in zip(columns, cells, strict=False) if one}
        try:
            projects.append(_listed(line, cell, asker))
        except Problem as problem:
            refused.append(Refusal(line, explain(problem)))
        if len(projects) > MOST_PROJECTS:
            raise ListError(f"more than {MOST_PROJECTS} projects; import them in parts")
    ignored = tuple(tidy_line(cell)[:40] for cell, one in zip(header, columns, strict=True) if one is None and cell)
    return ProjectList(tuple(projects), tuple(refused), ignored)


def _listed(line: int, cell: Mapping[str, str], asker: Asker) -> Listed:
    """Return what a row tells. Raises `Problem`."""
    title, owner = TITLE.read(cell.get("title", "")), cell.get("owner", "")
    if not owner:
        raise Problem("project.list_no_owner")
    learning = cell.get("learning_goal", "")
    return Listed(
        line,
        title,
        owner,
        cell.get("sponsor") or None,
        *_performance(cell, asker),
        LEARNING.read(learning) if learning else None,
    )


def _performance(cell: Mapping[str, str], asker: Asker) -> tuple[str | None, Measure | None]:
    metric, target, due = (cell.get(name, "") for name in ("metric", "target", "due"))
    if not metric and not target and not due:
        return None, None
    if not (metric and target and due):
        raise Problem("project.list_half_a_goal")
    start = cell.get("baseline", "")
    baseline = Quantity().read(start) if start else None
    unit = cell.get("unit", "")
    aim = QuantityByDay().read(f"{_with_unit(target, unit)} op {due}")
    return METRIC.read(metric), read_measure(baseline and _with_unit(baseline, unit), aim, asker)


def _with_unit(number: str, unit: str) -> str:
    """Return a number with the unit of its column behind it, unless it brought one."""
    return number if not unit or re.search(r"[^\d.,\s+-]", number) else f"{number} {unit}"


def _spelled(cell: str) -> str:
    return re.sub(r"[\W_]+", "", cell.casefold())
