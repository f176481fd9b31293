"""Where the time comes from; the sandbox and the tests hand in a clock they can move."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Returns now, in UTC."""


def real_clock() -> datetime:
    """Return the real time, in UTC."""
    return datetime.now(UTC)
