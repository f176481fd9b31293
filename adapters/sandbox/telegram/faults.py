"""What can go wrong on the way, switched on by tests: errors, cut connections, delays, odd deliveries."""

from dataclasses import dataclass
from typing import Literal

from adapters.sandbox.telegram.updates import UpdateQueue

Kind = Literal["error", "cut_before", "cut_after", "slow"]


@dataclass(slots=True)
class Fault:
    """One thing that will go wrong with the next calls of a method (None: of any method but getUpdates)."""

    kind: Kind
    method: str | None
    times: int
    status: int = 500
    retry_after: int | None = None
    seconds: float = 0.0

    def meets(self, method: str) -> bool:
        """Whether this call is one of those that fail."""
        return self.times > 0 and (method == self.method or (self.method is None and method != "getUpdates"))


class Faults:
    """The switches. A fault names a method, or is for all methods but getUpdates, which a bot calls all the time."""

    def __init__(self, updates: UpdateQueue) -> None:
        self.network_delay = 0.0
        """Seconds that every call takes longer, there and back together."""
        self.token_is_valid = True
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
        self.network_delay = 0.0
        self.restore_token()
        self.release_updates()

    def take(self, method: str) -> Fault | None:
        """The fault that this call meets, used up once."""
        fault = next((fault for fault in self._faults if fault.meets(method)), None)
        if fault is not None:
            fault.times -= 1
            self._faults = [left for left in self._faults if left.times > 0]
        return fault
