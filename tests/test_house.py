"""What holds for the house as a whole, whoever adds to it."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
LAYERS = ("bot", "adapters", "flows", "storage")
NOT_OURS = {"__pycache__", "node_modules", "results"}
# Written so that this file does not hold what it looks for.
ELSEWHERE = re.compile(
    r"/(?:home|Users|root)" + r"/\w"
    r"|[a-z]:\\Users" + r"\\"
    r"|py" + r"pi\.(?:org|io)|python" + r"hosted\.org|npm" + r"js\.(?:org|com)"
    r"|--(?:extra-)?index" + r"-url\b",
    re.IGNORECASE,
)

IMPORT_ALL = """
import asyncio, importlib, pkgutil, sys, threading

def forbidden(name):
    def called(*_, **__):
        raise AssertionError(f"{name} on import")
    return called

import sqlalchemy.ext.asyncio, sqlalchemy.pool
sqlalchemy.create_engine = forbidden("a database engine")
sqlalchemy.ext.asyncio.create_async_engine = forbidden("a database engine")
sqlalchemy.pool.Pool.__init__ = forbidden("a pool of connections")
asyncio.new_event_loop = asyncio.run = forbidden("an event loop")
threading.Thread.start = forbidden("a thread")

for layer in sys.argv[1:]:
    package = importlib.import_module(layer)
    for module in pkgutil.walk_packages(package.__path__, f"{layer}."):
        if "migrations" not in module.name and not module.name.endswith("__main__"):
            importlib.import_module(module.name)

import logging, structlog
assert not logging.getLogger().handlers, "a log handler on import"
assert not structlog.is_configured(), "the log configured on import"
"""


def files_of_the_project():
    """What git holds or would take; without git, everything that no tool made."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(command, cwd=TOP, capture_output=True, check=True).stdout.decode().split("\0")  # noqa: S603 - our own words
    except (OSError, subprocess.CalledProcessError):
        paths = (
            path for path in TOP.rglob("*") if not any(part.startswith(".") for part in path.relative_to(TOP).parts)
        )
        return [path for path in paths if path.is_file() and not NOT_OURS & set(path.parts)]
    return [TOP / name for name in listed if name and (TOP / name).is_file()]


def packages():
    return [path for layer in LAYERS for path in [TOP / layer, *(TOP / layer).rglob("*")] if _is_package(path)]


def _is_package(path):
    return path.is_dir() and path.name != "__pycache__" and any(path.glob("*.py")) and "migrations" not in path.parts


def test_no_file_names_a_place_that_others_do_not_have():
    found = []
    for path in files_of_the_project():
        try:
            lines = path.read_text("utf-8").splitlines()
        except UnicodeDecodeError:
            continue  # a picture or a font
        found += [f"{path.relative_to(TOP)}:{number}" for number, line in enumerate(lines, 1) if ELSEWHERE.search(line)]
    assert found == []


@pytest.mark.parametrize(
    "text", ["/ho" + "me/jan/x", "https://py" + "pi.org/simple", "files.python" + "hosted.org", "--index" + "-url x"]
)
def test_such_a_place_would_be_found(text):
    assert ELSEWHERE.search(text)


@pytest.mark.parametrize("package", packages(), ids=lambda path: str(path.relative_to(TOP)))
def test_every_folder_opens_with_what_it_is_for(package):
    opening = package / "__init__.py"
    assert opening.exists(), "add an __init__.py with a docstring"
    assert ast.get_docstring(ast.parse(opening.read_text("utf-8"))), "add a docstring that tells what the folder is for"


def test_nothing_happens_on_import():
    command = [sys.executable, "-W", "ignore", "-c", IMPORT_ALL, *LAYERS]
    result = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    assert result.returncode == 0, result.stderr
    assert result.stdout + result.stderr == "", "something is said on import"
