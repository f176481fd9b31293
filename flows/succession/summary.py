"""A project in short, for who may take it over and for who just did (domain.md 2.11)."""

from datetime import date
from zoneinfo import ZoneInfo

from flows.projects.card import performance
from flows.texts import Ours, Words
from storage.models import CheckIn, Experiment, ExperimentState, Project
from storage.repositories import OPEN_REQUESTS
from storage.work import Work

_TRIED = (ExperimentState.RUNNING, ExperimentState.CONCLUDED)


async def so_far(work: Work, words: Words, project: Project) -> str:
    """Return in a line how far a project is."""
    tried = await work.experiments.of_project(project.id, *_TRIED)
    perform = performance(words, project, await work.projects.last_value(project))
    return _typed(words.line("heir.so_far", n=len(tried), perform=_typed(perform)))


async def five_lines(work: Work, words: Words, project: Project, today: date) -> dict[str, str]:
    """Return what a new owner, loaded, needs to know: goals, last check-in, what runs, what is open, the next date."""
    running = await work.experiments.of_project(project.id, ExperimentState.RUNNING)
    asked = await work.support.of_project(project.id, *OPEN_REQUESTS)
    return {
        "goals": await _goals(work, words, project),
        "last": _last(words, next(iter(await work.check_ins.answered(project.id, 1)), None)),
        "experiment": "; ".join(f'"{one.hypothesis}"' for one in running) or words.line("heir.nothing"),
        "open_support": "; ".join(f'"{one.text}"' for one in asked) or words.line("heir.nothing"),
        "next": _next(words, project, running, today),
    }


async def _goals(work: Work, words: Words, project: Project) -> str:
    perform = performance(words, project, await work.projects.last_value(project))
    learn = "; ".join(goal.text for goal in await work.projects.goals(project.id))
    return _typed(words.line("heir.goals", perform=_typed(perform), learn=learn or Ours("none")))


def _last(words: Words, check_in: CheckIn | None) -> str:
    if check_in is None or check_in.answered_at is None:
        return words.line("heir.no_news")
    how = Ours(check_in.progress or "none")
    return _typed(words.line("heir.last", day=check_in.due_on, how=how, seen=check_in.seen or Ours("none")))


def _next(words: Words, project: Project, running: list[Experiment], today: date) -> str:
    """Return the first date that comes, today for one that passed: a check-in, an experiment's end, the project's."""
    dates: list[tuple[date, str]] = [(one.ends_on, "experiment") for one in running if one.ends_on]
    if project.check_in_at is not None and project.owner is not None:
        dates.append((project.check_in_at.astimezone(ZoneInfo(project.owner.time_zone)).date(), "check_in"))
    if project.due_on is not None:
        dates.append((project.due_on, "due"))
    if not dates:
        return words.line("heir.no_date")
    day, what = min(dates)
    return words.line("heir.next", day=max(day, today), what=Ours(what))


def _typed(line: str) -> str:
    """Return a line with words of people in it as one that is shown to the letter."""
    return "".join(line)
