"""The time in the sandbox: it runs along with the real one until somebody stops it or moves it on."""

from datetime import UTC, datetime, timedelta


class SandboxClock:
    """Gives now, in UTC; the platforms and the bot are handed the same one. Safe to read from any thread."""

    def __init__(self, start: datetime | None = None) -> None:
        self._offset = (start - datetime.now(UTC)) if start else timedelta()
        self._stands_at: datetime | None = None

    def __call__(self) -> datetime:
        """Return the moment it is in the sandbox."""
        return self._stands_at or datetime.now(UTC) + self._offset

    def seconds(self) -> float:
        """Return the same moment as the platforms count it: seconds since 1970."""
        return self().timestamp()

    @property
    def paused(self) -> bool:
        """Whether time stands still."""
        return self._stands_at is not None

    def pause(self) -> None:
        """Stand still until `resume`; moving on is possible meanwhile."""
        self._stands_at = self()

    def resume(self) -> None:
        """Run again from where it stands."""
        if self._stands_at is not None:
            self._offset, self._stands_at = self._stands_at - datetime.now(UTC), None

    def move_to(self, moment: datetime) -> None:
        """Be at this moment; never earlier than now, since what happened has happened."""
        ahead = max(timedelta(), moment - self())
        if self._stands_at is not None:
            self._stands_at += ahead
        else:
            self._offset += ahead
