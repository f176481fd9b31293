"""Somebody in a hurry: the bot keeps to what the platforms document, and still answers everything."""

from tests.stories.opening import JOINS
from tests.stories.stage import new_stage


async def test_many_questions_at_once_are_all_answered_and_no_limit_is_broken(sqlite_url: str, platform: str) -> None:
    async with new_stage(sqlite_url, limits="documented") as stage:
        noor = stage.person("noor", platform)
        await stage.start()
        await stage.plays(JOINS["nl"])
        for _ in range(4):
            await noor.says("hulp")
        await noor.says("taal")
        await stage.plays("bot: In welke taal zal ik met je praten? [Nederlands] [English]")
        answers = noor.screen.count("Ik help je met ideeën")
        assert answers == 4
