"""An event loop that can die as a killed process does: from one moment to the next nothing gets out any more."""

import asyncio
from typing import Any
from weakref import WeakSet

_Base: Any
try:
    import uvloop
except ImportError:  # not on every system
    _Base = asyncio.SelectorEventLoop
else:
    _Base = uvloop.Loop


class MortalLoop(_Base):  # type: ignore[misc]  # which of the two depends on the system
    """The loop the bot runs on in service, whose lines to the outside can all be cut at once."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: WeakSet[asyncio.Transport] = WeakSet()
        self._dead = False

    async def create_connection(self, *arguments: Any, **more: Any) -> Any:
        """Connect as any loop does, until it is dead."""
        if self._dead:
            raise ConnectionRefusedError("the bot was killed")
        transport, protocol = await super().create_connection(*arguments, **more)
        self._lines.add(transport)
        return transport, protocol

    def die(self) -> None:
        """Cut every line without a word, and only then let everything end: what it would still say reaches nobody."""
        if self._dead:
            return
        self._dead = True
        for line in tuple(self._lines):
            line.abort()
        for task in asyncio.all_tasks(self):
            task.cancel()
