"""Pictures and documents of our own on Slack: brought there once for each entry, then shown with a message.

A file that is brought stands nowhere by itself, so it does no harm to bring it again after a cut line; only the message
shows it, and that is read back like any other. A picture is named by a block of the message; a document is hung on the
message once that stands, which may be repeated.
"""

import logging

from slack_sdk.errors import SlackRequestError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.drawing import png_of
from adapters.platform import DeliveryError, Parcel, Verdict
from adapters.slack.verdicts import calling
from flows.chat import Message

log = logging.getLogger(__name__)

_NAME = "picture.png"
_REFUSALS = 5
"""Slack looks a file over for some seconds before a message may name it; after so many tries it is said in words."""


class Pictures:
    """Brings pictures, and remembers while the program runs which entry's are there."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._brought: dict[int, str] = {}
        self._refused: dict[int, int] = {}

    async def bring(self, parcel: Parcel) -> tuple[Message, str | None]:
        """Return what to show, and the file that goes with it; all in words where Slack takes or we draw none."""
        if parcel.message.picture is None and parcel.message.document is None:
            return parcel.message, None
        if parcel.entry not in self._brought:
            tried = self._refused.get(parcel.entry, 0)
            file = await self._upload(parcel) if tried < _REFUSALS else None
            if file is None:
                return parcel.message.in_words(), None
            self._brought[parcel.entry] = file
        return parcel.message, self._brought[parcel.entry]

    def shown(self, parcel: Parcel) -> None:
        """Forget an entry whose message stands."""
        self._brought.pop(parcel.entry, None)
        self._refused.pop(parcel.entry, None)

    def refused(self, parcel: Parcel, error: DeliveryError) -> DeliveryError:
        """Return what the outbox must know when Slack refused a message that names a picture: mostly, try again."""
        if parcel.entry not in self._brought or error.verdict is not Verdict.REFUSED:
            return error
        self._count(parcel.entry)
        if self._refused[parcel.entry] >= _REFUSALS:
            del self._brought[parcel.entry]
        return DeliveryError(str(error), Verdict.LATER)

    def _count(self, entry: int) -> None:
        self._refused[entry] = self._refused.get(entry, 0) + 1

    async def _upload(self, parcel: Parcel) -> str | None:
        """Return the file's id; None where it cannot be had."""
        content, name = await _file_of(parcel.message)
        if content is None:
            return None
        try:
            return await self._send(content, name)
        except SlackRequestError:  # the address by which the file itself goes did not take it; the error quotes it
            self._count(parcel.entry)
            raise DeliveryError("upload_failed", Verdict.LATER) from None
        except DeliveryError as error:
            if error.verdict is not Verdict.REFUSED and str(error) != "missing_scope":
                raise
            facts = {"action": "picture_refused", "error": str(error)}
            log.warning("Slack takes no files from us; they are said in words", extra=facts)
            return None

    async def _send(self, content: bytes, name: str) -> str:
        async with calling():
            brought = await self._client.files_upload_v2(file=content, filename=name, title=name)
        return str(brought["files"][0]["id"])


async def _file_of(message: Message) -> tuple[bytes | None, str]:
    """Return what goes with a message as a file, and its name; None for a picture that cannot be drawn."""
    if message.document is not None:
        return message.document.content.encode(), message.document.name
    return (await png_of(message.picture) if message.picture else None), _NAME
