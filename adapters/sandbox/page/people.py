"""Whom one can be on a platform, as a list to choose from: organisers first, then the cast, then the crowd by name."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from adapters.sandbox.cast import App, Someone
from adapters.sandbox.crowd import YOURS
from adapters.sandbox.page.bench import Bench


class Choice(NamedTuple):
    """Somebody to be."""

    id: Any
    name: str
    work: str
    also_on: str
    """Their other platform, if there is one."""


Groups = list[tuple[str, list[Choice]]]
"""By the page's word for the group."""


def groups(bench: Bench, app: App) -> Groups:
    """Return everybody who is on this platform."""
    here = [one for one in bench.cast.people if app in one.part.on]
    yours = set(map(id, bench.cast.people[:YOURS]))
    organisers = [one for one in here if one.part.organiser]
    cast = [one for one in here if not one.part.organiser and id(one) in yours]
    others = [one for one in here if not one.part.organiser and id(one) not in yours]
    named = {"organisers": organisers, "colleagues": cast, "others": sorted(others, key=lambda one: one.part.name)}
    return [(group, list(_choices(people, app))) for group, people in named.items() if people]


def _choices(people: Iterable[Someone], app: App) -> Iterable[Choice]:
    for one in people:
        also = next((other.capitalize() for other in one.part.on if other != app), "")
        person = one.slack if app == "slack" else one.telegram
        if person is not None:
            yield Choice(person.id, one.part.name, one.part.work, also)
