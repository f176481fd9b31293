"""A new owner for a project: who is asked after whom, what they hear, and what goes along (domain.md 2.11, 3.6a)."""

import pytest

from storage.models import OfferState, OfferStep, ProjectState
from tests.stories.idea_scenes import cards
from tests.stories.looking import calm
from tests.stories.project_scenes import finds, kept
from tests.stories.stage import Stage
from tests.stories.succession_scenes import nobody_answers, offers, pauses, project_with

languages = pytest.mark.parametrize("language", ["nl", "en"])

ASKS = {
    "nl": """
        noor: [Nieuwe eigenaar]
        bot: Wie neemt "Sneller antwoord" over? Ik vraag eerst de mede-eigenaren [Zoek voor mij] [Ik vraag iemand] \
[Toch niet]
        noor: [Zoek voor mij]
    """,
    "en": """
        noor: [New owner]
        bot: Who takes over "Sneller antwoord"? I first ask the co-owners [Look for me] [I ask somebody] \
[Rather not]
        noor: [Look for me]
    """,
}
TAKEN = {
    "nl": """
        bot: "Sneller antwoord" zoekt een nieuwe eigenaar. Tot en met 9 november 2026 vraag ik het Pim. \
[Ik houd het toch]
        (pim looks)
        bot: Noor kan "Sneller antwoord" niet meer trekken. Jij kent het goed. Neem jij het over? Je mag het ook eerst \
bespreken. [Ik neem het over] [Vertel meer] [Nee, bedankt]
        pim: [Vertel meer]
        bot: Eigenaar: Noor ... Jij bent gevraagd dit project over te nemen. [Ik neem het over] [Nee, bedankt]
        pim: mijn
        bot: Dit wacht op je: ... Noor kan "Sneller antwoord" niet meer trekken. [Ik neem het over]
        noor: mijn
        bot: Jij wacht op anderen: ... "Sneller antwoord" zoekt een nieuwe eigenaar. [Ik houd het toch]
        pim: [Ik neem het over]
        bot: Dank dat je "Sneller antwoord" overneemt. In het kort: dagen tot een klant antwoord krijgt van 12 naar 8 \
dagen, uiterlijk 1 juni 2027; leren: weten welke vragen klanten zelf kunnen beantwoorden. Laatste nieuws: nog geen \
check-in. Loopt: niets. Open: niets. Volgende datum: 30 november 2026 (check-in). [Bekijk het]
        pim: [Bekijk het]
        bot: Eigenaar: Pim. Sponsor: Sara. Loopt. ... Eerder getrokken door Noor. [Nieuwe eigenaar]
        (noor looks)
        bot: Pim neemt "Sneller antwoord" over. [Bekijk het]
        noor: mijn
        bot: Er wacht niets op je.
    """,
    "en": """
        bot: "Sneller antwoord" is looking for a new owner. Up to 9 November 2026 I ask Pim. [I keep it after all]
        (pim looks)
        bot: Noor can no longer carry "Sneller antwoord". You know it well. Will you take over? You may also first \
talk it through. [I take over] [Tell me more] [No thanks]
        pim: [Tell me more]
        bot: Owner: Noor ... You are asked to take this project over. [I take over] [No thanks]
        pim: mine
        bot: This waits for you: ... Noor can no longer carry "Sneller antwoord". [I take over]
        noor: mine
        bot: You wait for others: ... "Sneller antwoord" is looking for a new owner. [I keep it after all]
        pim: [I take over]
        bot: Thank you for taking over "Sneller antwoord". In short: days until a customer gets an answer from 12 to 8 \
days, by 1 June 2027; learn: know which questions customers could answer themselves. Last news: no check-in yet. \
Running: nothing. Open: nothing. Next date: 30 November 2026 (check-in). [See it]
        pim: [See it]
        bot: Owner: Pim. Sponsor: Sara. Active. ... Carried before by Noor. [New owner]
        (noor looks)
        bot: Pim takes over "Sneller antwoord". [See it]
        noor: mine
        bot: Nothing waits for you.
    """,
}
CALLED = {
    "nl": """
        (lea looks)
        bot: "Sneller antwoord" zoekt een nieuwe eigenaar. Tot nu toe: dagen tot een klant antwoord krijgt van 12 naar \
8 dagen, uiterlijk 1 juni 2027. Ongeveer 4 uur per maand. [Ik heb interesse]
        lea: mijn
        bot: Dit wacht op je: ... "Sneller antwoord" zoekt een nieuwe eigenaar. [Ik heb interesse]
        lea: [Ik heb interesse]
        bot: Als je "Sneller antwoord" overneemt, staat jouw naam op de kaart ... ongeveer 4 uur per maand. \
[Ik neem het over] [Vertel meer]
        lea: [Ik neem het over]
        bot: Dank dat je "Sneller antwoord" overneemt.
    """,
    "en": """
        (lea looks)
        bot: "Sneller antwoord" is looking for a new owner. So far: days until a customer gets an answer from 12 to 8 \
days, by 1 June 2027. About 4 hours a month. [I am interested]
        lea: mine
        bot: This waits for you: ... "Sneller antwoord" is looking for a new owner. [I am interested]
        lea: [I am interested]
        bot: If you take over "Sneller antwoord", your name stands on the card ... about 4 hours a month. \
[I take over] [Tell me more]
        lea: [I take over]
        bot: Thank you for taking over "Sneller antwoord".
    """,
}
NAMED = {
    "nl": """
        ({who} looks)
        bot: "Sneller antwoord" zoekt een nieuwe eigenaar, en nog niemand heeft ja gezegd. Wie zou het kunnen? \
[Noem iemand] [Bekijk het]
        {who}: mijn
        bot: Dit wacht op je: ... "Sneller antwoord" zoekt een nieuwe eigenaar [Noem iemand]
        {who}: [Noem iemand]
        {who} fills in:
            name = sam
        bot: Wie zal ik vragen? ... Sam [Vraag Sam] [Een andere naam]
        {who}: [Vraag Sam]
        bot: Ik vraag Sam of die "Sneller antwoord" overneemt. [Toch niet vragen]
        (sam looks)
        bot: Noor kan "Sneller antwoord" niet meer trekken. [Ik neem het over] [Nee, bedankt]
        {who}: mijn
        bot: Jij wacht op anderen: ... Sam is gevraagd "Sneller antwoord" over te nemen [Vraag Sam niet]
        sam: [Nee, bedankt]
        bot: Helemaal goed. Dank dat je het over "Sneller antwoord" laat weten.
        ({who} looks)
        bot: Sam kan "Sneller antwoord" nu niet overnemen. Iemand anders vragen? [Vraag iemand anders]
    """,
    "en": """
        ({who} looks)
        bot: "Sneller antwoord" is looking for a new owner, and nobody has said yes so far. Who could do it? \
[Name somebody] [See it]
        {who}: mine
        bot: This waits for you: ... "Sneller antwoord" is looking for a new owner [Name somebody]
        {who}: [Name somebody]
        {who} fills in:
            name = sam
        bot: Whom shall I ask? ... Sam [Ask Sam] [Another name]
        {who}: [Ask Sam]
        bot: I ask Sam whether they take over "Sneller antwoord". [Take it back]
        (sam looks)
        bot: Noor can no longer carry "Sneller antwoord". [I take over] [No thanks]
        {who}: mine
        bot: You wait for others: ... Sam was asked to take over "Sneller antwoord" [Do not ask Sam]
        sam: [No thanks]
        bot: Fine. Thank you for letting me know about "Sneller antwoord".
        ({who} looks)
        bot: Sam cannot take over "Sneller antwoord" now. Ask someone else? [Ask someone else]
    """,
}
PARKED = {
    "nl": """
        (sara looks)
        bot: Nog niemand neemt "Sneller antwoord" over. Het project staat nu op: Geparkeerd. [Bekijk het]
        (noor looks)
        bot: Nog niemand neemt "Sneller antwoord" over.
    """,
    "en": """
        (sara looks)
        bot: Nobody takes over "Sneller antwoord" so far. The project now stands at: Parked. [See it]
        (noor looks)
        bot: Nobody takes over "Sneller antwoord" so far.
    """,
}
AFTER_ALL = {
    "nl": """
        sam: [Ik wil het overnemen]
        bot: Als je "Sneller antwoord" overneemt
        sam: [Ik neem het over]
        bot: Dank dat je "Sneller antwoord" overneemt.
    """,
    "en": """
        sam: [I want to take it over]
        bot: If you take over "Sneller antwoord"
        sam: [I take over]
        bot: Thank you for taking over "Sneller antwoord".
    """,
}
CALL = {"nl": "Ongeveer 4 uur per maand.", "en": "About 4 hours a month."}
CALL_OVER = {
    "nl": 'De oproep voor "Sneller antwoord" is voorbij: Lea trekt het.',
    "en": 'The call for "Sneller antwoord" is over: Lea carries it.',
}


