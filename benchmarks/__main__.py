"""`python -m benchmarks`: see the package's docstring."""

import argparse
import asyncio
import json
import logging
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from typing import Any

import structlog
import uvloop

from benchmarks import announce, due, on_slack, on_telegram, page, pool, sandbox, scan, starting
from benchmarks.figures import Row, machine
from benchmarks.programs import RESULTS, ROOT

PAGE = ROOT / "docs" / "benchmarks.md"


BENCHMARKS: dict[str, Callable[..., Coroutine[Any, Any, list[Row]]]] = {
    "telegram": on_telegram.run,
    "slack": on_slack.run,
    "start": starting.run,
    "pool": pool.run,
    "due": due.run,
    "sandbox": sandbox.run,
    "announce": announce.run,
    "scan": scan.run,
}


def main() -> None:
    """Measure what was asked for, print it, and keep it."""
    asked = _arguments()
    RESULTS.mkdir(exist_ok=True)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    logging.disable()  # the simulated platforms complain when a rival stops in the middle of a call
    for name in [asked.benchmark] if asked.benchmark else BENCHMARKS:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            rows = runner.run(BENCHMARKS[name](small=asked.small))
        print(f"\n{page.table(page.section_of(name), rows)}", flush=True)
        if not asked.small:
            _keep(name, rows)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="Measure the bot against plain libraries."
    )
    parser.add_argument("benchmark", nargs="?", choices=BENCHMARKS, help="one of them; without, all")
    parser.add_argument("--small", action="store_true", help="a try with few people; keeps nothing")
    return parser.parse_args()


def _keep(name: str, rows: list[Row]) -> None:
    result = {
        "machine": machine(),
        "date": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        "command": f"python -m benchmarks {name}",
        "rows": rows,
    }
    (RESULTS / f"{name}.json").write_text(json.dumps(result, indent=2) + "\n", "utf-8")
    PAGE.parent.mkdir(exist_ok=True)
    page.write(RESULTS, PAGE)


if __name__ == "__main__":
    main()
