"""Another key than the one that people answered a scan with is refused, since with it they could answer once more."""

import structlog

from bot.same_key import refuse_another
from flows.scan.tags import About, Tags
from storage.repositories.flags import SCAN_KEY
from storage.store import Store
from tests.storage.test_scans import opened


async def starts(store: Store, key: bytes | None) -> tuple[bool, list[str]]:
    """Start with this key; returns whether there are tags then, and what the log says."""
    tags = Tags(lambda: key)
    with structlog.testing.capture_logs() as logs:
        async with store.begin() as work:
            await refuse_another(work, tags)
    return tags.there, [line["action"] for line in logs]


async def test_another_key_is_refused_as_soon_as_somebody_answered(store: Store) -> None:
    round_id, _ = await opened(store, 5)
    async with store.begin() as work:
        await work.scans.erase(round_id)
        await work.flags.set(SCAN_KEY, Tags(lambda: b"one").mark)
    assert await starts(store, b"two") == (True, [])
    async with store.begin() as work:
        assert await work.scans.mark(round_id, Tags(lambda: b"two").of(round_id, 1, About.SENT))
    assert await starts(store, b"two") == (True, [])
    assert await starts(store, b"one") == (False, ["another_key"])
    assert await starts(store, None) == (False, [])
    async with store.begin() as work:
        await work.scans.erase(round_id)
    assert await starts(store, b"one") == (True, [])


async def test_before_any_round_was_scheduled_no_key_is_fetched(store: Store) -> None:
    fetched: list[int] = []
    tags = Tags(lambda: fetched.append(1) or b"one")
    async with store.begin() as work:
        await refuse_another(work, tags)
    assert fetched == []
