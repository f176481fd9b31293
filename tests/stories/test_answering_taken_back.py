"""What kept the promise of a first reaction is taken back: others keep it, or the answer is due again."""

import pytest

from storage.models import Role
from tests.stories.answer_scenes import ANSWERING, becomes, card_texts, idea_of_noor, looks, writes
from tests.stories.discussion_scenes import replies, takes_back
from tests.stories.idea_scenes import cards, joined
from tests.stories.looking import calm, member
from tests.stories.merging_scenes import TONGUES, answers, organiser, proposes, two_ideas
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)

WAITS = "Antwoord vóór 10 november 2026."
KEPT = "Beantwoord op 2 november 2026 door {name}."


@both_databases
@languages
async def test_the_answer_is_due_again(stage: Stage, platform: str, language: str) -> None:
    _, olga = await idea_of_noor(stage, platform, language)
    said = await replies(stage, olga, "Mooi idee, we praten er donderdag over.")
    assert all(KEPT.format(name="Olga") in card for card in await card_texts(stage))
    await takes_back(olga, said, language)
    await calm(stage)
    for card in await card_texts(stage):
        assert WAITS in card
        assert "Beantwoord" not in card
    await looks(olga, language)
    organises = (await member(stage, "olga")).id
    assert await history(stage) == [(None, "reacted", organises), ("reacted", "taken_back", organises)]
    await olga.presses(ANSWERING[language].react)
    await writes(olga, "Nog eens: mooi idee.")
    assert all(KEPT.format(name="Olga") in card for card in await card_texts(stage))


@languages
async def test_another_word_of_the_same_organiser_keeps_it(stage: Stage, platform: str, language: str) -> None:
    _, olga = await idea_of_noor(stage, platform, language)
    await replies(stage, olga, "Mooi idee, we praten er donderdag over.")
    again = await replies(stage, olga, "Of vrijdag.")
    await takes_back(olga, again, language, number=2)
    assert all(KEPT.format(name="Olga") in card for card in await card_texts(stage))
    assert await history(stage) == [(None, "reacted", (await member(stage, "olga")).id)]


@both_databases
async def test_what_a_sponsor_said_after_it_keeps_it(stage: Stage, platform: str) -> None:
    _, olga = await idea_of_noor(stage, platform, "nl")
    pia, sam = await joined(stage, "pia", platform), await joined(stage, "sam", platform)
    await becomes(stage, "pia", Role.SPONSOR)
    said = await replies(stage, olga, "Mooi idee, we praten er donderdag over.")
    await replies(stage, sam, "Donderdag kan ik ook.")
    later = await replies(stage, pia, "Daar kom ik ook bij zitten.")
    await stage.time_passes(days=1)
    await takes_back(olga, said)
    assert all(KEPT.format(name="Pia") in card for card in await card_texts(stage))
    await takes_back(pia, later, number=2)
    assert all(WAITS in card for card in await card_texts(stage))


@languages
async def test_what_is_taken_back_while_two_ideas_are_one_is_gone_when_they_are_two_again(
    stage: Stage, platform: str, language: str
) -> None:
    kim = await organiser(stage, platform, language)
    await two_ideas(stage, platform, language)
    said = await replies(stage, kim, "Mooi idee, we praten er donderdag over.", 1)
    await proposes(stage, "noor", language)
    await calm(stage)
    await stage.actors["sam"].presses(TONGUES[language].agree)
    await calm(stage)
    await takes_back(kim, said, language)
    await answers(stage, "noor", TONGUES[language].undo, TONGUES[language].apart)
    await calm(stage)
    on_slack, on_telegram = await cards(stage)
    for card in (on_slack[1], on_telegram[1]):
        assert WAITS in str(card)


async def history(stage: Stage) -> list[tuple[str | None, str, int | None]]:
    """Return what became of the promise for the first idea: from what to what, and by whom."""
    organisation = (await member(stage, "noor")).organisation_id
    async with stage.store.read() as work:
        story = await work.audit.of(organisation, "answer", 1)
    return [(one.from_state, one.to_state, one.actor_id) for one in story]
