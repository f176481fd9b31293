"""Albums: several photos sent at once come in as an update each, and are one thing that somebody did."""

from collections.abc import Mapping
from typing import Any, Final

_MOST_REMEMBERED: Final = 1000


class Albums:
    """Remembers with which update an album began, while the program runs; after a restart, it begins anew."""

    def __init__(self) -> None:
        self._first: dict[tuple[int, str], int] = {}

    def has_begun(self, update: Mapping[str, Any]) -> bool:
        """Tell whether this goes with what was sent to us before it, and says nothing more itself."""
        message, number = update.get("message") or {}, update["update_id"]
        album, chat = message.get("media_group_id"), message.get("chat") or {}
        if album is None or chat.get("type") != "private":
            return False
        first = self._first.setdefault((chat["id"], album), number)
        if len(self._first) > _MOST_REMEMBERED:
            del self._first[next(iter(self._first))]
        return number > first and not message.get("caption")
