"""What people wrote: organisers read it, in no order and kept nowhere else, and sum it up for everybody."""

import pytest
from sqlalchemy import select

from storage.models import OutboxEntry, RoundState
from tests.stories.actors import Actor, OnSlack
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm
from tests.stories.results_scenes import organising, with_results
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
ANSWERS = [f"Meer tijd op vrijdag, zegt nummer {number}" for number in range(7)]
LOOK = {"nl": "/scan resultaten", "en": "/scan results"}


async def presses(stage: Stage, someone: Actor, *labels: str) -> None:
    for label in labels:
        await someone.presses(label)
        await calm(stage)


async def kept_in_outbox(stage: Stage) -> str:
    async with stage.store.read() as work:
        return "".join(filter(None, await work._session.scalars(select(OutboxEntry.payload))))


@pytest.mark.everywhere
@languages
async def test_organisers_read_the_answers_and_sum_them_up(stage: Stage, platform: str, language: str) -> None:
    olga = await organising(stage, platform, language)
    noor = await joined(stage, "noor", platform, language)
    await with_results(stage, words={"O1": ANSWERS, "O2": ANSWERS[:4]})
    await olga.says(LOOK[language])
    await calm(stage)
    own, read, page = {
        "nl": ("In eigen woorden", "1. Lees de antwoorden", "Volgende"),
        "en": ("In own words", "1. Read the answers", "Next"),
    }[language]
    assert own in olga.screen
    await presses(stage, olga, own, read)
    await olga.sees({"nl": "7 antwoorden, in geen volgorde.", "en": "7 answers, in no order."}[language], [])
    await presses(stage, olga, page)
    seen = olga.screen
    assert sum(answer in seen for answer in ANSWERS) == 3
    if isinstance(olga, OnSlack):
        await presses(stage, olga, {"nl": "Sluiten", "en": "Close"}[language])
    else:
        await presses(stage, olga, {"nl": "Leg weg", "en": "Put away"}[language])
        assert not any(answer in olga.screen for answer in ANSWERS)
    kept = await kept_in_outbox(stage)
    assert not any(answer in kept for answer in ANSWERS)
    await presses(stage, olga, {"nl": "1. Schrijf een samenvatting", "en": "1. Write a summary"}[language])
    await olga.fills_in({"nl": "Velen willen vaste tijd om te leren.", "en": "Many want a fixed time to learn."})
    await olga.sees({"nl": "Je samenvatting staat bij de resultaten", "en": "Your summary stands with"}[language], [])
    await noor.says(LOOK[language])
    await calm(stage)
    await noor.presses(own)
    await noor.sees({"nl": "vaste tijd om te leren.", "en": "a fixed time to learn."}[language], [])
    assert read not in noor.screen


@languages
async def test_too_few_answers_are_not_shown(stage: Stage, platform: str, language: str) -> None:
    olga = await organising(stage, platform, language)
    await with_results(stage, words={"O1": ANSWERS[:4]})
    await olga.says(LOOK[language])
    await calm(stage)
    own, read = {"nl": ("In eigen woorden", "1. Lees de antwoorden"), "en": ("In own words", "1. Read the answers")}[
        language
    ]
    await presses(stage, olga, own, read)
    await olga.sees({"nl": "Niet getoond.", "en": "Not shown."}[language], [])
    assert not any(answer in olga.screen for answer in ANSWERS)


@languages
async def test_who_does_not_organise_finds_no_way_to_them(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await with_results(stage, words={"O1": ANSWERS})
    await noor.says(LOOK[language])
    await calm(stage)
    assert {"nl": "In eigen woorden", "en": "In own words"}[language] not in noor.screen


@languages
async def test_once_they_are_erased_the_results_and_summaries_stay(stage: Stage, platform: str, language: str) -> None:
    olga = await organising(stage, platform, language)
    round_id = await with_results(stage, words={"O1": ANSWERS}, state=RoundState.ARCHIVED)
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        await work.scans.erase(round_id)
        one = await work.scans.of(organisation.id, round_id)
        assert one is not None
        one.summaries = {"O1": {"nl": "Velen willen vaste tijd.", "en": "Many want a fixed time."}}
    await olga.says(LOOK[language])
    await calm(stage)
    await presses(stage, olga, {"nl": "In eigen woorden", "en": "In own words"}[language])
    await olga.sees({"nl": "Velen willen vaste tijd.", "en": "Many want a fixed time."}[language], [])
    assert {"nl": "Lees de antwoorden", "en": "Read the answers"}[language] not in olga.screen
    await presses(stage, olga, {"nl": "Terug", "en": "Back"}[language])
    await olga.sees({"nl": "Totaal: 61", "en": "Overall: 61"}[language], [])
