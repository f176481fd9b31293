"""What an announcement says: one of our own texts, or words of its author's, in both languages."""

from datetime import datetime, time
from typing import Annotated
from zoneinfo import ZoneInfo

from flows.access import ORGANISER
from flows.announcements.cases import edited, own_draft
from flows.announcements.facts import follow_event
from flows.announcements.looking import show
from flows.announcements.templates import TEMPLATES
from flows.announcements.words import Speech, speech_of
from flows.asking import ask
from flows.capability import Capability
from flows.chat import Message
from flows.forms import Form, Prose
from flows.post import Post
from flows.turn import Turn
from storage.models import Announcement, AnnouncementState, Event, Member, Timing

composing = Capability("announce")
LONGEST = 1000
Words_ = Annotated[str, Prose(2, LONGEST)]


class Wording(Form, key="wording"):
    """What is said: in the author's language, and in the other one."""

    own: Annotated[str, Prose(2, LONGEST)]
    other: Annotated[str | None, Prose(2, LONGEST)]


async def prepare(
    post: Post,
    author: Member,
    template: str | None,
    event: Event | None,
    *,
    timing: Timing | None = None,
    starts_at: datetime | None = None,
) -> Announcement:
    """Make a draft of one of our own texts, or of words still to be written, with what goes with it by itself."""
    draft = Announcement(
        organisation_id=post.organisation.id,
        state=AnnouncementState.DRAFT,
        state_since=post.now,
        created_at=post.now,
        author_id=author.id,
        event_id=event.id if event else None,
        template=template,
    )
    if template is not None and event is not None:
        _fill_in(post, draft, author, event)
    if timing is not None:
        draft.timing, draft.starts_at = timing, starts_at
    await post.work.announcements.add(draft)
    await post.note("announcement", draft.id, None, draft.state, actor=author)
    return draft


@composing.button("new", who=ORGANISER, opens=True)
async def new(turn: Turn) -> None:
    """Ask what to say."""
    await ask(turn, Wording)


@composing.button("template", who=ORGANISER)
async def template_of(turn: Turn, template: str, event_id: str) -> None:
    """Begin a draft of one of our own texts for an event, or take up the one that is there, and show it."""
    event = await turn.work.events.of(turn.organisation.id, int(event_id))
    if event is None or template not in TEMPLATES:
        turn.notice("form.stale")
        return
    draft = await turn.work.announcements.draft_of(event.id, template, turn.me.id)
    if draft is None:
        draft = await prepare(turn.post, turn.me, template, event)
    else:
        await follow_event(turn.post, draft)
    await show(turn, draft)


@composing.button("text", who=ORGANISER, opens=True)
async def change_text(turn: Turn, announcement_id: str) -> None:
    """Ask for other words, with those there are filled in."""
    if (draft := await own_draft(turn, announcement_id)) is not None:
        await ask(turn, Wording, await said_so_far(turn, draft), about=draft.id)


@composing.done(Wording, who=ORGANISER)
async def written(turn: Turn, wording: Wording) -> None:
    """Keep the words, for a new draft or the one they are of, and show it."""
    if turn.about:
        draft = await own_draft(turn, turn.about)
    else:
        event = await turn.work.events.coming(turn.organisation.id)
        draft = await prepare(turn.post, turn.me, None, event)
    if draft is None:
        return
    draft.texts = await own_words(turn, draft, wording.own, wording.other)
    draft.as_it_is = wording.other is None
    await edited(turn, draft)
    await show(turn, draft)


def languages(turn: Turn) -> tuple[str, str]:
    """Return the language of whoever writes, and the other one."""
    own = turn.words.language
    return own, next((one for one in turn.house.texts.languages if one != own), own)


async def said_so_far(turn: Turn, announcement: Announcement) -> dict[str, str]:
    """Return what an announcement says, to be changed: in one's own language and in the other one."""
    speech, (own, other) = await speech_of(turn.post, announcement), languages(turn)
    texts = announcement.texts
    said = {name: texts.get(one) or _by_itself(turn, speech, one) for name, one in (("own", own), ("other", other))}
    return {name: str(text) for name, text in said.items() if text}


async def own_words(turn: Turn, announcement: Announcement, own: str | None, other: str | None) -> dict[str, str]:
    """Return what to keep of the words somebody gave it, by language; what its template says anyway, it says still."""
    speech, given = await speech_of(turn.post, announcement), zip(languages(turn), (own, other), strict=True)
    return {language: text for language, text in given if text and text != _by_itself(turn, speech, language)}


def _by_itself(turn: Turn, speech: Speech, language: str) -> str | None:
    """Return what its template says in a language, without words of the author's own; None for nothing."""
    if speech.announcement.template is None or not speech.template_is_whole_in(language):
        return None
    return str(Message(speech.template_in(turn.house.texts.words(language))))


def _fill_in(post: Post, draft: Announcement, author: Member, event: Event) -> None:
    template = TEMPLATES[draft.template or ""]
    zone = ZoneInfo(post.organisation.time_zone)
    draft.audience, draft.audience_of = template.audience, template.audience_of
    draft.expires_at = template.until(event, post.policy, post.organisation.time_zone)
    if event.reason and "reason" in template.asks:
        draft.values = {"reason": {author.language: event.reason}}
    if (day := template.on(event, post.today, post.policy)) is not None and day > post.today:
        draft.timing, draft.starts_at = Timing.MORNING, datetime.combine(day, time(), zone)
