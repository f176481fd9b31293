"""A real browser before the real program: `learnathon sandbox` as a process, and Chromium as its visitor."""

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

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.visitor import Visitor

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
_PATIENCE = 10_000
"""Milliseconds that a page may take; a busy machine makes nothing wrong."""

expect.set_options(timeout=_PATIENCE)


def _chromium() -> str | None:
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say aloud that the browser was missing, and how to get one."""
    if _chromium() is None:
        terminalreporter.write_line(f"SKIPPED tests/browser: {WITHOUT}", yellow=True, bold=True)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium for one module: as long as it lives, no other event loop can run in this thread."""
    program = _chromium()
    if program is None:
        pytest.skip(WITHOUT)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=list(ALONE))
        yield chromium
        chromium.close()


@pytest.fixture
def sandbox(tmp_path: Path) -> Iterator[str]:
    """The address of a sandbox that was just started, with nobody having said a word."""
    with _running(tmp_path) as address:
        yield address


@pytest.fixture(scope="module")
def shared_sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a sandbox for all tests of a module, for those that do not mind what was said before."""
    with _running(tmp_path_factory.mktemp("shared")) as address:
        yield address


@pytest.fixture
def page(browser: Browser, sandbox: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A window with the page in it, in the language of the test; whatever goes wrong in its scripts fails the test."""
    language = request.node.callspec.params.get("language", "en") if hasattr(request.node, "callspec") else "en"
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, locale={"nl": "nl-NL", "en": "en-GB"}[language]
    )
    window = context.new_page()
    window.set_default_timeout(_PATIENCE)
    wrong: list[str] = []
    window.on("pageerror", lambda error: wrong.append(str(error)))
    window.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
    window.goto(sandbox)
    yield window
    context.close()
    assert not wrong, wrong


@pytest.fixture
def visitor(page: Page) -> Visitor:
    """Somebody who opened the page."""
    return Visitor(page)


@contextmanager
def _running(folder: Path) -> Iterator[str]:
    """Start a sandbox, give its address, and stop it; whatever goes wrong in it fails the test."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("LEARNATHON_")}
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "sandbox", "--headless", "--port", "0"],
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
