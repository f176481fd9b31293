"""The results of a round are computed once, when it has closed, and frozen (domain.md 4.6)."""

from asyncio import to_thread

from flows.post import Post
from flows.results.frozen import frozen
from flows.rounds.frozen import questionnaire_of, tree_of
from flows.rounds.second import large_ones
from flows.scan.counting import Answer
from flows.scan.results import results
from flows.scan.scoring import Points
from storage.models import RoundState, ScanRound

_DONT_KNOW = "-"


async def compute(post: Post, round_: ScanRound) -> bool:
    """Freeze with a closed round what may be shown of its answers; False when there are too few, and nothing is.

    Once it is there, it stays as it is.
    """
    if round_.results is not None:
        return True
    if round_.state is not RoundState.CLOSED:
        raise ValueError(f"round {round_.id} is {round_.state}: results are computed when it has closed")
    large, given = large_ones(round_), await post.work.scans.answers(round_.id)
    answers = [Answer(leaf, _points(one), second if second in large else "") for (leaf, second), one in given]
    found = await to_thread(results, questionnaire_of(round_), tree_of(round_), answers, round_.k)
    if found is not None:
        round_.results = frozen(found)
    return found is not None


def _points(given: str) -> Points:
    return [None if letter == _DONT_KNOW else int(letter) for letter in given]
