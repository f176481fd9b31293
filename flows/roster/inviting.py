"""Invitations: a code that lets some people in for some days. Only its hash is kept."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from string import ascii_letters, digits

from storage.models import Role
from storage.work import Work

_LETTERS = ascii_letters + digits
_LENGTH = 16
"""Of 62 letters each: nobody finds one by trying."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What an invitation is to allow."""

    uses: int
    days: int
    language: str
    role: Role | None = None


async def make_invitation(work: Work, organisation_id: int, wish: Wish, random: Random, now: datetime) -> str:
    """Keep a new invitation and return its code, which nobody can look up again."""
    code = "".join(random.choices(_LETTERS, k=_LENGTH))
    await work.invitations.add(
        code,
        organisation_id=organisation_id,
        role=wish.role,
        language=wish.language,
        uses=wish.uses,
        expires_at=now + timedelta(days=wish.days),
        now=now,
    )
    return code
