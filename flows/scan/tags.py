"""Who took part, told to nobody: a keyed hash for each person and round. Pure (domain.md 8.1)."""

from collections.abc import Callable
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from hmac import new
from secrets import token_hex


class About(StrEnum):
    """What a tag says of somebody; two tags of one person have nothing in common."""

    SENT = "sent"
    """They sent their answers."""
    QUIET = "quiet"
    """They want no more messages of this round."""
    WORDS = "words"
    """It stands for them where they answer open questions; never kept itself (`flows/scan/wording.py`)."""


Key = Callable[[], bytes | None]
"""Fetches the key, which may be made only then; None where there is none."""


class Tags:
    """Makes tags with a key that is not in the database; without a key there are none, and no scan either."""

    def __init__(self, fetch: Key) -> None:
        self._fetch = fetch
        self._refused = False

    @property
    def there(self) -> bool:
        """Whether there is a key to make tags with."""
        return not self._refused and bool(self._key)

    @property
    def mark(self) -> str:
        """What tells this key from another one, and nothing else of it."""
        return self.made_of("mark")

    def refuse(self) -> None:
        """Make no tags from now on: with this key nobody would be known to have answered."""
        self._refused = True

    @cached_property
    def _key(self) -> bytes | None:
        return self._fetch()

    def of(self, round_id: int, member_id: int, about: About) -> str:
        """Return the tag, 64 letters; without the key nobody can tell whose it is."""
        return self.made_of(f"{about}:{round_id}:{member_id}")

    def made_of(self, text: str) -> str:
        """Return 64 letters that stand for a text, and that nobody without the key can make."""
        if not self.there or not self._key:
            raise RuntimeError("there is no key for the scan")
        return new(self._key, text.encode(), sha256).hexdigest()


def random_id() -> str:
    """Return an id that says nothing of when it was made."""
    return token_hex(16)
