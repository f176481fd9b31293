"""One bot per database file: a second one would take the first one's messages for abandoned and send them again."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NotAloneError(Exception):
    """Another bot runs on this database; the message says what to do."""


@contextmanager
def alone_with(file: str) -> Iterator[None]:
    """Hold the lock beside the database file; the system lets go of it when the process ends, however it ends."""
    try:
        lock = Path(f"{file}.lock").open("w")  # noqa: SIM115 - closed below, when the lock goes
    except OSError as error:
        raise NotAloneError(f"{file}: its folder cannot be written ({error.strerror}); make it, or move it") from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise NotAloneError(
                f"another bot runs on {file}: stop it first, or give each its own LEARNATHON_DATABASE__URL; "
                "several at once need PostgreSQL"
            ) from None
        yield
