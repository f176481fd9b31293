"""The end of a project: looked back upon when it is due, going on, finished, and made part of normal work."""

from datetime import UTC, date, datetime

import pytest

from storage.models import ProjectState
from tests.stories.idea_scenes import TONGUES, cards
from tests.stories.looking import calm
from tests.stories.project_scenes import kept
from tests.stories.stage import Stage
from tests.stories.test_project_pause import LOOKS, begins

languages = pytest.mark.parametrize("language", ["nl", "en"])
DUE = {"due_on": date(2026, 11, 3), "review_at": datetime(2026, 11, 3, 23, tzinfo=UTC)}

REVIEW = {
    "nl": """
        (2 days later)
        (noor looks)
        bot: De einddatum van "Sneller antwoord" is voorbij. [Terugkijken] [Afronden] [Langer doorgaan] [Stoppen]
        noor: [Terugkijken]
        bot: Doel: dagen tot een klant antwoord krijgt van 12 naar 8 dagen ... Er is nog niets gemeten. ... Leren: \
weten welke vragen klanten zelf kunnen beantwoorden ... Nog open. ... Er zijn nog geen experimenten gedaan. [Terug]
        noor: [Terug]
        bot: In terugblik. [Langer doorgaan]
        noor: [Langer doorgaan]
        noor fills in:
            day = 2027-01-04
        bot: Ik vraag Sara of het door mag tot 4 januari 2027. Je hoort het van mij. [Bekijk het]
        (sara looks)
        bot: Noor wil met "Sneller antwoord" doorgaan tot 4 januari 2027. Akkoord? [Akkoord] [Liever niet] [Bekijk het]
        sara: [Bekijk het]
        bot: In terugblik. ... Noor wil met "Sneller antwoord" doorgaan tot 4 januari 2027. [Akkoord]
        sara: [Akkoord]
        bot: Ik geef het door aan de eigenaar van "Sneller antwoord". [Bekijk het]
        (noor looks)
        bot: Sara is akkoord: "Sneller antwoord" gaat door. [Bekijk het]
    """,
    "en": """
        (2 days later)
        (noor looks)
        bot: The due date of "Sneller antwoord" is over. [Look back] [Finish] [Go on longer] [Stop]
        noor: [Look back]
        bot: Goal: days until a customer gets an answer from 12 to 8 days ... Nothing has been measured yet. ... \
Learn: know which questions customers could answer themselves ... Still open. ... No experiments have been done \
yet. [Back]
        noor: [Back]
        bot: Looking back. [Go on longer]
        noor: [Go on longer]
        noor fills in:
            day = 2027-01-04
        bot: I ask Sara whether it may go on until 4 January 2027. You will hear from me. [See it]
        (sara looks)
        bot: Noor would like to go on with "Sneller antwoord" until 4 January 2027. [Agree] [Rather not] [See it]
        sara: [See it]
        bot: Looking back. ... Noor would like to go on with "Sneller antwoord" [Agree] [Rather not]
        sara: [Agree]
        bot: I pass it on to the owner of "Sneller antwoord". [See it]
        (noor looks)
        bot: Sara agrees: "Sneller antwoord" goes on. [See it]
    """,
}


@languages
async def test_when_it_is_due_it_is_looked_back_upon_and_may_go_on(stage: Stage, platform: str, language: str) -> None:
    about = await begins(stage, platform, language, **DUE)
    await stage.plays(REVIEW[language])
    project = await kept(stage, about)
    assert (project.state, project.due_on) == (ProjectState.ACTIVE, date(2027, 1, 4))
    assert project.review_at is not None


