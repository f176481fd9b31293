"""A person on the simulated Telegram: chats as they are, edited messages in their place."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial

from adapters.sandbox.cast import Part
from adapters.sandbox.slack import SeenView
from adapters.sandbox.telegram import Chat, Shown, TelegramPerson, TelegramSandbox
from adapters.sandbox.terminal.seat import Card, Key, Place
from adapters.sandbox.terminal.words import word


class TelegramSeat:
    """Somebody with Telegram in the hand."""

    platform = "Telegram"
    places: tuple[Place, ...] = ("chat", "pool")
    form: SeenView | None = None

    def __init__(self, part: Part, person: TelegramPerson, telegram: TelegramSandbox, group: Chat) -> None:
        self.part = part
        self._person = person
        self._telegram = telegram
        self._group = group

    def cards(self, place: Place) -> Sequence[Card]:
        """What stands in the private chat or in the group; before the first word, the bot's description and Start."""
        chat = self._chat(place)
        shown = self._person.messages(chat)
        if shown or place != "chat":
            return [self._card(message, chat) for message in shown]
        description = self._telegram.description(self.part.language)
        words = (description,) if description else ()
        return [Card(self.name_of("chat"), (*words, (Key("Start", self._start),)))]

    def name_of(self, place: Place) -> str:
        """The group's title, or the bot's name."""
        return self._group.title if place == "pool" else f"@{self._telegram.bot_username}"

    async def look(self, place: Place) -> None:
        """Telegram tells nobody where people look."""

    async def say(self, text: str, place: Place) -> str:
        """Write it there."""
        await self._person.write(text, self._chat(place))
        return ""

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Watch both chats."""

        def see(message: Shown) -> None:
            if message.from_bot:
                changed()

        leaving = ExitStack()
        for chat in (self._person.private_chat, self._group):
            leaving.callback(self._person.watch(see, chat))
        return leaving.close

    def complaints(self) -> list[str]:
        """Telegram complains at once or not at all."""
        return []

    def form_keys(self) -> list[Key]:
        """No forms here."""
        return []

    def many_lines(self, field: str) -> bool:  # noqa: ARG002 - there is no form
        """No forms here."""
        return False

    async def fill(self, field: str, answer: str | list[str] | None) -> bool:  # noqa: ARG002 - there is no form
        """No forms here."""
        return False

    async def close(self) -> None:
        """No forms here."""

    def colleagues(self) -> tuple[str, ...]:
        """No forms here."""
        return ()

    def _chat(self, place: Place) -> Chat:
        return self._group if place == "pool" else self._person.private_chat

    def _card(self, message: Shown, chat: Chat) -> Card:
        media = f"<{message.media}> " if message.media else ""
        rows = [
            tuple(Key(label, partial(self._press, message, chat, row, column)) for column, label in enumerate(labels))
            for row, labels in enumerate(message.rows)
        ]
        note = word(self.part.language, "edited") if message.edited else ""
        return Card(message.sender, (media + message.text, *rows), note, own=message.sender == self._person.name)

    async def _start(self) -> str:
        await self._person.start()
        return ""

    async def _press(self, message: Shown, chat: Chat, row: int, column: int) -> str:
        """Press by place, since two buttons may bear the same label; wait for what pops up, as a finger does."""
        button = (chat.messages[message.id].markup or {})["inline_keyboard"][row][column]
        try:
            if "url" in button:
                toast = await self._person.press(button["text"], message, wait=True)
            else:
                toast = await self._person.press_data(str(button.get("callback_data", "")), message, wait=True)
        except AssertionError as unanswered:
            return str(unanswered)
        return "" if toast is None else str(toast)
