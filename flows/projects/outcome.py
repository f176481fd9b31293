"""What came of it: a project's result in a sentence, below its idea and where a new idea looks like that."""

from collections.abc import Sequence

from flows.amounts import amount
from flows.capability import Capability
from flows.chat import Block
from flows.projects.card import standing
from flows.texts import Ours, Value, Words, offer
from flows.turn import Turn
from storage.models import Idea, Project, ProjectState

projects = Capability("project")
_WITH_RESULT = {ProjectState.FINISHED, ProjectState.SECURED}


@projects.below_idea
async def below(turn: Turn, idea: Idea) -> Sequence[Block]:
    """The project that the idea became, what it brought, and the way to it."""
    project = await _project_of(turn, idea)
    if project is None:
        return ()
    rows = [[offer("project.brought.project", project.id, action="project.look")]] if turn.joined else []
    return turn.words.blocks("project.brought", rows, **_brought(turn.words, project))


async def what_it_brought(turn: Turn, idea: Idea) -> Sequence[Block]:
    """Return what the project of an idea brought so far; nothing where there is none."""
    project = await _project_of(turn, idea)
    return turn.words.blocks("project.brought", (), **_brought(turn.words, project)) if project else ()


def measured(words: Words, project: Project) -> dict[str, Value]:
    """Return what the metric of a project did in the end, to be said."""
    start = words.line("project.unknown_start") if project.baseline is None else amount(words, project.baseline)
    return {
        "metric": project.metric or "",
        "baseline": start,
        "actual": amount(words, project.actual or 0.0),
        "unit": project.unit or "",
    }


def unmeasured(project: Project) -> dict[str, Value]:
    """Return what could not be measured in the end, and why, to be said."""
    return {"metric": project.metric or "", "why": project.not_measured or ""}


async def _project_of(turn: Turn, idea: Idea) -> Project | None:
    project = await turn.work.projects.from_idea(idea)
    return None if project is None or project.state is ProjectState.DRAFT else project


def _brought(words: Words, project: Project) -> dict[str, Value]:
    result: Value = Ours("none")
    if project.state in _WITH_RESULT:
        result = str(_result(words, project))  # somebody's words are in it
    return {"state": standing(words, project), "result": result, "learned": project.learned or Ours("none")}


def _result(words: Words, project: Project) -> Ours:
    if project.actual is None:
        return words.line("project.went_unmeasured", **unmeasured(project))
    return words.line("project.went", **measured(words, project))
