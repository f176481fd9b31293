"""An organiser leads an open round: longer, with larger groups only, or closed now; and publishes what came of it."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from flows.access import ORGANISER
from flows.asking import ask
from flows.asking.ask import ask_again
from flows.capability import Capability
from flows.chat import Style
from flows.forms import Answers, Asker, Day, Form, Problem
from flows.moments import read_day
from flows.rounds.cases import moved, round_of
from flows.rounds.drafting import NUMBER, number
from flows.rounds.frozen import tree_of
from flows.rounds.page import show
from flows.rounds.rules import LONGEST_EXTENSION, NotAllowed, extend, may_extend, set_k
from flows.rounds.timing import calendar_of, closes_on, end_of, plan
from flows.scan.inviting import ask_anew
from flows.scan.publishing import tell_published
from flows.texts import offer
from flows.turn import Turn
from storage.models import RoundState

conducting = Capability("round")


class Longer(Form, key="round_longer"):
    """Until when it is open."""

    until: Annotated[str, Day()]

    @classmethod
    def days_meant(cls, answers: Answers, asker: Asker) -> Mapping[str, date]:
        """Return the day that was meant."""
        day = read_day(answers.get("until") or "", asker.today)
        return {"until": day} if day else {}


class MoreAnswers(Form, key="round_k"):
    """How many answers a group needs from now on."""

    k: Annotated[str, NUMBER]


@conducting.button("extend", who=ORGANISER, opens=True)
async def longer(turn: Turn, round_id: str) -> None:
    """Ask until when it is open."""
    round_ = await round_of(turn, round_id, RoundState.OPEN)
    if round_ is None:
        return
    if may_extend(round_, turn.now):
        await ask(turn, Longer, about=round_.id)
    else:
        turn.notice("round.extended_already")


@conducting.done(Longer, who=ORGANISER)
async def extended(turn: Turn, told: Longer) -> None:
    """Let it close on a later day, at most a week later, once; reminders that are still to come move along."""
    round_, day = await round_of(turn, turn.about, RoundState.OPEN), read_day(told.until, turn.today)
    if round_ is None or day is None:
        return
    calendar = calendar_of(turn.post)
    try:
        extend(round_, end_of(day, calendar), turn.now)
    except NotAllowed:
        if not may_extend(round_, turn.now):
            await turn.too_late("round.extended_already")
            return
        before = closes_on(round_, calendar) or turn.today
        problem = _wrong_day(day, before)
        await ask_again(turn, Longer, {}, "until", problem)
        return
    plan(round_, calendar, turn.policy.scan_retention_days, turn.now)
    await turn.note("scan", round_.id, round_.state, round_.state, "extended")
    await ask_anew(turn.post, round_)
    await show(turn, round_, "round.extended")


@conducting.button("raise_k", who=ORGANISER, opens=True)
async def raise_k(turn: Turn, round_id: str) -> None:
    """Ask how many answers a group needs from now on."""
    if round_ := await round_of(turn, round_id, RoundState.OPEN):
        await ask(turn, MoreAnswers, about=round_.id)


@conducting.done(MoreAnswers, who=ORGANISER)
async def raised(turn: Turn, told: MoreAnswers) -> None:
    """Ask for more answers before a group is shown; never for fewer."""
    round_ = await round_of(turn, turn.about, RoundState.OPEN)
    if round_ is None:
        return
    k, invited = number(told.k, turn.words.language), tree_of(round_).invited
    if k <= round_.k or k > invited:
        why = Problem("round.k_only_up", k=round_.k) if k <= round_.k else Problem("round.k_above", invited=invited)
        await ask_again(turn, MoreAnswers, {}, "k", why)
        return
    set_k(round_, k)
    await turn.note("scan", round_.id, round_.state, round_.state, "k raised")
    await ask_anew(turn.post, round_)
    await show(turn, round_, "round.kept")


@conducting.button("close", who=ORGANISER)
async def close(turn: Turn, round_id: str) -> None:
    """Ask whether it is meant: nobody can answer any more after that."""
    if round_ := await round_of(turn, round_id, RoundState.OPEN):
        ways = [[offer("close_now", round_.id, style=Style.DANGER), offer("again", round_.id)]]
        await turn.say("round.really_close", ways, instead=True)


@conducting.button("close_now", who=ORGANISER)
async def close_now(turn: Turn, round_id: str) -> None:
    """Close it; within a minute what may be shown is computed."""
    round_ = await round_of(turn, round_id, RoundState.OPEN)
    if round_ and await moved(turn, round_, RoundState.CLOSED):
        round_.closes_at = turn.now
        await show(turn, round_, instead=True)


@conducting.button("publish", who=ORGANISER)
async def publish(turn: Turn, round_id: str) -> None:
    """Ask whether it is meant: everybody reads it then."""
    if round_ := await round_of(turn, round_id, RoundState.COMPUTED):
        ways = [[offer("publish_now", round_.id, style=Style.MAIN), offer("again", round_.id)]]
        await turn.say("round.really_publish", ways, instead=True)


@conducting.button("publish_now", who=ORGANISER)
async def publish_now(turn: Turn, round_id: str) -> None:
    """Publish the results, to everybody at the same moment."""
    round_ = await round_of(turn, round_id, RoundState.COMPUTED)
    if round_ and await moved(turn, round_, RoundState.PUBLISHED):
        round_.published_at = turn.now
        await tell_published(turn.post, round_)
        await show(turn, round_, instead=True)


def _wrong_day(day: date, before: date) -> Problem:
    """Return why it cannot be open until this day."""
    if day <= before:
        return Problem("round.not_later")
    return Problem("round.too_long", days=LONGEST_EXTENSION.days)
