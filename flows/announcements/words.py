"""What an announcement says to somebody: in their language, with what is theirs alone, rendered when it is said.

The author's own words come before those of the template. What is missing in a language is there in another one only
when the author agreed to that, and then a line says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.announcements.facts import Facts, facts_of, unknown
from flows.announcements.templates import TEMPLATES
from flows.chat import Block, Button
from flows.ideas.card import owner_name
from flows.post import Post
from flows.texts import Ours, Texts, Value, Words
from storage.models import Announcement, EventPhase, Member, SignUp


@dataclass(frozen=True, slots=True)
class Own:
    """What only one recipient reads."""

    table: int | None = None
    workshop: str | None = None


_NOBODY = Own()


@dataclass(frozen=True, slots=True)
class Speech:
    """An announcement with all that it takes to say it to anybody."""

    announcement: Announcement
    facts: Facts
    texts: Texts
    author: Member | None
    instead: Mapping[str, str] | None = None
    """Words that somebody would have it say in the place of its author's."""

    @property
    def written(self) -> Mapping[str, str]:
        """The words of its author, or those in their place, by language."""
        return self.announcement.texts if self.instead is None else self.instead

    def is_whole_in(self, language: str) -> bool:
        """Tell whether everything of it is there in a language."""
        return bool(self.written.get(language)) or self.template_is_whole_in(language)

    def template_is_whole_in(self, language: str) -> bool:
        """Tell the same of what its template says by itself."""
        return self.announcement.template is not None and not self.unknown and not self._not_given(language)

    @property
    def unknown(self) -> tuple[str, ...]:
        """What its template needs to know of the event, such as its day, and is not settled yet."""
        return unknown(self.announcement, self.facts.event)

    @property
    def is_early(self) -> bool:
        """Tell whether the Learnathon it is about is a draft itself: nobody can sign up for that yet."""
        event = self.facts.event
        return self.announcement.template is not None and event is not None and event.phase is EventPhase.DRAFT

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which everything is there, the organisation's first."""
        own = sorted(self.texts.languages, key=lambda language: language != self.texts.fallback)
        return tuple(language for language in own if self.is_whole_in(language))

    @property
    def missing(self) -> tuple[str, ...]:
        """The languages in which something is missing, to which the author has not agreed."""
        whole = self.languages
        if whole and (self.announcement.as_it_is or self.instead is not None):
            return ()
        return tuple(language for language in self.texts.languages if language not in whole)

    def blocks(self, words: Words, own: Own = _NOBODY) -> tuple[Block, ...]:
        """Return its text; nothing as long as it says nothing in any language."""
        language = words.language if self.is_whole_in(words.language) else next(iter(self.languages), None)
        if language is None:
            return ()
        spoken = words if language == words.language else self.texts.words(language)
        text = self._text(spoken, own)
        if language == words.language:
            return text
        return (*text, *words.blocks("announce.only_in", language=Ours(language)))

    def _text(self, words: Words, own: Own) -> tuple[Block, ...]:
        if written := self.written.get(words.language):
            return words.blocks("announce.from", name=owner_name(words, self.author), text=str(written))
        return self.template_in(words, own)

    def template_in(self, words: Words, own: Own = _NOBODY) -> tuple[Block, ...]:
        """Return what its template says by itself, where there is one and that is whole."""
        return words.blocks(f"broadcast.{self.announcement.template}", (), **self._values(words, own))

    def _values(self, words: Words, own: Own) -> dict[str, Value]:
        none = Ours("none")
        template = TEMPLATES[self.announcement.template or ""]
        asked = {name: self._asked(name, words.language) or none for name in template.asks}
        pitches = self.announcement.values.get("pitch_time")
        theirs: dict[str, Value] = {"table": own.table or none, "workshop": own.workshop or none}
        times: dict[str, Value] = {"pitch_time": Ours(pitches) if pitches else none}
        return self.facts.values(words) | asked | theirs | times

    def _asked(self, name: str, language: str) -> str | None:
        return (self.announcement.values.get(name) or {}).get(language)

    def _not_given(self, language: str) -> list[str]:
        """Return what the author was asked for and did not give in a language."""
        asks = TEMPLATES[self.announcement.template or ""].asks
        return [name for name in asks if not self._asked(name, language)]

    def ways(self, words: Words, *, private: bool = False) -> tuple[Block, ...]:
        """Return what the template offers to do, also below words of the author's own; in private from a channel."""
        name = self.announcement.template
        if name is None:
            return ()
        counts = self.facts.counts
        ways = [way for way in TEMPLATES[name].ways if way.counts is None or counts.get(way.counts)]
        buttons = [
            Button(
                str(words.line(f"broadcast.{name}.{way.name}", **counts)),
                way.action,
                (str(self.announcement.event_id),) if way.of_event else way.args,
                private=private,
            )
            for way in ways
        ]
        return (Block(buttons=tuple(buttons)),) if buttons else ()


async def speech_of(post: Post, announcement: Announcement) -> Speech:
    """Return what an announcement says: fetched once, then said to as many as there are."""
    author = await post.work.members.get(announcement.author_id) if announcement.author_id else None
    return Speech(announcement, await facts_of(post, announcement), post.texts, author)


def own(sign_up: SignUp | None) -> Own:
    """Return what only whoever signed up like this reads."""
    return Own(sign_up.table_number) if sign_up else _NOBODY
