"""The bot without its platforms: real turns, real dues, a real database; what would be sent is handed over at once."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from random import Random
from typing import Any

from sqlalchemy import Row, bindparam, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.housekeeping import Housekeeping
from bot.intake import Intake
from bot.metrics import Metrics
from bot.ticking import Ticking
from flows.by_itself import DUE
from flows.chat import Acknowledgement, Act, Incoming, Message, Sender
from flows.everything import build_house
from flows.policy import Policy, Pool
from storage.columns import Utc
from storage.models import Account, GrantSource, Member, MemberState, Organisation
from storage.store import Store
from storage.work import Work
from tests.simulation.coming import Coming
from tests.simulation.history import About
from tests.simulation.people import Person

POOL = Pool("slack", '{"channel":"ideas"}')
_FRESH = "state = 'pending' AND (expires_at IS NULL OR expires_at > :now)"
_SENT = text(
    f"""
    UPDATE outbox SET state = 'sent', sent_at = :now WHERE {_FRESH}
    RETURNING id, platform, address, kind, payload, priority, slot, receipt
    """  # noqa: S608 - ours
).bindparams(bindparam("now", type_=Utc))
_STANDS = text("SELECT receipt FROM posting WHERE platform = :platform AND address = :address AND slot = :slot")
_ABOUT = text(
    """
    SELECT id, kind, "key", asks FROM nudge
    WHERE id = :first OR within_id = :first ORDER BY CASE id WHEN :first THEN 0 ELSE id END
    """
)
_SHOWN = text(
    """
    INSERT INTO posting (platform, address, slot, organisation_id, receipt)
    SELECT platform, address, slot, organisation_id, :shown_as FROM outbox WHERE id = :entry
    ON CONFLICT (platform, address, slot) DO UPDATE SET receipt = excluded.receipt
    """
)


@dataclass(slots=True)
class Clock:
    """Stands where it is put."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now


@dataclass(frozen=True, slots=True)
class Sent:
    """A message as a platform gets it."""

    address: str
    receipt: str
    message: Message
    edits: bool
    unasked: bool
    home: bool
    about: tuple[About, ...]


class NoPlatform:
    """A platform on which everybody may join."""

    vouches_at_once = True

    async def vouches(self, _sender: Sender) -> bool:
        return True


class House:
    """One process of the bot."""

    def __init__(self, store: Store, clock: Clock, policy: Policy) -> None:
        self.store = store
        self.clock = clock
        self.policy = policy
        self._house = build_house(policy, Random("house"))  # noqa: S311 - chance, not secrets
        self.texts = self._house.texts
        self.repertoire = self._house.repertoire
        platforms = {"slack": NoPlatform(), "telegram": NoPlatform()}
        self._intake = Intake(store, self._house, "sim", platforms, clock, Metrics(), lambda: None)  # type: ignore[arg-type]  # all it asks of a platform is who may join
        self._dues = {due.name: Ticking(store, self._house, clock, [due]) for due in DUE}
        self._all = Ticking(store, self._house, clock, DUE)
        self._coming = Coming(store, self._house, DUE)
        self._housekeeping = Housekeeping(store, clock)
        self._keys = 0

    async def begin(self, people: Iterable[Person], own_days: Mapping[date, str]) -> None:
        """Let everybody take part."""
        now = self.clock()
        async with self.store.begin() as work:
            facts = {"name": "Simulated", "language": "nl", "time_zone": "Europe/Amsterdam"}
            organisation = await work.organisations.ensure(key="sim", now=now, **facts)
            for person in people:
                await _joins(work, organisation, person, now)
            await work.holidays.keep(organisation.id, own_days)
        await self._all.learn()
        await self.store.survey()

    async def acts(self, person: Person, act: Act, *, private: bool = True) -> Acknowledgement:
        """Play what somebody does."""
        self._keys += 1
        who = person.platform, "sim", person.id, person.name, address_of(person), person.language
        sender = Sender(*who, time_zone=person.zone)
        key, opens = f"{person.platform}:{self._keys}", person.platform == "slack"
        return await self._intake.receive(Incoming(key, sender, act, person.surface, private, can_open=opens))

    async def do(self, due: Iterable[str]) -> dict[str, int]:
        """Do what is due, in the order of the schedule; what fails, fails the simulation."""
        wanted, done = {*due, DUE[-1].name}, {}
        for one in DUE:
            if one.name in wanted and (count := await self._dues[one.name]._some(one)):
                done[one.name] = count
        return done

    async def waiting(self) -> Mapping[str, datetime]:
        """Return what is due when."""
        return await self._coming.waiting(self.clock())

    async def keep_house(self) -> None:
        """Forget what is kept no longer."""
        await self._housekeeping.run()
        self._coming.forget()

    async def letters(self) -> int:
        """Return how often the bot stumbled over what somebody did."""
        async with self.store.read() as work:
            return len(await work.letters.waiting(1))

    async def sent(self) -> list[Sent]:
        """Return what is to be sent, as if it had arrived at once."""
        found: list[Sent] = []
        if not self._coming.has_changed("outbox"):
            return found
        async with self.store._apart() as connection:
            rows = (await connection.execute(_SENT, {"now": self.clock()})).all()
            for row in sorted(rows, key=lambda one: (one.priority, one.id)):
                found.append(await _as_sent(connection, row))
                if row.slot and not found[-1].edits:
                    await connection.execute(_SHOWN, {"entry": row.id, "shown_as": found[-1].receipt})
        self._coming.has_changed("outbox")
        return sorted(found, key=lambda one: (one.address, str(one.message)))  # whichever process was first


async def _as_sent(connection: AsyncConnection, row: Row[Any]) -> Sent:
    message = Message.from_json(row.payload)
    why = next((button for button in message.buttons if button.action == "nudge.why"), None)
    about: tuple[About, ...] = ()
    if why is not None:
        said = await connection.execute(_ABOUT, {"first": int(why.args[0])})
        about = tuple(About(each.id, each.kind, each.key, bool(each.asks)) for each in said)
    place = {"platform": row.platform, "address": row.address, "slot": row.slot}
    there = (row.slot and (await connection.execute(_STANDS, place)).scalar_one_or_none()) or row.receipt
    return Sent(
        address=row.address,
        receipt=there or f"{row.id}",
        message=message,
        edits=bool(there),
        unasked=row.priority > 0,
        home=row.kind == "home",
        about=about,
    )


def address_of(person: Person) -> str:
    """Where somebody is reached."""
    return json.dumps({"to": person.id})


async def _joins(work: Work, organisation: Organisation, person: Person, now: datetime) -> None:
    start, end = person.hours or (None, None)
    member = await work.members.add(
        Member(
            organisation_id=organisation.id,
            name=person.name,
            language=person.language,
            time_zone=person.zone,
            state=MemberState.ACTIVE,
            state_since=now,
            joined_at=now,
            window_start=start,
            window_end=end,
        )
    )
    await work.accounts.add(
        Account(
            organisation_id=organisation.id,
            member_id=member.id,
            platform=person.platform,
            tenant="sim",
            external_id=person.id,
            address=address_of(person),
            created_at=now,
            name=person.name,
        )
    )
    for role in person.roles:
        await work.roles.grant(member, role, now=now, source=GrantSource.CHAT)
