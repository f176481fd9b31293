"""What `learnathon check` looks at on Telegram: token, way in, groups, and the chat of the idea cards."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from telegram import Bot, ChatFullInfo, ChatMember, ChatMemberRestricted, User, WebhookInfo
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, TelegramError

from adapters.platform import Finding
from adapters.telegram.address import Place
from adapters.telegram.options import TelegramOptions
from adapters.telegram.verdicts import TOKEN_REFUSED, network_words
from adapters.telegram.webhook import webhook_problem

_POOL: Final = "Telegram: chat for idea cards"
_AWAY: Final = frozenset((ChatMemberStatus.LEFT, ChatMemberStatus.BANNED))


async def findings(bot: Bot, options: TelegramOptions, clock: Callable[[], datetime]) -> list[Finding]:
    """Return a line for each thing looked at, and what to do where it is not right."""
    try:
        me = await bot.get_me()
        hook = await bot.get_webhook_info()
    except InvalidToken:
        return [Finding("Telegram: token", TOKEN_REFUSED)]
    except TelegramError as error:
        return [Finding("Telegram: connection", f"{network_words(error)}; is {options.base_url} reachable from here?")]
    found = [Finding(f"Telegram: token of @{me.username}"), _way_in(hook, options, clock()), _privacy(me)]
    if options.pool_chat:
        found += await _pool(bot, me, Place.from_setting(options.pool_chat))
    return found


def _way_in(hook: WebhookInfo, options: TelegramOptions, now: datetime) -> Finding:
    address = options.webhook_address
    if address is None:
        elsewhere = "a webhook is set, perhaps by another program with this bot; `learnathon run` takes it away"
        return Finding("Telegram: polling", elsewhere if hook.url else None)
    if not hook.url:
        return Finding("Telegram: webhook (`learnathon run` sets it)")
    return Finding("Telegram: webhook", webhook_problem(hook, address, now))


def _privacy(me: User) -> Finding:
    reads_all = "the bot is sent all talk in any group it is in; send BotFather /setprivacy and choose Enable"
    return Finding("Telegram: privacy mode", reads_all if me.can_read_all_group_messages else None)


async def _pool(bot: Bot, me: User, place: Place) -> list[Finding]:
    try:
        chat = await bot.get_chat(place.chat)
        member = await bot.get_chat_member(place.chat, me.id)
    except ChatMigrated as error:
        moved = f"the group became a supergroup; set LEARNATHON_TELEGRAM__POOL_CHAT to {error.new_chat_id}"
        return [Finding(_POOL, moved)]
    except (BadRequest, Forbidden) as error:
        mend = "add the bot to the chat, and set LEARNATHON_TELEGRAM__POOL_CHAT to its id"
        return [Finding(_POOL, f"not found ({error.message}); {mend}")]
    except TelegramError as error:
        return [Finding(_POOL, network_words(error))]
    return [Finding(_POOL, _writing(chat, member)), *_topics(chat, place)]


def _writing(chat: ChatFullInfo, member: ChatMember) -> str | None:
    """Tell why the bot may not write there, or None."""
    if member.status in _AWAY:
        return "the bot is not in it; add it"
    if member.status == ChatMemberStatus.ADMINISTRATOR and chat.type != ChatType.CHANNEL:
        return None
    if chat.type == ChatType.CHANNEL:
        may = getattr(member, "can_post_messages", False)
        return None if may else "the bot may not post in this channel; make it an administrator"
    if isinstance(member, ChatMemberRestricted):
        return None if member.can_send_messages else "the bot may not write there; lift its restriction"
    muted = chat.permissions is not None and chat.permissions.can_send_messages is False
    return "only administrators may write there; make the bot one" if muted else None


def _topics(chat: ChatFullInfo, place: Place) -> list[Finding]:
    if place.thread is not None and not chat.is_forum:
        return [Finding("Telegram: topic", f"the chat has no topics; leave out :{place.thread} behind its id")]
    if chat.is_forum and place.thread is None:
        return [Finding("Telegram: topics (cards go to General; write :<topic> behind the chat's id for another)")]
    return []
