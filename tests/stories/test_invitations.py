"""Joining by an invitation's code: what opens the door to somebody Telegram knows nothing about."""

import asyncio
from datetime import timedelta

import pytest

from bot.housekeeping import Housekeeping
from storage.models import GrantSource, MemberState, Role, RoleGrant
from tests.stories.looking import calm, member, roles, rows, telegram_person
from tests.stories.opening import JOINS
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)


async def invite(stage: Stage, code: str, *, uses: int = 1, role: Role | None = None, language: str = "nl") -> None:
    now = stage.clock()
    async with stage.store.begin() as work:
        organisation = (await work.organisations.all())[0]
        await work.invitations.add(
            code,
            organisation_id=organisation.id,
            language=language,
            uses=uses,
            now=now,
            expires_at=now + timedelta(days=14),
            role=role,
        )


@languages
async def test_the_right_code_opens_the_door(stage: Stage, language: str) -> None:
    stage.person("noor", "telegram", language, colleague=False)
    await stage.start()
    await invite(stage, "poort")
    await stage.plays(JOINS[language].replace("noor: start", "noor: /start poort", 1))
    noor = await member(stage, "noor")
    assert (noor.state, noor.language) == (MemberState.ACTIVE, language)


async def test_a_code_speaks_for_whom_the_platform_gives_no_language_of_ours(stage: Stage) -> None:
    stage.actors["lena"] = stage.person("lena", "telegram", "nl", colleague=False)
    telegram_person(stage, "lena").person._user.language_code = "de"
    await stage.start()
    await invite(stage, "gate", language="en")
    await stage.plays("lena: /start gate\nbot: Hi Lena, I am the Learnathon bot of Voorbeeld.")


@languages
@pytest.mark.parametrize("trouble", ["wrong", "expired", "used up"])
async def test_a_code_that_does_not_work_says_so(stage: Stage, language: str, trouble: str) -> None:
    stage.person("noor", "telegram", language, colleague=False)
    stage.person("bea", "telegram", colleague=False)
    await stage.start()
    await invite(stage, "poort")
    if trouble == "expired":
        stage.clock.move(timedelta(days=14, seconds=1))
    if trouble == "used up":
        await stage.plays("bea: /start poort\nbot: Hoi Bea")
        await calm(stage)
    before = await rows(stage)
    code = "port" if trouble == "wrong" else "poort"
    said = {"nl": "Hoi, deze uitnodiging werkt niet meer.", "en": "Hi, this invitation does not work any more."}
    await stage.plays(f"noor: /start {code}\nbot: {said[language]}")
    await calm(stage)
    assert await rows(stage) == before


@both_databases
async def test_two_people_race_for_the_last_use(stage: Stage) -> None:
    stage.person("noor", "telegram", colleague=False)
    stage.person("bea", "telegram", colleague=False)
    await stage.start()
    await invite(stage, "poort")
    noor, bea = telegram_person(stage, "noor").person, telegram_person(stage, "bea").person
    await asyncio.gather(noor.start("poort"), bea.start("poort"))
    await calm(stage)
    first = [one for one in (noor, bea) if "ik ben de Learnathon-bot van Voorbeeld" in str(one.chat()[-1])]
    last = [one for one in (noor, bea) if one not in first]
    assert len(first) == 1
    await last[0].sees("deze uitnodiging werkt niet meer")
    assert (await rows(stage))["member"] == 1


@languages
async def test_an_organisers_code_makes_an_organiser(stage: Stage, language: str) -> None:
    stage.person("noor", "telegram", language, colleague=False)
    await stage.start()
    await invite(stage, "sleutel", role=Role.ORGANISER)
    await stage.plays(JOINS[language].replace("noor: start", "noor: /start sleutel", 1))
    assert await roles(stage, "noor") == {Role.ORGANISER}
    async with stage.store.read() as work:
        grant = await work._session.get(RoleGrant, ((await member(stage, "noor")).id, Role.ORGANISER))
        assert grant is not None
        assert grant.source is GrantSource.INVITATION
        (noted,) = await work.audit.of(grant.organisation_id, "role", grant.member_id)
        assert (noted.from_state, noted.to_state, noted.reason) == (None, "organiser", "invitation")


@languages
async def test_a_member_can_become_organiser_by_a_code(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    await stage.start()
    await invite(stage, "sleutel", role=Role.ORGANISER)
    await stage.plays(JOINS[language])
    said = {"nl": "Je bent nu organisator.", "en": "You are now an organiser."}
    start = "/learnathon start" if platform == "slack" else "/start"
    await stage.plays(f"noor: {start} sleutel\nbot: {said[language]}")
    assert await roles(stage, "noor") == {Role.ORGANISER}


async def test_a_member_leaves_a_plain_code_for_somebody_else(stage: Stage) -> None:
    stage.person("noor", "telegram")
    stage.person("bea", "telegram", colleague=False)
    await stage.start()
    await invite(stage, "poort")
    await stage.plays(JOINS["nl"])
    await stage.plays("""
        noor: /start poort
        bot: Hoi Noor, je doet al mee.
        bea: /start poort
        bot: Hoi Bea, ik ben de Learnathon-bot van Voorbeeld.
    """)


async def test_a_code_is_forgotten_when_it_has_expired(stage: Stage) -> None:
    await stage.start()
    await invite(stage, "poort")
    house = Housekeeping(stage.store, stage.clock)
    await house.run()
    assert (await rows(stage))["invitation"] == 1
    stage.clock.move(timedelta(days=14, seconds=1))
    await house.run()
    assert (await rows(stage))["invitation"] == 0
