"""Roles are given and taken back in chat, by organisers alone; a display name gives nobody anything."""

import asyncio
from datetime import timedelta

import pytest

from storage.models import GrantSource, Role
from tests.stories.idea_scenes import joined as comes_in
from tests.stories.linking_scenes import OTHER, linked
from tests.stories.looking import calm, member, roles, slack_person, telegram_person
from tests.stories.opening import JOINS
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)

GIVES = {
    "nl": """
        fatima: rollen
        bot: Wie doet wat ... 1. Fatima is organisator. [Geef een rol] [Neem 1 terug]
        fatima: [Geef een rol]
        fatima fills in:
            who = noor
            role = Sponsor
            until = Eén maand
        bot: Wie wordt sponsor? ... 1. Noor [Kies 1]
        fatima: [Kies 1]
        bot: Noor is nu sponsor, tot en met 2 december 2026. [Alle rollen]
    """,
    "en": """
        fatima: roles
        bot: Who does what ... 1. Fatima is an organiser. [Give a role] [Take back 1]
        fatima: [Give a role]
        fatima fills in:
            who = noor
            role = Sponsor
            until = One month
        bot: Who is to be a sponsor? ... 1. Noor [Choose 1]
        fatima: [Choose 1]
        bot: Noor is a sponsor now, until 2 December 2026. [All roles]
    """,
}
HEARS = {
    "nl": "Fatima heeft je sponsor gemaakt tot en met 2 december 2026.",
    "en": "Fatima made you a sponsor until 2 December 2026.",
}
TAKES = {
    "nl": """
        fatima: [Alle rollen]
        bot: 2. Noor is sponsor tot en met 2 december 2026. [Neem 2 terug]
        fatima: [Neem 2 terug]
        bot: Noor is geen sponsor meer. [Terugdraaien]
    """,
    "en": """
        fatima: [All roles]
        bot: 2. Noor is a sponsor until 2 December 2026. [Take back 2]
        fatima: [Take back 2]
        bot: Noor is not a sponsor any more. [Undo]
    """,
}


async def joined(stage: Stage, *names: str, platform: str, language: str = "nl") -> None:
    """These people take part; Fatima, the first of them, organises."""
    for name in names:
        stage.person(name, platform, language)
    await stage.start()
    for name in names:
        await stage.plays(JOINS[language].replace("noor", name).replace("Noor", name.capitalize()))
    await grant(stage, names[0], Role.ORGANISER)


async def grant(stage: Stage, name: str, role: Role, *, days: int | None = None) -> None:
    who = await member(stage, name)
    ends = stage.clock() + timedelta(days=days) if days else None
    async with stage.store.begin() as work:
        await work.roles.grant(who, role, now=stage.clock(), source=GrantSource.CHAT, expires_at=ends)


async def sees(stage: Stage, name: str, text: str) -> None:
    await stage.actors[name].sees(text, [])


@both_databases
@languages
async def test_a_role_is_given_taken_back_and_given_again(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "fatima", "noor", platform=platform, language=language)
    await stage.plays(GIVES[language])
    await sees(stage, "noor", HEARS[language])
    assert await roles(stage, "noor") == {Role.SPONSOR}
    await stage.plays(TAKES[language])
    await sees(stage, "noor", {"nl": "Je bent geen sponsor meer", "en": "You are not a sponsor any more"}[language])
    assert await roles(stage, "noor") == frozenset()
    await stage.plays(
        {
            "nl": "fatima: [Terugdraaien]\nbot: Alles zoals het was: Noor is sponsor.",
            "en": "fatima: [Undo]\nbot: All as it was: Noor is a sponsor.",
        }[language]
    )
    assert await roles(stage, "noor") == {Role.SPONSOR}
    async with stage.store.read() as work:
        who = await member(stage, "noor")
        story = await work.audit.of(who.organisation_id, "role", who.id)
        assert [(one.from_state, one.to_state, one.reason) for one in story] == [
            (None, "sponsor", "given"),
            ("sponsor", "none", "taken back"),
            (None, "sponsor", "given"),
        ]


