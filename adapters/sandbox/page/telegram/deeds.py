"""What one does in Telegram: words, buttons, pictures, voice notes, blocking."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress

from adapters.sandbox.page.bench import Bench
from adapters.sandbox.page.deed import Answer, Deed, Given
from adapters.sandbox.page.look import Look
from adapters.sandbox.page.words import word
from adapters.sandbox.telegram import Chat, Shown, TelegramPerson

_Act = Callable[[TelegramPerson, Chat, Given], Awaitable[Answer | None]]


def _by_me(act: _Act) -> Deed:
    """Do it as the person who is being played, in the chat that was named; the private one without a name."""

    async def deed(bench: Bench, look: Look, given: Given) -> Answer:
        me, chat = _here(bench, look, given)
        return await act(me, chat, given) or {}

    return deed


def _here(bench: Bench, look: Look, given: Given) -> tuple[TelegramPerson, Chat]:
    me = bench.on_telegram[look.telegram]
    named = (chat for chat in bench.telegram.chats if chat.id == given.get("chat"))
    return me, next(named, me.private_chat)


async def _say(me: TelegramPerson, chat: Chat, given: Given) -> None:
    text = given["text"].strip()
    if given.get("reply"):
        await me.reply(_message(me, chat, int(given["reply"])), text)
    elif text:
        await me.write(text, chat, given.get("topic") or None)


async def _start(me: TelegramPerson, _chat: Chat, given: Given) -> None:
    await me.start(given.get("code"))


async def _press(bench: Bench, look: Look, given: Given) -> Answer:
    """Press, and wait for the answer; a bot that is dead gives none, and finds the press when it is back."""
    me, chat = _here(bench, look, given)
    message = _message(me, chat, given["message"])
    if bench.bot is None or bench.bot.alive:
        toast = await me.press_at(message, given["row"], given["column"])
        return {"toast": str(toast), "alert": toast.alert}
    with suppress(AssertionError):
        await me.press_at(message, given["row"], given["column"], within=0)
    return {"toast": word(look.lang, "waits")}


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
    "press": _press,
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
