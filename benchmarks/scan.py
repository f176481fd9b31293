"""The results of a scan: 10,000 answers in 200 groups, read, counted, suppressed and rounded, once, at closing.

Against the same sums by one statement of SQL over a table with a column for each statement, which is how one would
begin: means by group, in floating point, with nothing held back, no reliability and no statements.
"""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from benchmarks.figures import Row, milliseconds, percentile, ratio
from benchmarks.programs import RESULTS
from flows.scan.counting import Answer
from flows.scan.questionnaire import Theme
from flows.scan.reading import default_questionnaire
from flows.scan.results import results
from flows.scan.suppression import Node
from flows.scan.tags import random_id

_QUESTIONNAIRE: Final = default_questionnaire()
_TEAMS: Final = 9
"""Of each department, so that ten groups are a department with its teams."""
_UNSURE: Final = 0.06
_TABLE: Final = "CREATE TABLE answer (id TEXT PRIMARY KEY, leaf TEXT, points TEXT, {columns}) WITHOUT ROWID"


async def run(*, small: bool) -> list[Row]:
    """Compute the results of ever more answers."""
    sizes, times = (((200, 20),), 2) if small else (((1_000, 20), (1_000, 200), (10_000, 200)), 7)
    rows = []
    for answers, groups in sizes:
        with TemporaryDirectory(prefix="learnathon-", dir=RESULTS) as folder:
            database = sqlite3.connect(Path(folder) / "scan.db")
            _fill(database, answers, groups)
            tree = _tree(groups, answers)
            ours = _timed(lambda database=database, tree=tree: _ours(database, tree), times)
            plain = _timed(lambda database=database: _plain(database), times)
            database.close()
        rows.append(_row(answers, groups, ours, plain))
    return rows


def _row(answers: int, groups: int, ours: list[float], plain: list[float]) -> Row:
    middle, theirs = percentile(ours, 0.5), percentile(plain, 0.5)
    return {
        "answers": answers,
        "groups": groups,
        "p50_ms": milliseconds(middle),
        "slowest_ms": milliseconds(max(ours)),
        "plain_p50_ms": milliseconds(theirs),
        "ratio": ratio(middle, theirs),
    }


def _timed(what: Callable[[], object], times: int) -> list[float]:
    seconds = []
    for _ in range(times):
        began = perf_counter()
        what()
        seconds.append(perf_counter() - began)
    return seconds


def _ours(database: sqlite3.Connection, tree: Node) -> None:
    answers = [
        Answer(leaf, [None if each == "-" else int(each) for each in points])
        for leaf, points in database.execute("SELECT leaf, points FROM answer")
    ]
    assert results(_QUESTIONNAIRE, tree, answers, 5) is not None


def _plain(database: sqlite3.Connection) -> None:
    means = ", ".join(map(_mean, _QUESTIONNAIRE.themes))
    for group in ("''", "substr(leaf, 1, instr(leaf, '.') - 1)", "leaf"):
        assert database.execute(f"SELECT {group}, {means} FROM answer GROUP BY 1").fetchall()  # noqa: S608 - our own words


def _mean(theme: Theme) -> str:
    """Return what computes a theme's score from the columns of its statements."""
    points = " + ".join(f"ifnull({one.id}, 0)" for one in theme.statements)
    valid = " + ".join(f"({one.id} IS NOT NULL)" for one in theme.statements)
    least = (len(theme.statements) + 1) // 2
    return f"25 * (avg(CASE WHEN {valid} >= {least} THEN 1.0 * ({points}) / ({valid}) END) - 1)"


def _fill(database: sqlite3.Connection, answers: int, groups: int) -> None:
    random = Random(7)  # noqa: S311 - answers, not secrets
    columns = [one.id for one in _QUESTIONNAIRE.statements]
    database.execute(_TABLE.format(columns=", ".join(f"{name} INTEGER" for name in columns)))
    leaves = [leaf.id for leaf in _tree(groups, answers).walk() if not leaf.children]
    marks = ", ".join("?" for _ in range(3 + len(columns)))
    rows = [(random_id(), random.choice(leaves), *_answered(random)) for _ in range(answers)]
    database.executemany(f"INSERT INTO answer VALUES ({marks})", rows)  # noqa: S608 - our own words
    database.commit()


def _answered(random: Random) -> Iterator[object]:
    """Return somebody's points as we keep them, and as plain columns."""
    usual = random.gauss(3.4, 0.7)
    points = [
        None if random.random() < _UNSURE else min(5, max(1, round(random.gauss(usual, 0.8))))
        for _ in _QUESTIONNAIRE.statements
    ]
    yield "".join("-" if point is None else str(point) for point in points)
    yield from points


def _tree(groups: int, invited: int) -> Node:
    """Return an organisation with so many departments and teams."""
    departments = groups // (_TEAMS + 1)
    each = invited // (departments * _TEAMS)
    return Node("ORG", invited, tuple(_department(f"{number}", each) for number in range(departments)))


def _department(name: str, invited: int) -> Node:
    teams = tuple(Node(f"{name}.{team}", invited) for team in range(_TEAMS))
    return Node(name, invited * _TEAMS, teams)
