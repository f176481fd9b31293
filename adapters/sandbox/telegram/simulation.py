"""The simulated platform without its network: what the bot's calls and people's actions share."""

import asyncio
import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from adapters.sandbox.news import News
from adapters.sandbox.telegram.limits import Limits, Pacer
from adapters.sandbox.telegram.methods import names
from adapters.sandbox.telegram.refusal import bad_request, too_many_requests
from adapters.sandbox.telegram.richtext import covered_text
from adapters.sandbox.telegram.screen import Toast
from adapters.sandbox.telegram.state import Chat, Json, Message, Status, User, World
from adapters.sandbox.telegram.updates import UpdateQueue
from adapters.sandbox.telegram.webhook import Courier

Clock = Callable[[], float]
"""Seconds since 1970."""

_FIRST_SUPERGROUP: Final = -1_001_000_000_001
_QUERY_TOO_OLD: Final = "query is too old and response timeout expired or query ID is invalid"


@dataclass(slots=True, eq=False)
class Query:
    """A press on a button that waits for its answer."""

    id: str
    asked_at: float
    answer: asyncio.Future[Toast]


@dataclass(slots=True)
class Profile:
    """What the bot says about itself, by language; menus of commands by scope and language."""

    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    menus: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)
    news: News = field(default_factory=News)
    """Rings when the description is another."""

    def description(self, language: str) -> str:
        """What stands in an empty chat: the person's language counts before no language."""
        return self.descriptions.get(language) or self.descriptions.get("", "")

    def menu(self, scopes: Iterable[str], language: str) -> list[dict[str, str]]:
        """The menu a person sees: the narrowest scope counts, in it the person's language before no language."""
        wanted = ((scope, code) for scope in scopes for code in (language, ""))
        return next((self.menus[key] for key in wanted if key in self.menus), [])


