"""Inviting people to the scan, and reminding them at most twice (domain.md 2.8, 3.7).

Everybody who is invited gets the invitation. The reminders are for everybody alike too, and go only to those who did
not answer and do not want to be left alone: nobody can see to whom.
"""

from datetime import datetime, time, timedelta
from math import ceil
from typing import Final
from zoneinfo import ZoneInfo

from flows.chat import Block, Message, Run, Style
from flows.nudges.windows import opening_by
from flows.post import Post
from flows.rounds.frozen import questionnaire_of
from flows.rounds.words import rate_so_far
from flows.scan.tags import About
from flows.scan.telling import INVITATION, REMINDER, Telling, last_day, tell
from flows.texts import Offer, Words, offer
from storage.models import ScanRound
from storage.repositories import Listeners

_LEAST_RATE: Final = 30
"""In percent: from which response rate on people are told of it."""
_MINUTE: Final = 60
_REMINDERS: Final = 2
_ANSWERED_OR_QUIET = (About.SENT, About.QUIET)


async def invite(post: Post, round_: ScanRound) -> None:
    """Have everybody invited, in their own hours, until it closes; who was invited before is not invited again."""
    how = Telling(INVITATION, expires=round_.closes_at)
    for to in await post.work.invited.listeners(round_.id):
        await tell(post, round_, to, _invitation(post, round_, post.texts.words(to.language)), how)


async def remind(post: Post, round_: ScanRound, which: int) -> None:
    """Have everybody reminded for the first or the second time to whom the invitation was said.

    The first reminder tells how many days are left, so it is said on its day or not at all.
    """
    rate = await _rate(post, round_)
    for to in await post.work.invited.listeners(round_.id):
        words = post.texts.words(to.language)
        told = _first(post, round_, to, words, rate) if which == 1 else _last(post, round_, words)
        if told is not None:
            message, expires = told
            how = Telling(f"{REMINDER}{which}", expires, unless=_ANSWERED_OR_QUIET, after=INVITATION)
            await tell(post, round_, to, message, how)


async def ask_anew(post: Post, round_: ScanRound) -> None:
    """Give what still waits to be said the words that are true now: it closes on another day, or needs more answers."""
    await invite(post, round_)
    if round_.reminded == _REMINDERS:
        await remind(post, round_, _REMINDERS)


def _invitation(post: Post, round_: ScanRound, words: Words) -> Message:
    asked = questionnaire_of(round_)
    rows = [[_start(round_)], [offer("anonymous", round_.id), offer("not_for_me", round_.id)]]
    first, *ways = words.blocks(
        "scan.invite",
        rows,
        org=post.organisation.name,
        n_items=len(asked.statements),
        n_open=len(asked.open_questions),
        minutes=ceil(asked.seconds / _MINUTE),
        close=last_day(post, round_),
        k=round_.k,
    )
    if own := _own_sentence(post, round_, words):
        return Message((Block(first.text), Block((Run(own, typed=True),), first.buttons), *ways))
    return Message((first, *ways))


def _own_sentence(post: Post, round_: ScanRound, words: Words) -> str | None:
    """Return what the organisers want to say below the invitation, in this language if they did."""
    own: dict[str, str] = round_.intro or {}
    return own.get(words.language) or own.get(post.words.language)


def _start(round_: ScanRound) -> Offer:
    return offer("start", round_.id, style=Style.MAIN)


def _first(post: Post, round_: ScanRound, to: Listeners, words: Words, rate: int) -> tuple[Message, datetime] | None:
    """Return the first reminder, and the end of the day it is for; None where nothing is left of the time."""
    day = opening_by(to.zone, to.first, to.last, post.policy, post.now).date()
    left = (last_day(post, round_) - day).days
    if left < 1:
        return None
    rows = [[_start(round_), offer("not_for_me", round_.id)]]
    tomorrow = datetime.combine(day + timedelta(days=1), time.min, ZoneInfo(to.zone))
    return words.message("scan.remind1", rows, d=left, rate=rate), tomorrow


def _last(post: Post, round_: ScanRound, words: Words) -> tuple[Message, datetime | None]:
    rows = [[_start(round_), offer("not_for_me", round_.id)]]
    return words.message("scan.remind2", rows, close=last_day(post, round_)), round_.closes_at


async def _rate(post: Post, round_: ScanRound) -> int:
    """Return how many of a hundred took part, as far as that is told; 0 where it is not."""
    rate = await rate_so_far(post, round_)
    return rate if rate is not None and rate >= _LEAST_RATE else 0
