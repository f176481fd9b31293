"""Correcting an announcement after it left: the messages that people have change where they stand."""

from typing import Annotated

from flows.access import ORGANISER
from flows.announcements.cases import announcement_of
from flows.announcements.composing import own_words, said_so_far
from flows.announcements.places import slot_of
from flows.announcements.rules import State
from flows.asking import ask, ask_again
from flows.capability import Capability
from flows.forms import Form, Problem, Prose
from flows.texts import Rows, offer
from flows.turn import Turn
from storage.models import Announcement

correcting = Capability("announce")
_LEFT = (State.SENDING, State.SENT, State.STOPPED)


class Correction(Form, key="correction"):
    """What it says instead: in the language of whoever corrects it, and in the other one."""

    own: Annotated[str | None, Prose(2, 1000)]
    other: Annotated[str | None, Prose(2, 1000)]


@correcting.button("correct", who=ORGANISER, opens=True)
async def correct(turn: Turn, announcement_id: str) -> None:
    """Ask what it should have said, with what it says filled in."""
    if (announcement := await _left(turn, announcement_id)) is not None:
        await ask(turn, Correction, await said_so_far(turn, announcement), about=announcement.id)


@correcting.done(Correction, who=ORGANISER)
async def corrected(turn: Turn, words: Correction) -> None:
    """Let everybody read this: who has it already, and who gets it yet."""
    announcement = await _left(turn, turn.about)
    if announcement is None:
        return
    texts = await own_words(turn, announcement, words.own, words.other)
    if not texts and announcement.template is None:
        await ask_again(turn, Correction, {}, "own", Problem("form.required"))
    elif texts == announcement.texts:
        await turn.say("announce.nothing_changed", _back(announcement))
    else:
        await _change(turn, announcement, texts)
        await turn.say("announce.corrected", _back(announcement))


async def _change(turn: Turn, announcement: Announcement, texts: dict[str, str]) -> None:
    announcement.texts = texts
    announcement.version += 1
    announcement.due_at = turn.now
    if announcement.state is State.SENDING:  # who has not got it yet, gets the new words at once
        await turn.work.recipients.call_back(announcement.id, slot_of(announcement), turn.now)
    await turn.note("announcement", announcement.id, announcement.state, announcement.state, reason="corrected")


async def _left(turn: Turn, announcement_id: str) -> Announcement | None:
    """Return an announcement that people have or get just now; else say that there is nothing to correct."""
    announcement = await announcement_of(turn, announcement_id)
    if announcement is not None and announcement.state not in _LEFT:
        await turn.too_late("announce.settled")
        return None
    return announcement


def _back(announcement: Announcement) -> Rows:
    return [[offer("announce.look", announcement.id)]]
