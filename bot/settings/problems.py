"""What is wrong with the settings, in words for the person who must mend it: what, where, what was expected."""

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.redaction import hide_tokens
from bot.settings.model import PREFIX, fields, variable


class SettingsError(Exception):
    """The settings cannot be used; the message has one line for each problem."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(hide_tokens(problem) for problem in problems)  # one may stand in the wrong place
        super().__init__("\n".join(self.problems))


@dataclass(frozen=True)
class Place:
    """Where a value came from, and what to change there."""

    where: str
    what_to_do: str


def nearest(word: str, known: Iterable[str]) -> str:
    """Suggest the known name that looks most like `word`, or its last part; or else name them all."""
    by_end = {re.split(r"\.|__", _shape(name))[-1]: name for name in known}
    by_shape = {**by_end, **{_shape(name): name for name in known}}
    near = difflib.get_close_matches(_shape(word), by_shape, n=1)
    return f"did you mean {by_shape[near[0]]}?" if near else f"known here: {', '.join(sorted(known))}."


def _shape(name: str) -> str:
    return name.lower().removeprefix(PREFIX.lower())  # what all share would make all alike


def explain(error: ValidationError, places: Mapping[str, Place]) -> list[str]:
    """One line for each value that was refused; the value itself is never in it."""
    return [_line(details, places) for details in error.errors(include_url=False, include_input=False)]


def _line(details: ErrorDetails, places: Mapping[str, Place]) -> str:
    loc = [str(part) for part in details["loc"]]
    if not loc:  # a rule about several sections, which says itself where
        return _what(details)
    name, known = _setting(loc), fields()
    if name not in known:
        return f"{_section(name, places)}: {_what(details)}"
    place = places.get(name, Place(name, f"set {variable(name)}"))
    return f"{place.where}: {_what(details)} Expected: {known[name].description}. What to do: {place.what_to_do}."


def _setting(loc: list[str]) -> str:
    return loc[0] if loc[0] in fields() else ".".join(loc[:2])


def _section(name: str, places: Mapping[str, Place]) -> str:
    """Name a whole section after the first of its values that we know the place of."""
    inside = next((place.where for key, place in places.items() if key.startswith(f"{name}.")), "")
    return f"{name} (see {inside})" if inside else name


def _what(details: ErrorDetails) -> str:
    match details["type"]:
        case "value_error":
            what = str(details["ctx"]["error"])
        case "string_pattern_mismatch":
            what = "has the wrong form"
        case "string_type":
            what = "must be text; put it between quotes"
        case "int_parsing" | "int_type":
            what = "must be a whole number"
        case _:
            what = re.sub(r"^\w+ should (be|have) ", r"must \1 ", details["msg"])
    return what if what.endswith("?") else f"{what}."
