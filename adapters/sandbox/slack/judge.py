"""The judge: says what Slack would refuse, and keeps a record of it for the tests."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from adapters.sandbox.news import Noted
from adapters.sandbox.slack.blocks import message_findings, too_large, view_findings
from adapters.sandbox.slack.markup import control_sequences
from adapters.sandbox.slack.methods import EVERYWHERE, METHODS, STRUCTURED
from adapters.sandbox.slack.schema import Json

MOST_TEXT = 40_000
MOST_METADATA = 8_000


class Refused(Exception):
    """Slack's `ok: false`, with the error's name, its messages and what else belongs in the answer.

    `usual` is what no app can prevent.
    """

    def __init__(
        self, error: str, *messages: str, more: Json | None = None, status: int = 200, usual: bool = False
    ) -> None:
        super().__init__(error, *messages)
        self.error, self.messages, self.more, self.status, self.usual = error, messages, more or {}, status, usual

    def body(self) -> Json:
        """The answer as it travels."""
        answer: Json = {"ok": False, "error": self.error, **self.more}
        if self.messages:
            answer |= {"errors": list(self.messages), "response_metadata": {"messages": list(self.messages)}}
        return answer


@dataclass(frozen=True)
class Violation:
    """Something the app sent that Slack refuses; `args` holds ids and sizes, never what people wrote."""

    method: str
    args: Json
    why: str


def summary(args: Json) -> Json:
    """The arguments without what people wrote: ids stay, texts and structures become their sizes."""
    return {name: _size(name, value) for name, value in args.items()}


def _size(name: str, value: Any) -> Any:
    if name == "view" and isinstance(value, dict):
        return {"type": value.get("type"), "callback_id": value.get("callback_id")}
    if name in {"text", "markdown_text"} or isinstance(value, list | dict):
        return f"({len(value)} {'characters' if isinstance(value, str) else 'parts'})"
    return value


@dataclass
class Judge:
    """Checks arguments, texts and blocks. What it refuses is in `violations`; tests assert that it is empty."""

    violations: Noted[Violation] = field(default_factory=Noted)
    allow_mentions: bool = False
    """Whether the app may send mentions, broadcasts and links as markup."""
    files: Callable[[Any, str], None] = lambda _shown, _at: None
    """Refuses blocks or a view (with its JSON pointer) that show a file which is not there."""
    tolerated: set[str] = field(default_factory=set)
    """Errors (such as `hash_conflict`) that a test expects: refused, but not recorded."""

    def record(self, method: str, args: Json, refused: Refused) -> None:
        """Remember what was refused, unless the test expects it."""
        if refused.error not in self.tolerated and not refused.usual:
            why = "; ".join([refused.error, *refused.messages])
            self.violations.append(Violation(method, summary(args), why))

    def arguments(self, method: str, raw: Json) -> Json:
        """The arguments with their JSON opened, or what is missing, unknown or malformed."""
        known = METHODS[method]
        if unknown := raw.keys() - known.required - known.optional - EVERYWHERE:
            names = sorted(unknown)
            raise Refused("invalid_arguments", *(f"[ERROR] unknown argument: {name}" for name in names))
        args = {name: _opened(name, value) for name, value in raw.items()}
        if missing := sorted(name for name in known.required if args.get(name) in (None, "")):
            raise Refused("invalid_arguments", *(f"[ERROR] missing required field: {name}" for name in missing))
        if args.get("parse") == "full" or args.get("link_names") in (True, 1, "1", "true"):
            self._mention("parse=full or link_names=1")
        return args

    def message(self, message: Json, *, empty: str = "no_text") -> None:
        """Refuse a message that Slack would not take, or that mentions somebody by unescaped text."""
        text, blocks = message.get("text") or "", message.get("blocks") or []
        if not isinstance(text, str):
            raise Refused("invalid_arguments", "[ERROR] must be a string [json-pointer:/text]")
        if len(text) > MOST_TEXT:
            raise Refused("msg_too_long")
        if found := message_findings(blocks):
            raise Refused("invalid_blocks", *found)
        self.files(blocks, "/blocks")
        if not text and not blocks and not message.get("attachments") and empty:
            raise Refused(empty)
        _metadata(message.get("metadata"))
        self._markup({"type": "mrkdwn", "text": text}, "")
        self._markup(blocks, "/blocks")

    def view(self, view: Any, kind: str) -> None:
        """Refuse a view that Slack would not show, or that mentions somebody by unescaped text."""
        if found := view_findings(view, kind):
            raise Refused("invalid_arguments", *found)
        if too_large(view):
            raise Refused("view_too_large")
        self.files(view, "/view")
        self._markup(view, "/view")

    def _markup(self, value: Any, at: str) -> None:
        if not self.allow_mentions:
            for pointer, text in _mrkdwn(value, at):
                for sequence in control_sequences(text):
                    self._mention(sequence, pointer)

    def _mention(self, what: str, at: str = "") -> None:
        if not self.allow_mentions:
            raise Refused("invalid_arguments", f"[ERROR] unescaped markup: {what} [json-pointer:{at}]")


def _mrkdwn(value: Any, at: str) -> Iterator[tuple[str, str]]:
    """Every mrkdwn text inside, with its JSON pointer."""
    if isinstance(value, list):
        for index, part in enumerate(value):
            yield from _mrkdwn(part, f"{at}/{index}")
    elif isinstance(value, dict) and value.get("type") == "mrkdwn":
        yield f"{at}/text", value["text"]
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from _mrkdwn(part, f"{at}/{name}")


def _opened(name: str, value: Any) -> Any:
    if name not in STRUCTURED:
        return value
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            raise Refused(_malformed(name), f"[ERROR] no JSON [json-pointer:/{name}]") from None
    if not isinstance(value, STRUCTURED[name]):
        raise Refused(_malformed(name), f"[ERROR] must be {STRUCTURED[name].__name__} [json-pointer:/{name}]")
    return value


def _malformed(name: str) -> str:
    return {"blocks": "invalid_blocks_format", "metadata": "invalid_metadata_format"}.get(name, "invalid_arguments")


def _metadata(metadata: Any) -> None:
    if metadata is None:
        return
    if not isinstance(metadata, dict) or metadata.keys() != {"event_type", "event_payload"}:
        raise Refused("invalid_metadata_format", "[ERROR] metadata has event_type and event_payload, nothing else")
    if not isinstance(metadata["event_type"], str) or not isinstance(metadata["event_payload"], dict):
        raise Refused("invalid_metadata_schema", "[ERROR] event_type is a string, event_payload an object")
    if len(json.dumps(metadata)) > MOST_METADATA:
        raise Refused("metadata_too_large")
