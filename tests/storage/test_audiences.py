"""Who an announcement reaches, on both databases: against a slow and obvious model, among people of every kind."""

from collections import Counter
from datetime import time, timedelta
from itertools import product
from random import Random

import pytest
from sqlalchemy import select

from flows.nudges.kinds import OFTEN_ENOUGH, NudgeKind, wants
from storage.models import (
    GOING_ON,
    Account,
    Announcement,
    AnnouncementState,
    Attending,
    Audience,
    Department,
    Event,
    EventPhase,
    Member,
    MemberState,
    Placement,
    Project,
    ProjectCoOwner,
    ProjectState,
    Recipient,
    RecipientState,
    Role,
    SignUp,
)
from storage.models.role import GrantSource
from storage.repositories import Aim, Concerned, Reach, Times
from tests.storage.people import MINUTE, NOW, found

ZONES = ("Europe/Amsterdam", "Asia/Tokyo")
HOURS = (None, time(10))


class World:
    """An organisation in which everything occurs, and what is true of each member."""

    def __init__(self, dice: Random) -> None:
        self.dice = dice
        self.members: list[Member] = []
        self.reachable: set[int] = set()
        self.roles: dict[int, set[Role]] = {}
        self.answers: dict[int, Attending] = {}
        self.carries: set[int] = set()
        self.place: dict[int, int] = {}
        self.below: dict[int, set[int]] = {}

    async def fill(self, work, people=80):
        self.organisation = organisation = await found(work)
        other = await found(work, "other")
        self.event = await work.events.add(_event(organisation))
        another = await work.events.add(_event(organisation))
        await self._departments(work)
        for number in range(people):
            member = await self._join(work, organisation, number)
            await self._roles_of(work, member)
            await self._sign_ups_of(work, member, another)
            await self._projects_of(work, member)
            if self.dice.random() < 0.6:
                self.place[member.id] = self.dice.choice([*self.below])
                facts = {"department_id": self.place[member.id], "organisation_id": organisation.id}
                work._session.add(Placement(member_id=member.id, **facts))
            if number % 9 == 0:
                await self._join(work, other, number)
        self.members = [one for one in self.members if one.organisation_id == organisation.id]
        await work.flush()

    async def _departments(self, work):
        for name in ("Care", "Office"):
            whole = Department(organisation_id=self.organisation.id, name=name)
            work._session.add(whole)
            await work.flush()
            team = Department(organisation_id=self.organisation.id, name=f"{name} team", parent_id=whole.id)
            work._session.add(team)
            await work.flush()
            self.below |= {whole.id: {whole.id, team.id}, team.id: {team.id}}

    async def _join(self, work, organisation, number):
        dice = self.dice
        state = dice.choice([*[MemberState.ACTIVE] * 6, MemberState.PAUSED, MemberState.LEFT, MemberState.INVITED])
        member = await work.members.add(
            Member(
                organisation_id=organisation.id,
                name=f"Person {number}",
                language="nl",
                time_zone=dice.choice(ZONES),
                state=state,
                state_since=NOW,
                window_start=dice.choice(HOURS),
                fewer=dice.choice([0, 0, 1, 2]),
                muted=dice.choice([{}, {}, {"broadcast": "2026-01-01"}, {"comments": "2026-01-01"}]),
            )
        )
        for platform in dice.choice([["slack"], ["telegram"], ["slack", "telegram"], []]):
            reachable = dice.random() < 0.7
            self.reachable |= {member.id} if reachable else set()
            facts = {"tenant": "t", "external_id": f"{organisation.key}{number}", "address": str(number)}
            one = Account(
                organisation_id=organisation.id, member_id=member.id, platform=platform, created_at=NOW, **facts
            )
            one.reachable = reachable
            await work.accounts.add(one)
        self.members.append(member)
        return member

    async def _roles_of(self, work, member):
        for role in Role:
            if self.dice.random() < 0.3:
                ends = self.dice.choice([None, NOW + MINUTE, NOW - MINUTE])
                await work.roles.grant(member, role, now=NOW, source=GrantSource.CHAT, expires_at=ends)
                if ends != NOW - MINUTE:
                    self.roles.setdefault(member.id, set()).add(role)

    async def _sign_ups_of(self, work, member, another):
        facts = {"member_id": member.id, "organisation_id": self.organisation.id, "signed_at": NOW}
        if self.dice.random() < 0.4:
            self.answers[member.id] = self.dice.choice([*Attending])
            await work.sign_ups.add(SignUp(event_id=self.event.id, answer=self.answers[member.id], **facts))
        if self.dice.random() < 0.2:
            await work.sign_ups.add(SignUp(event_id=another.id, answer=Attending.COMING, **facts))

    async def _projects_of(self, work, member):
        if self.dice.random() < 0.3:
            state = self.dice.choice([*ProjectState])
            facts = {"organisation_id": self.organisation.id, "title": "A project", "state": state}
            owner = self.dice.choice([member.id, None])
            project = await work.projects.add(Project(owner_id=owner, state_since=NOW, created_at=NOW, **facts), [])
            left = self.dice.choice([None, NOW])
            if owner is None:
                along = {"project_id": project.id, "member_id": member.id, "organisation_id": self.organisation.id}
                work._session.add(ProjectCoOwner(**along, since=NOW, left_at=left))
            if state in GOING_ON and (owner or left is None):
                self.carries.add(member.id)

    def belongs(self, member, aim):
        match aim.audience:
            case Audience.EVERYBODY:
                return True
            case Audience.ROLE:
                return aim.audience_of in self.roles.get(member.id, ())
            case Audience.SIGNED_UP:
                answer = self.answers.get(member.id)
                return answer is not None and aim.audience_of in {"any", answer}
            case Audience.OWNERS:
                return member.id in self.carries
            case Audience.DEPARTMENT:
                return self.place.get(member.id) in self.below[int(aim.audience_of)]
        return False

    def fate(self, member, aim):
        """What becomes of it with a member; None for who is not meant."""
        if member.state not in {MemberState.ACTIVE, MemberState.PAUSED} or not self.belongs(member, aim):
            return None
        if member.state is MemberState.PAUSED:
            return "paused"
        concerned = {Concerned.NOBODY: False, Concerned.ALL: True, Concerned.SIGNED_UP: member.id in self.answers}
        kind = NudgeKind.EVENT if concerned[aim.concerned] else NudgeKind.BROADCAST
        if not wants(member, kind):
            return "muted"
        return "gets" if member.id in self.reachable else "unreachable"

    def aims(self):
        ways = [
            (Audience.EVERYBODY, None),
            *((Audience.ROLE, role.value) for role in (Role.ORGANISER, Role.SPONSOR)),
            *((Audience.SIGNED_UP, answer) for answer in ("any", "coming", "maybe", "waiting")),
            (Audience.OWNERS, None),
            *((Audience.DEPARTMENT, str(place)) for place in self.below),
            (Audience.CHANNEL, None),
        ]
        for (audience, of), concerned in product(ways, Concerned):
            facts = {"kind": NudgeKind.BROADCAST, "enough": OFTEN_ENOUGH}
            yield Aim(self.organisation.id, audience, of, self.event.id, concerned, **facts)


