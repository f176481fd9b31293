"""Telling everybody who was invited what the scan brought, all on the same morning (domain.md 3.7, 4.4, 4.6).

Who wanted to hear no more of this round is left out, and nobody sees who that is.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Final

from flows.chat import Message
from flows.nudges.windows import opens_on
from flows.post import Post
from flows.results.frozen import results_of
from flows.results.saying import share
from flows.rounds.frozen import questionnaire_of
from flows.scan.levels import FEWEST_RATE, REFERENCE
from flows.scan.questionnaire import InBoth, Questionnaire
from flows.scan.results import Edge, Results, Shown, ThemeResult
from flows.scan.tags import About
from flows.scan.telling import Telling, say_no_more, tell
from flows.texts import Ours, Rows, Words, offer
from flows.workdays import add_working_days
from storage.models import ScanRound
from storage.repositories import Listeners

_QUIET: Final = (About.QUIET,)
_ORDER: Final = {Edge.LOW: -1, Edge.HIGH: 101}


async def tell_published(post: Post, round_: ScanRound) -> None:
    """Have everybody told what may be shown, at the beginning of their next working day, whatever else they get."""
    results = results_of(round_)
    if results is None:
        raise ValueError(f"round {round_.id} has no results to tell of")
    await _tell_all(post, round_, "published", lambda words: _published(words, round_, results))


async def tell_too_few(post: Post, round_: ScanRound) -> None:
    """Have everybody told that there will be no results."""
    await _tell_all(post, round_, "too_few", lambda words: words.message("scan.too_few", k=round_.k))


async def _tell_all(post: Post, round_: ScanRound, what: str, say: Callable[[Words], Message]) -> None:
    """Have it said to all on the same day and at the same hour of it; no cap holds it back, since it was promised."""
    await say_no_more(post, round_)
    day = add_working_days(post.today, 1, post.policy.country)
    for to in await post.work.invited.listeners(round_.id):
        how = Telling(what, due=_morning(post, to, day), unless=_QUIET, counted=False)
        await tell(post, round_, to, say(post.texts.words(to.language)), how)


def _morning(post: Post, to: Listeners, day: date) -> datetime:
    return max(post.now, opens_on(day, to.zone, to.first, to.last, post.policy))


def _published(words: Words, round_: ScanRound, results: Results) -> Message:
    if results.level is None and results.rate >= FEWEST_RATE:
        return words.message("scan.published_in_part", _ways(round_), n=results.people, rate=results.rate)
    if results.level is None:
        return words.message("scan.published_nolevel", _ways(round_), rate=results.rate)
    best, lowest = _edges_of(questionnaire_of(round_), results.themes)
    return words.message(
        "scan.published",
        _ways(round_),
        n=results.people,
        rate=results.rate,
        level=results.level.level,
        level_name=words.line(f"results.level_{results.level.level}"),
        best=best[words.language],
        lowest=lowest[words.language],
        ei=Ours("none") if results.empowerment is None else share(words, results.empowerment),
        reference=REFERENCE,
    )


def _ways(round_: ScanRound) -> Rows:
    return [[offer("results", round_.id, action="results.show")]]


def _edges_of(asked: Questionnaire, found: Mapping[str, ThemeResult]) -> tuple[InBoth, InBoth]:
    """Return the names of the strongest theme and of the lowest other one; of several alike, those asked first."""
    shown = [theme for theme in asked.themes if found[theme.id].score is not None]
    best = max(shown, key=lambda theme: _rank(found[theme.id].score))
    lowest = min((theme for theme in shown if theme is not best), key=lambda theme: _rank(found[theme.id].score))
    return best.name, lowest.name


def _rank(score: Shown) -> int:
    return _ORDER[score] if isinstance(score, Edge) else score or 0
