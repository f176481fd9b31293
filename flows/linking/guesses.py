"""Codes tried by strangers, of whom nothing is kept: so many in an hour altogether, then none counts for a while."""

from collections import deque
from datetime import datetime, timedelta

MOST_GUESSES = 60
_WITHIN = timedelta(hours=1)


class Guesses:
    """Wrong codes of strangers lately, in this process; who is known is counted one by one, in the database."""

    def __init__(self) -> None:
        self._at: deque[datetime] = deque(maxlen=MOST_GUESSES)

    def too_many(self, now: datetime) -> bool:
        """Tell whether strangers have to wait."""
        return len(self._at) == MOST_GUESSES and now - self._at[0] < _WITHIN

    def note(self, now: datetime) -> None:
        """Count one that was wrong."""
        self._at.append(now)
