"""What one browser window looks at: who one is on each platform, and where. It is the page's address."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Self
from urllib.parse import urlencode

from adapters.sandbox.page.bench import Bench

LANGUAGES = ("nl", "en")


@dataclass(frozen=True, slots=True)
class Look:
    """Every part of it may come from an address that somebody typed: what does not exist is as if not there."""

    lang: str = "en"
    """The language of the page's own words."""
    show: str = "slack"
    """The pane in sight where there is room for one only: slack, telegram or time."""
    slack: str = ""
    """Who one is on Slack: a user id."""
    place: str = "dm"
    """The conversation: dm, home or a channel's id."""
    thread: str = ""
    """The message (ts) whose thread is open."""
    telegram: int = 0
    """Who one is on Telegram: a user id."""
    chat: int = 0
    """The chat's id; 0 the private chat with the bot."""
    topic: int = 0
    """The topic of a forum; 0 all."""
    about: str = ""
    """The message that is inspected: slack:CHANNEL:TS or telegram:CHAT:ID."""

    @classmethod
    def read(cls, given: Mapping[str, str], bench: Bench, language: str) -> Self:
        """Read an address; who is missing or unknown is the first of the cast."""
        look = cls(**{field.name: _value(field.type, given[field.name]) for field in fields(cls) if field.name in given})
        people = {"slack": look.slack, "telegram": look.telegram}
        if look.slack not in bench.on_slack:
            people["slack"] = next(iter(bench.on_slack))
        if look.telegram not in bench.on_telegram:
            people["telegram"] = next(iter(bench.on_telegram))
        lang = look.lang if "lang" in given and look.lang in LANGUAGES else language
        return replace(look, lang=lang, **people)

    def but(self, **changes: Any) -> str:
        """Return the address of another look, told by what differs."""
        return f"?{urlencode(asdict(replace(self, **changes)))}"


def _value(kind: object, text: str) -> str | int:
    if kind is not int:
        return text
    return int(text) if text.removeprefix("-").isdecimal() else 0
