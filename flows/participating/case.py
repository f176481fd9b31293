"""A round of the scan that somebody can answer now, or why they cannot."""

from dataclasses import dataclass
from datetime import date

from flows.rounds.crowds import kept_under
from flows.rounds.frozen import questionnaire_of, tree_of, whole_names_of
from flows.rounds.second import locations_of, with_location
from flows.rounds.timing import calendar_of, closes_on, publish_by
from flows.scan.questionnaire import Questionnaire
from flows.scan.suppression import Node
from flows.scan.tags import About
from flows.turn import Turn
from storage.models import RoundState, ScanRound


@dataclass(frozen=True, slots=True)
class Case:
    """An open round, and the groups that somebody's answers count for."""

    turn: Turn
    round: ScanRound
    leaf: str
    """The leaf under which the answers are kept: their own, unless too few were invited to that."""
    second: str
    """Their location; empty for none."""
    questionnaire: Questionnaire

    @property
    def minutes(self) -> int:
        """How long it takes, about."""
        return -(-self.questionnaire.seconds // 60)

    @property
    def group(self) -> str:
        """What the groups are called."""
        return with_location(locations_of(self.round), whole_names_of(self.round)[self.leaf], self.second)

    @property
    def total_leaf(self) -> str | None:
        """The leaf for answers that count in the total alone; None where there is none, or nothing else anyway."""
        total = _total_leaf(tree_of(self.round))
        return None if self.leaf == total and not self.second else total

    @property
    def closes(self) -> date:
        """The last day."""
        return _known(closes_on(self.round, calendar_of(self.turn.post)))

    @property
    def published_by(self) -> date:
        """By when the results are there."""
        return _known(publish_by(self.round, calendar_of(self.turn.post)))

    def tag(self, about: About) -> str:
        """Return the tag that says this of whoever acts."""
        return self.turn.house.tags.of(self.round.id, self.turn.me.id, about)

    async def is_said(self, about: About) -> bool:
        """Tell whether this was said of whoever acts."""
        return bool(await self.turn.work.scans.marked([self.tag(about)]))


async def case_of(turn: Turn, round_id: str | int) -> Case | str:
    """Return the round to answer, or the key of the sentence that says why not.

    In a writing transaction it does not close meanwhile.
    """
    round_ = await turn.work.scans.of(turn.organisation.id, int(round_id))
    return "scan.none" if round_ is None else await case_in(turn, round_)


async def case_in(turn: Turn, round_: ScanRound) -> Case | str:
    """Return the same of a round that is at hand."""
    if not turn.house.tags.there:
        return "scan.stands_still" if is_open(turn, round_) else "scan.late"
    groups = await turn.work.scans.groups_of(round_.id, turn.me.id)
    if groups is None:
        return "scan.not_invited"
    if not is_open(turn, round_):
        return "scan.late"
    leaf, second = groups
    return Case(turn, round_, kept_under(tree_of(round_), leaf), second, questionnaire_of(round_))


def is_open(turn: Turn, round_: ScanRound) -> bool:
    """Tell whether people can answer a round now; one that is to be closed takes nothing any more."""
    return round_.state is RoundState.OPEN and (round_.closes_at is None or turn.now < round_.closes_at)


def _known(day: date | None) -> date:
    if day is None:
        raise ValueError("a round is open, and does not close")
    return day


def _total_leaf(tree: Node) -> str | None:
    """Return the leaf of the whole that is never shown; the whole itself where it has no groups."""
    if not tree.children:
        return tree.id
    return next((one.id for one in tree.children if not one.children and not one.publishable), None)
