"""The methods that put messages into chats and change them."""

from typing import Any, Final

from adapters.sandbox.png import png_size, tiny_png
from adapters.sandbox.telegram import judge
from adapters.sandbox.telegram.arguments import Arguments, Upload
from adapters.sandbox.telegram.places import existing_message, known_chat, open_chat, own_message, replied_to, topic
from adapters.sandbox.telegram.refusal import bad_request, is_web_address
from adapters.sandbox.telegram.richtext import RichText
from adapters.sandbox.telegram.screen import Toast
from adapters.sandbox.telegram.simulation import Simulation, standing
from adapters.sandbox.telegram.state import Chat, Json, Message

_PICTURES: Final = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpg", b"GIF8": "gif", b"RIFF": "webp"}
_SOME_SIZE: Final = (800, 600)
"""Of a picture that is no PNG; nobody looks inside those here."""
_PHOTO_BYTES, _PHOTO_PIXELS, _PHOTO_RATIO = 10_000_000, 10_000, 20
_NOT_MODIFIED: Final = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


async def send_message(sim: Simulation, given: Arguments) -> Json:
    """sendMessage: a text, with buttons if wanted."""
    words = judge.message_text(given.text("text"), given.get("entities"))
    return _post(sim, "sendMessage", given, words, {})


async def send_photo(sim: Simulation, given: Arguments) -> Json:
    """sendPhoto: a picture that comes along, was sent before, or is on the web; with a caption if wanted."""
    words = judge.caption_text(given.text("caption"), given.get("caption_entities"))
    _check_takes_photos(open_chat(sim, given))
    return _post(sim, "sendPhoto", given, words, _picture(sim, given, given.get("photo")))


async def send_voice(sim: Simulation, given: Arguments) -> Json:
    """sendVoice: a voice note that was sent before; with a caption if wanted."""
    words = judge.caption_text(given.text("caption"), given.get("caption_entities"))
    stored = sim.world.files.get(str(given.get("voice")))
    if stored is None or not stored.path.endswith(".ogg"):
        raise bad_request("wrong file identifier/HTTP URL specified")
    voice = {"file_id": stored.file_id, "file_unique_id": f"unique-{stored.file_id}"}
    return _post(sim, "sendVoice", given, words, {"voice": voice | {"duration": 3, "mime_type": "audio/ogg"}})


async def send_document(sim: Simulation, given: Arguments) -> Json:
    """sendDocument: a file that comes along, with its name; with a caption if wanted."""
    words = judge.caption_text(given.text("caption"), given.get("caption_entities"))
    if not open_chat(sim, given).takes_documents:
        raise bad_request("not enough rights to send documents to the chat", wrong=False)
    sent = given.get("document")
    if isinstance(sent, str) and sent.startswith("attach://"):
        sent = given.get(sent.removeprefix("attach://"))
    if not isinstance(sent, Upload):
        raise bad_request("wrong file identifier/HTTP URL specified")
    if not sent.content:
        raise bad_request("file must be non-empty")
    stored = sim.world.keep_file(sent.content, sent.name.rpartition(".")[2] or "bin")
    ids = {"file_id": stored.file_id, "file_unique_id": f"unique-{stored.file_id}"}
    document = ids | {"file_name": sent.name, "file_size": len(sent.content)}
    return _post(sim, "sendDocument", given, words, {"document": document})


async def edit_text(sim: Simulation, given: Arguments) -> Json:
    """editMessageText: other words, and other buttons or none, in the bot's own message."""
    if not {"chat_id", "message_id"} <= given.given.keys():
        raise bad_request("message identifier is not specified")
    words = judge.message_text(given.text("text"), given.get("entities"))
    markup = judge.reply_markup(given.get("reply_markup"))
    message = own_message(sim, open_chat(sim, given), given)
    if message.media:
        raise bad_request("there is no text in the message to edit")
    message.call = "editMessageText", given.given
    return _change(sim, message, words, markup)


async def edit_media(sim: Simulation, given: Arguments) -> Json:
    """editMessageMedia: another photo, its caption and buttons, in the bot's own message, be it a text or a photo."""
    if not {"chat_id", "message_id"} <= given.given.keys():
        raise bad_request("message identifier is not specified")
    media = given.get("media")
    if not isinstance(media, dict) or media.get("type") != "photo" or not media.get("media"):
        raise bad_request("can't parse InputMedia: the simulation knows photos")
    words = judge.caption_text(str(media.get("caption", "")), media.get("caption_entities"))
    markup = judge.reply_markup(given.get("reply_markup"))
    chat = open_chat(sim, given)
    _check_takes_photos(chat)
    message = own_message(sim, chat, given)
    message.call = "editMessageMedia", given.given
    return _change(sim, message, words, markup, _picture(sim, given, media["media"]))


