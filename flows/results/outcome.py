"""What a round brought, as people look at it: who may, and the rounds before it that it is compared with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from flows.post import Post
from flows.results.frozen import results_of
from flows.rounds.frozen import names_of, questionnaire_of, tree_of
from flows.rounds.second import locations_of
from flows.scan.comparing import Figures
from flows.scan.questionnaire import Questionnaire
from flows.scan.results import Results
from flows.scan.suppression import Node
from storage.models import RoundState, ScanRound

PUBLIC = frozenset({RoundState.PUBLISHED, RoundState.ARCHIVED})
"""Rounds whose results everybody may see; those of a computed one are for organisers until they publish it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A round with its results; everything in it was frozen with the round."""

    round_: ScanRound
    questionnaire: Questionnaire
    results: Results
    tree: Node
    names: Mapping[str, str]
    day: date
    """When it closed, where the organisation is."""

    @property
    def figures(self) -> Figures:
        """Return what it is compared by."""
        return Figures(self.questionnaire, self.results)

    @property
    def locations(self) -> Mapping[str, str]:
        """Return the names of the locations it is shown by as well; none where it is not."""
        return {one: location.name for one, location in locations_of(self.round_).items()}


async def outcome_of(post: Post, round_id: int, *, organises: bool) -> Outcome | None:
    """Return what a round brought; None for what is not there, or not for this person yet."""
    round_ = await post.work.scans.look(post.organisation.id, round_id)
    if round_ is None or not may_be_seen(round_, organises=organises):
        return None
    return _outcome(post, round_)


async def seen(post: Post, *, organises: bool) -> Sequence[Outcome]:
    """Return the results that this person may see, the oldest first."""
    found = [_outcome(post, one) for one in await rounds_seen(post, organises=organises)]
    return [one for one in found if one is not None]


async def rounds_seen(post: Post, *, organises: bool) -> Sequence[ScanRound]:
    """Return the rounds whose results this person may see, the oldest first."""
    rounds = await post.work.scans.with_results(post.organisation.id)
    return [one for one in rounds if may_be_seen(one, organises=organises)]


async def history(post: Post, outcome: Outcome) -> Sequence[Outcome]:
    """Return the published results before these, and these, the oldest first."""
    rounds = await post.work.scans.with_results(post.organisation.id)
    before = [one for one in rounds if one.id < outcome.round_.id and one.state in PUBLIC]
    return [*(found for one in before if (found := _outcome(post, one))), outcome]


def may_be_seen(round_: ScanRound, *, organises: bool) -> bool:
    """Tell whether somebody may look at the results of a round: nobody while it is open."""
    there = PUBLIC | {RoundState.COMPUTED} if organises else PUBLIC
    return round_.results is not None and round_.state in there


def _outcome(post: Post, round_: ScanRound) -> Outcome | None:
    results = results_of(round_)
    if results is None:
        return None
    closed = (round_.closes_at or round_.state_since).astimezone(ZoneInfo(post.organisation.time_zone))
    return Outcome(round_, questionnaire_of(round_), results, tree_of(round_), names_of(round_), closed.date())
