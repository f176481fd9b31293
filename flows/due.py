"""What is done by itself when its time has come: each looks for what is due and does it, once.

They run every minute, side by side on as many processes as there are: each claims what it does by a conditional update,
or queues it under a key, so that a second one finds nothing left.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from flows.post import Post

Do = Callable[[Post, int], Awaitable[int]]
"""Given the post of one organisation and how many to do at most; returns how many were done."""
Next = Callable[[Post], Awaitable[datetime | None]]
"""Given the post of one organisation; returns from when there is something to do as things stand, None for never.

That moment may be over already: then it is to be done now. Before it, nothing is done.
"""


@dataclass(frozen=True, slots=True)
class Due:
    """Something that is done by itself, and when it is to be done next."""

    name: str
    do: Do
    next: Next


async def at_no_time(_: Post) -> datetime | None:
    """Return None: for what follows no clock, and is only looked for like the rest."""
    return None
