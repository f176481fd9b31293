"""An organisation with people in it, for tests of the storage."""

from datetime import UTC, datetime, timedelta

from storage.models import Account, Idea, IdeaState, IdeaType, Member, MemberState, Organisation, OwnRole
from storage.outbox import Outgoing
from storage.store import Store
from storage.work import Work

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


async def found(work: Work, key: str = "acme") -> Organisation:
    """An organisation."""
    return await work.organisations.add(
        Organisation(key=key, name=key.title(), language="nl", time_zone="Europe/Amsterdam", created_at=NOW)
    )


async def join(work: Work, organisation: Organisation, name: str, *, platform: str = "slack") -> Account:
    """A member who takes part, and the account that goes with it."""
    member = await work.members.add(
        Member(
            organisation_id=organisation.id,
            name=name,
            language="nl",
            time_zone="Europe/Amsterdam",
            state=MemberState.ACTIVE,
            state_since=NOW,
        )
    )
    return await work.accounts.add(
        Account(
            organisation_id=organisation.id,
            member_id=member.id,
            platform=platform,
            tenant=organisation.key,
            external_id=name.lower(),
            address=f'{{"to":"{name.lower()}"}}',
            created_at=NOW,
        )
    )


async def settle(store: Store, *names: str, key: str = "acme") -> list[Account]:
    """An organisation with these people, kept; returns their accounts."""
    async with store.begin() as work:
        organisation = await found(work, key)
        return [await join(work, organisation, name) for name in names]


def idea_of(owner: Account, title: str, state: IdeaState = IdeaState.SUBMITTED) -> Idea:
    """An idea, not kept yet."""
    return Idea(
        organisation_id=owner.organisation_id,
        owner_id=owner.member_id,
        title=title,
        problem="Meetings take the whole morning.",
        idea_type=IdeaType.IMPROVE,
        own_role=OwnRole.CARRY,
        state=state,
        created_at=NOW,
        changed_at=NOW,
    )


def note(to: Account, words: str, **more: object) -> Outgoing:
    """A message to somebody, not queued yet."""
    facts: dict[str, object] = {
        "organisation_id": to.organisation_id,
        "platform": to.platform,
        "address": to.address,
        "kind": "message",
        "payload": words,
    }
    return Outgoing(**(facts | more))  # type: ignore[arg-type]  # a test says what it needs
