"""What is new, as it happens: the parts of the page that changed, as server-sent events."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress

from sse_starlette import ServerSentEvent

from adapters.sandbox.news import News
from adapters.sandbox.page.bench import Bench
from adapters.sandbox.page.drawing import Drawing
from adapters.sandbox.page.look import Look

TOGETHER = 0.04
"""Seconds in which changes are gathered, so that a busy minute is drawn a few times and not for each message."""


class Streams:
    """All windows that are open; when the page closes, they are let go."""

    def __init__(self) -> None:
        self.closed = False
        self._open: set[asyncio.Event] = set()

    def close(self) -> None:
        """Let every stream end."""
        self.closed = True
        for news in self._open:
            news.set()

    @contextmanager
    def opened(self) -> Iterator[asyncio.Event]:
        """Give the event that wakes a stream."""
        news = asyncio.Event()
        self._open.add(news)
        try:
            yield news
        finally:
            self._open.discard(news)


async def changes(bench: Bench, drawing: Drawing, look: Look, streams: Streams) -> AsyncIterator[ServerSentEvent]:
    """Send every part once, and from then on each that differs from what was sent, until the page closes."""
    sent: dict[str, str] = {}
    with streams.opened() as news, watched(bench, look, news.set):
        while not streams.closed:
            news.clear()
            for name, html in drawing.parts(look).items():
                if sent.get(name) != html:
                    sent[name] = html
                    yield ServerSentEvent(html, event="part", id=name)
            await _next(news, bench)
            await asyncio.sleep(TOGETHER)


async def _next(news: asyncio.Event, bench: Bench) -> None:
    """Wait for something new, or for the next minute on the sandbox's clock."""
    with suppress(TimeoutError):
        async with asyncio.timeout(60 - bench.time.now.second):
            await news.wait()


@contextmanager
def watched(bench: Bench, look: Look, changed: Callable[[], None]) -> Iterator[None]:
    """Inside, call `changed` whenever something is new for one of the two people, or behind the scenes."""
    watchers = bench.slack.workspace.watchers[look.slack]

    def see(_: object) -> None:
        changed()

    with ExitStack() as stack:
        watchers.add(see)
        stack.callback(watchers.discard, see)
        for watching in (bench.time.watchers, bench.crowd.watchers, *([bench.story.watchers] if bench.story else [])):
            watching.add(changed)
            stack.callback(watching.discard, changed)
        for chat in bench.telegram.chats:
            if chat.person is None or chat.person.id == look.telegram:
                chat.watchers.append(see)
                stack.callback(chat.watchers.remove, see)
        for one in _behind(bench, look):
            stack.callback(one.watch(changed))
        yield


def _behind(bench: Bench, look: Look) -> Iterator[News]:
    """What changes behind the scenes and is in sight; of the turns nothing, unless a message is inspected."""
    yield from (bench.slack.faults.news, bench.telegram.faults.news)
    yield from (bench.slack.violations.news, bench.telegram.violations.news)
    if bench.bot:
        yield bench.bot.news
    if bench.witness and look.about:
        yield bench.witness.news
