"""What one does in Telegram: words, buttons, pictures, voice notes, blocking."""

from collections.abc import Awaitable, Callable, Mapping

from adapters.sandbox.page.bench import Bench
from adapters.sandbox.page.deed import Answer, Deed, Given
from adapters.sandbox.page.look import Look
from adapters.sandbox.telegram import Chat, Shown, TelegramPerson

_Act = Callable[[TelegramPerson, Chat, Given], Awaitable[Answer | None]]


def _by_me(act: _Act) -> Deed:
    """Do it as the person who is being played, in the chat that was named; the private one without a name."""

    async def deed(bench: Bench, look: Look, given: Given) -> Answer:
        me = bench.on_telegram[look.telegram]
        named = (chat for chat in bench.telegram.chats if chat.id == given.get("chat"))
        return await act(me, next(named, me.private_chat), given) or {}

    return deed


async def _say(me: TelegramPerson, chat: Chat, given: Given) -> None:
    text = given["text"].strip()
    if given.get("reply"):
        await me.reply(_message(me, chat, int(given["reply"])), text)
    elif text:
        await me.write(text, chat, given.get("topic") or None)


async def _start(me: TelegramPerson, _chat: Chat, given: Given) -> None:
    await me.start(given.get("code"))


async def _press(me: TelegramPerson, chat: Chat, given: Given) -> Answer:
    message = _message(me, chat, given["message"])
    toast = await me.press_at(message, given["row"], given["column"])
    return {"toast": str(toast), "alert": toast.alert}


async def _edit(me: TelegramPerson, chat: Chat, given: Given) -> None:
    await me.edit(_message(me, chat, given["message"]), given["text"])


async def _delete(me: TelegramPerson, chat: Chat, given: Given) -> None:
    await me.delete(_message(me, chat, given["message"]))


async def _forward(me: TelegramPerson, chat: Chat, given: Given) -> None:
    await me.forward(_message(me, chat, given["message"]))


async def _photo(me: TelegramPerson, chat: Chat, given: Given) -> None:
    await me.send_photo(given.get("text") or None, chat)


async def _voice(me: TelegramPerson, chat: Chat, _: Given) -> None:
    await me.send_voice(chat)


async def _block(me: TelegramPerson, _chat: Chat, _: Given) -> None:
    await me.block()


async def _unblock(me: TelegramPerson, _chat: Chat, _: Given) -> None:
    await me.unblock()


TELEGRAM: Mapping[str, Deed] = {
    "say": _by_me(_say),
    "start": _by_me(_start),
    "press": _by_me(_press),
    "edit": _by_me(_edit),
    "delete": _by_me(_delete),
    "forward": _by_me(_forward),
    "photo": _by_me(_photo),
    "voice": _by_me(_voice),
    "block": _by_me(_block),
    "unblock": _by_me(_unblock),
}


def _message(me: TelegramPerson, chat: Chat, number: int) -> Shown:
    for message in me.messages(chat):
        if message.id == number:
            return message
    raise AssertionError("that message is gone")
