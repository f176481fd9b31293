"""The menu of commands in private chats, per language."""

import asyncio
import logging
from collections.abc import Sequence
from typing import Final

from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats
from telegram.constants import BotCommandLimit
from telegram.error import TelegramError

from adapters.telegram.rendering import clipped
from adapters.telegram.verdicts import network_words
from flows.chat import CommandWord

log = logging.getLogger(__name__)

_DEFAULT_LANGUAGE: Final = "en"
_MOST_LETTERS: Final = int(BotCommandLimit.MAX_DESCRIPTION)


def menus(commands: Sequence[CommandWord]) -> dict[str | None, list[BotCommand]]:
    """Return the menu of each language; None is the one for everybody else, in English."""
    languages = {language for word in commands for language in word.names.keys() | word.descriptions.keys()}
    others: list[str | None] = [None, *sorted(languages - {_DEFAULT_LANGUAGE})]
    return {language: _menu(commands, language or _DEFAULT_LANGUAGE) for language in others}


async def bring_up_to_date(bot: Bot, commands: Sequence[CommandWord]) -> None:
    """Set the menus that differ from ours; a failure is logged, the bot works without."""
    try:
        await asyncio.gather(*(_set(bot, language, menu) for language, menu in menus(commands).items()))
    except TelegramError as error:
        log.warning("The menu of commands stays as it is: %s", network_words(error), extra={"action": "menu_failed"})


async def _set(bot: Bot, language: str | None, menu: list[BotCommand]) -> None:
    scope = BotCommandScopeAllPrivateChats()
    if list(await bot.get_my_commands(scope=scope, language_code=language)) != menu:
        await bot.set_my_commands(menu, scope=scope, language_code=language)


def _menu(commands: Sequence[CommandWord], language: str) -> list[BotCommand]:
    return [BotCommand(word.names.get(language, word.word), _description(word, language)) for word in commands]


def _description(word: CommandWord, language: str) -> str:
    described = word.descriptions.get(language) or word.descriptions.get(_DEFAULT_LANGUAGE) or word.word
    return clipped(described, _MOST_LETTERS)
