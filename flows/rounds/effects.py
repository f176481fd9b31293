"""What a step of a round brings about elsewhere: invitations, reminders, results; the one place that names it."""

from flows.post import Post
from storage.models import ScanRound


async def invite(post: Post, round_: ScanRound) -> None:
    """Send everybody who is invited their invitation."""


async def remind(post: Post, round_: ScanRound, which: int) -> None:
    """Remind everybody who is invited, for the first or the second time; who sent answers gets none of it."""


async def tell_published(post: Post, round_: ScanRound) -> None:
    """Tell everybody who was invited that the results are there."""


async def tell_too_few(post: Post, round_: ScanRound) -> None:
    """Tell everybody who was invited that there will be no results."""


async def erase(post: Post, round_: ScanRound) -> None:
    """Erase everything that people sent, and who was invited."""
    await post.work.scans.erase(round_.id)
