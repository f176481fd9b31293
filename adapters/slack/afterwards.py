"""What can only be done once Slack has our answer: open or change a page, say a line nobody waits for."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.directly import Directly
from adapters.lately import Lately
from adapters.platform import DeliveryError, Verdict
from adapters.slack.acks import as_message, only_for_them
from adapters.slack.changing import Changing
from adapters.slack.client import new_session
from adapters.slack.incoming import Body
from adapters.slack.talk import message_in
from adapters.slack.verdicts import calling, code_of
from adapters.slack.views import home, modal, noted
from flows.chat import (
    Acknowledgement,
    Block,
    Changed,
    Command,
    Incoming,
    Mentioned,
    Message,
    Opened,
    Page,
    Pressed,
    Replied,
    Run,
    Said,
)

log = logging.getLogger(__name__)

Work = Callable[[], Awaitable[None]]

_TRIGGER_LIVES = 2.9
_STILL_YOUNG = 2.0
"""Seconds since the request came in."""


class Afterwards:
    """Does the rest of an `Acknowledgement`."""

    def __init__(self, client: AsyncWebClient, clock: Callable[[], datetime], directly: Directly) -> None:
        self.unopened: Callable[[Incoming, Page], Awaitable[None]] = _only_logged
        """Called when a page could not be opened, so that the bot can offer it in another way."""
        self._client = client
        self._changing = Changing(client)
        self._directly = directly
        self._lately = Lately(clock)

    def of(self, incoming: Incoming, said: Acknowledgement, body: Body, born: float) -> Work | None:
        """Return what is left to do, given the loop's time when the request came in; None when the answer says all."""
        if said.opens and incoming.can_open:
            page = said.opens
            return lambda: self._open(incoming, page, body["trigger_id"], born)
        if said.shows and isinstance(incoming.act, Pressed | Changed) and _is_modal(body):
            return self._changing.to(modal(said.shows), body["view"])
        if said.notice and isinstance(incoming.act, Pressed) and _is_modal(body):
            return self._changing.to(noted(body["view"], said.notice), body["view"])
        if said.replaces:
            return lambda: self._directly.show(incoming, said)
        if said.notice and not self._said_lately(incoming, said.notice):
            return self._telling(incoming, said.notice, body)
        return None

    async def _open(self, incoming: Incoming, page: Page, trigger: str, born: float) -> None:
        """Open a page while the trigger lives; a cut line is worth one more try, if there is time."""
        loop = asyncio.get_running_loop()
        try:
            try:
                await self._open_once(page, trigger, born + _TRIGGER_LIVES)
            except DeliveryError as error:
                if error.verdict is not Verdict.UNCERTAIN or loop.time() - born > _STILL_YOUNG:
                    raise
                await self._open_once(page, trigger, born + _TRIGGER_LIVES)
        except DeliveryError as error:
            log.warning("Slack: page not opened: %s", error, extra={"action": "slack_unopened", "form": page.form})
            await self.unopened(incoming, page)

    async def _open_once(self, page: Page, trigger: str, until: float) -> None:
        if asyncio.get_running_loop().time() >= until:
            raise DeliveryError("the turn took too long", Verdict.REFUSED)
        async with calling(repeatable=False):
            try:
                async with asyncio.timeout_at(until):
                    await self._client.views_open(trigger_id=trigger, view=modal(page))
            except SlackApiError as error:
                if code_of(error) != "exchanged_trigger_id":  # used up: by the try before this one, so it is open
                    raise

    def _said_lately(self, incoming: Incoming, notice: str) -> bool:
        """Tell whether somebody who talks with colleagues, not with us, heard the same within the hour."""
        return isinstance(incoming.act, Replied) and not self._lately.is_new(incoming.sender.id, notice)

    def _telling(self, incoming: Incoming, notice: str, body: Body) -> Work | None:
        match incoming.act:
            case Pressed() | Command() if body.get("response_url") and "command" not in body:
                return lambda: self._tell(self._respond(body["response_url"], notice))
            case Command() if "command" not in body:  # a shortcut, used anywhere
                return lambda: self._tell(self._say_in_private(incoming.sender.id, notice))
            case Mentioned() | Replied():
                return lambda: self._tell(self._say_beside(body["event"], notice))
            case Said():
                return lambda: self._tell(self._say(body["event"]["channel"], notice))
            case Opened():
                return lambda: self._tell(self._show_home(incoming.sender.id, notice))
        return None

    async def _tell(self, telling: Awaitable[None]) -> None:
        try:
            async with calling():
                await telling
        except DeliveryError as error:
            log.info("Slack: notice lost: %s", error, extra={"action": "slack_notice_lost"})

    async def _respond(self, url: str, notice: str) -> None:
        session = self._client.session or new_session()
        try:
            async with session.post(url, json=only_for_them(notice), proxy=self._client.proxy) as response:
                response.raise_for_status()
        finally:
            if session is not self._client.session:
                await session.close()

    async def _say(self, channel: str, notice: str) -> None:
        await self._client.chat_postMessage(channel=channel, mrkdwn=False, **as_message(notice))

    async def _say_in_private(self, user: str, notice: str) -> None:
        opened = await self._client.conversations_open(users=user)
        await self._say(opened["channel"]["id"], notice)

    async def _say_beside(self, event: Body, notice: str) -> None:
        """Say it where they said something, to this person alone; in the thread, if it was in one."""
        said = message_in(event)
        there = {"channel": event["channel"], "user": said["user"]}
        thread = {"thread_ts": said["thread_ts"]} if said.get("thread_ts") else {}
        await self._client.chat_postEphemeral(**there, **thread, **as_message(notice))

    async def _show_home(self, user: str, notice: str) -> None:
        await self._client.views_publish(user_id=user, view=home(Message((Block((Run(notice),)),))))


def _is_modal(body: Body) -> bool:
    return (body.get("view") or {}).get("type") == "modal"


async def _only_logged(incoming: Incoming, page: Page) -> None:
    facts = {"action": "slack_unopened", "key": incoming.key, "form": page.form}
    log.warning("Slack: nobody offers the page in another way", extra=facts)
