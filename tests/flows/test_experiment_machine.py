"""All experiments of one project, pushed around in every order, beside a model that counts on its fingers."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from flows.experiments.rules import By, NotAllowed, following, hindrance, lengthen, move
from flows.policy import Policy
from storage.models import Experiment, ExperimentState, NextMove

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
POLICY = Policy()
places = st.integers(0, 11)
people = st.sampled_from([By.OWNER, By.CO_OWNER])


@dataclass
class Model:
    """What is known of one experiment, in plain words."""

    state: str = "draft"
    expects: str = "first"
    starts: date | None = None
    ends: date | None = None
    longer: int = 0
    must_differ_from: str | None = None
    reason: bool = False
    with_project: bool = False


class AProject(RuleBasedStateMachine):
    """A project whose people write, begin, lengthen, conclude, stop and throw away experiments."""

    def __init__(self) -> None:
        super().__init__()
        self.today = NOW.date()
        self.real: list[Experiment] = []
        self.model: list[Model] = []

    def at(self, place: int) -> tuple[Experiment, Model]:
        return self.real[place % len(self.real)], self.model[place % len(self.real)]

    def running(self) -> int:
        return [one.state for one in self.model].count("running")

    @precondition(lambda self: len(self.real) < 12)
    @rule()
    def write(self) -> None:
        self.real.append(
            Experiment(
                organisation_id=1,
                project_id=1,
                state=ExperimentState.DRAFT,
                created_at=NOW,
                hypothesis="first",
                smallest_test="Een week lang",
                measure="vragen",
                success_threshold="7 van de 10",
            )
        )
        self.model.append(Model())

    @rule(days=st.integers(1, 20))
    def time_passes(self, days: int) -> None:
        self.today += days * DAY

    @precondition(lambda self: self.real)
    @rule(place=places, ahead=st.integers(-3, 9), long=st.sampled_from([-1, 0, 2, 3, 14, 42, 43]))
    def choose_days(self, place: int, ahead: int, long: int) -> None:
        real, model = self.at(place)
        if model.state == "draft":
            real.starts_on = model.starts = self.today + ahead * DAY
            real.ends_on = model.ends = self.today + (ahead + long) * DAY

    @precondition(lambda self: self.real)
    @rule(place=places, expects=st.sampled_from(["first", "First.", "second"]))
    def rewrite(self, place: int, expects: str) -> None:
        real, model = self.at(place)
        if model.state == "draft":
            real.hypothesis, model.expects = expects, expects.lower().strip(".")

    @precondition(lambda self: self.real)
    @rule(place=places, by=people)
    def begin(self, place: int, by: By) -> None:
        real, model = self.at(place)
        fits = (
            model.starts is not None
            and model.ends is not None
            and model.starts >= self.today
            and 3 <= (model.ends - model.starts).days <= 42
        )
        allowed = model.state == "draft" and fits and self.running() < 2 and model.expects != model.must_differ_from
        begun = [one for one in self.real if one.state is ExperimentState.RUNNING]
        before = next((one for one in self.real if one is real.__dict__.get("follows")), None)
        if hindrance(real, begun, before, self.today, POLICY) is None and self._moves(
            real, ExperimentState.RUNNING, by
        ):
            assert allowed
            model.state = "running"
        else:
            assert not allowed

    @precondition(lambda self: self.real)
    @rule(place=places)
    def give_more_time(self, place: int) -> None:
        real, model = self.at(place)
        try:
            lengthen(real, self.today, POLICY)
        except NotAllowed:
            assert model.state != "running" or model.longer == 2
            return
        assert model.state == "running"
        assert model.ends is not None
        model.longer += 1
        model.ends = (max(self.today, model.ends)) + 14 * DAY

    @precondition(lambda self: self.real and len(self.real) < 12)
    @rule(place=places, by=people, decision=st.sampled_from(NextMove))
    def conclude(self, place: int, by: By, decision: NextMove) -> None:
        real, model = self.at(place)
        allowed = model.state == "running" and by == "owner"
        assert self._moves(real, ExperimentState.CONCLUDED, by) == allowed
        if not allowed:
            return
        model.state, real.decision = "concluded", decision
        draft = following(real, NOW)
        assert (draft is not None) == (decision in ("continue", "adapt"))
        if draft is not None:
            draft.__dict__["follows"] = real  # ids come from a database, which is not here
            self.real.append(draft)
            differs = model.expects if decision == "adapt" else None
            self.model.append(Model(expects=model.expects, must_differ_from=differs))

    @precondition(lambda self: self.real)
    @rule(place=places, by=people, why=st.booleans())
    def end(self, place: int, by: By, why: bool) -> None:
        real, model = self.at(place)
        allowed = model.state in ("draft", "running") and by == "owner"
        assert self._moves(real, ExperimentState.CANCELLED, by) == allowed
        if allowed:
            model.state, model.reason = "cancelled", why
            real.cancelled_because = "Een ander systeem" if why else None

    @precondition(lambda self: self.real)
    @rule(place=places, by=people)
    def bring_back(self, place: int, by: By) -> None:
        real, model = self.at(place)
        allowed = model.state == "cancelled" and not (model.reason or model.with_project) and by == "owner"
        assert self._moves(real, ExperimentState.DRAFT, by) == allowed
        if allowed:
            model.state = "draft"

    @precondition(lambda self: self.real)
    @rule(goes_on=st.booleans())
    def the_project_ends(self, goes_on: bool) -> None:
        along = [one for one in zip(self.real, self.model, strict=True) if one[1].state == "running"]
        for real, model in along:
            assert self._moves(real, ExperimentState.CANCELLED, By.PROJECT)
            model.state, model.with_project = "cancelled", True
        for real, model in along if goes_on else []:
            assert self._moves(real, ExperimentState.RUNNING, By.PROJECT)
            model.state, model.with_project = "running", False

    @invariant()
    def stands_as_the_model_does(self) -> None:
        shown = [(str(one.state), one.starts_on, one.ends_on, one.extensions) for one in self.real]
        assert shown == [(one.state, one.starts, one.ends, one.longer) for one in self.model]
        assert self.running() <= 2

    @staticmethod
    def _moves(real: Experiment, after: ExperimentState, by: By) -> bool:
        try:
            move(real, after, by)
        except NotAllowed:
            return False
        return True


TestAProject = AProject.TestCase
