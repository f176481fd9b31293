"""Whether the scan's key is the one that people answered with: with another, everybody could answer once more."""

import structlog

from flows.scan.tags import Tags
from storage.repositories.flags import SCAN_KEY
from storage.work import Work

log = structlog.get_logger(__name__)


async def is_another(work: Work, tags: Tags) -> bool:
    """Tell whether tags are kept that this key did not make; where none are kept, any key will do."""
    known, (*_, kept) = await work.flags.get(SCAN_KEY), await work.scans.count_rows()
    return known is not None and kept > 0 and tags.there and tags.mark != known


async def refuse_another(work: Work, tags: Tags) -> None:
    """Make no tags with such a key, and say so in the log: until it is mended nobody answers, or is reminded."""
    if await is_another(work, tags):
        tags.refuse()
        log.error(
            "The scan's key is not the one that people answered with: put that one back and start the bot again",
            action="another_key",
        )
    elif await work.flags.get(SCAN_KEY) is not None and tags.there:
        await work.flags.set(SCAN_KEY, tags.mark)
