"""A new experiment: what somebody expects, the smallest test of it, and from when it worked (domain.md 3.4)."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from flows.access import MEMBER, refuse
from flows.asking import ask
from flows.capability import Capability
from flows.experiments.access import EXPERIMENT_CARRIER
from flows.experiments.beginning import begin, measures_first, predecessor, say_kept, too_many_run
from flows.experiments.cases import Case, case_in, case_of
from flows.experiments.days import Days, asked_for, chosen, weigh_days
from flows.experiments.measures import split_measure
from flows.experiments.rules import ALIVE, expects_the_same
from flows.forms import Answers, Asker, Day, Form, Line, Prose, asked_when
from flows.projects.access import PROJECT_CARRIER
from flows.projects.moving import not_allowed
from flows.turn import Turn
from storage.models import GOING_ON, Experiment, ExperimentState, Project

starting = Capability("exp")
_WRITTEN = ("hypothesis", "smallest_test", "measure", "success_threshold", "if_then_plan", "starts_on", "ends_on")


def _has_no_threshold(so_far: Answers) -> bool:
    return bool(so_far.get("measure")) and split_measure(so_far["measure"] or "")[1] is None


class NewExperiment(Form, key="exp", confirm=True, endings=("post", "draft")):
    """One expectation, and how it is tested."""

    hypothesis: Annotated[str, Prose(15, 400)]
    smallest: Annotated[str, Prose(5, 400)]
    measure: Annotated[str, Prose(5, 400)]
    threshold: Annotated[str, Line(1, 120), asked_when(_has_no_threshold)]
    dates: Days
    starts: Annotated[str, Day(), asked_for]
    ends: Annotated[str, Day(), asked_for]
    ifthen: Annotated[str | None, Prose(5, 400)]

    @classmethod
    def fits(cls, name: str, answers: Answers, asker: Asker) -> None:
        """Object to days that will not do."""
        weigh_days(name, answers, asker)

    @classmethod
    def days_meant(cls, answers: Answers, asker: Asker) -> Mapping[str, date]:
        """Return its first and its last day, also where only the weeks were chosen."""
        way = answers.get("dates")
        span = (
            chosen(Days(way), answers.get("starts"), answers.get("ends"), asker.today, asker.policy.country)
            if way
            else None
        )
        return dict(zip(("starts", "ends"), span, strict=True)) if span else {}


@starting.button("new", who=PROJECT_CARRIER, opens=True)
async def new(turn: Turn, project_id: str) -> None:
    """Ask what is to be tested in a project; where two run, ask first whether one of them is done."""
    if project := await _alive(turn, project_id):
        running = await turn.work.experiments.of_project(project.id, ExperimentState.RUNNING)
        if len(running) >= turn.policy.running_experiments:
            await too_many_run(turn, project, running, "exp.two_run")
        else:
            await ask(turn, NewExperiment, about=project.id, topic=await _topic(turn, project))


@starting.button("draft", who=PROJECT_CARRIER, opens=True)
async def draft(turn: Turn, project_id: str) -> None:
    """Ask the same for later, while two run."""
    if project := await _alive(turn, project_id):
        await ask(turn, NewExperiment, about=project.id, topic=project.title)


@starting.button("take_up", who=EXPERIMENT_CARRIER, opens=True)
async def take_up(turn: Turn, experiment_id: str) -> None:
    """Go on with a draft, filled in as far as it is; what was to be adapted is asked anew."""
    case = await case_in(turn, experiment_id, ExperimentState.DRAFT)
    if case is None:
        return
    known = _as_answers(case.experiment)
    if expects_the_same(case.experiment, await predecessor(turn, case.experiment)):
        del known["hypothesis"]
    about = f"{case.project.id}.{case.experiment.id}"
    await ask(turn, NewExperiment, known, about=about, topic=case.project.title)


@starting.done(NewExperiment, who=MEMBER)
async def start(turn: Turn, written: NewExperiment) -> None:
    """Begin what was written down; where that cannot be, it is kept as a draft."""
    if case := await _kept(turn, written):
        await begin(turn, case)


@starting.done(NewExperiment, "draft", who=MEMBER)
async def keep(turn: Turn, written: NewExperiment) -> None:
    """Keep it for later."""
    if case := await _kept(turn, written):
        await say_kept(turn, case)


async def _topic(turn: Turn, project: Project) -> str:
    """Return what stands above the questions: also what is measured first, where the start is not known."""
    if not await measures_first(turn, project):
        return project.title
    return str(turn.words.line("exp.topic_measure", title=project.title, metric=project.metric or ""))


async def _alive(turn: Turn, project_id: str) -> Project | None:
    """Return a project in which an experiment can begin; else say why it cannot."""
    project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if project is None:
        turn.notice("project.gone")
    elif project.state not in ALIVE:
        not_allowed(turn, project)
    else:
        return project
    return None


async def _kept(turn: Turn, written: NewExperiment) -> Case | None:
    """Keep what was written as a draft of the project that the form is about; else say why not, and return None."""
    project_id, _, draft_id = turn.about.partition(".")
    case = await case_of(turn, draft_id)
    project = case.project if case else None
    if project is None and project_id.isdecimal():
        project = await turn.work.projects.of(turn.organisation.id, int(project_id))
    if project is None:
        await turn.say("project.gone")
    elif refusal := await PROJECT_CARRIER.check(turn, (str(project.id),)):
        await refuse(turn, refusal)
    elif project.state not in GOING_ON:
        await turn.say("project.not_allowed", state=turn.words.line(f"project.state_{project.state}"))
    else:
        return Case(await _put(turn, project, case.experiment if case else None, written), project)
    turn.unsent = True
    return None


async def _put(turn: Turn, project: Project, old: Experiment | None, written: NewExperiment) -> Experiment:
    """Write it down: in a draft that is still one, or in a new one."""
    measure, threshold = split_measure(written.measure)
    draft = Experiment(
        organisation_id=project.organisation_id,
        project_id=project.id,
        state=ExperimentState.DRAFT,
        created_at=turn.now,
        hypothesis=written.hypothesis,
        smallest_test=written.smallest,
        measure=measure,
        success_threshold=threshold or written.threshold,
        if_then_plan=written.ifthen,
    )
    span = chosen(written.dates, written.starts, written.ends, turn.today, turn.policy.country)
    draft.starts_on, draft.ends_on = span or (None, None)
    if old is not None and old.state is ExperimentState.DRAFT:
        for name in _WRITTEN:
            setattr(old, name, getattr(draft, name))
        return old
    await turn.work.experiments.add(draft)
    await turn.note("experiment", draft.id, None, draft.state)
    return draft


def _as_answers(experiment: Experiment) -> dict[str, str | None]:
    known: dict[str, str | None] = {
        "hypothesis": experiment.hypothesis,
        "smallest": experiment.smallest_test,
        "measure": f"{experiment.measure}; {experiment.success_threshold}",
        "ifthen": experiment.if_then_plan,
    }
    if experiment.starts_on and experiment.ends_on:
        known |= {"dates": Days.OWN, "starts": str(experiment.starts_on), "ends": str(experiment.ends_on)}
    return known