FINISHES = {
    "nl": """
        noor: [Afronden]
        noor fills in:
            actual = 9 dagen
            learned = De helft vraagt hetzelfde.
        bot: Is dit leerdoel gehaald? [Gehaald] [Deels] [Losgelaten]
        noor: [Gehaald]
        bot: "Sneller antwoord" is afgerond: dagen tot een klant antwoord krijgt ging van 12 naar 9 dagen. Geleerd: De \
helft vraagt hetzelfde. Waar vinden anderen dit terug? [Borgen] [Later]
        (sara looks)
        bot: "Sneller antwoord" is afgerond: dagen tot een klant antwoord krijgt ging van 12 naar 9 dagen. ... Noor \
rondde "Sneller antwoord" af. Wat viel je op [Schrijven]
        noor: [Borgen]
        noor fills in:
            place = De kennisbank, bij klantvragen.
            keeper = Team Klantcontact
        bot: "Sneller antwoord" hoort nu bij het gewone werk. Team Klantcontact houdt het levend; te vinden via De \
kennisbank, bij klantvragen. [Bekijk het]
        (1 day later)
        (sara looks)
        bot: "Sneller antwoord" hoort nu bij het gewone werk.
    """,
    "en": """
        noor: [Finish]
        noor fills in:
            actual = 9 days
            learned = Half of them ask the same.
        bot: Did you reach this learning goal? [Reached] [Partly] [Let go]
        noor: [Reached]
        bot: "Sneller antwoord" is finished: days until a customer gets an answer went from 12 to 9 days. Learned: \
Half of them ask the same. Where will others find this? [Add securing] [Later]
        (sara looks)
        bot: "Sneller antwoord" is finished: days until a customer gets an answer went from 12 to 9 days. ... Noor \
concluded "Sneller antwoord". What did you notice [Write]
        noor: [Add securing]
        noor fills in:
            place = The knowledge base, under questions
            keeper = Team Customer Contact
        bot: "Sneller antwoord" is now part of normal work. Kept alive by Team Customer Contact; find it at The \
knowledge base, under questions. [See it]
        (1 day later)
        (sara looks)
        bot: "Sneller antwoord" is now part of normal work.
    """,
}
FINISH = {"nl": "Afronden", "en": "Finish"}


@languages
async def test_it_is_finished_and_becomes_part_of_normal_work(stage: Stage, platform: str, language: str) -> None:
    about = await begins(stage, platform, language, state=ProjectState.IN_REVIEW)
    await stage.plays(LOOKS[language].format(who="noor", way=FINISH[language]) + FINISHES[language])
    project = await kept(stage, about)
    assert (project.state, project.actual) == (ProjectState.SECURED, 9.0)
    slack, telegram = await cards(stage)
    if language == "nl":
        kept_alive = "Te vinden via De kennisbank, bij klantvragen. Team Klantcontact houdt het levend."
        assert kept_alive in str(slack[0])
        assert kept_alive in telegram[0].text
    assert len(slack) == len(telegram) == 1


UNMEASURED = {
    "nl": """
        bot: Is dit leerdoel gehaald?
        noor: [Losgelaten]
        bot: "Sneller antwoord" is afgerond. Niet te meten: dagen tot een klant antwoord krijgt (Het systeem is \
vervangen). Geleerd: De helft vraagt hetzelfde. [Later]
        noor: [Later]
        bot: Prima, het staat bij wat op je wacht.
        noor: mijn
        bot: "Sneller antwoord" is afgerond. Waar vinden anderen dit terug? [Borgen]
    """,
    "en": """
        bot: Did you reach this learning goal?
        noor: [Let go]
        bot: "Sneller antwoord" is finished. Not measurable: days until a customer gets an answer (Het systeem \
is vervangen). Learned: De helft vraagt hetzelfde. [Later]
        noor: [Later]
        bot: Fine, it stands with what waits for you.
        noor: mine
        bot: "Sneller antwoord" is finished. Where will others find this? [Add securing]
    """,
}


