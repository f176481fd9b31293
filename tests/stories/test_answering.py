"""Every idea gets an answer: a reaction, or a no with a reason and an own sentence, told gently."""

import asyncio
from datetime import timedelta

import pytest

from storage.models import IdeaState, Role
from tests.stories.answer_scenes import (
    ANSWERING,
    answers_why,
    becomes,
    card_texts,
    decides,
    idea_of_noor,
    looks,
    only_idea,
    title,
    told,
    writes,
)
from tests.stories.discussion_scenes import replies
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm
from tests.stories.stage import Stage

both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)
languages = pytest.mark.parametrize("language", ["nl", "en"])

PARKED_CARD = "Van Noor. Geparkeerd.\nWaarom: nu geen tijd of mensen. Olga schrijft: "
DECLINED_CARD = "Van Noor. Niet opgepakt.\nWaarom: nu geen tijd of mensen. Olga schrijft: "


@pytest.mark.everywhere
@both_databases
@languages
async def test_an_idea_is_parked_and_its_owner_hears_why(stage: Stage, platform: str, language: str) -> None:
    tongue = ANSWERING[language]
    noor, olga = await idea_of_noor(stage, platform, language)
    await looks(olga, language)
    await decides(olga, language, tongue.park, tongue.kept)
    for card in await card_texts(stage):
        assert "Van Noor. Nieuw. Antwoord vóór 10 november 2026." in card  # the owner hears it first
    await stage.time_passes(minutes=11)
    await noor.sees(told(language, tongue.told_parked), [tongue.ask, tongue.smaller])
    for card in await card_texts(stage):
        assert PARKED_CARD + f'"{tongue.sentence}"' in card
    mine, why = {"nl": ("mijn", "nu geen tijd of mensen"), "en": ("mine", "no time or people now")}[language]
    await noor.says(mine)
    await noor.sees(f'{title(language)} ... {why} ... "{tongue.sentence}"', [tongue.view])
    idea = await only_idea(stage)
    assert (idea.state, idea.parked_times) == (IdeaState.PARKED, 1)
    await olga.says(tongue.answers)
    await olga.sees(tongue.none_waiting, [])


@languages
async def test_an_idea_is_not_picked_up_and_its_owner_asks_why(stage: Stage, platform: str, language: str) -> None:
    tongue = ANSWERING[language]
    question, answer, says, asks, replies = {
        "nl": ("Wat zou wel kunnen?", "Begin met één team.", "Antwoorden", "Noor vraagt over", "Olga beantwoordt"),
        "en": ("What would be possible?", "Start with one team.", "Answer", "Noor asks about", "Olga answers"),
    }[language]
    noor, olga = await idea_of_noor(stage, platform, language)
    await looks(olga, language)
    await decides(olga, language, tongue.decline)
    await stage.time_passes(minutes=11)
    await noor.sees(told(language, tongue.told_declined), [tongue.ask, tongue.new])
    for card in await card_texts(stage):
        assert DECLINED_CARD + f'"{tongue.sentence}"' in card
    await noor.presses(tongue.ask)
    await writes(noor, question)
    await noor.sees("Olga", [])
    await olga.sees(f'{asks} "{title(language)}": "{question}"', [says])
    await olga.presses(says)
    await writes(olga, answer)
    await noor.sees(f'{replies} ... "{title(language)}": "{answer}"', [])


@languages
async def test_a_reaction_keeps_the_promise(stage: Stage, platform: str, language: str) -> None:
    tongue = ANSWERING[language]
    noor, olga = await idea_of_noor(stage, platform, language)
    await looks(olga, language)
    await olga.presses(tongue.react)
    await writes(olga, "Mooi idee, we praten er donderdag over.")
    for card in await card_texts(stage):
        assert "Van Noor. Besproken. Beantwoord op 2 november 2026 door Olga." in card
    await olga.says(tongue.answers)
    await olga.sees(tongue.none_waiting, [])
    mine, views, by = {
        "nl": ("mijn", "Bekijk 1", "Beantwoord op 2 november 2026 door Olga."),
        "en": ("mine", "View 1", "Answered on 2 November 2026 by Olga."),
    }[language]
    await noor.says(mine)
    await noor.sees(title(language), [views])
    await noor.presses(views)
    await noor.sees(by, [])


@languages
async def test_what_an_organiser_says_under_the_card_is_a_reaction_too(
    stage: Stage, platform: str, language: str
) -> None:
    _, olga = await idea_of_noor(stage, platform, language)
    await replies(stage, olga, "Mooi.")  # too short to call the idea discussed
    for card in await card_texts(stage):
        assert "Van Noor. Nieuw. Beantwoord op 2 november 2026 door Olga." in card
    await olga.says(ANSWERING[language].answers)
    await olga.sees(ANSWERING[language].none_waiting, [])


