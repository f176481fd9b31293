"""What the simulated Telegram remembers: people, chats, messages. It outlives every connection."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from adapters.sandbox.telegram.richtext import RichText

Json = dict[str, Any]
ChatKind = Literal["private", "group", "supergroup"]
Status = Literal["creator", "administrator", "member", "left", "kicked"]


@dataclass(slots=True, eq=False)
class User:
    """An account: a person's, or the bot's."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    is_bot: bool = False
    deactivated: bool = False

    def render(self) -> Json:
        """The Bot API's User."""
        optional = {"last_name": self.last_name, "username": self.username, "language_code": self.language_code}
        given = {name: value for name, value in optional.items() if value}
        return {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name, **given}


@dataclass(slots=True, eq=False)
class Message:
    """One message as both sides have it; what changes is changed in place."""

    chat: "Chat"
    id: int
    sender: User
    date: int
    words: RichText | None = None
    media: Json = field(default_factory=dict)
    service: Json = field(default_factory=dict)
    markup: Json | None = None
    reply_to: "Message | None" = None
    thread: int | None = None
    forwarded: Json | None = None
    edited: int | None = None
    deleted: bool = False
    reactions: list[str] = field(default_factory=list)
    version: int = 0
    call: tuple[str, Mapping[str, Any]] | None = None
    """The bot's last call that wrote it: the method, and its arguments as they came."""
    told: list[int] = field(default_factory=list)
    """The updates by which the bot was told of it."""

    @property
    def text(self) -> str:
        """What can be read: the text, or the caption under a picture."""
        return self.words.text if self.words else ""

    def render(self, *, with_reply: bool = True) -> Json:
        """The Bot API's Message."""
        rendered = {
            "message_id": self.id,
            "from": self.sender.render(),
            "chat": self.chat.render(),
            "date": self.date,
            **self._words(),
            **self.media,
            **self.service,
            **self._topic(),
        }
        if self.reply_to is not None and with_reply:
            rendered["reply_to_message"] = self.reply_to.render(with_reply=False)
        further = {"forward_origin": self.forwarded, "edit_date": self.edited, "reply_markup": self.inline_markup}
        return rendered | {name: value for name, value in further.items() if value is not None}

    @property
    def inline_markup(self) -> Json | None:
        """The buttons under the message, which is the only markup that Telegram returns."""
        return self.markup if self.markup and self.markup.get("inline_keyboard") else None

    def _words(self) -> Json:
        if self.words is None:
            return {}
        name, entities = ("caption", "caption_entities") if self.media else ("text", "entities")
        return {name: self.words.text} | ({entities: self.words.entities} if self.words.entities else {})

    def _topic(self) -> Json:
        """Return the topic, or in a supergroup without topics the message with which the talk began."""
        if self.thread is not None:
            return {"message_thread_id": self.thread, "is_topic_message": True}
        if self.reply_to is None or self.chat.kind != "supergroup":
            return {}
        first = self.reply_to
        while first.reply_to is not None:
            first = first.reply_to
        return {"message_thread_id": first.id}


@dataclass(slots=True, eq=False)
class Chat:
    """A private chat with the bot, a group or a supergroup; topics by name when it is a forum."""

    id: int
    kind: ChatKind
    title: str = ""
    username: str = ""
    forum: bool = False
    person: User | None = None
    started: bool = False
    blocked: bool = False
    takes_photos: bool = True
    takes_documents: bool = True
    """Both false where its administrators let members send texts alone."""
    migrated_to: int | None = None
    topics: dict[str, int] = field(default_factory=dict)
    closed_topics: set[int] = field(default_factory=set)
    members: dict[int, Status] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    watchers: list[Callable[[Message], None]] = field(default_factory=list)

    def render(self) -> Json:
        """The Bot API's Chat."""
        if self.person is not None:
            names = self.person.render()
            shown = ("first_name", "last_name", "username")
            return {"id": self.id, "type": self.kind} | {name: names[name] for name in shown if name in names}
        rendered: Json = {"id": self.id, "type": self.kind, "title": self.title}
        if self.username:
            rendered["username"] = self.username
        return rendered | ({"is_forum": True} if self.forum else {})

    def shown(self) -> Iterator[Message]:
        """The messages that are still there, oldest first."""
        return (message for message in self.messages.values() if not message.deleted)


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that was sent: its bytes and the path under which the bot may fetch it."""

    file_id: str
    path: str
    content: bytes


class World:
    """Everybody and everything that was said."""

    def __init__(self, bot: User, now: Callable[[], float]) -> None:
        self.bot = bot
        self.users: dict[int, User] = {bot.id: bot}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.overseers: list[Callable[[Message], None]] = []
        """Told of every message that is new or changed, in whatever chat."""
        self._now = now
        self._changes = 0

    def add_user(self, user: User) -> Chat:
        """Add a person, and the private chat they have not started yet."""
        chat = Chat(user.id, "private", person=user)
        self.users[user.id] = user
        self.chats[chat.id] = chat
        return chat

    def post(self, chat: Chat, sender: User, **what: Any) -> Message:
        """Write a message into a chat; everybody who waits for one is told."""
        message = Message(chat, len(chat.messages) + 1, sender, int(self._now()), **what)
        chat.messages[message.id] = message
        self.changed(message)
        return message

    def edit(self, message: Message) -> None:
        """Mark a message as edited now."""
        message.edited = int(self._now())
        self.changed(message)

    def changed(self, message: Message) -> None:
        """Tell everybody who watches the chat that this message is new or different."""
        self._changes += 1
        message.version = self._changes
        for watch in tuple(message.chat.watchers):
            watch(message)
        for oversee in self.overseers:
            oversee(message)

    def keep_file(self, content: bytes, suffix: str) -> StoredFile:
        """Keep a file's bytes under a new id."""
        number = len(self.files) + 1
        stored = StoredFile(f"file-{number}", f"files/{number}.{suffix}", content)
        self.files[stored.file_id] = stored
        return stored
