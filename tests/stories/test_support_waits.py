"""Help that does not come: whoever was asked is reminded once, the organisers hear of it once, or at once."""

from datetime import timedelta

import pytest

from flows.members.parting import leave
from flows.nudges.saying import say_at_once
from flows.post import Post
from storage.models import ProjectState
from tests.stories.looking import calm, member
from tests.stories.stage import Stage
from tests.stories.support_scenes import asks, project_with_people

languages = pytest.mark.parametrize("language", ["nl", "en"])

WAITS = {
    "nl": """
        (3 days later)
        (sara looks)
        bot: Noor wacht nog op hulp bij "Sneller antwoord": een besluit. [Ik pak het op] [Doorgeven] [Lukt niet]
        (4 days later)
        (olga looks)
        bot: De hulpvraag van Noor ("Sneller antwoord", een besluit) ligt 5 werkdagen bij Sara. Even bellen helpt \
meer dan nog een bericht.
    """,
    "en": """
        (3 days later)
        (sara looks)
        bot: Noor still waits for help with "Sneller antwoord": a decision. [I take it] [Pass on] [Not possible]
        (4 days later)
        (olga looks)
        bot: The request of Noor ("Sneller antwoord", a decision) has been open for 5 working days with Sara. A phone \
call helps more than another message.
    """,
}
NO_SPONSOR = {
    "nl": """
        (noor looks)
        bot: "Sneller antwoord" heeft geen sponsor die ik het nu kan vragen, dus ik vraag het de organisatoren.
        (olga looks)
        bot: Noor vraagt hulp bij "Sneller antwoord": een besluit. ... Er is geen sponsor die ik het nu kan vragen. \
[Ik pak het op] [Doorgeven] [Lukt niet] [Bel Noor]
        olga: [Ik pak het op]
        bot: Jij helpt Noor bij "Sneller antwoord"
        (noor looks)
        bot: Olga heeft je vraag gezien en pakt het op.
    """,
    "en": """
        (noor looks)
        bot: "Sneller antwoord" has no sponsor who can be asked now, so I ask the organisers.
        (olga looks)
        bot: Noor asks for help with "Sneller antwoord": a decision. ... There is no sponsor who can be asked now. \
[I take it] [Pass on] [Not possible] [Call Noor]
        olga: [I take it]
        bot: You help Noor with "Sneller antwoord"
        (noor looks)
        bot: Olga has your question and takes it up.
    """,
}
AWAY = {
    "nl": "Sara is nu niet te bereiken, dus ik vraag de organisatoren om hulp bij",
    "en": "Sara cannot be reached now, so I ask the organisers for help with",
}
GONE = {
    "nl": "Een oud-collega is nu niet te bereiken",
    "en": "A former colleague cannot be reached now",
}
STILL = {
    "nl": ("Noor wacht nog op hulp bij", "ligt 5 werkdagen bij Sara"),
    "en": ("Noor still waits for help with", "has been open for 5 working days with Sara"),
}
ORGANISERS = {"nl": "Er is geen sponsor die ik het nu kan vragen.", "en": "There is no sponsor who can be asked now."}


@languages
async def test_the_sponsor_is_reminded_and_then_the_organisers_hear(stage: Stage, platform: str, language: str) -> None:
    await project_with_people(stage, platform, language, sponsor="sara")
    await asks(stage, language)
    await stage.plays(WAITS[language])
    said = _heard(stage)
    await stage.time_passes(days=21)
    await calm(stage)
    assert _heard(stage) == said


@languages
async def test_without_a_sponsor_the_organisers_are_asked(stage: Stage, platform: str, language: str) -> None:
    await project_with_people(stage, platform, language, sponsor=None)
    await asks(stage, language)
    await stage.plays(NO_SPONSOR[language])


@languages
async def test_a_sponsor_who_left_is_not_waited_for(stage: Stage, platform: str, language: str) -> None:
    await project_with_people(stage, platform, language, sponsor="sara")
    await _leaves(stage, "sara")
    await asks(stage, language)
    await stage.actors["noor"].sees(AWAY[language], [])
    await stage.actors["olga"].sees(ORGANISERS[language], [])


@languages
async def test_a_sponsor_who_leaves_with_a_question_hands_it_to_the_organisers(
    stage: Stage, platform: str, language: str
) -> None:
    await project_with_people(stage, platform, language, sponsor="sara")
    await asks(stage, language)
    await _leaves(stage, "sara")
    await stage.time_passes(minutes=1)
    await stage.actors["noor"].sees(AWAY[language], [])
    await stage.actors["olga"].sees(ORGANISERS[language], [])


@languages
async def test_after_weeks_away_of_the_bot_only_the_organisers_hear(stage: Stage, platform: str, language: str) -> None:
    await project_with_people(stage, platform, language, sponsor="sara")
    await asks(stage, language)
    await stage.stop()
    stage.clock.move(timedelta(days=14))
    await stage.start()
    await stage.time_passes(minutes=1)
    await calm(stage)
    reminder, escalated = STILL[language]
    assert reminder not in stage.actors["sara"].screen
    assert [stage.actors[name].screen.count(escalated) for name in ("olga", "noor", "sara")] == [1, 0, 0]


@languages
async def test_nobody_is_reminded_once_the_project_is_over(stage: Stage, platform: str, language: str) -> None:
    project_id = await project_with_people(stage, platform, language, sponsor="sara")
    await asks(stage, language)
    said = _heard(stage)
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        project = await work.projects.of(organisation.id, project_id)
        assert project is not None
        project.state = ProjectState.STOPPED
    await stage.time_passes(days=21)
    await calm(stage)
    assert _heard(stage) == said
    nothing = {"nl": ("mijn", "Er wacht niets op je."), "en": ("mine", "Nothing waits for you.")}[language]
    await stage.actors["sara"].says(nothing[0])
    await stage.actors["sara"].sees(nothing[1], [])


async def _leaves(stage: Stage, name: str) -> None:
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        house = stage.app.intake._house
        found = await work.members.get((await member(stage, name)).id)
        assert found is not None
        post = Post(work, organisation, house.texts, house.policy, stage.clock())
        await leave(post, found)
        await say_at_once(post)


def _heard(stage: Stage) -> dict[str, str]:
    """Return what everybody sees."""
    return {name: someone.screen for name, someone in stage.actors.items()}
