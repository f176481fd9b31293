"""An announcement's page: what it says in both languages, to how many, when, and what can be done with it."""

from flows.access import DECIDER
from flows.announcements.cases import announcement_of
from flows.announcements.describing import described
from flows.announcements.reaching import reach_of
from flows.announcements.reporting import report_blocks
from flows.announcements.rules import NOT_BEGUN, needs_second
from flows.announcements.second import asked_as
from flows.announcements.templates import TEMPLATES
from flows.announcements.words import Speech, speech_of
from flows.capability import Capability
from flows.chat import Block, Style
from flows.ideas.card import owner_name
from flows.texts import Offer, Value, Words, offer
from flows.turn import Turn
from storage.models import Announcement, AnnouncementState, Role

looking = Capability("announce")
_LONGEST_TITLE = 60
_DRAFT = AnnouncementState.DRAFT
Rows = list[list[Offer]]


@looking.button("look", who=DECIDER)
async def look(turn: Turn, announcement_id: str) -> None:
    """Show an announcement."""
    if (found := await announcement_of(turn, announcement_id)) is not None:
        await show(turn, found, instead=True)


async def show(turn: Turn, announcement: Announcement, *, instead: bool = False) -> None:
    """Show an announcement, with everything this person can do with it."""
    await turn.say_blocks(await page(turn, announcement), instead=instead)


async def page(turn: Turn, announcement: Announcement) -> list[Block]:
    """Return the page of an announcement."""
    speech = await speech_of(turn.post, announcement)
    people = (await reach_of(turn.post, announcement)).gets
    return [
        *_title(turn.words, speech),
        *await described(turn.post, turn.words, speech),
        *_standing(turn, speech, people),
        *(await report_blocks(turn, announcement) if Role.ORGANISER in await turn.roles() else ()),
        *(turn.words.row(row) for row in await _ways(turn, speech, people) if row),
    ]


def title_of(words: Words, announcement: Announcement) -> Value:
    """Return what an announcement is called in a list: its template, or how its author's words begin."""
    if announcement.template is not None:
        return words.line(f"announce.template_{announcement.template}")
    texts = announcement.texts
    said = str(texts.get(words.language) or next(iter(texts.values()), ""))
    return said if len(said) <= _LONGEST_TITLE else said[:_LONGEST_TITLE].rstrip() + "…"


def _title(words: Words, speech: Speech) -> tuple[Block, ...]:
    announcement = speech.announcement
    asked = announcement.state is _DRAFT and announcement.asked_at is not None
    state = words.line(f"announce.state_{'asked' if asked else announcement.state}")
    return words.blocks("announce.title", number=announcement.id, state=state, name=owner_name(words, speech.author))


def _standing(turn: Turn, speech: Speech, people: int) -> tuple[Block, ...]:
    """Return what still stands in the way of a draft, or who reads it before it goes."""
    if speech.announcement.state is not _DRAFT:
        return ()
    standing = {
        "announce.no_day": bool(speech.unknown),
        "announce.not_whole": bool(speech.missing),
        "announce.too_early": speech.is_early,
        "announce.waits": speech.announcement.asked_at is not None,
        "announce.four_eyes": needs_second(people, turn.policy.four_eyes),
    }
    key = next((key for key, holds in standing.items() if holds), None)
    return turn.words.blocks(key) if key else ()


async def _ways(turn: Turn, speech: Speech, people: int) -> Rows:
    """Return what this person can do, row by row."""
    announcement = speech.announcement
    mine = announcement.author_id == turn.me.id
    organises = Role.ORGANISER in await turn.roles()
    if announcement.state is _DRAFT and mine:
        return _of_author(turn, speech, people)
    which = announcement.id
    rows: Rows = []
    if announcement.state is _DRAFT and announcement.asked_at is not None:
        at = asked_as(announcement)
        rows.append([offer("announce.approve", which, at, style=Style.MAIN), offer("announce.send_back", which, at)])
    rows.append([offer("announce.show_me", which)])
    if announcement.state in NOT_BEGUN and organises:
        own = offer("announce.edit", which) if mine else offer("announce.take_over", which)
        rows.append([own, offer("announce.cancel", which)])
    if announcement.state is AnnouncementState.CANCELLED and mine:
        rows.append([offer("announce.again", which)])
    return [*rows, [offer("announce.list", 1)]] if organises else rows


def _of_author(turn: Turn, speech: Speech, people: int) -> Rows:
    which = speech.announcement.id
    template = TEMPLATES.get(speech.announcement.template or "")
    fills = [offer("announce.fill_in", which)] if template and (template.asks or template.may_ask) else []
    seen = "announce.seen_off" if speech.announcement.has_seen else "announce.seen_on"
    return [
        [*fills, offer("announce.text", which)],
        [offer("announce.whom", which), offer("announce.when", which)],
        [offer("announce.replies", which), offer(seen, which)],
        [offer("announce.show_me", which), *_onward(turn, speech, people)],
        [offer("announce.lay_aside", which), offer("announce.list", 1)],
    ]


def _onward(turn: Turn, speech: Speech, people: int) -> list[Offer]:
    """Return the way to let it go, or to ask somebody to read it first; nothing while it is not whole, or asked."""
    announcement = speech.announcement
    if speech.unknown or speech.missing or announcement.asked_at is not None:
        return []
    name = "announce.ask" if needs_second(people, turn.policy.four_eyes) else "announce.send"
    return [offer(name, announcement.id, style=Style.MAIN)]
