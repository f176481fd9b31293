"""A person with Telegram in the hand: writes, presses, blocks, and sees what the bot says."""

import asyncio
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from adapters.sandbox.png import tiny_png
from adapters.sandbox.telegram.entities import utf16_length
from adapters.sandbox.telegram.judge import TEXT_LIMIT
from adapters.sandbox.telegram.messages import picture
from adapters.sandbox.telegram.richtext import said
from adapters.sandbox.telegram.screen import Shown, Toast, button_rows, draw, plain, show
from adapters.sandbox.telegram.simulation import Simulation, standing
from adapters.sandbox.telegram.state import Chat, Json, Message, Status, User
from adapters.sandbox.telegram.viewer import Viewer

_A_PICTURE: Final = tiny_png(4, 3)
_STICKER: Final = {
    "width": 512,
    "height": 512,
    "is_animated": False,
    "is_video": False,
    "type": "regular",
    "emoji": "👍",
}


class TelegramPerson(Viewer):
    """One account. Without `chat` an action happens in the private chat with the bot."""

    def __init__(self, sim: Simulation, user: User, private: Chat) -> None:
        super().__init__(user, private)
        self._sim = sim

    @property
    def language(self) -> str:
        """The language of the app."""
        return self._user.language_code

    @property
    def private_chat(self) -> Chat:
        """The chat with the bot."""
        return self._private

    async def start(self, code: str | None = None) -> Shown:
        """Press Start, or open a deep link with this code; also takes back a block."""
        if self._private.blocked:
            await self.unblock()
        return await self.write("/start" if code is None else f"/start {code}")

    async def write(self, text: str, chat: Chat | None = None, thread: int | None = None) -> Shown:
        """Send a text; the app trims it and splits what is too long. Returns the last message."""
        for part in _parts(text.strip()):
            message = self._send(chat, thread, words=said(part))
        return show(message)

    async def command(self, text: str, chat: Chat | None = None, thread: int | None = None) -> Shown:
        """Send a command such as "/idee Stille standup"."""
        return await self.write(text if text.startswith("/") else f"/{text}", chat, thread)

    async def reply(self, message: Shown, text: str) -> Shown:
        """Answer a message, in its chat and its topic."""
        chat, original = self._original(message)
        return show(self._send(chat, original.thread, words=said(text), reply_to=original))

    async def edit(self, message: Shown, new_text: str) -> Shown:
        """Change the own words afterwards."""
        _, original = self._original(message)
        if original.sender is not self._user:
            raise AssertionError(f"{self.name} can only edit what {self.name} wrote")
        original.words = said(new_text)
        self._sim.world.edit(original)
        self._sim.tell(original, edited=True)
        return show(original)

    async def forward(self, message: Shown, chat: Chat | None = None) -> Shown:
        """Forward a message that can be seen."""
        _, original = self._original(message)
        origin = {"type": "user", "date": original.date, "sender_user": original.sender.render()}
        return show(self._send(chat, None, words=original.words, media=original.media, forwarded=origin))

    async def send_sticker(self, chat: Chat | None = None, *, reply_to: Shown | None = None) -> Shown:
        """Send a sticker, in answer to a message if one is given."""
        return self._send_media("sticker", _STICKER, chat, reply_to)

    async def send_photo(
        self, caption: str | None = None, chat: Chat | None = None, *, reply_to: Shown | None = None
    ) -> Shown:
        """Send a picture, in answer to a message if one is given."""
        words, original = said(caption) if caption else None, self._original(reply_to)[1] if reply_to else None
        return show(self._send(chat, None, media=picture(self._sim, _A_PICTURE), words=words, reply_to=original))

    async def send_album(self, count: int, caption: str | None = None, chat: Chat | None = None) -> list[Shown]:
        """Send several pictures at once, with words under the first; each is a message of its own."""
        words = [said(caption) if caption else None, *[None] * (count - 1)]
        pictures = [picture(self._sim, _A_PICTURE) for _ in words]
        album = {"media_group_id": f"album-{len(self._sim.world.files)}"}
        return [
            show(self._send(chat, None, media=media | album, words=one))
            for media, one in zip(pictures, words, strict=True)
        ]

    async def send_voice(self, chat: Chat | None = None) -> Shown:
        """Send a voice message."""
        return self._send_media("voice", {"duration": 3, "mime_type": "audio/ogg"}, chat)

    async def send_location(self, chat: Chat | None = None) -> Shown:
        """Send a place on the map."""
        return show(self._send(chat, None, media={"location": {"latitude": 52.09, "longitude": 5.12}}))

    async def delete(self, message: Shown) -> None:
        """Delete a message for both; the bot is not told."""
        _, original = self._original(message)
        original.deleted = True
        self._sim.world.changed(original)

    async def press(
        self,
        label: str,
        message: Shown | None = None,
        *,
        chat: Chat | None = None,
        wait: bool = False,
        within: float = 10.0,
    ) -> Toast | None:
        """Press the button with this label, on the newest message that has it or on the given one.

        With `wait` returns what the bot answered; a button that is a link answers with the link, and a deep link to
        the bot is followed.
        """
        original = self._with_button(label, message, chat or self._private)
        button = next(one for row in _keyboard(original) for one in row if plain(one["text"]) == plain(label))
        if "url" in button:
            return await self._follow(button["url"])
        return await self._ask(original, str(button.get("callback_data", "")), wait=wait, within=within)

    async def press_at(self, message: Shown, row: int, column: int, *, within: float = 10.0) -> Toast:
        """Press the button that stands there now, and wait for what the bot answers."""
        original = self._original(message)[1]
        try:
            button = _keyboard(original)[row][column]
        except IndexError:
            raise AssertionError(f"{self.name} finds no button there any more") from None
        if "url" in button:
            return await self._follow(button["url"])
        return await self._ask(original, str(button.get("callback_data", "")), wait=True, within=within) or Toast()

    async def press_data(self, data: str, message: Shown, *, wait: bool = False, within: float = 10.0) -> Toast | None:
        """A forged press: any data, on any message."""
        return await self._ask(self._original(message)[1], data, wait=wait, within=within)

    async def block(self) -> None:
        """Stop the bot from writing here."""
        self._sim.change_member(self._private, self._user, self._sim.bot, "kicked")

    async def unblock(self) -> None:
        """Let the bot write here again."""
        self._sim.change_member(self._private, self._user, self._sim.bot, "member")

    async def deactivate(self) -> None:
        """Delete the own account."""
        self._user.deactivated = True

    async def join(self, group: Chat) -> None:
        """Come into a group."""
        self._sim.change_member(group, self._user, self._user, "member")
        self._serve(group, {"new_chat_members": [self._user.render()]})

    async def leave(self, group: Chat) -> None:
        """Leave a group."""
        self._serve(group, {"left_chat_member": self._user.render()})
        self._sim.change_member(group, self._user, self._user, "left")

    async def add_bot(self, group: Chat, *, as_administrator: bool = False) -> None:
        """Bring the bot into a group, or make it an administrator there."""
        was_out = standing(group, self._sim.bot) in {"left", "kicked"}
        new: Status = "administrator" if as_administrator else "member"
        self._sim.change_member(group, self._user, self._sim.bot, new)
        if was_out:
            self._serve(group, {"new_chat_members": [self._sim.bot.render()]})

    async def remove_bot(self, group: Chat) -> None:
        """Throw the bot out of a group."""
        self._sim.change_member(group, self._user, self._sim.bot, "kicked")

    def commands_menu(self, language: str | None = None, group: Chat | None = None) -> dict[str, str]:
        """The menu of commands as the app shows it: command to description."""
        place = group or self._private
        broad = "all_group_chats" if group else "all_private_chats"
        scopes = [f"chat_member:{place.id}:{self.id}", f"chat:{place.id}", broad, "default"]
        menu = self._sim.profile.menu(scopes, self.language if language is None else language)
        return {entry["command"]: entry["description"] for entry in menu}

    def _send(self, chat: Chat | None, thread: int | None, **what: Any) -> Message:
        place = chat or self._private
        if place.person is not None:
            self._open_private_chat()
        elif standing(place, self._user) in {"left", "kicked"}:
            raise AssertionError(f"{self.name} is not in {place.title!r}")
        message = self._sim.world.post(place, self._user, thread=thread, **what)
        self._sim.tell(message)
        return message

    def _open_private_chat(self) -> None:
        if self._private.blocked:
            raise AssertionError(f"{self.name} blocked the bot and cannot write to it")
        self._private.started = True

    def _send_media(self, kind: str, details: Json, chat: Chat | None, reply_to: Shown | None = None) -> Shown:
        stored = self._sim.world.keep_file(kind.encode(), "webp" if kind == "sticker" else "ogg")
        ids = {"file_id": stored.file_id, "file_unique_id": f"unique-{stored.file_id}"}
        original = self._original(reply_to)[1] if reply_to else None
        return show(self._send(chat, None, media={kind: ids | details}, reply_to=original))

    def _serve(self, group: Chat, service: Json) -> None:
        self._sim.tell(self._sim.world.post(group, self._user, service=service))

    async def _ask(self, message: Message, data: str, *, wait: bool, within: float) -> Toast | None:
        if message.chat is self._private and self._private.blocked:
            raise AssertionError(f"{self.name} blocked the bot and has nothing to press")
        query = self._sim.ask(self._user, message, data)
        if not wait:
            return None
        try:
            async with asyncio.timeout(within):
                toast = await asyncio.shield(query.answer)  # who waits no longer leaves the press answerable
        except TimeoutError:
            raise AssertionError(f"{self.name} pressed a button and nobody answered within {within} s") from None
        if toast.url:
            await self._follow(toast.url)
        return toast

    async def _follow(self, url: str) -> Toast:
        parts = urlsplit(url)
        if parts.netloc == "t.me" and parts.path.strip("/").lower() == self._sim.bot.username.lower():
            await self.start(next(iter(parse_qs(parts.query).get("start", [])), None))
        return Toast(url=url)

    def _with_button(self, label: str, message: Shown | None, chat: Chat) -> Message:
        candidates = [self._original(message)[1]] if message else list(chat.shown())[::-1]
        for candidate in candidates:
            if plain(label) in {plain(text) for row in button_rows(candidate) for text in row}:
                return candidate
        raise AssertionError(f"{self.name} sees no button [{label}] here:\n{draw(chat.shown())}")

    def _original(self, message: Shown) -> tuple[Chat, Message]:
        chat = self._sim.world.chats[message.chat_id]
        return chat, chat.messages[message.id]


def _keyboard(message: Message) -> list[list[Json]]:
    rows: list[list[Json]] = (message.markup or {}).get("inline_keyboard", [])
    return rows


def _parts(text: str) -> Iterator[str]:
    """The pieces the app makes of a text that is longer than a message may be."""
    if not text:
        raise AssertionError("the app does not send an empty message")
    while utf16_length(text) > TEXT_LIMIT:
        half = text[: TEXT_LIMIT // 2] if utf16_length(text[:TEXT_LIMIT]) > TEXT_LIMIT else text[:TEXT_LIMIT]
        yield half
        text = text[len(half) :]
    yield text
