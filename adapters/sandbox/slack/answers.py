"""What a person filled in or chose: Slack's shapes for the state of a view and for an action."""

from adapters.sandbox.slack.blocks import interactive
from adapters.sandbox.slack.schema import Json

VALUE = {
    "plain_text_input": "value",
    "number_input": "value",
    "static_select": "selected_option",
    "radio_buttons": "selected_option",
    "checkboxes": "selected_options",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "users_select": "selected_user",
}
"""The field in which each element's answer travels; buttons and overflow menus keep none."""

_INITIAL = {
    "value": "initial_value",
    "selected_option": "initial_option",
    "selected_options": "initial_options",
    "selected_date": "initial_date",
    "selected_time": "initial_time",
    "selected_user": "initial_user",
}

State = dict[str, dict[str, Json]]


def initial_state(blocks: list[Json], kept: State | None = None) -> State:
    """The answers a new view starts with; what was typed under the same ids in the one before it stays."""
    state: State = {}
    for block, element in interactive(blocks):
        kind = element["type"]
        if kind not in VALUE:
            continue
        was = (kept or {}).get(block["block_id"], {}).get(element["action_id"])
        if was is None or was["type"] != kind:
            field = VALUE[kind]
            was = {"type": kind, field: element.get(_INITIAL[field], [] if field == "selected_options" else None)}
        state.setdefault(block["block_id"], {})[element["action_id"]] = was
    return state
