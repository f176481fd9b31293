"""The same is said to everybody whom a round invites: once, in each one's language and hours, on both databases."""

from datetime import time, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from storage.models import MemberState, Nudge, NudgeState, OutboxEntry, OutboxState, RoundState, ScanRound
from storage.outbox import Outgoing
from storage.repositories import Listeners
from storage.store import Store
from tests.storage.people import NOW, found, join

NEAR = Listeners("nl", "Europe/Amsterdam", None, None)
PEOPLE: dict[str, dict[str, Any]] = {
    "Noor": {},
    "Bram": {},
    "Late": {"window_start": time(14), "window_end": time(17)},
    "Emma": {"language": "en", "time_zone": "America/New_York"},
    "Paul": {"state": MemberState.PAUSED},
    "Lea": {"state": MemberState.LEFT},
}


@pytest.fixture
async def invited(store: Store) -> dict[str, int]:
    """A round to which everybody is invited, and somebody who is not."""
    async with store.begin() as work:
        organisation, members = await found(work), {}
        for name, facts in PEOPLE.items():
            member = await work.members.get((await join(work, organisation, name)).member_id or 0)
            assert member is not None
            members[name] = member.id
            for fact, value in facts.items():
                setattr(member, fact, value)
        one = ScanRound(organisation_id=organisation.id, state=RoundState.OPEN, state_since=NOW, created_at=NOW)
        assert (await work.scans.add(one)).id == 1
        await work.scans.invite(1, dict.fromkeys(members.values(), "all"))
        await join(work, organisation, "Else")
    return members


def a_nudge(what: str, **facts: Any) -> Nudge:
    values: dict[str, Any] = {"payload": "Hello", "unless": "sent:1:", "expires_at": None, **facts}
    return Nudge(
        organisation_id=1,
        member_id=0,
        kind="scan",
        key=f"scan:1:{what}:",
        state=NudgeState.WAITING,
        created_at=NOW,
        due_at=NOW,
        **values,
    )


async def said(store: Store) -> list[tuple[str, int, str, NudgeState, str | None]]:
    async with store.read() as work:
        rows = await work._session.scalars(select(Nudge).order_by(Nudge.key))
        return [(one.key, one.member_id, one.payload, one.state, one.unless) for one in rows]


async def test_who_takes_part_now_is_known_by_language_and_clock(store: Store, invited: dict[str, int]) -> None:
    async with store.read() as work:
        listeners = await work.invited.listeners(1)
        assert {one.zone for one in listeners} == {"Europe/Amsterdam", "America/New_York"}
        assert NEAR in listeners
        assert Listeners("nl", "Europe/Amsterdam", time(14), time(17)) in listeners
        assert len(listeners) == 3
        assert await work.invited.count(1) == 5
        assert await work.invited.count(2) == 0


async def test_each_of_them_is_told_once_and_only_what_waits_gets_other_words(
    store: Store, invited: dict[str, int]
) -> None:
    async with store.begin() as work:
        await work.invited.tell(1, NEAR, a_nudge("invite", expires_at=NOW + timedelta(days=1)))
    noor, bram = invited["Noor"], invited["Bram"]
    rows = [(f"scan:1:invite:{one}", one, "Hello", NudgeState.WAITING, f"sent:1:{one}") for one in (noor, bram)]
    assert await said(store) == rows
    async with store.begin() as work:
        (first,) = await work.nudges.waiting_for(noor)
        assert first.expires_at == NOW + timedelta(days=1)
        first.state, first.payload = NudgeState.SENT, ""
    async with store.begin() as work:
        await work.invited.tell(1, NEAR, a_nudge("invite", payload="Other", unless=None))
    assert await said(store) == [
        (f"scan:1:invite:{noor}", noor, "", NudgeState.SENT, f"sent:1:{noor}"),
        (f"scan:1:invite:{bram}", bram, "Other", NudgeState.WAITING, f"sent:1:{bram}"),
    ]
    async with store.begin() as work:  # only to whom the first was said
        await work.invited.tell(1, NEAR, a_nudge("remind1"), after="scan:1:invite:")
    assert [key for key, *_ in await said(store)][2:] == [f"scan:1:remind1:{noor}"]


async def test_what_waits_is_withdrawn_from_everybody_also_from_the_outbox(
    store: Store, invited: dict[str, int]
) -> None:
    async with store.begin() as work:
        await work.invited.tell(1, NEAR, a_nudge("invite"))
        await work.invited.tell(1, NEAR, a_nudge("published"))
    async with store.begin() as work:
        first = (await work.nudges.waiting_for(invited["Noor"]))[0]
        first.state = NudgeState.SENT
        out = {"organisation_id": 1, "platform": "slack", "address": "a", "kind": "message", "payload": "Hello"}
        await work.outbox.add_all([Outgoing(**out, key=f"nudge:{first.id}"), Outgoing(**out, key="other")], NOW)
    async with store.begin() as work:
        await work.invited.withdraw("scan:1:invite", NOW)
    states = {
        key.rpartition(":")[0]: state for key, _, _, state, _ in await said(store) if state is not NudgeState.SENT
    }
    assert states == {"scan:1:invite": NudgeState.WITHDRAWN, "scan:1:published": NudgeState.WAITING}
    async with store.read() as work:
        entries = await work._session.scalars(select(OutboxEntry.state).order_by(OutboxEntry.id))
        assert list(entries) == [OutboxState.DROPPED, OutboxState.PENDING]
