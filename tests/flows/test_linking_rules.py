"""Who may be linked with whom, and what becomes of two members who are one person."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.linking.codes import MOST_TRIES, code_in, new_code
from flows.linking.guesses import MOST_GUESSES, Guesses
from flows.linking.rules import Side, Verdict, judge, settle, who_stays
from storage.models import Member, MemberState

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
EARLIER, LATER = NOW - timedelta(days=300), NOW + timedelta(days=7)
ACTIVE, PAUSED, LEFT, DECLINED, INVITED = (
    MemberState.ACTIVE,
    MemberState.PAUSED,
    MemberState.LEFT,
    MemberState.DECLINED,
    MemberState.INVITED,
)


def member(number: int, state: MemberState = ACTIVE, **more: object) -> Member:
    facts = {"organisation_id": 1, "name": "Noor", "language": "nl", "time_zone": "Europe/Amsterdam"}
    made = Member(**{**facts, "state": state, "state_since": NOW, **more})  # type: ignore[arg-type]  # as a test likes
    made.id = number
    return made


@given(st.integers())
def test_every_code_is_found_again_as_people_type_it(seed: int) -> None:
    code = new_code(Random(seed))  # noqa: S311 - nothing is at stake
    assert code_in(code) == code
    assert code_in(f"  {code.lower()} ") == code
    assert code_in(f"{code[:3]} {code[3:]}") == code
    assert code_in(f"{code[:3]}-{code[3:]}".lower()) == code


@pytest.mark.parametrize(
    "text",
    ["", "morgen", "ABCDEF", "346794", "A3C4D", "A3C4D66", "A1C4D6", "O0I1L5", "A3 C4D6", "idee A3C4D6", "\u01303C4D6"],
)
def test_other_words_are_no_code(text: str) -> None:
    assert code_in(text) is None


def test_codes_differ() -> None:
    random = Random(1)  # noqa: S311 - nothing is at stake
    assert len({new_code(random) for _ in range(1000)}) == 1000


def slack(who: Member | None, *more: str) -> Side:
    return Side(who, "slack", {"slack", *more} if who else set())


def telegram(who: Member | None, *more: str) -> Side:
    return Side(who, "telegram", {"telegram", *more} if who else set())


@pytest.mark.parametrize(
    ("asked", "typed", "verdict"),
    [
        (slack(member(1)), telegram(None), Verdict.LINK),
        (slack(member(1, PAUSED)), telegram(None), Verdict.LINK),
        *((slack(member(1)), telegram(member(2, state)), Verdict.LINK) for state in MemberState),
        *((slack(member(1, state)), telegram(member(2)), Verdict.GONE) for state in (LEFT, DECLINED, INVITED)),
        (slack(None), telegram(None), Verdict.GONE),
        (slack(member(1)), slack(member(1)), Verdict.SAME_APP),
        (slack(member(1)), slack(member(2)), Verdict.SAME_APP),
        (slack(member(1)), slack(None), Verdict.SAME_APP),
        (slack(member(1), "telegram"), telegram(member(1), "slack"), Verdict.ALREADY),
        (slack(member(1), "telegram"), telegram(member(2)), Verdict.TAKEN),
        (slack(member(1), "telegram"), telegram(None), Verdict.TAKEN),
        (slack(member(1)), telegram(member(2), "slack"), Verdict.TAKEN),
    ],
)
def test_what_a_code_opens(asked: Side, typed: Side, verdict: Verdict) -> None:
    assert judge(asked, typed) is verdict


@pytest.mark.parametrize(
    ("asked", "typed", "stays"),
    [
        (member(1, joined_at=EARLIER), member(2, joined_at=NOW), 1),
        (member(1, joined_at=NOW), member(2, joined_at=EARLIER), 2),
        (member(2, joined_at=NOW), member(1, joined_at=NOW), 1),
        (member(1, PAUSED, joined_at=NOW), member(2, joined_at=EARLIER), 2),
        (member(2, joined_at=NOW), member(1, LEFT, joined_at=EARLIER), 2),
        (member(2, joined_at=NOW), member(1, DECLINED), 2),
        (member(2, joined_at=NOW), member(1, INVITED), 2),
    ],
)
def test_who_joined_first_stays_of_those_who_take_part(asked: Member, typed: Member, stays: int) -> None:
    stay, go = who_stays(asked, typed)
    assert (stay.id, {stay.id, go.id}) == (stays, {1, 2})


@pytest.mark.parametrize(
    ("stay", "go", "state", "back"),
    [
        (member(1), member(2), ACTIVE, None),
        (member(1), member(2, PAUSED, ask_again_at=LATER), PAUSED, LATER),
        (member(1, PAUSED, ask_again_at=LATER), member(2), PAUSED, LATER),
        (member(1, PAUSED, ask_again_at=NOW), member(2, PAUSED, ask_again_at=LATER), PAUSED, LATER),
        (member(1, PAUSED, ask_again_at=None), member(2, PAUSED, ask_again_at=LATER), PAUSED, None),
        (member(1), member(2, LEFT), ACTIVE, None),
        (member(1), member(2, DECLINED, ask_again_at=LATER), ACTIVE, None),
    ],
)
def test_a_pause_on_either_app_holds_on_both(
    stay: Member, go: Member, state: MemberState, back: datetime | None
) -> None:
    settle(stay, go, NOW)
    assert (stay.state, stay.ask_again_at) == (state, back)


def test_the_quieter_choice_counts() -> None:
    stay = member(1, fewer=1, muted={"comments": "a"}, joined_at=NOW, language="en")
    settle(
        stay, member(2, location="Utrecht", fewer=2, muted={"comments": "b", "followed": "c"}, joined_at=EARLIER), NOW
    )
    assert (stay.fewer, stay.muted) == (2, {"comments": "a", "followed": "c"})
    assert (stay.joined_at, stay.language, stay.location) == (EARLIER, "en", "Utrecht")


def test_what_somebody_chose_before_they_left_does_not_count() -> None:
    stay = member(1, joined_at=NOW)
    settle(stay, member(2, LEFT, fewer=2, muted={"comments": "b"}, joined_at=EARLIER), NOW)
    assert (stay.state, stay.fewer, stay.muted, stay.joined_at) == (ACTIVE, 0, {}, EARLIER)


def test_strangers_wait_after_many_wrong_codes_in_an_hour() -> None:
    guesses = Guesses()
    for n in range(MOST_GUESSES):
        assert not guesses.too_many("telegram:1", NOW)
        guesses.note(f"telegram:{1000 + n}", NOW + timedelta(seconds=n))
    assert guesses.too_many("telegram:1", NOW + timedelta(minutes=59))
    assert not guesses.too_many("telegram:1", NOW + timedelta(hours=1))


def test_a_stranger_who_tries_many_codes_keeps_nobody_else_out() -> None:
    guesses = Guesses()
    for _ in range(MOST_TRIES):
        assert not guesses.too_many("telegram:1", NOW)
        guesses.note("telegram:1", NOW)
    assert guesses.too_many("telegram:1", NOW + timedelta(minutes=59))
    assert not guesses.too_many("telegram:2", NOW)
    assert not guesses.too_many("telegram:1", NOW + timedelta(hours=1))