@languages
async def test_a_name_is_found_without_its_accents(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "fatima", "rené", platform=platform, language=language)
    await stage.plays(GIVES[language].replace("noor", "rene").replace("Noor", "René"))


@languages
async def test_who_is_no_organiser_gives_nothing(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "fatima", "noor", platform=platform, language=language)
    said = {"nl": "Dat kunnen alleen organisatoren.", "en": "Only organisers can do that."}
    word = {"nl": "rollen", "en": "roles"}
    await stage.plays(f"noor: {word[language]}\nbot: {said[language]}")


async def test_a_display_name_gives_nothing(stage: Stage, platform: str) -> None:
    await joined(stage, "fatima", "noor", platform=platform)
    if platform == "slack":
        await slack_person(stage, "noor").person.changes(name="Fatima", real_name="Fatima")
    else:
        telegram_person(stage, "noor").person._user.first_name = "Fatima"
    await stage.plays("noor: hulp\nbot: Liever een mens?\nnoor: rollen\nbot: Dat kunnen alleen organisatoren.")
    assert await roles(stage, "noor") == frozenset()


@languages
async def test_only_people_who_take_part_are_found(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "fatima", platform=platform, language=language)
    stage.person("dirk", platform, language)
    await stage.plays({"nl": "dirk: start\nbot: Hoi Dirk", "en": "dirk: start\nbot: Hi Dirk"}[language])
    await stage.plays(
        {
            "nl": """
        fatima: rollen
        bot: Wie doet wat
        fatima: [Geef een rol]
        fatima fills in:
            who = dirk
            role = Begeleider
            until = Zonder einde
        bot: Niemand die meedoet heeft "dirk" in de naam. [Zoek opnieuw]
    """,
            "en": """
        fatima: roles
        bot: Who does what
        fatima: [Give a role]
        fatima fills in:
            who = dirk
            role = Facilitator
            until = Without an end
        bot: Nobody who takes part has "dirk" in their name. [Search again]
    """,
        }[language]
    )


async def test_many_of_one_name_are_not_listed(stage: Stage, platform: str) -> None:
    await joined(stage, "fatima", *[f"jan{letter}" for letter in "abcdef"], platform=platform)
    await stage.plays("""
        fatima: rollen
        bot: Wie doet wat
        fatima: [Geef een rol]
        fatima fills in:
            who = jan
            role = Sponsor
            until = Zonder einde
        bot: Meer dan vijf mensen hebben "jan" in hun naam. [Zoek opnieuw]
    """)


@languages
async def test_the_last_organiser_stays_one(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "fatima", "noor", platform=platform, language=language)
    tries = {
        "nl": "fatima: rollen\nbot: 1. Fatima is organisator. [Neem 1 terug]\nfatima: [Neem 1 terug]\n",
        "en": "fatima: roles\nbot: 1. Fatima is an organiser. [Take back 1]\nfatima: [Take back 1]\n",
    }[language]
    alone = {"nl": "bot: Je bent de enige organisator.", "en": "bot: You are the only organiser."}[language]
    await stage.plays(tries + alone)
    await grant(stage, "noor", Role.ORGANISER)
    await stage.plays(
        tries
        + {
            "nl": "bot: Je staat op het punt zelf geen organisator meer te zijn. [Ik stop als organisator] "
            "[Ik blijf organisator]\nfatima: [Ik stop als organisator]\nbot: Je bent geen organisator meer.",
            "en": "bot: You are about to stop being an organiser yourself. [I stop organising] [I stay organiser]\n"
            "fatima: [I stop organising]\nbot: You are no organiser any more.",
        }[language]
    )
    assert await roles(stage, "fatima") == frozenset()


