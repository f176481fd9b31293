"""What somebody reads of an announcement, in their language, with what they can do about it."""

from dataclasses import dataclass

from flows.chat import Block, Message
from flows.ideas.card import owner_name
from flows.post import Post
from flows.texts import Offer, Ours, Words, offer
from storage.models import Announcement, Member, Replies, SignUp


@dataclass(frozen=True, slots=True)
class Rendering:
    """An announcement with all that it takes to say it to anybody: fetched once, then said to as many as there are."""

    post: Post
    announcement: Announcement
    author: Member | None

    def message(self, member: Member, sign_up: SignUp | None = None, *, last: Offer | None = None) -> Message:
        """Return it as a member gets it; `last` stands where they say that they have seen it, if anywhere."""
        words = self.post.words_of(member)
        return Message((*self._text(words, sign_up), *self._ways(words, last)))

    def for_all(self) -> Message:
        """Return it as it stands in a channel: in every language in which there is something, one below the other."""
        languages = [one for one in self.post.texts.languages if self.announcement.texts.get(one)]
        first = sorted(languages, key=lambda one: one != self.post.organisation.language)
        return Message(tuple(block for one in first for block in self._text(self.post.texts.words(one), None)))

    def _text(self, words: Words, _sign_up: SignUp | None) -> tuple[Block, ...]:
        texts = self.announcement.texts
        language = words.language if texts.get(words.language) else next(iter(texts), words.language)
        text = str(texts.get(language, ""))
        if language == words.language:
            return words.blocks("announce.from", name=owner_name(words, self.author), text=text)
        spoken = self.post.texts.words(language)
        said = spoken.blocks("announce.from", name=owner_name(spoken, self.author), text=text)
        return (*said, *words.blocks("announce.only_in", language=Ours(language)))

    def _ways(self, words: Words, last: Offer | None) -> tuple[Block, ...]:
        can_answer = self.announcement.replies is not Replies.NOWHERE
        answer = [offer("announce.answer", self.announcement.id)] if can_answer else []
        ways = [*answer, *([last] if last else [])]
        return (words.row(ways),) if ways else ()


async def rendering_of(post: Post, announcement: Announcement) -> Rendering:
    """Return what it takes to say an announcement."""
    author = await post.work.members.get(announcement.author_id) if announcement.author_id else None
    return Rendering(post, announcement, author)


def seen_button(announcement: Announcement) -> Offer | None:
    """Return the button with which people say that they have seen it, where it has one."""
    return offer("announce.seen", announcement.id) if announcement.has_seen else None


async def message_for(post: Post, announcement: Announcement, member: Member) -> Message:
    """Return an announcement as a member gets it."""
    event_id = announcement.event_id
    sign_up = await post.work.sign_ups.of(event_id, member.id) if event_id else None
    return (await rendering_of(post, announcement)).message(member, sign_up, last=seen_button(announcement))
