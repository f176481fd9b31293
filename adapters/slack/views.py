"""A page as Slack's modal, a message as the home page, and the answers back out of a modal."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from adapters.slack.blocks import Json, blocks_of, plain_text
from flows.chat import Choice, Field, FieldKind, Message, Page

_FORM = "form:"
_ANSWER = "answer"
_MOST_BLOCKS = 100
_LONGEST_INPUT = 3000
_LONGEST_NAME = 24
_LONGEST_LABEL = 2000
_LONGEST_CHOICE = 75
_MOST_RADIO_BUTTONS = 5
_NOTED = "noted"
_KEPT = ("type", "callback_id", "private_metadata", "title", "close", "submit", "notify_on_close")
_VALUES = ("value", "selected_date")


def modal(page: Page) -> Json:
    """Return the page as a modal view, with the form's name and state in what Slack gives back."""
    intro = blocks_of(page.intro, _MOST_BLOCKS - len(page.fields)) if page.intro else []
    view: Json = {
        "type": "modal",
        "callback_id": _FORM + page.form,
        "private_metadata": page.state,
        "title": plain_text(page.title, _LONGEST_NAME),
        "close": plain_text(page.close, _LONGEST_NAME),
        "notify_on_close": False,
        "blocks": [*intro, *map(_input, page.fields)] or blocks_of(Message(())),
    }
    if page.submit:
        view["submit"] = plain_text(page.submit, _LONGEST_NAME)
    return view


def noted(view: Mapping[str, Any], text: str) -> Json:
    """Return a modal as it is open, with a line below all it shows."""
    same = {name: view[name] for name in _KEPT if view.get(name) is not None}
    line = {"type": "section", "block_id": _NOTED, "text": plain_text(text, _LONGEST_LABEL)}
    return {**same, "blocks": [*(block for block in view["blocks"] if block["block_id"] != _NOTED), line]}


def home(message: Message, file: str | None = None) -> Json:
    """Return the message as the bot's home page; `file` is its picture's on Slack."""
    return {"type": "home", "blocks": blocks_of(message, _MOST_BLOCKS, file)}


def form_of(view: Mapping[str, Any]) -> str | None:
    """Return the form a modal shows; None when it is not one of ours."""
    callback = view.get("callback_id") or ""
    return callback.removeprefix(_FORM) if callback.startswith(_FORM) else None


def answers_in(view: Mapping[str, Any]) -> dict[str, str | None]:
    """Return what is filled in, by field; dates as ISO, choices by their value."""
    values = (view.get("state") or {}).get("values") or {}
    return {block: _answer(next(iter(actions.values()), {})) for block, actions in values.items()}


def input_names(view: Mapping[str, Any]) -> list[str]:
    """Return the fields a modal shows, in order."""
    return [block["block_id"] for block in view.get("blocks", []) if block["type"] == "input"]


def _answer(element: Mapping[str, Any]) -> str | None:
    if chosen := element.get("selected_option"):
        return str(chosen["value"])
    return next((str(element[name]) for name in _VALUES if element.get(name)), None)


def _input(field: Field) -> Json:
    label, _, more = field.label.partition("\n")
    hint = "\n".join(line for line in (more.strip(), field.hint) if line)
    block: Json = {
        "type": "input",
        "block_id": field.name,
        "label": plain_text(label, _LONGEST_LABEL),
        "element": _ELEMENTS[field.kind](field) | {"action_id": _ANSWER},
        "optional": not field.required,
    }
    if hint:
        block["hint"] = plain_text(hint, _LONGEST_LABEL)
    if field.refreshes:
        block["dispatch_action"] = True
    return block


def _text_input(field: Field) -> Json:
    multiline = field.kind is FieldKind.PROSE
    initial = (field.initial or "") if multiline else " ".join((field.initial or "").split())
    if len(initial) > _LONGEST_INPUT:  # Slack takes no more; people see where it was cut
        initial = f"{initial[: _LONGEST_INPUT - 1]}…"
    element: Json = {"type": "plain_text_input", "multiline": multiline}
    if field.shortest:
        element["min_length"] = field.shortest
    # What somebody typed already is not cut to the form's limit: they see it whole, and the form says what is too much.
    element["max_length"] = max(min(field.longest or _LONGEST_INPUT, _LONGEST_INPUT), len(initial))
    return element | ({"initial_value": initial} if initial else {})


def _choice(field: Field) -> Json:
    few = len(field.choices) <= _MOST_RADIO_BUTTONS
    options = [_option(choice) for choice in field.choices]
    element: Json = {"type": "radio_buttons" if few else "static_select", "options": options}
    chosen = [option for option in options if option["value"] == field.initial]
    return element | ({"initial_option": chosen[0]} if chosen else {})


def _option(choice: Choice) -> Json:
    return {"text": plain_text(choice.label, _LONGEST_CHOICE), "value": choice.value}


def _number(field: Field) -> Json:
    element: Json = {"type": "number_input", "is_decimal_allowed": True}
    return element | ({"initial_value": field.initial} if _is_number(field.initial) else {})


def _date(field: Field) -> Json:
    return {"type": "datepicker"} | ({"initial_date": field.initial} if _is_date(field.initial) else {})


def _is_number(text: str | None) -> bool:
    try:
        return Decimal(text or "").is_finite()
    except InvalidOperation:
        return False


def _is_date(text: str | None) -> bool:
    try:
        return date.fromisoformat(text or "").isoformat() == text
    except ValueError:
        return False


_ELEMENTS = {
    FieldKind.LINE: _text_input,
    FieldKind.PROSE: _text_input,
    FieldKind.CHOICE: _choice,
    FieldKind.NUMBER: _number,
    FieldKind.DATE: _date,
}
