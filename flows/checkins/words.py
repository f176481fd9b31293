"""What a check-in asks, as messages with their buttons."""

from flows.amounts import amount
from flows.chat import Block, Message
from flows.checkins.case import Case
from flows.checkins.plans import Plan
from flows.checkins.rules import Question
from flows.ideas.card import owner_name
from flows.members.rules import first_name
from flows.texts import Ours, Words, offer
from storage.models import HelpFrom, MemberState, Obstacle, Progress, WaitsFor

_LONGEST_NAME = 12
"""Letters of a sponsor's name that fit on a button."""


def how_is_it(words: Words, case: Case) -> Message:
    """Return the first question, with what was planned the last time and what was answered so far."""
    promised = _promised(words, case.planned) if case.planned else ()
    going = case.check_in.progress
    so_far = words.blocks("checkin.so_far", going=words.line(f"checkin.going_{going}")) if going else ()
    return Message((*promised, *so_far, *(_overdue(words, case) if case.overdue else _q1(words, case))))


def _promised(words: Words, planned: Plan) -> tuple[Block, ...]:
    if planned.by is None:
        return words.blocks("checkin.promised", promise=planned.text)
    return words.blocks("checkin.promised_by", name=owner_name(words, planned.by), promise=planned.text)


def _q1(words: Words, case: Case) -> tuple[Block, ...]:
    which = case.check_in.id
    rows = [
        [
            offer("on_track", which, Progress.ON_TRACK, action="checkin.going"),
            offer("stuck", which, Progress.STUCK, action="checkin.going"),
        ],
        [
            offer("on_hold", which, Progress.ON_HOLD, action="checkin.going"),
            offer("finished", which, Progress.FINISHED, action="checkin.going"),
        ],
    ]
    return words.blocks("checkin.q1", rows, title=case.project.title, n=case.week)


def _overdue(words: Words, case: Case) -> tuple[Block, ...]:
    """Ask about the end that passed, instead of how it is going."""
    return *words.blocks("checkin.about", title=case.project.title, n=case.week), *what_fits(words, case)


def what_fits(words: Words, case: Case) -> tuple[Block, ...]:
    """Ask what to do about the end that passed."""
    which = case.check_in.id
    rows = [
        [
            offer("wrap_up", which, "wrap_up", action="checkin.overdue"),
            offer("longer", which, "longer", action="checkin.overdue"),
        ],
        [
            offer("pause", which, "pause", action="checkin.overdue"),
            offer("stop", which, "stop", action="checkin.overdue"),
        ],
    ]
    return words.blocks("checkin.overdue_q2", rows, end=case.overdue or Ours(""))


def asks(words: Words, case: Case, question: Question, *, owner: bool) -> Message:
    """Return a question that is answered by buttons; whether to ask again at all is for the owner to settle."""
    match question:
        case Question.NUMBER:
            return _number(words, case) if case.last is None else _number_since(words, case, case.last)
        case Question.OBSTACLE:
            return _obstacle(words, case)
        case Question.HOLD:
            return _hold(words, case, owner=owner)
        case Question.OUTCOME:
            return _outcome(words, case)
        case _:
            return _help(words, case)


def _number(words: Words, case: Case) -> Message:
    which, project = case.check_in.id, case.project
    rows = [[offer("number", which), offer("unmeasured", which)]]
    return words.message("checkin.track_q3_first", rows, metric=project.metric or "", unit=project.unit or "")


def _number_since(words: Words, case: Case, last: float) -> Message:
    which, project = case.check_in.id, case.project
    rows = [[offer("same", which), offer("number", which), offer("unmeasured", which)]]
    shown, unit = amount(words, last), project.unit or ""
    return words.message("checkin.track_q3", rows, metric=project.metric or "", last=shown, unit=unit)


def _obstacle(words: Words, case: Case) -> Message:
    offers = [offer(str(one), case.check_in.id, one, action="checkin.obstacle") for one in Obstacle]
    return words.message("checkin.stuck_q2", [offers[:3], offers[3:]])


def _hold(words: Words, case: Case, *, owner: bool) -> Message:
    which, waits = case.check_in.id, case.check_in.waits_for
    first = (
        words.blocks("checkin.hold_noted", waits=words.line(f"checkin.hold_q2.{waits}"))
        if waits
        else _waits_for(words, which)
    )
    never = [offer("never", which, "never", action="checkin.again")] if owner else []
    rows = [
        [
            offer("two_weeks", which, "two_weeks", action="checkin.again"),
            offer("month", which, "month", action="checkin.again"),
            *never,
        ]
    ]
    return Message((*first, *words.blocks("checkin.hold_again", rows)))


def _waits_for(words: Words, which: int) -> tuple[Block, ...]:
    offers = [offer(str(one), which, one, action="checkin.waits") for one in WaitsFor]
    return words.blocks("checkin.hold_q2", [offers[:2], offers[2:]])


def _outcome(words: Words, case: Case) -> Message:
    which = case.check_in.id
    rows = [
        [offer("now", which, "now", action="checkin.outcome"), offer("later", which, "later", action="checkin.outcome")]
    ]
    return words.message("checkin.done_q2", rows)


def _help(words: Words, case: Case) -> Message:
    which, sponsor = case.check_in.id, case.project.sponsor
    there = sponsor is not None and sponsor.state in {MemberState.ACTIVE, MemberState.PAUSED}
    of_sponsor = [offer("sponsor", which, HelpFrom.SPONSOR, action="checkin.help")] if there else []
    rows = [
        [
            offer("nobody", which, HelpFrom.NOBODY, action="checkin.help"),
            *of_sponsor,
            offer("colleagues", which, HelpFrom.COLLEAGUES, action="checkin.help"),
        ]
    ]
    name = owner_name(words, sponsor)
    return words.message("checkin.q4_support", rows, sponsor=name if isinstance(name, Ours) else _on_button(name))


def _on_button(name: str) -> str:
    return first_name(name)[:_LONGEST_NAME]
