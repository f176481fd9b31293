"""The code that links two apps: six letters and digits that nobody takes for another, nor for a word. Pure."""

import re
from datetime import timedelta
from random import Random

LETTERS, DIGITS = "ACDEFGHJKMNPQRTUVWXY", "34679"
LENGTH = 6
LIVES = timedelta(minutes=10)
MOST_TRIES = 5
"""Wrong codes an account may type within the hour."""

_CODE = re.compile(rf"(?=.*[{DIGITS}])(?=.*[{LETTERS}])[{LETTERS}{DIGITS}]{{{LENGTH}}}")


def new_code(random: Random) -> str:
    """Return a code, with a letter and a digit in it at least."""
    signs = [random.choice(LETTERS), random.choice(DIGITS), *random.choices(LETTERS + DIGITS, k=LENGTH - 2)]
    random.shuffle(signs)
    return "".join(signs)


def code_in(text: str) -> str | None:
    """Return the code somebody typed, in small letters or in two halves too; None when it cannot be one."""
    first, *rest = text.upper().replace("-", " ").split() or [""]
    typed = first + "".join(rest) if not rest or len(first) == LENGTH // 2 else ""
    return typed if _CODE.fullmatch(typed) else None
