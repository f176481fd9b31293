"""What is answered in one's own words; a form is about a check-in, and for help also from whom, as in "12.sponsor"."""

from typing import Annotated

from flows.forms import Form, Line, Prose, Quantity, Says


class Seen(Form, key="seen"):
    """What somebody saw or learned since the last time."""

    text: Annotated[str | None, Line(3, 300), Says("checkin.track_q2")]


class SmallStep(Form, key="smallstep"):
    """A step that is small enough for this week."""

    text: Annotated[str | None, Line(3, 200), Says("checkin.stuck_q3")]


class NumberNow(Form, key="measured"):
    """What the metric is now."""

    value: Annotated[str, Quantity(), Says("checkin.q_number")]


class HelpWanted(Form, key="wanted"):
    """What they want help with."""

    text: Annotated[str, Prose(10, 400), Says("checkin.q_help")]
