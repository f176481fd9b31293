"""Every verdict of a platform has its outcome, and nothing that may have arrived is sent blindly again."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.platform import DeliveryError, Verdict
from bot.pacing import Limit, Paces
from bot.sending import MOST_ATTEMPTS, Sending, _parcel, wait_before
from flows.post import ANSWER, BROADCAST, NUDGE
from storage.outbox import Outcome
from storage.outbox import Verdict as Ending
from tests.bot.support import CANARY, NOW, FakePlatform, SetClock, an_entry, words


class Desk:
    def __init__(self):
        self.clock = SetClock()
        self.slack = FakePlatform("slack")
        self.telegram = FakePlatform("telegram", reads_back=False)
        self.sending = Sending(
            {"slack": self.slack, "telegram": self.telegram}, Paces({"slack": Limit(100)}), self.clock
        )

    async def fails(self, verdict, wait=None, entry=None):
        self.slack.fails.append(DeliveryError("why", verdict, wait=wait))
        return await self.sending.send(entry or an_entry())


@pytest.fixture
def desk():
    return Desk()


async def test_what_arrived_is_sent(desk):
    entry = an_entry()
    assert await desk.sending.send(entry) == Outcome.sent(entry, "receipt-1")


async def test_what_is_refused_is_dead_at_once(desk):
    outcome = await desk.fails(Verdict.REFUSED)
    assert (outcome.verdict, outcome.error) == (Ending.DEAD, "why")


async def test_somebody_out_of_reach_is_a_fact(desk):
    assert (await desk.fails(Verdict.UNREACHABLE)).verdict is Ending.UNREACHABLE


async def test_what_belongs_in_a_pool_out_of_reach_waits_until_it_is_back(desk):
    entry = an_entry()
    sending = Sending({"slack": desk.slack}, Paces({}), desk.clock, [("slack", entry.address)])
    desk.slack.fails.append(DeliveryError("is_archived", Verdict.UNREACHABLE))
    outcome = await sending.send(entry)
    assert outcome.verdict is Ending.RETRY
    assert timedelta() < outcome.due_at - NOW <= timedelta(minutes=5)
    assert sending.lost == {("slack", entry.address): "is_archived"}
    assert (await sending.send(entry)).verdict is Ending.SENT
    assert sending.lost == {}


async def test_later_is_tried_again_after_a_growing_pause_and_is_dead_in_the_end(desk):
    pauses = []
    for _ in range(MOST_ATTEMPTS - 1):
        outcome = await desk.fails(Verdict.LATER)
        assert outcome.verdict is Ending.RETRY
        pauses.append((outcome.due_at - NOW).total_seconds())
    assert pauses[:4] == [1, 2, 4, 8]
    assert (await desk.fails(Verdict.LATER)).verdict is Ending.DEAD


async def test_retry_after_is_obeyed_to_the_second_and_never_counts(desk):
    for _ in range(3 * MOST_ATTEMPTS):
        outcome = await desk.fails(Verdict.LATER, wait=33.0)
        assert (outcome.verdict, outcome.due_at) == (Ending.RETRY, NOW + timedelta(seconds=33))
    assert (await desk.fails(Verdict.LATER)).due_at == NOW + timedelta(seconds=1)


async def test_retry_after_holds_back_what_we_write_of_our_own_accord_but_no_answers(desk):
    await desk.fails(Verdict.LATER, wait=33.0)
    outcome = await desk.sending.send(an_entry(2, priority=BROADCAST))
    assert outcome.verdict is Ending.RETRY
    assert (outcome.due_at - NOW).total_seconds() == pytest.approx(33, abs=0.5)
    assert [parcel.entry for parcel in desk.slack.tried] == [1]
    assert (await desk.sending.send(an_entry(3, priority=ANSWER))).verdict is Ending.SENT


async def test_waiting_for_an_operator_does_not_count(desk):
    for _ in range(5 * MOST_ATTEMPTS):
        outcome = await desk.fails(Verdict.CLOSED, entry=an_entry(attempts=60))
        assert (outcome.verdict, outcome.due_at) == (Ending.RETRY, NOW + timedelta(minutes=1))
    assert desk.sending.closed == {"slack": "why"}
    assert (await desk.fails(Verdict.LATER, entry=an_entry(attempts=61))).verdict is Ending.RETRY
    assert (await desk.sending.send(an_entry(attempts=62))).verdict is Ending.SENT
    assert desk.sending.closed == {}


async def test_on_slack_what_is_uncertain_is_read_back_and_not_doubled(desk):
    desk.slack.fails_after.append(DeliveryError("cut", Verdict.UNCERTAIN))
    first = await desk.sending.send(an_entry())
    assert (first.verdict, first.due_at) == (Ending.UNCERTAIN, NOW + timedelta(seconds=1))
    again = await desk.sending.send(an_entry(is_uncertain=True, attempts=2))
    assert again == Outcome.sent(again.entry, "receipt-1")
    assert [parcel.entry for parcel in desk.slack.arrived] == [1]


async def test_on_slack_what_surely_is_not_there_is_sent_also_a_nudge(desk):
    outcome = await desk.sending.send(an_entry(is_uncertain=True, attempts=2, priority=NUDGE))
    assert outcome.verdict is Ending.SENT
    assert desk.slack.read_backs == [1]
    assert len(desk.slack.arrived) == 1


@pytest.mark.parametrize("priority", [ANSWER, NUDGE, BROADCAST])
@pytest.mark.parametrize("verdict", [Verdict.LATER, Verdict.CLOSED])
async def test_while_slack_cannot_be_asked_it_stays_uncertain(desk, priority, verdict):
    await desk.slack.deliver(_parcel(an_entry()))
    desk.slack.read_back_fails.append(DeliveryError("ratelimited", verdict, wait=20.0))
    outcome = await desk.sending.send(an_entry(is_uncertain=True, priority=priority))
    assert outcome.verdict is Ending.UNCERTAIN
    assert outcome.due_at > NOW
    assert (await desk.sending.send(an_entry(is_uncertain=True, priority=priority))).verdict is Ending.SENT
    assert len(desk.slack.arrived) == 1


async def test_an_edit_needs_no_reading_back(desk):
    outcome = await desk.sending.send(an_entry(is_uncertain=True, posting="receipt-0"))
    assert outcome.verdict is Ending.SENT
    assert desk.slack.read_backs == []


async def test_on_telegram_a_nudge_is_not_repeated_when_it_may_have_arrived(desk):
    outcome = await desk.sending.send(an_entry(platform="telegram", is_uncertain=True, priority=NUDGE))
    assert outcome == Outcome.sent(outcome.entry, None)
    assert desk.telegram.tried == []


@pytest.mark.parametrize("priority", [ANSWER, BROADCAST])
async def test_on_telegram_an_answer_and_a_broadcast_are_repeated(desk, priority):
    outcome = await desk.sending.send(an_entry(platform="telegram", is_uncertain=True, priority=priority))
    assert outcome == Outcome.sent(outcome.entry, "receipt-1")


async def test_what_stays_uncertain_for_ever_is_dead_in_the_end(desk):
    outcomes = [await desk.fails(Verdict.UNCERTAIN) for _ in range(MOST_ATTEMPTS)]
    assert {outcome.verdict for outcome in outcomes[:-1]} == {Ending.UNCERTAIN}
    assert outcomes[-1].verdict is Ending.DEAD


async def test_the_unforeseen_may_have_arrived_and_its_words_stay_out_of_the_log(desk, caplog):
    caplog.set_level("DEBUG")
    desk.slack.fails.append(KeyError(CANARY))
    outcome = await desk.sending.send(an_entry(payload=words(CANARY).to_json()))
    assert (outcome.verdict, outcome.error) == (Ending.UNCERTAIN, "KeyError")
    assert CANARY not in caplog.text


async def test_failures_are_forgotten_when_a_message_is_through(desk):
    for entry in range(50):
        await desk.fails(Verdict.LATER, entry=an_entry(entry))
        await desk.sending.send(an_entry(entry))
    assert not desk.sending._failures


@given(st.integers(min_value=2, max_value=10_000))
def test_a_pause_never_shrinks_and_never_exceeds_a_quarter_of_an_hour(attempt):
    assert wait_before(attempt) <= wait_before(attempt + 1) <= timedelta(minutes=15)


def test_pauses_double_from_one_second_on():
    pauses = [wait_before(attempt).total_seconds() for attempt in range(2, 12)]
    assert pauses[0] == 1
    assert all(later == 2 * earlier for earlier, later in pairwise(pauses))
