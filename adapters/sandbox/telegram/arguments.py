"""From an HTTP request to the arguments of a call: query, form, multipart or JSON, as clients send them."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import MIMEPart
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any, Final
from urllib.parse import parse_qsl

from adapters.sandbox.telegram.methods import BOOLEAN_ARGUMENTS, INTEGER_ARGUMENTS, JSON_ARGUMENTS, Method
from adapters.sandbox.telegram.refusal import Refusal, bad_request

_TRUE: Final = frozenset(("true", "1", "yes"))
_MISSING: Final = {
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "voice": "there is no voice in the request",
    "user_id": "invalid user_id specified",
    "callback_query_id": "QUERY_ID_INVALID",
    "file_id": "file_id not specified",
    "name": "TOPIC_TITLE_EMPTY",
    "url": "",
}
"""What Telegram says when an argument is missing; for the others "NAME is empty"."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the call."""

    name: str
    content: bytes

    def __repr__(self) -> str:
        return f"Upload({self.name!r}, {len(self.content)} bytes)"


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of one call, by name, each of its kind."""

    given: Mapping[str, Any]

    def text(self, name: str) -> str:
        """A text, empty when it was not given."""
        value = self.given.get(name)
        return "" if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """A whole number."""
        return int(self.given.get(name, default))

    def flag(self, name: str) -> bool:
        """A yes or no; no when it was not given."""
        return bool(self.given.get(name, False))

    def get(self, name: str) -> Any:
        """Anything else as it came; None when it was not given."""
        return self.given.get(name)

    def __contains__(self, name: str) -> bool:
        return name in self.given


def raw_arguments(query: str, content_type: str, body: bytes) -> dict[str, Any]:
    """Everything the request carries; a body wins over the query."""
    return dict(parse_qsl(query, keep_blank_values=True)) | _from_body(content_type, body)


def _from_body(content_type: str, body: bytes) -> dict[str, Any]:
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "application/json" and body:
        return _from_json(body)
    if kind == "multipart/form-data":
        return _from_multipart(content_type, body)
    return dict(parse_qsl(body.decode("utf-8", "surrogatepass"), keep_blank_values=True))


def _from_json(body: bytes) -> dict[str, Any]:
    try:
        given = json.loads(body)
    except ValueError:
        given = None
    if not isinstance(given, dict):
        raise bad_request("can't parse JSON object")
    return given


def _from_multipart(content_type: str, body: bytes) -> dict[str, Any]:
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + body)
    return {name: value for part in message.iter_parts() for name, value in [_part(part)]}


def _part(part: MIMEPart) -> tuple[str, Any]:
    name = str(part.get_param("name", header="content-disposition"))
    content = part.get_payload(decode=True)
    content = content if isinstance(content, bytes) else b""
    filename = part.get_filename()
    return name, content.decode() if filename is None else Upload(filename, content)


def accept_arguments(method: Method, raw: Mapping[str, Any]) -> Arguments:
    """Arguments of the right kinds, or the refusal Telegram gives when one is missing or broken."""
    given = {name: _converted(name, value) for name, value in raw.items() if value is not None}
    for name in method.required:
        if name not in given or given[name] == "":
            _refuse_missing(name)
    return Arguments(given)


def _refuse_missing(name: str) -> None:
    why = _MISSING.get(name, f"{name} is empty")
    if why:  # an empty address of the webhook is allowed: it takes the webhook away
        raise bad_request(why)


def _converted(name: str, value: Any) -> Any:
    converter = _converter(name)
    if converter is None or isinstance(value, Upload):
        return value
    try:
        return converter(value)
    except (ValueError, TypeError) as error:
        raise _unreadable(name) from error


def _unreadable(name: str) -> Refusal:
    return bad_request(_MISSING.get(name) or f"invalid {name} specified")


def _converter(name: str) -> Callable[[Any], Any] | None:
    if name in INTEGER_ARGUMENTS:
        return int
    if name in BOOLEAN_ARGUMENTS:
        return lambda value: value if isinstance(value, bool) else str(value).lower() in _TRUE
    if name in JSON_ARGUMENTS:
        return lambda value: json.loads(value) if isinstance(value, str) else value
    return None
