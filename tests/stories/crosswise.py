"""Stories of details: told on each platform and in each language once, crosswise, instead of in all four ways.

A module says so by `pytestmark = pytest.mark.crosswise`; `--everywhere` tells its stories in all four ways again.
"""

from collections.abc import Iterable
from zlib import crc32

import pytest

_PAIRS = (
    {("slack", "nl"), ("telegram", "en")},
    {("slack", "en"), ("telegram", "nl")},
)


def left_out(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """Return those that say nothing about a platform or a language that another does not say as well."""
    return [item for item in items if item.get_closest_marker("crosswise") and not _is_told(item)]


def _is_told(item: pytest.Item) -> bool:
    """Which pair it is goes by the story's name, so that about half of the stories take each."""
    assert isinstance(item, pytest.Function)
    params = item.callspec.params if hasattr(item, "callspec") else {}
    told = params.get("platform"), params.get("language")
    return None in told or told in _PAIRS[crc32(item.originalname.encode()) % 2]
