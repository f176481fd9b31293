"""What each of Slack's errors means for the outbox."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
from slack_sdk.errors import SlackApiError

from adapters.platform import DeliveryError, Verdict

_WAIT_WHEN_UNTOLD = 30.0
_TOO_MANY = 429
_SERVER_ERROR = 500

_CODES: dict[Verdict, frozenset[str]] = {
    Verdict.LATER: frozenset(
        {
            "ratelimited",
            "rate_limited",
            "message_limit_exceeded",
            "external_channel_migrating",
            "team_added_to_org",
            "accesslimited",
        }
    ),
    Verdict.UNCERTAIN: frozenset(
        {"internal_error", "fatal_error", "service_unavailable", "request_timeout", "update_failed"}
    ),
    Verdict.UNREACHABLE: frozenset(
        {
            "cannot_dm_bot",
            "channel_is_limited_access",
            "channel_not_found",
            "is_archived",
            "is_inactive",
            "not_in_channel",
            "posting_to_channel_denied",
            "user_disabled",
            "user_not_found",
            "user_not_visible",
        }
    ),
    Verdict.CLOSED: frozenset(
        {
            "access_denied",
            "account_inactive",
            "app_access_restricted",
            "ekm_access_denied",
            "invalid_auth",
            "messages_tab_disabled",
            "missing_scope",
            "no_permission",
            "not_allowed_token_type",
            "not_authed",
            "org_login_required",
            "team_access_not_granted",
            "team_not_found",
            "token_expired",
            "token_revoked",
        }
    ),
}
_VERDICTS = {code: verdict for verdict, codes in _CODES.items() for code in codes}


@asynccontextmanager
async def calling(*, repeatable: bool = True) -> AsyncIterator[None]:
    """Turn whatever goes wrong in a call of Slack into a `DeliveryError`.

    What is `repeatable` (an edit, a question) is never UNCERTAIN: calling it again does no harm.
    """
    unsure = Verdict.LATER if repeatable else Verdict.UNCERTAIN
    try:
        yield
    except SlackApiError as error:
        raise _refusal(error, unsure) from None  # the error itself quotes what was sent
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
        raise DeliveryError(type(error).__name__, Verdict.LATER) from None
    except (TimeoutError, aiohttp.ClientError, OSError) as error:
        raise DeliveryError(type(error).__name__, unsure) from None


def code_of(error: SlackApiError) -> str:
    """Return Slack's word for what went wrong, or "http_503" where it has none."""
    data = getattr(error.response, "data", None)
    code = data.get("error") if isinstance(data, dict) else None
    return str(code or f"http_{_status(error)}")


def _refusal(error: SlackApiError, unsure: Verdict) -> DeliveryError:
    code, status = code_of(error), _status(error)
    verdict = _VERDICTS.get(code, Verdict.REFUSED)
    if code.startswith("restricted_action"):
        verdict = Verdict.UNREACHABLE
    if status == _TOO_MANY:
        verdict = Verdict.LATER
    if status >= _SERVER_ERROR or code == "http_200" or verdict is Verdict.UNCERTAIN:
        verdict = unsure
    return DeliveryError(code, verdict, wait=_wait(error) if verdict is Verdict.LATER else None)


def _status(error: SlackApiError) -> int:
    # An answer that is no JSON comes as aiohttp's own response, which says `status`.
    return int(getattr(error.response, "status_code", 0) or getattr(error.response, "status", 0))


def _wait(error: SlackApiError) -> float | None:
    told = getattr(error.response, "headers", {}).get("Retry-After")
    if told is None:
        return _WAIT_WHEN_UNTOLD if _status(error) == _TOO_MANY else None
    return float(told) if str(told).isdigit() else _WAIT_WHEN_UNTOLD
