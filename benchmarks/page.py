"""docs/benchmarks.md, written anew from the results that are there."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from benchmarks.figures import Row

_HEAD: Final = """\
# Benchmarks

What the bot costs, next to the same conversation on the plain libraries, measured in the same run. This page is
written by `python -m benchmarks`; `benchmarks/__init__.py` says how it is measured. The people and the simulated
platforms run in a process of their own on the same machine: where their core is the busy one, they set the pace, not
the bot. aiogram is not among the rivals: its pin on pydantic does not go together with ours.
"""


class Column(NamedTuple):
    """A column of a table: its title, the value's name in a row, and how many decimals."""

    title: str
    name: str
    decimals: int = 0
    scale: float = 1


class Section(NamedTuple):
    """One benchmark's part of the page."""

    name: str
    title: str
    words: str
    columns: Sequence[Column]


_TELEGRAM: Final = Section(
    "telegram",
    "The idea conversation on Telegram",
    """\
Seven turns (`/idea`, title, problem, kind, smallest test, own role, post), everybody at once: 500 people a second send
`/idea`, and act again as soon as they see the answer. Both bots make the same twelve calls: seven texts, four answers
to buttons, and the card in the pool. Ours (SQLite, synchronous FULL; every turn and every message out is durable before
it is acknowledged) edits one message in place. Plain python-telegram-bot, on uvloop: ConversationHandler,
PicklePersistence written after every update, SQLite insert with synchronous FULL, a new message for each turn, one
update at a time.
Conversations a second are turns answered, divided by seven, so that a run that was cut short after 90 s counts as well.
A turn lasts from a person's act until they see the next question; with so many people at once most of it is waiting.
The delay is that of each call to Telegram, there and back.""",
    (
        Column("people", "people"),
        Column("delay ms", "delay", scale=1000),
        Column("bot", "bot"),
        Column("conversations/s", "per_second", 1),
        Column("ours / plain", "ratio", 2),
        Column("turn p50 ms", "p50_ms"),
        Column("turn p99 ms", "p99_ms"),
        Column("CPU ms per conversation", "cpu_ms", 1),
        Column("over that with fewest people", "growth", 2),
        Column("bot's core busy %", "busy", scale=100),
        Column("people's core busy %", "crowd_busy", scale=100),
        Column("peak MB", "peak_mb"),
        Column("calls per conversation", "calls", 1),
        Column("finished", "finished"),
    ),
)
_SLACK: Final = Section(
    "slack",
    "500 people press /idea on Slack within a second",
    """\
Everybody presses within one second, fills in the form in 4 to 14 seconds, looks once more for 1 to 4, and posts. Plain
slack-bolt: AsyncApp on uvloop that acknowledges first, then opens the modal or writes with SQLAlchemy (async engine on
aiosqlite, defaults) and posts two messages. Ours commits first, then acknowledges. A trigger lives three seconds. Lost:
ideas that were acknowledged, with no error shown to anybody, and are not in the database.""",
    (
        Column("delay ms", "delay", scale=1000),
        Column("way", "way"),
        Column("bot", "bot"),
        Column("modals within 3 s", "modals_in_time"),
        Column("expired triggers", "expired"),
        Column("ack p50 ms", "ack_p50_ms"),
        Column("ack p99 ms", "ack_p99_ms"),
        Column("ack p99, ours / plain", "ratio", 2),
        Column("modal p50 ms", "modal_p50_ms"),
        Column("modal p99 ms", "modal_p99_ms"),
        Column("sent in, ack p99 ms", "sent_in_p99_ms"),
        Column("acknowledged", "acknowledged"),
        Column("people shown an error", "errors_shown"),
        Column("ideas kept", "ideas"),
        Column("lost", "lost"),
        Column("database errors", "errors"),
        Column("CPU ms per idea", "cpu_ms", 1),
        Column("people's core busy %", "crowd_busy", scale=100),
        Column("peak MB", "peak_mb"),
    ),
)
_START: Final = Section(
    "start",
    "Start to ready, and memory when idle",
    """\
From the start of the process until the log line `ready`: the middle and the slowest of five. Ours with both platforms,
delivery, schedule and web server; the rivals with one platform and nothing else. Memory ten seconds later.""",
    (
        Column("bot", "bot"),
        Column("ready s", "ready_s", 2),
        Column("slowest s", "slowest_s", 2),
        Column("idle MB", "idle_mb"),
    ),
)
_POOL: Final = Section(
    "pool",
    "Finding ideas",
    """\
A page of the pool, narrowed, and searched by its words; with the count of what is found, on SQLite. Plain: the same
tables and indexes, SQLAlchemy's async engine with its defaults, LIKE over title and problem, the newest first. Ours
finds "vergaderen" by "vergaderingen" as well, and puts what fits best first. What looks like a new idea is found by
trigrams in memory, with a last look whether something was posted meanwhile; plain is difflib's quick ratio over all
ideas. Reading all happens once, after a start, beside the turns.""",
    (
        Column("what", "what"),
        Column("ideas", "ideas"),
        Column("p50 ms", "p50_ms", 1),
        Column("p99 ms", "p99_ms", 1),
        Column("plain p50 ms", "plain_p50_ms", 1),
        Column("ours / plain", "ratio", 2),
        Column("reading all ms", "first_ms"),
    ),
)
_DUE: Final = Section(
    "due",
    "What is due among 100,000 projects",
    """\
Every project has an owner and an experiment that runs; so many are due, all others later. Found: read from the
database, as every minute. Done: every kind of thing that can be due is looked for, each owner's check-in is planned,
written down, and what is asked waits for its place in the owner's day. Against APScheduler with a job for each project
in its SQLAlchemy job store: the jobs that are due, read; done is each put off to its next time, one by one, and
nothing else: its jobs do nothing.""",
    (
        Column("what", "what"),
        Column("projects", "projects"),
        Column("due", "due"),
        Column("p50 ms", "p50_ms", 1),
        Column("p99 ms", "p99_ms", 1),
        Column("APScheduler p50 ms", "plain_p50_ms", 1),
        Column("ours / APScheduler", "ratio", 2),
    ),
)
_SANDBOX: Final = Section(
    "sandbox",
    "The sandbox's page while 500 people act",
    """\
`learnathon sandbox --people 500`: the page, both platforms, the bot and the crowd share one process. Two browser
windows follow the live stream, each with the busy pool of one platform in sight, and press a button of the bot's in
private on the other: from the press until the stream brought what it changed. Against the same sandbox after the crowd
was stopped. First page: with all it loads and every part once from the stream, just after the server is ready.""",
    (
        Column("crowd", "crowd"),
        Column("people", "people"),
        Column("acts a minute", "acts"),
        Column("clicks", "clicks"),
        Column("p50 ms", "p50_ms"),
        Column("p95 ms", "p95_ms"),
        Column("p99 ms", "p99_ms"),
        Column("within 200 ms %", "in_time", 1, scale=100),
        Column("core busy %", "busy", scale=100),
        Column("first page ms", "first_ms"),
        Column("peak MB", "peak_mb"),
    ),
)
_ANNOUNCE: Final = Section(
    "announce",
    "An announcement to 500 and 10,000 people",
    """\
Half of them on Slack, half on Telegram, both simulated with the limits they document: 30 messages a second on Telegram,
600 a minute on Slack. Written down: all recipients, part by part, as the bot does; beside it somebody's turn begins
every ten milliseconds, and waits at most so long. Against one transaction that writes an entry with the whole text for
each. Sending: what arrived a second between the first and the last message, on each platform, as a share of what is
documented; with 10,000 people for a stretch of 60 seconds. Refused: how often a platform asked for less speed.
Meanwhile one person on each platform types `/idea` every second and a half, and waits until a modal or a question is
there.""",
    (
        Column("people", "people"),
        Column("written down s", "written_s", 2),
        Column("plain s", "plain_s", 2),
        Column("ours / plain", "ratio", 2),
        Column("a turn waits at most ms", "turn_ms"),
        Column("with plain ms", "plain_turn_ms"),
        Column("Telegram, of the limit %", "telegram", 1, 100),
        Column("Slack, of the limit %", "slack", 1, 100),
        Column("refused", "refused"),
        Column("/idea p50 ms", "p50_ms"),
        Column("/idea p95 ms", "p95_ms"),
        Column("arrived", "arrived"),
        Column("seconds", "seconds"),
        Column("CPU ms per message", "cpu_ms", 1),
        Column("peak MB", "peak_mb"),
    ),
)
_SCAN: Final = Section(
    "scan",
    "The results of a scan of 10,000 answers in 200 groups",
    """\
Once, at closing: all answers are read from SQLite, every figure is computed exactly, and what could tell of few people
is taken out, figure by figure; with reliability, statements and the level. Budget: 2,000 ms. Plain: the six means by
group, in floating point, by three statements of SQL over a table with a column for each statement; nothing is held
back, and nothing else is computed.""",
    (
        Column("answers", "answers"),
        Column("groups", "groups"),
        Column("p50 ms", "p50_ms"),
        Column("slowest ms", "slowest_ms"),
        Column("plain p50 ms", "plain_p50_ms", 1),
        Column("ours / plain", "ratio", 2),
    ),
)
_SECTIONS: Final = (_TELEGRAM, _SLACK, _START, _POOL, _DUE, _SANDBOX, _ANNOUNCE, _SCAN)


