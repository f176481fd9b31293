"""Members choose their department and team; organisers add what is missing; the card of an idea shows it."""

import pytest

from tests.stories.looking import calm, member, slack_person
from tests.stories.opening import JOINS
from tests.stories.stage import Stage
from tests.stories.test_roster_roles import joined

both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)
languages = pytest.mark.parametrize("language", ["nl", "en"])

ADDS = {
    "nl": """
        fatima: team
        bot: Er zijn nog geen afdelingen. [Nieuwe afdeling]
        fatima: [Nieuwe afdeling]
        fatima fills in:
            name = Zorg
        bot: Op welke afdeling werk je? [Zorg] [Nieuwe afdeling]
        fatima: [Zorg]
        bot: Zorg: in welk team? [Alleen de afdeling] [Alle afdelingen] [Nieuw team hier]
        fatima: [Nieuw team hier]
        fatima fills in:
            name = Wijk 3
        bot: Zorg: in welk team? [Wijk 3] [Alleen de afdeling]
    """,
    "en": """
        fatima: team
        bot: There are no departments yet. [New department]
        fatima: [New department]
        fatima fills in:
            name = Zorg
        bot: In which department do you work? [Zorg] [New department]
        fatima: [Zorg]
        bot: Zorg: in which team? [Only the department] [All departments] [New team here]
        fatima: [New team here]
        fatima fills in:
            name = Wijk 3
        bot: Zorg: in which team? [Wijk 3] [Only the department]
    """,
}
CHOOSES = {
    "nl": """
        noor: team
        bot: Op welke afdeling werk je? [Zorg]
        noor: [Zorg]
        bot: Zorg: in welk team? [Wijk 3] [Alleen de afdeling] [Alle afdelingen]
        noor: [Wijk 3]
        bot: Genoteerd: je werkt bij Zorg, Wijk 3. [Verander] [Laat het weg]
        noor: [Verander]
        bot: Je werkt bij Zorg, Wijk 3. ... Kies hieronder [Zorg]
        noor: [Zorg]
        bot: Zorg: in welk team?
        noor: [Alleen de afdeling]
        bot: Genoteerd: je werkt bij Zorg.
    """,
    "en": """
        noor: team
        bot: In which department do you work? [Zorg]
        noor: [Zorg]
        bot: Zorg: in which team? [Wijk 3] [Only the department] [All departments]
        noor: [Wijk 3]
        bot: Noted: you work at Zorg, Wijk 3. [Change] [Leave it out]
        noor: [Change]
        bot: You work at Zorg, Wijk 3. ... Choose below [Zorg]
        noor: [Zorg]
        bot: Zorg: in which team?
        noor: [Only the department]
        bot: Noted: you work at Zorg.
    """,
}
LEAVES_OUT = {
    "nl": "noor: [Laat het weg]\nbot: Goed, je naam staat er nu zonder afdeling. [Kies er een]",
    "en": "noor: [Leave it out]\nbot: Fine, your name now stands there without a department. [Choose one]",
}


async def place(stage: Stage, name: str) -> str | None:
    who = await member(stage, name)
    async with stage.store.read() as work:
        found = await work.departments.of(who.id)
    return str(found) if found else None


@languages
async def test_organisers_add_and_members_choose(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "fatima", "noor", platform=platform, language=language)
    await stage.plays(ADDS[language])
    await stage.plays(CHOOSES[language])
    assert await place(stage, "noor") == "Zorg"
    await stage.plays(LEAVES_OUT[language])
    assert await place(stage, "noor") is None


