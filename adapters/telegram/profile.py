"""What Telegram shows of the bot before it speaks, per language: the menu of commands, and what an empty chat says."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from typing import Final

from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats
from telegram.constants import BotCommandLimit, BotDescriptionLimit
from telegram.error import TelegramError

from adapters.telegram.rendering import clipped
from adapters.telegram.verdicts import network_words
from flows.chat import CommandWord

log = logging.getLogger(__name__)

_DEFAULT_LANGUAGE: Final = "en"
_MOST_LETTERS: Final = int(BotCommandLimit.MAX_DESCRIPTION)
_MOST_OF_INTRODUCTION: Final = int(BotDescriptionLimit.MAX_DESCRIPTION_LENGTH)


def menus(commands: Sequence[CommandWord]) -> dict[str | None, list[BotCommand]]:
    """Return the menu of each language; None is the one for everybody else, in English."""
    languages = {language for word in commands for language in word.names.keys() | word.descriptions.keys()}
    others: list[str | None] = [None, *sorted(languages - {_DEFAULT_LANGUAGE})]
    return {language: _menu(commands, language or _DEFAULT_LANGUAGE) for language in others}


async def bring_up_to_date(bot: Bot, commands: Sequence[CommandWord], introduction: Mapping[str, str]) -> None:
    """Set what differs from ours; a failure is logged, the bot works without.

    `introduction` says by language who we are, to whoever opens the chat.
    """
    menu = (_set_menu(bot, language, words) for language, words in menus(commands).items())
    described = (_set_description(bot, language, words) for language, words in _per_language(introduction).items())
    try:
        await asyncio.gather(*menu, *described)
    except TelegramError as error:
        log.warning(
            "The menu of commands and the description stay as they are: %s",
            network_words(error),
            extra={"action": "menu_failed"},
        )


async def _set_menu(bot: Bot, language: str | None, menu: list[BotCommand]) -> None:
    scope = BotCommandScopeAllPrivateChats()
    if list(await bot.get_my_commands(scope=scope, language_code=language)) != menu:
        await bot.set_my_commands(menu, scope=scope, language_code=language)


async def _set_description(bot: Bot, language: str | None, words: str) -> None:
    if (await bot.get_my_description(language_code=language)).description != words:
        await bot.set_my_description(words, language_code=language)


def _per_language(introduction: Mapping[str, str]) -> dict[str | None, str]:
    """None is for everybody else: in English, or in the one language there is."""
    fitting = {language: clipped(words, _MOST_OF_INTRODUCTION) for language, words in introduction.items()}
    others = fitting.get(_DEFAULT_LANGUAGE) or next(iter(fitting.values()), "")
    described: dict[str | None, str] = {None: others} if others else {}
    described.update((language, words) for language, words in fitting.items() if words != others)
    return described


def _menu(commands: Sequence[CommandWord], language: str) -> list[BotCommand]:
    return [BotCommand(word.names.get(language, word.word), _description(word, language)) for word in commands]


def _description(word: CommandWord, language: str) -> str:
    described = word.descriptions.get(language) or word.descriptions.get(_DEFAULT_LANGUAGE) or word.word
    return clipped(described, _MOST_LETTERS)
