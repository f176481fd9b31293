"""What can go wrong between the app and Slack, switched on by tests and benchmarks."""

from dataclasses import dataclass, field
from typing import Literal

from adapters.sandbox.news import News

EVERY = "*"
RESPONSE_URL, UPLOAD = "response_url", "upload"
"""What a post to a response URL, and sending a file, are called here; they are no methods of the Web API."""

How = Literal["ratelimited", "server_error", "error", "cut_before", "cut_after", "delay"]

TWICE = "twice"
_SWITCHED: dict[str, How] = {
    "ratelimited": "ratelimited",
    "server_error": "server_error",
    "cut_before": "cut_before",
    "cut_after": "cut_after",
}
SWITCHES = (*_SWITCHED, TWICE)
"""What somebody who plays can let go wrong; the same names as in the simulated Telegram."""
WAIT = 5
"""Seconds that a 429 asks for when it was switched on by name."""


@dataclass
class Fault:
    """One way to fail, for the next `times` calls of a method (None: until cleared)."""

    how: How
    times: int | None = 1
    seconds: float = 0.0
    """How long a delay takes, or what `Retry-After` says."""
    error: str = "internal_error"


@dataclass
class Faults:
    """The faults that are on. Those of a method come before those of every method (`*`)."""

    network_delay: float = 0.0
    """Seconds that every call and delivery spends on the line, there and back together."""
    news: News = field(default_factory=News)
    """Rings when a fault was switched on or off, or is used up."""
    _calls: dict[str, list[Fault]] = field(default_factory=dict)
    _late: list[float] = field(default_factory=list)
    _twice: int | None = 0
    _held: int = 0

    def ratelimit(self, method: str = EVERY, times: int | None = 1, retry_after: int = 1) -> None:
        """Answer 429 with this `Retry-After`."""
        self._add(method, Fault("ratelimited", times, retry_after))

    def server_error(self, method: str = EVERY, times: int | None = 1) -> None:
        """Answer HTTP 500, before anything was done."""
        self._add(method, Fault("server_error", times))

    def error(self, method: str = EVERY, error: str = "internal_error", times: int | None = 1) -> None:
        """Answer `ok: false` with this error, before anything was done."""
        self._add(method, Fault("error", times, error=error))

    def cut_before(self, method: str = EVERY, times: int | None = 1) -> None:
        """Cut the connection before the call is handled."""
        self._add(method, Fault("cut_before", times))

    def cut_after(self, method: str = EVERY, times: int | None = 1) -> None:
        """Handle the call, then cut the connection: it happened, but the caller never learns."""
        self._add(method, Fault("cut_after", times))

    def delay(self, seconds: float, method: str = EVERY, times: int | None = 1) -> None:
        """Handle the call so many seconds late."""
        self._add(method, Fault("delay", times, seconds))

    def deliver_twice(self, times: int | None = 1) -> None:
        """Hand the next envelopes to the app two times each; with None all, until it is switched off."""
        self._twice = None if times is None or self._twice is None else self._twice + times
        self.news.ring()

    def deliver_late(self, seconds: float, times: int = 1) -> None:
        """Hand the next envelopes to the app so many seconds late."""
        self._late += [seconds] * times

    def deliver_out_of_order(self, events: int = 1) -> None:
        """Keep the next events back until the one after them is through, then hand them over last first."""
        self._held += events

    def clear(self) -> None:
        """Switch everything off."""
        self._calls.clear()
        self._late.clear()
        self._twice = self._held = 0
        self.network_delay = 0.0
        self.news.ring()

    def switch_on(self, switch: str, times: int | None) -> None:
        """Let one of `SWITCHES` happen to the next calls or deliveries, or with None to all until it is off."""
        self.switch_off(switch)
        if switch == TWICE:
            self.deliver_twice(times)
        else:
            self._add(EVERY, Fault(_SWITCHED[switch], times, WAIT))

    def switch_off(self, switch: str) -> None:
        """Let it happen no more."""
        if switch == TWICE:
            self._twice = 0
        else:
            self._calls[EVERY] = [one for one in self._calls.get(EVERY, []) if one.how != switch]
        self.news.ring()

    @property
    def on(self) -> dict[str, int | None]:
        """Which of `SWITCHES` are on, and how often it will still happen; None until it is off."""
        faults = [one for one in self._calls.get(EVERY, []) if one.how in _SWITCHED and one.times != 0]
        twice = {} if self._twice == 0 else {TWICE: self._twice}
        return {str(one.how): one.times for one in faults} | twice

    def of_call(self, method: str) -> Fault | None:
        """The fault this call meets; counts it."""
        for name in (method, EVERY):
            for fault in self._calls.get(name, []):
                if fault.times is None:
                    return fault
                if fault.times > 0:
                    fault.times -= 1
                    self.news.ring()
                    return fault
        return None

    def lateness(self) -> float:
        """Seconds by which this delivery is late; counts it."""
        return self._late.pop(0) if self._late else 0.0

    def twice(self) -> bool:
        """Whether this delivery goes out twice; counts it."""
        if not self._twice:
            return self._twice is None
        self._twice -= 1
        self.news.ring()
        return True

    def held(self) -> bool:
        """Whether this event is kept back; counts it."""
        self._held = max(0, self._held - (back := self._held > 0))
        return back

    def _add(self, method: str, fault: Fault) -> None:
        self._calls.setdefault(method, []).append(fault)
        self.news.ring()