def section_of(name: str) -> Section:
    """Return the part of the page for this benchmark."""
    return next(section for section in _SECTIONS if section.name == name)


def table(section: Section, rows: Sequence[Row]) -> str:
    """Return the rows as a Markdown table; what a row does not say stays empty."""
    head = [" | ".join(column.title for column in section.columns), " | ".join("---" for _ in section.columns)]
    body = [" | ".join(_cell(column, row) for column in section.columns) for row in rows]
    return "\n".join(f"| {line} |" for line in head + body)


def write(results: Path, page: Path) -> None:
    """Write the page from the JSON files in `results`."""
    parts = [_HEAD]
    for section in _SECTIONS:
        file = results / f"{section.name}.json"
        if file.exists():
            parts.append(_part(section, json.loads(file.read_text("utf-8"))))
    page.write_text("\n".join(parts), "utf-8")


def _part(section: Section, result: dict[str, Any]) -> str:
    machine = result["machine"]
    where = f"{machine['processor']}, {machine['cores']} cores, {machine['memory']}, {machine['system']}"
    return f"""\
## {section.title}

{section.words}

{table(section, result["rows"])}

Measured on {result["date"]} with `{result["command"]}`: {where}, Python {machine["python"]}, {machine["libraries"]}.
"""


def _cell(column: Column, row: Row) -> str:
    value = row.get(column.name)
    if value is None:
        return ""
    return value if isinstance(value, str) else f"{value * column.scale:,.{column.decimals}f}"
