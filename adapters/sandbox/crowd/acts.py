"""What people do with the bot, whole: each act ends when its last answer has come, or with AssertionError."""

from random import Random

from adapters.sandbox.crowd.colleague import Card, Colleague
from adapters.sandbox.crowd.speech import IdeaWords, happens

_YES = ("yes", "welcome", "agree", "keep")
"""How people say yes to what they are asked."""
_JOINS_OTHERS = 0.4
"""How many of those whose idea looks like another one join that."""
_HANDS_OFF = ("stop_keep", "give_role", "withdraw", "post")
"""What nobody presses by mistake: they would be gone, or it would be told of others."""


async def join(one: Colleague, _: Random) -> None:
    """Take part, unless one does already."""
    await one.starts()
    if await one.finds("tell", "see_ideas") == "tell":
        await one.presses("tell")
        await one.presses("join")
        await one.hears("joined")
    one.takes_part = True


async def refuse(one: Colleague, _: Random) -> None:
    """Say no thanks, and be left alone."""
    await one.starts()
    await one.presses("no")
    one.refused = True


async def send(one: Colleague, random: Random) -> None:
    """Send an idea of one's own, or join one that looks like it."""
    await send_this(one, one.speech.idea(random), joins=happens(random, _JOINS_OTHERS))


async def send_this(one: Colleague, idea: IdeaWords, *, joins: bool) -> None:
    """Send this idea; `joins`: rather join one that looks like it."""
    await one.asks("idea", idea.title)
    answers = {"title": idea.title, "problem": idea.problem, "type": idea.kind}
    await one.fills_in({**answers, "smallest": idea.smallest, "role": idea.role}, known=1)
    await one.confirms("post")
    found = await one.finds("another", *(["join_1"] if joins else []), "anyway")
    if found == "join_1":
        await one.presses("join_1")
        await one.presses("drop")
    elif found == "anyway":
        await one.presses("anyway")
        await one.finds("another")


async def comment(one: Colleague, random: Random) -> None:
    """Say something about one of the newer ideas, under its card or in private."""
    if chosen := some_card(one, random):
        if happens(random, 0.8):
            await one.replies(chosen, one.speech.comment(random))
        else:
            await say_of(one, chosen.number, one.speech.comment(random))


async def say_of(one: Colleague, number: int, text: str) -> None:
    """Say something about an idea in private; from whoever answers ideas it is the first reaction."""
    await looks_at(one, number)
    await one.presses("react", "comment")
    await one.fills_in({"text": text})
    await one.hears("said")


async def look_closer(one: Colleague, random: Random) -> None:
    """Look at an idea, and follow it or offer to carry it along."""
    if chosen := some_card(one, random):
        await looks_at(one, chosen.number)
        await one.finds("comment")
        wish = random.choice(("follow", "co_own"))
        await one.presses_now(wish)


async def search(one: Colleague, random: Random) -> None:
    """Look for ideas about something."""
    await one.asks("ideas", one.speech.search(random))


async def answer_what_waits(one: Colleague, random: Random) -> None:
    """Answer what one was asked: mostly yes."""
    if not await one.presses_now(*(_YES if happens(random, 0.8) else ("no", "not_now"))):
        await one.asks("mine")


async def blunder(one: Colleague, random: Random) -> None:
    """Press any old button, or send what makes no sense."""
    spared = {one.speech.labels[label] for label in _HANDS_OFF}
    offered = [written for written in one.offered() if written not in spared]
    if offered and happens(random, 0.6):
        await one.presses_any(random.choice(offered))
    else:
        await one.says(random.choice(one.speech.nonsense))
    await one.gives_up()


async def answer_an_idea(one: Colleague, random: Random) -> None:
    """As an organiser: say something to an idea, park it, or do not pick it up."""
    if chosen := some_card(one, random):
        how = random.choice(("react", "react", "react", "park", "decline"))
        if how == "react":
            await say_of(one, chosen.number, one.speech.reaction(random))
        else:
            await decide(one, chosen.number, how, random)


async def decide(one: Colleague, number: int, how: str, random: Random) -> None:
    """Park an idea (`how`: park), or do not pick it up (decline), with a reason and a sentence."""
    await looks_at(one, number)
    await one.presses(how)
    reason, text = one.speech.verdict(random)
    await one.fills_in({"reason": reason, "text": text})
    await one.hears("noted")


async def looks_at(one: Colleague, number: int) -> None:
    """Have an idea before one, with what one can do with it."""
    await one.asks("ideas", str(number))
    await one.presses("view", view=number)


def some_card(one: Colleague, random: Random) -> Card | None:
    """Return one of the newer ideas in the pool, rather the newest."""
    cards = one.cards()
    return cards[-1 - min(int(random.expovariate(0.2)), len(cards) - 1)] if cards else None
