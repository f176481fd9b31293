"""Whose next words answer an open question: known in memory alone, and not for long."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

LISTENS: Final = timedelta(minutes=15)
"""How long words are taken for the answer."""
LONG_AGO: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""Since when words are awaited that nobody remembers having asked for."""
_KNOWN: Final = timedelta(days=1)
"""How long it is known that they might be it: until then they are not taken for anything else either."""
_MOST: Final = 2_000


@dataclass(frozen=True, slots=True)
class Awaited:
    """An open question that somebody is about to answer."""

    round_id: int
    place: int
    """The question's, in the order in which they are asked."""
    language: str
    receipt: str | None
    """The message with the question; what is said next takes its place."""
    since: datetime
    too_long: bool = False
    """They wrote too much, and may change that message until it fits."""

    def is_fresh(self, now: datetime) -> bool:
        """Tell whether it was pressed a short while ago."""
        return now - self.since < LISTENS


class Listening:
    """Who is about to answer what; each person on a platform one question."""

    def __init__(self) -> None:
        self._awaited: dict[tuple[str, str], Awaited] = {}

    def begin(self, platform: str, person: str, awaited: Awaited) -> None:
        """Take this person's next words for the answer."""
        self._forget_old(awaited.since)
        self._awaited.pop((platform, person), None)
        if len(self._awaited) >= _MOST:
            del self._awaited[next(iter(self._awaited))]
        self._awaited[platform, person] = awaited

    def to(self, platform: str, person: str) -> Awaited | None:
        """Return what this person is about to answer, fresh or not."""
        return self._awaited.get((platform, person))

    def end(self, platform: str, person: str) -> None:
        """Take this person's words for what they always are."""
        self._awaited.pop((platform, person), None)

    def _forget_old(self, now: datetime) -> None:
        self._awaited = {who: one for who, one in self._awaited.items() if now - one.since < _KNOWN}