@languages
async def test_whom_the_settings_name_stays_organiser(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    someone = slack_person(stage, "noor") if platform == "slack" else telegram_person(stage, "noor")
    stage.organisers = [f"{platform}:{someone.person.id}"]
    await joined(stage, "fatima", platform=platform, language=language)
    await stage.plays(JOINS[language])
    await stage.plays(
        {
            "nl": "fatima: rollen\nbot: 2. Noor is organisator. [Neem 2 terug]\nfatima: [Neem 2 terug]\n"
            "bot: Noor staat als organisator in de instellingen van deze bot (app.yaml).",
            "en": "fatima: roles\nbot: 2. Noor is an organiser. [Take back 2]\nfatima: [Take back 2]\n"
            "bot: Noor is named as an organiser in the settings of this bot (app.yaml).",
        }[language]
    )
    assert await roles(stage, "noor") == {Role.ORGANISER}


TAKEN_TWICE = {
    "nl": ("rollen", "3. Noor is sponsor.", "Neem 3 terug", "Noor is geen sponsor meer", "1. Bea is organisator."),
    "en": (
        "roles",
        "3. Noor is a sponsor.",
        "Take back 3",
        "Noor is not a sponsor any more",
        "1. Bea is an organiser.",
    ),
}


@languages
async def test_two_organisers_take_the_same_role_back(stage: Stage, platform: str, language: str) -> None:
    word, listed, button, taken, first = TAKEN_TWICE[language]
    await joined(stage, "fatima", "bea", "noor", platform=platform, language=language)
    await grant(stage, "bea", Role.ORGANISER)
    await grant(stage, "noor", Role.SPONSOR)
    for name in ("fatima", "bea"):
        await stage.plays(f"{name}: {word}\nbot: {listed} [{button}]")
    await stage.plays(f"fatima: [{button}]\nbot: {taken}")
    await stage.actors["bea"].presses(button)
    await calm(stage)
    assert taken not in stage.actors["bea"].screen
    await stage.plays(f"bea: {word}\nbot: {first}")


ENDS = {
    "nl": (
        "Je bent sponsor tot en met 2 december 2026.",
        "Wil je doorgaan?",
        "Noor is sponsor tot en met 2 december 2026. Gaat het door?",
        "Geef een rol",
    ),
    "en": (
        "You are a sponsor until 2 December 2026.",
        "Would you like to go on?",
        "Noor is a sponsor until 2 December 2026. Is it to go on?",
        "Give a role",
    ),
}


@languages
async def test_a_role_ends_by_itself_after_a_word_to_all_concerned(stage: Stage, platform: str, language: str) -> None:
    to_holder, ask, to_organiser, give = ENDS[language]
    await joined(stage, "fatima", "noor", platform=platform, language=language)
    await grant(stage, "noor", Role.SPONSOR, days=30)
    await stage.time_passes(days=22)
    await calm(stage)
    assert ask not in stage.actors["noor"].screen
    await stage.time_passes(days=1, hours=1)
    await sees(stage, "noor", f"{to_holder} {ask}")
    await stage.actors["fatima"].sees(to_organiser, [give])
    await stage.time_passes(hours=2)
    await calm(stage)
    assert stage.actors["noor"].screen.count(ask) == 1
    await stage.time_passes(days=7)
    assert await roles(stage, "noor") == frozenset()
    async with stage.store.read() as work:
        who = await member(stage, "noor")
        assert [(one.to_state, one.actor_id) for one in await work.audit.of(who.organisation_id, "role", who.id)] == [
            ("none", None)
        ]


PAUSES = {
    "nl": "noor: pauze 21-12-2026\nbot: Prima, je hoort niets van me tot maandag 21 december 2026.",
    "en": "noor: pause 21-12-2026\nbot: Fine, you hear nothing from me until Monday, 21 December 2026.",
}
OVER = {
    "nl": "Je was sponsor tot en met 2 december 2026. Wil je verder?",
    "en": "You were a sponsor until 2 December 2026. Would you like to go on?",
}


@both_databases
@languages
async def test_who_pauses_is_found_and_hears_afterwards_that_a_role_ended(
    stage: Stage, platform: str, language: str
) -> None:
    await joined(stage, "fatima", "noor", platform=platform, language=language)
    await stage.plays(PAUSES[language])
    until = {"nl": "heeft pauze tot 21 december 2026", "en": "pauses until 21 December 2026"}[language]
    await stage.plays(GIVES[language].replace("1. Noor [", f"1. Noor, {until} ["))
    await stage.time_passes(days=24)
    await stage.time_passes(days=7)
    assert await roles(stage, "noor") == frozenset()
    await calm(stage)
    assert "sponsor" not in stage.actors["noor"].screen
    await stage.time_passes(days=18)
    await sees(stage, "noor", OVER[language])


async def test_who_pauses_hears_nothing_of_an_end_that_was_put_off(stage: Stage) -> None:
    await joined(stage, "fatima", "noor", platform="slack")
    await grant(stage, "noor", Role.SPONSOR, days=30)
    await stage.plays("noor: pauze 30-11-2026\nbot: Prima, je hoort niets van me tot maandag 30 november 2026.")
    await stage.time_passes(days=24)
    await stage.plays(GIVES["nl"].replace("Eén maand", "Zonder einde").replace(", tot en met 2 december 2026", ""))
    await stage.time_passes(days=4)
    await sees(stage, "noor", "Fatima heeft je sponsor gemaakt.")
    await calm(stage)
    assert "Je bent sponsor tot en met" not in stage.actors["noor"].screen


@languages
async def test_the_only_organiser_does_not_end(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "fatima", platform=platform, language=language)
    await grant(stage, "fatima", Role.ORGANISER, days=30)
    await stage.time_passes(days=31)
    assert await roles(stage, "fatima") == {Role.ORGANISER}
    stays = {"nl": "Je blijft organisator tot er een ander is.", "en": "You stay organiser until there is another."}
    await sees(stage, "fatima", stays[language])


@both_databases
async def test_two_organisers_stop_at_the_same_moment_and_one_stays(stage: Stage) -> None:
    await joined(stage, "fatima", "bea", platform="slack")
    await grant(stage, "bea", Role.ORGANISER)
    for name, number in (("fatima", 2), ("bea", 1)):
        own = f"Neem {number} terug"
        await stage.plays(f"{name}: rollen\nbot: {number}. {name.capitalize()} is organisator. [{own}]")
        await stage.plays(f"{name}: [{own}]\nbot: Je staat op het punt [Ik stop als organisator]")
    await asyncio.gather(*(stage.actors[name].presses("Ik stop als organisator") for name in ("fatima", "bea")))
    await calm(stage)
    left = [name for name in ("fatima", "bea") if await roles(stage, name)]
    assert len(left) == 1
    await sees(stage, left[0], "Je bent de enige organisator.")


STRANGER = {
    "nl": """
        fatima: rollen
        bot: Wie doet wat [Geef een rol]
        fatima: [Geef een rol]
        fatima fills in:
            who = twin
            role = Organisator
            until = Zonder einde
        bot: Wie wordt organisator? ... 1. Twin [Kies 1]
    """,
    "en": """
        fatima: roles
        bot: Who does what [Give a role]
        fatima: [Give a role]
        fatima fills in:
            who = twin
            role = Organiser
            until = Without an end
        bot: Who is to be an organiser? ... 1. Twin [Choose 1]
    """,
}


@languages
async def test_an_old_button_means_nobody_else(stage: Stage, platform: str, language: str) -> None:
    other = OTHER[platform]
    await joined(stage, "fatima", "noor", platform=platform, language=language)
    noor, twin = stage.actors["noor"], await comes_in(stage, "twin", other, language)
    await stage.plays(STRANGER[language])
    await linked(stage, noor, platform, twin, language)  # Twin is Noor from now on
    await comes_in(stage, "sam", other, language)
    await stage.actors["fatima"].presses({"nl": "Kies 1", "en": "Choose 1"}[language])
    await calm(stage)
    assert await roles(stage, "sam") == frozenset()
