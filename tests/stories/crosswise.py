"""Stories are told crosswise: on each platform, in each language and on each database once, not in all combinations.

Two tellings show all of it; which two goes by the story's name, so that over all stories every combination is told.
What says so by `pytest.mark.everywhere` is told in all combinations; with `--everywhere`, everything is.
"""

from collections.abc import Iterable
from itertools import groupby
from zlib import crc32

import pytest

_WAYS = ("platform", "language", "stage")
"""The parameters of a story that are crossed; `stage` is the kind of its database."""


def left_out(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """Return those that say nothing about a platform, a language or a database that another does not say as well."""
    crossed = [
        item for item in items if isinstance(item, pytest.Function) and not item.get_closest_marker("everywhere")
    ]
    of_each = groupby(crossed, key=lambda item: (item.path, item.originalname))
    return [item for _, tellings in of_each for item in _left_out_of(list(tellings))]


def _left_out_of(tellings: list[pytest.Function]) -> list[pytest.Function]:
    """Of the tellings of one story, return those that are neither the one kept nor its opposite in everything."""
    params = [item.callspec.params if hasattr(item, "callspec") else {} for item in tellings]
    ways = [way for way in _WAYS if len({each.get(way) for each in params}) > 1]
    first, turned = params[0], crc32(tellings[0].originalname.encode())
    told = [[(each[way] == first[way]) ^ turned >> bit & 1 for bit, way in enumerate(ways)] for each in params]
    if len(set(map(tuple, told))) < 2 ** len(ways):
        return []  # it chose its combinations itself
    return [item for item, places in zip(tellings, told, strict=True) if len(set(places)) > 1]
