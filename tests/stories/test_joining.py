"""Joining of one's own choice: told more, then asked; on Slack by posting as well."""

from datetime import date

import pytest

from bot.settings.sections import Organisation
from storage.models import MemberState, Role
from tests.stories.looking import calm, member, roles, rows, slack_person, telegram_person
from tests.stories.opening import JOINS
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

READS_FIRST = {
    "nl": """
        noor: START
        bot: Hoi Noor, ik ben de Learnathon-bot van Voorbeeld. ... niemand krijgt een lijst van wie nee zegt. [Ja, \
vertel]
        noor: [Ja, vertel]
        bot: Wat je kunt doen: ideeën insturen (/idee), meedoen aan een project, naar de Learnathon komen ... \
hooguit 3 berichten per week, op werkdagen tussen 09:00 en 17:00. Stoppen kan altijd met /stop. [Lees over privacy]
        noor: [Lees over privacy]
        bot: Ik bewaar je naam ... Wie nee zegt, staat op geen enkele lijst. Vragen: een organisator. [Ik doe mee] \
[Nee, bedankt]
        noor: [Ik doe mee]
        bot: Fijn dat je meedoet. [Stuur een idee] [Bekijk de ideeën]
        noor: start
        bot: Hoi Noor, je doet al mee. Waar heb je zin in? [Stuur een idee] [Bekijk de ideeën]
    """,
    "en": """
        noor: START
        bot: Hi Noor, I am the Learnathon bot of Voorbeeld. ... nobody gets a list of who says no. [Yes, tell me]
        noor: [Yes, tell me]
        bot: What you can do: send in ideas (/idea), join a project, come to the Learnathon and fill in ... at most \
3 messages a week, on working days between 09:00 and 17:00. Stop at any time with /stop. [Read about privacy]
        noor: [Read about privacy]
        bot: I keep your name ... Whoever says no is on no list at all. Questions: an organiser. [Join] [No thanks]
        noor: [Join]
        bot: Good to have you. [Send an idea] [See the ideas]
        noor: start
        bot: Hi Noor, you are in already. What would you like to do? [Send an idea] [See the ideas]
    """,
}


@pytest.mark.everywhere
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


@languages
async def test_a_colleague_joins_by_posting(stage: Stage, language: str) -> None:
    stage.person("noor", "slack", language)
    await stage.start()
    empty = await rows(stage)
    await stage.plays(
        {
            "nl": """
        noor: /idee Stille standup
        bot: Meedoen is je eigen keuze: als je dit plaatst doe je mee, en ik bewaar dan je naam, je taal en wat je \
mij stuurt. Stoppen kan altijd met /learnathon stop.
    """,
            "en": """
        noor: /idea A quieter stand-up
        bot: Joining is your own choice: by posting this you take part, and I then keep your name, your language and \
what you send me. Stop at any time with /learnathon stop.
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


async def test_language_and_time_zone_come_from_the_profile(stage: Stage) -> None:
    stage.person("kim", "slack")
    slack_person(stage, "kim").person.user.locale = "en-US"
    slack_person(stage, "kim").person.user.tz = "America/New_York"
    stage.person("luc", "slack")
    slack_person(stage, "luc").person.user.locale = "fr-FR"
    await stage.start()
    await stage.plays("kim: start\nbot: Hi Kim\nluc: start\nbot: Hoi Luc")
    kim, luc = await member(stage, "kim"), await member(stage, "luc")
    assert (kim.language, kim.time_zone) == ("en", "America/New_York")
    assert (luc.language, luc.time_zone) == ("nl", "Europe/Amsterdam")
