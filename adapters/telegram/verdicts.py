"""What an error of the library means for the outbox."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from adapters.platform import DeliveryError, Verdict

TOKEN_REFUSED: Final = "Telegram refuses the token; set LEARNATHON_TELEGRAM__TOKEN to what BotFather shows now"  # noqa: S105 - words
_MOST_LETTERS: Final = 120
_TOO_MANY: Final = "Too Many Requests"
_GONE: Final = ("chat not found", "peer_id_invalid", "user not found", "input_user_deactivated", "chat_id_invalid")
_SHUT: Final = (
    "not enough rights",
    "have no rights to send",
    "chat_write_forbidden",
    "topic_closed",
    "thread not found",
)
_NOT_MODIFIED: Final = ("message is not modified",)
_NOT_EDITABLE: Final = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "message identifier is not specified",
    "there is no text in the message to edit",
)
_NO_FILE: Final = ("wrong file identifier", "wrong remote file", "file_id_invalid", "file reference", "photo_invalid")

_NO_DOCUMENT: Final = ("rights to send documents", "chat_send_docs_forbidden")
_NO_PICTURE: Final = ("image_process_failed", "photo_", "rights to send photos", "chat_send_photos_forbidden")


class NotSent(NetworkError):
    """No connection came about, so nothing can have arrived."""


def verdict(error: TelegramError, *, edit: bool = False) -> DeliveryError:
    """Return what the outbox must know; an edit may always be repeated, a post only when it surely did not arrive."""
    wait = seconds_to_wait(error)
    if wait is not None:
        return DeliveryError("429 too many requests", Verdict.LATER, wait=wait)
    if isinstance(error, Forbidden):
        return DeliveryError(f"403 {_short(error)}", Verdict.UNREACHABLE)
    if isinstance(error, InvalidToken):
        return DeliveryError(TOKEN_REFUSED, Verdict.CLOSED)
    if isinstance(error, BadRequest):
        gone = _says(error, (*_GONE, *_SHUT))
        return DeliveryError(f"400 {_short(error)}", Verdict.UNREACHABLE if gone else Verdict.REFUSED)
    surely_not_there = edit or isinstance(error, NotSent)
    return DeliveryError(network_words(error), Verdict.LATER if surely_not_there else Verdict.UNCERTAIN)


def seconds_to_wait(error: TelegramError) -> float | None:
    """Return how long Telegram asks us to wait, None when it does not."""
    if isinstance(error, RetryAfter):
        asked = error.retry_after  # a number or a timedelta: that depends on an environment variable of the library
        return asked.total_seconds() if isinstance(asked, timedelta) else float(asked)
    return 1.0 if error.message.startswith(_TOO_MANY) else None


def is_unchanged(error: TelegramError) -> bool:
    """Whether an edit failed since the message already looks like that."""
    return isinstance(error, BadRequest) and _says(error, _NOT_MODIFIED)


def has_no_file(error: TelegramError) -> bool:
    """Whether Telegram does not know the file any more that was to be sent again."""
    return isinstance(error, BadRequest) and _says(error, _NO_FILE)


def takes_no_document(error: TelegramError) -> bool:
    """Whether Telegram, or the group's settings, refuse a file where a text may stand."""
    return isinstance(error, BadRequest) and _says(error, _NO_DOCUMENT)


def takes_no_picture(error: TelegramError) -> bool:
    """Whether Telegram, or the group's settings, refuse a picture where a text may stand."""
    return isinstance(error, BadRequest) and _says(error, _NO_PICTURE)


def cannot_be_edited(error: TelegramError) -> bool:
    """Whether the message to edit is gone or out of reach, so that a new one has to be posted."""
    return isinstance(error, BadRequest) and _says(error, _NOT_EDITABLE)


def network_words(error: TelegramError) -> str:
    """Return short words for a failure on the way, never an address with the token in it."""
    return f"network: {type(error).__name__}"


def _says(error: TelegramError, phrases: Iterable[str]) -> bool:
    said = error.message.lower()
    return any(phrase in said for phrase in phrases)


def _short(error: TelegramError) -> str:
    return error.message[:_MOST_LETTERS]
