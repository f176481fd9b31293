"""Nobody takes a no along into the weekend, also when their pause or their hours change while it waits."""

import pytest

from storage.models import CoOwnerState
from tests.stories.answer_scenes import ANSWERING, decides, idea_of_noor, looks, only_idea, told
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm, member
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

PAUSES = {
    "nl": "noor: pauze\nbot: Tot wanneer [2 weken]\nnoor: [2 weken]\nbot: Prima, je hoort niets",
    "en": "noor: pause\nbot: Until when [2 weeks]\nnoor: [2 weeks]\nbot: Fine, you hear nothing",
}
BACK = {
    "nl": "noor: pauze\nbot: Je hebt pauze [Ik ben er weer]\nnoor: [Ik ben er weer]\nbot: Fijn dat je er weer bent.",
    "en": "noor: pause\nbot: You pause until [I am back]\nnoor: [I am back]\nbot: Good to have you back.",
}
AFTERNOONS = {
    "nl": "sam: instellingen\nbot: Zo staat het nu [Uren]\nsam: [Uren]\nbot: Wanneer mag ik [Alleen 's middags]\n"
    "sam: [Alleen 's middags]\nbot: 13:00",
    "en": "sam: settings\nbot: This is how it stands [Hours]\nsam: [Hours]\nbot: When may I [Afternoons only]\n"
    "sam: [Afternoons only]\nbot: 13:00",
}


@languages
async def test_who_comes_back_on_a_friday_afternoon_hears_a_no_on_monday(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = ANSWERING[language]
    noor, olga = await idea_of_noor(stage, platform, language)
    await stage.plays(PAUSES[language])
    await looks(olga, language)
    await decides(olga, language, tongue.park)
    await stage.time_passes(days=4, hours=5)  # Friday at three, or two
    await stage.plays(BACK[language])
    await stage.time_passes(hours=1)
    await calm(stage)
    assert tongue.ask not in noor.screen
    await stage.time_passes(days=2, hours=18)
    await noor.sees(told(language, tongue.told_parked), [tongue.ask])


@languages
async def test_other_hours_bring_no_bad_news_on_a_friday_afternoon(stage: Stage, platform: str, language: str) -> None:
    tongue = ANSWERING[language]
    _, olga = await idea_of_noor(stage, platform, language)
    sam = await joined(stage, "sam", platform, language)
    idea, colleague = await only_idea(stage), await member(stage, "sam")
    async with stage.store.begin() as work:
        await work.co_owners.set(idea, colleague.id, CoOwnerState.ACCEPTED, stage.clock())
    await stage.plays(PAUSES[language])  # nobody waits for Noor, so that it is done at night
    await stage.time_passes(days=3, hours=9)  # Thursday evening
    await looks(olga, language)
    await decides(olga, language, tongue.park)
    await stage.time_passes(minutes=11)
    await stage.plays(AFTERNOONS[language])
    await stage.time_passes(hours=20)  # Friday afternoon
    await calm(stage)
    assert tongue.ask not in sam.screen
    await stage.time_passes(days=3)
    await sam.sees(told(language, tongue.told_parked), [tongue.ask])
