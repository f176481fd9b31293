"""What `learnathon check` says about Slack, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass

from slack_sdk.web.async_client import AsyncWebClient

from adapters.platform import DeliveryError, Finding, PlatformError, Verdict
from adapters.slack.manifest import SCOPES
from adapters.slack.options import SlackOptions
from adapters.slack.verdicts import calling

_BOT = "Slack: bot token"
_APP = "Slack: app token"
_MEND_BOT = (
    "copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions on the app's page into LEARNATHON_SLACK__BOT_TOKEN"
)
_MEND_APP = (
    "make an App-Level Token (xapp-…) with the scope connections:write under Basic Information on the app's page "
    "and put it into LEARNATHON_SLACK__APP_TOKEN"
)
_ARCHIVED = "it is archived: unarchive it, or set LEARNATHON_SLACK__POOL_CHANNEL to another one with the bot in it"
_LOOKING = frozenset({"channels:read", "groups:read"})
_MEND_POOL = "invite the bot there (/invite @Learnathon) and check the id in LEARNATHON_SLACK__POOL_CHANNEL"


class OutOfReachError(PlatformError):
    """Slack cannot be reached just now; the same may work later."""


async def check_slack(client: AsyncWebClient, options: SlackOptions) -> list[Finding]:
    """Look at everything that can be looked at without anybody noticing."""
    findings = [way_in(options)]
    try:
        granted = (await who_we_are(client)).granted
    except PlatformError as error:
        return [*findings, Finding(_BOT, str(error))]
    findings += [Finding(_BOT), _scopes(granted)]
    if options.app_token:
        findings.append(await _app_token(client, options.app_token))
    if options.pool_channel:
        findings.append(await _pool(client, options.pool_channel, granted))
    return findings


def way_in(options: SlackOptions) -> Finding:
    """Tell whether Slack has a way to reach us."""
    if options.app_token or options.signing_secret:
        return Finding("Slack: way in")
    return Finding(
        "Slack: way in",
        "set LEARNATHON_SLACK__APP_TOKEN (Socket Mode) or LEARNATHON_SLACK__SIGNING_SECRET (HTTP); "
        "without one of them nothing people do reaches the bot",
    )


@dataclass(frozen=True, slots=True)
class Us:
    """What Slack says of us."""

    team: str
    """The id of our workspace."""
    web: str
    """Its web address."""
    granted: frozenset[str]
    """What we may do there."""


async def who_we_are(client: AsyncWebClient) -> Us:
    """Return where we are; raises `PlatformError` with what to mend."""
    try:
        async with calling():
            us = await client.auth_test()
    except DeliveryError as error:
        raise _not_to_be_had(error, _MEND_BOT) from None
    granted = str(us.headers.get("x-oauth-scopes", ""))
    scopes = frozenset(scope.strip() for scope in granted.split(",") if scope.strip())
    return Us(us["team_id"], us.get("url") or "", scopes)


def app_token_refused(error: DeliveryError) -> PlatformError:
    """Return what to mend when no socket can be had."""
    return _not_to_be_had(error, _MEND_APP)


def _not_to_be_had(error: DeliveryError, remedy: str) -> PlatformError:
    kind = OutOfReachError if error.verdict is Verdict.LATER else PlatformError
    return kind(explained(error, remedy))


def explained(error: DeliveryError, remedy: str) -> str:
    """Tell an operator what happened and what to do: a refusal is mended there, an outage by waiting."""
    if error.verdict is not Verdict.LATER:
        return f"Slack refuses it ({error}): {remedy}"
    return (
        f"Slack cannot be reached ({error}): check the network, a proxy and LEARNATHON_SLACK__BASE_URL, then try again"
    )


def _scopes(granted: Iterable[str]) -> Finding:
    missing = sorted(SCOPES.keys() - granted)
    if not missing:
        return Finding("Slack: scopes")
    return Finding(
        "Slack: scopes",
        f"missing {', '.join(missing)}: update the app with the output of `learnathon manifest` and install it again",
    )


async def _app_token(client: AsyncWebClient, token: str) -> Finding:
    try:
        async with calling():
            await client.apps_connections_open(app_token=token)
    except DeliveryError as error:
        return Finding(_APP, str(app_token_refused(error)))
    return Finding(_APP)


async def _pool(client: AsyncWebClient, channel: str, granted: frozenset[str]) -> Finding:
    """Ask for one message, which needs no scope beyond those for reading back, and works only for a member."""
    subject = f"Slack: pool channel {channel}"
    try:
        async with calling():
            await client.conversations_history(channel=channel, limit=1)
    except DeliveryError as error:
        return Finding(subject, explained(error, _MEND_POOL))
    may_look = granted >= _LOOKING  # which may be left out
    return Finding(subject, _ARCHIVED if may_look and await _is_archived(client, channel) else None)


async def _is_archived(client: AsyncWebClient, channel: str) -> bool:
    try:
        async with calling():
            found = await client.conversations_info(channel=channel)
    except DeliveryError:
        return False
    return bool(found["channel"].get("is_archived"))
