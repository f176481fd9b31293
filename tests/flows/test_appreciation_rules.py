"""Who may read thanks, and when somebody hears of them: in their hours, and once a day (domain.md 2.10, 3.9)."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.appreciation.rules import decide, told_at
from flows.policy import Policy
from flows.workdays import is_working_day
from storage.models import Appreciation, AppreciationState, Member, MemberState

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2030, 12, 31))  # noqa: DTZ001 - made aware in the test


@pytest.mark.parametrize("before", list(AppreciationState))
@pytest.mark.parametrize("after", list(AppreciationState))
def test_who_may_read_it_is_said_once(before: AppreciationState, after: AppreciationState) -> None:
    whose = {"organisation_id": 1, "sender_id": 2, "receiver_id": 1, "project_id": 1}
    thanks = Appreciation(**whose, text="Mooi gedaan.", at=NOW, state=before)
    allowed = (before, after) in {("sent", "shared"), ("sent", "kept_private")}
    assert decide(thanks, after) is allowed
    assert thanks.state is (after if allowed else before)


@given(moments, st.integers(0, 60 * 24 * 4), st.sampled_from(["Europe/Amsterdam", "America/New_York", "Asia/Kolkata"]))
def test_thanks_are_told_in_somebodys_hours_and_once_a_day(last: datetime, minutes: int, zone: str) -> None:
    receiver = Member(
        organisation_id=1, name="Noor", language="nl", time_zone=zone, state=MemberState.ACTIVE, state_since=NOW
    )
    told, now = last.replace(tzinfo=UTC), last.replace(tzinfo=UTC) + timedelta(minutes=minutes)
    then = told_at(receiver, told, Policy(), now).astimezone(ZoneInfo(zone))
    assert then >= now
    assert then.date() > told.astimezone(ZoneInfo(zone)).date()
    assert is_working_day(then.date(), "NL")
    assert 9 <= then.hour < 12 or 13 <= then.hour < 17
