"""What one does behind the scenes: let things go wrong, kill the bot and start it."""

from collections.abc import Mapping

from adapters.sandbox.page.behind.faulting import switches
from adapters.sandbox.page.bench import Bench
from adapters.sandbox.page.deed import Answer, Deed, Given
from adapters.sandbox.page.look import Look
from adapters.sandbox.slack.faults import SWITCHES


async def _switch(bench: Bench, _: Look, given: Given) -> Answer:
    """Switch a fault on, for the next time or until it is off; one that is on like this goes off."""
    own, switch, times = switches(bench)[given["platform"]], given["switch"], given["times"]
    if switch not in SWITCHES or times not in (1, None):
        raise AssertionError("there is no such switch")
    if switch in own.on and own.on[switch] == times:
        own.switch_off(switch)
    else:
        own.switch_on(switch, times)
    return {}


async def _clear(bench: Bench, _: Look, __: Given) -> Answer:
    for own in switches(bench).values():
        own.clear()
    return {}


async def _kill(bench: Bench, _: Look, __: Given) -> Answer:
    if bench.bot is not None:
        await bench.bot.kill()
    return {}


async def _start(bench: Bench, _: Look, __: Given) -> Answer:
    if bench.bot is None:
        return {}
    try:
        await bench.bot.start()
    except Exception as error:  # noqa: BLE001 - whoever pressed the button reads why it does not start
        return {"error": str(error)}
    return {}


BEHIND: Mapping[str, Deed] = {"switch": _switch, "clear": _clear, "kill": _kill, "start": _start}
