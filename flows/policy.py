"""What an installation has settled beforehand, as flows need to know it (app.yaml; domain.md 11)."""

from dataclasses import dataclass, field, fields
from datetime import date, time, timedelta

from flows.scan.questionnaire import Questionnaire
from flows.scan.reading import default_questionnaire


@dataclass(frozen=True, slots=True)
class Pool:
    """A channel or group in which every idea has its card."""

    platform: str
    address: str
    """Opaque; the platform's adapter reads it."""
    receipts: str | None = None
    """How the receipts of its messages begin, where a group can have had another address before; opaque as well."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Rules and numbers of one installation; every default is domain.md's."""

    pools: tuple[Pool, ...] = ()
    organisers: frozenset[str] = frozenset()
    """Accounts that are organisers as soon as they join, such as "slack:U012AB3CD"."""
    country: str = "NL"
    """Whose public holidays are no working days: two letters, or with an organisation's own days a `Country`."""
    reaction_wd: int = 5
    """Working days within which an idea is answered."""
    check_in_running_wd: int = 10
    """Working days between two check-ins of a project while an experiment runs."""
    check_in_wd: int = 20
    """The same while none runs."""
    ladder_wd: tuple[int, int, int, int] = (3, 7, 14, 24)
    """Working days after a check-in at which its owner is reminded three times, and then left in peace."""
    cap_day: int = 1
    """Messages a working day we start ourselves, at most, to one person; likewise below, in 7 and in 30 days."""
    cap_week: int = 3
    cap_30d: int = 8
    event_day_cap: int = 4
    """The same on the day of a Learnathon, which counts for no other cap."""
    windows: tuple[tuple[time, time], ...] = ((time(9), time(12)), (time(13), time(17)))
    """When we may speak first, on people's own clocks."""
    spread: timedelta = timedelta(minutes=20)
    """Within how much of the beginning of a window what was planned for it is spread over people."""
    handover_step_wd: int = 5
    """Working days that somebody has to say whether they take a project over."""
    needs_owner_max_wd: int = 20
    """Working days after which a project that nobody took over is parked."""
    small_yes_hours: int = 40
    """What an idea may ask for to start without more ado: working hours, and euros below."""
    small_yes_budget: int = 500
    small_yes_silence_wd: int = 5
    """Working days after which silence at the gate is a yes."""
    gate_wd: int = 10
    """Working days after which one hears that nothing is decided at the gate."""
    gate_late_wd: int = 15
    """Working days after which an idea starts when only who may decide stands in the way, and else is parked."""
    support_reminder_wd: int = 3
    """Working days after which whoever was asked for help is reminded, once."""
    support_escalate_wd: int = 5
    """Working days after which the organisers hear of it, once."""
    experiment_max_days: int = 42
    """Between the first day of an experiment and its last, at most."""
    experiment_extensions: int = 2
    """How often an experiment gets more time, and how many days each time, below."""
    experiment_extension_days: int = 14
    running_experiments: int = 2
    """How many run at a time in one project."""
    learning_goals_max: int = 3
    """Learning goals of a project, at most; and weeks that it pauses, below."""
    pause_max_weeks: int = 13
    baseline_weeks: int = 4
    """Weeks within which the first experiment measures where a project starts, where nobody knows that yet."""
    co_owners_max: int = 5
    """Co-owners of an idea, at most, with those who were asked and have not answered yet."""
    privacy_contact: str | None = None
    next_learnathon: date | None = None
    lead: float = 1.0
    """By how much the weeks before it are stretched (domain.md 2.2)."""
    four_eyes: int = 50
    """How many people an announcement reaches at most without a second pair of eyes."""
    scan_k: int = 5
    """How many answers a group needs to be shown, at least; and for how many working days a round is open, below."""
    scan_window_wd: int = 10
    scan_retention_days: int = 90
    """Days after publishing at which what people answered is erased."""
    questionnaire: Questionnaire = field(default_factory=default_questionnaire)
    """What the next round asks."""

    @property
    def numbers(self) -> dict[str, int]:
        """The numbers that texts may name, by their names here."""
        values = {one.name: getattr(self, one.name) for one in fields(self)}
        return {name: value for name, value in values.items() if isinstance(value, int)}

    @property
    def window_start(self) -> time:
        """The earliest moment of the day at which we may speak first."""
        return self.windows[0][0]

    @property
    def window_end(self) -> time:
        """The latest."""
        return self.windows[-1][1]
