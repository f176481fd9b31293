"""The way back from an idea to the conversation it grew out of."""

from collections.abc import Sequence

from flows.capability import Capability
from flows.chat import Block
from flows.texts import way_to
from flows.turn import Turn
from storage.models import Idea

origin = Capability("idea")


@origin.below_idea
async def conversation(turn: Turn, idea: Idea) -> Sequence[Block]:
    """Lead to the conversation; who may read it there is up to the platform."""
    return [turn.words.row([way_to("idea.origin", idea.origin)])] if idea.origin else []
