"""Who people are: a small directory in memory, filled in the background, so that a turn seldom asks Slack."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from adapters.platform import DeliveryError, Verdict
from adapters.slack.verdicts import calling
from flows.chat import Sender

log = logging.getLogger(__name__)

_PAGE = 200
_WAIT_FOR_LIST = 1.0
_WAIT_FOR_ONE = 1.5
"""Seconds; together they leave enough of Slack's three for the turn itself."""
_PAUSE_AFTER_ERROR = 30.0

Look = Callable[[Mapping[str, Any]], Awaitable[None]]
"""Called with each profile of the list."""


@dataclass(frozen=True, slots=True)
class Person:
    """What a turn needs of a profile, and no more."""

    name: str
    language: str | None
    time_zone: str | None
    guest: bool
    teams: frozenset[str]


def person_from(user: Mapping[str, Any]) -> Person:
    """Return the part of Slack's profile that we keep."""
    profile = user.get("profile") or {}
    names = (profile.get("display_name"), profile.get("real_name"), user.get("real_name"), user.get("name"))
    teams = {user.get("team_id"), *(user.get("enterprise_user") or {}).get("teams", [])}
    return Person(
        name=next((name for name in names if name), str(user["id"])),
        language=(user.get("locale") or "")[:2].lower() or None,
        time_zone=user.get("tz") or None,
        guest=any(user.get(flag) for flag in ("is_restricted", "is_ultra_restricted", "is_stranger")),
        teams=frozenset(team for team in teams if team),
    )


def address_of(user: str) -> str:
    """Return the address of a person's private chat."""
    return json.dumps({"user": user}, separators=(",", ":"))


def sender_of(user: str, person: Person, home: str, team: str = "") -> Sender:
    """Return somebody as the bot knows who does something; `home` is the workspace we are installed in."""
    ours = home in person.teams
    return Sender(
        platform="slack",
        tenant=home if ours else min(person.teams, default=team),
        id=user,
        name=person.name,
        address=address_of(user),
        language=person.language,
        time_zone=person.time_zone,
        outsider=person.guest or not ours,
    )


class People:
    """The directory of one workspace."""

    def __init__(self, client: AsyncWebClient) -> None:
        self.home = ""
        """The workspace we are installed in; known once we have connected."""
        self.web = ""
        """Its web address."""
        self._client = client
        self._known: dict[str, Person] = {}
        self._listed = asyncio.Event()

    async def fill(self, look: Look) -> bool:
        """Read the whole list, page by page and however long it takes, and look at everybody in it.

        Returns whether that was everybody: False once Slack is done with us.
        """
        cursor: str | None = ""
        while cursor is not None:
            try:
                cursor = await self._read_page(cursor, look)
            except DeliveryError as error:
                log.warning("Slack: list of people not read: %s", error, extra={"action": "slack_people"})
                if error.verdict is Verdict.CLOSED:
                    break
                await asyncio.sleep(error.wait or _PAUSE_AFTER_ERROR)
        self._listed.set()
        return cursor is None

    def update(self, user: Mapping[str, Any]) -> None:
        """Take over a profile that changed; Slack leaves the language out of some of these."""
        if user.get("is_bot") or user.get("deleted"):
            self._known.pop(user["id"], None)
            return
        before = self._known.get(user["id"])
        locale = user.get("locale") or (before.language if before else None)
        self._known[user["id"]] = person_from({**user, "locale": locale})

    def differs(self, user: Mapping[str, Any]) -> bool:
        """Tell whether a profile that changed may be news to the bot: most changes are of a picture or a status."""
        known, now = self._known.get(user["id"]), person_from(user)
        if user.get("is_bot"):
            return False
        return known is None or bool(user.get("deleted")) or (known.name, known.guest) != (now.name, now.guest)

    def name_of(self, user: str) -> str | None:
        """Return what somebody calls themselves, when we know it already."""
        person = self._known.get(user)
        return person.name if person else None

    async def sender(self, user: str, team: str, name: str) -> Sender:
        """Return who sent this; somebody whose profile cannot be had passes for an outsider until it can."""
        person = await self._find(user)
        if person is None:
            return Sender("slack", team or self.home, user, name or user, address_of(user), outsider=True)
        return sender_of(user, person, self.home, team)

    async def _find(self, user: str) -> Person | None:
        try:
            if user not in self._known and not self._listed.is_set():
                async with asyncio.timeout(_WAIT_FOR_LIST):
                    await self._listed.wait()
        except TimeoutError:
            pass  # a large workspace: ask for this one person
        try:
            if user not in self._known:
                async with asyncio.timeout(_WAIT_FOR_ONE), calling():
                    response = await self._client.users_info(user=user, include_locale=True)
                self.update(response["user"])
        except (DeliveryError, TimeoutError) as error:
            log.warning("Slack: no profile: %s", error, extra={"action": "slack_people", "user": user})
        return self._known.get(user)

    async def _read_page(self, cursor: str, look: Look) -> str | None:
        async with calling():
            page = await self._client.users_list(limit=_PAGE, cursor=cursor or None, include_locale=True)
        for user in page["members"]:
            self.update(user)
            await look(user)
        return (page.get("response_metadata") or {}).get("next_cursor") or None