async def edit_markup(sim: Simulation, given: Arguments) -> Json:
    """editMessageReplyMarkup: other buttons, or none, under the bot's own message."""
    if not {"chat_id", "message_id"} <= given.given.keys():
        raise bad_request("message identifier is not specified")
    markup = judge.reply_markup(given.get("reply_markup"))
    message = own_message(sim, open_chat(sim, given), given)
    message.call = "editMessageReplyMarkup", given.given
    return _change(sim, message, message.words, markup)


async def delete(sim: Simulation, given: Arguments) -> bool:
    """deleteMessage: any message in a private chat, elsewhere the bot's own (an administrator: any)."""
    chat = open_chat(sim, given)
    message = existing_message(chat, given, "delete")
    if chat.person is None and message.sender is not sim.bot and standing(chat, sim.bot) != "administrator":
        raise bad_request("message can't be deleted")
    message.deleted = True
    sim.world.changed(message)
    return True


async def react(sim: Simulation, given: Arguments) -> bool:
    """setMessageReaction: one emoji on a message, or none."""
    message = existing_message(open_chat(sim, given), given, "react")
    reactions = given.get("reaction") or []
    if not all(isinstance(one, dict) and one.get("type") == "emoji" and one.get("emoji") for one in reactions):
        raise bad_request("REACTION_INVALID")
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    message.reactions = [one["emoji"] for one in reactions]
    sim.world.changed(message)
    return True


async def answer_press(sim: Simulation, given: Arguments) -> bool:
    """answerCallbackQuery: what the person who pressed a button sees at once."""
    text = judge.callback_answer(given.text("text"))
    url = given.text("url")
    if url and not url.startswith(f"https://t.me/{sim.bot.username}?start="):
        raise bad_request("URL_INVALID")
    sim.answer(given.text("callback_query_id"), Toast(text, alert=given.flag("show_alert"), url=url))
    return True


async def create_topic(sim: Simulation, given: Arguments) -> Json:
    """createForumTopic: in a forum, by an administrator."""
    chat = open_chat(sim, given)
    name = judge.topic_name(given.text("name"))
    if not chat.forum:
        raise bad_request("the chat is not a forum")
    if standing(chat, sim.bot) != "administrator":
        raise bad_request("not enough rights to create a topic")
    return {"message_thread_id": sim.add_topic(chat, name, sim.bot), "name": name, "icon_color": 7322096}


async def leave_chat(sim: Simulation, given: Arguments) -> bool:
    """leaveChat: the bot goes by itself."""
    chat = known_chat(sim, given)
    if chat.person is not None:
        raise bad_request("chat member status can't be changed in private chats")
    sim.change_member(open_chat(sim, given), sim.bot, sim.bot, "left")
    return True


def _post(sim: Simulation, method: str, given: Arguments, words: RichText | None, media: Json) -> Json:
    markup = judge.reply_markup(given.get("reply_markup"))
    chat = open_chat(sim, given)
    thread, reply_to = topic(chat, given), replied_to(chat, given)
    if thread is None and reply_to is not None:
        thread = reply_to.thread
    sim.pace(chat)
    what = {"words": words, "media": media, "markup": markup, "call": (method, given.given)}
    return sim.world.post(chat, sim.bot, thread=thread, reply_to=reply_to, **what).render()


def _change(
    sim: Simulation, message: Message, words: RichText | None, markup: Json | None, media: Json | None = None
) -> Json:
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("message can't be edited: inline keyboard expected")
    if media is None and _same(message, words, markup):
        raise bad_request(_NOT_MODIFIED)
    message.words, message.markup, message.media = words, markup, message.media if media is None else media
    sim.world.edit(message)
    return message.render()


def _same(message: Message, words: RichText | None, markup: Json | None) -> bool:
    rows = (markup or {}).get("inline_keyboard", [])
    return message.words == words and (message.markup or {}).get("inline_keyboard", []) == rows


def _check_takes_photos(chat: Chat) -> None:
    if not chat.takes_photos:
        raise bad_request("not enough rights to send photos to the chat", wrong=False)


def _picture(sim: Simulation, given: Arguments, photo: Any) -> Json:
    if isinstance(photo, str) and photo.startswith("attach://"):
        photo = given.get(photo.removeprefix("attach://"))
    if isinstance(photo, Upload):
        return picture(sim, photo.content)
    if photo in sim.world.files:
        return picture(sim, sim.world.files[photo].content)
    if is_web_address(photo):
        return picture(sim, tiny_png())
    raise bad_request("wrong file identifier/HTTP URL specified")


def picture(sim: Simulation, content: bytes) -> Json:
    """A photo as part of a message."""
    kind = next((kind for head, kind in _PICTURES.items() if content.startswith(head)), None)
    width, height = (png_size(content) if kind == "png" else _SOME_SIZE) or (0, 0)
    if kind is None or not width or len(content) > _PHOTO_BYTES:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if width + height > _PHOTO_PIXELS or max(width, height) > _PHOTO_RATIO * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    stored = sim.world.keep_file(content, kind)
    size = {"file_id": stored.file_id, "file_unique_id": f"unique-{stored.file_id}", "width": width, "height": height}
    return {"photo": [size | {"file_size": len(content)}]}
