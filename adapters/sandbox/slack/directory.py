"""Who and what there is in the simulated workspace: users, channels, user groups, messages, views."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from adapters.sandbox.slack.schema import Json

Kind = Literal["public", "private", "im"]


@dataclass
class User:
    """An account in the workspace, or one of another workspace that shares a channel with it."""

    id: str
    name: str
    real_name: str
    team_id: str
    locale: str = "nl-NL"
    tz: str = "Europe/Amsterdam"
    guest: bool = False
    single_channel_guest: bool = False
    deleted: bool = False
    is_bot: bool = False
    is_stranger: bool = False
    email: str | None = None
    updated: int = 0
    """When the profile changed last, in seconds since 1970."""

    def as_json(self, now: float, *, with_locale: bool = False, with_email: bool = False) -> Json:
        """The user object of `users.info`."""
        offset = datetime.fromtimestamp(now, UTC).astimezone(ZoneInfo(self.tz)).utcoffset()
        shown: Json = {
            "id": self.id,
            "team_id": self.team_id,
            "name": self.name,
            "real_name": self.real_name,
            "deleted": self.deleted,
            "tz": self.tz,
            "tz_label": self.tz,
            "tz_offset": int(offset.total_seconds()) if offset else 0,
            "is_admin": False,
            "is_owner": False,
            "is_bot": self.is_bot,
            "is_app_user": False,
            "is_restricted": self.guest or self.single_channel_guest,
            "is_ultra_restricted": self.single_channel_guest,
            "updated": self.updated,
            "profile": {"real_name": self.real_name, "display_name": self.name, "team": self.team_id},
        }
        if self.is_stranger:
            shown["is_stranger"] = True
        if with_email and self.email:
            shown["profile"]["email"] = self.email
        return shown | ({"locale": self.locale} if with_locale else {})


@dataclass
class Message:
    """One message. `only_for` is set on an ephemeral one."""

    ts: str
    channel: str
    user: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    metadata: Json | None = None
    bot_id: str | None = None
    app_id: str | None = None
    team: str | None = None
    client_msg_id: str | None = None
    edited: Json | None = None
    only_for: str | None = None
    files: list[Json] = field(default_factory=list)
    broadcast: bool = False
    reply_count: int = 0
    reactions: dict[str, list[str]] = field(default_factory=dict)
    chosen: dict[str, dict[str, Json]] = field(default_factory=dict)
    """What was chosen in its menus, per block and action."""
    call: tuple[str, Json] | None = None
    """The app's last call that wrote it: the method, and its arguments as they came."""
    told: list[str] = field(default_factory=list)
    """The ids of the events by which the app was told of it."""
    revision: int = 0
    seen: Any = None
    """How people see it; made once per change."""

    @property
    def is_reply(self) -> bool:
        """Whether it stands in a thread only."""
        return self.thread_ts is not None and self.thread_ts != self.ts and not self.broadcast

    def as_json(self, *, with_metadata: bool = False) -> Json:
        """The message as history, events and button presses carry it."""
        shown: Json = {"type": "message", "user": self.user, "text": self.text, "ts": self.ts}
        optional = ("thread_ts", "bot_id", "app_id", "team", "client_msg_id", "edited", "blocks")
        shown |= {name: value for name in optional if (value := getattr(self, name))}
        if self.files:
            shown |= {"subtype": "file_share", "files": self.files, "upload": False}
        if self.reply_count:
            shown |= {"reply_count": self.reply_count, "thread_ts": self.ts}
        if self.reactions:
            shown["reactions"] = [
                {"name": name, "users": users, "count": len(users)} for name, users in self.reactions.items()
            ]
        return shown | ({"metadata": self.metadata} if with_metadata and self.metadata else {})


@dataclass
class Channel:
    """A conversation and everything said in it, oldest first."""

    id: str
    name: str
    kind: Kind
    members: dict[str, None] = field(default_factory=dict)
    archived: bool = False
    created: int = 0
    messages: dict[str, Message] = field(default_factory=dict)

    def as_json(self, bot: str) -> Json:
        """The channel object of `conversations.info`."""
        shown: Json = {"id": self.id, "created": self.created, "is_archived": self.archived, "is_im": self.kind == "im"}
        if self.kind == "im":
            return shown | {"user": next((one for one in self.members if one != bot), bot)}
        return shown | {
            "name": self.name,
            "is_channel": self.kind == "public",
            "is_group": self.kind == "private",
            "is_private": self.kind == "private",
            "is_member": bot in self.members,
        }


@dataclass
class Group:
    """A user group: people who are named together, such as @zorg."""

    id: str
    handle: str
    users: list[str]


@dataclass
class View:
    """A modal or a home page as one person has it before them."""

    id: str
    user: str
    content: Json
    hash: str
    state: dict[str, dict[str, Json]]
    root_id: str
    previous_id: str | None = None
    errors: dict[str, str] = field(default_factory=dict)
    """Sentences under fields, by block."""
    call: tuple[str, Json] | None = None
    """The app's last call, or answer, that filled it, and with what."""
    cause: str = ""
    """What the app answered with it: the id of a trigger, or of a view with its hash."""
    seen: Any = None
