"""Joining of one's own choice: told more, asked again later, declined, invited by a code."""

import asyncio
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.settings.sections import Organisation
from flows.workdays import is_working_day
from storage.models import GrantSource, MemberState, Role, RoleGrant
from tests.stories.looking import calm, member, roles, rows, slack_person, telegram_person
from tests.stories.stage import Stage

WITH_DATE = Organisation(name="Voorbeeld", next_learnathon=date(2026, 11, 12))  # a Thursday
languages = pytest.mark.parametrize("language", ["nl", "en"])

JOINS = {
    "nl": """
        noor: start
        bot: Hoi Noor, ik ben de Learnathon-bot van Voorbeeld. [Ja, vertel]
        noor: [Ja, vertel]
        bot: Wat je kunt doen [Ik doe mee]
        noor: [Ik doe mee]
        bot: Fijn dat je meedoet.
    """,
    "en": """
        noor: start
        bot: Hi Noor, I am the Learnathon bot of Voorbeeld. [Yes, tell me]
        noor: [Yes, tell me]
        bot: What you can do [Join]
        noor: [Join]
        bot: Good to have you.
    """,
}
READS_FIRST = {
    "nl": """
        noor: START
        bot: Hoi Noor, ik ben de Learnathon-bot van Voorbeeld. ... niemand krijgt een lijst van wie nee zegt. [Ja, vertel]
        noor: [Ja, vertel]
        bot: Wat je kunt doen: ideeën insturen (/idee), meedoen aan een project, naar de Learnathon komen ... hooguit 3 berichten per week, op werkdagen tussen 09:00 en 17:00. Stoppen kan altijd met /stop. [Lees over privacy]
        noor: [Lees over privacy]
        bot: Ik bewaar je naam ... Wie nee zegt, staat op geen enkele lijst. Vragen: een organisator. [Ik doe mee] [Nee, bedankt]
        noor: [Ik doe mee]
        bot: Fijn dat je meedoet. [Stuur een idee] [Bekijk de ideeën]
        noor: start
        bot: Hoi Noor, je doet al mee. Waar heb je zin in? [Stuur een idee] [Bekijk de ideeën]
    """,
    "en": """
        noor: START
        bot: Hi Noor, I am the Learnathon bot of Voorbeeld. ... nobody gets a list of who says no. [Yes, tell me]
        noor: [Yes, tell me]
        bot: What you can do: send in ideas (/idea), join a project, come to the Learnathon and fill in ... at most 3 messages a week, on working days between 09:00 and 17:00. Stop at any time with /stop. [Read about privacy]
        noor: [Read about privacy]
        bot: I keep your name ... Whoever says no is on no list at all. Questions: an organiser. [Join] [No thanks]
        noor: [Join]
        bot: Good to have you. [Send an idea] [See the ideas]
        noor: start
        bot: Hi Noor, you are in already. What would you like to do? [Send an idea] [See the ideas]
    """,
}
NEXT_WEEK = {
    "nl": """
        noor: start
        bot: Hoi Noor
        noor: [Nu niet]
        bot: Geen probleem. Wanneer mag ik het nog eens vragen? [Volgende week] [Nooit]
        noor: [Volgende week]
        bot: Goed, ik vraag het je weer op maandag 9 november 2026. Eerder? Stuur /start.
    """,
    "en": """
        noor: start
        bot: Hi Noor
        noor: [Not now]
        bot: No problem. When may I ask again? [Next week] [Never]
        noor: [Next week]
        bot: Fine, I will ask you again on Monday 9 November 2026. Sooner? Send /start.
    """,
}
ASKED_AGAIN = {
    "nl": """
        (7 days later)
        bot: Hoi Noor, ik ben de Learnathon-bot van Voorbeeld. [Ja, vertel] [Nu niet] [Nee, bedankt]
    """,
    "en": """
        (7 days later)
        bot: Hi Noor, I am the Learnathon bot of Voorbeeld. [Yes, tell me] [Not now] [No thanks]
    """,
}
AFTER_THE_LEARNATHON = {
    "nl": """
        noor: start
        bot: Hoi Noor
        noor: [Nu niet]
        bot: Geen probleem. Wanneer mag ik het nog eens vragen? [Volgende week] [Na de Learnathon] [Nooit]
        noor: [Na de Learnathon]
        bot: Goed, ik vraag het je weer op vrijdag 13 november 2026.
        (11 days later)
        bot: Hoi Noor, ik ben de Learnathon-bot van Voorbeeld.
    """,
    "en": """
        noor: start
        bot: Hi Noor
        noor: [Not now]
        bot: No problem. When may I ask again? [Next week] [After the Learnathon] [Never]
        noor: [After the Learnathon]
        bot: Fine, I will ask you again on Friday 13 November 2026.
        (11 days later)
        bot: Hi Noor, I am the Learnathon bot of Voorbeeld.
    """,
}
SAYS_NO = {
    "nl": """
        noor: start
        bot: Hoi Noor
        noor: [Nee, bedankt]
        bot: Helemaal goed. Ik stuur je dit jaar niets meer. Van gedachten veranderd? Stuur /start.
    """,
    "en": """
        noor: start
        bot: Hi Noor
        noor: [No thanks]
        bot: Fine. I will not write to you again this year. Changed your mind? Send /start.
    """,
}
NEVER = {
    "nl": """
        noor: start
        bot: Hoi Noor
        noor: [Nu niet]
        bot: Geen probleem.
        noor: [Nooit]
        bot: Helemaal goed. Ik stuur je dit jaar niets meer.
    """,
    "en": """
        noor: start
        bot: Hi Noor
        noor: [Not now]
        bot: No problem.
        noor: [Never]
        bot: Fine. I will not write to you again this year.
    """,
}


