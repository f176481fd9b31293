"""What one browser window looks at: who one is on each platform, and where. It is the page's address."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, Self
from urllib.parse import quote_plus

from markupsafe import Markup

from adapters.sandbox.page.bench import Bench

LANGUAGES = ("nl", "en")
PANES = ("slack", "telegram", "behind")
_WRITTEN_KEPT = 64


@dataclass(frozen=True, slots=True)
class Look:
    """Every part of it may come from an address that somebody typed: what does not exist is as if not there."""

    lang: str = "en"
    """The language of the page's own words."""
    show: str = "slack"
    """The pane in sight where there is room for one only, of `PANES`; behind: time, faults, what is inspected."""
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
    open: str = ""
    """What stands open beside the panes, where there is room: faults, timeline, or nothing."""
    about: str = ""
    """The message that is inspected: slack:CHANNEL:TS, slack:view:ID or telegram:CHAT:ID."""

    @classmethod
    def read(cls, given: Mapping[str, str], bench: Bench, language: str) -> Self:
        """Read an address; who is missing or unknown is the first of the cast."""
        slack, telegram = given.get("slack", ""), _number(given, "telegram")
        return cls(
            lang=given["lang"] if given.get("lang") in LANGUAGES else language,
            show=given["show"] if given.get("show") in PANES else PANES[0],
            slack=slack if slack in bench.on_slack else next(iter(bench.on_slack)),
            place=given.get("place", "dm"),
            thread=given.get("thread", ""),
            telegram=telegram if telegram in bench.on_telegram else next(iter(bench.on_telegram)),
            chat=_number(given, "chat"),
            topic=_number(given, "topic"),
            open=given.get("open", ""),
            about=given.get("about", ""),
        )

    def but(self, **changes: Any) -> str:
        """Return the address of another look, told by what differs."""
        return f"?{'&'.join((_written(self) | _pairs(changes)).values())}"

    def link(self, **changes: Any) -> Markup:
        """Return the attributes of a link to another look: its address, and what of it is the link's own doing.

        By then the window may look elsewhere than when the link was drawn; there only what differs is taken over.
        """
        return Markup('data-but="{}" href="{}"').format("&".join(_pairs(changes).values()), self.but(**changes))


@lru_cache(maxsize=_WRITTEN_KEPT)
def _written(look: Look) -> dict[str, str]:
    """A look as the pieces of its address; one page has hundreds of links that differ from it in one."""
    return {field.name: _pair(field.name, getattr(look, field.name)) for field in fields(look)}


def _pairs(changes: Mapping[str, object]) -> dict[str, str]:
    return {name: _pair(name, value) for name, value in changes.items()}


def _pair(name: str, value: object) -> str:
    return f"{name}={quote_plus(str(value))}"


def _number(given: Mapping[str, str], name: str) -> int:
    text = given.get(name, "")
    return int(text) if text.removeprefix("-").isdecimal() else 0
