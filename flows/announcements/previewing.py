"""An announcement as its recipients get it, shown to whoever writes or reads it along, in every language."""

from flows.access import DECIDER
from flows.announcements.cases import announcement_of
from flows.announcements.words import own_of, speech_of
from flows.capability import Capability
from flows.texts import Ours, offer
from flows.turn import Turn

previewing = Capability("announce")


@previewing.button("show_me", who=DECIDER)
async def show_me(turn: Turn, announcement_id: str) -> None:
    """Show it as it arrives, a message for each language, and the way back to its page."""
    found = await announcement_of(turn, announcement_id)
    if found is None:
        return
    speech = await speech_of(turn.post, found)
    rows = [[offer("announce.look", found.id)]]
    if not speech.languages:
        await turn.say("announce.says_nothing", rows)
        return
    own = await own_of(turn.post, found, turn.me.id)
    for language in turn.house.texts.languages:
        if language not in speech.missing:
            await turn.say("announce.preview", language=Ours(language))
            await turn.show(speech.message(turn.house.texts.words(language), own))
    await turn.say("announce.previewed", rows)
