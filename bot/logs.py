"""The log: one line for each thing that happens, with an action and ids; never tokens, never what people wrote.

Write to it with structlog or with the standard library, whichever a layer knows:
`log.info("Delivered on attempt 2", extra={"action": "delivered", "entry": entry.id})`.
"""

import contextlib
import functools
import logging
import sys
import threading
from collections.abc import Iterable, MutableMapping
from types import TracebackType
from typing import Any, Literal, Protocol, TextIO

import structlog
from structlog.typing import Processor

from bot.redaction import describe, redactor

OURS = ("bot", "adapters", "flows", "storage")
# From which level others are heard; all that is not named here from WARNING on. Below these they tell too much:
_FLOORS = {
    "slack_bolt": logging.ERROR,  # whole bodies, of requests with a bad signature or without a handler
    "telegram.request": logging.CRITICAL + 1,  # whole answers that are no JSON; the error itself still reaches us
    "telegram": logging.ERROR,  # the arguments of every call
    "httpx": logging.WARNING,  # web addresses, with Telegram's token in them
    "httpcore": logging.WARNING,
    "uvicorn.access": logging.CRITICAL + 1,  # addresses of requests
    "aiohttp.access": logging.CRITICAL + 1,
}
Event = MutableMapping[str, Any]


class LogSettings(Protocol):
    """What the log wants to know; `settings.log` is one."""

    @property
    def format(self) -> Literal["console", "json"]:
        """For people or for machines."""

    @property
    def level(self) -> str:
        """The least important level of our own lines."""


def configure_logs(settings: LogSettings, secrets: Iterable[str] = (), stream: TextIO | None = None) -> None:
    """Send every record of the process through one safe handler (to stderr), warnings and crashes included."""
    stream = stream or sys.stderr
    shared = _shared()
    handler = _Handler(stream)
    handler.addFilter(_heard)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *_renderers(settings.format, colours=stream.isatty()),
                _redaction(secrets),
            ],
            foreign_pre_chain=[structlog.stdlib.ExtraAdder(), *shared],
        )
    )
    _install(handler, logging.getLevelNamesMapping()[settings.level])
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )


def _shared() -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
        _with_action,
        _with_error,
    ]


def _renderers(kind: str, *, colours: bool) -> list[Processor]:
    if kind == "json":
        return [structlog.processors.JSONRenderer(default=str, ensure_ascii=False)]
    return [_on_one_line, structlog.dev.ConsoleRenderer(colors=colours, timestamp_key="at")]


def _redaction(secrets: Iterable[str]) -> Any:
    redact = redactor(secrets)
    return lambda _logger, _method, line: redact(line)


def _with_action(_logger: Any, _method: str, event: Event) -> Event:
    """Give a line of somebody else's library an action too, and drop what asyncio adds about a task."""
    if str(event.get("logger")).partition(".")[0] not in OURS:
        event.setdefault("action", "library")
    if event.get("logger") == "asyncio":  # the rest is the task's repr, its error's words included
        event["event"] = str(event["event"]).partition("\n")[0]
    return event


def _with_error(_logger: Any, _method: str, event: Event) -> Event:
    """Replace the error being handled by its description."""
    given = event.pop("exc_info", None)
    error = given if isinstance(given, BaseException) else given[1] if isinstance(given, tuple) else None
    if given is True:
        error = sys.exception()
    if error is not None:
        event["exception"] = describe(error)
    return event


def _on_one_line(_logger: Any, _method: str, event: Event) -> Event:
    """Show control characters by their escapes, so that a value cannot begin a line of its own."""
    for key, value in event.items():
        if isinstance(value, str) and key != "exception" and not value.isprintable():
            event[key] = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in value)
    return event


def _heard(record: logging.LogRecord) -> bool:
    """Whether to log it; decided here, since libraries change the levels of their own loggers."""
    return record.levelno >= _floor(record.name)


@functools.lru_cache(maxsize=1024)
def _floor(name: str) -> int:
    if name.partition(".")[0] in OURS:
        return logging.NOTSET
    parts = name.split(".")
    above = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((_FLOORS[each] for each in above if each in _FLOORS), logging.WARNING)


class _Handler(logging.StreamHandler[TextIO]):
    """Writes lines; one that cannot be written is named, never shown."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        with contextlib.suppress(Exception):
            self.stream.write(f"a log line of {record.name} was lost: {type(sys.exception()).__name__}\n")


def _install(handler: logging.Handler, level: int) -> None:
    root = logging.getLogger()
    for old in [each for each in root.handlers if isinstance(each, _Handler)]:
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(max(level, logging.WARNING))
    for name in OURS:
        logging.getLogger(name).setLevel(level)
    for name, floor in _FLOORS.items():
        logging.getLogger(name).setLevel(floor)
    logging.captureWarnings(capture=True)
    _catch_crashes()


def _catch_crashes() -> None:
    """Let the interpreter's last words pass through the log as well; its own would show tokens."""
    log = logging.getLogger("bot")

    def crashed(kind: type[BaseException], error: BaseException | None, _: TracebackType | None = None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        log.critical("Unexpected error", exc_info=error, extra={"action": "crashed"})

    sys.excepthook = crashed
    threading.excepthook = lambda args: crashed(args.exc_type, args.exc_value)
    sys.unraisablehook = lambda args: crashed(args.exc_type, args.exc_value)
