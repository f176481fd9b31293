"""Who blocks the bot on Telegram is left alone, and finds everything as it was when they let it in again."""

from datetime import timedelta

import pytest

from storage.models import MemberState
from tests.stories.looking import calm, member, telegram_person
from tests.stories.opening import JOINS
from tests.stories.stage import Stage

EMPTY_POOL = {
    "nl": "noor: ideeen\nbot: De ideeënvijver is nog leeg.",
    "en": "noor: ideas\nbot: The idea pool is still empty.",
}
LATER = {
    "nl": """
        noor: start
        bot: Hoi Noor
        noor: [Nu niet]
        bot: Geen probleem.
        noor: [Volgende week]
        bot: Goed, ik vraag het je weer
    """,
    "en": """
        noor: start
        bot: Hi Noor
        noor: [Not now]
        bot: No problem.
        noor: [Next week]
        bot: Fine, I will ask you again
    """,
}


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_a_blocked_bot_is_a_fact_and_not_an_error(stage: Stage, language: str) -> None:
    stage.person("noor", "telegram", language)
    await stage.start()
    await stage.plays(JOINS[language])
    noor = telegram_person(stage, "noor").person

    async def reachable() -> bool:
        async with stage.store.read() as work:
            account = (await work.accounts.of_member((await member(stage, "noor")).id))[0]
            return account.reachable

    await noor.block()
    await calm(stage)
    assert not await reachable()
    await noor.unblock()
    await calm(stage)
    assert await reachable()
    assert (await member(stage, "noor")).state is MemberState.ACTIVE
    await stage.plays(EMPTY_POOL[language])


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_what_cannot_be_said_to_who_blocks_is_dropped_and_not_repeated(stage: Stage, language: str) -> None:
    stage.person("noor", "telegram", language)
    await stage.start()
    await stage.plays(LATER[language])
    noor = telegram_person(stage, "noor").person
    read = noor.chat()
    await noor.block()
    stage.clock.move(timedelta(days=8))
    await calm(stage)
    await noor.unblock()
    await calm(stage)
    assert noor.chat() == read, "nothing that was said meanwhile comes afterwards"
    await stage.plays(JOINS[language])
