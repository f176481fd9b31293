"""Where a call wants to go: the chat, topic or message it names, or Telegram's refusal."""

from adapters.sandbox.telegram.arguments import Arguments
from adapters.sandbox.telegram.refusal import Refusal, bad_request, forbidden
from adapters.sandbox.telegram.simulation import Simulation, standing
from adapters.sandbox.telegram.state import Chat, Message


def known_chat(sim: Simulation, given: Arguments) -> Chat:
    """The chat that `chat_id` names: by number, or a public group by @username."""
    named = given.text("chat_id")
    if named.startswith("@"):
        found = (chat for chat in sim.world.chats.values() if chat.username and f"@{chat.username}" == named)
        chat = next(found, None)
    else:
        chat = sim.world.chats.get(int(named)) if named.lstrip("-").isdecimal() else None
    if chat is None:
        raise bad_request("chat not found")
    return chat


def open_chat(sim: Simulation, given: Arguments) -> Chat:
    """The chat, if the bot may speak there now."""
    chat = known_chat(sim, given)
    if chat.migrated_to is not None:
        why = "Bad Request: group chat was upgraded to a supergroup chat"
        raise Refusal(400, why, parameters={"migrate_to_chat_id": chat.migrated_to})
    if chat.person is not None:
        _check_private(chat)
    else:
        _check_group(sim, chat)
    return chat


def _check_private(chat: Chat) -> None:
    if chat.person is not None and chat.person.deactivated:
        raise forbidden("user is deactivated")
    if not chat.started:
        raise forbidden("bot can't initiate conversation with a user")
    if chat.blocked:
        raise forbidden("bot was blocked by the user")


def _check_group(sim: Simulation, chat: Chat) -> None:
    status = standing(chat, sim.bot)
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    if status == "left":
        raise forbidden(f"bot is not a member of the {chat.kind} chat")


def topic(chat: Chat, given: Arguments) -> int | None:
    """The topic to write in; None outside forums and in General, which may not be named."""
    if "message_thread_id" not in given:
        return None
    thread = given.integer("message_thread_id")
    if thread not in chat.topics.values():
        raise bad_request("message thread not found")
    if thread in chat.closed_topics:
        raise bad_request("TOPIC_CLOSED", wrong=False)
    return thread


def replied_to(chat: Chat, given: Arguments) -> Message | None:
    """The message that is answered; None when it is gone and the caller does not mind."""
    reply = given.get("reply_parameters")
    if reply is None:
        return None
    if not isinstance(reply, dict) or "message_id" not in reply:
        raise bad_request('can\'t find field "message_id"')
    message = chat.messages.get(int(reply["message_id"]))
    if message is not None and not message.deleted:
        return message
    if reply.get("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found", wrong=message is None)


def existing_message(chat: Chat, given: Arguments, purpose: str) -> Message:
    """The message that `message_id` names; that a person deleted it is not the bot's fault."""
    if "message_id" not in given:
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(given.integer("message_id"))
    if message is None or message.deleted:
        raise bad_request(f"message to {purpose} not found", wrong=message is None)
    return message


def own_message(sim: Simulation, chat: Chat, given: Arguments) -> Message:
    """The bot's own message that is to be edited."""
    message = existing_message(chat, given, "edit")
    if message.sender is not sim.bot or message.service:
        raise bad_request("message can't be edited")
    return message
