"""By itself: a round opens, reminds, closes, is computed, and is archived (domain.md 2.8).

Whoever fetches a round that is due holds its row until the end, so of two processes one finds nothing left to do.
"""

from datetime import datetime, timedelta

from flows.nudges.nudge import NudgeKind, nudge
from flows.post import Post
from flows.results.computing import compute
from flows.rounds.cases import bring, facts_of, groups_of, sentences
from flows.rounds.frozen import freeze, recounted
from flows.rounds.rules import By, Facts, NotAllowed
from flows.rounds.second import recounted_locations
from flows.rounds.timing import REMINDERS, calendar_of, closing, erased_on, plan
from flows.rounds.words import dates
from flows.scan.inviting import invite, remind
from flows.scan.publishing import tell_too_few
from flows.scan.telling import say_no_more
from flows.texts import Rows, Value, offer
from storage.models import Role, RoundState, ScanRound

_ALL_TOLD = timedelta(days=14)
"""After a round with too few answers everybody has been told so."""


async def step(post: Post, at_most: int) -> int:
    """Take the rounds whose time has come a step on."""
    due = await post.work.scans.due(post.organisation.id, post.now, at_most)
    for round_ in due:
        await _STEPS[round_.state](post, round_)
    return len(due)


async def next_step(post: Post) -> datetime | None:
    """Return when a round goes on by itself next."""
    return await post.work.scans.next_due(post.organisation.id)


async def _open(post: Post, round_: ScanRound) -> None:
    """Open it on a working day, for all of its working days from now on; what stands in the way is told once."""
    calendar = calendar_of(post)
    if not calendar.works_on(post.today):
        round_.due_at = calendar.working_morning_after(post.now)
        return
    facts = await facts_of(post, round_, await groups_of(post, round_), key_there=True)
    if round_.opens_at is None or calendar.day(round_.opens_at) != post.today:
        round_.opens_at = post.now  # it stood still on its day: people get all of their time
    round_.closes_at = closing(post.today, round_.window_wd, calendar)
    try:
        await bring(post, round_, RoundState.OPEN, By.ITSELF, facts)
    except NotAllowed as refused:
        round_.closes_at, round_.opens_at = None, calendar.working_morning_after(post.now)
        round_.due_at = round_.opens_at
        await _tell_waiting(post, round_, refused, facts)
        return
    groups = await freeze(post, round_)
    await post.work.scans.invite(round_.id, groups.leaves, groups.seconds)
    await invite(post, round_)


async def _remind_or_close(post: Post, round_: ScanRound) -> None:
    """Close it where its time is over, else remind; what is reminded of late is left out."""
    if round_.closes_at is not None and round_.closes_at <= post.now:
        await bring(post, round_, RoundState.CLOSED, By.ITSELF, Facts(post.now))
        return
    round_.reminded += 1
    plan(round_, calendar_of(post), post.policy.scan_retention_days, post.now)
    if round_.due_at is not None and round_.due_at <= post.now and round_.reminded < len(REMINDERS):
        return  # the second one is due as well, after standing still: one message is enough
    await remind(post, round_, round_.reminded)


async def _compute(post: Post, round_: ScanRound) -> None:
    """Count out who left meanwhile, and compute what may be shown, once; of too few, nothing is kept."""
    await say_no_more(post, round_)
    still = await post.work.scans.still_invited(round_.id)
    answered = await post.work.scans.count(round_.id)
    round_.tree = recounted(round_, (leaf for leaf, _ in still), at_least=answered)
    round_.second = recounted_locations(round_, (second for _, second in still))
    if await compute(post, round_):
        await bring(post, round_, RoundState.COMPUTED, By.ITSELF, Facts(post.now))
        await _tell_organisers(post, round_, "computed")
    else:
        await tell_too_few(post, round_)
        await post.work.scans.erase_answers(round_.id)
        await bring(post, round_, RoundState.ARCHIVED, By.ITSELF, Facts(post.now))
        round_.due_at = post.now + _ALL_TOLD


async def _ask_to_publish(post: Post, round_: ScanRound) -> None:
    """Tell organisers and sponsors, once, that people still wait; never published, answers are erased all the same."""
    calendar = calendar_of(post)
    last = erased_on(round_, calendar, post.policy.scan_retention_days)
    if last is None or calendar.morning(last) <= post.now:
        round_.due_at = None
        await post.work.scans.erase(round_.id)
        return
    round_.due_at = calendar.morning(last)
    await _tell_organisers(post, round_, "late")
    for one in await post.work.members.with_role(post.organisation.id, Role.SPONSOR, post.now):
        message = post.words_of(one).message("round.late_sponsor", (), **_by(post, round_))
        await nudge(post, one, message, kind=NudgeKind.DUTY, key=f"round:{round_.id}:late_sponsor:{one.id}")


async def _archive(post: Post, round_: ScanRound) -> None:
    await post.work.scans.erase(round_.id)
    await bring(post, round_, RoundState.ARCHIVED, By.ITSELF, Facts(post.now))


async def _forget(post: Post, round_: ScanRound) -> None:
    """Erase who was invited to a round in which too few took part, once they were told."""
    await post.work.scans.erase(round_.id)
    round_.due_at = None


async def _tell_waiting(post: Post, round_: ScanRound, refused: NotAllowed, facts: Facts) -> None:
    lacking = "-".join(refused.lacking)
    for one in await post.work.members.with_role(post.organisation.id, Role.ORGANISER, post.now):
        words = post.words_of(one)
        missing = sentences(words, refused.lacking, facts)
        message = words.message("round.cannot_open", _way(round_), missing=missing)
        key = f"round:{round_.id}:waits:{lacking}:{one.id}"
        await nudge(post, one, message, kind=NudgeKind.DUTY, key=key)


async def _tell_organisers(post: Post, round_: ScanRound, what: str) -> None:
    for one in await post.work.members.with_role(post.organisation.id, Role.ORGANISER, post.now):
        message = post.words_of(one).message(f"round.tell_{what}", _way(round_), **_by(post, round_))
        await nudge(post, one, message, kind=NudgeKind.DUTY, key=f"round:{round_.id}:{what}:{one.id}")


def _way(round_: ScanRound) -> Rows:
    return [[offer("look", round_.id)]]


def _by(post: Post, round_: ScanRound) -> dict[str, Value]:
    return {"publish_by": dates(post, round_)["publish_by"]}


_STEPS = {
    RoundState.SCHEDULED: _open,
    RoundState.OPEN: _remind_or_close,
    RoundState.CLOSED: _compute,
    RoundState.COMPUTED: _ask_to_publish,
    RoundState.PUBLISHED: _archive,
    RoundState.ARCHIVED: _forget,
}
