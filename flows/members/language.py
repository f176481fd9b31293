"""The language the bot speaks with this person: their own choice, whatever the platform says."""

from flows.access import ANYONE
from flows.capability import Capability
from flows.members.enrol import know
from flows.texts import offer
from flows.turn import Turn

language = Capability("language")


def _is_language(turn: Turn, rest: str) -> bool:
    return not rest or _named(turn, rest) is not None


@language.command("language", who=ANYONE, takes=_is_language)
async def choose(turn: Turn, rest: str) -> None:
    """Set the language that was named, or offer all of them."""
    if (wanted := _named(turn, rest)) is not None:
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


def _named(turn: Turn, rest: str) -> str | None:
    """Return the language somebody named, by its code or a word that begins so; None for none of ours."""
    first = rest.strip().lower()[:2]
    return first if first in turn.house.texts.languages and len(rest.split()) == 1 else None
