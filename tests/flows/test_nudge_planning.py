"""What is said now, what later and what not at all: never outside a window, never above a cap, nothing is lost."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.chat import Block, Button, Incoming, Message, Pressed, Run, Sender, Surface
from flows.nudges.caps import room_from
from flows.nudges.kinds import NEWS, UNCOUNTED, NudgeKind, rank
from flows.nudges.marks import marked, unmarked
from flows.nudges.merging import MOST, merged
from flows.nudges.planning import Listener, plan
from flows.nudges.windows import windows_of
from flows.policy import Policy
from flows.workdays import is_working_day
from storage.models import Member, MemberState, Nudge, NudgeState

START = datetime(2026, 10, 19, 6, tzinfo=UTC)
MINUTES = st.integers(0, 60 * 24 * 60)
SETTLED = {NudgeState.SENT, NudgeState.MERGED, NudgeState.EXPIRED, NudgeState.WITHDRAWN}
policies = st.builds(
    Policy,
    cap_day=st.integers(0, 1),
    cap_week=st.integers(0, 3),
    cap_30d=st.integers(0, 8),
    next_learnathon=st.none() | st.just(date(2026, 11, 12)),
)


@dataclass
class Told:
    """One message that went out."""

    at: datetime
    said: tuple[Nudge, ...]
    counts: bool


@dataclass
class History:
    """All that went out to a member, minute by minute of interest."""

    member: Member
    policy: Policy
    told: list[Told] = field(default_factory=list)

    def tick(self, now: datetime, waiting: list[Nudge], *, at_once: bool = False) -> None:
        """Do what the plan says, as the code with the database does."""
        counted = [one.at for one in self.told if one.counts]
        due = [one for one in waiting if one.state is NudgeState.WAITING and one.due_at <= now]
        news = max((one.at for one in self.told if any(said.news for said in one.said)), default=None)
        planned = plan(Listener(self.member, self.policy, now, counted, news, at_once=at_once), due)
        heard = [*planned.said, *(one for one, *_ in planned.later), *(one for one, *_ in planned.dropped)]
        assert sorted(one.id for one in heard) == sorted(one.id for one in due), "each is in exactly one place"
        for one, later, reason in planned.later:
            one.due_at, one.reason = later, reason
        for one, state, reason in planned.dropped:
            one.state, one.reason = state, reason
        for place, one in enumerate(planned.said):
            one.state = NudgeState.MERGED if place else NudgeState.SENT
        if planned.said:
            self.told.append(Told(now, planned.said, any(one.counted for one in planned.said)))


def noor(zone: str = "Europe/Amsterdam", fewer: int = 0) -> Member:
    facts = {"language": "nl", "time_zone": zone, "state": MemberState.ACTIVE, "state_since": START, "fewer": fewer}
    who = Member(organisation_id=1, name="Noor", **facts)
    who.id = 7
    return who


def nudge(number: int, kind: NudgeKind, at: datetime, lives: timedelta | None = None, *, gently: bool = False) -> Nudge:
    payload = Message((Block((Run(f"Number {number}"),), (Button("See", "idea.look", ("1",)),)),)).to_json()
    one = Nudge(
        organisation_id=1,
        member_id=7,
        kind=kind,
        key=f"key:{number}",
        payload=payload,
        state=NudgeState.WAITING,
        created_at=at,
        due_at=at,
        expires_at=at + lives if lives else None,
        counted=kind not in UNCOUNTED,
        news=kind in NEWS,
        gently=gently,
    )
    one.id = number
    return one


@st.composite
def wishes(draw: st.DrawFn) -> list[Nudge]:
    """Things to say within 60 days, at random moments."""
    kinds = st.sampled_from(NudgeKind)
    lives = st.none() | st.integers(1, 9).map(lambda days: timedelta(days=days))
    made = draw(st.lists(st.tuples(MINUTES, kinds, lives, st.booleans()), min_size=1, max_size=25))
    return [
        nudge(number, kind, START + timedelta(minutes=minute), life, gently=gently)
        for number, (minute, kind, life, gently) in enumerate(sorted(made, key=lambda one: one[0]), 1)
    ]


def lived(member: Member, policy: Policy, waiting: list[Nudge]) -> History:
    """Live through it: from one moment at which something is due to the next, as the bot that ticks does."""
    history, now, end = History(member, policy), START, START + timedelta(days=400)
    while any(one.state is NudgeState.WAITING for one in waiting):
        now = max(now, min(one.due_at for one in waiting if one.state is NudgeState.WAITING))
        assert now < end, "something waits for ever"
        before = len(history.told), sum(one.state in SETTLED for one in waiting), min_due(waiting)
        history.tick(now, waiting)
        if before == (len(history.told), sum(one.state in SETTLED for one in waiting), min_due(waiting)):
            raise AssertionError("nothing comes of what is due")
    return history


def min_due(waiting: list[Nudge]) -> datetime | None:
    return min((one.due_at for one in waiting if one.state is NudgeState.WAITING), default=None)


def allowed(told: list[Told], member: Member, policy: Policy) -> bool:
    """Whether no cap was ever broken, looked at slowly: at each message, by all that went before it."""
    zone = ZoneInfo(member.time_zone)
    counted = [one.at for one in told if one.counts]
    half = 2 if member.fewer else 1
    for at in counted:
        day = at.astimezone(zone).date()
        on_day = [one for one in counted if one.astimezone(zone).date() == day]
        if day == policy.next_learnathon:
            if len(on_day) > policy.event_day_cap:
                return False
            continue
        usual = [one for one in counted if one <= at and one.astimezone(zone).date() != policy.next_learnathon]
        in_week = [one for one in usual if at - one < timedelta(days=7)]
        in_month = [one for one in usual if at - one < timedelta(days=30)]
        week, month = max(1, policy.cap_week // half), max(1, policy.cap_30d // half)
        if len(on_day) > policy.cap_day or len(in_week) > week or len(in_month) > month:
            return False
    return True


@settings(deadline=None, max_examples=150)
@given(wishes(), policies, st.sampled_from(["Europe/Amsterdam", "America/New_York", "Pacific/Apia"]), st.integers(0, 1))
def test_no_message_outside_a_window_no_cap_broken_and_nothing_lost(
    waiting: list[Nudge], policy: Policy, zone: str, fewer: int
) -> None:
    member = noor(zone, fewer)
    history = lived(member, policy, waiting)
    assert allowed(history.told, member, policy)
    assert all(one.state in SETTLED for one in waiting)
    assert all(one.reason for one in waiting if one.state in {NudgeState.EXPIRED, NudgeState.WITHDRAWN})
    for one in history.told:
        local = one.at.astimezone(ZoneInfo(zone))
        assert is_working_day(local.date(), policy.country)
        assert any(start <= local.time() < end for start, end in windows_of(member, policy))
        assert 1 <= len(one.said) <= MOST
        assert all(said.expires_at is None or one.at < said.expires_at for said in one.said)
        assert [rank(NudgeKind(said.kind)) for said in one.said] == sorted(rank(NudgeKind(s.kind)) for s in one.said)
        assert not any(said.gently and local.weekday() == 4 and local.time() >= time(12) for said in one.said)
    zone_of = ZoneInfo(zone)
    news = [one.at.astimezone(zone_of).date() for one in history.told if any(said.news for said in one.said)]
    assert len(news) == len(set(news)), "news of colleagues is one message a day"
    said = [said.id for one in history.told for said in one.said]
    assert len(said) == len(set(said)), "nothing is said twice"


@given(st.lists(MINUTES, max_size=8), MINUTES, policies)
def test_room_is_found_no_sooner_and_no_later(minutes: list[int], at: int, policy: Policy) -> None:
    now = START + timedelta(minutes=max([at, *minutes]))
    told = [START + timedelta(minutes=minute) for minute in minutes]
    room = room_from(told, noor(), policy, now)

    def fits(moment: datetime) -> bool:
        before = [Told(one, (), counts=True) for one in told]
        usual = [one for one in before if moment - one.at < timedelta(days=30)]
        return within(usual, moment, policy)

    if room is None:
        assert 0 in (policy.cap_day, policy.cap_week, policy.cap_30d)
        return
    assert room >= now
    assert fits(room)
    quarters = (now + timedelta(minutes=15 * n) for n in range(int((room - now) / timedelta(minutes=15)) + 1))
    assert not any(fits(moment) for moment in quarters if moment < room)


def within(told: list[Told], moment: datetime, policy: Policy) -> bool:
    zone = ZoneInfo("Europe/Amsterdam")
    day, event = moment.astimezone(zone).date(), policy.next_learnathon
    days = [one.at.astimezone(zone).date() for one in told]
    if day == event:
        return days.count(day) < policy.event_day_cap
    usual = [one.at for one, its in zip(told, days, strict=True) if its != event]
    week = [one for one in usual if moment - one < timedelta(days=7)]
    return days.count(day) < policy.cap_day and len(week) < policy.cap_week and len(usual) < policy.cap_30d


def test_of_what_waits_for_one_moment_the_most_important_comes_first_and_the_rest_on_another_day() -> None:
    kinds = [NudgeKind.PROJECT, NudgeKind.CHECK_IN, NudgeKind.DECISION, NudgeKind.SUPPORT, NudgeKind.EXPERIMENT]
    waiting = [nudge(number, kind, START) for number, kind in enumerate([*kinds, NudgeKind.DUTY], 1)]
    history = lived(noor(), Policy(), waiting)
    assert [[one.kind for one in told.said] for told in history.told] == [
        ["decision", "support", "duty", "experiment", "check_in"],
        ["project"],
    ]
    assert history.told[1].at - history.told[0].at > timedelta(hours=12)


def test_one_thing_stays_as_it_is_and_several_are_numbered() -> None:
    first, second = nudge(1, NudgeKind.DECISION, START), nudge(2, NudgeKind.SUPPORT, START)
    alone, both = merged([first], {}), merged([first, second], {})
    assert (str(alone), [button.label for button in alone.buttons]) == ("Number 1", ["See"])
    assert (str(both), [button.label for button in both.buttons]) == (
        "1. Number 1\n\n2. Number 2",
        ["1. See", "2. See"],
    )


def test_the_scan_goes_alone_on_another_day_and_no_button_of_it_tells_in_which_message_it_was_pressed() -> None:
    waiting = [
        nudge(1, NudgeKind.SCAN, START),
        nudge(2, NudgeKind.CHECK_IN, START),
        nudge(3, NudgeKind.BROADCAST, START),
    ]
    history = lived(noor(), Policy(), waiting)
    assert [[one.kind for one in told.said] for told in history.told] == [["check_in", "broadcast"], ["scan"]]
    (button,) = merged([waiting[0]], {}).buttons
    assert button.action == "idea.look"


@given(st.integers(1, 10**9), st.booleans())
def test_a_mark_is_read_again(number: int, among_others: bool) -> None:
    (block,) = marked([Block((), (Button("See", "idea.look", ("1",)),))], number, among_others=among_others)
    (button,) = block.buttons
    read = unmarked(pressed(button.action))
    assert read.act == Pressed("idea.look", nudge=number, among_others=among_others)
    assert unmarked(pressed("idea.look")).act == Pressed("idea.look")


def pressed(action: str) -> Incoming:
    return Incoming("1", Sender("slack", "T1", "U1", "Noor", "D1", "nl"), Pressed(action), Surface.MODAL, private=True)


@pytest.mark.parametrize("kind", NudgeKind)
def test_every_kind_has_its_place(kind: NudgeKind) -> None:
    assert rank(kind) >= 0


def test_where_caps_bind_the_order_is_that_of_the_specification() -> None:
    agreed = "decision", "support", "event", "experiment", "check_in", "scan", "broadcast"  # domain.md 3.9, rule 4
    assert sorted(agreed, key=lambda kind: rank(NudgeKind(kind))) == list(agreed)
