"""Who is in the workspace, or in one channel of it: asked once, by an import, and not kept here."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from adapters.platform import DeliveryError, PlatformError, Verdict
from adapters.slack.checks import who_we_are
from adapters.slack.client import web_client
from adapters.slack.options import SlackOptions
from adapters.slack.people import person_from, sender_of
from adapters.slack.verdicts import calling
from flows.chat import Sender

_PAGE = 200
_MOST_TRIES = 5
_PAUSE = 5.0
_NOBODY = "USLACKBOT"
_MEND: Mapping[str, str] = {
    "missing_scope": "give the app the scopes channels:read and groups:read (`learnathon manifest` has them)",
    "channel_not_found": "check the id, and invite the bot there (/invite @Learnathon)",
    "not_in_channel": "invite the bot there (/invite @Learnathon)",
}

Call = Callable[..., Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody in the workspace."""

    sender: Sender
    email: str | None
    """In small letters; None where Slack does not tell."""


async def read_directory(options: SlackOptions, channel: str | None = None) -> list[Colleague]:
    """Return the people of a channel, or of the whole workspace: no bots, and no accounts that are switched off.

    Raises `PlatformError` with what to mend.
    """
    client = web_client(options)
    home = (await who_we_are(client)).team
    try:
        wanted = {user async for user in _members(client, channel)} if channel else None
        listed = [user async for user in _users(client) if wanted is None or user["id"] in wanted]
    except DeliveryError as error:
        remedy = _MEND.get(str(error), "try again later, or see `learnathon check`")
        raise PlatformError(f"Slack does not tell who is there ({error}): {remedy}") from None
    return [_colleague(user, home) for user in listed]


async def _users(client: AsyncWebClient) -> AsyncIterator[Mapping[str, Any]]:
    async for page in _pages(client.users_list, include_locale=True):
        for user in page["members"]:
            if not (user.get("deleted") or user.get("is_bot") or user["id"] == _NOBODY):
                yield user


async def _members(client: AsyncWebClient, channel: str) -> AsyncIterator[str]:
    async for page in _pages(client.conversations_members, channel=channel):
        for user in page["members"]:
            yield user


async def _pages(call: Call, **arguments: Any) -> AsyncIterator[Mapping[str, Any]]:
    cursor: str | None = None
    while cursor != "":
        page = await _patiently(call, limit=_PAGE, cursor=cursor, **arguments)
        yield page
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""


async def _patiently(call: Call, **arguments: Any) -> Mapping[str, Any]:
    """Ask again when Slack asks for patience: a large workspace has more pages than Slack gives in a minute."""
    for attempt in range(1, _MOST_TRIES + 1):
        try:
            async with calling():
                page: Mapping[str, Any] = await call(**arguments)
                return page
        except DeliveryError as error:
            if error.verdict is not Verdict.LATER or attempt == _MOST_TRIES:
                raise
            await asyncio.sleep(error.wait or _PAUSE)
    raise AssertionError("unreachable")


def _colleague(user: Mapping[str, Any], home: str) -> Colleague:
    email = (user.get("profile") or {}).get("email")
    return Colleague(sender_of(user["id"], person_from(user), home), email.casefold() if email else None)
