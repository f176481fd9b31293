"""The simulated workspace: its state, which outlives every connection of the app."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from adapters.sandbox.slack.answers import initial_state
from adapters.sandbox.slack.blocks import interactive
from adapters.sandbox.slack.directory import Channel, Group, Kind, Message, User, View
from adapters.sandbox.slack.judge import Refused
from adapters.sandbox.slack.markup import stored, stored_blocks
from adapters.sandbox.slack.methods import USUAL_SCOPES
from adapters.sandbox.slack.schema import Json

MOST_STACKED = 3

Watcher = Callable[[object], None]
"""Told what a person has just got before them: a message, a view, or an error as a string; `GONE` when less is left."""
GONE = ""


@dataclass
class Workspace:
    """Users, channels, modals and home pages of one organisation, and the app's bot among them."""

    clock: Callable[[], float]
    name: str = "Zandbak"
    team_id: str = "T0SANDBOX01"
    domain: str = "zandbak"
    app_id: str = "A0SANDBOX01"
    bot_id: str = "B0SANDBOX01"
    scopes: set[str] = field(default_factory=lambda: set(USUAL_SCOPES))
    token_revoked: bool = False
    users: dict[str, User] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    ephemerals: dict[str, list[Message]] = field(default_factory=lambda: defaultdict(list))
    modals: dict[str, list[View]] = field(default_factory=lambda: defaultdict(list))
    homes: dict[str, View] = field(default_factory=dict)
    watchers: dict[str, set[Watcher]] = field(default_factory=lambda: defaultdict(set))
    overseers: list[Callable[[Message], None]] = field(default_factory=list)
    """Told of every message that is new or changed, whoever sees it."""
    revision: int = 0
    _views: dict[str, View] = field(default_factory=dict)
    _made: int = 0
    _last_ts: int = 0
    _ims: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.bot = self.add_user("learnathon", real_name="Learnathon", is_bot=True)

    @property
    def url(self) -> str:
        """The workspace's address, as links to messages start."""
        return f"https://{self.domain}.slack.example/"

    def new_id(self, prefix: str) -> str:
        """An id nobody has yet, such as U0000000012."""
        self._made += 1
        return f"{prefix}{self._made:010d}"

    def new_ts(self) -> str:
        """The time now as a message's id: unique, and later than every one before it."""
        self._last_ts = max(self._last_ts + 1, int(self.clock() * 1_000_000))
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def add_user(self, name: str, **more: Any) -> User:
        """Add an account; `more` are the fields of `User`."""
        more.setdefault("team_id", self.team_id)
        more.setdefault("real_name", name)
        more.setdefault("updated", int(self.clock()))
        user = User(self.new_id("U"), name, **more)
        self.users[user.id] = user
        return user

    def add_channel(self, name: str, members: Iterable[str], kind: Kind = "public") -> Channel:
        """Open a conversation with these users in it."""
        prefix = "D" if kind == "im" else "C"
        channel = Channel(self.new_id(prefix), name, kind, dict.fromkeys(members), created=int(self.clock()))
        self.channels[channel.id] = channel
        return channel

    def add_group(self, handle: str, users: Iterable[str]) -> Group:
        """Name these users together."""
        group = Group(self.new_id("S"), handle, list(users))
        self.groups[group.id] = group
        return group

    def im(self, user: str) -> Channel:
        """The direct messages between this user and the bot, opened when needed."""
        if user not in self._ims:
            self._ims[user] = self.add_channel("directmessage", [user, self.bot.id], "im").id
        return self.channels[self._ims[user]]

    def name_of(self, thing: str) -> str:
        """The name people see for the id of a user or a channel."""
        known = self.users.get(thing) or self.channels.get(thing)
        return known.name if known else thing

    def post(self, channel: Channel, user: str, content: Json, **more: Any) -> Message:
        """Put a message in a channel, or before one person (`only_for`), and show it."""
        message = Message(self.new_ts(), channel.id, user, "", **more)
        if user == self.bot.id:
            message.bot_id, message.app_id = self.bot_id, self.app_id
        message.team = self.users[user].team_id
        if message.only_for:
            self.ephemerals[message.only_for].append(message)
        else:
            channel.messages[message.ts] = message
            if message.thread_ts in channel.messages:
                channel.messages[message.thread_ts].reply_count += 1
        self.fill(message, content)
        return message

    def fill(self, message: Message, content: Json) -> None:
        """Give a message its content, new or changed, and show it."""
        message.text = stored(content.get("text") or "")
        message.blocks = self._with_ids(stored_blocks(content.get("blocks") or []))
        message.metadata = content.get("metadata", message.metadata)
        message.chosen = initial_state(message.blocks, message.chosen)
        self.show(message)

    def show(self, message: Message) -> None:
        """Let everybody who can see this message look at it anew."""
        self.revision += 1
        message.revision, message.seen = self.revision, None
        self._tell(message, message)

    def _tell(self, message: Message, what: object) -> None:
        people = {message.only_for} if message.only_for else self.channels[message.channel].members.keys()
        for user in self.watchers.keys() & people:
            self.changed(user, what)
        for oversee in self.overseers:
            oversee(message)

    def remove(self, message: Message) -> None:
        """Take a message away."""
        if message.only_for:
            self.ephemerals[message.only_for].remove(message)
        else:
            del self.channels[message.channel].messages[message.ts]
        self._tell(message, GONE)

    def changed(self, user: str, thing: object) -> None:
        """Tell whoever waits on this person's behalf what is new on their screen."""
        for watcher in tuple(self.watchers.get(user, ())):
            watcher(thing)

    def open_modal(self, user: str, content: Json) -> View:
        """Show this person a modal, in place of any they had."""
        self.close_modals(user, every=True)
        return self.push_modal(user, content)

    def push_modal(self, user: str, content: Json) -> View:
        """Put a modal on top of the one this person has open; Slack stacks three."""
        stack = self.modals[user]
        if len(stack) >= MOST_STACKED:
            raise Refused("push_limit_reached")
        view = self._new_view(user, stack[-1] if stack else None)
        stack.append(view)
        self.fill_view(view, content)
        return view

    def publish_home(self, user: str, content: Json) -> View:
        """Give this person's App Home a new content."""
        if user not in self.homes:
            self.homes[user] = self._new_view(user, None)
        self.fill_view(self.homes[user], content)
        return self.homes[user]

    def fill_view(self, view: View, content: Json) -> None:
        """Give a view its content, new or changed, keep what was typed, and show it."""
        blocks = self._with_ids(stored_blocks(content["blocks"]))
        view.content = {**content, "blocks": blocks}
        view.state = initial_state(blocks, view.state)
        view.hash = f"{self.new_ts()}.{view.id[-4:]}"
        view.errors = {}
        self.show_view(view)

    def show_view(self, view: View) -> None:
        """Let its person look at this view anew."""
        view.seen = None
        self.changed(view.user, view)

    def close_modals(self, user: str, *, every: bool) -> None:
        """Close the top modal, or all of them; the one below comes back into sight."""
        stack = self.modals[user]
        while stack:
            del self._views[stack.pop().id]
            if not every:
                break
        if stack:
            self.show_view(stack[-1])
        else:
            self.changed(user, GONE)

    def find_view(self, view_id: str | None, external_id: str | None) -> View:
        """An open modal or a home page, by either of its ids."""
        if view_id in self._views:
            return self._views[view_id]
        for view in self._views.values() if external_id else ():
            if view.content.get("external_id") == external_id:
                return view
        raise Refused("not_found")

    def _new_view(self, user: str, below: View | None) -> View:
        view_id = self.new_id("V")
        root, previous = (below.root_id, below.id) if below else (view_id, None)
        view = self._views[view_id] = View(view_id, user, {}, "", {}, root, previous)
        return view

    def _with_ids(self, blocks: list[Json]) -> list[Json]:
        """Slack names what has no name yet."""
        for block in blocks:
            block.setdefault("block_id", self.new_id("b"))
        for _, element in interactive(blocks):
            element.setdefault("action_id", self.new_id("a"))
        return blocks
