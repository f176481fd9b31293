"""Thanks: the sponsor is asked once, whoever gets them says who may read them, and colleagues may thank as well."""

import pytest

from flows.appreciation.prompting import prompt_thanks
from flows.nudges.saying import say_at_once
from flows.post import Post
from storage.models import ProjectState
from tests.stories.idea_scenes import cards, joined
from tests.stories.looking import calm
from tests.stories.project_scenes import finds, project_of
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

WRITES = {
    "nl": """
        (sara looks)
        bot: Noor rondde "Sneller antwoord" af. Wat viel je op dat waardevol was? [Schrijven] [Persoonlijk zeggen] \
[Overslaan]
        sara: [Schrijven]
        sara fills in:
            text = Je liet klanten zelf vertellen wat ze zochten.
        bot: Het gaat naar Noor, in jouw woorden.
        (1 minute later)
        (noor looks)
        bot: Sara stuurt je waardering: "Je liet klanten zelf vertellen wat ze zochten." Mogen anderen dit zien? \
[Mag gedeeld] [Houd het privé]
        noor: [Mag gedeeld]
        bot: Het staat nu onder de kaart van het project.
    """,
    "en": """
        (sara looks)
        bot: Noor concluded "Sneller antwoord". What did you notice that was worth something? [Write] \
[Say it in person] [Skip]
        sara: [Write]
        sara fills in:
            text = You had customers tell what they were looking for.
        bot: It goes to Noor, in your words.
        (1 minute later)
        (noor looks)
        bot: Sara sends you appreciation: "You had customers tell what they were looking for." May others see this? \
[May be shared] [Keep it private]
        noor: [May be shared]
        bot: It stands below the project's card now.
    """,
}
SAYS_IT = {
    "nl": ("Persoonlijk zeggen", "Dat is nog mooier. Ik laat het aan jou."),
    "en": ("Say it in person", "That is better still. I leave it to you."),
}
SKIPS = {"nl": ("Overslaan", "Prima."), "en": ("Skip", "Fine.")}
FROM_COLLEAGUES = {
    "nl": """
        {who}: [Spreek waardering uit]
        {who} fills in:
            text = {words}
        bot: Het gaat naar Noor, in jouw woorden.
    """,
    "en": """
        {who}: [Say thanks]
        {who} fills in:
            text = {words}
        bot: It goes to Noor, in your words.
    """,
}
KEEPS = {
    "nl": """
        noor: mijn
        bot: Dit wacht op je: ... 1. Pim stuurt je waardering: ... 2. Kim stuurt je waardering: \
[1: mag gedeeld] [1: houd het privé] [2: mag gedeeld] [2: houd het privé]
        noor: [1: houd het privé]
        bot: Het blijft tussen jullie. ... Kim stuurt je waardering: "Je legde het rustig uit." [Mag gedeeld]
        noor: [Mag gedeeld]
        bot: Het staat nu onder de kaart van het project.
    """,
    "en": """
        noor: mine
        bot: This waits for you: ... 1. Pim sends you appreciation: ... 2. Kim sends you appreciation: \
[1: may be shared] [1: keep it private] [2: may be shared] [2: keep it private]
        noor: [1: keep it private]
        bot: It stays between the two of you. ... Kim sends you appreciation: "Je legde het rustig uit." \
[May be shared]
        noor: [May be shared]
        bot: It stands below the project's card now.
    """,
}
NOTICED = {"nl": "Wat viel je op dat waardevol was?", "en": "What did you notice that was worth something?"}
TOGETHER = {
    "nl": """
        (noor looks)
        bot: 1. Pim stuurt je waardering: ... 2. Kim stuurt je waardering: \
[1: mag gedeeld] [1: houd het privé] [2: mag gedeeld] [2: houd het privé]
    """,
    "en": """
        (noor looks)
        bot: 1. Pim sends you appreciation: ... 2. Kim sends you appreciation: \
[1: may be shared] [1: keep it private] [2: may be shared] [2: keep it private]
    """,
}
FROM_KIM = {"nl": "Kim stuurt je waardering:", "en": "Kim sends you appreciation:"}
PIMS, KIMS = "Je hield vol toen het tegenzat.", "Je legde het rustig uit."


