"""What people tend to press: an action with its last argument, else the action alone; what is not here they leave."""

from collections.abc import Sequence
from random import Random

from flows.chat import Button
from tests.simulation.people import Temper

TENDS = {
    "checkin.going/on_track": 6.0,
    "checkin.going/stuck": 2.0,
    "checkin.going/on_hold": 0.6,
    "checkin.going/finished": 0.5,
    "checkin.planned": 3.0,
    "checkin.same": 2.0,
    "checkin.number": 3.0,
    "checkin.unmeasured": 1.0,
    "checkin.obstacle": 1.0,
    "checkin.help/nobody": 4.0,
    "checkin.help/sponsor": 2.0,
    "checkin.help/colleagues": 0.7,
    "checkin.waits": 1.0,
    "checkin.again/two_weeks": 2.0,
    "checkin.again/month": 2.0,
    "checkin.again/never": 1.0,
    "checkin.outcome/now": 2.0,
    "checkin.outcome/later": 1.0,
    "checkin.overdue/wrap_up": 4.0,
    "checkin.overdue/longer": 2.0,
    "checkin.overdue/pause": 1.5,
    "checkin.overdue/stop": 0.6,
    "checkin.relief/help": 1.0,
    "checkin.relief/pause": 2.0,
    "checkin.relief/owner": 0.8,
    "checkin.relief/stop": 0.6,
    "checkin.begin": 3.0,
    "checkin.now": 2.5,
    "exp.wrap_up": 5.0,
    "exp.number": 2.0,
    "exp.words": 1.0,
    "exp.longer": 2.0,
    "exp.cancel": 0.4,
    "exp.new": 4.0,
    "exp.start": 4.0,
    "exp.dates": 4.0,
    "exp.take_up": 4.0,
    "exp.scale": 2.0,
    "exp.measured": 1.0,
    "project.goals": 6.0,
    "project.leave": 4.0,
    "project.improve": 1.0,
    "project.enough": 5.0,
    "project.add": 1.0,
    "project.confirm": 9.0,
    "project.sponsors": 5.0,
    "project.sponsor": 3.0,
    "project.luck": 3.0,
    "project.not_me": 0.2,
    "project.finish": 0.4,
    "project.status": 1.0,
    "project.secure": 3.0,
    "project.later": 1.0,
    "project.pause": 0.8,
    "project.resume": 4.0,
    "project.longer": 1.0,
    "project.stop": 0.15,
    "project.prolong": 1.5,
    "project.agree": 4.0,
    "project.disagree": 1.0,
    "project.pack": 0.2,
    "support.take": 4.0,
    "support.pass": 1.0,
    "support.pass_to": 2.0,
    "support.impossible": 1.0,
    "support.call": 0.5,
    "support.done": 3.0,
    "support.colleagues": 1.0,
    "support.help": 0.3,
    "support.ask": 0.3,
    "appreciation.write": 3.0,
    "appreciation.in_person": 1.0,
    "appreciation.skip": 1.0,
    "appreciation.share": 2.0,
    "appreciation.keep": 1.0,
    "heir.take": 2.0,
    "heir.no": 1.5,
    "heir.interested": 1.0,
    "heir.seek": 0.15,
    "heir.search": 3.0,
    "heir.ask": 1.0,
    "heir.pick": 3.0,
    "heir.start": 0.3,
    "gate.open": 8.0,
    "gate.to": 3.0,
    "gate.answer": 6.0,
    "gate.start": 6.0,
    "gate.object": 0.7,
    "gate.find_out": 3.0,
    "gate.budget": 2.0,
    "gate.shrink": 1.0,
    "idea.answers": 4.0,
    "answer.decline": 1.2,
    "answer.park": 1.2,
    "carry.give": 2.0,
    "carry.keep": 1.0,
    "coowner.yes": 3.0,
    "coowner.no": 1.0,
    "coowner.welcome": 4.0,
    "coowner.not_now": 1.0,
    "idea.anyway": 5.0,
    "snooze.until": 3.0,
    "form.end/post": 9.0,
    "form.restart": 3.0,
    "stop.keep": 1.0,
    "stop.remove": 1.0,
}
_FOR_FEWER = "fewer.messages"
_FOR_LATER = "snooze.later"


def action_of(button: Button) -> str:
    """Return what a button does, without the mark of the message it stands in."""
    return button.action.rpartition(":")[2].rpartition("+")[2]


def choose(buttons: Sequence[Button], temper: Temper, random: Random, wants: Sequence[str] = ()) -> Button | None:
    """Return the button that somebody presses: of what they came for, else by habit; None when nothing appeals."""
    for wanted in wants:
        found = [one for one in buttons if action_of(one) == wanted]
        if found:
            return random.choice(found)
    weights = [_weight(one, temper) for one in buttons]
    return random.choices(buttons, weights)[0] if sum(weights) > 0 else None


def _weight(button: Button, temper: Temper) -> float:
    action = action_of(button)
    if action == _FOR_FEWER:
        return temper.fewer
    if action == _FOR_LATER:
        return temper.later
    last = button.args[-1] if button.args else ""
    return TENDS.get(f"{action}/{last}", TENDS.get(action, 0.0))
