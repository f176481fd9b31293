"""A project's metric over time, as a picture and in words: for who looks at it, and after a new number."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.access import MEMBER
from flows.amounts import amount
from flows.capability import Capability
from flows.chat import Block, Message, Picture, Text
from flows.pictures.course import draw
from flows.pictures.frame import Course, Span
from flows.pictures.numbers import day
from flows.post import Post
from flows.texts import Ours, Words, offer
from flows.turn import Turn
from storage.models import Experiment, ExperimentState, Project
from storage.work import Work

projects = Capability("project")
LEAST = 3
"""Values before there is anything to see."""
_RAN = (ExperimentState.RUNNING, ExperimentState.CONCLUDED)
_WEEK = 7


@projects.below_project
async def below(turn: Turn, project: Project) -> Sequence[Block]:
    """Offer the picture, once there is one."""
    there = len(await _values(turn.work, project)) >= LEAST
    return [turn.words.row([offer("project.picture", project.id)])] if there else ()


@projects.button("picture", who=MEMBER)
async def show(turn: Turn, project_id: str) -> None:
    """Show how the metric went."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if project is None:
        turn.notice("project.gone")
    elif (message := await message_with_picture(turn.post, project, turn.words)) is None:
        turn.notice("project.no_picture")
    else:
        await turn.show(message)


async def message_with_picture(post: Post, project: Project, words: Words) -> Message | None:
    """Return the project's title and metric with its picture; None as `picture_of`."""
    picture = await picture_of(post, project, words)
    titled = words.blocks("project.picture_title", title=project.title, metric=project.metric or "")
    return Message(titled, picture=picture) if picture else None


async def picture_of(post: Post, project: Project, words: Words) -> Picture | None:
    """Return the metric over time, in this language; None where fewer than three values are known."""
    values = await _values(post.work, project)
    if len(values) < LEAST:
        return None
    zone = ZoneInfo(post.organisation.time_zone)
    tried = enumerate(await post.work.experiments.of_project(project.id), 1)
    course = Course(
        title=project.metric or "",
        unit=project.unit or "",
        values=[(at.astimezone(zone), value) for at, value in values],
        target=project.target if project.due_on else None,
        target_label=_target(project, words),
        spans=[span for number, one in tried if (span := _span(one, number, zone))],
        spans_label=words.line("project.picture_tried"),
    )
    return Picture(draw(course, words), _told(project, course, words))


async def _values(work: Work, project: Project) -> Sequence[tuple[datetime, float]]:
    """Return what is known of the metric: where it stood at the start, then what was measured."""
    measured = [(one.at, one.value) for one in await work.projects.measurements(project.id)]
    begun = project.started_at or project.created_at
    if project.baseline is None or (measured and (measured[0][0] <= begun or measured[0][1] == project.baseline)):
        return measured
    return [(begun, project.baseline), *measured]


def _span(experiment: Experiment, number: int, zone: ZoneInfo) -> Span | None:
    """Return when an experiment ran; None for one that did not, or came to nothing."""
    first, last = experiment.starts_on, experiment.ends_on
    if experiment.state not in _RAN or first is None or last is None:
        return None
    if experiment.concluded_at is not None:
        last = min(last, experiment.concluded_at.astimezone(zone).date())
    return Span(str(number), first, max(first, last))


def _target(project: Project, words: Words) -> str:
    if project.target is None or project.due_on is None:
        return ""
    return words.line("project.picture_target", target=amount(words, project.target), due=project.due_on)


def _told(project: Project, course: Course, words: Words) -> Text:
    """Say in words what the picture shows."""
    first, last = course.days
    tried = [_tried(span, words) for span in course.shown_spans]
    return words.text(
        "project.picture_words",
        first=amount(words, course.values[0][1]),
        last=amount(words, course.values[-1][1]),
        unit=project.unit or "",
        time=_time(words, max((last - first).days, 1)),
        n=len(course.values),
        target=Ours(_target(project, words) or "none"),
        tried=len(tried),
        experiments=Ours(", ".join(tried)),
    )


def _tried(span: Span, words: Words) -> str:
    begin, end = day(words, span.first), day(words, span.last)
    return words.line("project.picture_experiment", number=Ours(span.name), begin=begin, end=end)


def _time(words: Words, days: int) -> Ours:
    if days < 2 * _WEEK:
        return words.line("project.picture_days", days=days)
    return words.line("project.picture_weeks", weeks=round(days / _WEEK))
