"""Three kills under six people: the quick version of tests/crash."""

from pathlib import Path

from tests.crash.chaos import Chaos, survive


async def test_three_kills_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    await survive(tmp_path, Chaos(people=6, kills=3, seed=2026, lifetime=1.2, at_start=0, pause=0.8, paced=True))
