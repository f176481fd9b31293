"""What the stories about help with a project share: Noor's project, whose sponsor is Sara, and a question about it."""

from tests.stories.answer_scenes import settled
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm
from tests.stories.project_scenes import finds, project_of
from tests.stories.stage import Stage

ASKS = {
    "nl": """
        noor: [Vraag hulp]
        noor fills in:
            kind = Een besluit
            text = Mogen we de vaste tekst ook naar leden sturen?
            whom = {whom}
    """,
    "en": """
        noor: [Ask for help]
        noor fills in:
            kind = A decision
            text = May we send the fixed text to members as well?
            whom = {whom}
    """,
}
WHOM = {"nl": ("Mijn sponsor", "Alle collega's"), "en": ("My sponsor", "All colleagues")}


async def project_with_people(stage: Stage, platform: str, language: str, *others: str, sponsor: str | None) -> int:
    """Return Noor's project, which she looks at; Olga organises, and the sponsor and others take part."""
    settled(stage, "olga", platform, language)
    for name in ("olga", "noor", *([sponsor] if sponsor else []), *others):
        await joined(stage, name, platform, language)
    project_id = await project_of(stage, "noor", sponsor, language=language)
    await finds(stage, "noor", project_id)
    return project_id


async def asks(stage: Stage, language: str, *, of_all: bool = False) -> None:
    """Have Noor ask for help with the project she looks at."""
    await stage.plays(ASKS[language].format(whom=WHOM[language][of_all]))
    await calm(stage)
