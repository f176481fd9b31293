"""What was erased of a scan goes from the files within a minute, and the log says so."""

import structlog

from bot.erasing import Erasing
from storage.store import Store
from tests.storage.test_scans import opened


async def test_what_is_due_is_done_once(store: Store) -> None:
    round_id, _ = await opened(store, 5)
    erasing = Erasing(store)
    with structlog.testing.capture_logs() as logs:
        await erasing.run()
        assert logs == []
        async with store.begin() as work:
            await work.scans.erase(round_id)
        await erasing.run()
        await erasing.run()
    assert [line["action"] for line in logs] == ["scrubbed"]


async def test_while_somebody_reads_it_waits_for_the_next_minute(store: Store) -> None:
    round_id, _ = await opened(store, 5)
    with structlog.testing.capture_logs() as logs:
        async with store.read() as reading:
            await reading.scans.count(round_id)
            async with store.begin() as work:
                await work.scans.erase(round_id)
            await Erasing(store).run()
        await Erasing(store).run()
    assert [line["action"] for line in logs] == ["not_scrubbed", "scrubbed"]
