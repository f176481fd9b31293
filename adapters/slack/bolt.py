"""Bolt, reduced to what we want of it: its parsing and the verification of the address.

Its listeners are not used. Bolt drops an answer when a listener fails right after it, and confirms an event before
anybody has looked at it; so our one middleware comes first and answers everything itself.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.afterwards import Work
from adapters.slack.client import muted
from adapters.slack.receiving import Receiver

AFTERWARDS = "afterwards"
"""Where, in a request's context, whoever answers Slack finds the list of what to do then."""


def bolt_app(client: AsyncWebClient, receiver: Receiver) -> AsyncApp:
    """Return the app; signatures are checked before it sees a request."""

    async def answer(
        body: dict[str, Any], context: AsyncBoltContext, next_: Callable[[], Awaitable[BoltResponse]]
    ) -> BoltResponse:
        if body.get("type") == "url_verification":
            return await next_()
        given = await receiver.answer(body)
        if given.then is not None:
            works: list[Work] = context[AFTERWARDS]
            works.append(given.then)
        return BoltResponse(status=given.status, body=given.body)

    return AsyncApp(
        name="learnathon",
        client=client,
        logger=muted(),
        before_authorize=answer,
        process_before_response=True,
        request_verification_enabled=False,
        ignoring_self_events_enabled=False,
        attaching_function_token_enabled=False,
    )
