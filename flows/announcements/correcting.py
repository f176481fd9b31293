"""Correcting an announcement after it left: the messages that people have change where they stand."""

from typing import Annotated

from flows.access import ORGANISER
from flows.announcements import rereading
from flows.announcements.cases import announcement_of
from flows.announcements.composing import own_words, said_so_far
from flows.announcements.rules import LEFT
from flows.asking import ask, ask_again
from flows.capability import Capability
from flows.forms import Form, Problem, Prose
from flows.texts import offer
from flows.turn import Turn
from storage.models import Announcement

correcting = Capability("announce")


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
        await turn.say("announce.nothing_changed", [[offer("announce.look", announcement.id)]])
    else:
        await rereading.correct(turn, announcement, texts)


async def _left(turn: Turn, announcement_id: str) -> Announcement | None:
    """Return an announcement that people have or get just now; else say that there is nothing to correct."""
    announcement = await announcement_of(turn, announcement_id)
    if announcement is not None and announcement.state not in LEFT:
        await turn.too_late("announce.settled")
        return None
    return announcement
