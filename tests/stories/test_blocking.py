"""Who blocks the bot on Telegram is left alone, and finds everything as it was when they let it in again."""

from datetime import timedelta

from storage.models import MemberState
from tests.stories.looking import calm, member, telegram_person
from tests.stories.opening import JOINS
from tests.stories.stage import Stage


async def test_a_blocked_bot_is_a_fact_and_not_an_error(stage: Stage) -> None:
    stage.person("noor", "telegram")
    await stage.start()
    await stage.plays(JOINS["nl"])
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
    await stage.plays("noor: ideeen\nbot: De ideeënvijver is nog leeg.")


async def test_what_cannot_be_said_to_who_blocks_is_dropped_and_not_repeated(stage: Stage) -> None:
    stage.person("noor", "telegram")
    await stage.start()
    await stage.plays("""
        noor: start
        bot: Hoi Noor
        noor: [Nu niet]
        bot: Geen probleem.
        noor: [Volgende week]
        bot: Goed, ik vraag het je weer
    """)
    noor = telegram_person(stage, "noor").person
    read = noor.chat()
    await noor.block()
    stage.clock.move(timedelta(days=8))
    await calm(stage)
    await noor.unblock()
    await calm(stage)
    assert noor.chat() == read, "nothing that was said meanwhile comes afterwards"
    await stage.plays(JOINS["nl"])
