"""Small pieces to say what a JSON value has to look like; findings are worded and pointed at as Slack does."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

Json = dict[str, Any]
"""One JSON object as it travels."""


class Findings(list[str]):
    """What is wrong with a value, and where."""

    def add(self, what: str, at: str) -> None:
        """Note one fault under the JSON pointer `at`."""
        self.append(f"[ERROR] {what} [json-pointer:{at}]")


Check = Callable[[Any, str, Findings], None]
"""Looks at a value, knows its JSON pointer, adds what is wrong."""
Rule = Callable[[Json, str, Findings], None]
"""A check on an object whose fields have to fit together."""


def anything(value: Any, at: str, found: Findings) -> None:
    """Accept whatever it is."""


def boolean(value: Any, at: str, found: Findings) -> None:
    """A true or a false."""
    if not isinstance(value, bool):
        found.add("must be a boolean", at)


def integer(least: int, most: int) -> Check:
    """A whole number within bounds."""

    def check(value: Any, at: str, found: Findings) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            found.add("must be an integer", at)
        elif not least <= value <= most:
            found.add(f"must be between {least} and {most}", at)

    return check


def string(most: int, least: int = 1) -> Check:
    """A string of so many characters."""

    def check(value: Any, at: str, found: Findings) -> None:
        if not isinstance(value, str):
            found.add("must be a string", at)
        elif len(value) > most:
            found.add(f"must be less than {most + 1} characters", at)
        elif len(value) < least:
            found.add(f"must be more than {least - 1} characters", at)

    return check


def matching(convert: Callable[[str], object], example: str) -> Check:
    """A string that this conversion accepts, such as a date."""

    def check(value: Any, at: str, found: Findings) -> None:
        if not isinstance(value, str) or not _converts(convert, value):
            found.add(f"must look like {example}", at)

    return check


def _converts(convert: Callable[[str], object], value: str) -> bool:
    try:
        convert(value)
    except ValueError:
        return False
    return True


def one_of(*values: object) -> Check:
    """One of a few values."""

    def check(value: Any, at: str, found: Findings) -> None:
        if value not in values:
            found.add(f"unsupported value: must be one of {', '.join(map(str, values))}", at)

    return check


def listing(item: Check, least: int, most: int) -> Check:
    """A list of so many items, each as `item` wants it."""

    def check(value: Any, at: str, found: Findings) -> None:
        if not isinstance(value, list):
            found.add("must be an array", at)
            return
        if len(value) > most:
            found.add(f"no more than {most} items allowed", at)
        if len(value) < least:
            found.add(f"no fewer than {least} items allowed", at)
        for index, one in enumerate(value):
            item(one, f"{at}/{index}", found)

    return check


def shape(required: Mapping[str, Check], optional: Mapping[str, Check], *rules: Rule) -> Check:
    """An object with these fields and no others; rules look at it as a whole once its fields are right."""
    fields = {**required, **optional}

    def check(value: Any, at: str, found: Findings) -> None:
        if not isinstance(value, dict):
            found.add("must be an object", at)
            return
        before = len(found)
        for name in required.keys() - value.keys():
            found.add(f"missing required field: {name}", at)
        for name, part in value.items():
            if name == "type" and name not in fields:
                continue
            if name not in fields:
                found.add(f"invalid additional property: {name}", at)
            else:
                fields[name](part, f"{at}/{name}", found)
        if len(found) == before:
            for rule in rules:
                rule(value, at, found)

    return check


def variant(shapes: Mapping[str, Check], allowed: Iterable[str] | None = None) -> Check:
    """An object whose `type` says which of these shapes it has."""
    known = {name: shapes[name] for name in (shapes if allowed is None else allowed)}

    def check(value: Any, at: str, found: Findings) -> None:
        kind = value.get("type") if isinstance(value, dict) else None
        if kind not in known:
            found.add(f"unsupported type: {kind}", f"{at}/type")
        else:
            known[kind](value, at, found)

    return check
