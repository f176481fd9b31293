"""Wrapping up an experiment: what came out, the expectation, what was learned, and what is next (domain.md 3.4)."""

from typing import Annotated

from flows.access import MEMBER
from flows.amounts import read_amount
from flows.appreciation.prompting import prompt_thanks
from flows.asking import ask
from flows.capability import Capability
from flows.experiments.access import EXPERIMENT_OWNER
from flows.experiments.asking import unask
from flows.experiments.cases import Case, capacity, case_in, case_to_end
from flows.experiments.following import follow
from flows.experiments.measures import bare_threshold, is_condition
from flows.experiments.rules import move
from flows.experiments.settling import settle
from flows.forms import Answers, Asker, Form, Line, Problem, Prose, Says
from flows.projects.card import post_card
from flows.texts import offer
from flows.turn import Turn
from storage.models import ExperimentState, NextMove, Verdict

wrapping = Capability("exp")
_RUNNING = ExperimentState.RUNNING
VERDICT, LEARNED, DECISION = Says("exp.q_verdict"), Says("exp.q_learned"), Says("exp.q_decision")


class Counted(Form, key="exp_number"):
    """The end of an experiment whose outcome is a number."""

    number: Annotated[str, Line(1, 60), Says("exp.q_number")]
    verdict: Annotated[Verdict, VERDICT]
    learned: Annotated[str, Prose(15, 600), LEARNED]
    decision: Annotated[NextMove, DECISION]

    @classmethod
    def fits(cls, name: str, answers: Answers, asker: Asker) -> None:
        """Object to what is no number."""
        if name == "number" and read_amount(answers["number"] or "", asker.language) is None:
            raise Problem("exp.no_number")


class Told(Form, key="exp_words"):
    """The end of one whose outcome is told in words."""

    words: Annotated[str, Prose(2, 600), Says("exp.q_words")]
    verdict: Annotated[Verdict, VERDICT]
    learned: Annotated[str, Prose(15, 600), LEARNED]
    decision: Annotated[NextMove, DECISION]


@wrapping.button("wrap_up", who=EXPERIMENT_OWNER)
async def wrap_up(turn: Turn, experiment_id: str) -> None:
    """Ask what came out, next to what was to be counted and from when it worked."""
    if case := await case_in(turn, experiment_id, _RUNNING):
        written = case.experiment.success_threshold
        about = {"measure": case.experiment.measure, "threshold": bare_threshold(written)}
        rows = [[offer("number", experiment_id), offer("words", experiment_id)]]
        if is_condition(written):
            await turn.say("exp.q_outcome_if", rows, instead=True, **about)
        else:
            await turn.say("exp.q_outcome", rows, instead=True, **about)


@wrapping.button("number", who=EXPERIMENT_OWNER, opens=True)
async def number(turn: Turn, experiment_id: str) -> None:
    """Ask for the number, and the other three questions."""
    if case := await case_in(turn, experiment_id, _RUNNING):
        await ask(turn, Counted, about=experiment_id, topic=case.experiment.measure)


@wrapping.button("words", who=EXPERIMENT_OWNER, opens=True)
async def words(turn: Turn, experiment_id: str) -> None:
    """Ask for words instead."""
    if case := await case_in(turn, experiment_id, _RUNNING):
        await ask(turn, Told, about=experiment_id, topic=case.experiment.measure)


@wrapping.done(Counted, who=MEMBER)
async def counted(turn: Turn, end: Counted) -> None:
    """Conclude it with a number; as it was typed it is shown."""
    if case := await case_to_end(turn, EXPERIMENT_OWNER, _RUNNING):
        outcome = read_amount(end.number, turn.words.language)
        case.experiment.outcome_value = outcome.value if outcome else None
        await _conclude(turn, case, end.number, end)


@wrapping.done(Told, who=MEMBER)
async def told(turn: Turn, end: Told) -> None:
    """Conclude it with words."""
    if case := await case_to_end(turn, EXPERIMENT_OWNER, _RUNNING):
        await _conclude(turn, case, end.words, end)


async def _conclude(turn: Turn, case: Case, outcome: str, end: Counted | Told) -> None:
    experiment = case.experiment
    await unask(turn.post, experiment, case.project.owner)
    before = move(experiment, ExperimentState.CONCLUDED, capacity(turn, case.project))
    experiment.outcome_text, experiment.concluded_at = outcome, turn.now
    experiment.verdict, experiment.learned, experiment.decision = end.verdict, end.learned, end.decision
    await turn.note("experiment", experiment.id, before, experiment.state, end.decision)
    await settle(turn, case.project)
    await post_card(turn.post, case.project)
    await follow(turn, case)
    await prompt_thanks(turn.post, case.project)
