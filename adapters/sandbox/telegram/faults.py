"""What can go wrong on the way, switched on by tests: errors, cut connections, delays, odd deliveries."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Final, Literal

from adapters.sandbox.news import News
from adapters.sandbox.telegram.updates import UpdateQueue

Kind = Literal["error", "cut_before", "cut_after", "slow"]

TWICE: Final = "twice"
SWITCHES: Final = ("ratelimited", "server_error", "cut_before", "cut_after", TWICE)
"""What somebody who plays can let go wrong; the same names as in the simulated Slack."""
_WAIT: Final = 5
"""Seconds that a 429 asks for when it was switched on by name."""


@dataclass(slots=True)
class Fault:
    """One thing that will go wrong with the next calls of a method (None: of any method; of getUpdates see `meets`)."""

    kind: Kind
    method: str | None
    times: int | None
    """None: until it is switched off."""
    status: int = 500
    retry_after: int | None = None
    seconds: float = 0.0
    switch: str = ""
    """Its name among `SWITCHES`, when it was switched on by that."""

    def meets(self, method: str) -> bool:
        """Whether this call is one of those that fail.

        A bot calls getUpdates all the time: it would use up what is meant for the next call, so without its name it
        fails only while a switch is on until it is off.
        """
        lasts = bool(self.switch) and self.times is None
        return self.times != 0 and (
            method == self.method or (self.method is None and (method != "getUpdates" or lasts))
        )


class Faults:
    """The switches. A fault names a method, or is for all methods."""

    def __init__(self, updates: UpdateQueue) -> None:
        self.network_delay = 0.0
        """Seconds that every call takes longer, there and back together."""
        self.token_is_valid = True
        self.news = News()
        """Rings when a fault was switched on or off, or is used up."""
        self._updates = updates
        self._faults: list[Fault] = []

    def fail(self, status: int, *, method: str | None = None, times: int = 1, retry_after: int | None = None) -> None:
        """The next calls are answered with this status and do nothing; `retry_after` (seconds) belongs to 429."""
        self._faults.append(Fault("error", method, times, status=status, retry_after=retry_after))

    def cut_before(self, *, method: str | None = None, times: int = 1) -> None:
        """The connection of the next calls breaks before they are handled: nothing happens."""
        self._faults.append(Fault("cut_before", method, times))

    def cut_after(self, *, method: str | None = None, times: int = 1) -> None:
        """The next calls are handled, but the connection breaks before the caller hears of it."""
        self._faults.append(Fault("cut_after", method, times))

    def slow(self, seconds: float, *, method: str | None = None, times: int = 1) -> None:
        """The next calls are handled, but the answer comes so many seconds later."""
        self._faults.append(Fault("slow", method, times, seconds=seconds))

    def deliver_twice(self, times: int | None = 1) -> None:
        """Bring each of the next updates two times; with None all, until it is switched off."""
        self._updates.twice = times
        self.news.ring()

    def switch_on(self, switch: str, times: int | None) -> None:
        """Let one of `SWITCHES` happen to the next calls or updates, or with None to all until it is off."""
        self.switch_off(switch)
        match switch:
            case "ratelimited":
                fault = Fault("error", None, times, HTTPStatus.TOO_MANY_REQUESTS, _WAIT, switch=switch)
            case "server_error":
                fault = Fault("error", None, times, switch=switch)
            case "cut_before" | "cut_after":
                fault = Fault(switch, None, times, switch=switch)
            case _:
                self.deliver_twice(times)
                return
        self._faults.append(fault)
        self.news.ring()

    def switch_off(self, switch: str) -> None:
        """Let it happen no more."""
        if switch == TWICE:
            self._updates.twice = 0
        self._faults = [one for one in self._faults if one.switch != switch]
        self.news.ring()

    @property
    def on(self) -> dict[str, int | None]:
        """Which of `SWITCHES` are on, and how often it will still happen; None until it is off."""
        twice = {} if self._updates.twice == 0 else {TWICE: self._updates.twice}
        return {one.switch: one.times for one in self._faults if one.switch} | twice

    def revoke_token(self) -> None:
        """From now on the token is refused, as after /revoke at BotFather."""
        self.token_is_valid = False

    def restore_token(self) -> None:
        """The token is valid again."""
        self.token_is_valid = True

    def deliver_again(self, update_id: int | None = None) -> None:
        """Deliver an update (without id: the newest) once more, although it was confirmed."""
        self._updates.deliver_again(update_id)

    def hold_updates(self) -> None:
        """From now on updates are kept back; later ones overtake them when `release_updates` names no order."""
        self._updates.hold()

    def release_updates(self, *, newest_first: bool = False) -> None:
        """Deliver what was kept back: late, and out of order if wanted."""
        self._updates.release(newest_first=newest_first)

    def clear(self) -> None:
        """Everything works again; what was kept back is delivered."""
        self._faults.clear()
        self._updates.twice = 0
        self.network_delay = 0.0
        self.restore_token()
        self.release_updates()
        self.news.ring()

    def take(self, method: str) -> Fault | None:
        """The fault that this call meets, used up once."""
        fault = next((fault for fault in self._faults if fault.meets(method)), None)
        if fault is not None and fault.times is not None:
            fault.times -= 1
            self._faults = [left for left in self._faults if left.times != 0]
            self.news.ring()
        return fault
