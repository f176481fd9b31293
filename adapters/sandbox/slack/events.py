"""Events of the workspace, in Slack's shapes, for an app that subscribed to them and has the scope."""

import re

from adapters.sandbox.slack.delivery import Delivery
from adapters.sandbox.slack.directory import Channel, Message, User
from adapters.sandbox.slack.methods import BY_KIND, SUBSCRIPTIONS
from adapters.sandbox.slack.schema import Json
from adapters.sandbox.slack.workspace import Workspace

_TYPES = {"public": "channel", "private": "group", "im": "im"}


class Events:
    """Tells the app what happens, as far as it may know."""

    def __init__(self, workspace: Workspace, delivery: Delivery) -> None:
        self.subscriptions = set(SUBSCRIPTIONS)
        self._workspace, self._delivery = workspace, delivery

    def posted(self, message: Message) -> None:
        """Somebody, the bot included, said something."""
        channel = self._workspace.channels[message.channel]
        event = {**message.as_json(), **self._from_elsewhere(message.user)}
        if message.user == self._workspace.bot.id:
            event["bot_profile"] = {"id": message.bot_id, "app_id": message.app_id, "name": self._workspace.bot.name}
        self._in_channel(channel, event, message)
        self._called(channel, message, event)

    def changed(self, message: Message, previous: Json) -> None:
        """Somebody changed what they said."""
        event = {"subtype": "message_changed", "message": message.as_json(), "previous_message": previous}
        self._hidden(message, event)
        self._called(self._workspace.channels[message.channel], message, message.as_json())

    def deleted(self, message: Message) -> None:
        """Somebody took back what they said."""
        event = {"subtype": "message_deleted", "previous_message": message.as_json(), "deleted_ts": message.ts}
        self._hidden(message, event)

    def home_opened(self, user: User) -> None:
        """Somebody looks at the app's home page."""
        event: Json = {"user": user.id, "channel": self._workspace.im(user.id).id, "tab": "home"}
        if home := self._workspace.homes.get(user.id):
            event["view"] = {"id": home.id, "hash": home.hash, **home.content}
        self._tell("app_home_opened", event)

    def joined(self, channel: Channel, user: User) -> None:
        """Somebody came into a channel of the bot."""
        event = {"user": user.id, "channel": channel.id, "channel_type": channel.id[0], "team": user.team_id}
        self._tell("member_joined_channel", event, channel)

    def user_changed(self, user: User) -> None:
        """Somebody changed their profile, or lost their account."""
        self._tell("user_change", {"user": user.as_json(float(self._ts()), with_locale=True)})

    def team_joined(self, user: User) -> None:
        """Somebody is new in the workspace."""
        self._tell("team_join", {"user": user.as_json(float(self._ts()), with_locale=True)})

    def tokens_revoked(self) -> None:
        """The app's token is worth nothing any more."""
        self._tell("tokens_revoked", {"tokens": {"oauth": [], "bot": [self._workspace.bot.id]}})

    def _called(self, channel: Channel, message: Message, event: Json) -> None:
        """Tell the app that its name stands in a message; Slack does so again for a message that was edited."""
        if channel.kind != "im" and f"<@{self._workspace.bot.id}>" in message.text:
            called = {**event, "type": "app_mention", "channel": channel.id}
            message.told += self._tell("app_mention", called, channel)

    def _hidden(self, message: Message, event: Json) -> None:
        more = {"type": "message", "hidden": True, "ts": self._workspace.new_ts()}
        self._in_channel(self._workspace.channels[message.channel], {**event, **more}, message)

    def _in_channel(self, channel: Channel, event: Json, message: Message) -> None:
        kind = _TYPES[channel.kind]
        name = "message.im" if kind == "im" else f"message.{kind}s"
        event |= {"channel": channel.id, "channel_type": kind, "event_ts": event["ts"]}
        message.told += self._tell(name, event, channel)

    def _from_elsewhere(self, user: str) -> Json:
        team = self._workspace.users[user].team_id
        return {} if team == self._workspace.team_id else {"user_team": team, "source_team": team}

    def _tell(self, name: str, event: Json, channel: Channel | None = None) -> list[str]:
        """Wrap an event and send it off, if the app subscribed, may know, and is in the channel; returns its id."""
        scope = (SUBSCRIPTIONS[name] or "").replace("*", BY_KIND[channel.kind] if channel else "")
        allowed = not scope or scope in self._workspace.scopes
        if name not in self.subscriptions or not allowed:
            return []
        if channel and self._workspace.bot.id not in channel.members:
            return []
        whole = self._wrapped({"type": re.sub(r"\..*", "", name), "event_ts": self._ts(), **event})
        self._delivery.tell(whole)
        return [whole["event_id"]]

    def _wrapped(self, event: Json) -> Json:
        space = self._workspace
        authorization = {"enterprise_id": None, "team_id": space.team_id, "user_id": space.bot.id, "is_bot": True}
        return {
            "token": "sandbox",
            "team_id": space.team_id,
            "api_app_id": space.app_id,
            "event": event,
            "type": "event_callback",
            "event_id": space.new_id("Ev"),
            "event_time": int(float(event["event_ts"])),
            "authorizations": [{**authorization, "is_enterprise_install": False}],
            "is_ext_shared_channel": False,
            "event_context": space.new_id("4-"),
        }

    def _ts(self) -> str:
        return self._workspace.new_ts()
