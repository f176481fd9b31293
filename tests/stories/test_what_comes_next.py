"""Whatever state an idea is in, its card and the lists say what happens next with it."""

from datetime import timedelta

import pytest

from storage.models import IdeaState
from tests.stories.answer_scenes import card_texts, idea_of_noor, only_idea
from tests.stories.discussion_scenes import replies
from tests.stories.looking import member
from tests.stories.merging_scenes import heard
from tests.stories.stage import Stage
from tests.stories.test_answering_edges import WITHDRAWS

languages = pytest.mark.parametrize("language", ["nl", "en"])

LATE = {
    "nl": "Nieuw. Antwoord beloofd vóór 10 november 2026, nog niet gegeven.",
    "en": "New. Answer promised before 10 November 2026, not given yet.",
}
IN_TIME = {
    "nl": "Nieuw. Antwoord vóór 10 november 2026.",
    "en": "New. Answer before 10 November 2026.",
}
UNDECIDED = {
    "nl": "Nieuw. Er is nog niets besloten; reacties zijn welkom.",
    "en": "New. Nothing is decided yet; reactions are welcome.",
}
NEXT = {
    "nl": {
        IdeaState.PARKED: "Geparkeerd. Het komt vanzelf terug bij de volgende ideeënoproep.",
        IdeaState.SHORTLISTED: "Op de shortlist. Nu volgt een pitch op de Learnathon.",
        IdeaState.PITCHED: "Gepitcht. Nu volgt een besluit.",
        IdeaState.ADOPTED: "Opgepakt. De eerste stap is de kleinste proef.",
    },
    "en": {
        IdeaState.PARKED: "Parked. It comes back by itself at the next call for ideas.",
        IdeaState.SHORTLISTED: "On the shortlist. Next comes a pitch at the Learnathon.",
        IdeaState.PITCHED: "Pitched. Next comes a decision.",
        IdeaState.ADOPTED: "Picked up. The first step is the smallest try.",
    },
}
LIST = {"nl": ("ideeen 1", "Bekijk 1"), "en": ("ideas 1", "View 1")}


async def stands(stage: Stage, state: IdeaState) -> None:
    """Bring Noor's idea into this state, by whatever way."""
    owner = await member(stage, "noor")
    async with stage.store.begin() as work:
        idea = await work.ideas.by_number(owner.organisation_id, 1)
        assert idea is not None
        idea.state = state


@languages
async def test_before_the_day_that_is_promised_an_answer_is_not_late(
    stage: Stage, platform: str, language: str
) -> None:
    typed, look = LIST[language]
    noor, _ = await idea_of_noor(stage, platform, language)
    for days, told in ((7, IN_TIME), (1, LATE)):  # Monday the 9th is the fifth working day, the 10th is too late
        stage.clock.move(timedelta(days=days))
        await noor.says(typed)
        await noor.sees(told[language], [look])


@pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)
async def test_a_card_says_by_itself_that_an_answer_is_late(stage: Stage, platform: str) -> None:
    noor, _ = await idea_of_noor(stage, platform, "nl")
    before = (await heard(stage, "noor")).count("\n")
    await stage.time_passes(days=7)
    assert all(IN_TIME["nl"] in card for card in await card_texts(stage))
    await stage.time_passes(days=1)
    for card in await card_texts(stage):
        assert LATE["nl"] in card
    assert (await heard(stage, "noor")).count("\n") == before  # nobody is written to
    await stage.plays(WITHDRAWS["nl"])
    await noor.presses("Toch houden")
    await noor.sees("blijft in de vijver", [])
    assert all("Nieuw. Antwoord vóór" in card for card in await card_texts(stage))
    await stage.time_passes(days=9)
    assert all("nog niet gegeven." in card for card in await card_texts(stage))


@languages
async def test_an_answer_that_is_late_is_called_late(stage: Stage, platform: str, language: str) -> None:
    typed, look = LIST[language]
    noor, olga = await idea_of_noor(stage, platform, language)
    stage.clock.move(timedelta(days=20))
    await noor.says(typed)
    await noor.sees(LATE[language], [look])
    await noor.presses(look)
    await noor.sees(LATE[language], [])
    await replies(stage, olga, "Mooi.")
    for card in await card_texts(stage):
        assert "Beantwoord op 22 november 2026 door Olga. Er is nog niets besloten; reacties zijn welkom." in card
    await noor.says(typed)
    await noor.sees(UNDECIDED[language], [look])


@languages
async def test_each_state_says_what_follows(stage: Stage, platform: str, language: str) -> None:
    typed, look = LIST[language]
    noor, _ = await idea_of_noor(stage, platform, language)
    await only_idea(stage)
    for state, told in NEXT[language].items():
        await stands(stage, state)
        await noor.says(typed)
        await noor.sees(told, [look])
        await noor.presses(look)
        await noor.sees(told, [])
