"""What can go wrong while somebody answers: at every edge, and with the answers in the error where that can be."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from sqlalchemy.exc import DataError

from flows.participating import hearing, opens, screens, sending, stepping, turning
from flows.scan import wording
from flows.turn import Turn
from storage.embedded import EmbeddedConnection
from storage.repositories.scans import Scans
from tests.attack.marks import Marked
from tests.stories.stage import Stage

Breaks = Callable[[Stage, Marked], AbstractContextManager[object]]
"""Lets it happen while it is entered, in the middle of these answers."""


@dataclass(frozen=True)
class Failure:
    """One kind of failure."""

    name: str
    breaks: Breaks
    platform: str | None = None
    """Where it can happen; None everywhere."""


def _statement(number: int, error: str, code: int) -> Breaks:
    @contextmanager
    def breaks(_stage: Stage, _marked: Marked) -> Iterator[None]:
        left, real = [number], EmbeddedConnection.run

        async def run(self: EmbeddedConnection, method: Any, statement: str, values: Any) -> Any:
            if self._writes:
                left[0] -= 1
                if left[0] == 0:
                    raise _operational(error, code)
            return await real(self, method, statement, values)

        with patch.object(EmbeddedConnection, "run", run):
            yield

    return breaks


def _commit(*, first: bool) -> Breaks:
    """Fail at the commit: before it, or after it, when nobody knows."""

    @contextmanager
    def breaks(_stage: Stage, _marked: Marked) -> Iterator[None]:
        left, real = [1], EmbeddedConnection.commit

        async def commit(self: EmbeddedConnection) -> None:
            fails = self._writes and left[0] > 0
            left[0] -= fails
            if fails and first:
                await self.rollback()  # as SQLite does where it cannot write
                raise _operational("disk I/O error", sqlite3.SQLITE_IOERR)
            await real(self)
            if fails:
                raise _operational("disk I/O error", sqlite3.SQLITE_IOERR)

        with patch.object(EmbeddedConnection, "commit", commit):
            yield

    return breaks


def _operational(error: str, code: int) -> sqlite3.OperationalError:
    made = sqlite3.OperationalError(error)
    made.sqlite_errorcode = code
    return made


def _raises(where: object, name: str, error: Callable[[str], BaseException]) -> Breaks:
    """Fail by a mistake of ours, once, with all the answers in the error."""

    @contextmanager
    def breaks(_stage: Stage, marked: Marked) -> Iterator[None]:
        left, real = [1], getattr(where, name)

        def fails(*args: Any, **more: Any) -> Any:
            if left[0] > 0:
                left[0] -= 1
                raise error(f"{marked.points} {marked.sheet().to_args()} {marked.words}")
            return real(*args, **more)

        with patch.object(where, name, fails):
            yield

    return breaks


def _on_telegram(method: str, how: str) -> Breaks:
    @contextmanager
    def breaks(stage: Stage, _marked: Marked) -> Iterator[None]:
        faults = stage.telegram.faults
        match how:
            case "ratelimited":
                faults.fail(429, method=method, retry_after=1)
            case "cut before":
                faults.cut_before(method=method)
            case "cut after":
                faults.cut_after(method=method)
            case status:
                faults.fail(int(status), method=method)
        yield
        faults.clear()

    return breaks


def _on_slack(method: str, how: str) -> Breaks:
    @contextmanager
    def breaks(stage: Stage, _marked: Marked) -> Iterator[None]:
        faults = stage.slack.faults
        match how:
            case "ratelimited":
                faults.ratelimit(method)
            case "cut before":
                faults.cut_before(method)
            case "cut after":
                faults.cut_after(method)
            case "500":
                faults.server_error(method)
            case error:
                faults.error(method, error)
        yield
        faults.clear()

    return breaks


@contextmanager
def _twice(stage: Stage, _marked: Marked) -> Iterator[None]:
    stage.telegram.faults.deliver_twice(None)
    stage.slack.faults.deliver_twice(None)
    yield
    stage.telegram.faults.clear()
    stage.slack.faults.clear()


def _data_error(words: str) -> Exception:
    return DataError(f"VALUES ({words})", {"points": words}, ValueError(words))


def _group(words: str) -> Exception:
    return ExceptionGroup(words, [ValueError(words), KeyError(words)])


def _chained(words: str) -> Exception:
    error = ValueError(words)
    error.__cause__, error.__notes__ = KeyError(words), [words]
    return error


_LOCKED = ("database is locked", sqlite3.SQLITE_BUSY)
_FULL = ("database or disk is full", sqlite3.SQLITE_FULL)
_MISTAKES: dict[str, Callable[[str], BaseException]] = {
    "ValueError": ValueError,
    "KeyError": KeyError,
    "TimeoutError": TimeoutError,
    "MemoryError": MemoryError,
    "RecursionError": RecursionError,
    "OSError": lambda words: OSError(5, words, words),
    "UnicodeEncodeError": lambda words: UnicodeEncodeError("ascii", words, 0, len(words), words),
    "DataError": _data_error,
    "a group": _group,
    "a chain": _chained,
}
_PLACES: tuple[tuple[object, str], ...] = (
    (Scans, "take"),
    (Scans, "mark"),
    (sending, "Response"),
    (sending, "keep_words"),
    (stepping, "case_of"),
    (stepping, "send"),
    (turning, "case_of"),
    (turning, "send"),
    (opens, "thank"),
    (opens, "case_of"),
    (opens, "tell"),
    (hearing, "keep_words"),
    (hearing, "go_on"),
    (screens, "words_of"),
    (wording, "random_id"),
    (Turn, "puts"),
    (Turn, "shows"),
    (Turn, "takes_out"),
)

FAILURES: tuple[Failure, ...] = (
    Failure("nothing at all", lambda _stage, _marked: nullcontext()),
    Failure("everything twice", _twice),
    Failure("the commit fails", _commit(first=True)),
    Failure("the commit is done and seems to fail", _commit(first=False)),
    *(Failure(f"locked at statement {number}", _statement(number, *_LOCKED)) for number in range(1, 8)),
    *(Failure(f"the disk is full at statement {number}", _statement(number, *_FULL)) for number in range(1, 8)),
    *(Failure(f"{name} in taking it", _raises(Scans, "take", error)) for name, error in _MISTAKES.items()),
    *(
        Failure(f"a mistake in {getattr(where, '__name__', where)}.{name}", _raises(where, name, ValueError))
        for where, name in _PLACES
    ),
    *(
        Failure(f"{method} on Telegram: {how}", _on_telegram(method, how), "telegram")
        for method in ("editMessageText", "answerCallbackQuery", "deleteMessage", "sendMessage")
        for how in ("400", "403", "500", "ratelimited", "cut before", "cut after")
    ),
    *(
        Failure(f"{method} on Slack: {how}", _on_slack(method, how), "slack")
        for method in ("views.open", "views.update", "chat.update", "chat.postMessage")
        for how in ("not_found", "fatal_error", "500", "ratelimited", "cut before", "cut after")
    ),
)
