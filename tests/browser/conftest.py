"""A real browser before the real program: `learnathon sandbox` as a process, and Chromium as its visitor."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.program import WITHOUT, browsing, chromium, sandboxed
from tests.browser.visitor import Visitor

_PATIENCE = 30_000
"""Milliseconds that a page may take; a busy machine makes nothing wrong."""

expect.set_options(timeout=_PATIENCE)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say aloud that the browser was missing, and how to get one."""
    if chromium() is None:
        terminalreporter.write_line(f"SKIPPED tests/browser: {WITHOUT}", yellow=True, bold=True)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium for one module: as long as it lives, no other event loop can run in this thread."""
    program = chromium()
    if program is None:
        pytest.skip(WITHOUT)
    with browsing(program) as started:
        yield started


@pytest.fixture
def sandbox(tmp_path: Path) -> Iterator[str]:
    """The address of a sandbox that was just started, with nobody having said a word."""
    with sandboxed(tmp_path) as address:
        yield address


@pytest.fixture(scope="module")
def shared_sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a sandbox for all tests of a module, for those that do not mind what was said before."""
    with sandboxed(tmp_path_factory.mktemp("shared")) as address:
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