@languages
async def test_what_colleagues_say_is_no_answer(stage: Stage, platform: str, language: str) -> None:
    noor, _ = await idea_of_noor(stage, platform, language)
    pia = await joined(stage, "pia", platform, language)
    await replies(stage, noor, "Ik kan het ook zelf uitleggen.")
    await replies(stage, pia, "Dat zou ons team veel tijd schelen.")
    for card in await card_texts(stage):
        assert "Van Noor. Besproken. Antwoord vóór 10 november 2026." in card


@languages
async def test_a_decision_is_taken_back_before_anybody_hears_of_it(stage: Stage, platform: str, language: str) -> None:
    tongue = ANSWERING[language]
    noor, olga = await idea_of_noor(stage, platform, language)
    await looks(olga, language)
    await decides(olga, language, tongue.park, tongue.kept)
    await olga.presses(tongue.undo)
    await olga.sees(told(language, tongue.undone), [tongue.look])
    await stage.time_passes(minutes=11)
    await calm(stage)
    assert tongue.ask not in noor.screen
    assert (await only_idea(stage)).state is IdeaState.SUBMITTED
    await looks(olga, language)  # it waits again
    await decides(olga, language, tongue.decline)
    await stage.time_passes(minutes=11)
    await noor.sees(told(language, tongue.told_declined), [tongue.ask])


@languages
async def test_what_the_owner_has_heard_is_not_taken_back(stage: Stage, platform: str, language: str) -> None:
    tongue = ANSWERING[language]
    noor, olga = await idea_of_noor(stage, platform, language)
    await looks(olga, language)
    await decides(olga, language, tongue.park, tongue.kept)
    await stage.time_passes(minutes=11)
    await noor.sees(told(language, tongue.told_parked), [])
    await olga.presses(tongue.undo)
    await calm(stage)
    assert (await only_idea(stage)).state is IdeaState.PARKED


@languages
async def test_of_two_who_answer_at_once_the_second_sees_what_the_first_decided(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = ANSWERING[language]
    noor, olga = await idea_of_noor(stage, platform, language)
    pia = await joined(stage, "pia", platform, language)
    await becomes(stage, "pia", Role.SPONSOR)
    await looks(pia, language)
    await looks(olga, language)
    await pia.presses(tongue.decline)
    await decides(olga, language, tongue.park, tongue.kept)
    other = "Daar is nu echt geen geld voor."
    await answers_why(pia, language, other)
    await pia.sees(told(language, tongue.already), [tongue.look])
    await pia.sees(tongue.yours.format(text=other), [])
    await pia.presses(tongue.look)
    await pia.sees("Olga heeft het geparkeerd." if language == "nl" else "Olga has parked it.", [])
    await stage.time_passes(minutes=11)
    await noor.sees(told(language, tongue.told_parked), [])


@both_databases
@languages
async def test_two_who_answer_at_the_same_moment_do_not_both_decide(stage: Stage, platform: str, language: str) -> None:
    tongue = ANSWERING[language]
    sentences = {"olga": "Dat kunnen we nu nog niet betalen", "pia": "Daar is nu echt geen geld voor"}
    noor, olga = await idea_of_noor(stage, platform, language)
    pia = await joined(stage, "pia", platform, language)
    await becomes(stage, "pia", Role.SPONSOR)
    for one in (olga, pia):
        await looks(one, language)
        await one.presses(tongue.park if one is olga else tongue.decline)
    await asyncio.gather(*(answers_why(one, language, sentences[name]) for name, one in (("olga", olga), ("pia", pia))))
    await calm(stage)
    (first,) = [name for name, one in (("olga", olga), ("pia", pia)) if tongue.noted in one.screen]
    (second,) = sentences.keys() - {first}
    await stage.actors[second].sees(tongue.yours.format(text=sentences[second]), [])
    await stage.time_passes(minutes=11)
    news = tongue.told_parked if first == "olga" else tongue.told_declined.replace("Olga", "Pia")
    await noor.sees(news.format(title=title(language), sentence=sentences[first]), [tongue.ask])
    await calm(stage)
    assert sentences[second] not in noor.screen
    idea = await only_idea(stage)
    assert idea.state is (IdeaState.PARKED if first == "olga" else IdeaState.DECLINED)


@languages
async def test_no_bad_news_on_a_friday_afternoon(stage: Stage, platform: str, language: str) -> None:
    tongue = ANSWERING[language]
    stage.clock.move(timedelta(days=4, hours=4))  # Friday at two, or one
    noor, olga = await idea_of_noor(stage, platform, language)
    await looks(olga, language)
    await decides(olga, language, tongue.decline, tongue.later)
    await stage.time_passes(hours=2)
    await stage.time_passes(days=2)
    for card in await card_texts(stage):
        assert "Van Noor. Nieuw." in card
    assert tongue.ask not in noor.screen
    await stage.time_passes(hours=18)
    await noor.sees(told(language, tongue.told_declined), [])
    for card in await card_texts(stage):
        assert "Van Noor. Niet opgepakt." in card
