"""Fifty kills under a hundred people; `make test-crash`, some minutes. LEARNATHON_SEED repeats a run."""

import os
from pathlib import Path
from random import SystemRandom

from tests.crash.announcing import Announcing, reach_all
from tests.crash.chaos import Chaos, survive


async def test_fifty_kills_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    seed = int(os.environ.get("LEARNATHON_SEED") or SystemRandom().randrange(10**6))
    _tell(f"\nLEARNATHON_SEED={seed}")
    ideas = await survive(tmp_path, Chaos(people=100, kills=50, seed=seed), _tell)
    _tell(f"{ideas} ideas in all")


async def test_an_announcement_reaches_everybody_though_the_bot_dies_twice(tmp_path: Path) -> None:
    seed = int(os.environ.get("LEARNATHON_SEED") or SystemRandom().randrange(10**6))
    _tell(f"\nLEARNATHON_SEED={seed}")
    await reach_all(tmp_path, Announcing(only=240, both=20, seed=seed), _tell)


def _tell(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - how far it is, and what repeats this very chaos
