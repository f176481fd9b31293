"""The language, as one of the settings."""

from flows.access import MEMBER
from flows.capability import Capability
from flows.members.language import speak
from flows.settings.changed import say_changed
from flows.texts import offer
from flows.turn import Turn

settings = Capability("settings")


@settings.button("language", who=MEMBER)
async def ask(turn: Turn) -> None:
    """Offer all languages."""
    languages = turn.house.texts.languages
    rows = [[offer(one, one, action="settings.speak") for one in languages], [offer("settings.back")]]
    await turn.say("language.ask", rows, instead=True)


@settings.button("speak", who=MEMBER)
async def choose(turn: Turn, wanted: str) -> None:
    """Speak this language from now on."""
    before = turn.words.language
    await speak(turn, wanted)
    await say_changed(turn, "language.done", offer("settings.undo", before, action="settings.speak"))
