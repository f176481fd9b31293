"""A person's hand: the answer an element gets from a plain value, and what Slack's client checks before sending."""

from collections.abc import Callable, Iterator
from datetime import date, time
from typing import Any

from adapters.sandbox.slack.answers import VALUE
from adapters.sandbox.slack.directory import View
from adapters.sandbox.slack.elements import options_of
from adapters.sandbox.slack.markup import Reader
from adapters.sandbox.slack.reading import shown
from adapters.sandbox.slack.schema import Json

_EMPTY: tuple[Any, ...] = (None, "", [])


def answer(element: Json, value: Any, user_id: Callable[[Any], str]) -> Json:
    """What the state of this element becomes: text, a number, an option's label (or several), a date, a person."""
    kind = element["type"]
    field = VALUE.get(kind, "selected_option")
    if field == "selected_options":
        return {"type": kind, field: [_option(element, one) for one in value]}
    if value in _EMPTY:
        return {"type": kind, field: None}
    if field == "selected_option":
        return {"type": kind, field: _option(element, value)}
    if field == "selected_user":
        return {"type": kind, field: user_id(value)}
    if isinstance(value, date | time):
        value = value.isoformat("minutes") if isinstance(value, time) else value.isoformat()
    return {"type": kind, field: str(value)}


def objections(view: View) -> dict[str, str]:
    """What the client says under a field before it sends anything, by block."""
    found = {}
    for block in view.content["blocks"]:
        if block["type"] == "input":
            element = block["element"]
            given = view.state[block["block_id"]][element["action_id"]][VALUE[element["type"]]]
            for objection in _objections(element, given, optional=block.get("optional", False)):
                found[block["block_id"]] = objection
    return found


def _option(element: Json, label: Any) -> Json:
    reader = Reader(str)
    for option in options_of(element):
        if label in (shown(option["text"], reader), option["value"]):
            return option
    choices = [option["text"]["text"] for option in options_of(element)]
    raise AssertionError(f"no option {label!r} among {choices}")


def _objections(element: Json, given: Any, *, optional: bool) -> Iterator[str]:
    if given in _EMPTY:
        if not optional:
            yield "Please complete this required field."
    elif element["type"] == "plain_text_input":
        yield from _length(element, given)
    elif element["type"] == "number_input":
        yield from _number(element, given)


def _length(element: Json, given: str) -> Iterator[str]:
    if len(given) < element.get("min_length", 0):
        yield f"Please enter at least {element['min_length']} characters."
    if len(given) > element.get("max_length", 3000):
        yield f"Please enter at most {element.get('max_length', 3000)} characters."


def _number(element: Json, given: str) -> Iterator[str]:
    try:
        number = float(given) if element["is_decimal_allowed"] else int(given)
    except ValueError:
        yield "Please enter a valid number."
        return
    if number < float(element.get("min_value", "-inf")) or number > float(element.get("max_value", "inf")):
        yield f"Please enter a number from {element.get('min_value', '')} to {element.get('max_value', '')}."
