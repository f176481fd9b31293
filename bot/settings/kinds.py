"""The kinds of value a setting may have; each checks itself, and says what to write instead."""

import difflib
import itertools
import json
import re
from datetime import time
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BeforeValidator, SecretStr
from pydantic_settings import NoDecode

from flows.workdays import knows_holidays_of

_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgres": "postgresql+psycopg", "postgresql": "postgresql+psycopg"}
_WINDOW = re.compile(r"(\d\d:\d\d)\s*-\s*(\d\d:\d\d)")
_ACCOUNT = re.compile(r"slack:[UW][A-Z0-9]{2,}|telegram:[1-9]\d*")
_CHAT = re.compile(r"-?[1-9]\d*(:[1-9]\d*)?")
_CHANNEL = re.compile(r"[CG][A-Z0-9]{2,}")


def _time_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, malformed, or the name of a folder
        raise ValueError(f"'{name}' is no time zone{_did_you_mean(name, available_timezones())}") from None
    return name


def _country(code: str) -> str:
    if not re.fullmatch("[A-Z]{2}", code):
        raise ValueError("has the wrong form")
    if not knows_holidays_of(code):
        raise ValueError(f"'{code}' is no country whose public holidays are known here")
    return code


def _did_you_mean(word: str, known: set[str]) -> str:
    by_lower = {each.lower(): each for each in known}
    near = difflib.get_close_matches(word.lower(), by_lower, n=1)
    return f"; did you mean {by_lower[near[0]]}?" if near else ""


def _split(value: Any) -> Any:
    """Read a list from one variable: JSON, or words between commas."""
    if not isinstance(value, str):
        return value
    if value.lstrip().startswith("["):
        try:
            return json.loads(value)
        except json.JSONDecodeError as error:
            raise ValueError(f"is no valid JSON list ({error.msg} at character {error.pos + 1})") from None
    return [word.strip() for word in value.split(",") if word.strip()]


def _hours(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if not (found := _WINDOW.fullmatch(value.strip())):
        raise ValueError(f"'{value}' is no stretch of time such as 09:00-12:00")
    return found.groups()


def _in_order(windows: tuple[tuple[time, time], ...]) -> tuple[tuple[time, time], ...]:
    if not windows:
        raise ValueError("must hold at least one stretch of time")
    moments = [moment for window in windows for moment in window]
    if any(earlier >= later for earlier, later in itertools.pairwise(moments)):
        raise ValueError("must run forward in time, without overlap")
    return windows


def _rising(days: tuple[int, ...]) -> tuple[int, ...]:
    if any(earlier >= later for earlier, later in itertools.pairwise((0, *days))):
        raise ValueError("must rise, each number higher than the one before")
    return days


def _account(value: str) -> str:
    if not _ACCOUNT.fullmatch(value):
        raise ValueError(f"'{value}' is no account; write slack:U012AB3CD (a member ID) or telegram:4242 (a user's id)")
    return value


def _number_as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _chat(value: str) -> str:
    if value and not _CHAT.fullmatch(value):
        raise ValueError(f"'{value}' is no chat id; write -1001234567890, or -1001234567890:12 for topic 12 in it")
    return value


def _channel(value: str) -> str:
    if value and not _CHANNEL.fullmatch(value):
        raise ValueError(f"'{value}' is no channel ID; copy it from the channel's details in Slack, such as C012AB3CD")
    return value


def _http(value: str) -> str:
    if not value:
        return value
    try:
        parts = urlsplit(value)
        fine = parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"\s", value)
        _ = parts.port  # raises when it is no number
    except ValueError:
        fine = False
    if not fine:
        raise ValueError("is no web address that starts with https:// or http://")
    return value


def _database(value: str) -> str:
    scheme, colon, rest = value.partition("://")
    driver = _DRIVERS.get(scheme.partition("+")[0])
    if not colon or driver is None:
        raise ValueError("is no database address; write sqlite+aiosqlite:///learnathon.db or postgresql+psycopg://…")
    if scheme != driver:
        raise ValueError(f"starts with {scheme}://; write {driver}:// and keep the rest")
    if driver.startswith("postgresql") and not rest:
        raise ValueError(f"names no database; write {driver}://user@host/learnathon")
    return value


TimeZone = Annotated[str, AfterValidator(_time_zone)]
Country = Annotated[str, AfterValidator(_country)]
Hours = Annotated[tuple[time, time], BeforeValidator(_hours)]
Windows = Annotated[tuple[Hours, ...], NoDecode, BeforeValidator(_split), AfterValidator(_in_order)]
Ladder = Annotated[tuple[int, int, int, int], NoDecode, BeforeValidator(_split), AfterValidator(_rising)]
Accounts = Annotated[
    tuple[Annotated[str, BeforeValidator(_number_as_text), AfterValidator(_account)], ...],
    NoDecode,
    BeforeValidator(_split),
]
Words = BeforeValidator(_split)
ChatId = Annotated[str, BeforeValidator(_number_as_text), AfterValidator(_chat)]
ChannelId = Annotated[str, AfterValidator(_channel)]
WebAddress = Annotated[str, AfterValidator(_http)]
DatabaseAddress = Annotated[str, AfterValidator(_database)]


def secret(pattern: str, what_to_do: str) -> AfterValidator:
    """Check a secret's form, without ever showing it; an empty secret means: not given."""

    def check(value: SecretStr) -> SecretStr:
        if value.get_secret_value() and not re.fullmatch(pattern, value.get_secret_value()):
            raise ValueError(f"has not the form of this secret; {what_to_do}")
        return value

    return AfterValidator(check)