async def below_cards(stage: Stage, text: str) -> int:
    """Return how often this is said in the pools."""
    on_slack, on_telegram = await cards(stage)
    return sum(text in str(shown) for shown in (*on_slack, *on_telegram))


@pytest.mark.everywhere
@languages
async def test_a_co_owner_takes_over_with_all_there_is_to_know(stage: Stage, platform: str, language: str) -> None:
    project_id = await project_with(stage, platform, language, "pim", sponsor="sara")
    await finds(stage, "noor", project_id)
    await stage.plays(ASKS[language] + TAKEN[language])
    project = await kept(stage, project_id)
    assert (project.owner.name if project.owner else "", project.state) == ("Pim", ProjectState.ACTIVE)
    assert (project.seeks_owner_since, project.park_at) == (None, None)
    assert await offers(stage, project_id) == [(OfferStep.CO_OWNER, "Pim", OfferState.ACCEPTED)]


@languages
async def test_two_co_owners_one_after_the_other_then_all_who_are_involved(
    stage: Stage, platform: str, language: str
) -> None:
    project_id = await project_with(stage, platform, language, "pim", "eva", "lea", sponsor="sara")
    await finds(stage, "noor", project_id)
    await stage.plays(ASKS[language])
    await calm(stage)
    await nobody_answers(stage)
    await stage.actors["eva"].sees({"nl": "Noor kan", "en": "Noor can no longer carry"}[language], [])
    await nobody_answers(stage)
    assert await below_cards(stage, CALL[language]) == 2
    await stage.plays(CALLED[language])
    assert await below_cards(stage, CALL_OVER[language]) == 2
    assert await offers(stage, project_id) == [
        (OfferStep.CO_OWNER, "Pim", OfferState.EXPIRED),
        (OfferStep.CO_OWNER, "Eva", OfferState.EXPIRED),
        (OfferStep.OPEN_CALL, "Lea", OfferState.ACCEPTED),
    ]


