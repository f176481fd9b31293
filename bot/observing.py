"""Who sees turns as they happen: the sandbox, which shows them. A bot in service is not watched, and keeps nothing."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from flows.chat import Incoming

Cause = Incoming | str
"""What somebody did, or the name of what was due."""
Observe = Callable[[Cause], AbstractContextManager[None]]
"""Entered before a cause is dealt with, and left when all that it changes is committed, or nothing is."""


def unobserved(_: Cause) -> AbstractContextManager[None]:
    """Look away."""
    return nullcontext()
