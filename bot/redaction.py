"""Takes tokens and people's words out of what is about to be logged."""

import json
import re
import traceback
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import quote

from pydantic import ValidationError

HIDDEN = "[hidden]"
_TOKENS = tuple(  # what stands in a group is kept
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<![a-z0-9])(?:xox[a-z]\.)?(?:xox[a-z]|xapp)-[\w-]+",  # Slack, every kind
        r"(/bot)\d+(?::|%3A)[\w-]+",  # Telegram, inside a web address
        r"(?<!\d)\d{6,}(?::|%3A)[\w-]{30,}",  # Telegram, anywhere
        r"(hooks\.slack(?:-gov)?\.com/)[^\s\"'<>\\)]+",  # response_url: whoever has it may answer
        r"(/(?:commands|actions|app|services|workflows)/)T[A-Z0-9]+/\w+/\w+",  # the same, on another host
        r"([?&]ticket=)[^&\s\"'\\]+",  # Socket Mode's web address
        r"(\bbearer )[^\s\"'\\]+",
        r"(secret[_-]token\\?[\"']?\s*[:=,]\s*b?\\?[\"']?)[\w-]+",  # Telegram's webhook, as argument and header
    )
)
_SHORTEST_SECRET = 4  # hiding shorter ones would hide half of every line
# What PostgreSQL and SQLAlchemy quote of a row: what people wrote.
_ROW = re.compile(r"\n(?:DETAIL|CONTEXT):.*?(?=\n\[SQL|\Z)|\n\[parameters:.*?(?=\n\(Background|\Z)", re.DOTALL)


def redactor(secrets: Iterable[str] = ()) -> Callable[[str], str]:
    """Build a function that hides every kind of token, and these secrets however they are quoted."""
    long_enough = [secret for secret in secrets if len(secret) >= _SHORTEST_SECRET]
    spellings = {form for secret in long_enough for form in _spellings(secret)}
    longest_first = "|".join(re.escape(form) for form in sorted(spellings, key=len, reverse=True))
    patterns = (re.compile(longest_first), *_TOKENS) if longest_first else _TOKENS

    def redact(text: str) -> str:
        for pattern in patterns:
            text = pattern.sub(_hide, text)
        return text

    return redact


def _spellings(secret: str) -> tuple[str, ...]:
    """How a secret may be written: as it is, in a web address, and inside quotes."""
    quoted = (json.dumps(secret, ensure_ascii=each)[1:-1] for each in (True, False))
    return (secret, quote(secret, safe=""), *quoted)


def _hide(found: re.Match[str]) -> str:
    return "".join(found.groups()) + HIDDEN


hide_tokens = redactor()
"""Hide every kind of token that is known by its form."""


def describe(error: BaseException) -> str:
    """Tell the error, its causes and where they happened: no local values, and nothing of what people wrote."""
    return "\n".join(_lines(error, set()))


def trace(error: BaseException) -> str:
    """Tell kinds of error and places alone, for errors whose own words may be people's."""
    return "\n".join(_lines(error, set(), _kind))


def _lines(error: BaseException, seen: set[int], tell: Callable[[BaseException], str] | None = None) -> Iterator[str]:
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        yield from _lines(before, seen, tell)
        yield "which led to" if error.__cause__ else "and then, while handling it"
    if error.__traceback__ is not None:
        yield "Traceback (most recent call last):"
        yield "".join(traceback.format_tb(error.__traceback__)).rstrip("\n")
    yield (tell or _told)(error)
    if isinstance(error, BaseExceptionGroup):
        for number, inner in enumerate(error.exceptions, 1):
            if id(inner) not in seen:
                yield f"{number} of {len(error.exceptions)} in the group:"
                yield from _lines(inner, seen, tell)


def _kind(error: BaseException) -> str:
    return f"{type(error).__module__}.{type(error).__qualname__}"


def _told(error: BaseException) -> str:
    return f"{_kind(error)}: {_message(error)}"


def _message(error: BaseException) -> str:
    if isinstance(error, ValidationError):  # its text quotes the input
        return "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['type']}" for each in error.errors())
    try:
        return _ROW.sub("", str(error))
    except Exception as failure:  # noqa: BLE001 - an error that cannot be printed must not stop the log
        return f"(unprintable: {type(failure).__name__})"
