"""Block Kit's interactive elements: their fields and limits, from Slack's reference."""

from datetime import date, time

from adapters.sandbox.slack.schema import (
    Check,
    Findings,
    Json,
    boolean,
    integer,
    listing,
    matching,
    one_of,
    shape,
    string,
    variant,
)

ID = string(255)


def text(most: int, *kinds: str) -> Check:
    """A text object of one of these kinds (plain_text when none is named)."""
    plain = shape({"text": string(most)}, {"emoji": boolean})
    mrkdwn = shape({"text": string(most)}, {"verbatim": boolean})
    return variant({"plain_text": plain, "mrkdwn": mrkdwn}, kinds or ("plain_text",))


BOTH = ("plain_text", "mrkdwn")
CONFIRM = shape(
    {"title": text(100), "text": text(300, *BOTH), "confirm": text(30), "deny": text(30)},
    {"style": one_of("primary", "danger")},
)
_DISPATCH = shape({}, {"trigger_actions_on": listing(one_of("on_enter_pressed", "on_character_entered"), 1, 2)})


def _option(*kinds: str) -> Check:
    more = {"description": text(75, *kinds), "url": string(3000)}
    return shape({"text": text(75, *kinds), "value": string(150)}, more)


def options_of(element: Json) -> list[Json]:
    """All options of a choice, those in groups included."""
    grouped = [option for group in element.get("option_groups", []) for option in group["options"]]
    return [*element.get("options", []), *grouped]


def _known_initial(element: Json, at: str, found: Findings) -> None:
    known = options_of(element)
    single = [element["initial_option"]] if "initial_option" in element else []
    if any(one not in known for one in [*single, *element.get("initial_options", [])]):
        found.add("initial option is not one of the options", at)
    values = [option["value"] for option in known]
    if len(values) != len(set(values)):
        found.add("options must have different values", at)


def _some_options(element: Json, at: str, found: Findings) -> None:
    if ("options" in element) == ("option_groups" in element):
        found.add("must have either options or option_groups", at)


def _ordered_lengths(element: Json, at: str, found: Findings) -> None:
    if element.get("min_length", 0) > element.get("max_length", 3000):
        found.add("min_length must not be more than max_length", at)


_COMMON = {"action_id": ID, "confirm": CONFIRM, "focus_on_load": boolean}
_SELECT = {**_COMMON, "placeholder": text(150)}
_GROUP = shape({"label": text(75), "options": listing(_option(), 1, 100)}, {})
_RICH_OPTION = _option(*BOTH)
_DATE = matching(date.fromisoformat, "2026-01-31")
_TIME = matching(time.fromisoformat, "09:30")
_NUMBER = matching(float, "12.5")

ELEMENTS: dict[str, Check] = {
    "button": shape(
        {"text": text(75)},
        {
            "action_id": ID,
            "confirm": CONFIRM,
            "value": string(2000),
            "url": string(3000),
            "style": one_of("primary", "danger"),
            "accessibility_label": string(75),
        },
    ),
    "static_select": shape(
        {},
        {
            **_SELECT,
            "options": listing(_option(), 1, 100),
            "option_groups": listing(_GROUP, 1, 100),
            "initial_option": _option(),
        },
        _some_options,
        _known_initial,
    ),
    "radio_buttons": shape(
        {"options": listing(_RICH_OPTION, 1, 10)}, {**_COMMON, "initial_option": _RICH_OPTION}, _known_initial
    ),
    "checkboxes": shape(
        {"options": listing(_RICH_OPTION, 1, 10)},
        {**_COMMON, "initial_options": listing(_RICH_OPTION, 1, 10)},
        _known_initial,
    ),
    "overflow": shape({"options": listing(_option(), 1, 5)}, {"action_id": ID, "confirm": CONFIRM}, _known_initial),
    "datepicker": shape({}, {**_SELECT, "initial_date": _DATE}),
    "timepicker": shape({}, {**_SELECT, "initial_time": _TIME, "timezone": string(100)}),
    "users_select": shape({}, {**_SELECT, "initial_user": string(30)}),
    "plain_text_input": shape(
        {},
        {
            "action_id": ID,
            "initial_value": string(3000, least=0),
            "multiline": boolean,
            "min_length": integer(0, 3000),
            "max_length": integer(1, 3000),
            "dispatch_action_config": _DISPATCH,
            "focus_on_load": boolean,
            "placeholder": text(150),
        },
        _ordered_lengths,
    ),
    "number_input": shape(
        {"is_decimal_allowed": boolean},
        {
            "action_id": ID,
            "initial_value": _NUMBER,
            "min_value": _NUMBER,
            "max_value": _NUMBER,
            "dispatch_action_config": _DISPATCH,
            "focus_on_load": boolean,
            "placeholder": text(150),
        },
    ),
}

PRESSABLE = (
    "button", "static_select", "radio_buttons", "checkboxes", "overflow", "datepicker", "timepicker", "users_select",
)  # fmt: skip
"""Elements that act as soon as they are used."""
FILLABLE = (*PRESSABLE[1:4], *PRESSABLE[5:], "plain_text_input", "number_input")
"""Elements that can stand in an input block."""
