"""Fixtures of the stories."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from tests.stories.crosswise import left_out
from tests.stories.stage import Stage, new_stage

HERE = Path(__file__).parent
Opening = Callable[..., Awaitable[Stage]]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tell stories crosswise only, unless asked to tell everything everywhere."""
    if config.getoption("everywhere"):
        return
    gone = set(left_out(item for item in items if item.path.parent == HERE))
    config.hook.pytest_deselected(items=[item for item in items if item in gone])
    items[:] = [item for item in items if item not in gone]


@pytest.fixture(params=["slack", "telegram"])
def platform(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def stage(request: pytest.FixtureRequest) -> AsyncIterator[Stage]:
    """A stage on a database of its own; `await stage.start()` once the people are there.

    On SQLite, unless the test asks for "postgres": `@pytest.mark.parametrize("stage", ..., indirect=True)`.
    """
    kind = getattr(request, "param", "sqlite")
    async with new_stage(request.getfixturevalue(f"{kind}_url")) as opened:
        yield opened
