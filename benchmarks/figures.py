"""Numbers of a run, and the machine they were measured on."""

import math
import os
import platform
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any

Row = dict[str, Any]
"""One line of a table: plain values, by the name of what they say."""

_LIBRARIES = ("python-telegram-bot", "slack-bolt", "sqlalchemy", "aiosqlite", "uvloop")


def percentile(values: Iterable[float], share: float) -> float | None:
    """Return the value that this share (0 to 1) of all values does not exceed; None when there are none."""
    ordered = sorted(values)
    if not ordered:
        return None
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def milliseconds(seconds: float | None) -> float | None:
    """Return seconds as milliseconds."""
    return None if seconds is None else seconds * 1000


def ratio(ours: float | None, theirs: float | None) -> float | None:
    """Return ours over theirs; None when either is missing."""
    return ours / theirs if ours is not None and theirs else None


def machine() -> Row:
    """Return what a reader must know to compare these numbers with others."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GB",
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "libraries": ", ".join(f"{name} {version(name)}" for name in _LIBRARIES),
    }


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text("utf-8").splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name":
                return value.strip()
    return platform.processor() or platform.machine()
