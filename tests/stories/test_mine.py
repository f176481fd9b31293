"""What is mine, in one place: what waits, my ideas, those I carry along or follow, and what the bot knows of me."""

import pytest

from storage.models import CoOwnerState
from tests.stories.looking import calm, member, slack_person
from tests.stories.opening import JOINS
from tests.stories.stage import Stage
from tests.stories.test_leaving import POSTS

languages = pytest.mark.parametrize("language", ["nl", "en"])

NOTHING = {
    "nl": """
        noor: mijn
        bot: Er wacht niets op je. ... Je hebt nog geen ideeën ingestuurd. ... Je bent nergens mede-eigenaar van en \
volgt geen ideeën. [Stuur een idee] [Wat ik van je weet]
        noor: [Wat ik van je weet]
        bot: Ik bewaar: je naam [Wie ziet wat] [Van mij]
        noor: [Van mij]
        bot: Er wacht niets op je.
    """,
    "en": """
        noor: mine
        bot: Nothing waits for you. ... You have not sent in any ideas yet. ... You are co-owner of no idea and follow \
none. [Send an idea] [What I know of you]
        noor: [What I know of you]
        bot: I store: your name [Who sees what] [What is mine]
        noor: [What is mine]
        bot: Nothing waits for you.
    """,
}
CARRIED = {
    "nl": """
        noor: mijn
        bot: Van jou: één idee ... Nieuw. Antwoord vóór 10 november 2026. ... \
Je bent mede-eigenaar van één idee en volgt geen ideeën. [Mede-eigenaar]
        noor: [Mede-eigenaar]
        bot: Mede-eigenaar van één idee ... 1. Stille standup ... van Anna. [Bekijk 1] [Van mij]
        noor: [Bekijk 1]
        bot: 1. Stille standup [Terug]
        noor: [Terug]
        bot: Mede-eigenaar van één idee
        noor: [Van mij]
        bot: Van jou: één idee
    """,
    "en": """
        noor: mine
        bot: Yours: one idea ... New. Answer before 10 November 2026. ... \
You are co-owner of one idea and follow none. [Co-owner]
        noor: [Co-owner]
        bot: Co-owner of one idea ... 1. Stille standup ... from Anna. [View 1] [What is mine]
        noor: [View 1]
        bot: 1. Stille standup [Back]
        noor: [Back]
        bot: Co-owner of one idea
        noor: [What is mine]
        bot: Yours: one idea
    """,
}
FOLLOWS = {
    "nl": """
        noor: ideeen
        bot: De ideeënvijver
        noor: [Bekijk 1]
        bot: Stille standup [Volgen]
        noor: [Volgen]
    """,
    "en": """
        noor: ideas
        bot: The idea pool
        noor: [View 1]
        bot: Stille standup [Follow]
        noor: [Follow]
    """,
}
FOLLOWED = {
    "nl": """
        noor: mijn
        bot: Je bent nergens mede-eigenaar van en volgt één idee. [Gevolgd]
        noor: [Gevolgd]
        bot: Je volgt één idee ... 1. Stille standup [Bekijk 1] [Van mij]
    """,
    "en": """
        noor: mine
        bot: You are co-owner of no idea and follow one. [Followed]
        noor: [Followed]
        bot: You follow one idea ... 1. Stille standup [View 1] [What is mine]
    """,
}


async def opened(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    stage.person("anna", platform, language)
    await stage.start()
    await stage.plays(JOINS[language].replace("noor", "anna").replace("Noor", "Anna") + JOINS[language])


async def carries(stage: Stage, name: str, number: int) -> None:
    """Make somebody a co-owner of the idea with this number."""
    who = await member(stage, name)
    async with stage.store.begin() as work:
        idea = await work.ideas.by_number(who.organisation_id, number)
        assert idea is not None
        await work.co_owners.set(idea, who.id, CoOwnerState.ACCEPTED, stage.clock())


@languages
async def test_nothing_yet(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    await stage.plays(NOTHING[language])


@languages
async def test_what_one_carries_along(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    await stage.plays(POSTS[language].replace("noor", "anna"))
    await carries(stage, "noor", 1)
    another = POSTS[language].replace("Stille standup", "Zonnepanelen")
    another = another.replace(
        "We praten elke ochtend veel te lang, voor iedereen.", "Het dak is leeg, de rekening hoog."
    )
    await stage.plays(another + CARRIED[language])


@languages
async def test_what_one_follows(stage: Stage, platform: str, language: str) -> None:
    await opened(stage, platform, language)
    await stage.plays(POSTS[language].replace("noor", "anna") + FOLLOWS[language])
    await calm(stage)
    await stage.plays(FOLLOWED[language])


@languages
async def test_the_home_page_shows_the_same(stage: Stage, language: str) -> None:
    await opened(stage, "slack", language)
    await stage.plays(POSTS[language].replace("noor", "anna"))
    await carries(stage, "noor", 1)
    noor = slack_person(stage, "noor").person
    await noor.open_home()
    carried, title, back, mine = {
        "nl": ("Mede-eigenaar", "Mede-eigenaar van één idee", "Terug naar het begin", "Van mij"),
        "en": ("Co-owner", "Co-owner of one idea", "Back to the start", "What is mine"),
    }[language]
    await noor.sees(f"[{carried}]")
    await noor.press(carried, home=True)
    await noor.sees(title)
    await noor.press(mine, home=True)
    await noor.sees(f"[{carried}]")
    await noor.press(back, home=True)
    await calm(stage)
    assert noor.home is not None
    assert "Noor" in noor.home.text
