"""The sandbox's page while hundreds of simulated people act: how soon it is there, and how soon a click shows."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, Final

import httpx

from benchmarks.figures import Row, milliseconds, percentile
from benchmarks.programs import RESULTS, Program, Running, running

PEOPLE: Final = 500
RATE: Final = 300
CLICKS: Final = 200
WARM_UP: Final = 90.0
"""Seconds in which the crowd comes in at twice the rate, so that there is something to draw."""
IN_TIME: Final = 0.2
_LOOKING: Final = (0.05, 0.15, 0.25)
"""Seconds between a click's answer and the next click."""
_WITHIN: Final = 10.0
_LOOK_EVERY: Final = 0.001
_PAGE: Final = re.compile(r"The sandbox is at (\S+)")
_BUTTON: Final = re.compile(r"data-deed='([^']*)'[^>]*>\s*([^<]*?)\s*<")

Deed = dict[str, Any]


class Window:
    """A browser's window: what stands in each part of the page, as the live stream brought it."""

    def __init__(self, client: httpx.AsyncClient, look: str) -> None:
        self.parts: dict[str, str] = {}
        self._client = client
        self._look = look
        self._news = asyncio.Condition()

    async def read(self) -> None:
        """Follow the live stream until cancelled."""
        name, data = "", list[str]()
        async with self._client.stream("GET", f"/live?{self._look}", timeout=None) as stream:
            async for line in stream.aiter_lines():
                field, _, value = line.partition(": ")
                if field == "id":
                    name = value
                elif field == "data":
                    data.append(value)
                elif not line and data:
                    self.parts[name] = "\n".join(data)
                    data = []
                    async with self._news:
                        self._news.notify_all()

    async def sees(self, part: str, text: str) -> None:
        """Wait until this stands in a part."""
        async with asyncio.timeout(_WITHIN), self._news:
            await self._news.wait_for(lambda: text in self.parts.get(part, ""))

    async def changes(self, part: str, before: str) -> None:
        """Wait until a part is not what it was."""
        async with asyncio.timeout(_WITHIN), self._news:
            await self._news.wait_for(lambda: self.parts.get(part) != before)

    async def does(self, deed: Deed) -> None:
        """Do something in the page."""
        answer = await self._client.post(f"/do?{self._look}", json=deed)
        assert answer.status_code == 200, answer.text

    def button(self, part: str, label: str) -> Deed:
        """Return the newest button that begins with this label, as what pressing it does."""
        found = [deed for deed, text in _BUTTON.findall(self.parts[part]) if text.startswith(label)]
        deed: Deed = json.loads(found[-1])
        return deed

    async def presses(self, part: str, label: str) -> float:
        """Press a button, and return the seconds until the stream brought the part as it is then."""
        deed, before = self.button(part, label), self.parts[part]
        began = perf_counter()
        await self.does(deed)
        await self.changes(part, before)
        return perf_counter() - began


async def run(*, small: bool) -> list[Row]:
    """Measure with nobody acting and with hundreds, in the same run of the same sandbox."""
    clicks, warm_up = (20, 10.0) if small else (CLICKS, WARM_UP)
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory(prefix="learnathon-", dir=RESULTS))
        program = await stack.enter_async_context(running(_sandbox(Path(folder))))
        client = await stack.enter_async_context(httpx.AsyncClient(base_url=await _address(program)))
        first = await _first_page(client)
        windows = await stack.enter_async_context(_windows(client))
        await _come_in(windows)
        await _steer(windows[0], "crowd.rate", str(2 * RATE))
        await _steer(windows[0], "crowd.go")
        await asyncio.sleep(warm_up)
        await _steer(windows[0], "crowd.rate", str(RATE))
        busy = await _row(f"{RATE} acts a minute", windows, program, clicks)
        await _steer(windows[0], "crowd.stop")
        await asyncio.sleep(2)
        quiet = await _row("nobody acts", windows, program, clicks)
    return [row | {"first_ms": milliseconds(first)} for row in (quiet, busy)]


def _sandbox(folder: Path) -> Program:
    arguments = ("-m", "bot", "sandbox", "--headless", "--port", "0", "--people", str(PEOPLE), "--rate", "0")
    return Program(arguments, folder, {"LEARNATHON_LOG__FORMAT": "json"})


