"""Asked in vain: against a model that lives day by day."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from flows.nudges.patience import LOOKS_BACK, Asked, in_vain, may_ask_from

MONDAY = datetime(2026, 11, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
LONG_AGO = datetime.min.replace(tzinfo=UTC)


def midnight(day: int) -> datetime:
    return (MONDAY + day * DAY).replace(hour=0)


@given(st.lists(st.booleans(), max_size=8))
def test_only_the_last_ones_in_a_row_count(answers: list[bool]) -> None:
    asked = [Asked(MONDAY - n * 7 * DAY, answered) for n, answered in enumerate(answers)]
    row = 0
    for one in asked:
        if one.answered:
            break
        row += 1
    assert in_vain(asked, None) == row


@given(st.integers(1, 30), st.sets(st.integers(0, 200)), st.sets(st.integers(0, 200)))
def test_who_is_asked_every_few_days_and_seldom_answers(every: int, answers: set[int], here: set[int]) -> None:
    """Each `every` days we want to ask; on some days they answer what was asked last, on some they only come by."""
    asked: list[Asked] = []
    days: list[int] = []
    last_here: datetime | None = None
    vain = 0
    for day in range(200):
        wants = day % every == 0
        allowed = may_ask_from(asked[:LOOKS_BACK], last_here)
        now = MONDAY + day * DAY
        if vain >= LOOKS_BACK:
            assert allowed is None, "four in vain: nothing until they act"
        elif vain >= 2:
            assert allowed == MONDAY + (days[0] + 2 * (days[0] - days[1])) * DAY
        else:
            assert allowed == LONG_AGO
        if wants and allowed is not None and now >= allowed:
            asked.insert(0, Asked(now, answered=False))
            days.insert(0, day)
            vain += 1
        if day in answers and asked:
            asked[0] = Asked(asked[0].at, answered=True)
            vain = 0
        if day in here:
            last_here = midnight(day)
            vain = 0


def test_twice_in_vain_doubles_and_four_times_ends_it() -> None:
    asked = [Asked(MONDAY + 7 * DAY, answered=False), Asked(MONDAY, answered=False)]
    assert may_ask_from(asked, None) == MONDAY + 21 * DAY
    assert may_ask_from([Asked(MONDAY + 9 * DAY, answered=False)] * 4, None) is None
    assert may_ask_from([Asked(MONDAY + 9 * DAY, answered=False)] * 4, midnight(10)) == LONG_AGO
