"""An idea, from the command to the pool."""

import pytest

from tests.stories.stage import Stage

both_ways_in = pytest.mark.parametrize("by_web", [False, True], ids=["socket", "http"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)

JOINING = {
    "nl": """
        noor: start
        bot: Hoi Noor, ik ben de Learnathon-bot van Voorbeeld. [Ja, vertel] [Nu niet] [Nee, bedankt]
        noor: [Ja, vertel]
        bot: Wat je kunt doen: ... Het telt niet mee in beoordelingen. [Ik doe mee] [Lees over privacy] [Nee, bedankt]
        noor: [Ik doe mee]
        bot: Fijn dat je meedoet. [Stuur een idee] [Bekijk de ideeën]
    """,
    "en": """
        noor: start
        bot: Hi Noor, I am the Learnathon bot of Voorbeeld. [Yes, tell me] [Not now] [No thanks]
        noor: [Yes, tell me]
        bot: What you can do: ... It is not used for appraisals. [Join] [Read about privacy] [No thanks]
        noor: [Join]
        bot: Good to have you. [Send an idea] [See the ideas]
    """,
}


@pytest.mark.everywhere
@both_databases
@both_ways_in
async def test_noor_joins_and_sends_an_idea(stage: Stage, platform: str, by_web: bool) -> None:
    stage.by_web = by_web
    stage.person("noor", platform)
    await stage.start()
    await stage.plays(JOINING["nl"])
    await stage.plays("""
        noor: /idee Stille standup
        noor fills in:
            problem = We praten elke ochtend veel te lang, voor iedereen.
            type = Verbeteren
            smallest = Weet ik nog niet
            role = Ik wil meedoen
        bot: Dit zet ik onder jouw naam ... Stille standup (Verbeteren) [Plaatsen] [Aanpassen] [Bewaar als concept]
        noor: [Plaatsen]
        bot: Dank je, je idee staat erin. Je krijgt vóór 10 november 2026 een reactie van de organisatoren.
        noor: ideeen
        bot: De ideeënvijver: één idee ... 1. Stille standup [Bekijk 1]
    """)


@both_databases
async def test_noor_joins_and_sends_an_idea_in_english(stage: Stage, platform: str) -> None:
    stage.person("noor", platform, "en")
    await stage.start()
    await stage.plays(JOINING["en"])
    await stage.plays("""
        noor: /idea A quieter stand-up
        noor fills in:
            problem = We talk far too long every morning, all of us.
            type = Improve
            smallest = One silent morning
            role = I want to carry it
        bot: This is what I will post ... A quieter stand-up (Improve) [Post] [Edit] [Save as draft]
        noor: [Post]
        bot: Thank you, your idea is in. You will get a reaction from the organisers before 10 November 2026.
        noor: ideas
        bot: The idea pool: one idea ... 1. A quieter stand-up [View 1]
    """)
