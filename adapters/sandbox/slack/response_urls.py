"""Response URLs: for half an hour, five messages in answer to something a person did."""

from collections.abc import Callable
from dataclasses import dataclass, field

from adapters.sandbox.slack.directory import Channel, Message
from adapters.sandbox.slack.events import Events
from adapters.sandbox.slack.judge import Judge, Refused
from adapters.sandbox.slack.schema import Json
from adapters.sandbox.slack.workspace import Workspace

LIFETIME = 30 * 60
"""Seconds until a response URL expires."""
MOST_USES = 5

_KNOWN = {
    "attachments", "blocks", "delete_original", "metadata", "mrkdwn", "replace_original", "response_type", "text",
    "thread_ts", "unfurl_links", "unfurl_media",
}  # fmt: skip


@dataclass
class ResponseUrl:
    """Where the app may answer one person, and the message it may replace."""

    user: str
    channel: Channel
    made_at: float
    message: Message | None
    used: int = 0


@dataclass
class ResponseUrls:
    """All response URLs handed out, and what posting to them does."""

    workspace: Workspace
    judge: Judge
    events: Events
    clock: Callable[[], float]
    base: str = ""
    _known: dict[str, ResponseUrl] = field(default_factory=dict)

    def make(self, user: str, channel: Channel, message: Message | None = None) -> str:
        """A new address to answer this person at."""
        key = self.workspace.new_id("R")
        self._known[key] = ResponseUrl(user, channel, self.clock(), message)
        return f"{self.base}{key}"

    def answer(self, key: str, content: Json) -> None:
        """Take what the app posted; refuses it when used up, expired or not a message."""
        try:
            self._answer(self._still_open(key), content)
        except Refused as refused:
            self.judge.record("response_url", content, refused)
            raise

    def _still_open(self, key: str) -> ResponseUrl:
        url = self._known.get(key)
        if url is None:
            raise Refused("invalid_url", status=404)
        if url.used >= MOST_USES:
            raise Refused("used_url", status=404)
        if self.clock() - url.made_at > LIFETIME:
            raise Refused("expired_url", status=404)
        return url

    def _answer(self, url: ResponseUrl, content: Json) -> None:
        if unknown := sorted(content.keys() - _KNOWN):
            raise Refused("invalid_payload", *(f"[ERROR] unknown argument: {name}" for name in unknown), status=400)
        deleting = bool(content.get("delete_original"))
        if deleting and url.message is None:
            raise Refused("invalid_payload", "[ERROR] there is no original message", status=400)
        if not deleting:
            self.judge.message(content)
        url.used += 1
        if url.message is not None and deleting:
            self._delete(url.message)
        elif url.message is not None and content.get("replace_original"):
            self._replace(url.message, content)
        else:
            self.say(url.user, url.channel, content)

    def say(self, user: str, channel: Channel, content: Json) -> None:
        """Show an answer: to this person only, or `in_channel`."""
        public = content.get("response_type") == "in_channel"
        message = self.workspace.post(
            channel,
            self.workspace.bot.id,
            content,
            thread_ts=content.get("thread_ts"),
            only_for=None if public else user,
            call=("response_url", content),
        )
        if public:
            self.events.posted(message)

    def _replace(self, message: Message, content: Json) -> None:
        before = message.as_json()
        message.edited = {"user": self.workspace.bot.id, "ts": self.workspace.new_ts()}
        message.call = "response_url", content
        self.workspace.fill(message, content)
        if not message.only_for:
            self.events.changed(message, before)

    def _delete(self, message: Message) -> None:
        self.workspace.remove(message)
        if not message.only_for:
            self.events.deleted(message)
