"""Nobody gets a list of who says no: whoever was asked, declined or left is named nowhere."""

import pytest

from flows.everything import CAPABILITIES
from storage.models import GrantSource, Role
from tests.stories.looking import calm, member, slack_person
from tests.stories.opening import JOINS, SAYS_NO
from tests.stories.stage import Stage

MEETS = {"nl": "noor: start\nbot: Hoi Noor", "en": "noor: start\nbot: Hi Noor"}
LEAVES = {
    "nl": """
        noor: stoppen
        bot: Je gaat stoppen.
        noor: [Stop, naam eraf]
        bot: Je doet niet meer mee
    """,
    "en": """
        noor: stop
        bot: You are about to stop.
        noor: [Stop, remove name]
        bot: You no longer take part
    """,
}
ASKS = {"nl": "Mia helpt je graag", "en": "Mia is glad to help"}


def stories(language: str) -> dict[str, str]:
    joins = JOINS[language]
    return {"ilse": MEETS[language], "dirk": SAYS_NO[language], "lies": joins + LEAVES[language], "mia": joins}


async def everybody(stage: Stage, platform: str, language: str) -> None:
    """Ilse was asked, Dirk said no, Lies left, Mia takes part; all hold a role, such as by an invitation."""
    for name in stories(language):
        stage.person(name, platform, language)
    await stage.start()
    for name, story in stories(language).items():
        await stage.plays(story.replace("noor", name).replace("Noor", name.capitalize()))
        async with stage.store.begin() as work:
            who = await member(stage, name)
            await work.roles.grant(who, Role.ORGANISER, now=stage.clock(), source=GrantSource.CHAT)


async def test_members_are_those_who_take_part(stage: Stage, platform: str) -> None:
    await everybody(stage, platform, "nl")
    async with stage.store.read() as work:
        organisation = (await work.organisations.all())[0].id
        listed = await work.members.active(organisation, 1, 50)
        organisers = await work.members.with_role(organisation, Role.ORGANISER, stage.clock())
        assert [who.name for who in listed.items] == ["Mia"]
        assert await work.members.active_count(organisation) == 1
        assert [who.name for who in organisers] == ["Mia"]


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_no_answer_names_who_does_not_take_part(stage: Stage, platform: str, language: str) -> None:
    stage.slack.limits.mode = "off"
    await everybody(stage, platform, language)
    seen = ""
    for word in [word for capability in CAPABILITIES for word in capability.commands]:
        await stage.actors["mia"].says(f"/learnathon {word}" if platform == "slack" else f"/{word}")
        await calm(stage)
        seen += stage.actors["mia"].screen
    if platform == "slack":
        await slack_person(stage, "mia").person.open_home()
    await calm(stage)
    seen += stage.actors["mia"].screen
    assert ASKS[language] in seen
    assert [name for name in ("Ilse", "Dirk", "Lies") if name in seen] == []
