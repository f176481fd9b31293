"""`learnathon invite`: the way in on Telegram."""

import asyncio
from random import SystemRandom

import typer
from telegram import Bot
from telegram.error import TelegramError

from bot.clock import real_clock
from bot.commands.opening import opened
from bot.own import own_organisation
from bot.settings import Settings
from flows.roster.inviting import Wish, make_invitation
from storage.models import Role


def invite(settings: Settings, role: str, language: str | None, uses: int, days: int) -> int:
    """Make an invitation and print how to use it; returns the exit code."""
    code = asyncio.run(_made(settings, role, language, uses, days))
    people = "one person" if uses == 1 else f"{uses} people"
    typer.echo(
        f"For {people}, as {role}, valid {days} days." if days > 1 else f"For {people}, as {role}, valid one day."
    )
    typer.echo(f"Link:    {asyncio.run(_link(settings, code))}")
    typer.echo(f"Or send: /start {code}")
    return 0


async def _made(settings: Settings, role: str, language: str | None, uses: int, days: int) -> str:
    now, own = real_clock(), settings.organisation
    async with opened(settings) as store, store.begin() as work:
        organisation = await own_organisation(work, settings, now)
        wish = Wish(uses, days, language or own.language, None if role == "member" else Role(role))
        return await make_invitation(work, organisation.id, wish, SystemRandom(), now)


async def _link(settings: Settings, code: str) -> str:
    """Return the deep link, or why there is none; the code works either way."""
    if settings.telegram.mode == "off":
        return "unknown without LEARNATHON_TELEGRAM__TOKEN, which tells the bot's name"
    token, base = settings.telegram.token.get_secret_value(), settings.telegram.base_url
    try:
        async with Bot(token, base_url=base) as bot:
            return f"https://t.me/{bot.username}?start={code}"
    except TelegramError as error:
        return f"unknown: Telegram did not tell the bot's name ({type(error).__name__}); see `learnathon check`"
