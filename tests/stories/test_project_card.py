"""The card of a project: in one look what gets better, what is learned, who carries it, and how it stands."""

import pytest

from bot.settings.sections import Organisation
from storage.models import ProjectState
from tests.stories.idea_scenes import cards, joined
from tests.stories.project_scenes import project_of
from tests.stories.stage import Stage

CARD = {
    "nl": "Presteren: dagen tot een klant antwoord krijgt van 12 naar 8 dagen, uiterlijk 1 juni 2027",
    "en": "Perform: days until a customer gets an answer from 12 to 8 days, by 1 June 2027",
}
PEOPLE = {
    "nl": "Eigenaar: Noor, met Pim. Sponsor: Sara. Loopt.",
    "en": "Owner: Noor, with Pim. Sponsor: Sara. Active.",
}


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_a_card_tells_in_every_pool_what_a_project_is_about(stage: Stage, platform: str, language: str) -> None:
    stage.settings_changes["organisation"] = Organisation(name="Voorbeeld", language=language)
    for name in ("noor", "sara", "pim"):
        await joined(stage, name, platform, language)
    await project_of(stage, "noor", "sara", "pim", language=language)
    on_slack, on_telegram = await cards(stage)
    for card in (str(on_slack[0]), str(on_telegram[0])):
        assert "1. Sneller antwoord (project)" in card
        assert CARD[language] in card
        assert PEOPLE[language] in card


async def test_a_draft_is_for_its_owner_alone(stage: Stage) -> None:
    await joined(stage, "noor", "slack")
    await project_of(stage, "noor", state=ProjectState.DRAFT)
    on_slack, on_telegram = await cards(stage)
    assert (on_slack, on_telegram) == ([], [])
