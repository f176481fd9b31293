"""Marks in what people answer and in who they are, and all the places that must not hold them."""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random

import structlog

from bot.logs import configure_logs
from bot.settings.sections import Log
from flows.participating.sheet import Sheet
from tests.stories.scan_scenes import dump
from tests.stories.stage import Stage

ANSWERS = ("scan_answer", "scan_words")
"""The only tables that may hold an answer."""
STATEMENTS, WINDOW = 22, 9


@dataclass(frozen=True)
class Marked:
    """What one person answers in one round: found again, in whatever form it travels, by any part of it."""

    round_id: int
    points: str
    words: tuple[str, str]

    @classmethod
    def of(cls, round_id: int, chance: Random) -> "Marked":
        """Return answers that nobody else gives."""
        points = "".join(chance.choice("12345") for _ in range(STATEMENTS))
        return cls(round_id, points, (f"Antwoordmerk{round_id}een", f"Antwoordmerk{round_id}twee"))

    @property
    def forms(self) -> set[str]:
        """Return every text that tells of it: parts of the points, sheets on buttons, and words."""
        windows = {self.points[at : at + WINDOW] for at in range(STATEMENTS - WINDOW + 1)}
        sheets = {self.sheet(count).to_args()[1] for count in range(6, STATEMENTS + 1)}
        return windows | sheets | set(self.words)

    def sheet(self, count: int = STATEMENTS) -> Sheet:
        """Return what a button carries after so many statements."""
        return Sheet(self.round_id, "nl", self.points[:count], count)


@dataclass
class Watch:
    """Looks into everything but the answers' own tables."""

    stage: Stage
    identities: set[str]
    """Names and ids of the people who answer."""
    log: io.StringIO
    answers: list[Marked] = field(default_factory=list)
    _read: int = 0

    async def look(self, when: str) -> None:
        """Fail when a mark is where it must not be; `when` says after what."""
        forms = set().union(*(one.forms for one in self.answers))
        assert _of(forms, self._new_lines()) == [], f"in the log after {when}"
        assert _of(forms, self.stage.app._metrics.render().decode().splitlines()) == [], f"in the metrics after {when}"
        for table, rows in (await dump(self.stage)).items():
            if table in ANSWERS:
                assert _of(self.identities, rows) == [], f"who answered, in {table} after {when}"
            else:
                assert _of(forms, rows) == [], f"an answer in {table} after {when}"

    def _new_lines(self) -> list[str]:
        text = self.log.getvalue()
        new, self._read = text[self._read :], len(text)
        return new.splitlines()


def _of(marks: set[str], places: list[str]) -> list[str]:
    """Return the places that hold a mark."""
    return [place for place in places if any(mark in place for mark in marks)]


@contextmanager
def listening() -> Iterator[io.StringIO]:
    """Let everybody in the process log everything, as the program would write it down; then as it was."""
    loggers = [logging.getLogger(), *(logging.getLogger(name) for name in list(logging.root.manager.loggerDict))]
    before = [(one, one.level) for one in loggers]
    handlers, written = logging.getLogger().handlers, io.StringIO()
    logging.getLogger().handlers = []  # those of the tests keep what ours leaves out
    configure_logs(Log(format="json", level="DEBUG"), [], written)
    for one in loggers:
        one.setLevel(logging.DEBUG)
    try:
        yield written
    finally:
        logging.getLogger().handlers = handlers
        structlog.reset_defaults()
        logging.captureWarnings(capture=False)
        for one, level in before:
            one.setLevel(level)
