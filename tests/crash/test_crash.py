"""Fifty kills under a hundred people; `make test-crash`, some minutes. LEARNATHON_SEED repeats a run."""

import os
from pathlib import Path
from random import SystemRandom

from tests.crash.chaos import Chaos, survive


async def test_fifty_kills_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    seed = int(os.environ.get("LEARNATHON_SEED") or SystemRandom().randrange(10**6))
    print(f"\nLEARNATHON_SEED={seed}")  # noqa: T201 - to repeat this very chaos
    ideas = await survive(tmp_path, Chaos(people=100, kills=50, seed=seed))
    print(f"{ideas} ideas")  # noqa: T201 - how much it was
