"""A deputy: a colleague organises in somebody's place for a time, can refuse, and it ends by itself."""

import pytest

from storage.models import Role
from tests.stories.answer_scenes import becomes
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm, member, roles
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)

NAMES = {
    "nl": """
        olga: rollen
        bot: Wie doet wat [Geef een rol] [Een vervanger voor mij]
        olga: [Een vervanger voor mij]
        olga fills in:
            name = bea
            day = 2026-11-20
        bot: Wie organiseert in jouw plaats tot en met vrijdag 20 november 2026? ... Bea [Kies Bea]
        olga: [Kies Bea]
        bot: Bea organiseert in jouw plaats tot en met vrijdag 20 november 2026, en hoort het van mij. \
[Maak er een eind aan] [Alle rollen]
        olga: [Alle rollen]
        bot: 1. Bea is organisator in de plaats van Olga tot en met 20 november 2026. ... 2. Olga is organisator.
        (bea looks)
        bot: Olga zoekt een vervanger als organisator, tot en met vrijdag 20 november 2026, en denkt aan jou. \
[Liever niet]
    """,
    "en": """
        olga: roles
        bot: Who does what [Give a role] [A deputy for me]
        olga: [A deputy for me]
        olga fills in:
            name = bea
            day = 2026-11-20
        bot: Who organises in your place until Friday, 20 November 2026? ... Bea [Choose Bea]
        olga: [Choose Bea]
        bot: Bea organises in your place until Friday, 20 November 2026, and hears so from me. [End it] [All roles]
        olga: [All roles]
        bot: 1. Bea is an organiser in the place of Olga until 20 November 2026. ... 2. Olga is an organiser.
        (bea looks)
        bot: Olga looks for a deputy as an organiser, until Friday, 20 November 2026, and thinks of you. \
[Rather not]
    """,
}
OVER = {
    "nl": "Je organiseert niet meer in de plaats van iemand anders.",
    "en": "You do not organise in somebody's place any more.",
}
NOT_ONWARD = {
    "nl": """
        bea: rollen
        bot: Wie doet wat [Een vervanger voor mij] [Geef een rol]
        bea: [Geef een rol]
        bea fills in:
            who = bea
            role = Organisator
            until = Zonder einde
        bot: Wie wordt organisator? [Kies 1]
    """,
    "en": """
        bea: roles
        bot: Who does what [A deputy for me] [Give a role]
        bea: [Give a role]
        bea fills in:
            who = bea
            role = Organiser
            until = Without an end
        bot: Who is to be an organiser? [Choose 1]
    """,
}


async def organised(stage: Stage, platform: str, language: str = "nl") -> None:
    """Bring on stage Olga, who organises, and Bea."""
    for name in ("olga", "bea"):
        await joined(stage, name, platform, language)
    await becomes(stage, "olga", Role.ORGANISER)


@both_databases
@languages
async def test_a_deputy_organises_until_the_day_and_no_longer(stage: Stage, platform: str, language: str) -> None:
    await organised(stage, platform, language)
    await stage.plays(NAMES[language])
    assert await roles(stage, "bea") == {Role.ORGANISER}
    await stage.time_passes(days=14)
    await calm(stage)
    assert await roles(stage, "bea") == {Role.ORGANISER}
    await stage.time_passes(days=7)
    await stage.actors["bea"].sees(OVER[language], [])
    assert await roles(stage, "bea") == frozenset()


@languages
async def test_a_deputy_does_not_make_it_last(stage: Stage, platform: str, language: str) -> None:
    await organised(stage, platform, language)
    await stage.plays(NAMES[language] + NOT_ONWARD[language])
    await stage.actors["bea"].presses({"nl": "Kies 1", "en": "Choose 1"}[language])
    await calm(stage)
    async with stage.store.read() as work:
        bea = await member(stage, "bea")
        (held,) = await work.roles.of_member(bea.id, stage.clock())
        assert held.expires_at is not None


REFUSES = {
    "nl": """
        bea: [Liever niet]
        bot: Goed, je organiseert niet meer.
        (olga looks)
        bot: Bea organiseert liever niet in jouw plaats. [Kies iemand anders]
    """,
    "en": """
        bea: [Rather not]
        bot: Fine, you do not organise any more.
        (olga looks)
        bot: Bea would rather not organise in your place. [Choose somebody else]
    """,
}


@languages
async def test_a_deputy_can_say_no(stage: Stage, platform: str, language: str) -> None:
    await organised(stage, platform, language)
    await stage.plays(NAMES[language] + REFUSES[language])
    assert await roles(stage, "bea") == frozenset()


PAUSES = {
    "nl": """
        olga: pauze 16-11-2026
        bot: Prima, je hoort niets van me tot maandag 16 november 2026. ... Jij organiseert. Zal iemand het in jouw \
plaats doen tot je er weer bent? [Kies een vervanger]
        olga: [Kies een vervanger]
        olga fills in:
            name = bea
        bot: Wie organiseert in jouw plaats tot en met zondag 15 november 2026? [Kies Bea]
        olga: [Kies Bea]
        bot: Bea organiseert in jouw plaats tot en met zondag 15 november 2026
        (2 days later)
        olga: [Ik ben er weer]
        bot: Fijn dat je er weer bent. ... Bea organiseert in jouw plaats tot en met zondag 15 november 2026. \
[Maak er een eind aan]
        olga: [Maak er een eind aan]
        bot: Bea is geen organisator meer.
    """,
    "en": """
        olga: pause 16-11-2026
        bot: Fine, you hear nothing from me until Monday, 16 November 2026. ... You organise. Is somebody to do it in \
your place until you are back? [Choose a deputy]
        olga: [Choose a deputy]
        olga fills in:
            name = bea
        bot: Who organises in your place until Sunday, 15 November 2026? [Choose Bea]
        olga: [Choose Bea]
        bot: Bea organises in your place until Sunday, 15 November 2026
        (2 days later)
        olga: [I am back]
        bot: Good to have you back. ... Bea organises in your place until Sunday, 15 November 2026. [End it]
        olga: [End it]
        bot: Bea is not an organiser any more.
    """,
}


@languages
async def test_a_pause_proposes_a_deputy_until_its_end(stage: Stage, platform: str, language: str) -> None:
    await organised(stage, platform, language)
    await stage.plays(PAUSES[language])
    assert await roles(stage, "bea") == frozenset()
    assert await roles(stage, "olga") == {Role.ORGANISER}


async def test_who_organises_in_nobodys_place_is_not_asked_for_a_deputy(stage: Stage, platform: str) -> None:
    await organised(stage, platform)
    await stage.plays("bea: pauze 16-11-2026\nbot: Prima, je hoort niets van me")
    assert "vervanger" not in stage.actors["bea"].screen
