"""What is new, as it happens: the parts of the page that changed, as server-sent events."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from time import monotonic

from sse_starlette import ServerSentEvent

from adapters.sandbox.news import News
from adapters.sandbox.page.bench import Bench
from adapters.sandbox.page.drawing import PARTS, Drawing
from adapters.sandbox.page.look import Look
from adapters.sandbox.slack.directory import Message

TOGETHER = 0.04
"""Seconds from one drawing to the next, at least; what changes after a rest is drawn at once."""
Changed = Callable[[str], None]
"""Called with a part's name whenever there may be something new in it."""
End = Callable[[], None]


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
    stale, sent = set(PARTS), dict[str, str]()
    with streams.opened() as news:

        def changed(part: str) -> None:
            stale.add(part)
            news.set()

        with watched(bench, look, changed):
            while not streams.closed:
                news.clear()
                drawn = monotonic()
                while stale:
                    name = stale.pop()
                    html = drawing.part(name, look)
                    if sent.get(name) != html:
                        sent[name] = html
                        yield ServerSentEvent(html, event="part", id=name)
                await _next(news, bench, changed)
                await asyncio.sleep(max(0.0, drawn + TOGETHER - monotonic()))


async def _next(news: asyncio.Event, bench: Bench, changed: Changed) -> None:
    """Wait for something new, or for the next minute on the sandbox's clock."""
    with suppress(TimeoutError):
        async with asyncio.timeout(60 - bench.time.now.second):
            await news.wait()
            return
    changed("time")


@contextmanager
def watched(bench: Bench, look: Look, changed: Changed) -> Iterator[None]:
    """Inside, call `changed` for what may be new.

    What happens where nobody looks costs nothing: hundreds may be busy there.
    """
    with ExitStack() as stack:
        stack.callback(_watch_slack(bench, look, changed))
        stack.callback(_watch_telegram(bench, look, changed))
        for end in (*_watch_what_goes_on(bench, changed), *_watch_behind(bench, look, changed)):
            stack.callback(end)
        yield


def _watch_slack(bench: Bench, look: Look, changed: Changed) -> End:
    space = bench.slack.workspace
    shown = look.place if look.place in space.channels else space.im(look.slack).id

    def see(thing: object) -> None:
        if not isinstance(thing, Message) or thing.channel == shown:
            _tell(look, "slack", changed)

    watchers = space.watchers[look.slack]
    watchers.add(see)
    return lambda: watchers.discard(see)


def _watch_telegram(bench: Bench, look: Look, changed: Changed) -> End:
    private = bench.on_telegram[look.telegram].private_chat
    shown = next((chat for chat in bench.telegram.chats if chat.id == look.chat), private)

    def see(_: object) -> None:
        _tell(look, "telegram", changed)

    shown.watchers.append(see)
    return lambda: shown.watchers.remove(see)


def _tell(look: Look, pane: str, changed: Changed) -> None:
    changed(pane)
    if look.about:
        changed("inspect")


def _watch_what_goes_on(bench: Bench, changed: Changed) -> Iterator[End]:
    """Watch time, and those who act by themselves."""

    def moved() -> None:
        changed("time")
        changed("timeline")

    def acted() -> None:
        changed("crowd")

    bench.time.watchers.add(moved)
    yield partial(bench.time.watchers.discard, moved)
    for watchers in (bench.crowd.watchers, *([bench.story.watchers] if bench.story else [])):
        watchers.add(acted)
        yield partial(watchers.discard, acted)


def _watch_behind(bench: Bench, look: Look, changed: Changed) -> Iterator[End]:
    """Watch faults, rules that are broken and the bot; of the turns nothing, unless a message is inspected."""

    def told() -> None:
        changed("faults")
        changed("signals")
        changed("telegram")  # says what waits for a bot that is dead

    news: list[News] = [one.faults.news for one in (bench.slack, bench.telegram)]
    news += [one.violations.news for one in (bench.slack, bench.telegram)]
    news += [bench.bot.news] if bench.bot else []
    yield from (one.watch(told) for one in news)
    yield bench.telegram.profile_news.watch(partial(changed, "telegram"))
    if bench.witness and look.about:
        yield bench.witness.news.watch(partial(changed, "inspect"))
