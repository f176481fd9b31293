"""Who is in the workspace, in one channel of it or in a user group: asked once, by an import, and not kept here."""

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
_GROUP = "S"
"""How the id of a user group starts."""
_MEND: Mapping[str, str] = {
    "missing_scope": "give the app the scope users:read (`learnathon manifest` has it)",
}
_MEND_CHANNEL: Mapping[str, str] = {
    "missing_scope": "give the app the scopes channels:read and groups:read (`learnathon manifest` has them)",
    "channel_not_found": "check the id, and invite the bot there (/invite @Learnathon)",
    "not_in_channel": "invite the bot there (/invite @Learnathon)",
}
_MEND_GROUP: Mapping[str, str] = {
    "missing_scope": "give the app the scope usergroups:read (`learnathon manifest` has it)",
    "no_such_subteam": "check the id of the user group",
    "plan_upgrade_required": "user groups need a paid plan of Slack; import the people of a channel instead",
}
"""What to do, by Slack's word for what is wrong."""

Call = Callable[..., Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody in the workspace."""

    sender: Sender
    email: str | None
    """In small letters; None where Slack does not tell."""


async def read_directory(options: SlackOptions, place: str | None = None) -> list[Colleague]:
    """Return the people of the whole workspace, or of the channel or user group with this id.

    No bots are among them, and no accounts that are switched off.

    Raises `PlatformError` with what to mend.
    """
    client = web_client(options)
    home = (await who_we_are(client)).team
    try:
        wanted = {user async for user in _members(client, place)} if place else None
        listed = [user async for user in _users(client) if wanted is None or user["id"] in wanted]
    except DeliveryError as error:
        remedy = _mend(place).get(str(error), "try again later, or see `learnathon check`")
        raise PlatformError(f"Slack does not tell who is there ({error}): {remedy}") from None
    return [_colleague(user, home) for user in listed]


async def _users(client: AsyncWebClient) -> AsyncIterator[Mapping[str, Any]]:
    async for page in _pages(client.users_list, include_locale=True):
        for user in page["members"]:
            if not (user.get("deleted") or user.get("is_bot") or user["id"] == _NOBODY):
                yield user


async def _members(client: AsyncWebClient, place: str) -> AsyncIterator[str]:
    if place.startswith(_GROUP):  # told all at once
        for user in (await _patiently(client.usergroups_users_list, usergroup=place))["users"]:
            yield user
        return
    async for page in _pages(client.conversations_members, channel=place):
        for user in page["members"]:
            yield user


def _mend(place: str | None) -> Mapping[str, str]:
    if place is None:
        return _MEND
    return _MEND_GROUP if place.startswith(_GROUP) else _MEND_CHANNEL


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
