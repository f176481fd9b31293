"""A whole year of one Learnathon by itself, in simulated time; and no phase twice, however many processes look."""

import asyncio
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest
from sqlalchemy import select

from bot.ticking import Ticking
from flows.by_itself import DUE
from flows.events.calendar import lead_for
from flows.events.timing import Calendar, plan
from flows.everything import build_house
from flows.policy import Policy
from flows.workdays import is_working_day
from storage.models import Event, EventFormat, EventPhase, GrantSource, Nudge, NudgeState, Role
from storage.store import Store
from tests.storage.people import settle

BEGIN = datetime(2026, 8, 17, 9, tzinfo=UTC)
DAY = date(2026, 11, 12)
CALENDAR = Calendar("Europe/Amsterdam", "NL")
HOUSE = build_house(Policy(), Random(0))  # noqa: S311 - nothing is drawn
DUES = [due for due in DUE if due.name in {"event_phase", "event_warning", "nudges"}]
IN_LINE = [phase for phase in EventPhase if phase not in {EventPhase.DRAFT, EventPhase.CANCELLED}]


async def announced(store: Store, size: int, form: EventFormat) -> int:
    """Keep an event that was just announced, with an organiser; returns its id."""
    (olga,) = await settle(store, "Olga")
    async with store.begin() as work:
        organiser = await work.members.get(olga.member_id)
        assert organiser is not None
        await work.roles.grant(organiser, Role.ORGANISER, now=BEGIN, source=GrantSource.CHAT)
        event = Event(
            organisation_id=olga.organisation_id,
            phase=EventPhase.ANNOUNCED,
            phase_since=BEGIN,
            created_at=BEGIN,
            day=DAY,
            starts=time(9),
            ends=time(13) if form is EventFormat.HALF_DAY else time(16, 30),
            place="De Hal",
            format=form,
            size=size,
            reported_at=BEGIN,
            lead=lead_for(size, BEGIN.date(), DAY),
        )
        plan(event, CALENDAR, BEGIN)
        return (await work.events.add(event)).id


async def tick(store: Store, now: datetime, times: int = 1) -> None:
    await asyncio.gather(*(Ticking(store, HOUSE, lambda: now, DUES).run() for _ in range(times)))


async def next_moment(store: Store, now: datetime) -> datetime | None:
    return min((await Ticking(store, HOUSE, lambda: now, DUES).waiting()).values(), default=None)


async def history(store: Store, event_id: int) -> list[tuple[str, datetime]]:
    """Return into which phases an event came, and when."""
    async with store.read() as work:
        return [(one.to_state, one.at) for one in await work.audit.of(1, "event", event_id)]


async def said(store: Store) -> list[str]:
    """Return the keys of what the organiser was asked or told, in the order of time."""
    async with store.read() as work:
        sent = select(Nudge.key).where(Nudge.state.in_((NudgeState.SENT, NudgeState.MERGED)))
        return [key.split(":", 2)[2] for key in await work._session.scalars(sent.order_by(Nudge.sent_at, Nudge.id))]


@pytest.mark.parametrize("form", EventFormat)
@pytest.mark.parametrize("size", [10, 50, 150, 500])
async def test_a_year_by_itself(store: Store, size: int, form: EventFormat) -> None:
    event_id = await announced(store, size, form)
    now = BEGIN
    while moment := await next_moment(store, now):
        assert moment > now, "nothing is left undone"
        now = moment
        await tick(store, now)
    gone = await history(store, event_id)
    assert [phase for phase, _ in gone] == IN_LINE[1:]
    days = {phase: at.astimezone(CALENDAR.at(DAY, time()).tzinfo) for phase, at in gone}
    assert days["live"] == CALENDAR.at(DAY, time(6))
    assert days["wrap_up"] == CALENDAR.at(DAY, time(13) if form is EventFormat.HALF_DAY else time(16, 30))
    assert all(is_working_day(at.date(), "NL") and at.hour >= 6 for at in days.values())
    asked = [key.split(":")[:2] for key in await said(store)]
    before = [["ask", phase] for phase in ("call_for_ideas", "shaping", "ready", "live")]
    after = [["ask", step] for step in ("thanks", "follow_through", "results", "results", "results", "evaluated")]
    assert asked == before + after


async def test_several_processes_bring_it_on_once(store: Store) -> None:
    event_id = await announced(store, 150, EventFormat.WHOLE_DAY)
    async with store.read() as work:
        event = await work.events.of(1, event_id)
        assert event is not None
        asked, opens = event.warn_at, event.phase_due_at
    assert asked is not None
    assert opens is not None
    await tick(store, asked + timedelta(hours=1), times=3)
    assert len(await said(store)) == 1
    await tick(store, opens, times=3)
    assert await history(store, event_id) == [("call_for_ideas", opens)]


async def test_after_months_away_it_is_where_it_should_be_with_one_message(store: Store) -> None:
    event_id = await announced(store, 150, EventFormat.WHOLE_DAY)
    back = CALENDAR.at(date(2027, 1, 12), time(10))
    await tick(store, back, times=2)
    await tick(store, back)
    assert [phase for phase, _ in await history(store, event_id)] == IN_LINE[1:7]
    assert [key.split(":")[:2] for key in await said(store)] == [["began", "follow_through"]]
