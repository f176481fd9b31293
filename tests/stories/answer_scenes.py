"""What the stories about answering share: an organiser and an owner, and what they read in both languages."""

from tests.stories.actors import Actor, OnSlack, OnTelegram
from tests.stories.idea_scenes import TONGUES, joined, sends
from tests.stories.stage import Stage

REASON = {"nl": "Geen tijd of mensen", "en": "No time or people"}
OWN = {"nl": "We hebben tot januari de handen vol.", "en": "Our hands are full until January."}


async def organiser(stage: Stage, name: str, platform: str, language: str = "nl") -> Actor:
    """Bring an organiser on stage who takes part; whom the settings name must come before the bot starts."""
    someone = stage.actors.get(name) or cast_organiser(stage, name, platform, language)
    await joined(stage, name, platform, language)
    return someone


def cast_organiser(stage: Stage, name: str, platform: str, language: str = "nl") -> Actor:
    """Bring on stage somebody whom the settings name as an organiser."""
    someone = stage.person(name, platform, language)
    assert isinstance(someone, OnSlack | OnTelegram)
    stage.organisers.append(f"{platform}:{someone.person.id}")
    return someone


async def idea_of_noor(stage: Stage, platform: str, language: str) -> tuple[Actor, Actor]:
    """Return Noor, whose idea is in the pool, and Olga, who organises."""
    olga = await organiser(stage, "olga", platform, language)
    noor = await joined(stage, "noor", platform, language)
    await sends(noor, language)
    return noor, olga


def title(language: str) -> str:
    """Return the title of Noor's idea."""
    return TONGUES[language].titles and TONGUES[language].answers[0]
