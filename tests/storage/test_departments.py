"""Departments, teams, and who works where."""

import pytest

from storage.repositories.departments import members_within

from .people import settle


async def test_departments_and_teams_are_made_once_whatever_their_capitals(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        first = await work.departments.ensure(noor.organisation_id, {("Zorg", "Wijk 3"), ("ICT", None)})
        again = await work.departments.ensure(noor.organisation_id, {("zorg", "WIJK 3"), ("Ict", "Beheer")})
        assert again.items() > first.items()
        top = await work.departments.listed(noor.organisation_id, None, 1, 10)
        assert [one.name for one in top.items] == ["ICT", "Zorg"]
        teams = await work.departments.listed(noor.organisation_id, again["zorg", None], 1, 10)
        assert [one.name for one in teams.items] == ["Wijk 3"]


async def test_a_member_works_in_one_place(store):
    noor, sam = await settle(store, "Noor", "Sam")
    async with store.begin() as work:
        known = await work.departments.ensure(noor.organisation_id, {("Zorg", "Wijk 3"), ("ICT", None)})
        assert await work.departments.of(noor.member_id) is None
        for department in (known["ict", None], known["zorg", "wijk 3"]):
            await work.departments.place(noor.organisation_id, noor.member_id, department)
        await work.departments.place(noor.organisation_id, sam.member_id, known["zorg", None])
    async with store.begin() as work:
        place = await work.departments.of(noor.member_id)
        assert (place.department, place.team, str(place)) == ("Zorg", "Wijk 3", "Zorg, Wijk 3")
        assert str(await work.departments.of(sam.member_id)) == "Zorg"
        within = set(await work._session.scalars(members_within(known["zorg", None])))
        assert within == {noor.member_id, sam.member_id}
        assert set(await work._session.scalars(members_within(place.id))) == {noor.member_id}
        await work.departments.place(noor.organisation_id, noor.member_id, None)
        assert await work.departments.of(noor.member_id) is None


@pytest.mark.parametrize("key", ["globex", "initech"])
async def test_organisations_have_their_own(store, key):
    noor, *_ = await settle(store, "Noor")
    other, *_ = await settle(store, "Bas", key=key)
    async with store.begin() as work:
        zorg = (await work.departments.ensure(noor.organisation_id, {("Zorg", None)}))["zorg", None]
        assert await work.departments.get(noor.organisation_id, zorg)
        assert await work.departments.get(other.organisation_id, zorg) is None
        assert await work.departments.all(other.organisation_id) == {}
