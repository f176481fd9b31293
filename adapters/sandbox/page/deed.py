"""What a deed is."""

from collections.abc import Awaitable, Callable
from typing import Any

from adapters.sandbox.page.bench import Bench
from adapters.sandbox.page.look import Look

Given = dict[str, Any]
"""What the page sent along: where, which button, which words."""
Answer = dict[str, Any]
"""What the page shows at once: `toast` pops up (`alert`: until it is closed), `error` says what went wrong."""

Deed = Callable[[Bench, Look, Given], Awaitable[Answer]]


class UnknownDeedError(Exception):
    """The page is older than the program, or somebody plays with it."""
