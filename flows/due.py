"""What is done by itself when its time has come: each function looks for what is due and does it, once.

They run every minute, side by side on as many processes as there are: each claims what it does by a conditional update,
or queues it under a key, so that a second one finds nothing left.
"""

from collections.abc import Awaitable, Callable

from flows.post import Post

Due = Callable[[Post, int], Awaitable[int]]
"""Given the post of one organisation and how many to do at most; returns how many were done."""