@languages
async def test_what_could_not_be_measured_is_finished_with_a_reason(stage: Stage, platform: str, language: str) -> None:
    about = await begins(stage, platform, language)
    await stage.plays(LOOKS[language].format(who="noor", way=FINISH[language]))
    noor = stage.actors["noor"]
    await noor.presses(FINISH[language])
    skip = {"nl": "Niet te meten", "en": "Not measurable"}[language]
    first, why = {"actual": skip}, {"why": "Het systeem is vervangen"}
    learned = {"learned": "De helft vraagt hetzelfde."}
    if platform == "slack":
        await noor.fills_in({**first, **learned})
        await noor.fills_in(why)
    else:
        await noor.fills_in({**first, **why, **learned})
    await stage.plays(UNMEASURED[language])
    project = await kept(stage, about)
    assert (project.state, project.actual) == (ProjectState.FINISHED, None)


OTHER_UNIT = {
    "nl": "Jullie doel is in dagen; zeg waar je nu staat in dezelfde eenheid.",
    "en": "Your goal is in days; say where you stand now in the same unit.",
}


@languages
async def test_a_number_in_another_unit_is_asked_again(stage: Stage, platform: str, language: str) -> None:
    about = await begins(stage, platform, language, state=ProjectState.IN_REVIEW)
    await stage.plays(LOOKS[language].format(who="noor", way=FINISH[language]))
    noor = stage.actors["noor"]
    await noor.presses(FINISH[language])
    await noor.fills_in({"actual": "2 weken", "learned": "De helft vraagt hetzelfde."})
    await noor.sees(OTHER_UNIT[language], [])
    assert (await kept(stage, about)).actual is None
    await noor.fills_in({"actual": "9"})  # nothing else is asked again
    await noor.sees({"nl": "Is dit leerdoel gehaald?", "en": "Did you reach this learning goal?"}[language], [])
    project = await kept(stage, about)
    assert (project.actual, project.learned) == (9.0, "De helft vraagt hetzelfde.")


LEFT = {
    "nl": ("Is dit leerdoel gehaald?", "mijn", '"Sneller antwoord" is bijna afgerond'),
    "en": ("Did you reach this learning goal?", "mine", '"Sneller antwoord" is almost finished'),
}


@languages
async def test_what_is_left_half_finished_is_gone_on_with(stage: Stage, platform: str, language: str) -> None:
    about = await begins(stage, platform, language, state=ProjectState.IN_REVIEW)
    await stage.plays(LOOKS[language].format(who="noor", way=FINISH[language]))
    noor, (asked, mine, waits) = stage.actors["noor"], LEFT[language]
    await noor.presses(FINISH[language])
    await noor.fills_in({"actual": "9", "learned": "De helft vraagt hetzelfde."})
    await noor.sees(asked, [])
    await noor.says(mine)
    await noor.sees(waits, [FINISH[language]])
    await noor.presses(FINISH[language])
    if platform == "slack":
        await noor.sees("De helft vraagt hetzelfde.", [])
        await noor.fills_in({})
    else:
        keep = TONGUES[language].keep
        await noor.sees({"nl": "9 dagen", "en": "9 days"}[language], [keep])
        await noor.presses(keep)
        await noor.sees("De helft vraagt hetzelfde.", [keep])
        await noor.presses(keep)
    await calm(stage)
    assert noor.screen.count(asked) == 2
    async with stage.store.read() as work:
        assert [one.value for one in await work.projects.measurements(about)] == [9.0]


GOES_ON = {
    "nl": ("mijn", 'Noor wil met "Sneller antwoord" doorgaan tot 4 november 2026.'),
    "en": ("mine", 'Noor would like to go on with "Sneller antwoord" until 4 November 2026.'),
}


@languages
async def test_until_a_day_that_is_over_nobody_is_asked(stage: Stage, platform: str, language: str) -> None:
    await begins(stage, platform, language, state=ProjectState.IN_REVIEW, asked_due_on=date(2026, 11, 4))
    sara, (mine, asks) = stage.actors["sara"], GOES_ON[language]
    await sara.says(mine)
    await sara.sees(asks, [])
    await stage.time_passes(days=2)
    await sara.says(mine)
    await calm(stage)
    assert sara.screen.count(asks) == 1
