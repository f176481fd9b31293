"""The two programs of a browser test: `learnathon sandbox` as a process, and Chromium."""

import os
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

TOP = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")
WITHOUT = (
    "no Chromium here, so nothing was tried in a browser. "
    "On Debian: apt-get install chromium; elsewhere any of these on the path will do: " + ", ".join(NAMES)
)
# Nothing but the page: a browser asks for updates and the like by itself otherwise.
ALONE = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_STARTS_WITHIN = 30.0
_STOPS_WITHIN = 10.0


def chromium() -> str | None:
    """Return where the browser is; None when there is none."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


@contextmanager
def browsing(program: str) -> Iterator[Browser]:
    """Run a Chromium: as long as it lives, no other event loop can run in this thread."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(ALONE))
        yield browser
        browser.close()


@contextmanager
def sandboxed(folder: Path, *options: str) -> Iterator[str]:
    """Run a sandbox in which nobody has said a word; gives its address."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("LEARNATHON_")}
    process = subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, "-m", "bot", "sandbox", "--headless", "--port", "0", *options],
        cwd=folder,
        env={**inherited, "PYTHONPATH": str(TOP), "TMPDIR": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        yield _address(process)
    finally:
        process.send_signal(signal.SIGTERM)
        said = process.communicate(timeout=_STOPS_WITHIN)[0].decode()
        assert process.returncode == 0, said
        assert "Traceback" not in said, said


def _address(process: "subprocess.Popen[bytes]") -> str:
    """Wait until the program says where the page is."""
    assert process.stdout is not None
    text, until = "", time.monotonic() + _STARTS_WITHIN
    while not (found := re.search(r"The sandbox is at (\S+)", text)):
        assert time.monotonic() < until, f"it did not start:\n{text}"
        if select.select([process.stdout], [], [], 0.1)[0]:
            piece = os.read(process.stdout.fileno(), 65_536).decode()
            assert piece, f"it ended:\n{text}"
            text += piece
    return found[1]
