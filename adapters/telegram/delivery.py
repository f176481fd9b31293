"""Messages on their way out: posted, or edited in place; every failure comes back as a verdict."""

from dataclasses import replace
from typing import Any

from telegram.error import ChatMigrated, TelegramError

from adapters.platform import DeliveryError, Parcel, Verdict
from adapters.telegram.address import Place, Receipt
from adapters.telegram.client import Client
from adapters.telegram.rendering import Json, Renderer
from adapters.telegram.verdicts import cannot_be_edited, has_no_file, is_unchanged, verdict
from flows.chat import FileKind, Message

_SEND = {FileKind.PHOTO: "sendPhoto", FileKind.VOICE: "sendVoice"}


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
            if receipt is not None and await self._edit(receipt, parcel.message):
                return receipt.to_json()
            under = Receipt.from_json(parcel.under) if parcel.under else None
            return (await self._post(place, parcel.message, under)).to_json()
        except ValueError as error:  # an address, receipt or button that no further try makes right
            raise DeliveryError(str(error), Verdict.REFUSED) from error

    async def _edit(self, receipt: Receipt, message: Message) -> bool:
        """Return False when a new message has to take its place."""
        if receipt.chat in self._moved or message.file is not None:
            return False  # the old group is out of reach, and a text does not become a photo
        try:
            await self._client.call("editMessageText", _where(receipt) | self._renderer.render(message, receipt.chat))
        except ChatMigrated as error:
            self._moved[receipt.chat] = error.new_chat_id
            return False
        except TelegramError as error:
            if cannot_be_edited(error):
                return False
            if not is_unchanged(error):
                raise verdict(error, edit=True) from error
        return True

    async def _post(self, place: Place, message: Message, under: Receipt | None) -> Receipt:
        place = Place(self._moved.get(place.chat, place.chat), place.thread)
        try:
            sent = await self._client.call(_method(message), self._posting(place, message, under))
        except ChatMigrated as error:
            if self._moved.get(place.chat) == error.new_chat_id:
                raise verdict(error) from error
            self._moved[place.chat] = error.new_chat_id
            return await self._post(Place(error.new_chat_id, place.thread), message, under)
        except TelegramError as error:
            if message.file is not None and has_no_file(error):
                return await self._post(place, replace(message, file=None), under)
            raise verdict(error) from error
        return Receipt(sent["chat"]["id"], sent["message_id"])

    def _posting(self, place: Place, message: Message, under: Receipt | None) -> Json:
        arguments: Json = {"chat_id": place.chat} | self._content(message, place.chat)
        if under is not None and under.chat == place.chat:  # what was said in a group that moved is out of reach
            arguments["reply_parameters"] = {"message_id": under.message, "allow_sending_without_reply": True}
        return arguments if place.thread is None else arguments | {"message_thread_id": place.thread}

    def _content(self, message: Message, chat: int) -> Json:
        if message.file is None:
            return self._renderer.render(message, chat)
        return self._renderer.render_file(message, message.file, chat)


def _method(message: Message) -> str:
    return "sendMessage" if message.file is None else _SEND[message.file.kind]


def _where(receipt: Receipt) -> dict[str, Any]:
    return {"chat_id": receipt.chat, "message_id": receipt.message}
