"""What is kept of somebody is told by what is really there, and who sees it."""

import pytest

from tests.stories.idea_scenes import joined
from tests.stories.looking import rows
from tests.stories.opening import JOINS
from tests.stories.project_scenes import project_of
from tests.stories.stage import Stage
from tests.stories.test_leaving import KEEPS_NAME, POSTS

languages = pytest.mark.parametrize("language", ["nl", "en"])

FIRST = {
    "nl": """
        noor: privacy
        bot: Ik bewaar: je naam, je taal, je tijdzone en je account op {platform}. Tot: 30 dagen nadat je \
stopt; ... Vragen: een organisator. ... Wil je een kopie [Wie ziet wat] [Alle instellingen]
        noor: [Wie ziet wat]
        bot: Wie ziet wat ... Alleen jij: je concepten [Terug]
        noor: [Terug]
        bot: Ik bewaar: je naam
    """,
    "en": """
        noor: privacy
        bot: I store: your name, your language, your time zone and your account on {platform}. Kept until: 30 days \
after you stop; ... Questions: an organiser. ... Would you like a copy [Who sees what] [All settings]
        noor: [Who sees what]
        bot: Who sees what ... You alone: your drafts [Back]
        noor: [Back]
        bot: I store: your name
    """,
}
WITH_IDEA = {
    "nl": "noor: privacy\nbot: Ik bewaar: ... je account op {platform} en één idee. Tot: ",
    "en": "noor: privacy\nbot: I store: ... your account on {platform} and one idea. Kept until: ",
}
SETTLED = {
    "nl": """
        noor: instellingen
        bot: Zo staat het nu
        noor: [Minder berichten]
        bot: Prima, je hoort half zo vaak van mij.
        noor: [Alle instellingen]
        bot: Zo staat het nu ... half zo vaak
        noor: [Wat ik bewaar]
        bot: Ik bewaar: ... wat je instelde en één idee. Tot: [Wie ziet wat] [Alle instellingen]
    """,
    "en": """
        noor: settings
        bot: This is how it stands
        noor: [Fewer messages]
        bot: Fine, you will hear half as often from me.
        noor: [All settings]
        bot: This is how it stands ... half as often
        noor: [What I keep]
        bot: I store: ... what you set and one idea. Kept until: [Who sees what] [All settings]
    """,
}
NOBODY_YET = {
    "nl": "noor: privacy\nbot: Ik bewaar je naam, je taal en je tijdzone zolang je meedoet [Ik doe mee]",
    "en": "noor: privacy\nbot: I keep your name, your language and your time zone as long as you take part [Join]",
}


@languages
async def test_it_is_what_is_there(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    await stage.start()
    there = platform.title()
    await stage.plays(JOINS[language] + FIRST[language].format(platform=there))
    await stage.plays(POSTS[language] + WITH_IDEA[language].format(platform=there) + SETTLED[language])


@languages
async def test_of_who_has_not_joined_nothing_is_kept(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    await stage.start()
    await stage.plays(NOBODY_YET[language])
    assert (await rows(stage))["member"] == 0


@languages
async def test_who_left_can_still_ask(stage: Stage, platform: str, language: str) -> None:
    stage.person("noor", platform, language)
    await stage.start()
    await stage.plays(JOINS[language] + KEEPS_NAME[language])
    await stage.plays(f"noor: privacy\nbot: {'Ik bewaar' if language == 'nl' else 'I store'}: ")


async def test_the_contact_of_the_settings_answers(stage: Stage, platform: str) -> None:
    stage.person("noor", platform)
    organisation = stage.settings().organisation
    stage.settings_changes["organisation"] = organisation.model_copy(update={"privacy_contact": "Ank, kamer 12"})
    await stage.start()
    await stage.plays(JOINS["nl"] + "noor: privacy\nbot: Vragen: Ank, kamer 12. ... Vraag het Ank, kamer 12.")


WITH_PROJECT = {
    "nl": "noor: privacy\nbot: Ik bewaar: ... één project waar je bij hoort. Tot: [Wie ziet wat]",
    "en": "noor: privacy\nbot: I store: ... one project you are part of. Kept until: [Who sees what]",
}


@languages
async def test_projects_count_as_well(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "noor", platform, language)
    await project_of(stage, "noor", language=language)
    await stage.plays(WITH_PROJECT[language])
