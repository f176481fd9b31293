"""People who joined before the measurement begins: rows in our database, written without any conversation."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from storage.models import Account, Member, MemberState
from storage.store import Store


@dataclass(frozen=True)
class Joined:
    """An account whose person takes part."""

    platform: str
    tenant: str
    id: str
    name: str
    address: str


async def join(url: str, people: Iterable[Joined]) -> None:
    """Make a database in which these people are members who read English."""
    store, now = Store(url), datetime.now(UTC)
    try:
        await store.upgrade()
        async with store.begin() as work:
            zone = "Europe/Amsterdam"
            organisation = await work.organisations.ensure(
                key="default", name="Benchmark", language="en", time_zone=zone, now=now
            )
            for person in people:
                member = Member(
                    organisation_id=organisation.id,
                    name=person.name,
                    language="en",
                    time_zone=zone,
                    state=MemberState.ACTIVE,
                    state_since=now,
                    joined_at=now,
                )
                await work.members.add(member)
                await work.accounts.add(_account(person, member, now))
    finally:
        await store.dispose()


def _account(person: Joined, member: Member, now: datetime) -> Account:
    return Account(
        organisation_id=member.organisation_id,
        member_id=member.id,
        platform=person.platform,
        tenant=person.tenant,
        external_id=person.id,
        address=person.address,
        created_at=now,
    )