@languages
async def test_the_sponsor_writes_and_noor_shares_it(stage: Stage, platform: str, language: str) -> None:
    project_id = await _concluded(stage, platform, language)
    await _prompts(stage, project_id)
    await stage.plays(WRITES[language])
    on_slack, on_telegram = await cards(stage)
    assert "Sara bedankt Noor" in str(on_slack[-1])
    assert "Sara bedankt Noor" in str(on_telegram[-1])


@languages
@pytest.mark.parametrize("answer", [SAYS_IT, SKIPS])
async def test_the_sponsor_may_leave_it(
    stage: Stage, platform: str, language: str, answer: dict[str, tuple[str, str]]
) -> None:
    project_id = await _concluded(stage, platform, language)
    await _prompts(stage, project_id)
    label, said = answer[language]
    await stage.actors["sara"].presses(label)
    await stage.actors["sara"].sees(said, [])


@languages
async def test_the_sponsor_is_asked_once(stage: Stage, platform: str, language: str) -> None:
    project_id = await _concluded(stage, platform, language)
    await _prompts(stage, project_id)
    await _prompts(stage, project_id)
    await stage.time_passes(days=1)
    await calm(stage)
    assert stage.actors["sara"].screen.count(NOTICED[language]) == 1


@languages
async def test_colleagues_thank_too_and_noor_hears_it_together(stage: Stage, platform: str, language: str) -> None:
    project_id = await _concluded(stage, platform, language)
    for name, words in (("pim", PIMS), ("kim", KIMS)):
        await joined(stage, name, platform, language)
        await finds(stage, name, project_id)
        await stage.plays(FROM_COLLEAGUES[language].format(who=name, words=words))
    await stage.time_passes(minutes=1)
    await stage.plays(TOGETHER[language])
    await stage.plays(KEEPS[language])
    on_slack, on_telegram = await cards(stage)
    for shown in ("\n".join(map(str, on_slack)), "\n".join(map(str, on_telegram))):
        assert f'Kim bedankt Noor: "{KIMS}"' in shown
        assert PIMS not in shown


@languages
async def test_thanks_of_the_same_day_wait_until_the_next(stage: Stage, platform: str, language: str) -> None:
    project_id = await _concluded(stage, platform, language)
    noor = stage.actors["noor"]
    for name, words in (("pim", PIMS), ("kim", KIMS)):
        await joined(stage, name, platform, language)
        await finds(stage, name, project_id)
        await stage.plays(FROM_COLLEAGUES[language].format(who=name, words=words))
        await stage.time_passes(minutes=1)
        await calm(stage)
        assert (PIMS in noor.screen, KIMS in noor.screen) == (True, False)
    await stage.time_passes(days=1)
    await noor.sees(FROM_KIM[language], [])
    assert (noor.screen.count(PIMS), noor.screen.count(KIMS)) == (1, 1)


@languages
async def test_nobody_thanks_themselves(stage: Stage, platform: str, language: str) -> None:
    project_id = await _concluded(stage, platform, language)
    await finds(stage, "noor", project_id)
    assert {"nl": "Spreek waardering uit", "en": "Say thanks"}[language] not in stage.actors["noor"].screen


async def _concluded(stage: Stage, platform: str, language: str) -> int:
    for name in ("noor", "sara"):
        await joined(stage, name, platform, language)
    return await project_of(stage, "noor", "sara", language=language, state=ProjectState.FINISHED)


async def _prompts(stage: Stage, project_id: int) -> None:
    async with stage.store.begin() as work:
        (organisation, *_) = await work.organisations.all()
        house = stage.app.intake._house
        project = await work.projects.of(organisation.id, project_id)
        assert project is not None
        post = Post(work, organisation, house.texts, house.policy, stage.clock())
        await prompt_thanks(post, project)
        await say_at_once(post)
    await calm(stage)
