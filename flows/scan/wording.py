"""Answers to open questions: each kept once, wherever it was written, in chat or on a page (domain.md 8.1)."""

from typing import Final

from flows.scan.tags import Tags, random_id
from storage.models import ScanRound
from storage.work import Work

LONGEST_WORDS: Final = 1_000
"""Letters of an answer to an open question, at most."""


async def keep_words(work: Work, tags: Tags, round_: ScanRound, question: str, tag: str, text: str) -> bool:
    """Keep an answer to an open question; False when there is one already, and nothing is kept then.

    `tag` is somebody's of `About.WORDS`; it is not what is kept. That the round is open, knows the question and that
    the text is neither empty nor too long is for who asks to see to.
    """
    return await work.scans.say(round_.id, _kept_under(tags, tag, question), question, random_id(), text.strip())


async def written(work: Work, tags: Tags, tag: str, questions: list[str]) -> frozenset[str]:
    """Return which of these open questions somebody answered, by their tag of `About.WORDS`."""
    kept_under = {question: _kept_under(tags, tag, question) for question in questions}
    there = await work.scans.marked(list(kept_under.values()))
    return frozenset(question for question, kept in kept_under.items() if kept in there)


def _kept_under(tags: Tags, tag: str, question: str) -> str:
    return tags.made_of(f"{tag}:{question}")
