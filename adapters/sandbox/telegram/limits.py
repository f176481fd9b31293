"""How fast a bot may send: the numbers that Telegram publishes, and the counting."""

import math
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import Final

_MINUTE: Final = 60.0
_EPSILON: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages: overall in a second, in one chat in a second (after a short burst), in one group in a minute."""

    overall_per_second: int = 30
    chat_per_second: float = 1.0
    chat_burst: int = 3
    group_per_minute: int = 20


class Pacer:
    """Counts what was sent and says how long to wait before more may be sent."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._overall: deque[float] = deque()
        self._groups: defaultdict[int, deque[float]] = defaultdict(deque)
        self._ready_at: dict[int, float] = {}

    def wait_before(self, chat_id: int, now: float) -> int:
        """Count one message to this chat and return 0, or count nothing and return the seconds to wait."""
        limits = self._limits
        waits = [_window_wait(self._overall, limits.overall_per_second, 1.0, now)]
        if chat_id < 0:
            waits.append(_window_wait(self._groups[chat_id], limits.group_per_minute, _MINUTE, now))
        else:
            waits.append(self._chat_wait(chat_id, now))
        wait = max(waits)
        if wait <= 0:
            self._count(chat_id, now)
            return 0
        return max(1, math.ceil(wait - _EPSILON))

    def _chat_wait(self, chat_id: int, now: float) -> float:
        """The time until the chat's bucket holds a message again."""
        allowance = (self._limits.chat_burst - 1) / self._limits.chat_per_second
        return self._ready_at.get(chat_id, now) - now - allowance

    def _count(self, chat_id: int, now: float) -> None:
        self._overall.append(now)
        if chat_id < 0:
            self._groups[chat_id].append(now)
        else:
            self._ready_at[chat_id] = max(now, self._ready_at.get(chat_id, now)) + 1 / self._limits.chat_per_second


def _window_wait(sent: deque[float], most: int, window: float, now: float) -> float:
    while sent and sent[0] <= now - window:
        sent.popleft()
    return sent[0] + window - now if len(sent) >= most else 0.0