class Simulation:
    """Everything between the bot and the people: state, updates, presses, limits."""

    def __init__(
        self,
        bot: User,
        now: Clock,
        limits: Limits | None,
        query_lifetime: float,
        webhook_retry_delays: Sequence[float],
        *,
        reads_all_groups: bool,
    ) -> None:
        self.now = now
        self.world = World(bot, now)
        self.updates = UpdateQueue()
        self.courier = Courier(self.updates, now, webhook_retry_delays)
        self.profile = Profile()
        self.pacer = Pacer(limits) if limits else None
        self.reads_all_groups = reads_all_groups
        self._query_lifetime = query_lifetime
        self._queries: dict[str, Query] = {}
        self._query_ids = itertools.count(7_000_000_001)
        self._group_ids = itertools.count(1)

    @property
    def bot(self) -> User:
        """The bot's own account."""
        return self.world.bot

    def new_group(self, title: str, kind: Literal["group", "supergroup"], *, forum: bool, username: str = "") -> Chat:
        """An empty group with an id as Telegram gives them."""
        number = next(self._group_ids)
        chat_id = -4_000_000_000 - number if kind == "group" else _FIRST_SUPERGROUP - number
        chat = Chat(chat_id, kind, title, username, forum)
        self.world.chats[chat.id] = chat
        return chat

    def add_topic(self, group: Chat, name: str, by: User) -> int:
        """Open a topic in a forum; its number is that of the message that announces it."""
        created = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
        message = self.world.post(group, by, service=created)
        message.thread = message.id
        group.topics[name] = message.id
        return message.id

    def migrate(self, group: Chat) -> Chat:
        """A group becomes a supergroup: new id, old messages stay behind, the bot is told in both."""
        supergroup = self.new_group(group.title, "supergroup", forum=False)
        supergroup.members = dict(group.members)
        owner = self.world.users[next(iter(group.members))]
        group.migrated_to = supergroup.id
        self.tell(self.world.post(group, owner, service={"migrate_to_chat_id": supergroup.id}))
        self.tell(self.world.post(supergroup, owner, service={"migrate_from_chat_id": group.id}))
        return supergroup

    def tell(self, message: Message, *, edited: bool = False) -> None:
        """Pass a person's message on to the bot, if the bot is in the chat and may read it."""
        if self._may_read(message):
            kind = "edited_message" if edited else "message"
            number = self.updates.push(kind, message.render(), message.chat.id)
            message.told += [] if number is None else [number]

    def ask(self, person: User, message: Message, data: str) -> Query:
        """A person presses a button: the bot is told and has to answer in time."""
        query = Query(str(next(self._query_ids)), self.now(), asyncio.get_running_loop().create_future())
        self._queries[query.id] = query
        where = message.render()
        if message.deleted:
            where = {"chat": message.chat.render(), "message_id": message.id, "date": 0}
        content = {"id": query.id, "from": person.render(), "message": where, "data": data}
        self.updates.push("callback_query", content | {"chat_instance": str(message.chat.id)}, message.chat.id)
        return query

    def answer(self, query_id: str, toast: Toast) -> None:
        """The bot answers a press: once, and in time."""
        query = self._queries.get(query_id)
        if query is None or query.answer.done():
            raise bad_request(_QUERY_TOO_OLD, wrong=query_id not in self.updates.brought_twice)
        if self.now() - query.asked_at > self._query_lifetime:
            raise bad_request(_QUERY_TOO_OLD, wrong=False)
        query.answer.set_result(toast)

    def answers_are_forgotten(self) -> None:
        """The bot was killed: what it answered and did not confirm is brought to the next one, who cannot know of it.

        It answers again, and maybe in other words: what was said in a toast is written down nowhere.
        """
        unconfirmed = {entry.press for entry in self.updates.pending if entry.press is not None}
        self.updates.brought_twice.update(press for press in unconfirmed if self._queries[press].answer.done())

    def change_member(self, chat: Chat, by: User, user: User, new: Status) -> None:
        """Somebody's standing in a chat changes; the bot hears of its own always, of others' if it asked for it."""
        old = standing(chat, user)
        if chat.person is None:
            chat.members[user.id] = new
        else:
            chat.blocked = new == "kicked"
        content = {
            "chat": chat.render(),
            "from": by.render(),
            "date": int(self.now()),
            "old_chat_member": render_member(user, old),
            "new_chat_member": render_member(user, new),
        }
        self.updates.push("my_chat_member" if user is self.bot else "chat_member", content, chat.id)

    def pace(self, chat: Chat) -> None:
        """Count a message that the bot wants to send; refuse it when that is too fast."""
        wait = self.pacer.wait_before(chat.id, self.now()) if self.pacer else 0
        if wait:
            raise too_many_requests(wait)

    def _may_read(self, message: Message) -> bool:
        """Privacy mode: in a group the bot reads commands, replies to it, mentions of it and what just happened."""
        chat = message.chat
        if chat.person is not None:
            return not chat.blocked
        if standing(chat, self.bot) in {"left", "kicked"}:
            return False
        return (
            self.reads_all_groups
            or standing(chat, self.bot) == "administrator"
            or bool(message.service)
            or (message.reply_to is not None and message.reply_to.sender is self.bot)
            or self._is_addressed(message)
        )

    def _is_addressed(self, message: Message) -> bool:
        own_name = f"@{self.bot.username}".lower()
        for entity in message.words.automatic if message.words else []:
            called = covered_text(message.text, entity).lower()
            if entity["type"] == "mention" and called == own_name:
                return True
            if entity["type"] == "bot_command" and ("@" not in called or called.endswith(own_name)):
                return True
        return False


def standing(chat: Chat, user: User) -> Status:
    """What a user is in a chat."""
    if chat.person is not None:
        return "kicked" if chat.blocked and user.is_bot else "member"
    return chat.members.get(user.id, "left")


def render_member(user: User, status: Status) -> dict[str, Any]:
    """The Bot API's ChatMember."""
    rendered: Json = {"user": user.render(), "status": status}
    if status == "kicked":
        return rendered | {"until_date": 0}
    if status == "creator":
        return rendered | {"is_anonymous": False}
    return rendered | (_ADMINISTRATOR if status == "administrator" else {})


_ADMINISTRATOR: Final = {
    name: name not in {"is_anonymous", "can_be_edited"}
    for name in sorted(
        names(
            "can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats "
            "can_restrict_members can_promote_members can_change_info can_invite_users can_post_stories "
            "can_edit_stories can_delete_stories can_pin_messages can_manage_topics"
        )
    )
}
