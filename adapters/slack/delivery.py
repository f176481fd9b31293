"""Parcels of the outbox, as Slack's messages and home pages."""

import json
from dataclasses import replace
from datetime import timedelta

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.platform import DeliveryError, Parcel, Verdict
from adapters.slack.blocks import Json, blocks_of
from adapters.slack.mrkdwn import escaped
from adapters.slack.pictures import Pictures
from adapters.slack.talk import receipt_of
from adapters.slack.verdicts import calling, code_of
from adapters.slack.views import home
from flows.chat import Message

_EVENT_TYPE = "learnathon_entry"
_CLOCKS_DIFFER = timedelta(minutes=5)
_PAGE = 200
_GONE = {"message_not_found", "cant_update_message", "edit_window_closed", "is_inactive"}


class Delivery:
    """Posts, edits, and looks whether something was posted."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._pictures = Pictures(client)
        self._chats: dict[str, str] = {}

    async def deliver(self, parcel: Parcel) -> str:
        """Post or edit; returns the receipt, which of a home page is the id of its view."""
        message, file = await self._pictures.bring(parcel)
        try:
            receipt = await self._show(replace(parcel, message=message), file)
        except DeliveryError as error:
            raise self._pictures.refused(parcel, error) from None
        self._pictures.shown(parcel)
        return receipt

    async def _show(self, parcel: Parcel, file: str | None) -> str:
        if parcel.kind == "home":
            user = json.loads(parcel.address)["user"]
            async with calling():
                published = await self._client.views_publish(user_id=user, view=home(parcel.message, file))
            return str(published["view"]["id"])
        content = _content(parcel.message, file)
        hung = {"file_ids": [file]} if file and parcel.message.document else {}
        if parcel.receipt and await self._edit(parcel.receipt, content | hung):
            return parcel.receipt
        receipt = await self._post(parcel, content)
        if hung:
            await self._hang(receipt, parcel.message, file)
        return receipt

    async def _hang(self, receipt: str, message: Message, file: str | None) -> None:
        """Hang a document on the message that stands; where that is refused, the message says it in words.

        Raises `DeliveryError`, uncertain at most: what stands is found again by its mark, and hanging it is repeated.
        """
        try:
            await self._edit(receipt, _content(message, None) | ({"file_ids": [file]} if file else {}))
        except DeliveryError as error:
            if error.verdict is not Verdict.REFUSED:
                raise DeliveryError(str(error), Verdict.UNCERTAIN) from None
            await self._edit(receipt, _content(message.in_words(), None))

    async def read_back(self, parcel: Parcel) -> str | None:
        """Look for the entry's own mark among what was posted since the attempt began.

        Only a refusal means that nobody can tell; after a cut line or a full hour, Slack may be asked again.
        """
        try:
            channel = await self._channel(parcel.address)
            cursor: str | None = ""
            while cursor is not None:
                async with calling():
                    page = await self._posted(parcel, channel, cursor)
                for message in page["messages"]:
                    if _entry_of(message) == parcel.entry:
                        return await self._finished(parcel, receipt_of(channel, message["ts"]), message)
                cursor = (page.get("response_metadata") or {}).get("next_cursor") or None
        except DeliveryError as error:
            if error.verdict is Verdict.REFUSED:
                raise DeliveryError(str(error), Verdict.UNCERTAIN) from None
            raise
        return None

    async def _finished(self, parcel: Parcel, receipt: str, found: Json) -> str:
        """Return the receipt of a message that stands, its document hung on it if the line was cut before that."""
        if parcel.message.document is not None and not found.get("files"):
            message, file = await self._pictures.bring(parcel)
            await self._hang(receipt, message, file)
        return receipt

    async def _post(self, parcel: Parcel, content: Json) -> str:
        to: dict[str, str] = json.loads(parcel.address)
        async with calling(repeatable=False):
            posted = await self._client.chat_postMessage(
                channel=to.get("channel") or self._chats.get(to["user"], to["user"]),
                thread_ts=_thread_of(parcel),
                **content,
                mrkdwn=False,
                unfurl_links=False,
                unfurl_media=False,
                metadata={"event_type": _EVENT_TYPE, "event_payload": {"entry": parcel.entry}},
            )
        channel: str = posted["channel"]
        if "user" in to:
            self._chats[to["user"]] = channel
        return receipt_of(channel, posted["ts"])

    async def _posted(self, parcel: Parcel, channel: str, cursor: str) -> AsyncSlackResponse:
        """Return a page of what was posted where the parcel goes: in a thread, or in the channel."""
        since = _since(parcel, channel, cursor)
        if thread := _thread_of(parcel):
            return await self._client.conversations_replies(ts=thread, **since)
        return await self._client.conversations_history(**since)

    async def _edit(self, receipt: str, content: Json) -> bool:
        """Put the new content in the message's place; False when the message is not there any more."""
        place = json.loads(receipt)
        async with calling():
            try:
                await self._client.chat_update(channel=place["channel"], ts=place["ts"], **content)
            except SlackApiError as error:
                if code_of(error) in _GONE:
                    return False
                raise
        return True

    async def _channel(self, address: str) -> str:
        """Return where an address is read; to post, the person's id will do, and Slack allows that far more often."""
        to: dict[str, str] = json.loads(address)
        if "channel" in to:
            return to["channel"]
        if to["user"] not in self._chats:
            async with calling():
                opened = await self._client.conversations_open(users=to["user"])
            self._chats[to["user"]] = opened["channel"]["id"]
        return self._chats[to["user"]]


def _content(message: Message, file: str | None) -> Json:
    """Return blocks, and the text of the notification; `parse` keeps Slack from looking for names and links in it."""
    return {"text": escaped(str(message)) or "…", "blocks": blocks_of(message, file=file), "parse": "none"}


def _thread_of(parcel: Parcel) -> str | None:
    return str(json.loads(parcel.under)["ts"]) if parcel.under else None


def _since(parcel: Parcel, channel: str, cursor: str) -> Json:
    asked: Json = {"channel": channel, "limit": _PAGE, "include_all_metadata": True}
    if cursor:
        asked["cursor"] = cursor
    if parcel.first_tried_at:
        asked["oldest"] = f"{(parcel.first_tried_at - _CLOCKS_DIFFER).timestamp():.6f}"
    return asked


def _entry_of(message: Json) -> int | None:
    metadata = message.get("metadata") or {}
    if metadata.get("event_type") != _EVENT_TYPE:
        return None
    return (metadata.get("event_payload") or {}).get("entry")
