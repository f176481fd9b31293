"""What all tests share: the program's own event loop, and no time spent on what does not change."""

import asyncio
import gc

import pytest
import uvloop
from hypothesis import settings

pytest_plugins = ["tests.compiling", "tests.databases"]

# A busy machine makes no rule wrong, and the same code gets the same verdict; `--everywhere` draws other cases.
settings.register_profile("calm", deadline=None, derandomize=True)
settings.register_profile("curious", deadline=None, derandomize=False)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer the tests that say a little more and take much longer."""
    parser.addoption("--everywhere", action="store_true", help="tell every story in all combinations")


def pytest_configure(config: pytest.Config) -> None:
    """Run tests on the loop that `learnathon run` uses."""
    settings.load_profile("curious" if config.getoption("--everywhere") else "calm")
    asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())


def pytest_collection_finish() -> None:
    """Leave out of every later collection what was loaded until now and stays."""
    gc.collect()
    gc.freeze()