@pytest.fixture
async def world(store):
    world = World(Random(7))  # noqa: S311 - repeatable, and no secret
    async with store.begin() as work:
        await world.fill(work)
    return world


async def test_who_gets_it_is_counted_and_so_are_the_others(store, world):
    async with store.read() as work:
        for aim in world.aims():
            fates = Counter(world.fate(member, aim) for member in world.members)
            fates.pop(None, None)
            assert await work.audiences.count(aim, NOW) == Reach(**fates), aim


async def test_recipients_are_those_who_were_counted_whatever_the_parts(store, world):
    for aim in world.aims():
        async with store.begin() as work:
            announcement = await _announced(work, world)
            parts = [last async for last in _addressed(work, aim, announcement, world.dice.choice([7, 1000]))]
            assert parts == sorted(set(parts))
            rows = list(await work._session.scalars(_recipients(announcement)))
        gets = [member.id for member in world.members if world.fate(member, aim) == "gets"]
        assert [row.member_id for row in rows] == gets, aim
        assert {(row.state, row.round, row.due_at) for row in rows} <= {(RecipientState.WAITING, 1, NOW)}


async def test_a_part_that_is_written_down_again_changes_nothing(store, world):
    aim = next(world.aims())
    async with store.begin() as work:
        announcement = await _announced(work, world)
        first = await work.audiences.address(aim, announcement.id, 0, 1000, NOW, Times(NOW))
        again = await work.audiences.address(aim, announcement.id, 0, 1000, NOW, Times(NOW + MINUTE))
        rows = list(await work._session.scalars(_recipients(announcement)))
        assert first == again
        assert {row.due_at for row in rows} == {NOW}


async def test_each_can_be_told_by_their_own_clock(store, world):
    aim = next(world.aims())
    active = [one for one in world.members if one.state is MemberState.ACTIVE]
    async with store.begin() as work:
        clocks = await work.audiences.clocks(world.organisation.id)
        assert sorted(map(str, clocks)) == sorted({str(_clock(one)) for one in active})
        due = {clock: NOW + timedelta(hours=n) for n, clock in enumerate(clocks)}
        announcement = await _announced(work, world)
        await work.audiences.address(aim, announcement.id, 0, 1000, NOW, Times(NOW, due))
        rows = list(await work._session.scalars(_recipients(announcement)))
        by_id = {one.id: one for one in active}
        assert {row.due_at == due[_clock(by_id[row.member_id])] for row in rows} == {True}


def _clock(member):
    return member.time_zone, member.window_start, member.window_end


async def _announced(work, world):
    facts = {"state": AnnouncementState.SENDING, "state_since": NOW, "created_at": NOW, "author_id": None}
    return await work.announcements.add(Announcement(organisation_id=world.organisation.id, **facts))


async def _addressed(work, aim, announcement, most):
    last, is_last = 0, False
    while not is_last:
        part = await work.audiences.address(aim, announcement.id, last, most, NOW, Times(NOW))
        last, is_last = part.last, part.is_last
        yield last


def _recipients(announcement):
    of_it = Recipient.announcement_id == announcement.id
    return select(Recipient).where(of_it).order_by(Recipient.member_id).execution_options(populate_existing=True)


def _event(organisation):
    facts = {"phase": EventPhase.ANNOUNCED, "phase_since": NOW, "created_at": NOW}
    return Event(organisation_id=organisation.id, **facts)
