"""Whose profile changed while nobody told us: at every start and once a night, all we know against all there are.

Slack keeps nothing for a socket that is not there, and gives up on HTTP after a few tries.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar

from slack_sdk.web.async_client import AsyncWebClient

from adapters.platform import DeliveryError, NotTaken, Receive, Verdict
from adapters.slack.people import People, person_from
from adapters.slack.profiles import profile_of
from adapters.slack.verdicts import calling
from flows.chat import Incoming

T = TypeVar("T")
log = logging.getLogger(__name__)

_PAUSE = 30.0
"""Seconds, where nobody names a pause."""
_BETWEEN_QUESTIONS = 1.0
"""Seconds; Slack lets us ask for some hundred people a minute, and turns ask as well."""

Acquaintances = Callable[[str, str], Awaitable[Mapping[str, tuple[str, bool]]]]
"""The name and whether they can be written to, of everybody the bot knows on a platform, in a tenant, by their id.

Raises `NotTaken` while nobody can say.
"""


async def _nobody(_platform: str, _tenant: str) -> Mapping[str, tuple[str, bool]]:
    return {}


class RollCall:
    """Tells the bot what it missed. Who is merely absent has not left: only Slack saying so counts."""

    def __init__(self, client: AsyncWebClient, people: People) -> None:
        self.acquaintances: Acquaintances = _nobody
        self._client = client
        self._people = people

    async def call(self, receive: Receive) -> None:
        """Read the whole list, however long it takes, and tell of those who are not as the bot knows them."""
        known = dict(await _until_taken(lambda: self.acquaintances("slack", self._people.home)))

        async def look(user: Mapping[str, Any]) -> None:
            as_known = known.pop(user["id"], None)
            if as_known is not None and _is_news(user, *as_known):
                await self._tell(user, receive)

        if await self._people.fill(look):
            absent = [user for user, (_, reachable) in known.items() if reachable]
            await self._ask_for(absent, receive)

    async def _ask_for(self, absent: list[str], receive: Receive) -> None:
        """Ask for each of those the list leaves out, until Slack is done with us."""
        while absent:
            try:
                async with calling():
                    user = (await self._client.users_info(user=absent[-1]))["user"]
                if user.get("deleted"):
                    await self._tell(user, receive)
            except DeliveryError as error:
                log.warning("Slack: not listed: %s", error, extra={"action": "slack_absent", "user": absent[-1]})
                if error.verdict is Verdict.CLOSED:
                    return
                if error.verdict is Verdict.LATER:
                    await asyncio.sleep(error.wait or _PAUSE)
                    continue
            absent.pop()
            await asyncio.sleep(_BETWEEN_QUESTIONS if absent else 0)

    async def _tell(self, user: Mapping[str, Any], receive: Receive) -> None:
        incoming: Incoming = profile_of(user, self._people.home, f"profile:{user['id']}:{user.get('updated', 0)}")
        await _until_taken(lambda: receive(incoming))


def _is_news(user: Mapping[str, Any], name: str, reachable: bool) -> bool:  # noqa: FBT001 - as the bot tells it
    """Tell whether somebody was switched off or on again, or is called otherwise."""
    here = not user.get("deleted")
    return here != reachable or (here and person_from(user).name != name)


async def _until_taken(act: Callable[[], Awaitable[T]]) -> T:
    """Do this again until the bot's database is there."""
    while True:
        try:
            return await act()
        except NotTaken:
            log.warning("Slack: not taken, to be told again", extra={"action": "slack_not_taken"})
            await asyncio.sleep(_PAUSE)
