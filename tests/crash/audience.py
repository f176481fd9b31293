"""Whom an announcement goes to when the bot is killed while it goes out: people on both platforms."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from adapters.sandbox.slack import SlackPerson, SlackSandbox
from adapters.sandbox.telegram import TelegramPerson, TelegramSandbox
from adapters.slack.people import address_of
from adapters.telegram.address import Place
from flows.announcements.beginning import begin
from flows.announcements.rules import By, move
from flows.everything import build_house
from flows.policy import Policy
from flows.post import Post
from storage.models import Account, Announcement, AnnouncementState, Member, MemberState
from storage.store import Store
from storage.work import Work

TEXT = "Vrijdag is er taart bij de koffie."
ZONE = "Europe/Amsterdam"


@dataclass(frozen=True)
class Reader:
    """Somebody who takes part, on one platform or both."""

    name: str
    on_slack: SlackPerson | None = None
    on_telegram: TelegramPerson | None = None

    def copies(self) -> tuple[int, int]:
        """How often they have the announcement, on Slack and on Telegram."""
        slack = sum(TEXT in message.text for message in self.on_slack.dm) if self.on_slack else 0
        telegram = sum(TEXT in message.text for message in self.on_telegram.chat()) if self.on_telegram else 0
        return slack, telegram


def gathered(slack: SlackSandbox, telegram: TelegramSandbox, *, only: int, both: int) -> list[Reader]:
    """Return so many people on each platform alone, and so many on both, one after the other."""
    found = []
    for number in range(2 * only + both):
        name = f"Person{number}"
        is_on_both = number >= 2 * only
        on_slack = slack.add_person(name) if is_on_both or number % 2 else None
        on_telegram = telegram.add_person(name) if is_on_both or not number % 2 else None
        if on_telegram is not None:
            on_telegram._private.started = True  # they joined long ago
        found.append(Reader(name, on_slack, on_telegram))
    return found


async def announced(url: str, readers: Sequence[Reader], team: str, now: datetime) -> Mapping[str, int]:
    """Have all of them take part, and an announcement to everybody begin now; return the members' ids by name."""
    store = Store(url)
    try:
        await store.upgrade()
        async with store.begin() as work:
            organisation = await work.organisations.ensure(
                key="default", name="Voorbeeld", language="nl", time_zone=ZONE, now=now
            )
            ids = {reader.name: await _join(work, organisation.id, reader, team, now) for reader in readers}
            facts = {"state": AnnouncementState.DRAFT, "state_since": now, "created_at": now}
            author = ids[readers[0].name]
            announcement = Announcement(organisation_id=organisation.id, author_id=author, texts={"nl": TEXT}, **facts)
            await work.announcements.add(announcement)
            move(announcement, AnnouncementState.APPROVED, By.AUTHOR, now)
            house = build_house(Policy(), Random(1))  # noqa: S311 - nothing is drawn
            await begin(Post(work, organisation, house.texts, house.policy, now), announcement)
            return ids
    finally:
        await store.dispose()


async def _join(work: Work, organisation_id: int, reader: Reader, team: str, now: datetime) -> int:
    facts = {"language": "nl", "time_zone": ZONE, "state": MemberState.ACTIVE, "state_since": now, "joined_at": now}
    member = await work.members.add(Member(organisation_id=organisation_id, name=reader.name, **facts))
    known = {"organisation_id": organisation_id, "member_id": member.id, "created_at": now, "name": reader.name}
    if one := reader.on_slack:
        where = {"platform": "slack", "tenant": team, "external_id": one.id, "address": address_of(one.id)}
        await work.accounts.add(Account(**known, **where))
    if other := reader.on_telegram:
        address = Place(other.id).to_json()
        where = {"platform": "telegram", "tenant": "", "external_id": str(other.id), "address": address}
        await work.accounts.add(Account(**known, **where))
    return member.id
