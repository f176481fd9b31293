"""chat.* and reactions.*: what the bot says."""

from adapters.sandbox.slack.core import Core
from adapters.sandbox.slack.directory import Channel, Message
from adapters.sandbox.slack.judge import Refused
from adapters.sandbox.slack.schema import Json


def channel_of(slack: Core, channel_id: str) -> Channel:
    """A conversation the bot may know of; a private one it is not in does not exist for it."""
    channel = slack.workspace.channels.get(channel_id)
    hidden = channel is not None and channel.kind != "public" and slack.workspace.bot.id not in channel.members
    if channel is None or hidden:
        raise Refused("channel_not_found")
    return channel


def writable(slack: Core, channel_id: str) -> Channel:
    """A conversation the bot may write in; the id of a user means their direct messages."""
    if channel_id in slack.workspace.users:
        if slack.workspace.users[channel_id].deleted:
            raise Refused("channel_not_found")
        channel_id = slack.workspace.im(channel_id).id
    channel = channel_of(slack, channel_id)
    if channel.archived:
        raise Refused("is_archived")
    if slack.workspace.bot.id not in channel.members:
        raise Refused("not_in_channel")
    return channel


def post_message(slack: Core, args: Json) -> Json:
    """chat.postMessage."""
    channel = writable(slack, args["channel"])
    slack.judge.message(args)
    thread = args.get("thread_ts")
    if thread is not None and (thread not in channel.messages or channel.messages[thread].is_reply):
        raise Refused("cannot_reply_to_message")
    more = {"thread_ts": thread, "broadcast": bool(args.get("reply_broadcast")), "call": ("chat.postMessage", args)}
    message = slack.workspace.post(channel, slack.workspace.bot.id, args, **more)
    slack.events.posted(message)
    return {"channel": channel.id, "ts": message.ts, "message": message.as_json(with_metadata=True)}


def update(slack: Core, args: Json) -> Json:
    """chat.update; blocks stay unless others, or an empty list, come in their place."""
    channel = channel_of(slack, args["channel"])
    message = _own(slack, channel, args["ts"], "cant_update_message")
    slack.judge.message(args)
    files = slack.files.named(args["file_ids"]) if "file_ids" in args else message.files
    before = message.as_json()
    message.files = files
    message.edited = {"user": slack.workspace.bot.id, "ts": slack.workspace.new_ts()}
    message.call = "chat.update", args
    kept = {"blocks": message.blocks, "text": message.text}
    slack.workspace.fill(message, {**kept, **args})
    slack.events.changed(message, before)
    return {"channel": channel.id, "ts": message.ts, "text": message.text, "message": message.as_json()}


def delete(slack: Core, args: Json) -> Json:
    """chat.delete."""
    channel = channel_of(slack, args["channel"])
    message = _own(slack, channel, args["ts"], "cant_delete_message")
    slack.workspace.remove(message)
    slack.events.deleted(message)
    return {"channel": channel.id, "ts": message.ts}


def post_ephemeral(slack: Core, args: Json) -> Json:
    """chat.postEphemeral."""
    channel = writable(slack, args["channel"])
    if args["user"] not in channel.members:
        raise Refused("user_not_in_channel")
    slack.judge.message(args)
    more = {"only_for": args["user"], "thread_ts": args.get("thread_ts"), "call": ("chat.postEphemeral", args)}
    message = slack.workspace.post(channel, slack.workspace.bot.id, args, **more)
    return {"message_ts": message.ts}


def permalink(slack: Core, args: Json) -> Json:
    """chat.getPermalink."""
    channel = channel_of(slack, args["channel"])
    message = _message(channel, args["message_ts"])
    link = f"{slack.workspace.url}archives/{channel.id}/p{message.ts.replace('.', '')}"
    return {"channel": channel.id, "permalink": link}


def add_reaction(slack: Core, args: Json) -> Json:
    """reactions.add."""
    message = _message(writable(slack, args["channel"]), args["timestamp"])
    people = message.reactions.setdefault(args["name"], [])
    if slack.workspace.bot.id in people:
        raise Refused("already_reacted")
    people.append(slack.workspace.bot.id)
    slack.workspace.show(message)
    return {}


def _message(channel: Channel, ts: str) -> Message:
    if ts not in channel.messages:
        raise Refused("message_not_found")
    return channel.messages[ts]


def _own(slack: Core, channel: Channel, ts: str, error: str) -> Message:
    message = _message(channel, ts)
    if message.user != slack.workspace.bot.id:
        raise Refused(error)
    return message


METHODS = {
    "chat.delete": delete,
    "chat.getPermalink": permalink,
    "chat.postEphemeral": post_ephemeral,
    "chat.postMessage": post_message,
    "chat.update": update,
    "reactions.add": add_reaction,
}
