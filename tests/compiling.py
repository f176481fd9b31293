"""Statements are compiled once for all tests of a process, not once for the database of each test.

Each test has engines of its own, and SQLAlchemy keeps what it compiled with the engine and its dialect: compiling again
was a sixth of all the time that stories took. As a plugin of pytest.
"""

from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage import engines

_first: dict[str, Engine] = {}
"""By kind of database: the engine that connected first, whose dialect knows the server since."""


def pytest_configure() -> None:
    engines.create_async_engine = _sharing_engine  # type: ignore[attr-defined]  # what its module calls


def _sharing_engine(url: Any, **options: Any) -> AsyncEngine:
    engine = create_async_engine(url, **options).sync_engine
    if first := _first.get(engine.name):
        engine.dialect, engine._compiled_cache = first.dialect, first._compiled_cache
    else:
        event.listen(engine, "connect", lambda *_: _first.setdefault(engine.name, engine))
    return AsyncEngine(engine)
