"""What somebody reads of an announcement, in their language, with what they can do about it."""

from dataclasses import dataclass

from flows.announcements.words import Speech, own, speech_of
from flows.chat import Block, Message
from flows.post import Post
from flows.texts import Offer, Words, offer
from storage.models import Announcement, Member, Replies, SignUp


@dataclass(frozen=True, slots=True)
class Rendering:
    """An announcement with all that it takes to say it to anybody: fetched once, then said to as many as there are."""

    post: Post
    speech: Speech

    @property
    def announcement(self) -> Announcement:
        """Which it is."""
        return self.speech.announcement

    def message(self, member: Member, sign_up: SignUp | None = None, *, last: Offer | None = None) -> Message:
        """Return it as a member gets it; `last` stands where they say that they have seen it, if anywhere."""
        return self.in_words(self.post.words_of(member), sign_up, last=last)

    def in_words(self, words: Words, sign_up: SignUp | None = None, *, last: Offer | None = None) -> Message:
        """Return the same as whoever reads these words gets it."""
        said = self.speech.blocks(words, own(sign_up))
        return Message((*said, *self.speech.ways(words), *self._ways(words, last)))

    def for_all(self) -> Message:
        """Return it as it stands in a channel: in every language in which there is something, one below the other."""
        texts, speech = self.post.texts, self.speech
        said = [block for language in speech.languages for block in speech.blocks(texts.words(language))]
        return Message((*said, *speech.ways(self.post.words, private=True)))

    def _ways(self, words: Words, last: Offer | None) -> tuple[Block, ...]:
        can_answer = self.announcement.replies is not Replies.NOWHERE
        answer = [offer("announce.answer", self.announcement.id)] if can_answer else []
        ways = [*answer, *([last] if last else [])]
        return (words.row(ways),) if ways else ()


async def rendering_of(post: Post, announcement: Announcement) -> Rendering:
    """Return what it takes to say an announcement."""
    return Rendering(post, await speech_of(post, announcement))


def seen_button(announcement: Announcement) -> Offer | None:
    """Return the button with which people say that they have seen it, where it has one."""
    return offer("announce.seen", announcement.id) if announcement.has_seen else None
