"""What an owner was told about the next time holds, also when an experiment gets more time (2.5, 3.5)."""

import pytest

from tests.stories.check_in_scenes import asked, days_pass
from tests.stories.experiment_scenes import EXPERIMENTING, day, looks, runs_until
from tests.stories.looking import calm
from tests.stories.project_scenes import kept
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

HOLDS = {"nl": ("Ligt stil", "Iemand anders", "2 weken"), "en": ("On hold", "Someone else", "2 weeks")}
TOLD = {
    "nl": (
        "Volgende keer: 16 november 2026.",
        "loopt nu tot 4 december 2026. ... Ik vraag er weer naar op 16 november",
    ),
    "en": (
        "Next time: 16 November 2026.",
        "now runs until 4 December 2026. ... I will ask about it again on 16 November",
    ),
}
ALL = {"nl": "Experimenten", "en": "Experiments"}
VIEW = {"nl": "Bekijk 1", "en": "View 1"}


@languages
async def test_more_time_for_an_experiment_leaves_the_next_time_as_it_was_told(
    stage: Stage, platform: str, language: str
) -> None:
    project_id = await asked(stage, platform, language)
    await runs_until(stage, project_id, day("11-20"), language)
    noor, (promise, longer) = stage.actors["noor"], TOLD[language]
    for label in HOLDS[language]:
        await noor.presses(label)
        await calm(stage)
    await noor.sees(promise, [])
    await days_pass(stage, 3)
    before = (await kept(stage, project_id)).check_in_at
    await looks(stage, "noor", project_id)
    for label in (ALL[language], VIEW[language], EXPERIMENTING[language].longer):
        await noor.presses(label)
        await calm(stage)
    await noor.sees(longer, [])
    assert (await kept(stage, project_id)).check_in_at == before


@languages
async def test_the_next_time_is_the_end_of_an_experiment_where_that_comes_first(
    stage: Stage, platform: str, language: str
) -> None:
    project_id = await asked(stage, platform, language)
    await runs_until(stage, project_id, day("11-05"), language)
    told = {
        "nl": "noor: [Klaar]\nbot: Mooi.\nnoor: [Later]\nbot: Volgende keer: 5 november 2026.",
        "en": "noor: [Finished]\nbot: Great.\nnoor: [Later]\nbot: Next time: 5 November 2026.",
    }
    await stage.plays(told[language])
    assert (await kept(stage, project_id)).check_in_at is not None
