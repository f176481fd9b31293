"""The people who act by themselves: how many, how fast, how much they did; and the story, while it is lived."""

from collections.abc import Mapping
from typing import Any

from adapters.sandbox.crowd import MOST_A_MINUTE
from adapters.sandbox.page.bench import Bench
from adapters.sandbox.page.deed import Answer, Deed, Given
from adapters.sandbox.page.look import Look


def crowd(bench: Bench, _: Look) -> dict[str, Any]:
    """Gather it."""
    story = bench.story if bench.story and bench.story.going else None
    return {"crowd": bench.crowd, "story": story, "fastest": MOST_A_MINUTE}


async def _rate(bench: Bench, _: Look, given: Given) -> Answer:
    try:
        rate = float(given["value"])
    except ValueError:
        raise AssertionError("that is not a number") from None
    bench.crowd.steer(rate=rate)
    return {}


async def _go(bench: Bench, _look: Look, _given: Given) -> Answer:
    bench.crowd.steer(going=True, rate=bench.crowd.rate or _USUAL)
    return {}


async def _stop(bench: Bench, _look: Look, _given: Given) -> Answer:
    bench.crowd.steer(going=False)
    return {}


_USUAL = 60.0
"""Acts a minute, where nobody said how many."""
CROWD: Mapping[str, Deed] = {"rate": _rate, "go": _go, "stop": _stop}
