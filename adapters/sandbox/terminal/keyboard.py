"""Lines of input: from a terminal, a pipe or a file alike."""

import asyncio
import codecs
import os
from contextlib import suppress
from threading import Thread

_CHUNK = 65_536


class Keyboard:
    """Reads lines in a thread of its own, which never keeps the process alive."""

    def __init__(self, source: int) -> None:
        """`source` is a file descriptor, such as 0; it is read past Python's own buffer, whose lock outlives us."""
        self._source = source
        self._lines: asyncio.Queue[str | None] = asyncio.Queue()

    def start(self) -> None:
        """Begin to read, inside the running loop."""
        loop = asyncio.get_running_loop()
        Thread(target=self._read, args=(loop,), name="keyboard", daemon=True).start()

    async def line(self) -> str | None:
        """The next line without its end; None when there are no more, however often it is asked."""
        line = await self._lines.get()
        if line is None:
            self._lines.put_nowait(None)
        return line

    def _read(self, loop: asyncio.AbstractEventLoop) -> None:
        decoder, rest = codecs.getincrementaldecoder("utf-8")("replace"), ""
        with suppress(OSError, RuntimeError):  # the terminal went away, or the loop was closed before us
            while chunk := os.read(self._source, _CHUNK):
                *whole, rest = (rest + decoder.decode(chunk)).split("\n")
                for line in whole:
                    loop.call_soon_threadsafe(self._lines.put_nowait, line.removesuffix("\r"))
        with suppress(RuntimeError):
            if rest:
                loop.call_soon_threadsafe(self._lines.put_nowait, rest)
            loop.call_soon_threadsafe(self._lines.put_nowait, None)
