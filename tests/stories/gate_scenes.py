"""What the stories about the gate share: Noor's idea, Olga who organises, Sara who is its sponsor, and their words."""

from storage.models import IdeaState, Project, Role
from tests.stories.actors import Actor
from tests.stories.answer_scenes import becomes, idea_of_noor, looks, title
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm, member
from tests.stories.stage import Stage

QUESTIONS = ("owner", "time", "limits", "ours", "safe", "undo")
CHECKS = {
    "nl": {"yes": "Ja", "no": "Nee", "unknown": "Weet ik nog niet"},
    "en": {"yes": "Yes", "no": "No", "unknown": "I do not know yet"},
}
PICK_UP = {"nl": "Oppakken", "en": "Pick up"}
ANSWER = {"nl": "Beantwoorden", "en": "Answer"}
ASKED = {
    "nl": "staat klaar om opgepakt te worden. Zes vragen, 2 minuten. Alles ja betekent: het start op 9 november 2026",
    "en": "is about to be picked up. Six questions, 2 minutes. All yes means it starts on 9 November 2026",
}
OPENED = {
    "nl": ('Ik vraag Sara of "{title}" kan starten. Zonder bezwaar start het op 9 november 2026.', "Toch niet"),
    "en": ('I ask Sara whether "{title}" can start. Without an objection it starts on 9 Nov', "Take it back"),
}


async def picked_up(stage: Stage, platform: str, language: str) -> tuple[Actor, Actor, Actor]:
    """Return Noor, Olga and Sara, who is asked about Noor's idea since Olga picked it up."""
    noor, olga = await idea_of_noor(stage, platform, language)
    sara = await joined(stage, "sara", platform, language)
    await becomes(stage, "sara", Role.SPONSOR)
    await looks(olga, language)
    await olga.presses(PICK_UP[language])
    said, back = OPENED[language]
    await olga.sees(said.format(title=title(language)), [back])
    asks = {"nl": "Vraag Noor", "en": "Ask Noor"}[language]
    await sara.sees(f'"{title(language)}" {ASKED[language]}', [ANSWER[language], asks])
    return noor, olga, sara


async def answers(someone: Actor, language: str, **but: str) -> None:
    """Answer the six questions with yes, but for these."""
    await someone.presses(ANSWER[language])
    await someone.fills_in({name: CHECKS[language][but.get(name, "yes")] for name in QUESTIONS})


async def project_of_idea(stage: Stage) -> Project | None:
    """Return the project that Noor's idea became, its people loaded."""
    await calm(stage)
    noor = await member(stage, "noor")
    async with stage.store.read() as work:
        (idea,) = (await work.ideas.owned_by(noor.id, 1, 1)).items
        found = await work.projects.from_idea(idea)
        assert (found is not None) == (idea.state is IdeaState.ADOPTED)
        return found
