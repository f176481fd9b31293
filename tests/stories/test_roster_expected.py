"""Whom an import named: unknown to everybody until they write themselves, and then greeted as the list has them."""

from datetime import timedelta

import pytest

from adapters.slack.people import address_of
from bot.housekeeping import Housekeeping
from flows.chat import Sender
from flows.post import Post
from flows.roster.expecting import Told, compared, expect
from flows.roster.welcoming import welcome_expected
from storage.models import MemberState
from tests.stories.looking import calm, member, rows, slack_person, telegram_person
from tests.stories.opening import JOINS
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)


async def imported(stage: Stage, name: str, platform: str, language: str | None, location: str = "Utrecht") -> None:
    someone = slack_person(stage, name) if platform == "slack" else telegram_person(stage, name)
    told = Told(2, ((platform, str(someone.person.id)),), "Noor de Vries", language, "Zorg", "Wijk 3", location)
    async with stage.store.begin() as work:
        organisation = (await work.organisations.all())[0].id
        await expect(work, organisation, await compared(work, organisation, [told]), stage.clock())


@both_databases
@languages
async def test_who_was_expected_is_greeted_as_the_list_has_them(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, "en" if language == "nl" else "nl")
    await stage.start()
    await imported(stage, "noor", platform, language)
    await stage.plays(JOINS[language])
    noor = await member(stage, "noor")
    assert (noor.name, noor.language, noor.state) == ("Noor de Vries", language, MemberState.ACTIVE)
    async with stage.store.read() as work:
        assert str(await work.departments.of(noor.id)) == "Zorg, Wijk 3"
    assert (await rows(stage))["expected"] == 0
    assert noor.location == "Utrecht"
    await imported(stage, "noor", platform, language, location="Zwolle")
    assert (await member(stage, "noor")).location == "Zwolle"
    await stage.plays(KEPT[language])


KEPT = {
    "nl": "noor: privacy\nbot: Ik bewaar: ... waar je werkt en je locatie (Zwolle). Tot: ",
    "en": "noor: privacy\nbot: I store: ... where you work and your location (Zwolle). Kept until: ",
}


async def test_being_named_opens_no_door_and_makes_nobody_a_member(stage: Stage) -> None:
    stage.person("noor", "telegram", colleague=False)
    await stage.start()
    await imported(stage, "noor", "telegram", "nl")
    await stage.plays("noor: /start\nbot: Hoi, ik ben de Learnathon-bot van een organisatie.")
    await calm(stage)
    there = await rows(stage)
    assert (there["member"], there["expected"]) == (0, 1)


@both_databases
@languages
async def test_one_welcome_comes_in_the_hours_of_work_and_leads_in(stage: Stage, language: str) -> None:
    stage.person("noor", "slack", language)
    await stage.start()
    await imported(stage, "noor", "slack", language)
    someone = slack_person(stage, "noor").person
    stage.clock.move(timedelta(hours=13))  # late in the evening
    assert [await welcomed(stage, someone.id, language) for _ in range(2)] == [1, 0]
    await calm(stage)
    assert "Voorbeeld" not in someone.screen
    await stage.time_passes(hours=12)
    await stage.plays(JOINS[language].replace("noor: start\n", "", 1))
    assert (await member(stage, "noor")).state is MemberState.ACTIVE


@both_databases
async def test_who_is_named_every_month_stays_expected_and_is_welcomed_once(stage: Stage) -> None:
    stage.person("noor", "slack")
    await stage.start()
    someone = slack_person(stage, "noor").person
    house = Housekeeping(stage.store, stage.clock)
    for month in range(14):
        await imported(stage, "noor", "slack", "nl")
        assert await welcomed(stage, someone.id, "nl") == (1 if month == 0 else 0)
        stage.clock.move(timedelta(days=30))
        await house.run()
    assert (await rows(stage))["expected"] == 1
    stage.clock.move(timedelta(days=366))
    await house.run()
    assert (await rows(stage))["expected"] == 0


async def welcomed(stage: Stage, user: str, language: str) -> int:
    house = stage.app.intake._house
    async with stage.store.begin() as work:
        organisation = (await work.organisations.all())[0]
        post = Post(work, organisation, house.texts, house.policy, stage.clock())
        named = await work.expected.named(organisation.id, [("slack", user)])
        sender = Sender("slack", "", user, "Noor", address_of(user), language=language)
        return await welcome_expected(post, [(one, sender) for one in named.values()], house.random)