RENAMES = {
    "nl": """
        fatima: team
        bot: Je werkt bij Zorg, Wijk 3. ... [Zorg]
        fatima: [Zorg]
        bot: Zorg: in welk team? [Verander een naam]
        fatima: [Verander een naam]
        bot: Welke naam moet anders? [Zorg] [Wijk 3] [Alle afdelingen]
        fatima: [Wijk 3]
        fatima fills in:
            name = Wijk 4
        bot: De naam is nu Wijk 4, overal waar hij staat. [Terugdraaien] [Alle afdelingen]
    """,
    "en": """
        fatima: team
        bot: You work at Zorg, Wijk 3. ... [Zorg]
        fatima: [Zorg]
        bot: Zorg: in which team? [Change a name]
        fatima: [Change a name]
        bot: Which name is to change? [Zorg] [Wijk 3] [All departments]
        fatima: [Wijk 3]
        fatima fills in:
            name = Wijk 4
        bot: It is called Wijk 4 now, wherever it stands. [Undo] [All departments]
    """,
}
UNDOES = {
    "nl": """
        fatima: [Terugdraaien]
        bot: De naam is nu Wijk 3, [Alle afdelingen]
        fatima: [Alle afdelingen]
        bot: Je werkt bij Zorg, Wijk 3. [ICT]
        fatima: [ICT]
        bot: ICT: in welk team?
        fatima: [Verander een naam]
        bot: Welke naam moet anders? [ICT]
        fatima: [ICT]
        fatima fills in:
            name = zorg
        bot: Er is al een andere die zorg heet. [Andere naam]
    """,
    "en": """
        fatima: [Undo]
        bot: It is called Wijk 3 now, [All departments]
        fatima: [All departments]
        bot: You work at Zorg, Wijk 3. [ICT]
        fatima: [ICT]
        bot: ICT: in which team?
        fatima: [Change a name]
        bot: Which name is to change? [ICT]
        fatima: [ICT]
        fatima fills in:
            name = zorg
        bot: There is another one called zorg already. [Another name]
    """,
}


@both_databases
@languages
async def test_organisers_change_a_name_and_take_that_back(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "fatima", platform=platform, language=language)
    organisation = (await member(stage, "fatima")).organisation_id
    async with stage.store.begin() as work:
        known = await work.departments.ensure(organisation, {("Zorg", "Wijk 3"), ("ICT", None)})
        await work.departments.place(organisation, (await member(stage, "fatima")).id, known["zorg", "wijk 3"])
    await stage.plays(RENAMES[language])
    assert await place(stage, "fatima") == "Zorg, Wijk 4"
    await stage.plays(UNDOES[language])
    assert await place(stage, "fatima") == "Zorg, Wijk 3"


@languages
async def test_members_add_nothing(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "fatima", "noor", platform=platform, language=language)
    said = {
        "nl": "noor: team\nbot: Er zijn nog geen afdelingen.",
        "en": "noor: team\nbot: There are no departments yet.",
    }
    await stage.plays(said[language])
    await calm(stage)
    assert {"nl": "Nieuwe afdeling", "en": "New department"}[language] not in stage.actors["noor"].screen


async def test_many_departments_are_leafed_through(stage: Stage, platform: str) -> None:
    stage.person("noor", platform)
    await stage.start()
    await stage.plays(JOINS["nl"])
    async with stage.store.begin() as work:
        organisation = (await work.organisations.all())[0].id
        long = "Een afdeling met een wel heel lange naam"
        await work.departments.ensure(organisation, {(f"Afdeling {n:02}", None) for n in range(1, 12)} | {(long, None)})
    await stage.plays("""
        noor: team
        bot: Op welke afdeling werk je? [Afdeling 01] [Afdeling 08] [Volgende]
        noor: [Volgende]
        bot: Bladzijde 2 van 2 [Afdeling 09] [Een afdeling met een we…] [Vorige]
        noor: [Een afdeling met een we…]
        bot: Genoteerd: je werkt bij Een afdeling met een wel heel lange naam.
    """)


async def test_the_card_of_an_idea_shows_where_its_owner_works(stage: Stage) -> None:
    await joined(stage, "fatima", "noor", platform="slack")
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
    await stage.plays(ADDS["nl"])
    await stage.plays(CHOOSES["nl"])
    await calm(stage)
    noor = slack_person(stage, "noor").person
    (card,) = [str(message) for message in noor.messages(stage.channel)]
    assert "Noor (Zorg)" in card
    await stage.plays("noor: stoppen\nbot: Je gaat stoppen.\nnoor: [Stop, naam eraf]\nbot: Je doet niet meer mee")
    await calm(stage)
    (card,) = [str(message) for message in noor.messages(stage.channel)]
    assert "Zorg" not in card
