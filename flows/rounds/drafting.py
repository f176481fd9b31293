"""A round is drafted by a form, changed as long as nobody was invited, and gets a sentence of the organisers' own."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Annotated

from flows.access import ORGANISER
from flows.amounts import read_amount
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Block
from flows.forms import Answers, Asker, Day, Form, Line, Problem, Quantity
from flows.moments import read_day
from flows.rounds.cases import groups_of, round_of
from flows.rounds.page import page, show
from flows.rounds.rules import AHEAD, LONGEST_WD, SHORTEST_WD, advised_k, set_k
from flows.rounds.timing import calendar_of, opens_on, plan
from flows.turn import Turn
from flows.workdays import is_working_day
from storage.models import RoundState, ScanRound

drafting = Capability("round")
_FURTHEST = timedelta(days=366)
NUMBER, SENTENCE = Quantity(20), Line(10, 200)


class Drafted(Form, key="round_plan", confirm=True):
    """When a round opens, for how long, and from how many answers a group is shown."""

    opens: Annotated[str, Day()]
    window: Annotated[str | None, NUMBER]
    k: Annotated[str | None, NUMBER]

    @classmethod
    def fits(cls, name: str, answers: Answers, asker: Asker) -> None:
        """Object to a day on which nobody works, and to numbers that cannot be."""
        given = answers.get(name)
        if given is None:
            return
        if name == "opens":
            _weigh_day(read_day(given, asker.today), asker)
        elif name == "window" and not SHORTEST_WD <= number(given, asker.language) <= LONGEST_WD:
            raise Problem("round.window_limits", least=SHORTEST_WD, most=LONGEST_WD)
        elif name == "k" and number(given, asker.language) < asker.policy.scan_k:
            raise Problem("round.k_floor", least=asker.policy.scan_k)

    @classmethod
    def days_meant(cls, answers: Answers, asker: Asker) -> Mapping[str, date]:
        """Return the day that was meant."""
        day = read_day(answers.get("opens") or "", asker.today)
        return {"opens": day} if day else {}


class OwnWords(Form, key="round_words"):
    """A sentence of the organisers' own below the invitation: in both languages, or in none."""

    nl: Annotated[str | None, SENTENCE]
    en: Annotated[str | None, SENTENCE]

    @classmethod
    def fits(cls, name: str, answers: Answers, _asker: Asker) -> None:
        """Object to a sentence that half of the people cannot read."""
        if name == "en" and (answers.get("nl") is None) != (answers.get("en") is None):
            raise Problem("round.in_both")


@drafting.button("new", who=ORGANISER, opens=True)
async def new(turn: Turn) -> None:
    """Ask what the next round is to be; while one is coming or open, show that one."""
    coming = await turn.work.scans.coming(turn.organisation.id)
    if coming is None:
        await ask(turn, Drafted)
    else:
        await show(turn, coming, "round.one_at_a_time")


@drafting.button("change", who=ORGANISER, opens=True)
async def change(turn: Turn, round_id: str) -> None:
    """Ask what is to be different."""
    if round_ := await round_of(turn, round_id, *AHEAD):
        await ask(turn, Drafted, _answers_of(turn, round_), about=round_.id)


@drafting.done(Drafted, who=ORGANISER)
async def drafted(turn: Turn, told: Drafted) -> None:
    """Keep the round, and show what is missing."""
    round_ = await round_of(turn, turn.about, *AHEAD) if turn.about else await _new(turn)
    day = read_day(told.opens, turn.today)
    if round_ is None or day is None:
        return
    people = (await groups_of(turn.post, round_)).tree.invited
    k = number(told.k, turn.words.language) if told.k else advised_k(people, turn.policy.scan_k)
    if wrong := _wrong_k(turn, round_, k, people):
        await turn.say_blocks(wrong, await page(turn, round_))
        return
    _put(turn, round_, day, told, k)
    if turn.about:
        await turn.note("scan", round_.id, round_.state, round_.state, "changed")
    else:
        await turn.work.scans.add(round_)
        await turn.note("scan", round_.id, None, round_.state)
    await show(turn, round_, "round.kept")


@drafting.button("intro", who=ORGANISER, opens=True)
async def intro(turn: Turn, round_id: str) -> None:
    """Ask for the organisers' own sentence."""
    if round_ := await round_of(turn, round_id, *AHEAD):
        await ask(turn, OwnWords, dict(round_.intro or {}), about=round_.id)


@drafting.done(OwnWords, who=ORGANISER)
async def worded(turn: Turn, told: OwnWords) -> None:
    """Keep their sentence, or take it away."""
    round_ = await round_of(turn, turn.about, *AHEAD)
    if round_ is None:
        return
    round_.intro = {"nl": told.nl, "en": told.en} if told.nl and told.en else None
    await turn.note("scan", round_.id, round_.state, round_.state, "own words")
    await show(turn, round_, "round.kept")


def number(typed: str, language: str) -> int:
    """Return the whole number that was typed."""
    found = read_amount(typed, language)
    return round(found.value) if found else 0


def _weigh_day(day: date | None, asker: Asker) -> None:
    if day is None:
        return
    if day <= asker.today:
        raise Problem("round.too_soon")
    if day > asker.today + _FURTHEST:
        raise Problem("round.too_far")
    if not is_working_day(day, asker.policy.country):
        raise Problem("round.no_working_day")


def _wrong_k(turn: Turn, round_: ScanRound, k: int, people: int) -> Sequence[Block]:
    """Return why a round that is scheduled cannot ask for so many answers; nothing when it can. A draft may wait."""
    if round_.state is not RoundState.SCHEDULED:
        return ()
    if k < round_.k:
        return turn.words.blocks("round.k_only_up", k=round_.k)
    return turn.words.blocks("round.k_above", invited=people) if k > people else ()


async def _new(turn: Turn) -> ScanRound | None:
    """Return a round that is not kept yet; where another came about meanwhile, say so."""
    await turn.work.organisations.hold(turn.organisation.id)
    if coming := await turn.work.scans.coming(turn.organisation.id):
        await show(turn, coming, "round.one_at_a_time")
        return None
    event = await turn.work.events.coming(turn.organisation.id)
    return ScanRound(
        organisation_id=turn.organisation.id,
        state=RoundState.DRAFT,
        state_since=turn.now,
        created_at=turn.now,
        created_by=turn.me.id,
        event_id=event.id if event else None,
    )


def _put(turn: Turn, round_: ScanRound, day: date, told: Drafted, k: int) -> None:
    calendar = calendar_of(turn.post)
    round_.opens_at = calendar.morning(day)
    round_.window_wd = number(told.window, turn.words.language) if told.window else turn.policy.scan_window_wd
    set_k(round_, k)
    plan(round_, calendar, turn.policy.scan_retention_days, turn.now)


def _answers_of(turn: Turn, round_: ScanRound) -> dict[str, str | None]:
    day = opens_on(round_, calendar_of(turn.post))
    known: dict[str, str | None] = {"window": str(round_.window_wd), "k": str(round_.k)}
    return known | ({"opens": day.isoformat()} if day else {})
