"""The crowd acts on the real bot, as fast as it is told, and stops."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.sandbox.cast import App, Language, Part
from adapters.sandbox.crowd import acts, organisation, scenes
from bot.sandbox.population import Population
from storage.models import IdeaState, MemberState
from tests.sandbox.crowd_support import chance, everybody, ideas, members, opened

either_app = pytest.mark.parametrize("app", ["slack", "telegram"])
either_language = pytest.mark.parametrize("language", ["nl", "en"])
CHANCE = chance(5)
MONDAY = datetime(2026, 11, 2, 9, tzinfo=UTC)
"""At an hour at which the bot may speak first."""


def people(app: App, language: Language) -> tuple[Part, ...]:
    """Return an organiser and three colleagues."""
    names = ("Olga", "Noor", "Sam", "Kim")
    return tuple(Part(name, "planner", language, (app,), "Zorg", organiser=name == "Olga") for name in names)


@either_app
@either_language
async def test_people_do_all_there_is_to_do(tmp_path: Path, app: App, language: Language) -> None:
    async with opened(tmp_path, Population(people(app, language), since=MONDAY)) as (ground, life):
        olga, noor, sam, kim = everybody(ground)
        for one in (olga, noor):
            await acts.join(one, CHANCE)
        await acts.refuse(kim, CHANCE)
        await scenes.adds_department("Zorg")(olga, CHANCE)
        await scenes.chooses_department(noor, CHANCE)
        await acts.join(sam, CHANCE)
        await acts.join(sam, CHANCE)
        await acts.send(sam, chance(1))
        await life.ask(ground.settled)
        (card,) = noor.cards()
        await noor.replies(card, noor.speech.comment(CHANCE))
        await acts.say_of(noor, card.number, noor.speech.comment(CHANCE))
        await scenes.follows(noor, card.number, CHANCE)
        await scenes.asks_for_help("Noor")(sam, card.number, CHANCE)
        await life.ask(ground.settled)
        await scenes.answers("yes")(noor, CHANCE)
        await scenes.offers_help(olga, card.number, CHANCE)
        await life.ask(ground.settled)
        await acts.answer_what_waits(sam, chance(2))
        await acts.search(noor, CHANCE)
        await scenes.gives_role("Noor", "sponsor")(olga, CHANCE)
        await acts.blunder(noor, CHANCE)
        await life.ask(ground.settled)  # a window that opened by mistake is there
        await acts.decide(noor, card.number, "park", CHANCE)
        await acts.send_this(noor, noor.speech.idea(chance(77)), joins=False)
        await life.ask(ground.settled)
        second = noor.cards()[-1]
        await scenes.about(second.title, scenes.proposes_to_merge(card.title))(noor, CHANCE)
        await life.ask(ground.settled)
        await scenes.answers("agree")(sam, CHANCE)
        await life.ask(ground.settled)
        await scenes.leaves(sam, CHANCE)
        assert [one.state for one in await members(life)].count(MemberState.ACTIVE) == 2, "one refused, and one left"


async def test_two_ideas_become_one_and_one_is_taken_back(tmp_path: Path) -> None:
    async with opened(tmp_path, Population(people("telegram", "nl"), since=MONDAY)) as (ground, life):
        _, noor, sam, _ = everybody(ground)
        for one, seed in ((noor, 1), (sam, 9)):
            await acts.join(one, CHANCE)
            await acts.send_this(one, one.speech.idea(chance(seed)), joins=False)
        await life.ask(ground.settled)
        first, second = noor.cards()
        await scenes.about(first.title, scenes.proposes_to_merge(second.title))(noor, CHANCE)
        await life.ask(ground.settled)
        await scenes.answers("agree")(sam, CHANCE)
        await life.ask(ground.settled)
        await scenes.withdraws(noor, first.number, CHANCE)
        assert {one.state for one in await ideas(life)} == {IdeaState.MERGED, IdeaState.WITHDRAWN}


async def test_it_acts_at_the_rate_it_is_given_until_it_is_stopped(tmp_path: Path) -> None:
    async with opened(tmp_path, Population(organisation(30, chance(1)), rate=600, random=chance(1))) as (ground, _):
        crowd = ground.crowd
        running = asyncio.create_task(crowd.run())
        enough = asyncio.Event()
        crowd.watchers.add(lambda: enough.set() if crowd.acts >= 40 else None)
        await asyncio.wait_for(enough.wait(), 20)
        calm = asyncio.Event()
        crowd.watchers.add(lambda: None if crowd.under_way else calm.set())
        crowd.steer(going=False)
        await asyncio.wait_for(calm.wait(), 20)
        done = crowd.acts
        await asyncio.sleep(0.5)
        assert crowd.acts == done
        assert crowd.gave_up < done / 10
        yours = {one.part.name for one in ground.cast.people[:6]}
        assert not yours & {one.part.name for one in crowd.people}, "whoever sits before the page is these"
        running.cancel()