@languages
async def test_noor_reads_everything_and_joins(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    await stage.start()
    await stage.plays(READS_FIRST[language])
    noor = await member(stage, "noor")
    assert (noor.name, noor.language, noor.state) == ("Noor", language, MemberState.ACTIVE)
    assert await roles(stage, "noor") == frozenset()


@languages
async def test_a_newcomer_hears_when_the_learnathon_is(stage: Stage, platform: str, language: str) -> None:
    stage.settings_changes["organisation"] = Organisation(
        name="Voorbeeld", next_learnathon=date(2026, 11, 12), privacy_contact="Ans (privacy@example.org)"
    )
    stage.person("noor", platform, language)
    await stage.start()
    await stage.plays(
        {
            "nl": """
        noor: start
        bot: Hoi Noor
        noor: [Ja, vertel]
        bot: naar de Learnathon op 12 november 2026 komen en
        noor: [Lees over privacy]
        bot: Vragen: Ans (privacy@example.org).
    """,
            "en": """
        noor: start
        bot: Hi Noor
        noor: [Yes, tell me]
        bot: come to the Learnathon on 12 November 2026 and
        noor: [Read about privacy]
        bot: Questions: Ans (privacy@example.org).
    """,
        }[language]
    )


@languages
async def test_who_says_next_week_is_asked_once_on_a_working_day(stage: Stage, platform: str, language: str) -> None:
    noor = stage.person("noor", platform, language)
    await stage.start()
    await stage.plays(NEXT_WEEK[language])
    asked_at = (await member(stage, "noor")).ask_again_at
    assert asked_at is not None
    there = asked_at.astimezone(ZoneInfo("Europe/Amsterdam" if platform == "telegram" or language == "nl" else "Europe/London"))
    assert is_working_day(there.date(), "NL")
    assert (there.hour, there.minute // 20) == (9, 0)

    before = noor.screen
    stage.clock.move(timedelta(days=6))
    await calm(stage)
    assert noor.screen == before
    stage.clock.move(timedelta(days=-6))
    await stage.plays(ASKED_AGAIN[language])
    before = noor.screen
    stage.clock.move(timedelta(days=60))
    await calm(stage)
    assert noor.screen == before


@languages
async def test_who_says_later_again_is_asked_again(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    await stage.start()
    await stage.plays(NEXT_WEEK[language] + ASKED_AGAIN[language])
    await stage.plays(
        {
            "nl": """
        noor: [Nu niet]
        bot: Geen probleem.
        noor: [Volgende week]
        bot: Goed, ik vraag het je weer op maandag 16 november 2026.
    """,
            "en": """
        noor: [Not now]
        bot: No problem.
        noor: [Next week]
        bot: Fine, I will ask you again on Monday 16 November 2026.
    """,
        }[language]
    )
    await stage.plays(ASKED_AGAIN[language])


@languages
async def test_who_says_after_the_learnathon_is_asked_the_day_after(stage: Stage, platform: str, language: str) -> None:
    stage.settings_changes["organisation"] = WITH_DATE
    stage.person("noor", platform, language)
    await stage.start()
    await stage.plays(AFTER_THE_LEARNATHON[language])


@languages
@pytest.mark.parametrize("story", [SAYS_NO, NEVER])
async def test_who_says_no_hears_nothing_and_can_come_back(
    stage: Stage, platform: str, language: str, story: dict[str, str]
) -> None:
    noor = stage.person("noor", platform, language)
    await stage.start()
    await stage.plays(story[language])
    assert (await member(stage, "noor")).state is MemberState.DECLINED
    before = noor.screen
    stage.clock.move(timedelta(days=40))
    await calm(stage)
    assert noor.screen == before
    await stage.plays(JOINS[language])
    assert (await member(stage, "noor")).state is MemberState.ACTIVE


@pytest.mark.parametrize("change_of_mind", ["joins", "declines"])
async def test_a_change_of_mind_takes_the_promise_back(stage: Stage, platform: str, change_of_mind: str) -> None:
    noor = stage.person("noor", platform)
    await stage.start()
    await stage.plays(NEXT_WEEK["nl"])
    await stage.plays(JOINS["nl"] if change_of_mind == "joins" else SAYS_NO["nl"])
    before = noor.screen
    stage.clock.move(timedelta(days=20))
    await calm(stage)
    assert noor.screen == before


async def test_who_declined_after_all_says_later_is_asked_again(stage: Stage, platform: str) -> None:
    stage.person("noor", platform)
    await stage.start()
    await stage.plays(NEXT_WEEK["nl"] + SAYS_NO["nl"] + NEXT_WEEK["nl"] + ASKED_AGAIN["nl"])


@languages
async def test_old_buttons_do_not_undo_joining(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    await stage.start()
    await stage.plays(NEXT_WEEK[language].rpartition("noor:")[0] + JOINS[language])
    said = {"nl": "Die knop hoort bij iets wat al klaar is.", "en": "That button belongs to something that is done."}
    label = {"nl": "Volgende week", "en": "Next week"}
    if platform == "telegram":
        assert await telegram_person(stage, "noor").person.press(label[language], wait=True) == said[language]
    else:
        await slack_person(stage, "noor").person.press(label[language])
        await slack_person(stage, "noor").person.sees(said[language])
    noor = await member(stage, "noor")
    assert (noor.state, noor.ask_again_at) == (MemberState.ACTIVE, None)


async def test_whom_the_settings_name_becomes_organiser_on_joining(stage: Stage, platform: str) -> None:
    someone = stage.person("noor", platform)
    assert someone
    person = slack_person(stage, "noor").person if platform == "slack" else telegram_person(stage, "noor").person
    stage.organisers = [f"{platform}:{person.id}"]
    await stage.start()
    await stage.plays("noor: start\nbot: Hoi Noor")
    assert await roles(stage, "noor") == frozenset()
    await stage.plays("""
        noor: [Ja, vertel]
        bot: Wat je kunt doen
        noor: [Ik doe mee]
        bot: Fijn dat je meedoet.
        noor: hulp
        bot: Liever een mens? Noor helpt je graag.
    """)
    assert await roles(stage, "noor") == {Role.ORGANISER}


async def test_whom_the_settings_name_later_becomes_organiser_at_start(stage: Stage, platform: str) -> None:
    stage.person("noor", platform)
    await stage.start()
    await stage.plays(JOINS["nl"])
    await stage.stop()
    person = slack_person(stage, "noor").person if platform == "slack" else telegram_person(stage, "noor").person
    stage.organisers = [f"{platform}:{person.id}"]
    await stage.start()
    await stage.plays("noor: start\nbot: Hoi Noor, je doet al mee.")
    assert await roles(stage, "noor") == {Role.ORGANISER}


class TestOnSlack:
    @languages
    async def test_a_colleague_joins_by_posting(self, stage: Stage, language: str) -> None:
        stage.person("noor", "slack", language)
        await stage.start()
        empty = await rows(stage)
        await stage.plays(
            {
                "nl": """
            noor: /idee Stille standup
            bot: Meedoen is je eigen keuze: als je dit plaatst doe je mee, en ik bewaar dan je naam, je taal en wat je mij stuurt. Stoppen kan altijd met /learnathon stop.
        """,
                "en": """
            noor: /idea A quieter stand-up
            bot: Joining is your own choice: by posting this you take part, and I then keep your name, your language and what you send me. Stop at any time with /learnathon stop.
        """,
            }[language]
        )
        await calm(stage)
        assert await rows(stage) == empty
        await stage.plays(
            {
                "nl": """
            noor fills in:
                problem = We praten elke ochtend veel te lang, voor iedereen.
                type = Verbeteren
                role = Ik wil meedoen
            bot: Dit zet ik onder jouw naam in de ideeënvijver [Plaatsen]
            noor: [Plaatsen]
            bot: Dank je, je idee staat erin.
            noor: /idee
        """,
                "en": """
            noor fills in:
                problem = We talk far too long every morning, all of us.
                type = Improve
                role = I want to join in
            bot: This is what I will post [Post]
            noor: [Post]
            bot: Thank you, your idea is in.
            noor: /idea
        """,
            }[language]
        )
        noor = slack_person(stage, "noor").person
        form = await noor.sees_modal()
        assert "eigen keuze" not in str(form)
        assert "own choice" not in str(form)
        assert (await member(stage, "noor")).state is MemberState.ACTIVE

    async def test_language_and_time_zone_come_from_the_profile(self, stage: Stage) -> None:
        for name, locale, zone in (
            ("kim", "en-US", "America/New_York"),
            ("jan", "nl-NL", "Mars/Phobos"),
            ("zoe", "fr-FR", ""),
        ):
            stage.person(name, "slack")
            user = slack_person(stage, name).person.user
            user.locale, user.tz = locale, zone if zone != "Mars/Phobos" else "Europe/Amsterdam"
        await stage.start()
        await stage.plays("kim: start\nbot: Hi Kim\njan: start\nbot: Hoi Jan")
        kim, jan = await member(stage, "kim"), await member(stage, "jan")
        assert (kim.language, kim.time_zone) == ("en", "America/New_York")
        assert (jan.language, jan.time_zone) == ("nl", "Europe/Amsterdam")


class TestByInvitation:
    @staticmethod
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
    async def test_the_right_code_opens_the_door(self, stage: Stage, language: str) -> None:
        stage.person("noor", "telegram", language, colleague=False)
        await stage.start()
        await self.invite(stage, "poort")
        await stage.plays(JOINS[language].replace("noor: start", "noor: /start poort", 1))
        noor = await member(stage, "noor")
        assert (noor.state, noor.language) == (MemberState.ACTIVE, language)

    async def test_a_code_speaks_for_whom_the_platform_gives_no_language_of_ours(self, stage: Stage) -> None:
        stage.actors["lena"] = stage.person("lena", "telegram", "nl", colleague=False)
        telegram_person(stage, "lena").person._user.language_code = "de"
        await stage.start()
        await self.invite(stage, "gate", language="en")
        await stage.plays("lena: /start gate\nbot: Hi Lena, I am the Learnathon bot of Voorbeeld.")

    @languages
    @pytest.mark.parametrize("trouble", ["wrong", "expired", "used up"])
    async def test_a_code_that_does_not_work_says_so(self, stage: Stage, language: str, trouble: str) -> None:
        stage.person("noor", "telegram", language, colleague=False)
        stage.person("bea", "telegram", colleague=False)
        await stage.start()
        await self.invite(stage, "poort")
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

    async def test_two_people_race_for_the_last_use(self, stage: Stage) -> None:
        stage.person("noor", "telegram", colleague=False)
        stage.person("bea", "telegram", colleague=False)
        await stage.start()
        await self.invite(stage, "poort")
        noor, bea = telegram_person(stage, "noor").person, telegram_person(stage, "bea").person
        await asyncio.gather(noor.start("poort"), bea.start("poort"))
        await calm(stage)
        first = [one for one in (noor, bea) if "ik ben de Learnathon-bot van Voorbeeld" in str(one.chat()[-1])]
        last = [one for one in (noor, bea) if one not in first]
        assert len(first) == 1
        await last[0].sees("deze uitnodiging werkt niet meer")
        assert (await rows(stage))["member"] == 1

    @languages
    async def test_an_organisers_code_makes_an_organiser(self, stage: Stage, language: str) -> None:
        stage.person("noor", "telegram", language, colleague=False)
        await stage.start()
        await self.invite(stage, "sleutel", role=Role.ORGANISER)
        await stage.plays(JOINS[language].replace("noor: start", "noor: /start sleutel", 1))
        assert await roles(stage, "noor") == {Role.ORGANISER}
        async with stage.store.read() as work:
            grant = await work._session.get(RoleGrant, ((await member(stage, "noor")).id, Role.ORGANISER))
            assert grant is not None
            assert grant.source is GrantSource.INVITATION

    @languages
    async def test_a_member_can_become_organiser_by_a_code(self, stage: Stage, platform: str, language: str) -> None:
        stage.person("noor", platform, language)
        await stage.start()
        await self.invite(stage, "sleutel", role=Role.ORGANISER)
        await stage.plays(JOINS[language])
        said = {"nl": "Je bent nu organisator.", "en": "You are now an organiser."}
        start = "/learnathon start" if platform == "slack" else "/start"
        await stage.plays(f"noor: {start} sleutel\nbot: {said[language]}")
        assert await roles(stage, "noor") == {Role.ORGANISER}

    async def test_a_member_leaves_a_plain_code_for_somebody_else(self, stage: Stage) -> None:
        stage.person("noor", "telegram")
        stage.person("bea", "telegram", colleague=False)
        await stage.start()
        await self.invite(stage, "poort")
        await stage.plays(JOINS["nl"])
        await stage.plays("""
            noor: /start poort
            bot: Hoi Noor, je doet al mee.
            bea: /start poort
            bot: Hoi Bea, ik ben de Learnathon-bot van Voorbeeld.
        """)
