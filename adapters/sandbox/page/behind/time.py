"""The parts about time: the moment it is and the ways to move on, and the timeline; and what one does with them."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Any, Final

from adapters.sandbox.page.behind.machine import NEXT, STRETCHES, UnderWayError
from adapters.sandbox.page.behind.timeline import Happening
from adapters.sandbox.page.bench import Bench
from adapters.sandbox.page.deed import Answer, Deed, Given
from adapters.sandbox.page.look import Look
from adapters.sandbox.page.words import word

MOST_SHOWN: Final = 200
CHECK_IN: Final = "check_in"
"""What is done by itself under this name has a button of its own, as soon as there is one to go to."""


def time_bar(bench: Bench, _: Look) -> dict[str, Any]:
    """Gather what the bar shows."""
    time = bench.time
    zone = time.now.tzinfo
    return {
        "now": time.now,
        "paused": time.paused,
        "progress": time.progress,
        "targets": (NEXT, *STRETCHES, *((CHECK_IN,) if CHECK_IN in time.waiting else ())),
        "waiting": sorted((moment.astimezone(zone), name) for name, moment in time.waiting.items()),
        "happened": time.timeline.count,
        "arrival": None if time.progress is not None else time.arrival,
    }


def timeline(bench: Bench, look: Look) -> dict[str, Any]:
    """Gather what happened, day by day, the newest last; nothing while nobody sees it, or a message is inspected."""
    is_open = not look.about and (look.open == "timeline" or look.show == "behind")
    return {"open": is_open, "days": list(_days(bench)) if is_open else [], "link_to": lambda one: _known(bench, one)}


def _days(bench: Bench) -> Iterator[tuple[date, list[tuple[Any, Happening]]]]:
    zone = bench.time.now.tzinfo
    local = [(one.at.astimezone(zone), one) for one in bench.time.timeline.happenings[-MOST_SHOWN:]]
    for _, of_day in groupby(local, key=lambda pair: pair[0].date()):
        happened = list(of_day)
        yield happened[0][0], happened


def _known(bench: Bench, one: Happening) -> bool:
    """Whether it can be looked at: not what somebody got whom the page does not play."""
    where = one.where
    on_slack = "slack" not in where or where["slack"] in bench.on_slack
    return bool(where) and on_slack and ("telegram" not in where or where["telegram"] in bench.on_telegram)


def _deed(act: Callable[[Bench, Look, Given], Awaitable[Answer | None]]) -> Deed:
    async def deed(bench: Bench, look: Look, given: Given) -> Answer:
        try:
            return await act(bench, look, given) or {}
        except UnderWayError:
            return {"error": word(look.lang, "time_under_way")}

    return deed


async def _pause(bench: Bench, _: Look, __: Given) -> None:
    bench.time.pause()


async def _resume(bench: Bench, _: Look, __: Given) -> None:
    bench.time.resume()


async def _forward(bench: Bench, look: Look, given: Given) -> Answer | None:
    began = await bench.time.forward(str(given.get("to")))
    return None if began else {"toast": word(look.lang, "time_nothing")}


async def _stop(bench: Bench, _: Look, __: Given) -> None:
    bench.time.stop()


TIME: Mapping[str, Deed] = {
    "pause": _deed(_pause),
    "resume": _deed(_resume),
    "forward": _deed(_forward),
    "stop": _deed(_stop),
}
