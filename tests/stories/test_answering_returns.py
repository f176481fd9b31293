"""What is parked comes back at the next call for ideas; a third time there is only yes or no."""

from datetime import date, timedelta

import pytest

from bot.settings.sections import Organisation
from storage.models import CoOwnerState, Decision, IdeaState
from tests.stories.actors import Actor, OnSlack
from tests.stories.answer_scenes import (
    ANSWERING,
    answers_why,
    card_texts,
    decides,
    idea_of_noor,
    looks,
    only_idea,
    title,
    told,
)
from tests.stories.idea_scenes import joined, sends
from tests.stories.looking import calm, member
from tests.stories.stage import Stage
from tests.stories.test_answering_edges import LEAVES
from tests.stories.test_merging import OTHERS

languages = pytest.mark.parametrize("language", ["nl", "en"])

RETURNS = {
    "nl": (
        "Het komt vanzelf terug bij de volgende ideeënoproep, in december.",
        'Vorige keer werd "{title}" geparkeerd. Past het nog?',
        ["Houden", "Aanpassen", "Intrekken"],
        '"{title}" blijft in de vijver. Je krijgt vóór 15 december 2026 een reactie.',
        '"{title}" is ingetrokken.',
    ),
    "en": (
        "It comes back by itself at the next call for ideas, in December.",
        'Last time "{title}" was parked. Does it still fit?',
        ["Keep", "Change", "Withdraw"],
        '"{title}" stays in the pool. You get a reaction before 15 December 2026.',
        '"{title}" is withdrawn.',
    ),
}


@pytest.fixture
def planned(stage: Stage) -> Stage:
    """A Learnathon is planned for 4 February, so that ideas are called for from Monday 7 December."""
    stage.settings_changes["organisation"] = Organisation(name="Voorbeeld", next_learnathon=date(2027, 2, 4))
    return stage


async def parked(stage: Stage, platform: str, language: str) -> tuple[Actor, Actor]:
    """Return Noor, whose idea is parked, and Olga, who did so."""
    tongue = ANSWERING[language]
    noor, olga = await idea_of_noor(stage, platform, language)
    await looks(olga, language)
    await decides(olga, language, tongue.park)
    await stage.time_passes(minutes=11)
    await noor.sees(f"{told(language, tongue.told_parked)} {RETURNS[language][0]}", [])
    return noor, olga


@languages
async def test_what_was_parked_comes_back_and_stays(planned: Stage, platform: str, language: str) -> None:
    _, asks, buttons, stays, _ = RETURNS[language]
    noor, olga = await parked(planned, platform, language)
    for card in await card_texts(planned):
        assert "Het komt vanzelf terug bij de volgende ideeënoproep, in december." in card
    await planned.time_passes(days=34)  # Sunday 6 December
    assert (await only_idea(planned)).state is IdeaState.PARKED
    await planned.time_passes(days=1)
    await noor.sees(asks.format(title=title(language)), buttons)
    for card in await card_texts(planned):
        assert "Van Noor. Nieuw. Antwoord vóór 15 december 2026." in card
    await noor.presses(buttons[0])
    await noor.sees(stays.format(title=title(language)), [])
    await planned.time_passes(days=1)
    await calm(planned)
    assert noor.screen.count(asks.format(title=title(language))) == 0  # asked once, and answered
    await looks(olga, language)  # it waits for an answer again


@languages
async def test_what_came_back_is_changed_or_withdrawn(planned: Stage, platform: str, language: str) -> None:
    _, asks, buttons, _, withdrawn = RETURNS[language]
    noor, _ = await parked(planned, platform, language)
    await planned.time_passes(days=35)
    await noor.sees(asks.format(title=title(language)), buttons)
    await noor.presses(buttons[1])
    if isinstance(noor, OnSlack):
        assert (await noor.person.sees_modal()).field("title").value == title(language)
        await noor.person.close_modal()
    else:
        await noor.sees("Zo komt het idee er te staan" if language == "nl" else "This is how the idea will read", [])
    await noor.presses(buttons[2])
    await noor.sees(withdrawn.format(title=title(language)), [])
    assert (await only_idea(planned)).state is IdeaState.WITHDRAWN


