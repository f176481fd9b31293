"""What is new, as it happens: the parts of the page that changed, as server-sent events."""

import asyncio
from collections.abc import AsyncIterator, Callable

from sse_starlette import ServerSentEvent

from adapters.sandbox.page.bench import Bench
from adapters.sandbox.page.drawing import Drawing
from adapters.sandbox.page.look import Look

TOGETHER = 0.04
"""Seconds in which changes are gathered, so that a busy minute is drawn a few times and not for each message."""


async def changes(bench: Bench, drawing: Drawing, look: Look) -> AsyncIterator[ServerSentEvent]:
    """Send every part once, and from then on each that differs from what was sent."""
    news = asyncio.Event()
    unwatch = watch(bench, look, news.set)
    sent: dict[str, str] = {}
    try:
        while True:
            news.clear()
            for name, html in drawing.parts(look).items():
                if sent.get(name) != html:
                    sent[name] = html
                    yield ServerSentEvent(html, event="part", id=name)
            await news.wait()
            await asyncio.sleep(TOGETHER)
    finally:
        unwatch()


def watch(bench: Bench, look: Look, changed: Callable[[], None]) -> Callable[[], None]:
    """Call `changed` whenever something is new for one of the two people; returns what ends it."""
    watchers = bench.slack.workspace.watchers[look.slack]

    def see(_: object) -> None:
        changed()

    watchers.add(see)
    chats = [chat for chat in bench.telegram.chats if chat.person is None or chat.person.id == look.telegram]
    for chat in chats:
        chat.watchers.append(see)

    def unwatch() -> None:
        watchers.discard(see)
        for chat in chats:
            chat.watchers.remove(see)

    return unwatch
