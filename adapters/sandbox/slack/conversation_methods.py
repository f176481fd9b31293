"""conversations.*: where things are said, by whom, and what was said before."""

from collections.abc import Sequence
from typing import Any, TypeVar

from adapters.sandbox.slack.chat_methods import channel_of
from adapters.sandbox.slack.core import Core
from adapters.sandbox.slack.directory import Message
from adapters.sandbox.slack.judge import Refused
from adapters.sandbox.slack.schema import Json

T = TypeVar("T")
MOST_PER_PAGE = 999
USUAL_PAGE = 100


def flag(value: Any) -> bool:
    """A boolean argument, however it travelled."""
    return value in (True, 1, "1", "true")


def page(things: Sequence[T], args: Json) -> tuple[Sequence[T], str]:
    """The page asked for, and the cursor of the next one ("" after the last)."""
    try:
        start, size = int(args.get("cursor") or 0), int(args.get("limit") or USUAL_PAGE)
    except ValueError:
        raise Refused("invalid_cursor") from None
    if not 1 <= size <= MOST_PER_PAGE:
        raise Refused("invalid_limit")
    following = start + size
    return things[start:following], str(following) if following < len(things) else ""


def history(slack: Core, args: Json) -> Json:
    """conversations.history, newest first."""
    channel = _joined(slack, args)
    said = [one for one in reversed(channel.messages.values()) if not one.is_reply and _between(one, args)]
    return _messages(said, args)


def replies(slack: Core, args: Json) -> Json:
    """conversations.replies, oldest first, the message they answer included."""
    channel = _joined(slack, args)
    if args["ts"] not in channel.messages:
        raise Refused("thread_not_found")
    thread = channel.messages[args["ts"]].thread_ts or args["ts"]
    said = [one for one in channel.messages.values() if thread in (one.ts, one.thread_ts)]
    return _messages([one for one in said if one.ts == thread or _between(one, args)], args)


def info(slack: Core, args: Json) -> Json:
    """conversations.info."""
    channel = channel_of(slack, args["channel"])
    shown = channel.as_json(slack.workspace.bot.id)
    if flag(args.get("include_num_members")):
        shown["num_members"] = len(channel.members)
    return {"channel": shown}


def members(slack: Core, args: Json) -> Json:
    """conversations.members."""
    people, following = page(list(channel_of(slack, args["channel"]).members), args)
    return {"members": list(people), "response_metadata": {"next_cursor": following}}


def open_direct(slack: Core, args: Json) -> Json:
    """conversations.open, for one person; more at once need a scope this bot does not have."""
    if channel_id := args.get("channel"):
        return {"channel": {"id": channel_of(slack, channel_id).id}}
    users = str(args.get("users") or "").split(",")
    if users == [""]:
        raise Refused("users_list_not_supplied")
    if len(users) > 1:
        raise Refused("missing_scope", more={"needed": "mpim:write", "provided": ",".join(slack.workspace.scopes)})
    user = slack.workspace.users.get(users[0])
    if user is None:
        raise Refused("user_not_found")
    if user.deleted:
        raise Refused("user_disabled")
    channel = slack.workspace.im(user.id)
    whole = channel.as_json(slack.workspace.bot.id)
    return {"channel": whole if flag(args.get("return_im")) else {"id": channel.id}}


def _joined(slack: Core, args: Json) -> Any:
    channel = channel_of(slack, args["channel"])
    if slack.workspace.bot.id not in channel.members:
        raise Refused("not_in_channel")
    return channel


def _between(message: Message, args: Json) -> bool:
    ts, oldest, latest = message.ts, args.get("oldest"), args.get("latest")
    if flag(args.get("inclusive")) and ts in (oldest, latest):
        return True
    try:
        after = not oldest or float(ts) > float(oldest)
        return after and (not latest or float(ts) < float(latest))
    except ValueError:
        raise Refused("invalid_ts_oldest") from None


def _messages(said: list[Message], args: Json) -> Json:
    shown, following = page(said, args)
    with_metadata = flag(args.get("include_all_metadata"))
    return {
        "messages": [message.as_json(with_metadata=with_metadata) for message in shown],
        "has_more": bool(following),
        "response_metadata": {"next_cursor": following},
    }


METHODS = {
    "conversations.history": history,
    "conversations.info": info,
    "conversations.members": members,
    "conversations.open": open_direct,
    "conversations.replies": replies,
}
