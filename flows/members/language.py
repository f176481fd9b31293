"""The language the bot speaks with this person: their own choice, whatever the platform says."""

from flows.access import ANYONE
from flows.capability import Capability
from flows.members.enrol import know
from flows.texts import offer
from flows.turn import Turn

language = Capability("language")


@language.command("language", who=ANYONE)
async def choose(turn: Turn, rest: str) -> None:
    """Set the language that was named, or offer all of them."""
    if (wanted := rest.strip().lower()[:2]) in turn.house.texts.languages:
        await speak(turn, wanted)
        await turn.say("language.done", instead=True)
        return
    languages = turn.house.texts.languages
    await turn.say("language.ask", [[offer(one, one, action="language.set") for one in languages]])


@language.button("set", who=ANYONE)
async def chosen(turn: Turn, wanted: str) -> None:
    """Speak this language from now on."""
    await speak(turn, wanted)
    await turn.say("language.done", instead=True)


async def speak(turn: Turn, wanted: str) -> None:
    """Remember the language; what is said from here on is said in it."""
    member = await know(turn)
    member.language = wanted
    turn.home_is_old = True
