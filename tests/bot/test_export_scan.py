"""What published scans brought as a table: from frozen results alone, and no cell is ever a formula."""

import asyncio
import csv
import json
from datetime import UTC, datetime
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from bot.exporting.tables import as_csv, as_json, as_xlsx
from flows.results.frozen import frozen
from flows.results.rows import COLUMNS
from flows.scan.counting import Answer
from flows.scan.reading import default_questionnaire, raw_of
from flows.scan.results import results
from flows.scan.suppression import Node
from storage.models import RoundState, ScanRound
from storage.store import Store
from tests.flows.scan_vectors import GROUPS, PEOPLE
from tests.storage.people import found

NOW = datetime(2026, 10, 20, 12, tzinfo=UTC)
TREE = Node("all", 16, (Node("A", 6), Node("B", 5), Node("C", 5)))


async def kept(url: str, state: RoundState) -> None:
    """Keep the round of twelve people; one of its groups has a name that looks like a formula."""
    store = Store(url)
    async with store.begin() as work:
        organisation = await found(work)
        made = results(
            default_questionnaire(), TREE, [Answer(*one, "location-1") for one in zip(GROUPS, PEOPLE, strict=True)], 5
        )
        assert made is not None
        one = ScanRound(organisation_id=organisation.id, state=state, state_since=NOW, created_at=NOW, closes_at=NOW)
        one.second = {"location-1": {"name": "Utrecht", "invited": 12}, "location-2": {"name": "Zwolle", "invited": 4}}
        one.questionnaire, one.tree, one.results = raw_of(default_questionnaire()), raw(TREE), frozen(made)
        await work.scans.add(one)
    await store.dispose()


def raw(node: Node) -> dict[str, Any]:
    """Return groups as a round keeps them."""
    names = {"all": "Voorbeeld", "A": "Zorg", "B": '=HYPERLINK("http://x")', "C": "Balie"}
    return {
        "id": node.id,
        "name": names[node.id],
        "invited": node.invited,
        "publishable": node.publishable,
        "children": [raw(child) for child in node.children],
    }


def exported(learnathon: Any, *arguments: str) -> str:
    code, out, err = learnathon("export", "scan", *arguments)
    assert (code, err) == (0, "")
    return str(out)


@pytest.fixture
def published(learnathon: Any, tmp_path: Path) -> Path:
    """A database with a published round, where `learnathon` finds it."""
    assert learnathon("database", "upgrade")[0] == 0
    asyncio.run(kept(f"sqlite+aiosqlite:///{tmp_path / 'learnathon.db'}", RoundState.PUBLISHED))
    return tmp_path


def test_a_table_has_a_row_for_each_group_location_and_theme_shown_or_not(learnathon: Any, published: Path) -> None:
    rows = list(csv.DictReader(StringIO(exported(learnathon).removeprefix("\ufeff"))))
    assert tuple(rows[0]) == COLUMNS
    by_cell = {(row["group_id"], row["theme"]): row for row in rows}
    assert len(by_cell) == len(rows) == (4 + 2) * 7
    whole, shown, hidden = by_cell["all", "overall"], by_cell["B", "SAF"], by_cell["A", "SAF"]
    assert (whole["score_shown"], whole["ei_shown"], whole["level"], whole["response_rate"]) == ("58", "42", "3", "75")
    assert (shown["score_shown"], shown["n_shown_only_if_published"]) == ("66", "5")
    assert (hidden["score_shown"], hidden["n_shown_only_if_published"]) == ("not shown", "")
    assert by_cell["B", "REF"]["score_shown"] == by_cell["B", "overall"]["score_shown"] == "not shown"
    assert [by_cell[f"location-{one}", "overall"]["group_name"] for one in (1, 2)] == ["Utrecht", "Zwolle"]
    assert [by_cell[f"location-{one}", "overall"]["score_shown"] for one in (1, 2)] == ["58", "not shown"]
    assert shown["group_name"] == '\'=HYPERLINK("http://x")'
    as_list = json.loads(exported(learnathon, "--format", "json"))
    assert [row["score_shown"] for row in as_list][:2] == [58, 65]
    assert exported(learnathon, "--to", str(published / "scan.csv"), "--semicolon") == ""
    assert (published / "scan.csv").read_text("utf-8-sig").startswith("round_id;group_id;")


def test_what_is_not_published_is_not_in_it(learnathon: Any, tmp_path: Path) -> None:
    assert learnathon("database", "upgrade")[0] == 0
    asyncio.run(kept(f"sqlite+aiosqlite:///{tmp_path / 'learnathon.db'}", RoundState.COMPUTED))
    assert len(exported(learnathon).strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--format", "xlsx"), "name a file with --to"),
        (("--format", "yaml"), "csv, xlsx, json"),
    ],
)
def test_what_cannot_be_printed_says_what_to_do(learnathon: Any, arguments: tuple[str, ...], why: str) -> None:
    code, _, err = learnathon("export", "scan", *arguments)
    assert code == 2
    assert why in " ".join(err.replace("│", " ").split())


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_text_is_a_formula_and_a_number_stays_one(text: str) -> None:
    row = {"name": text, "score": -5}
    read = list(csv.reader(StringIO(as_csv(["name", "score"], [row]).decode("utf-8-sig"), newline="")))
    assert read[1] == [f"'{text}", "-5"]
    assert json.loads(as_json(["name", "score"], [row])) == [row]
    with ZipFile(BytesIO(as_xlsx(["name", "score"], [row]))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "<v>-5</v>" in sheet
