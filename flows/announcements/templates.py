"""The announcements of which the words were agreed: when each fits, to whom it goes, and until when it makes sense.

Their texts are `broadcast.<template>` (domain.md 3.8). A button's label stands beside the text.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.events.calendar import day_of
from flows.nudges.fresh import fresh_day
from flows.nudges.kinds import NudgeKind
from flows.policy import Policy
from storage.models import Attending, Audience, Event, EventPhase

_EVENING = time(18)
_MORNING = time(9)
_ANSWERS_AFTER = timedelta(weeks=2)


@dataclass(frozen=True, slots=True)
class Way:
    """A button below a template."""

    name: str
    """Of its label, beside the text."""
    action: str
    of_event: bool = False
    """Whether it carries the event's number."""
    args: tuple[str, ...] = ()
    counts: str | None = None
    """The fact without which it is left out: there is nothing to see."""


@dataclass(frozen=True, slots=True)
class Template:
    """One of our own texts, with everything that goes with it unless its author chooses otherwise."""

    phases: tuple[EventPhase, ...]
    """In which phases of an event it is offered."""
    until: Callable[[Event, Policy, str], datetime | None]
    """Returns the end of its sense, given the event, what is settled, and the organisation's time zone."""
    needs: tuple[str, ...] = ()
    """What has to be known of the event."""
    asks: tuple[str, ...] = ()
    """What its author is asked for, in both languages; without it there is no text."""
    may_ask: tuple[str, ...] = ()
    """What its author may add; without it, the text leaves that out."""
    kind: NudgeKind = NudgeKind.BROADCAST
    audience: Audience = Audience.EVERYBODY
    audience_of: str | None = None
    on: Callable[[Event, date, Policy], date | None] = lambda _event, _today, _policy: None
    """Returns on whose morning it is said; None: at once."""
    ways: tuple[Way, ...] = ()


def _at(day: date | None, at: time, zone: str) -> datetime | None:
    return datetime.combine(day, at, ZoneInfo(zone)) if day else None


def _start(event: Event, _policy: Policy, zone: str) -> datetime | None:
    return _at(event.day, event.starts or _MORNING, zone)


def _end(event: Event, _policy: Policy, zone: str) -> datetime | None:
    return _at(event.day, event.ends or _EVENING, zone)


def _evening(event: Event, _policy: Policy, zone: str) -> datetime | None:
    return _at(event.day, _EVENING, zone)


def _answers(event: Event, _policy: Policy, zone: str) -> datetime | None:
    return _at(answers_by(event), _MORNING, zone)


def _never(_event: Event, _policy: Policy, _zone: str) -> None:
    return None


def answers_by(event: Event) -> date | None:
    """Return the day before which every idea of an event is answered."""
    return event.day + _ANSWERS_AFTER if event.day else None


def deadline_of(event: Event, policy: Policy) -> date | None:
    """Return the day before which ideas are welcome, before an event."""
    return day_of(EventPhase.SHAPING, event.day, event.lead, policy.country) if event.day else None


def _deadline(event: Event, policy: Policy, zone: str) -> datetime | None:
    return _at(deadline_of(event, policy), time(), zone)


def _soon(_event: Event, today: date, policy: Policy) -> date:
    return fresh_day(today + timedelta(days=1), policy)


def _with_the_call(event: Event, today: date, policy: Policy) -> date:
    soon = _soon(event, today, policy)
    return max(soon, day_of(EventPhase.CALL_FOR_IDEAS, event.day, event.lead, policy.country)) if event.day else soon


def _on_the_day(event: Event, _today: date, _policy: Policy) -> date | None:
    return event.day


_COMES = Way("come", "signup.coming", of_event=True)

TEMPLATES: Mapping[str, Template] = {
    "save_the_date": Template(
        phases=(EventPhase.ANNOUNCED,),
        until=_start,
        needs=("day", "format"),
        on=_soon,
        ways=(
            _COMES,
            Way("maybe", "signup.maybe", of_event=True),
            Way("not_this_time", "signup.not", of_event=True),
        ),
    ),
    "call_for_ideas": Template(
        phases=(EventPhase.ANNOUNCED, EventPhase.CALL_FOR_IDEAS),
        until=_deadline,
        needs=("day",),
        on=_with_the_call,
        ways=(Way("send", "idea.new"), Way("see", "idea.pool", counts="n")),
    ),
    "programme": Template(
        phases=(EventPhase.READY,),
        until=_start,
        needs=("day",),
        may_ask=("pitch_time",),
        audience=Audience.SIGNED_UP,
        audience_of=str(Attending.COMING),
        ways=(Way("mine", "signup.programme", of_event=True),),
    ),
    "day_of": Template(
        phases=(EventPhase.READY, EventPhase.LIVE),
        until=_end,
        needs=("day",),
        kind=NudgeKind.EVENT,
        audience=Audience.SIGNED_UP,
        audience_of=str(Attending.COMING),
        on=_on_the_day,
        ways=(Way("here", "signup.here", of_event=True),),
    ),
    "thanks": Template(
        phases=(EventPhase.WRAP_UP, EventPhase.FOLLOW_THROUGH),
        until=_answers,
        needs=("day",),
        audience=Audience.SIGNED_UP,
        audience_of=str(Attending.COMING),
    ),
    "results": Template(
        phases=(EventPhase.FOLLOW_THROUGH, EventPhase.EVALUATED),
        until=_never,
        asks=("hard_example", "soft_example", "surprise"),
        on=_soon,
        ways=(Way("more", "idea.page", args=("1.a",)),),
    ),
    "new_date": Template(
        phases=(EventPhase.ANNOUNCED, EventPhase.CALL_FOR_IDEAS, EventPhase.SHAPING, EventPhase.READY),
        until=_start,
        needs=("day",),
        kind=NudgeKind.EVENT,
        ways=(_COMES, Way("cannot", "signup.not", of_event=True)),
    ),
    "cancelled": Template(
        phases=(EventPhase.CANCELLED,),
        until=_evening,
        needs=("day",),
        asks=("reason",),
        kind=NudgeKind.EVENT,
    ),
}


def fitting(phase: EventPhase) -> list[str]:
    """Return the templates that fit a phase."""
    return [name for name, template in TEMPLATES.items() if phase in template.phases]
