"""An announcement as its recipients get it, shown to whoever writes or reads it along, in every language."""

from collections.abc import AsyncIterator

from flows.access import DECIDER
from flows.announcements.cases import announcement_of
from flows.announcements.rendering import Rendering, rendering_of, seen_button
from flows.capability import Capability
from flows.chat import Message
from flows.texts import Ours, offer
from flows.turn import Turn
from storage.models import Audience

previewing = Capability("announce")


@previewing.button("show_me", who=DECIDER)
async def show_me(turn: Turn, announcement_id: str) -> None:
    """Show it as it arrives, a message for each language, and the way back to its page."""
    found = await announcement_of(turn, announcement_id)
    if found is None:
        return
    rendering, rows = await rendering_of(turn.post, found), [[offer("announce.look", found.id)]]
    if not rendering.speech.languages:
        await turn.say("announce.says_nothing", rows)
    elif found.audience is Audience.CHANNEL:
        await turn.say("announce.preview_in_channel")
        await turn.show(rendering.for_all())
        await turn.say("announce.previewed_in_channel", rows)
    else:
        async for language, message in _in_each(turn, rendering):
            await turn.say("announce.preview", language=Ours(language))
            await turn.show(message)
        await turn.say("announce.previewed", rows)


async def _in_each(turn: Turn, rendering: Rendering) -> AsyncIterator[tuple[str, Message]]:
    """Yield it in each language in which somebody gets it, as this person would if they read that."""
    announcement, texts = rendering.announcement, turn.house.texts
    event_id = announcement.event_id
    sign_up = await turn.work.sign_ups.of(event_id, turn.me.id) if event_id else None
    for language in texts.languages:
        if language not in rendering.speech.missing:
            yield language, rendering.in_words(texts.words(language), sign_up, last=seen_button(announcement))
