"""`/project`: what somebody owns, carries along or sponsors, and any project by its number."""

import pytest

from storage.models import ProjectState
from tests.stories.idea_scenes import joined
from tests.stories.project_scenes import project_of
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

LOOKS = {
    "nl": """
        {who}: project
        bot: Van jou: één project ... 1. Sneller antwoord ... {part} Loopt. [Project 1]
        {who}: [Project 1]
        bot: 1. Sneller antwoord (project) ... Eigenaar: Noor, met Pim. Sponsor: Sara. Loopt. [Mijn projecten]
        {who}: [Mijn projecten]
        bot: Van jou: één project [Project 1]
    """,
    "en": """
        {who}: project
        bot: Yours: one project ... 1. Sneller antwoord ... {part} Active. [Project 1]
        {who}: [Project 1]
        bot: 1. Sneller antwoord (project) ... Owner: Noor, with Pim. Sponsor: Sara. Active. [My projects]
        {who}: [My projects]
        bot: Yours: one project [Project 1]
    """,
}
PARTS = {
    "nl": {"noor": "Jij bent eigenaar.", "pim": "Jij bent mede-eigenaar.", "sara": "Jij bent sponsor."},
    "en": {"noor": "You are the owner.", "pim": "You are co-owner.", "sara": "You are the sponsor."},
}
NONE = {
    "nl": """
        olga: /project
        bot: Je hebt nog geen project. Een project begint met een idee dat wordt opgepakt. [Bekijk de ideeën]
        olga: /project 1
        bot: 1. Sneller antwoord (project) ... Loopt.
        olga: /project 12
        bot: Er is geen project met nummer 12. [Mijn projecten]
    """,
    "en": """
        olga: /project
        bot: You have no project yet. A project begins with an idea that is picked up. [See the ideas]
        olga: /project 1
        bot: 1. Sneller antwoord (project) ... Active.
        olga: /project 12
        bot: There is no project with number 12. [My projects]
    """,
}
MINE = {
    "nl": """
        noor: mijn
        bot: Van jou: één project ... Jij bent eigenaar. ... Je hebt nog geen ideeën ingestuurd. [Project 1]
        noor: mijn project
        bot: Van jou: één project
    """,
    "en": """
        noor: mine
        bot: Yours: one project ... You are the owner. ... You have not sent in any ideas yet. [Project 1]
        noor: mine project
        bot: Yours: one project
    """,
}


@languages
async def test_everybody_in_it_finds_a_project(stage: Stage, platform: str, language: str) -> None:
    for name in ("noor", "sara", "pim", "olga"):
        await joined(stage, name, platform, language)
    await project_of(stage, "noor", "sara", "pim", language=language)
    for who, part in PARTS[language].items():
        await stage.plays(LOOKS[language].format(who=who, part=part))
    as_command = NONE[language] if platform == "telegram" else NONE[language].replace("/project", "/learnathon project")
    await stage.plays(as_command)
    await stage.plays(MINE[language])


@languages
async def test_a_draft_is_seen_by_who_is_in_it(stage: Stage, platform: str, language: str) -> None:
    for name in ("noor", "pim", "olga"):
        await joined(stage, name, platform, language)
    await project_of(stage, "noor", None, "pim", state=ProjectState.DRAFT)
    await stage.plays(
        {
            "nl": "pim: project 1\nbot: Sneller antwoord ... Concept.\nolga: project 1\nbot: Er is geen project",
            "en": "pim: project 1\nbot: Sneller antwoord ... Draft.\nolga: project 1\nbot: There is no project",
        }[language]
    )


@languages
async def test_many_projects_are_leafed_through(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "noor", platform, language)
    for n in range(6):
        await project_of(stage, "noor", title=f"Proef {n}")
    await stage.plays(
        {
            "nl": """
                noor: mijn
                bot: Van jou: 6 projecten ... 6. Proef 5 ... 4. Proef 3 [Al mijn projecten]
                noor: [Al mijn projecten]
                bot: 6. Proef 5 ... 2. Proef 1 ... Bladzijde 1 van 2 [Volgende]
                noor: [Volgende]
                bot: 1. Proef 0 ... Bladzijde 2 van 2 [Vorige]
            """,
            "en": """
                noor: mine
                bot: Yours: 6 projects ... 6. Proef 5 ... 4. Proef 3 [All my projects]
                noor: [All my projects]
                bot: 6. Proef 5 ... 2. Proef 1 ... Page 1 of 2 [Next]
                noor: [Next]
                bot: 1. Proef 0 ... Page 2 of 2 [Previous]
            """,
        }[language]
    )


TWO_WAIT = {
    "nl": """
        noor: mijn
        bot: Dit wacht op je: ... 1. "Tweede" heeft nog geen doelen ... 2. "Eerste" heeft nog geen doelen \
[1. Doelen kiezen] [2. Doelen kiezen]
        noor: [2. Doelen kiezen]
        bot: Eerste
    """,
    "en": """
        noor: mine
        bot: This waits for you: ... 1. "Tweede" has no goals yet ... 2. "Eerste" has no goals yet \
[1. Set the goals] [2. Set the goals]
        noor: [2. Set the goals]
        bot: Eerste
    """,
}


@languages
async def test_it_is_clear_which_button_is_of_which_project(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "noor", platform, language)
    for title in ("Eerste", "Tweede"):
        state = ProjectState.DRAFT
        await project_of(stage, "noor", language=language, title=title, state=state, metric=None)
    await stage.plays(TWO_WAIT[language])
