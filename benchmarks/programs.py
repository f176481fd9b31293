"""Bots under test: each in a process of its own, watched from outside (through /proc, so on Linux)."""

import asyncio
import contextlib
import json
import os
import sys
from collections import deque
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Final

ROOT: Final = Path(__file__).parent.parent
RESULTS: Final = ROOT / "benchmarks" / "results"
"""What a run leaves, and the disk on which databases are measured; not in the repository."""
READY: Final = json.dumps({"action": "ready"})
"""What a rival prints when it is ready; our own log says the same among more."""

_READY_MARK: Final = READY.strip("{}")
_START_WITHIN: Final = 60.0
_STOP_WITHIN: Final = 15.0
_LINES_KEPT: Final = 20_000
_LAST_WORDS: Final = 20


class NotStartedError(Exception):
    """The program ended, or said nothing, before it was ready; the message holds its last words."""


@dataclass(frozen=True)
class Program:
    """How to start a bot."""

    arguments: Sequence[str]
    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Running:
    """A bot at work."""

    process: asyncio.subprocess.Process
    began: float
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    ready_after: float = 0.0
    lines: deque[str] = field(default_factory=lambda: deque(maxlen=_LINES_KEPT))

    @property
    def cpu_seconds(self) -> float:
        """Processor time so far, of all its threads."""
        after_name = Path(f"/proc/{self.process.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        user, system = after_name[11:13]  # fields 14 and 15; the name before them may hold spaces
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    @property
    def resident_mb(self) -> float:
        """Memory in use now."""
        return self._status("VmRSS")

    @property
    def peak_mb(self) -> float:
        """Memory in use at most so far."""
        return self._status("VmHWM")

    def said(self, words: str) -> int:
        """Count the lines of its log that hold these words."""
        return sum(words in line for line in self.lines)

    def _status(self, name: str) -> float:
        lines = Path(f"/proc/{self.process.pid}/status").read_text("utf-8").splitlines()
        kilobytes = next(line.split()[1] for line in lines if line.startswith(name))
        return int(kilobytes) / 1024


def ours(folder: Path, **settings: str) -> Program:
    """Our own bot, as an operator starts it; settings by their names without prefix, such as WEB__PORT."""
    given = {"DATABASE__URL": database_url(folder), "WEB__PORT": "0", "LOG__FORMAT": "json"} | settings
    environment = {f"LEARNATHON_{name}": value for name, value in given.items()}
    return Program(("-m", "bot", "run"), folder, environment)


def database_url(folder: Path) -> str:
    """Where our bot keeps what it remembers."""
    return f"sqlite+aiosqlite:///{folder / 'ours.db'}"


@contextlib.asynccontextmanager
async def running(program: Program) -> AsyncIterator[Running]:
    """Start a bot, hand it over once it is ready, and stop it."""
    bot = await _started(program)
    reading = asyncio.create_task(_read(bot))
    try:
        await _until_ready(bot, reading)
        yield bot
    finally:
        await _stop(bot.process)
        await reading


async def _started(program: Program) -> Running:
    began = perf_counter()
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *program.arguments,
        cwd=program.folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "NO_PROXY": "*", **program.environment},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        limit=2**24,
    )
    return Running(process, began)


async def _until_ready(bot: Running, reading: asyncio.Task[None]) -> None:
    waiting = asyncio.create_task(bot.ready.wait())
    await asyncio.wait({waiting, reading}, timeout=_START_WITHIN, return_when=asyncio.FIRST_COMPLETED)
    if not bot.ready.is_set():
        waiting.cancel()
        raise NotStartedError("\n".join(list(bot.lines)[-_LAST_WORDS:]))


async def _read(bot: Running) -> None:
    """Read the log until the process ends, which closes it."""
    assert bot.process.stdout
    async for line in bot.process.stdout:
        text = line.decode(errors="replace").rstrip()
        bot.lines.append(text)
        if _READY_MARK in text and not bot.ready.is_set():
            bot.ready_after = perf_counter() - bot.began
            bot.ready.set()


async def _stop(process: asyncio.subprocess.Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
        try:
            async with asyncio.timeout(_STOP_WITHIN):
                await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()