async def _address(program: Running) -> str:
    """Return where the page is; it is printed after the log said that the bot is ready."""
    for _ in range(int(_WITHIN / _LOOK_EVERY)):
        if found := [match[1] for line in program.lines if (match := _PAGE.match(line))]:
            return found[0]
        await asyncio.sleep(_LOOK_EVERY)
    raise TimeoutError("the sandbox did not say where its page is")


async def _first_page(client: httpx.AsyncClient) -> float:
    """Return the seconds until a browser has the page with what it loads, and the stream brought every part."""
    began = perf_counter()
    page = (await client.get("/")).text
    for file in re.findall(r'(?:href|src)="(static/[^"]+)"', page):
        (await client.get(f"/{file}")).raise_for_status()
    window = Window(client, "")
    reading = asyncio.create_task(window.read())
    await window.sees("crowd", "crowd-title")
    reading.cancel()
    return perf_counter() - began


@asynccontextmanager
async def _windows(client: httpx.AsyncClient) -> AsyncIterator[tuple[Window, Window]]:
    """Open two windows: each clicks in private on one platform, with the busy pool of the other in sight."""
    page = (await client.get("/")).text
    channel = re.findall(r"place=(C\w+)", page)[0]
    group = re.findall(r"chat=(-\d+)", page)[0]
    windows = Window(client, f"lang=en&place={channel}"), Window(client, f"lang=en&place=dm&chat={group}")
    reading = [asyncio.create_task(window.read()) for window in windows]
    try:
        yield windows
    finally:
        for task in reading:
            task.cancel()


async def _come_in(windows: tuple[Window, Window]) -> None:
    """Let both people join."""
    on_telegram, on_slack = windows
    await on_telegram.sees("telegram", "telegram.start")
    await on_telegram.does({"do": "telegram.start"})
    await on_slack.does({"do": "slack.say", "channel": "", "text": "start"})
    for window, part in ((on_telegram, "telegram"), (on_slack, "slack")):
        for label in ("Ja, vertel", "Ik doe mee"):
            await window.sees(part, label)
            await window.presses(part, label)
        await window.sees(part, "Fijn dat je meedoet")


async def _open_filter(windows: tuple[Window, Window]) -> None:
    """Have the pool's filter before both: each press on it changes what stands there."""
    on_telegram, on_slack = windows
    await on_telegram.does({"do": "telegram.say", "text": "/ideeen"})
    await on_slack.does({"do": "slack.say", "channel": "", "text": "ideeen"})
    for window, part in ((on_telegram, "telegram"), (on_slack, "slack")):
        await asyncio.sleep(1)
        await window.sees(part, "Filter")
        await window.presses(part, "Filter")
        await window.sees(part, "Verbeteren")


async def _steer(window: Window, what: str, value: str = "") -> None:
    await window.does({"do": what, "value": value})


async def _row(crowd: str, windows: tuple[Window, Window], program: Running, clicks: int) -> Row:
    await _open_filter(windows)
    began, cpu, acts, taken = perf_counter(), program.cpu_seconds, _acts(windows[0]), list[float]()
    for click in range(clicks):
        window, part = ((windows[0], "telegram"), (windows[1], "slack"))[click % 2]
        taken.append(await window.presses(part, "Verbeteren"))
        await asyncio.sleep(_LOOKING[click % len(_LOOKING)])
    seconds = perf_counter() - began
    return {
        "crowd": crowd,
        "people": PEOPLE,
        "acts": (_acts(windows[0]) - acts) / seconds * 60,
        "clicks": clicks,
        "p50_ms": milliseconds(percentile(taken, 0.5)),
        "p95_ms": milliseconds(percentile(taken, 0.95)),
        "p99_ms": milliseconds(percentile(taken, 0.99)),
        "in_time": sum(one <= IN_TIME for one in taken) / len(taken),
        "busy": (program.cpu_seconds - cpu) / seconds,
        "peak_mb": program.peak_mb,
    }


def _acts(window: Window) -> int:
    """Read in the page how much the crowd did."""
    found = re.search(r"They did (\d+) things", window.parts["crowd"])
    return int(found[1]) if found else 0
