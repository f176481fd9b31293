"""What goes out from a transaction: messages queued in the outbox, with what it changed, or not at all."""

from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from flows.chat import Message
from flows.policy import Policy
from flows.texts import Texts, Words
from storage.models import Member, Nudge, Organisation
from storage.work import Work

ANSWER, NUDGE, BROADCAST, BLIND = 0, 1, 2, 3
"""Priorities: whoever asked something goes before those whom we write of our own accord.

What is said blindly (`flows.scan.blind`) has one of its own, so that it is taken and written down apart.
"""


@dataclass(frozen=True, slots=True)
class Post:
    """Queues messages within one transaction, for people who act and for what is done by itself alike."""

    work: Work
    organisation: Organisation
    texts: Texts
    policy: Policy
    now: datetime
    by_itself: bool = False
    """Nobody is acting: what is said waits for the end of all that is done by itself, and goes together."""
    nudged: list[tuple[Member, Nudge]] = field(default_factory=list)
    """What there is to say to others because of what somebody does; at the end of that, it goes together."""

    @property
    def words(self) -> Words:
        """The language of the organisation, for what everybody sees."""
        return self.texts.words(self.organisation.language)

    @property
    def today(self) -> date:
        """The date where the organisation is."""
        return self.now.astimezone(ZoneInfo(self.organisation.time_zone)).date()

    async def note(
        self,
        subject: str,
        subject_id: int,
        before: str | None,
        after: str,
        reason: str | None = None,
        *,
        actor: Member | None = None,
    ) -> None:
        """Write a transition to the audit log; without an actor, it came about by itself."""
        await self.work.audit.add(
            organisation_id=self.organisation.id,
            subject=subject,
            subject_id=subject_id,
            from_state=before,
            to_state=after,
            actor_id=actor.id if actor else None,
            at=self.now,
            reason=reason,
        )

    def words_of(self, member: Member) -> Words:
        """Return the language of a member, for what they are told."""
        return self.texts.words(member.language)

    async def to_pools(self, slot: str, message: Message) -> None:
        """Post a card in every pool, or update it where it stands."""
        for pool in self.policy.pools:
            await self.queue(pool.platform, pool.address, message, slot=slot)

    async def queue(
        self,
        platform: str,
        address: str,
        message: Message,
        *,
        slot: str | None = None,
        receipt: str | None = None,
        kind: str = "message",
        due: datetime | None = None,
        key: str | None = None,
        under: str | None = None,
        priority: int = ANSWER,
        traceless: bool = False,
        expires: datetime | None = None,
        unless: str | None = None,
    ) -> bool:
        """Queue one message; into a slot, it takes the place of what the slot shows; `under` one, it is a reply to it.

        A traceless one is erased as soon as it is delivered: its reader is nobody we know. One that is said `unless`
        something is the case is blind: nobody sees whether it was said. False when its key is known.
        """
        return await self.work.outbox.add(
            organisation_id=None if traceless else self.organisation.id,
            platform=platform,
            address=address,
            slot=slot,
            receipt=receipt,
            kind=kind,
            payload=message.to_json(),
            priority=priority if unless is None else BLIND,
            due_at=due or self.now,
            now=self.now,
            key=key,
            under=under,
            expires_at=expires,
            unless=unless,
        )
