"""A file of comma-separated values, from its bytes to its rows, in whichever manner a program wrote it. Pure."""

import csv
from collections.abc import Callable, Iterator
from io import StringIO

from bot.importing.unreadable import UnreadableError

SEPARATORS = ",;\t"
Row = tuple[int, list[str]]
"""The number of a line, 1 upwards, and its cells."""

_WORKBOOK, _OLD_WORKBOOK = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_BOM_8, _BOMS_16 = b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")


class ListError(UnreadableError):
    """A list that cannot be read; the message says why and what to do."""


def text_of(data: bytes) -> str:
    """Return the words of a file in UTF-8, UTF-16 or Windows-1252; raises `ListError`."""
    if data.startswith((_WORKBOOK, _OLD_WORKBOOK)):
        raise ListError("this is a workbook; save the sheet as CSV (UTF-8) and import that")
    try:
        return data.decode(_encoding(data))
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        raise ListError("its letters cannot be read; save it as CSV in UTF-8") from None


def rows_of(text: str, score: Callable[[list[str]], int]) -> Iterator[Row]:
    """Give the rows that hold anything; the separator is the one with which the first row scores best.

    Raises `ListError`.
    """
    text, separator = _without_hint(text)
    separators = separator or max(SEPARATORS, key=lambda one: score(_first(text, one)))
    # strict: else a quotation mark that is never closed takes all the lines after it for one cell
    reader = csv.reader(StringIO(text, newline=""), delimiter=separators, strict=True)
    before = 1 if separator else 0
    line = before + 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = before + reader.line_num + 1
    except csv.Error as error:
        raise ListError(f"line {line} cannot be read ({error}); is a quotation mark missing?") from None


def _encoding(data: bytes) -> str:
    if data.startswith(_BOM_8):
        return "utf-8-sig"
    if data.startswith(_BOMS_16):
        return "utf-16"
    start = data[:1000]
    if start.count(0) > len(start) // 4:  # every second byte of Latin letters in UTF-16 is empty
        return "utf-16-be" if start[::2].count(0) > start[1::2].count(0) else "utf-16-le"
    return "utf-8"


def _without_hint(text: str) -> tuple[str, str | None]:
    """Take off the line by which spreadsheets tell each other the separator, such as "sep=;"."""
    first, newline, rest = text.partition("\n")
    hint = first.strip().strip('"')
    if newline and hint[:4].lower() == "sep=" and hint[4:] in set(SEPARATORS):
        return rest, hint[4:]
    return text, None


def _first(text: str, separator: str) -> list[str]:
    lines = (line for line in text.splitlines() if line.strip(f" {SEPARATORS}"))
    try:
        return next(csv.reader([next(lines, "")], delimiter=separator), [])
    except csv.Error:
        return []
