"""Who facilitates is an own employee or from outside; from outside it is for a time, and ends by itself."""

import pytest

from storage.models import Role
from tests.stories.desk_scenes import at_the_desk, event_of
from tests.stories.looking import calm, member, roles
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

ASKS = {
    "nl": """
        olga: rollen
        bot: Wie doet wat [Geef een rol]
        olga: [Geef een rol]
        olga fills in:
            who = noor
            role = Begeleider
            until = Zonder einde
        bot: Wie wordt begeleider? ... 1. Noor [Kies 1]
        olga: [Kies 1]
        bot: Is Noor een eigen medewerker, of iemand van buiten? [Eigen medewerker] [Van buiten]
    """,
    "en": """
        olga: roles
        bot: Who does what [Give a role]
        olga: [Give a role]
        olga fills in:
            who = noor
            role = Facilitator
            until = Without an end
        bot: Who is to be a facilitator? ... 1. Noor [Choose 1]
        olga: [Choose 1]
        bot: Is Noor an own employee, or from outside? [Own employee] [From outside]
    """,
}
INSIDE = {
    "nl": "olga: [Eigen medewerker]\nbot: Noor is nu begeleider. [Alle rollen]",
    "en": "olga: [Own employee]\nbot: Noor is a facilitator now. [All roles]",
}
OUTSIDE = {
    "nl": """
        olga: [Van buiten]
        bot: Noor is nu begeleider, van buiten, tot en met 31 december 2026. [Andere dag] [Alle rollen]
        (noor looks)
        bot: Olga heeft je begeleider gemaakt tot en met 31 december 2026.
        olga: [Andere dag]
        olga fills in:
            day = 2028-01-01
        bot: Kies een dag van vandaag tot over een jaar. [Andere dag]
        olga: [Andere dag]
        olga fills in:
            day = 2026-12-11
        bot: Noor is nu begeleider, van buiten, tot en met 11 december 2026. [Alle rollen]
        olga: [Alle rollen]
        bot: 1. Noor is begeleider van buiten tot en met 11 december 2026.
    """,
    "en": """
        olga: [From outside]
        bot: Noor facilitates now, from outside, until 31 December 2026. [Another day] [All roles]
        (noor looks)
        bot: Olga made you a facilitator until 31 December 2026.
        olga: [Another day]
        olga fills in:
            day = 2028-01-01
        bot: Choose a day between today and a year from now. [Another day]
        olga: [Another day]
        olga fills in:
            day = 2026-12-11
        bot: Noor facilitates now, from outside, until 11 December 2026. [All roles]
        olga: [All roles]
        bot: 1. Noor is a facilitator from outside until 11 December 2026.
    """,
}
QUARTER = {
    "nl": "olga: [Van buiten]\nbot: Noor is nu begeleider, van buiten, tot en met 2 februari 2027. [Andere dag]",
    "en": "olga: [From outside]\nbot: Noor facilitates now, from outside, until 2 February 2027. [Another day]",
}
ENDS = {"nl": "Je bent begeleider tot en met 11 december 2026.", "en": "You are a facilitator until 11 December 2026."}


@languages
async def test_from_outside_somebody_facilitates_until_two_weeks_after_the_day(
    stage: Stage, platform: str, language: str
) -> None:
    await at_the_desk(stage, platform, language, "noor")
    await event_of(stage, "olga", weeks=6)  # Thursday 17 December
    await stage.plays(ASKS[language] + OUTSIDE[language])
    assert (await member(stage, "noor")).is_external
    await stage.time_passes(days=35)
    await stage.actors["noor"].sees(ENDS[language], [])
    await stage.time_passes(days=5)
    await calm(stage)
    assert await roles(stage, "noor") == frozenset()


@languages
async def test_an_own_employee_facilitates_without_an_end(stage: Stage, platform: str, language: str) -> None:
    await at_the_desk(stage, platform, language, "noor")
    await stage.plays(ASKS[language] + INSIDE[language])
    assert await roles(stage, "noor") == {Role.FACILITATOR}
    assert not (await member(stage, "noor")).is_external


@languages
async def test_without_a_learnathon_it_ends_all_the_same(stage: Stage, platform: str, language: str) -> None:
    await at_the_desk(stage, platform, language, "noor")
    await stage.plays(ASKS[language] + QUARTER[language])


async def test_a_facilitator_from_outside_sees_no_more_than_one(stage: Stage, platform: str) -> None:
    await at_the_desk(stage, platform, "nl", "noor")
    await event_of(stage, "olga")
    await stage.plays(ASKS["nl"] + "olga: [Van buiten]\nbot: Noor is nu begeleider")
    await stage.plays("""
        noor: bureau
        bot: Een tafel op de dag
        noor: rollen
        bot: Dat kunnen alleen organisatoren.
    """)
