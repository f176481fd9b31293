"""A person in the simulated Slack: everything somebody can do there, for tests, the terminal and benchmarks."""

import heapq
from collections.abc import Iterable, Iterator
from typing import Any

from adapters.sandbox.slack import payloads
from adapters.sandbox.slack.answers import VALUE
from adapters.sandbox.slack.blocks import interactive
from adapters.sandbox.slack.delivery import UndeliveredError
from adapters.sandbox.slack.directory import Channel, Message, View
from adapters.sandbox.slack.elements import PRESSABLE
from adapters.sandbox.slack.filling import answer
from adapters.sandbox.slack.form_filler import FormFiller
from adapters.sandbox.slack.judge import Refused
from adapters.sandbox.slack.markup import escape, unescape
from adapters.sandbox.slack.schema import Json
from adapters.sandbox.slack.screen import SeenMessage, SeenView, see_message
from adapters.sandbox.slack.typing_hand import typed

Spot = tuple[Message | View, Json, Json]
"""Where something can be pressed: what it belongs to, the block and the element."""


class SlackPerson(FormFiller):
    """Somebody in the workspace. Doing something returns when the app has acknowledged it, or Slack gave up."""

    async def command(self, line: str, channel: Channel | str | None = None) -> None:
        """Send a slash command, in the direct messages with the bot unless a channel is named."""
        name, _, text = line.partition(" ")
        if self._slack.commands is not None and name not in self._slack.commands:
            self._complain(f"{name} is not a valid command.")
            return
        place = self._channel(channel) if channel else self._dm
        form = payloads.command(self._slack, self.user, place, name, escape(text.strip()))
        answered = await self._tell("slash_commands", form, failed=f'{name} failed with the error "{{}}"')
        if answered:
            self._hear(name, place, answered)

    async def write(
        self, text: str, channel: Channel | str | None = None, *, thread: SeenMessage | None = None
    ) -> SeenMessage:
        """Say something, to the bot unless a channel is named."""
        place = self._channel(channel) if channel else self._dm
        stored, blocks = typed(self._slack.workspace, text)
        message = self._slack.workspace.post(
            place,
            self.id,
            {"text": stored, "blocks": blocks},
            thread_ts=(thread.thread_ts or thread.ts) if thread else None,
            client_msg_id=self._slack.workspace.new_id("m"),
        )
        self._slack.events.posted(message)
        return see_message(self._slack.workspace, message)

    async def share(self, mimetype: str, text: str = "", *, name: str = "bestand", count: int = 1) -> SeenMessage:
        """Send a file to the bot, or several at once, of which Slack tells where they can be opened."""
        space = self._slack.workspace
        files = [self._file(mimetype, name) for _ in range(count)]
        stored, blocks = typed(space, text) if text else ("", [])
        message = space.post(self._dm, self.id, {"text": stored, "blocks": blocks}, files=files)
        self._slack.events.posted(message)
        return see_message(self._slack.workspace, message)

    def _file(self, mimetype: str, name: str) -> Json:
        space = self._slack.workspace
        file_id = space.new_id("F")
        file: Json = {"id": file_id, "name": name, "mimetype": mimetype, "user": self.id, "mode": "hosted"}
        return file | {"is_public": False, "permalink": f"{space.url}files/{self.id}/{file_id}/{name}"}

    async def edit(self, message: SeenMessage, text: str) -> None:
        """Change something they said."""
        before = message.raw.as_json()
        stored, blocks = typed(self._slack.workspace, text)
        message.raw.edited = {"user": self.id, "ts": self._slack.workspace.new_ts()}
        self._slack.workspace.fill(message.raw, {"text": stored, "blocks": blocks})
        self._slack.events.changed(message.raw, before)

    async def delete(self, message: SeenMessage) -> None:
        """Take back something they said."""
        self._slack.workspace.remove(message.raw)
        self._slack.events.deleted(message.raw)

    async def press(
        self, button: str, *, message: SeenMessage | None = None, home: bool = False, view: bool = False
    ) -> None:
        """Press a button, by its label or action id: in the open modal, else in the newest message, else at home.

        With `message`, `home` or `view` it is looked for there only; a message keeps the buttons it had when seen.
        """
        await self._push(*self._find({button}, self._spots(message, home=home, view=view), ("button",)))

    async def choose(
        self, menu: str, option: Any, *, message: SeenMessage | None = None, home: bool = False, view: bool = False
    ) -> None:
        """Choose in a menu, by its action id, block id, placeholder or label, outside of input blocks too."""
        await self._pick(*self._find({menu}, self._spots(message, home=home, view=view), PRESSABLE[1:]), option)

    async def use(self, owner: SeenMessage | SeenView, block_id: str, action_id: str, option: Any = None) -> None:
        """Use exactly this element, as it stands there now: press a button, or choose this in a menu."""
        blocks = owner.raw.content["blocks"] if isinstance(owner, SeenView) else owner.blocks
        for _, block, element in _in(owner.raw, blocks):
            if (block["block_id"], element["action_id"]) == (block_id, action_id):
                spot = owner.raw, block, element
                await (self._push(*spot) if element["type"] == "button" else self._pick(*spot, option))
                return
        raise AssertionError(f"{self.user.name} finds no {action_id} there any more")

    async def _push(self, owner: Message | View, block: Json, element: Json) -> None:
        await self._use(owner, payloads.action(self._slack, block, element))

    async def _pick(self, owner: Message | View, block: Json, element: Json, option: Any) -> None:
        if isinstance(owner, View):
            await self._answer(
                owner, block, element, option, tell=block.get("dispatch_action", block["type"] != "input")
            )
            return
        answered = answer(element, option, self._user_id)
        if element["type"] in VALUE:
            owner.chosen.setdefault(block["block_id"], {})[element["action_id"]] = answered
        await self._use(owner, payloads.action(self._slack, block, element, answered))

    async def open_home(self) -> None:
        """Open the app's home page."""
        self._slack.events.home_opened(self.user)

    async def shortcut(self, callback_id: str) -> None:
        """Use a global shortcut."""
        await self._tell("interactive", payloads.shortcut(self._slack, self.user, callback_id))

    async def message_shortcut(self, callback_id: str, message: SeenMessage) -> None:
        """Use a shortcut on a message."""
        await self._tell("interactive", payloads.shortcut(self._slack, self.user, callback_id, message.raw))

    async def joins(self, channel: Channel | str) -> None:
        """Come into a channel."""
        place = self._channel(channel)
        place.members[self.id] = None
        self._slack.events.joined(place, self.user)

    async def changes(self, **profile: Any) -> None:
        """Change their profile: locale, tz, name, real_name, or deleted when the account is switched off."""
        for name, value in profile.items():
            setattr(self.user, name, value)
        self.user.updated = int(self._slack.clock())
        self._slack.events.user_changed(self.user)

    async def _use(self, owner: Message | View, action: Json) -> None:
        if isinstance(owner, View):
            described = payloads.view_action(self._slack, self.user, owner, [action])
        else:
            described = payloads.message_action(self._slack, self.user, owner, [action])
        try:
            await self._slack.delivery.ask("interactive", described)
        except UndeliveredError as undelivered:
            self._complain(undelivered.reason)

    def _hear(self, command: str, place: Channel, answered: Json) -> None:
        """Show what the app acknowledged a command with."""
        try:
            self._slack.judge.message(answered)
        except Refused as refused:
            self._slack.judge.record(f"ack of {command}", answered, refused)
            self._complain(f'{command} failed with the error "{refused.error}"')
            return
        self._slack.response_urls.say(self.id, place, answered)

    def _spots(self, message: SeenMessage | None, *, home: bool, view: bool) -> Iterator[Spot]:
        """Everything that can be used, nearest first."""
        space = self._slack.workspace
        if message:
            yield from _in(message.raw, message.blocks)
        elif home:
            yield from _in(space.homes[self.id], space.homes[self.id].content["blocks"])
        elif view or space.modals[self.id]:
            yield from _in(self._top(), self._top().content["blocks"])
        else:
            conversations = (reversed(self.messages(channel)) for channel in self._channels())
            for seen in heapq.merge(*conversations, key=lambda seen: seen.ts, reverse=True):
                yield from _in(seen.raw, seen.blocks)
            if self.id in space.homes:
                yield from self._spots(None, home=True, view=False)

    def _find(self, names: set[str], spots: Iterable[Spot], kinds: tuple[str, ...]) -> Spot:
        for owner, block, element in spots:
            if element["type"] in kinds and names & _names(block, element):
                return owner, block, element
        raise AssertionError(f"{self.user.name} finds nothing called {', '.join(names)}\n{self.screen}")


def _in(owner: Message | View, blocks: Iterable[Json]) -> Iterator[Spot]:
    return ((owner, block, element) for block, element in interactive(list(blocks)))


def _names(block: Json, element: Json) -> set[str]:
    """What a person or a test may call an element."""
    texts = [element.get("text"), element.get("placeholder"), block.get("label")]
    ids = {element["action_id"]} | ({block["block_id"]} if element["type"] != "button" else set())
    return ids | {unescape(text["text"]) for text in texts if text}
