"""People are renamed, become guests, lose their account and get it back; of strangers nothing is kept."""

from datetime import timedelta

import pytest

from storage.models import MemberState
from tests.stories.looking import calm, member, rows, slack_person, telegram_person
from tests.stories.opening import JOINS
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)


async def settled(stage: Stage, platform: str, language: str = "nl") -> None:
    stage.person("noor", platform, language)
    await stage.start()
    await stage.plays(JOINS[language])


@both_databases
async def test_a_new_name_on_slack_is_followed(stage: Stage) -> None:
    await settled(stage, "slack")
    await stage.plays("""
        noor: /idee Stille standup
        noor fills in:
            problem = We praten elke ochtend veel te lang, voor iedereen.
            type = Verbeteren
            role = Ik wil meedoen
        bot: Dit zet ik onder jouw naam
        noor: [Plaatsen]
        bot: Dank je, je idee staat erin.
    """)
    noor = slack_person(stage, "noor").person
    await noor.changes(name="Noor de Vries", real_name="Noor de Vries")
    await calm(stage)
    assert (await member(stage, "noor")).name == "Noor de Vries"
    cards = [str(message) for message in noor.messages(stage.channel)]
    assert len(cards) == 1
    assert "Noor de Vries" in cards[0]


async def test_a_new_name_on_telegram_is_followed_at_the_next_word(stage: Stage) -> None:
    await settled(stage, "telegram")
    telegram_person(stage, "noor").person._user.first_name = "Nora"
    await stage.plays("noor: start\nbot: Hoi Noor, je doet al mee.\nnoor: start\nbot: Hoi Nora, je doet al mee.")
    assert (await member(stage, "noor")).name == "Nora"


async def test_who_goes_by_another_name_here_keeps_it(stage: Stage, platform: str) -> None:
    await settled(stage, platform)
    async with stage.store.begin() as work:
        found = await work.members.get((await member(stage, "noor")).id)
        assert found is not None
        found.name = "N. de Vries"
    if platform == "slack":
        await slack_person(stage, "noor").person.changes(name="Nora")
    else:
        telegram_person(stage, "noor").person._user.first_name = "Nora"
    await stage.plays("noor: start\nbot: Hoi N., je doet al mee.")
    assert (await member(stage, "noor")).name == "N. de Vries"


async def test_of_strangers_whose_profile_changes_nothing_is_kept(stage: Stage) -> None:
    stage.person("noor", "slack")
    await stage.start()
    empty = await rows(stage)
    noor = slack_person(stage, "noor").person
    await noor.changes(name="Nora")
    await noor.changes(deleted=True)
    await noor.changes(deleted=False, guest=True)
    await calm(stage)
    assert await rows(stage) == empty


async def test_a_change_of_status_costs_nothing(stage: Stage) -> None:
    await settled(stage, "slack")
    before = await rows(stage)
    await slack_person(stage, "noor").person.changes()
    await calm(stage)
    assert await rows(stage) == before


@both_databases
@languages
async def test_whose_account_is_switched_off_has_left_and_can_come_back(stage: Stage, language: str) -> None:
    await settled(stage, "slack", language)
    noor = slack_person(stage, "noor").person
    await noor.changes(deleted=True)
    await calm(stage)
    assert (await member(stage, "noor")).state is MemberState.LEFT
    stage.clock.move(timedelta(days=10))
    await noor.changes(deleted=False)
    await stage.plays(
        {
            "nl": "noor: /learnathon help\nbot: Welkom terug, Noor. ... Gaan we verder? [Toch weer meedoen]\n"
            "noor: [Toch weer meedoen]\nbot: Welkom terug; alles staat er nog zoals het stond.",
            "en": "noor: /learnathon help\nbot: Welcome back, Noor. ... Shall we go on? [Take part after all]\n"
            "noor: [Take part after all]\nbot: Welcome back; everything is as it was.",
        }[language]
    )
    assert (await member(stage, "noor")).state is MemberState.ACTIVE


async def test_who_left_before_is_not_written_to_when_the_account_is_back(stage: Stage) -> None:
    await settled(stage, "slack")
    await stage.plays(
        "noor: stoppen\nbot: Je gaat stoppen.\nnoor: [Stop, naam mag blijven]\nbot: Je doet niet meer mee"
    )
    noor = slack_person(stage, "noor").person
    await noor.changes(deleted=True)
    await noor.changes(deleted=False)
    await calm(stage)
    assert "Welkom terug" not in noor.screen
    assert (await member(stage, "noor")).state is MemberState.LEFT


async def test_who_has_another_account_stays(stage: Stage) -> None:
    await settled(stage, "slack")
    stage.person("nora", "telegram")
    await stage.plays(JOINS["nl"].replace("noor", "nora").replace("Noor", "Nora"))
    async with stage.store.begin() as work:
        (account,) = await work.accounts.of_member((await member(stage, "nora")).id)
        account.member_id = (await member(stage, "noor")).id
    await slack_person(stage, "noor").person.changes(deleted=True)
    await calm(stage)
    noor = await member(stage, "noor")
    assert noor.state is MemberState.ACTIVE
    async with stage.store.read() as work:
        to = await work.accounts.to_write_to(noor.id)
        assert to is not None
        assert to.platform == "telegram"
