"""What follows from the decision at the end of an experiment (domain.md 2.5)."""

from typing import Annotated

from flows.access import MEMBER
from flows.amounts import amount, read_amount, same_unit
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Block
from flows.experiments.access import EXPERIMENT_OWNER
from flows.experiments.cases import Case, case_in, case_to_end
from flows.experiments.measures import brief
from flows.experiments.rules import following as copy_of
from flows.forms import Form, Line
from flows.ideas.card import owner_name
from flows.nudges.nudge import NudgeKind, nudge
from flows.projects.baseline import is_sought, start_at
from flows.projects.card import post_card
from flows.texts import Rows, offer
from flows.turn import Turn
from storage.models import Experiment, ExperimentState, NextMove, Project

following = Capability("exp")
_CONCLUDED = ExperimentState.CONCLUDED


class Scaling(Form, key="exp_scale"):
    """What it takes to do on a larger scale what worked."""

    who: Annotated[str, Line(2, 120)]
    where: Annotated[str, Line(2, 120)]
    cost: Annotated[str, Line(1, 120)]


async def follow(turn: Turn, case: Case) -> None:
    """Say what comes next, with the way to do it; the sponsor hears of scaling up and of stopping."""
    experiment, project = case.experiment, case.project
    title = project.title
    back = offer("project", project.id, action="project.look")
    more = _to_measure(turn, case)
    draft = copy_of(experiment, turn.now)
    if draft is not None:
        draft = await turn.work.experiments.add(draft)
        await turn.note("experiment", draft.id, None, draft.state)
    if draft is not None and experiment.decision is NextMove.CONTINUE:
        said = turn.words.blocks("exp.goes_on", [[offer("dates", draft.id), back]], title=title)
    elif draft is not None:
        said = turn.words.blocks("exp.adapts", [[offer("take_up", draft.id), back]], title=title)
    elif experiment.decision is NextMove.STOP:
        said = turn.words.blocks(
            "exp.stops",
            [[offer("new", project.id), offer("finish", project.id, action="project.finish")], [back]],
            title=title,
        )
    else:
        said = turn.words.blocks("exp.scales", [[offer("scale", experiment.id), back]], title=title)
    await turn.say_blocks(said, more)
    await _tell_sponsor(turn, case)


@following.button("scale", who=EXPERIMENT_OWNER, opens=True)
async def scale(turn: Turn, experiment_id: str) -> None:
    """Ask who does it on a larger scale, where, and what it costs."""
    if case := await case_in(turn, experiment_id, _CONCLUDED):
        await ask(
            turn, Scaling, _noted(case.experiment), about=experiment_id, topic=brief(case.experiment.smallest_test)
        )


@following.done(Scaling, who=MEMBER)
async def scaled(turn: Turn, note: Scaling) -> None:
    """Keep the note, and ask to secure what works."""
    if case := await case_to_end(turn, EXPERIMENT_OWNER, _CONCLUDED):
        case.experiment.scale_note = f"{note.who}\n{note.where}\n{note.cost}"
        rows = [[offer("look", case.experiment.id), offer("project", case.project.id, action="project.look")]]
        await turn.say("exp.scaled", rows, title=case.project.title)


@following.button("measured", who=EXPERIMENT_OWNER)
async def measured(turn: Turn, experiment_id: str) -> None:
    """Keep the outcome as a value of the project's metric as well, once."""
    case = await case_in(turn, experiment_id, _CONCLUDED)
    if case is None:
        return
    value, at = case.experiment.outcome_value, case.experiment.concluded_at
    if value is None or at is None:
        turn.notice("exp.settled")
    elif any(one.at == at for one in await turn.work.projects.measurements(case.project.id)):
        turn.notice("exp.measured_already")
    else:
        await turn.work.projects.measure(case.project, value, at, turn.me.id)
        await start_at(turn.post, case.project, value, turn.me)
        await post_card(turn.post, case.project)
        metric, unit = case.project.metric or "", case.project.unit or ""
        rows = [[offer("project", case.project.id, action="project.look")]]
        await turn.say("exp.measured_now", rows, metric=metric, unit=unit, value=amount(turn.words, value))


def scale_note(experiment: Experiment) -> tuple[str, str, str] | None:
    """Return who, where and at what cost; None as long as nobody said so."""
    lines = (experiment.scale_note or "").split("\n")
    return (lines[0], lines[1], lines[2]) if len(lines) == len(Scaling.questions) else None


def _noted(experiment: Experiment) -> dict[str, str | None]:
    note = scale_note(experiment)
    return dict(zip(("who", "where", "cost"), note, strict=True)) if note else {}


def _to_measure(turn: Turn, case: Case) -> tuple[Block, ...]:
    """Offer to keep a number as a value of the metric, where it may be one: nobody knows but the owner."""
    experiment, project = case.experiment, case.project
    if experiment.outcome_value is None or not project.metric or not project.unit:
        return _to_begin(turn, project)
    typed = read_amount(experiment.outcome_text or "", turn.words.language)
    if typed is None or (typed.unit and not same_unit(typed.unit, project.unit)):
        return _to_begin(turn, project)
    rows: Rows = [[offer("measured", experiment.id)]]
    told = {"value": amount(turn.words, experiment.outcome_value), "metric": project.metric, "unit": project.unit}
    return turn.words.blocks("exp.measure_too", rows, **told)


def _to_begin(turn: Turn, project: Project) -> tuple[Block, ...]:
    """Ask where the metric starts, when that is not known and the outcome does not tell it."""
    if not is_sought(project):
        return ()
    rows = [[offer("baseline", project.id, action="project.baseline")]]
    return turn.words.blocks("exp.start_unknown", rows, metric=project.metric or "", title=project.title)


async def _tell_sponsor(turn: Turn, case: Case) -> None:
    experiment, project = case.experiment, case.project
    sponsor, learned = project.sponsor, experiment.learned or ""
    if sponsor is None or sponsor.id == turn.me.id or experiment.decision not in {NextMove.STOP, NextMove.SCALE}:
        return
    words = turn.post.words_of(sponsor)
    told = {"owner": owner_name(words, turn.me), "title": project.title, "learned": learned}
    rows = [[offer("look", experiment.id)]]
    scales = experiment.decision is NextMove.SCALE
    message = words.message("exp.told_scale", rows, **told) if scales else words.message("exp.told_stop", rows, **told)
    key = f"concluded:{experiment.id}:{sponsor.id}"
    await nudge(turn.post, sponsor, message, kind=NudgeKind.PROJECT, key=key, news=True)
