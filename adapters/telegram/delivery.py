"""Messages on their way out: posted, or edited in place; every failure comes back as a verdict."""

from dataclasses import dataclass, replace
from typing import Any

from telegram.error import ChatMigrated, TelegramError

from adapters.drawing import png_of
from adapters.platform import DeliveryError, Parcel, Verdict
from adapters.telegram.address import Place, Receipt
from adapters.telegram.client import Client
from adapters.telegram.rendering import Json, Renderer
from adapters.telegram.verdicts import (
    cannot_be_edited,
    has_no_file,
    is_unchanged,
    takes_no_document,
    takes_no_picture,
    verdict,
)
from flows.chat import FileKind, Message

_SEND = {FileKind.PHOTO: "sendPhoto", FileKind.VOICE: "sendVoice"}


@dataclass(frozen=True, slots=True)
class _Content:
    """A message as it goes out: with its picture drawn, or all in words."""

    message: Message
    png: bytes | None = None

    @property
    def method(self) -> str:
        """The method by which it is posted."""
        if self.png is not None:
            return "sendPhoto"
        if self.message.document is not None:
            return "sendDocument"
        return "sendMessage" if self.message.file is None else _SEND[self.message.file.kind]

    def in_words(self) -> "_Content":
        """Return it without the picture."""
        return _Content(self.message.in_words())


class Delivery:
    """Delivers parcels, and remembers while the program runs which groups got another id."""

    def __init__(self, client: Client, renderer: Renderer) -> None:
        self._client = client
        self._renderer = renderer
        self._moved: dict[int, int] = {}

    async def deliver(self, parcel: Parcel) -> str:
        """Post or edit and return the receipt; raises `DeliveryError`."""
        if parcel.kind != "message":
            raise DeliveryError("Telegram has no home page", Verdict.REFUSED)
        try:
            place = Place.from_json(parcel.address)
            receipt = Receipt.from_json(parcel.receipt) if parcel.receipt else None
            content = await _drawn(parcel.message)
            if receipt is not None and await self._edit(receipt, content):
                return receipt.to_json()
            under = Receipt.from_json(parcel.under) if parcel.under else None
            return (await self._post(place, content, under)).to_json()
        except ValueError as error:  # an address, receipt or button that no further try makes right
            raise DeliveryError(str(error), Verdict.REFUSED) from error

    async def _edit(self, receipt: Receipt, content: _Content) -> bool:
        """Return False when a new message has to take its place."""
        if receipt.chat in self._moved or content.message.file or content.message.document:
            return False  # the old group is out of reach, and a text does not become a file
        try:
            await self._client.call(*self._editing(receipt, content))
        except ChatMigrated as error:
            self._moved[receipt.chat] = error.new_chat_id
            return False
        except TelegramError as error:
            if content.png is not None and takes_no_picture(error):
                return await self._edit(receipt, content.in_words())
            if cannot_be_edited(error):
                return False
            if not is_unchanged(error):
                raise verdict(error, edit=True) from error
        return True

    def _editing(self, receipt: Receipt, content: _Content) -> tuple[str, Json]:
        if content.png is None:
            return "editMessageText", _where(receipt) | self._renderer.render(content.message, receipt.chat)
        shown = self._renderer.render_new_picture(content.message, content.png, receipt.chat)
        return "editMessageMedia", _where(receipt) | shown

    async def _post(self, place: Place, content: _Content, under: Receipt | None) -> Receipt:
        place = Place(self._moved.get(place.chat, place.chat), place.thread)
        try:
            sent = await self._client.call(content.method, self._posting(place, content, under))
        except ChatMigrated as error:
            if self._moved.get(place.chat) == error.new_chat_id:
                raise verdict(error) from error
            self._moved[place.chat] = error.new_chat_id
            return await self._post(Place(error.new_chat_id, place.thread), content, under)
        except TelegramError as error:
            if content.png is not None and takes_no_picture(error):
                return await self._post(place, content.in_words(), under)
            if content.message.document is not None and takes_no_document(error):
                return await self._post(place, content.in_words(), under)
            if content.message.file is not None and has_no_file(error):
                return await self._post(place, _Content(replace(content.message, file=None)), under)
            raise verdict(error) from error
        return Receipt(sent["chat"]["id"], sent["message_id"])

    def _posting(self, place: Place, content: _Content, under: Receipt | None) -> Json:
        arguments: Json = {"chat_id": place.chat} | self._content(content, place.chat)
        if under is not None and under.chat == place.chat:  # what was said in a group that moved is out of reach
            arguments["reply_parameters"] = {"message_id": under.message, "allow_sending_without_reply": True}
        return arguments if place.thread is None else arguments | {"message_thread_id": place.thread}

    def _content(self, content: _Content, chat: int) -> Json:
        if content.png is not None:
            return self._renderer.render_picture(content.message, content.png, chat)
        if content.message.file is not None:
            return self._renderer.render_file(content.message, content.message.file, chat)
        if content.message.document is not None:
            return self._renderer.render_document(content.message, content.message.document, chat)
        return self._renderer.render(content.message, chat)


async def _drawn(message: Message) -> _Content:
    if message.picture is None:
        return _Content(message)
    png = await png_of(message.picture)
    return _Content(message, png) if png else _Content(message.in_words())


def _where(receipt: Receipt) -> dict[str, Any]:
    return {"chat_id": receipt.chat, "message_id": receipt.message}
