"""What all tests share: the program's own event loop, and no time spent on what does not change."""

import asyncio
import gc

import pytest
import uvloop
from hypothesis import settings

pytest_plugins = ["tests.compiling", "tests.databases"]

settings.register_profile("calm", deadline=None)  # a busy machine makes no rule wrong
settings.load_profile("calm")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer the tests that say a little more and take much longer."""
    parser.addoption("--everywhere", action="store_true", help="tell every story in all combinations")


def pytest_configure() -> None:
    """Run tests on the loop that `learnathon run` uses."""
    asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())


def pytest_collection_finish() -> None:
    """Leave out of every later collection what was loaded until now and stays."""
    gc.collect()
    gc.freeze()
