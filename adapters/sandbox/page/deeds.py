"""What people do on the page: on a platform as the one who is being played, or with the sandbox itself."""

from collections.abc import Mapping

from adapters.sandbox.page.behind.crowd import CROWD
from adapters.sandbox.page.behind.deeds import BEHIND
from adapters.sandbox.page.behind.time import TIME
from adapters.sandbox.page.bench import Bench
from adapters.sandbox.page.deed import Answer, Deed, Given, UnknownDeedError
from adapters.sandbox.page.look import Look
from adapters.sandbox.page.slack.deeds import SLACK
from adapters.sandbox.page.telegram.deeds import TELEGRAM

__all__ = ["UnknownDeedError", "do"]

_PLAYED: Mapping[str, Deed] = {
    **{f"slack.{name}": deed for name, deed in SLACK.items()},
    **{f"telegram.{name}": deed for name, deed in TELEGRAM.items()},
    **{f"behind.{name}": deed for name, deed in BEHIND.items()},
}
_BEHIND: Mapping[str, Deed] = {
    **{f"time.{name}": deed for name, deed in TIME.items()},
    **{f"crowd.{name}": deed for name, deed in CROWD.items()},
}


async def do(bench: Bench, look: Look, given: Given) -> Answer:
    """Do what `given["do"]` names; returns what the platform said at once, such as a line that pops up."""
    name = str(given.get("do"))
    if name in _BEHIND:
        return await _BEHIND[name](bench, look, given)
    if name not in _PLAYED:
        raise UnknownDeedError(f"the page knows no deed {name!r}; load it again")
    with bench.time.held():  # a window, say, may be opened within three seconds of its button
        return await _PLAYED[name](bench, look, given)
