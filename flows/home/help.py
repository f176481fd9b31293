"""`/help`, and an answer to every word nobody knows."""

from flows.access import ANYONE, allowed
from flows.capability import Capability
from flows.chat import Style
from flows.events.page import goes_on_now
from flows.members.rules import first_name
from flows.participating.command import while_it_is_open
from flows.texts import Ours, offer
from flows.turn import Turn
from storage.models import Role

helping = Capability("help")


@helping.command("help", who=ANYONE)
async def help_(turn: Turn, _rest: str) -> None:
    """Say what one can do, and who can help."""
    organisers = await turn.work.members.with_role(turn.organisation.id, Role.ORGANISER, turn.now)
    names = [first_name(organiser.name) for organiser in organisers[:3]]
    rows = [[offer("send", action="idea.new", style=Style.MAIN), offer("see", action="idea.pool")]]
    several = ", ".join(names) or turn.words.line("idea.the_organisers")
    helps = turn.words.blocks("help.text", rows, organiser=several, n=len(names))
    await turn.say_blocks(helps, await goes_on_now(turn), await while_it_is_open(turn) if turn.joined else ())


@helping.button("open", who=ANYONE)
async def again(turn: Turn) -> None:
    """The same, by a button."""
    await help_(turn, "")


@helping.button("say", who=ANYONE)
async def say(turn: Turn, word: str) -> None:
    """What was said in a group, taken up in private."""
    await allowed(turn, turn.house.repertoire.commands[word], "")


async def unknown_command(turn: Turn, typed: str) -> None:
    """Answer an unknown command with the nearest known one."""
    nearest = turn.house.vocabulary.nearest(typed, turn.words.language)
    if nearest is None:
        await turn.say("help.unknown", [["open"]])
    else:
        await turn.say("help.nearest", [["open"]], typed=typed[:40], nearest=Ours(nearest))


async def unknown_words(turn: Turn, text: str) -> None:
    """Answer plain words that are no command; a command is only meant by them if it takes what follows."""
    first, rest = [*text.split(maxsplit=1), "", ""][:2]
    nearest = turn.house.vocabulary.nearest(first, turn.words.language)
    command = turn.house.vocabulary.command(nearest) if nearest else None
    rows = [[offer("send", action="idea.new"), offer("open")]]
    if nearest is None or command is None or not turn.house.repertoire.commands[command].takes(turn, rest.strip()):
        await turn.say("help.plain", rows)
    else:
        await turn.say("help.plain_nearest", rows, nearest=Ours(nearest))
