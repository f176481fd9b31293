"""Sending answers: that somebody did and what they answered are kept in one transaction, and nothing ties the two."""

from collections.abc import Mapping

from flows.participating.case import Case
from flows.participating.sheet import Sheet
from flows.scan.tags import About, random_id
from flows.scan.wording import keep_words
from storage.repositories import Response


async def send(case: Case, sheet: Sheet, words: Mapping[str, str] | None = None) -> bool:
    """Keep what was answered, and by open question what was written; False when there is something kept already."""
    work, tags = case.turn.work, case.turn.house.tags
    leaf, second = _groups(case, sheet)
    response = Response(random_id(), leaf, sheet.points, {}, second)
    if not await work.scans.take(case.round.id, case.tag(About.SENT), response):
        return False
    for question, text in (words or {}).items():
        await keep_words(work, tags, case.round, question, case.tag(About.WORDS), text)
    return True


def _groups(case: Case, sheet: Sheet) -> tuple[str, str]:
    """Return what the answers count for: in the total alone, for no location either."""
    total = case.total_leaf
    return (total, "") if sheet.in_total_only and total is not None else (case.leaf, case.second)
