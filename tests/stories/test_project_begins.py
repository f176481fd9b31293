"""Where projects come from: an idea that is picked up, and an organiser who puts in one that runs already."""

import pytest

from flows.nudges.saying import say_at_once
from flows.post import Post
from flows.projects.creating import draft_from
from storage.models import CoOwnerState, ProjectState, Role
from tests.stories.idea_scenes import joined, sends
from tests.stories.looking import member
from tests.stories.project_scenes import kept
from tests.stories.stage import Stage
from tests.stories.test_merging import idea
from tests.stories.test_project_sponsor import with_role

languages = pytest.mark.parametrize("language", ["nl", "en"])


async def picked_up(stage: Stage) -> int:
    """Make a project of the first idea, which Pim carries along and Sara sponsors; twice, as after a repeat."""
    found, pim, sara = await idea(stage, 1), await member(stage, "pim"), await member(stage, "sara")
    async with stage.store.begin() as work:
        await work.co_owners.set(found, pim.id, CoOwnerState.ACCEPTED, stage.clock())
    house = stage.app.intake._house
    made: list[int] = []
    for _ in range(2):
        async with stage.store.begin() as work:
            (organisation, *_) = await work.organisations.all()
            about = await work.ideas.of(organisation.id, found.id)
            assert about is not None
            post = Post(work, organisation, house.texts, house.policy, stage.clock())
            made.append((await draft_from(post, about, sara.id)).id)
            await say_at_once(post)
    stage.app.delivery.wake()
    assert made[0] == made[1]
    return made[0]


ADOPTED = {
    "nl": """
        (noor looks)
        bot: Goed nieuws: "Stille standup" wordt opgepakt. Sara is je sponsor. Volgende stap, 5 minuten: een \
prestatiedoel en een leerdoel kiezen. [Nu beginnen] [Later]
        noor: [Later]
        bot: Prima, het staat bij wat op je wacht. [Toch nu]
        noor: mijn
        bot: "Stille standup" heeft nog geen doelen [Doelen kiezen]
        (pim looks)
        bot: "Stille standup" wordt opgepakt en is nu een project. Jij bent mede-eigenaar. [Bekijk het]
        pim: [Bekijk het]
        bot: Eigenaar: Noor, met Pim. Sponsor: Sara. Concept.
    """,
    "en": """
        (noor looks)
        bot: Good news: "A quieter stand-up" is picked up. Sara is your sponsor. Next step, 5 minutes: set a \
performance goal and a learning goal. [Start now] [Later]
        noor: [Later]
        bot: Fine, it stands with what waits for you. [Now after all]
        noor: mine
        bot: "A quieter stand-up" has no goals yet [Set the goals]
        (pim looks)
        bot: "A quieter stand-up" is picked up and is a project now. You are its co-owner. [See it]
        pim: [See it]
        bot: Owner: Noor, with Pim. Sponsor: Sara. Draft.
    """,
}


@languages
async def test_an_idea_that_is_picked_up_is_a_project(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    for name in ("pim", "sara"):
        await joined(stage, name, platform, language)
    await sends(noor, language)
    about = await picked_up(stage)
    await stage.plays(ADOPTED[language])
    project = await kept(stage, about)
    assert (project.state, project.number) == (ProjectState.DRAFT, 1)


NEW = {
    "nl": """
        olga: {slash} nieuw
        bot: Een project dat al loopt, zet je er hier in. [Zoek de eigenaar] [Mijn projecten]
        olga: [Zoek de eigenaar]
        olga fills in:
            name = noo
        bot: Wie bedoel je? ... Noor [Kies Noor] [Een andere naam]
        olga: [Kies Noor]
        olga fills in:
            title = Sneller antwoord
        bot: "Sneller antwoord" staat klaar voor Noor, en die hoort het van mij. [Bekijk het]
        (noor looks)
        bot: Olga heeft "Sneller antwoord" aangemaakt als project van jou. [Nu beginnen] [Later]
    """,
    "en": """
        olga: {slash} new
        bot: Here you put in a project that runs already. [Find the owner] [My projects]
        olga: [Find the owner]
        olga fills in:
            name = noo
        bot: Whom do you mean? ... Noor [Choose Noor] [Another name]
        olga: [Choose Noor]
        olga fills in:
            title = Sneller antwoord
        bot: "Sneller antwoord" is ready for Noor; I will let them know. [See it]
        (noor looks)
        bot: Olga put "Sneller antwoord" in as a project of yours. [Start now] [Later]
    """,
}


@languages
async def test_an_organiser_puts_in_one_that_runs_already(stage: Stage, platform: str, language: str) -> None:
    await joined(stage, "noor", platform, language)
    await with_role(stage, "olga", Role.ORGANISER, platform, language)
    slash = {"slack": "/learnathon project", "telegram": "/project"}[platform]
    await stage.plays(NEW[language].format(slash=slash))


REFUSED = {"nl": "organisatoren", "en": "organisers"}


@languages
async def test_others_do_not(stage: Stage, platform: str, language: str) -> None:
    noor = await joined(stage, "noor", platform, language)
    await noor.says({"nl": "project nieuw", "en": "project new"}[language])
    await noor.sees(REFUSED[language], [])
