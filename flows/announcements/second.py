"""The second pair of eyes: who reads an announcement before it goes to many, and that they are asked."""

from flows.announcements.describing import described
from flows.announcements.words import Speech
from flows.chat import Message, Style
from flows.nudges.nudge import NudgeKind, nudge, withdraw
from flows.post import Post
from flows.texts import offer
from storage.models import Announcement, Member, Role

MOST_ASKED = 3


async def readers_of(post: Post, *, but: int | None) -> list[Member]:
    """Return who may read it: the organisers first, then sponsors, but not whose words they are."""
    found: dict[int, Member] = {}
    for role in (Role.ORGANISER, Role.SPONSOR):
        held = await post.work.members.with_role(post.organisation.id, role, post.now)
        found |= {one.id: one for one in held if one.id != but and one.id not in found}
    return list(found.values())


async def ask_readers(post: Post, speech: Speech) -> list[Member]:
    """Give it to a few others to read, and return them; nobody is asked when nobody can be reached."""
    announcement, asked = speech.announcement, list[Member]()
    announcement.asked_at = post.now
    for reader in await readers_of(post, but=announcement.author_id):
        if len(asked) < MOST_ASKED and await _ask(post, speech, reader):
            asked.append(reader)
    if not asked:
        announcement.asked_at = None
    return asked


async def no_longer(post: Post, announcement: Announcement) -> None:
    """Do not ask any more whoever has not heard of it yet."""
    if announcement.asked_at is not None:
        for reader in await readers_of(post, but=announcement.author_id):
            await withdraw(post, asked_under(announcement, reader))


def asked_as(announcement: Announcement) -> int:
    """Return what tells these words from later ones: nobody agrees to what they did not read."""
    return int(announcement.asked_at.timestamp()) if announcement.asked_at else 0


async def _ask(post: Post, speech: Speech, reader: Member) -> bool:
    announcement, words = speech.announcement, post.words_of(reader)
    which, at = announcement.id, asked_as(announcement)
    name = speech.author.name if speech.author else words.line("idea.former_colleague")
    message = Message(
        (
            *words.blocks("announce.read_along", name=name),
            *await described(post, words, speech),
            words.row([offer("announce.approve", which, at, style=Style.MAIN), offer("announce.send_back", which, at)]),
            words.row([offer("announce.show_me", which)]),
        )
    )
    key = asked_under(announcement, reader)
    return await nudge(post, reader, message, kind=NudgeKind.DUTY, key=key, by_person=True)


def asked_under(announcement: Announcement, reader: Member) -> str:
    """Return the key under which somebody is asked to read these words."""
    return f"announcement:{announcement.id}:read:{asked_as(announcement)}:{reader.id}"
