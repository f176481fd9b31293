"""What people do on the page: each deed is one of theirs on a platform, done by the one who is being played."""

from collections.abc import Mapping

from adapters.sandbox.page.behind.deeds import BEHIND
from adapters.sandbox.page.bench import Bench
from adapters.sandbox.page.deed import Answer, Deed, Given, UnknownDeedError
from adapters.sandbox.page.look import Look
from adapters.sandbox.page.slack.deeds import SLACK
from adapters.sandbox.page.telegram.deeds import TELEGRAM

__all__ = ["UnknownDeedError", "do"]

_DEEDS: Mapping[str, Deed] = {
    **{f"slack.{name}": deed for name, deed in SLACK.items()},
    **{f"telegram.{name}": deed for name, deed in TELEGRAM.items()},
    **{f"behind.{name}": deed for name, deed in BEHIND.items()},
}


async def do(bench: Bench, look: Look, given: Given) -> Answer:
    """Do what `given["do"]` names; returns what the platform said at once, such as a line that pops up."""
    deed = _DEEDS.get(str(given.get("do")))
    if deed is None:
        raise UnknownDeedError(f"the page knows no deed {given.get('do')!r}; load it again")
    return await deed(bench, look, given)
