"""Who comes to an event: of two members that turn out to be one, the answer that comes, or waits longest, stays."""

from datetime import date

import pytest

from storage.models import Attending, Event, EventPhase, SignUp
from tests.storage.people import MINUTE, NOW, settle

COMING, MAYBE, WAITING = Attending.COMING, Attending.MAYBE, Attending.WAITING


@pytest.mark.parametrize(
    ("stays", "goes", "after"),
    [
        ((MAYBE, 0), (COMING, 1), (COMING, 1)),
        ((COMING, 1), (WAITING, 0), (COMING, 1)),
        ((WAITING, 5), (WAITING, 2), (WAITING, 2)),
        ((WAITING, 2), (WAITING, 5), (WAITING, 2)),
        (None, (MAYBE, 3), (MAYBE, 3)),
        ((MAYBE, 3), None, (MAYBE, 3)),
        (None, None, None),
    ],
)
async def test_one_person_has_one_sign_up(store, stays, goes, after):
    noor, twin = await settle(store, "Noor", "Noor Twee")
    whose = {"organisation_id": noor.organisation_id}
    state = {"phase": EventPhase.ANNOUNCED, "phase_since": NOW, "created_at": NOW, "day": date(2026, 12, 10)}
    async with store.begin() as work:
        event = await work.events.add(Event(**whose, **state))
        for account, said in ((noor, stays), (twin, goes)):
            if said:
                about = {"event_id": event.id, "member_id": account.member_id, "answer": said[0]}
                await work.sign_ups.add(SignUp(**whose, **about, signed_at=NOW + said[1] * MINUTE))
    async with store.begin() as work:
        await work.linking.unite(await work.members.get(noor.member_id), await work.members.get(twin.member_id))
    async with store.read() as work:
        found = await work.sign_ups.said_by(event.id, noor.member_id)
        assert (found and (found.answer, found.signed_at)) == (after and (after[0], NOW + after[1] * MINUTE))
        assert sum((await work.sign_ups.counts(event.id)).values()) == (after is not None)


async def test_who_came_is_forgotten_after_a_year(store):
    (noor,) = await settle(store, "Noor")
    whose = {"organisation_id": noor.organisation_id}
    state = {"phase": EventPhase.FOLLOW_THROUGH, "phase_since": NOW, "created_at": NOW}
    async with store.begin() as work:
        for day in (date(2025, 3, 1), date(2026, 2, 1)):
            event = await work.events.add(Event(**whose, **state, day=day))
            about = {"event_id": event.id, "member_id": noor.member_id, "answer": COMING, "signed_at": NOW}
            await work.sign_ups.add(SignUp(**whose, **about))
        assert (await work.belongings.kept(noor.member_id)).sign_ups == 2
        assert await work.sign_ups.prune(date(2025, 3, 2)) == 1
        assert (await work.belongings.kept(noor.member_id)).sign_ups == 1
