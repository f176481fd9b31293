"""What all imports share: a file is of use or not, its lines are counted, and nothing is changed unasked."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import typer

from bot.importing.listing import Refusal
from bot.importing.unreadable import UnreadableError

MOST_LINES = 40
"""Told of one kind."""
UNCHANGED = "Nothing has been changed. To do it, add --apply."
T = TypeVar("T")


def read_file(file: Path, read: Callable[[bytes], T]) -> T | None:
    """Return what a file holds; None when it is of no use, and why is told."""
    try:
        return read(file.read_bytes())
    except UnreadableError as error:
        typer.echo(f"{file}: {error}.", err=True)
    except OSError as error:
        typer.echo(f"{file}: it cannot be read ({error.strerror}).", err=True)
    return None


def counted(counts: Mapping[str, int]) -> Iterator[str]:
    """Return a line for each count."""
    yield from (f"  {name:<8}{count:>7}" for name, count in counts.items())


def refused(lines: Sequence[Refusal], ignored: Sequence[str]) -> Iterator[str]:
    """Return why these lines of a list are left out, and which of its columns are."""
    in_order = sorted(lines, key=lambda one: one.line)
    yield from (f"line {one.line}: {one.why}" for one in in_order[:MOST_LINES])
    if len(in_order) > MOST_LINES:
        yield f"and {len(in_order) - MOST_LINES} lines more"
    if ignored:
        yield f"Columns that tell nothing here: {', '.join(ignored)}."
