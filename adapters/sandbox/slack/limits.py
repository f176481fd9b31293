"""Slack's rate limits: a token bucket per method, and one per channel for new messages."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from adapters.sandbox.slack.methods import METHODS

PER_MINUTE = {"t1": 1, "t2": 20, "t3": 50, "t4": 100, "t5": 600}
"""Calls a minute that Slack promises per tier; t5 is its "special" tier, several hundred a minute."""

BURST = {"t1": 2, "t2": 40, "t3": 100, "t4": 200, "t5": 600}
"""Calls that may come at once before the rate counts."""

METHOD_BURST = {"views.open": 1000, "views.push": 1000, "views.update": 1000, "views.publish": 500}
"""Answers to people: Slack lets a whole company press a button in the same second."""

CHANNEL_PER_SECOND = 1.0
CHANNEL_BURST = 5


@dataclass
class Bucket:
    """So many calls at once, refilled at a steady rate."""

    per_second: float
    burst: float
    level: float
    filled_at: float

    def wait(self, now: float) -> float:
        """Take one call and return 0.0, or take nothing and return the seconds until there is one."""
        self.level = min(self.burst, self.level + max(0.0, now - self.filled_at) * self.per_second)
        self.filled_at = now
        if self.level >= 1:
            self.level -= 1
            return 0.0
        return (1 - self.level) / self.per_second


@dataclass
class Limits:
    """Which calls have to wait. Every number is data and may be replaced before the first call."""

    clock: Callable[[], float]
    mode: Literal["off", "documented"] = "documented"
    per_minute: dict[str, int] = field(default_factory=lambda: dict(PER_MINUTE))
    burst: dict[str, int] = field(default_factory=lambda: dict(BURST))
    method_burst: dict[str, int] = field(default_factory=lambda: dict(METHOD_BURST))
    channel_per_second: float = CHANNEL_PER_SECOND
    channel_burst: int = CHANNEL_BURST
    _buckets: dict[str, Bucket] = field(default_factory=dict)

    def retry_after(self, method: str, channel: str | None = None) -> int:
        """Count this call; 0 when it may pass, else the whole seconds to wait (the `Retry-After` header)."""
        if self.mode == "off":
            return 0
        wait = self._of_method(method).wait(self.clock())
        if not wait and method == "chat.postMessage" and channel:
            wait = self._bucket(f"#{channel}", self.channel_per_second, self.channel_burst).wait(self.clock())
        return math.ceil(wait)

    def _of_method(self, method: str) -> Bucket:
        tier = METHODS[method].tier
        return self._bucket(method, self.per_minute[tier] / 60, self.method_burst.get(method, self.burst[tier]))

    def _bucket(self, name: str, per_second: float, burst: float) -> Bucket:
        if name not in self._buckets:
            self._buckets[name] = Bucket(per_second, burst, level=burst, filled_at=self.clock())
        return self._buckets[name]
