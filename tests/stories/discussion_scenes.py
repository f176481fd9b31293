"""What the stories about reactions share: people who talk under a card, and what stands there on both platforms."""

from dataclasses import dataclass

from adapters.sandbox.slack.screen import SeenMessage
from adapters.sandbox.telegram.screen import Shown
from storage.models import Comment
from tests.stories.actors import Actor, OnSlack
from tests.stories.idea_scenes import desk, joined, phone, sends
from tests.stories.looking import calm
from tests.stories.stage import Stage

OTHER = {"slack": "telegram", "telegram": "slack"}


@dataclass(frozen=True)
class Talk:
    """Labels and sentences about reactions, in one language."""

    ideas: str
    pool: str
    view: str
    smallest: str
    read: str
    reply: str
    question: str
    post: str
    follow: str
    unfollow: str
    one: str
    """How one new reaction to the usual idea is told."""
    removed: str


TALK = {
    "nl": Talk(
        ideas="ideeen",
        pool="De ideeënvijver: ",
        view="Bekijk 1",
        smallest="Kleinste proef",
        read="Lees de reacties",
        reply="Reageren",
        question="Wat wil je erover zeggen?",
        post="Plaatsen",
        follow="Volgen",
        unfollow="Niet meer volgen",
        one='Eén nieuwe reactie op "Stille standup".',
        removed="Deze reactie is weggehaald.",
    ),
    "en": Talk(
        ideas="ideas",
        pool="The idea pool: ",
        view="View 1",
        smallest="Smallest try",
        read="Read the reactions",
        reply="Reply",
        question="What would you like to say about it?",
        post="Post",
        follow="Follow",
        unfollow="Follow no more",
        one='One new reaction to "A quieter stand-up".',
        removed="This reaction was taken away.",
    ),
}


async def with_idea(stage: Stage, platform: str, language: str = "nl") -> tuple[Actor, Actor]:
    """Bring Noor on stage, whose idea is in the pool, and Sam, who takes part as well on the other platform."""
    noor, sam = stage.person("noor", platform, language), stage.person("sam", OTHER[platform], language)
    await joined(stage, "noor", platform, language)
    await joined(stage, "sam", OTHER[platform], language)
    await sends(noor, language)
    await calm(stage)
    return noor, sam


async def replies(stage: Stage, someone: Actor, text: str, place: int = 0) -> SeenMessage | Shown:
    """Let somebody reply under the first card, or under another of the bot's messages there, and be heard."""
    await calm(stage)
    there = from_bot(stage, someone)[place]
    said: SeenMessage | Shown
    if isinstance(there, SeenMessage):
        said = await desk(someone).write(text, stage.channel, thread=there)
    else:
        said = await phone(someone).reply(there, text)
    await calm(stage)
    return said


def from_bot(stage: Stage, someone: Actor) -> list[SeenMessage] | list[Shown]:
    """Return what the bot said in the channel or group this person is in, the first card first."""
    if isinstance(someone, OnSlack):
        bot = stage.slack.workspace.bot.id
        return [one for one in someone.person.messages(stage.channel) if one.raw.user == bot and not one.ephemeral]
    return [one for one in phone(someone).messages(stage.group) if one.from_bot]


async def under_card(stage: Stage, someone: Actor, place: int = 0) -> list[str]:
    """Return what the bot shows under the first card, or under another message of its, where this person looks."""
    await calm(stage)
    said = from_bot(stage, someone)
    card = said[place]
    if isinstance(card, Shown):
        return [one.text for one in said if isinstance(one, Shown) and one.reply_to == card.id]
    return [one.text for one in said if isinstance(one, SeenMessage) and one is not card and one.thread_ts == card.ts]


async def edits(someone: Actor, message: SeenMessage | Shown, text: str) -> None:
    """Let somebody change what they said."""
    if isinstance(message, SeenMessage):
        await desk(someone).edit(message, text)
    else:
        await phone(someone).edit(message, text)


async def takes_back(someone: Actor, said: SeenMessage | Shown, language: str = "nl", *, number: int = 1) -> None:
    """Let somebody take back what they said: by deleting it, or from the list if no platform tells of that."""
    if isinstance(said, SeenMessage):
        await desk(someone).delete(said)
        return
    take, sure = {"nl": (f"Haal {number} weg", "Haal weg"), "en": (f"Take {number} away", "Take it away")}[language]
    await looks_at_idea(someone, language)
    await someone.presses(TALK[language].read)
    await someone.sees(f"{number}. ", [take])
    await someone.presses(take)
    await someone.presses(sure)


async def looks_at_idea(someone: Actor, language: str = "nl") -> None:
    """Let somebody look at the only idea in the pool."""
    talk = TALK[language]
    await someone.says(talk.ideas)
    await someone.sees(talk.pool, [talk.view])
    await someone.presses(talk.view)
    await someone.sees(talk.smallest, [])


async def says_in_private(someone: Actor, text: str, language: str = "nl") -> None:
    """Let somebody say something about the only idea, from the private chat."""
    talk = TALK[language]
    await looks_at_idea(someone, language)
    await someone.presses(talk.reply)
    if isinstance(someone, OnSlack):
        await someone.fills_in({"text": text})
    else:
        await someone.sees(talk.question, [])
        await someone.says(text)


async def comments(stage: Stage) -> list[Comment]:
    """Return what is kept of the first idea, the newest first."""
    await calm(stage)
    async with stage.store.read() as work:
        return list((await work.comments.on_idea(1, 1, 50)).items)
