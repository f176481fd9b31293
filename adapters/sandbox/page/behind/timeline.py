"""What happened as time went on: what was done by itself, and who was told what, in the order in which it happened."""

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from time import monotonic
from typing import Any, Final

from adapters.sandbox.slack import SlackSandbox
from adapters.sandbox.slack import directory as slack_state
from adapters.sandbox.slack.screen import see_message
from adapters.sandbox.telegram import TelegramSandbox
from adapters.sandbox.telegram import state as telegram_state

MOST_KEPT: Final = 2000
MOST_WORDS: Final = 90
"""Characters of a message that are shown; the rest is read where it stands."""
_ECHO: Final = 3.0
"""Seconds in which a message may come of what was done by itself while time just runs."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that was done by itself (`what`, `count`), or a message (`platform`, `to`, `words`)."""

    at: datetime
    what: str = ""
    count: int = 0
    platform: str = ""
    to: str = ""
    """Who or where, as people call it."""
    words: str = ""
    """The beginning, as people read it."""
    changed: bool = False
    """The message was there before, and says something else now."""
    where: Mapping[str, Any] = field(default_factory=dict)
    """What a look has to be changed to, to stand before it as one who sees it."""


class Timeline:
    """Kept in memory alone, and only so much of it."""

    def __init__(self, slack: SlackSandbox, telegram: TelegramSandbox, clock: Callable[[], datetime]) -> None:
        self.count = 0
        """How many happened so far."""
        self.is_moving = False
        """Whether time is moved on: then every message of the bot counts, else only what follows on something done."""
        self._slack = slack
        self._clock = clock
        self._kept: deque[Happening] = deque(maxlen=MOST_KEPT)
        self._echoes_until = 0.0
        self._edits: dict[tuple[object, object], object] = {}
        slack.workspace.overseers.append(self._on_slack)
        telegram.overseers.append(self._on_telegram)

    @property
    def happenings(self) -> Sequence[Happening]:
        """All that are kept, the newest last."""
        return tuple(self._kept)

    def did(self, what: str, count: int) -> None:
        """Note that so many were done by themselves."""
        if not self.is_moving:
            self._echoes_until = monotonic() + _ECHO
        self._note(Happening(self._clock(), what=what, count=count))

    def _on_slack(self, message: slack_state.Message) -> None:
        space = self._slack.workspace
        edit = message.edited["ts"] if message.edited else None
        if message.user != space.bot.id or not self._is_news((message.channel, message.ts), edit):
            return
        channel = space.channels[message.channel]
        reader = message.only_for or next((one for one in channel.members if one != space.bot.id), "")
        is_private = channel.kind == "im"
        where = {"place": "dm" if is_private else channel.id, "thread": message.thread_ts if message.is_reply else ""}
        if is_private or message.only_for:
            where["slack"] = reader
        to = space.users[reader].real_name if is_private or message.only_for else f"# {channel.name}"
        self._say("slack", to, see_message(space, message).text, where, changed=edit is not None)

    def _on_telegram(self, message: telegram_state.Message) -> None:
        chat = message.chat
        if not message.sender.is_bot or message.deleted or not self._is_news((chat.id, message.id), message.edited):
            return
        where = {"chat": chat.id, "topic": message.thread or 0}
        if chat.person is not None:
            where = {"telegram": chat.id, "chat": 0, "topic": 0}
        to = chat.person.first_name if chat.person else chat.title
        self._say("telegram", to, message.text, where, changed=message.edited is not None)

    def _is_news(self, message: tuple[object, object], edit: object) -> bool:
        """Whether it is new or edited; a reaction below it, for one, makes it look different as well."""
        if not self.is_moving and monotonic() > self._echoes_until:
            return False
        if message in self._edits and self._edits[message] == edit:
            return False
        self._edits[message] = edit
        return True

    def _say(self, platform: str, to: str, text: str, where: Mapping[str, Any], *, changed: bool) -> None:
        line = " ".join(text.split())
        words = line if len(line) <= MOST_WORDS else f"{line[:MOST_WORDS].rstrip()}…"
        where = {"show": platform, **where}
        self._note(Happening(self._clock(), platform=platform, to=to, words=words, changed=changed, where=where))

    def _note(self, happening: Happening) -> None:
        self.count += 1
        self._kept.append(happening)
