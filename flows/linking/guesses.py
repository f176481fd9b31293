"""Codes tried by strangers, of whom nothing is kept: so many in an hour, each and altogether, then none counts."""

from collections import deque
from datetime import datetime, timedelta

from flows.linking.codes import MOST_TRIES

MOST_GUESSES = 60
"""Of all strangers together."""
_WITHIN = timedelta(hours=1)


class Guesses:
    """Wrong codes of strangers lately, in this process; who is known is counted one by one, in the database."""

    def __init__(self) -> None:
        self._wrong: deque[tuple[str, datetime]] = deque(maxlen=MOST_GUESSES)

    def too_many(self, who: str, now: datetime) -> bool:
        """Tell whether this stranger has to wait: who tried often keeps nobody else out."""
        lately = [one for one, at in self._wrong if now - at < _WITHIN]
        return len(lately) == MOST_GUESSES or lately.count(who) >= MOST_TRIES

    def note(self, who: str, now: datetime) -> None:
        """Count one that was wrong."""
        self._wrong.append((who, now))
