"""What is new, as it happens: the parts of the page that changed, as server-sent events."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
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
"""Seconds from one drawing of a part to the next, at least; what changes after a rest is drawn at once."""
SHARE = 5
"""A part is being drawn for one part in so many of the time: a long one where much happens leaves room for clicks."""
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


class Rests:
    """Until when each part rests after it was drawn."""

    def __init__(self) -> None:
        self._until: dict[str, float] = {}

    def over(self, parts: Iterable[str]) -> list[str]:
        """Return those of these parts that may be drawn now."""
        now = monotonic()
        return [name for name in parts if self._until.get(name, now) <= now]

    def begin(self, name: str, began: float) -> None:
        """Let a part rest whose drawing began at this moment and is done."""
        self._until[name] = began + max(TOGETHER, SHARE * (monotonic() - began))

    def seconds(self, parts: Iterable[str], otherwise: float) -> float:
        """Return after how many seconds the first of these parts may be drawn."""
        now = monotonic()
        return max(0.0, min((self._until.get(name, now) - now for name in parts), default=otherwise))


async def changes(bench: Bench, drawing: Drawing, look: Look, streams: Streams) -> AsyncIterator[ServerSentEvent]:
    """Send every part once, and from then on each that differs from what was sent, until the page closes."""
    stale, sent, rests = set(PARTS), dict[str, str](), Rests()
    with streams.opened() as news:

        def changed(part: str) -> None:
            stale.add(part)
            news.set()

        with watched(bench, look, changed):
            while not streams.closed:
                news.clear()
                for name in rests.over(stale):
                    stale.discard(name)
                    began = monotonic()
                    html = drawing.part(name, look)
                    rests.begin(name, began)
                    if sent.get(name) != html:
                        sent[name] = html
                        yield ServerSentEvent(html, event="part", id=name)
                await _next(news, bench, changed, rests.seconds(stale, otherwise=60.0))


async def _next(news: asyncio.Event, bench: Bench, changed: Changed, rest: float) -> None:
    """Wait for something new, for the end of a rest, or for the next minute on the sandbox's clock."""
    minute = 60.0 - bench.time.now.second
    with suppress(TimeoutError):
        async with asyncio.timeout(min(rest, minute)):
            await news.wait()
            return
    if minute <= rest:
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
