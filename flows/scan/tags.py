"""Who took part, told to nobody: a keyed hash for each person and round. Pure (domain.md 8.1)."""

from enum import StrEnum
from hashlib import sha256
from hmac import new
from secrets import token_hex


class About(StrEnum):
    """What a tag says of somebody; two tags of one person have nothing in common."""

    SENT = "sent"
    """They sent their answers."""
    QUIET = "quiet"
    """They want no more messages of this round."""


def tag_of(key: bytes, round_id: int, member_id: int, about: About) -> str:
    """Return the tag, 64 letters; without the key nobody can tell whose it is."""
    return new(key, f"{about}:{round_id}:{member_id}".encode(), sha256).hexdigest()


def random_id() -> str:
    """Return an id that says nothing of when it was made."""
    return token_hex(16)
