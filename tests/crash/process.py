"""The bot in a process of its own, which can be killed and started again."""

import asyncio
import os
import signal
import sys
from collections import deque
from datetime import timedelta
from pathlib import Path

from adapters.sandbox.slack import SlackSandbox
from adapters.sandbox.telegram import TelegramSandbox

ROOT = Path(__file__).parents[2]
READY_WITHIN = 30.0
_LINES_KEPT = 20_000


class BotProcess:
    """The bot, its database and what it logged."""

    def __init__(
        self,
        folder: Path,
        slack: SlackSandbox,
        telegram: TelegramSandbox,
        *,
        paced: bool,
        ahead: timedelta = timedelta(),
    ) -> None:
        """Its clock is `ahead` of the real one, for what is not said at every hour."""
        self.database = folder / "learnathon.db"
        self.channel = slack.add_channel("ideeen")
        self.group = telegram.add_group("Ideeën")
        self.log: deque[str] = deque(maxlen=_LINES_KEPT)
        self._folder = folder
        paced_program = ("tests.crash.working",) if ahead else ("bot", "run")
        self._program = paced_program if paced else ("tests.crash.unpaced",)
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("LEARNATHON_")},
            "PYTHONPATH": str(ROOT),
            "SECONDS_AHEAD": str(ahead.total_seconds()),
            "LEARNATHON_ORGANISATION__NAME": "Voorbeeld",
            "LEARNATHON_DATABASE__URL": f"sqlite+aiosqlite:///{self.database}",
            "LEARNATHON_SLACK__BOT_TOKEN": slack.bot_token,
            "LEARNATHON_SLACK__APP_TOKEN": slack.app_token,
            "LEARNATHON_SLACK__BASE_URL": slack.api_url,
            "LEARNATHON_SLACK__POOL_CHANNEL": self.channel.id,
            "LEARNATHON_TELEGRAM__TOKEN": telegram.token,
            "LEARNATHON_TELEGRAM__BASE_URL": telegram.base_url,
            "LEARNATHON_TELEGRAM__BASE_FILE_URL": telegram.base_file_url,
            "LEARNATHON_TELEGRAM__POOL_CHAT": str(self.group.id),
            "LEARNATHON_WEB__PORT": "0",
            "LEARNATHON_LOG__FORMAT": "json",
            "LEARNATHON_LOG__LEVEL": "DEBUG",
        }
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None
        self._ready = asyncio.Event()
        self.life = 0
        """How often it was started."""

    async def start(self) -> None:
        """Start a new process; it is ready some time later."""
        self._ready.clear()
        self.life += 1
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", *self._program),
            env=self._environment,
            cwd=self._folder,
            stderr=asyncio.subprocess.PIPE,
        )
        self._reading = asyncio.create_task(self._read(self._process))

    async def ready(self) -> None:
        """Wait until it says that it is ready."""
        try:
            await asyncio.wait_for(self._ready.wait(), READY_WITHIN)
        except TimeoutError:
            raise AssertionError(f"not ready within {READY_WITHIN} s:\n{self.last_lines}") from None

    @property
    def is_up(self) -> bool:
        """Whether it is there and ready."""
        return self._process is not None and self._ready.is_set()

    async def kill(self) -> None:
        """End it as a power cut does."""
        await self._end(signal.SIGKILL)

    async def stop(self, within: float = 10.0) -> int:
        """Ask it to stop, and return its exit code; it has ten seconds."""
        async with asyncio.timeout(within):
            return await self._end(signal.SIGTERM)

    @property
    def last_lines(self) -> str:
        """The end of the log."""
        return "\n".join(list(self.log)[-40:])

    async def _end(self, how: signal.Signals) -> int:
        if self._process is None or self._reading is None:
            return 0
        process, self._process = self._process, None
        if process.returncode is None:
            process.send_signal(how)
        await self._reading
        return await process.wait()

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        assert process.stderr is not None
        async for line in process.stderr:
            self.log.append(line.decode().rstrip())
            if '"action": "ready"' in self.log[-1]:
                self._ready.set()
