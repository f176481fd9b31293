"""What was told to whom within the hour, so that nobody hears the same again and again."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

_NOT_AGAIN_WITHIN: Final = timedelta(hours=1)
_MOST_REMEMBERED: Final = 10_000


class Lately:
    """Remembers for an hour, while the program runs."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._told: dict[tuple[str, str], datetime] = {}

    def is_new(self, person: str, notice: str) -> bool:
        """Tell whether this person has not been told the same within the hour, and note that now they are."""
        now = self._clock()
        told = self._told.get((person, notice))
        if told is not None and now - told < _NOT_AGAIN_WITHIN:
            return False
        if len(self._told) >= _MOST_REMEMBERED:
            self._told = {key: at for key, at in self._told.items() if now - at < _NOT_AGAIN_WITHIN}
        self._told[person, notice] = now
        return len(self._told) <= _MOST_REMEMBERED
