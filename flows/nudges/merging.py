"""Several things to say become one message: numbered, one below the other, each with its own buttons. Pure (3.9)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from flows.chat import Block, Message
from flows.nudges.kinds import UNTRACED
from flows.nudges.marks import marked
from flows.numbering import numbered
from storage.models import Nudge

MOST = 5
"""In one message."""
_MOST_LETTERS = 3000
"""A message of Telegram holds 4,096, its numbers and what stands below it included."""


def fit_together(nudges: Sequence[Nudge]) -> list[Nudge]:
    """Return those of these that go into one message with the first; what belongs elsewhere is said on its own."""
    if not nudges or _stands_alone(nudges[0]):
        return list(nudges[:1])
    together: list[Nudge] = []
    letters = 0
    for one in nudges:
        letters += len(str(Message.from_json(one.payload)))
        if not _stands_alone(one) and len(together) < MOST and (letters <= _MOST_LETTERS or not together):
            together.append(one)
    return together


def merged(nudges: Sequence[Nudge], below: Mapping[int, Block]) -> Message:
    """Return the message that says these, some with a block below them; a single one as it is.

    What is untraced has no mark on its buttons: pressing one is not noted.
    """
    if len(nudges) == 1:
        message = Message.from_json(nudges[0].payload)
        own = message.blocks if nudges[0].kind in UNTRACED else marked(message.blocks, nudges[0].id)
        return replace(message, blocks=(*own, *below.values()))
    return Message(tuple(block for place, one in enumerate(nudges, 1) for block in _numbered(place, one, below)))


def _numbered(place: int, one: Nudge, below: Mapping[int, Block]) -> list[Block]:
    own = marked(Message.from_json(one.payload).blocks, one.id, among_others=True)
    return numbered((*own, below[one.id]) if one.id in below else own, place)


def _stands_alone(one: Nudge) -> bool:
    if one.slot is not None or one.kind in UNTRACED:
        return True
    message = Message.from_json(one.payload)
    return message.file is not None or message.document is not None
