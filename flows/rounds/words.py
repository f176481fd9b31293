"""How a round is said: what is fixed for it, who it is for, and how many took part as far as that may be told."""

from collections.abc import Iterable
from math import ceil

from flows.post import Post
from flows.rounds.cases import asks
from flows.rounds.frozen import Groups, scope_of
from flows.rounds.second import Location
from flows.rounds.timing import calendar_of, closes_on, erased_on, opens_on, publish_by
from flows.scan.questionnaire import Questionnaire
from flows.texts import Ours, Value, Words
from storage.models import ScanRound

NONE = Ours("none")
_NAMED = 8
"""Locations that are named; of more, the first ones."""
_STEP = 10
"""Percent to which the live figure is rounded down."""


def minutes(questionnaire: Questionnaire) -> int:
    """Return how many minutes answering takes, about."""
    return ceil(questionnaire.seconds / 60)


def dates(post: Post, round_: ScanRound) -> dict[str, Value]:
    """Return when it opens and closes, when its results come and its answers go; our "none" for what is not known."""
    calendar = calendar_of(post)
    return {
        "opens": opens_on(round_, calendar) or NONE,
        "closes": closes_on(round_, calendar) or NONE,
        "publish_by": publish_by(round_, calendar) or NONE,
        "erased": erased_on(round_, calendar, post.policy.scan_retention_days) or NONE,
        "window": round_.window_wd,
    }


def asked(post: Post, round_: ScanRound) -> dict[str, Value]:
    """Return what is asked, in numbers."""
    questionnaire = asks(post, round_)
    return {
        "name": questionnaire.name,
        "n_items": len(questionnaire.statements),
        "n_open": len(questionnaire.open_questions),
        "minutes": minutes(questionnaire),
    }


def people(words: Words, round_: ScanRound, groups: Groups) -> dict[str, Value]:
    """Return who is invited: the names of the departments in its scope, and how many people that is."""
    scope = scope_of(round_)
    departments = [groups.names[one.id] for one in groups.tree.children if one.publishable]
    listed = ", ".join(departments)
    return {"scope": listed or words.line("round.nobody") if scope else NONE, "invited": groups.tree.invited}


def named(locations: Iterable[Location]) -> Value:
    """Return the names of the locations that a round is shown by; our "none" where it is not."""
    names = [one.name for one in locations]
    return ", ".join([*names[:_NAMED], *("…" for _ in names[_NAMED : _NAMED + 1])]) or NONE


async def rate_so_far(post: Post, round_: ScanRound) -> int | None:
    """Return how many percent took part so far, rounded down to tens; None below k, where it would tell of few.

    It is the only figure of an open round, and of the whole organisation alone. It goes up by k answers at a time:
    where few are invited, tens would tell of a single one that it came just now.
    """
    count, invited = await post.work.scans.count(round_.id), await post.work.invited.count(round_.id)
    if count < round_.k or not invited:
        return None
    told = count - count % round_.k
    return min(100 * told // invited, 100) // _STEP * _STEP