@languages
async def test_an_idea_is_not_parked_a_third_time(stage: Stage, platform: str, language: str) -> None:
    tongue = ANSWERING[language]
    twice = {"nl": "is al twee keer geparkeerd.", "en": "was parked twice."}[language]
    noor, olga = await idea_of_noor(stage, platform, language)
    await looks(olga, language)
    await olga.presses(tongue.park)
    idea = await only_idea(stage)
    async with stage.store.begin() as work:  # as after two calls for ideas
        kept = await work.ideas.get(idea.id)
        assert kept is not None
        kept.parked_times = 2
    await answers_why(olga, language, tongue.sentence)
    await olga.sees(f'"{title(language)}" {twice}', [])
    await looks(olga, language)
    await calm(stage)
    await decides(olga, language, tongue.decline)
    await stage.time_passes(minutes=11)
    await noor.sees(told(language, tongue.told_declined), [])


@languages
async def test_without_a_date_nothing_comes_back_yet_and_no_month_is_named(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = ANSWERING[language]
    noor, olga = await idea_of_noor(stage, platform, language)
    await looks(olga, language)
    await decides(olga, language, tongue.park)
    await stage.time_passes(minutes=11)
    await noor.sees(told(language, tongue.told_parked), [tongue.ask])
    assert f"{RETURNS[language][0].split(',')[0]}." in noor.screen
    stage.clock.move(timedelta(days=400))
    await stage.time_passes(minutes=1)
    assert (await only_idea(stage)).state is IdeaState.PARKED


PILE = {
    "nl": (
        '1. Vorige keer werd "Stille standup" geparkeerd. ... 2. Vorige keer werd "Vergaderen in stilte" geparkeerd.',
        ["Houden 1", "Aanpassen 1", "Intrekken 1", "Houden 2"],
        "mijn",
    ),
    "en": (
        '1. Last time "A quieter stand-up" was parked. ... 2. Last time "Meetings in silence" was parked.',
        ["Keep 1", "Change 1", "Withdraw 1", "Keep 2"],
        "mine",
    ),
}


@languages
async def test_what_comes_back_comes_in_one_message_and_waits_until_it_is_answered(
    planned: Stage, platform: str, language: str
) -> None:
    _, asks, _, stays, _ = RETURNS[language]
    both, buttons, mine = PILE[language]
    noor, _ = await idea_of_noor(planned, platform, language)
    await sends(noor, language, **OTHERS[language])
    await _all_parked(planned)
    await planned.time_passes(days=35)
    await noor.sees(both, buttons)
    await noor.says(mine)
    await noor.sees(both, buttons)
    await noor.presses(buttons[3])
    await noor.sees(stays.format(title=OTHERS[language]["title"]), [])
    before = noor.screen.count(asks.format(title=OTHERS[language]["title"]))
    await noor.says(mine)
    await noor.sees(asks.format(title=title(language)), [])
    await calm(planned)
    assert noor.screen.count(asks.format(title=OTHERS[language]["title"])) == before


@languages
async def test_when_the_owner_left_those_who_carry_it_along_are_asked(
    planned: Stage, platform: str, language: str
) -> None:
    _, asks, buttons, stays, _ = RETURNS[language]
    await idea_of_noor(planned, platform, language)
    sam = await joined(planned, "sam", platform, language)
    idea, colleague = await only_idea(planned), await member(planned, "sam")
    async with planned.store.begin() as work:
        await work.co_owners.set(idea, colleague.id, CoOwnerState.ACCEPTED, planned.clock())
    await _all_parked(planned)
    await planned.plays(LEAVES[language])
    await planned.time_passes(days=35)
    await sam.sees(asks.format(title=title(language)), buttons[:2])
    await sam.presses(buttons[0])
    await sam.sees(stays.format(title=title(language)), [])


async def _all_parked(stage: Stage) -> None:
    noor, olga = await member(stage, "noor"), await member(stage, "olga")
    facts = {"organisation_id": noor.organisation_id, "decider_id": olga.id, "outcome": IdeaState.PARKED}
    moments = {"at": stage.clock(), "due_at": stage.clock(), "done_at": stage.clock()}
    async with stage.store.begin() as work:
        for idea in (await work.ideas.owned_by(noor.id, 1, 10)).items:
            idea.state, idea.parked_times = IdeaState.PARKED, 1
            await work.decisions.add(Decision(idea_id=idea.id, text="Later graag nog eens.", **facts, **moments))
