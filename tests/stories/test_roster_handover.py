"""An organiser hands over: role, open tasks and what they took on, to a colleague who says yes first."""

import pytest

from storage.models import Role
from tests.stories.desk_scenes import at_the_desk, event_of, tasks_of
from tests.stories.looking import calm, member, roles
from tests.stories.stage import Stage
from tests.stories.test_desk import three_due
from tests.stories.test_roster_deputy import organised

languages = pytest.mark.parametrize("language", ["nl", "en"])
both_databases = pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True)

ASKS = {
    "nl": """
        olga: rollen
        bot: Wie doet wat [Draag over]
        olga: [Draag over]
        olga fills in:
            name = bea
        bot: Aan wie draag je over? ... Bea [Kies Bea]
        olga: [Kies Bea]
        bot: Bea krijgt na een ja jouw rol als organisator [Ik stop als organisator] [Ik blijf organisator]
        olga: [{choice}]
        bot: Ik vraag Bea om het van je over te nemen. [Toch niet vragen]
        (bea looks)
        bot: Olga vraagt of jij het organiseren overneemt, met 3 open taken. [Ik neem het over] [Liever niet]
    """,
    "en": """
        olga: roles
        bot: Who does what [Hand over]
        olga: [Hand over]
        olga fills in:
            name = bea
        bot: To whom do you hand over? ... Bea [Choose Bea]
        olga: [Choose Bea]
        bot: Bea gets your role as an organiser [I stop organising] [I stay organiser]
        olga: [{choice}]
        bot: I ask Bea to take over from you. [Take it back]
        (bea looks)
        bot: Olga asks you to take over as an organiser, with 3 open tasks. [I take over] [Rather not]
    """,
}
STOP = {"nl": "Ik stop als organisator", "en": "I stop organising"}
STAY = {"nl": "Ik blijf organisator", "en": "I stay organiser"}
TAKES = {
    "nl": """
        bea: mijn
        bot: Olga vraagt of jij het organiseren overneemt [Ik neem het over]
        bea: [Ik neem het over]
        bot: Vanaf nu organiseer jij; dank je. Van Olga neem je 3 taken over en 0 hulpvragen [Naar het bureau]
        bea: [Naar het bureau]
        bot: Was gepland ... 1. Kies datum ... Was voor 28 oktober 2026 · jij
        (olga looks)
        bot: Bea neemt
    """,
    "en": """
        bea: mine
        bot: Olga asks you to take over as an organiser [I take over]
        bea: [I take over]
        bot: You organise from now on; thank you. From Olga you take over 3 tasks and 0 requests for help [To the desk]
        bea: [To the desk]
        bot: Was due ... 1. Choose date ... Was for 28 October 2026 · you
        (olga looks)
        bot: Bea takes over
    """,
}


@both_databases
@languages
async def test_who_hands_over_keeps_nothing_once_the_other_says_yes(stage: Stage, platform: str, language: str) -> None:
    await organised(stage, platform, language)
    event = await three_due(stage)
    await stage.plays(ASKS[language].format(choice=STOP[language]))
    assert await roles(stage, "bea") == frozenset()
    await stage.plays(TAKES[language])
    assert (await roles(stage, "bea"), await roles(stage, "olga")) == ({Role.ORGANISER}, frozenset())
    found, bea = await tasks_of(stage, event), await member(stage, "bea")
    assert {task.owner_id for task in found.values() if task.dropped_at is None} == {bea.id}


@languages
async def test_who_hands_over_may_stay(stage: Stage, platform: str, language: str) -> None:
    await organised(stage, platform, language)
    await three_due(stage)
    await stage.plays(ASKS[language].format(choice=STAY[language]) + TAKES[language])
    assert await roles(stage, "bea") == await roles(stage, "olga") == {Role.ORGANISER}


REFUSES = {
    "nl": """
        bea: [Liever niet]
        bot: Goed, alles blijft zoals het is.
        (olga looks)
        bot: Bea neemt het liever niet van je over; alles blijft zoals het is. [Vraag iemand anders]
    """,
    "en": """
        bea: [Rather not]
        bot: Fine, all stays as it is.
        (olga looks)
        bot: Bea would rather not take over from you; all stays as it is. [Ask somebody else]
    """,
}


@languages
async def test_a_no_leaves_all_as_it_was(stage: Stage, platform: str, language: str) -> None:
    await organised(stage, platform, language)
    event = await three_due(stage)
    await stage.plays(ASKS[language].format(choice=STOP[language]) + REFUSES[language])
    assert (await roles(stage, "bea"), await roles(stage, "olga")) == (frozenset(), {Role.ORGANISER})
    assert (await tasks_of(stage, event))["date"].owner_id == (await member(stage, "olga")).id


async def test_what_was_taken_back_cannot_be_taken_over(stage: Stage, platform: str) -> None:
    await organised(stage, platform)
    await three_due(stage)
    await stage.plays(ASKS["nl"].format(choice=STOP["nl"]))
    await stage.plays("olga: mijn\nbot: 3. Ik vraag Bea om het van je over te nemen. [3. Toch niet vragen]")
    await stage.plays("olga: [3. Toch niet vragen]\nbot: Teruggenomen: alles blijft zoals het is.")
    await stage.actors["bea"].presses("Ik neem het over")
    await calm(stage)
    assert await roles(stage, "bea") == frozenset()


async def test_whom_the_settings_name_stays_beside_the_other(stage: Stage, platform: str) -> None:
    await at_the_desk(stage, platform, "nl", "bea")
    await event_of(stage, "olga")
    await stage.plays("""
        olga: rollen
        bot: Wie doet wat [Draag over]
        olga: [Draag over]
        olga fills in:
            name = bea
        bot: Aan wie draag je over? [Kies Bea]
        olga: [Kies Bea]
        bot: Bea wordt na een ja organisator [Vraag het]
    """)
    await stage.plays("olga: [Vraag het]\nbot: Ik vraag Bea\n(bea looks)\nbot: Olga vraagt [Ik neem het over]")
    await stage.plays("bea: [Ik neem het over]\nbot: Vanaf nu organiseer jij")
    assert await roles(stage, "bea") == await roles(stage, "olga") == {Role.ORGANISER}
