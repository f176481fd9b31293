"""A person's eyes: what they see, and waiting for it without polling."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from adapters.sandbox.labels import chosen
from adapters.sandbox.slack.core import Core
from adapters.sandbox.slack.directory import Channel, Message, User, View
from adapters.sandbox.slack.screen import SeenMessage, SeenView, see_message, see_view

WITHIN = 10.0
"""Seconds a person waits for something to appear, unless told otherwise."""
MOST_SHOWN = 10
"""Messages per conversation that a failed wait prints."""

Seen = SeenMessage | SeenView | str
S = TypeVar("S", SeenMessage, SeenView, Seen)


class Onlooker:
    """Somebody who looks at Slack."""

    def __init__(self, slack: Core, user: User) -> None:
        self.user = user
        self.errors: list[str] = []
        """What Slack itself told them went wrong, such as `operation_timeout`."""
        self._slack = slack
        self._looked_away = 0

    @property
    def id(self) -> str:
        """The person's user id."""
        return self.user.id

    @property
    def mention(self) -> str:
        """The markup that mentions this person."""
        return f"<@{self.user.id}>"

    @property
    def dm(self) -> list[SeenMessage]:
        """The direct messages with the bot, what only this person sees included."""
        return self.messages(self._dm)

    @property
    def home(self) -> SeenView | None:
        """The app's home page, once the bot has published it."""
        view = self._slack.workspace.homes.get(self.id)
        return see_view(self._slack.workspace, view) if view else None

    @property
    def modal(self) -> SeenView | None:
        """The modal on top, if there is one."""
        stack = self._slack.workspace.modals[self.id]
        return see_view(self._slack.workspace, stack[-1]) if stack else None

    @property
    def screen(self) -> str:
        """Everything on the person's screen, the last messages of each conversation only."""
        parts = [f"--- the screen of {self.user.name} ---"]
        for channel in self._channels():
            if said := self.messages(channel)[-MOST_SHOWN:]:
                parts += [f"# {channel.name}", *map(str, said)]
        parts += [str(view) for view in (self.home, self.modal) if view]
        return "\n".join(parts + [f"error: {error}" for error in self.errors])

    def messages(self, channel: Channel | str) -> list[SeenMessage]:
        """What this person sees in a channel (given itself, by id or by name), oldest first."""
        channel = self._channel(channel)
        return [self.seen(one) for one in sorted(self._raw(channel), key=lambda one: one.ts)]

    def look_away(self) -> None:
        """From now on `sees` counts only messages that are new or changed; views always count."""
        self._looked_away = self._slack.workspace.revision

    async def sees(self, text: str, within: float = WITHIN) -> Seen:
        """Wait until this text stands anywhere on the screen and return where; else AssertionError with the screen."""
        return await self._wait(lambda seen: seen if text in str(seen) else None, f"{text!r}", within)

    async def sees_message(self, text: str, within: float = WITHIN) -> SeenMessage:
        """Wait for a message with this text."""

        def sought(seen: Seen) -> SeenMessage | None:
            return seen if isinstance(seen, SeenMessage) and text in str(seen) else None

        return await self._wait(sought, f"a message with {text!r}", within)

    async def sees_modal(self, title: str = "", within: float = WITHIN) -> SeenView:
        """Wait for a modal with this in its title."""

        def sought(seen: Seen) -> SeenView | None:
            return seen if isinstance(seen, SeenView) and seen.kind == "modal" and title in seen.title else None

        return await self._wait(sought, f"a modal {title!r}", within)

    async def finds(self, labels: Sequence[str], within: float = WITHIN) -> tuple[SeenMessage, str]:
        """Wait for a new or changed message of the bot with one of these buttons, each a pattern; the first counts."""

        def sought(seen: Seen) -> SeenMessage | None:
            if isinstance(seen, SeenMessage) and seen.channel == self._dm.id and chosen(labels, seen.buttons):
                return seen
            return None

        message = await self._wait(sought, f"a button {' or '.join(labels)}", within)
        return message, chosen(labels, message.buttons) or ""

    def seen(self, message: Message) -> SeenMessage:
        """Return a message as people see it."""
        return see_message(self._slack.workspace, message)

    async def _wait(self, sought: Callable[[Seen], S | None], what: str, within: float) -> S:
        """Return the first thing in which `sought` finds what it looks for."""
        for seen in self._visible():
            if (there := sought(seen)) is not None:
                return there
        found: asyncio.Future[S] = asyncio.get_running_loop().create_future()

        def watch(thing: object) -> None:
            if not found.done() and (there := sought(self._seen(thing))) is not None:
                found.set_result(there)

        self._slack.workspace.watchers[self.id].add(watch)
        try:
            async with asyncio.timeout(within):
                return await found
        except TimeoutError:
            raise AssertionError(f"{self.user.name} did not see {what} within {within} s\n{self.screen}") from None
        finally:
            self._slack.workspace.watchers[self.id].discard(watch)
            if not self._slack.workspace.watchers[self.id]:
                del self._slack.workspace.watchers[self.id]

    def _visible(self) -> Iterator[Seen]:
        yield from (view for view in (self.modal, self.home) if view)
        for channel in self._channels():
            yield from map(self.seen, self._new_in(channel))
        yield from self.errors

    def _new_in(self, channel: Channel) -> list[Message]:
        """What is new or changed in a channel for this person, oldest first."""
        return sorted((one for one in self._raw(channel) if one.revision > self._looked_away), key=lambda one: one.ts)

    def _raw(self, channel: Channel) -> Iterator[Message]:
        yield from (one for one in self._slack.workspace.ephemerals[self.id] if one.channel == channel.id)
        if self.id in channel.members:
            yield from channel.messages.values()

    def _seen(self, thing: object) -> Seen:
        if isinstance(thing, Message):
            return self.seen(thing)
        return see_view(self._slack.workspace, thing) if isinstance(thing, View) else str(thing)

    @property
    def _dm(self) -> Channel:
        return self._slack.workspace.im(self.id)

    def _channel(self, channel: Channel | str) -> Channel:
        if isinstance(channel, Channel):
            return channel
        known = self._slack.workspace.channels
        if channel in known:
            return known[channel]
        return next(one for one in known.values() if one.name == channel.removeprefix("#"))

    def _channels(self) -> list[Channel]:
        """The conversations this person is in, or was shown something in."""
        shown_in = {one.channel for one in self._slack.workspace.ephemerals[self.id]}
        known = self._slack.workspace.channels.values()
        return [one for one in known if self.id in one.members or one.id in shown_in]

    def _complain(self, error: str) -> None:
        """Show what Slack itself says went wrong."""
        self.errors.append(error)
        self._slack.workspace.changed(self.id, error)
