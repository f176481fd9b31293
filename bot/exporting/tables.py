"""A table as bytes, in the ways spreadsheets and programs read it; no cell is ever taken for a formula."""

import csv
import json
from collections.abc import Mapping, Sequence
from importlib import import_module
from io import BytesIO, StringIO
from typing import Any

Cell = str | int | None
Row = Mapping[str, Cell]
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet would work out."""


def as_csv(columns: Sequence[str], rows: Sequence[Row], *, separator: str = ",") -> bytes:
    """Return UTF-8 with the mark by which Excel knows it; an apostrophe stands before what looks like a formula."""
    written = StringIO(newline="")
    writer = csv.writer(written, delimiter=separator)
    writer.writerow(columns)
    writer.writerows([_guarded(row[column]) for column in columns] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def as_json(columns: Sequence[str], rows: Sequence[Row]) -> bytes:
    """Return a list with an object for each row."""
    return (
        json.dumps([{one: row[one] for one in columns} for row in rows], ensure_ascii=False, indent=2) + "\n"
    ).encode()


def as_xlsx(columns: Sequence[str], rows: Sequence[Row]) -> bytes:
    """Return a workbook of one sheet; texts stay texts, whatever they look like."""
    workbooks: Any = import_module("xlsxwriter")  # loaded when somebody asks: no other command needs it
    written = BytesIO()
    as_typed = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    with workbooks.Workbook(written, {"in_memory": True, **as_typed}) as book:
        sheet = book.add_worksheet("scan")
        sheet.write_row(0, 0, columns, book.add_format({"bold": True}))
        for place, row in enumerate(rows, 1):
            sheet.write_row(place, 0, [row[column] for column in columns])
        sheet.freeze_panes(1, 0)
        sheet.autofit()
    return written.getvalue()


def _guarded(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