@languages
async def test_the_sponsor_names_somebody_and_in_the_end_it_rests_until_somebody_takes_it(
    stage: Stage, platform: str, language: str
) -> None:
    project_id = await project_with(stage, platform, language, sponsor="sara")
    await finds(stage, "noor", project_id)
    await stage.plays(ASKS[language])
    await nobody_answers(stage)
    await stage.plays(NAMED[language].replace("{who}", "sara"))
    await nobody_answers(stage)
    assert (await kept(stage, project_id)).state is ProjectState.PARKED
    await stage.plays(PARKED[language])
    await finds(stage, "sam", project_id)
    assert await below_cards(stage, CALL[language]) == 2
    await stage.plays(AFTER_ALL[language])
    assert await below_cards(stage, CALL_OVER[language].replace("Lea", "Sam")) == 2
    assert (await kept(stage, project_id)).state is ProjectState.ACTIVE
    assert (await offers(stage, project_id))[-1] == (OfferStep.NAMED, "Sam", OfferState.ACCEPTED)


@languages
async def test_without_a_sponsor_the_organisers_name_somebody(stage: Stage, platform: str, language: str) -> None:
    project_id = await project_with(stage, platform, language)
    await finds(stage, "noor", project_id)
    await stage.plays(ASKS[language])
    await nobody_answers(stage)
    await stage.plays(NAMED[language].replace("{who}", "olga"))
    steps = [(step, name) for step, name, _ in await offers(stage, project_id)]
    assert steps == [(OfferStep.OPEN_CALL, ""), (OfferStep.SPONSOR, ""), (OfferStep.NAMED, "Sam")]


@languages
async def test_who_pauses_is_not_waited_for(stage: Stage, platform: str, language: str) -> None:
    project_id = await project_with(stage, platform, language, "pim", "eva")
    await pauses(stage, "pim", weeks=6)
    await finds(stage, "noor", project_id)
    await stage.plays(ASKS[language])
    await calm(stage)
    assert await offers(stage, project_id) == [(OfferStep.CO_OWNER, "Eva", OfferState.OFFERED)]
    assert {"nl": "Neem jij het over?", "en": "Will you take over?"}[language] not in stage.actors["pim"].screen
