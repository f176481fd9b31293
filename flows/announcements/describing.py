"""An announcement in a few lines: to whom and how many, when, and where answers go."""

from datetime import datetime
from zoneinfo import ZoneInfo

from flows.announcements.reaching import beginning_of, reach_of
from flows.announcements.words import Speech
from flows.chat import Block, Run
from flows.post import Post
from flows.texts import Ours, Value, Words
from flows.workdays import add_working_days, is_working_day
from storage.models import Announcement, Attending, Audience, Event, Role, Timing
from storage.repositories.audiences import ANY


async def described(post: Post, words: Words, speech: Speech) -> list[Block]:
    """Return what an announcement says in each language, then to whom and when."""
    return [
        *said_in_each(post, words, speech),
        *await facts_block(post, words, speech.announcement, speech.facts.event),
    ]


def said_in_each(post: Post, words: Words, speech: Speech) -> list[Block]:
    """Return what an announcement says in each language."""
    return [_in_language(post, words, speech, language) for language in post.texts.languages]


def _in_language(post: Post, words: Words, speech: Speech, language: str) -> Block:
    """Return what it says to whoever reads a language; what is missing is marked."""
    heading = words.text("announce.in_language", language=Ours(language))
    if language in speech.missing or not speech.languages:
        text = words.text("announce.missing", language=Ours(language))
    else:
        said = speech.blocks(post.texts.words(language))
        text = tuple(run for block in said for run in (Run("\n"), *block.text))[1:]
    return Block((*heading, Run("\n"), *text))


async def facts_block(post: Post, words: Words, announcement: Announcement, event: Event | None) -> tuple[Block, ...]:
    """Return the lines of an announcement's page that say to whom it goes or went, when, and what comes back."""
    shown: dict[str, Value] = {
        "whom": await whom(post, words, announcement),
        "replies": words.line(f"announce.replies_{announcement.replies}"),
        "seen": words.line("announce.yes" if announcement.has_seen else "announce.no"),
    }
    if (begun := _local(post, announcement.begun_at)) is not None:
        return words.blocks("announce.facts_since", (), **shown, **_moment(words, begun))
    reach = await reach_of(post, announcement)
    shown |= {
        "people": reach.gets,
        "paused": reach.paused,
        "muted": reach.muted,
        "unreachable": reach.unreachable,
        "when": await when(post, words, announcement, event),
        "until": end_of_sense(post, words, announcement),
    }
    return words.blocks("announce.facts", (), **shown)


async def whom(post: Post, words: Words, announcement: Announcement) -> Value:
    """Return who an announcement is for."""
    which = announcement.audience_of
    match announcement.audience:
        case Audience.ROLE:
            return words.line(f"announce.with_role_{Role(which or '')}")
        case Audience.SIGNED_UP:
            answer = which if which in set(Attending) else ANY
            return words.line(f"announce.signed_up_{answer}")
        case Audience.DEPARTMENT:
            found = await post.work.departments.get(post.organisation.id, int(which or 0))
            return found.name if found else words.line("announce.no_department")
        case other:
            return words.line(f"announce.whom_{other}")


async def when(post: Post, words: Words, announcement: Announcement, event: Event | None) -> Ours:
    """Return when an announcement is said, and what is to be known about that day."""
    if announcement.audience is Audience.CHANNEL:
        at = _local(post, announcement.starts_at)
        return words.line("announce.when_channel_at", **_moment(words, at)) if at else words.line("announce.at_once")
    if announcement.timing is Timing.NOW or announcement.starts_at is None:
        found = await beginning_of(post, announcement, event)
        rest = _local(post, found.next)
        if rest is None:
            return words.line("announce.at_once")
        return words.line("announce.when_now", now=found.at_once, later=found.later, **_moment(words, rest))
    at = announcement.starts_at.astimezone(ZoneInfo(post.organisation.time_zone))
    free = not is_working_day(at.date(), post.policy.country)
    work_day: Value = add_working_days(at.date(), 1, post.policy.country) if free else Ours("none")
    if announcement.timing is Timing.AT:
        return words.line("announce.when_at", work_day=work_day, **_moment(words, at))
    return words.line("announce.when_morning", work_day=work_day, day=at.date())


def end_of_sense(post: Post, words: Words, announcement: Announcement) -> Ours:
    """Return until when it goes out at all; our "none" for always."""
    at = _local(post, announcement.expires_at)
    return words.line("announce.until", **_moment(words, at)) if at else Ours("none")


def _local(post: Post, moment: datetime | None) -> datetime | None:
    return moment.astimezone(ZoneInfo(post.organisation.time_zone)) if moment else None


def _moment(words: Words, at: datetime) -> dict[str, Value]:
    return {"day": at.date(), "clock": words.clock(at.time())}
