"""What the stories about announcements share: one that was agreed to, and how it stands."""

from collections import Counter

from sqlalchemy import select

from flows.announcements.beginning import begin
from flows.announcements.rules import approve
from flows.post import Post
from storage.models import Announcement, AnnouncementState, Recipient, RecipientState
from tests.stories.answer_scenes import settled
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm, member
from tests.stories.stage import Stage

TEXTS = {"nl": "Vrijdag is er taart bij de koffie.", "en": "On Friday there is cake with the coffee."}


async def announces(stage: Stage, name: str, **facts: object) -> int:
    """Have somebody's announcement agreed to and begin; return its id."""
    who, house = await member(stage, name), stage.app.intake._house
    async with stage.store.begin() as work:
        organisation, now = (await work.organisations.all())[0], stage.clock()
        policy = house.settled.policy(house.policy, organisation.id)
        values: dict[str, object] = {"texts": TEXTS, "author_id": who.id, **facts}
        announcement = await work.announcements.add(
            Announcement(
                organisation_id=organisation.id,
                state=AnnouncementState.DRAFT,
                state_since=now,
                created_at=now,
                **values,  # type: ignore[arg-type]  # a story says what it needs
            )
        )
        approve(announcement, who.id, 0, policy.four_eyes, now)
        await begin(Post(work, organisation, house.texts, policy, now), announcement)
        return announcement.id


async def goes_on(stage: Stage, **by: float) -> None:
    """Let some time pass, and what is said then arrive, become known, and be reported."""
    for passes in (by, {"seconds": 5}, {"seconds": 5}):
        await stage.time_passes(**passes)
        await calm(stage)


async def stands(stage: Stage, announcement_id: int) -> tuple[AnnouncementState, dict[RecipientState, int]]:
    """Return the state of an announcement, and how many of its recipients are in which."""
    async with stage.store.read() as work:
        announcement = await work._session.get(Announcement, announcement_id)
        assert announcement is not None
        states = await work._session.scalars(
            select(Recipient.state).where(Recipient.announcement_id == announcement_id)
        )
        return announcement.state, dict(Counter(states))


async def people(stage: Stage, platform: str, language: str) -> None:
    """Olga organises; Noor and Bram take part."""
    settled(stage, "olga", platform, language)
    for name in ("olga", "noor", "bram"):
        await joined(stage, name, platform, language)
