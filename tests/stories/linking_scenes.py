"""What the stories about linking share: the words on the way in both languages, and two apps that are linked."""

import re

from flows.ideas.card import post_card
from flows.nudges.kinds import NudgeKind
from flows.nudges.nudge import nudge
from flows.nudges.saying import say_at_once
from flows.post import Post
from storage.models import CoOwnerState
from tests.stories.actors import Actor
from tests.stories.idea_scenes import last
from tests.stories.looking import calm, member
from tests.stories.stage import Stage

LINK = {"nl": "/koppelen", "en": "/link"}
ASKED = {
    "nl": "Gebruik je zowel Slack als Telegram? Typ deze code binnen 10 minuten in de andere app:",
    "en": "Do you use Slack and Telegram both? Type this code in the other app within 10 minutes:",
}
DONE = {"nl": "Gekoppeld.", "en": "Linked."}
TOLD = {
    "nl": ("en jij zijn voor mij nu één.", "Dat was ik niet"),
    "en": ("and you are one for me now.", "That was not me"),
}
SURE = {
    "nl": ("Ben jij dat zelf? Dan worden jullie hier één", "Ja, dat ben ik"),
    "en": ("Is that you? Then the two of you become one here", "Yes, that is me"),
}
WRONG = {"nl": "Deze code ken ik niet", "en": "I do not know this code"}
STOPS = {
    "nl": ("stoppen", "Je gaat stoppen.", "Stop, naam mag blijven", "Je doet niet meer mee"),
    "en": ("stop", "You are about to stop.", "Stop, keep my name", "You no longer take part"),
}
OTHER = {"slack": "telegram", "telegram": "slack"}


def line(platform: str, language: str, rest: str = "") -> str:
    """How somebody types /link here."""
    word = LINK[language]
    return f"{f'/learnathon {word[1:]}' if platform == 'slack' else word} {rest}".strip()


async def code_for(stage: Stage, someone: Actor, platform: str, language: str) -> str:
    """Ask for a code and read it."""
    await someone.says(line(platform, language))
    await someone.sees(ASKED[language], [])
    shown = await last(stage, someone)
    return re.findall(r"[A-Z0-9]{6}", shown.text)[-1]


async def is_sure(someone: Actor, language: str) -> None:
    """Say that the code is one's own."""
    question, yes = SURE[language]
    await someone.sees(question, [yes])
    await someone.presses(yes)


async def linked(stage: Stage, asks: Actor, platform: str, types: Actor, language: str = "nl") -> None:
    """Link two apps: the code is asked for on this platform and typed on the other."""
    code = await code_for(stage, asks, platform, language)
    await types.says(line(OTHER[platform], language, code))
    if SURE[language][1] in (await last(stage, types)).buttons:
        await is_sure(types, language)
    await types.sees(DONE[language], [])
    await asks.sees(*[TOLD[language][0], [TOLD[language][1]]])


async def stops(someone: Actor, language: str) -> None:
    """Take part no longer."""
    command, question, stop, done = STOPS[language]
    await someone.says(command)
    await someone.sees(question, [stop])
    await someone.presses(stop)
    await someone.sees(done, [])


async def carries_along(stage: Stage, name: str) -> None:
    """Make somebody a co-owner of idea 1, as its card shows."""
    who, house = await member(stage, name), stage.app.intake._house
    async with stage.store.begin() as work:
        organisation = (await work.organisations.all())[0]
        idea = await work.ideas.by_number(organisation.id, 1)
        assert idea is not None
        await work.co_owners.set(idea, who.id, CoOwnerState.ACCEPTED, stage.clock(), idea.owner_id)
        await work.flush()
        await post_card(Post(work, organisation, house.texts, house.policy, stage.clock()), idea, idea.owner)
    await calm(stage)


async def waits(stage: Stage, name: str, kind: NudgeKind = NudgeKind.DECISION) -> None:
    """Queue a message of our own about "Stille standup" for somebody, to go when they may be written to."""
    who, house = await member(stage, name), stage.app.intake._house
    async with stage.store.begin() as work:
        organisation = (await work.organisations.all())[0]
        post = Post(work, organisation, house.texts, house.policy, stage.clock())
        words = post.words_of(who).message("idea.discarded", title="Stille standup")
        assert await nudge(post, who, words, kind=kind, key=f"test:{who.id}")
        await say_at_once(post)
