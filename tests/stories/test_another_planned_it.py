"""What one owner planned is not asked of the next as theirs, nor a co-owner's step of the owner (2.11, 3.6)."""

from datetime import date

import pytest

from tests.stories.check_in_scenes import asked, days_pass
from tests.stories.looking import calm
from tests.stories.project_scenes import becomes, experiment_of, finds
from tests.stories.stage import Stage
from tests.stories.test_succession import ASKS

languages = pytest.mark.parametrize("language", ["nl", "en"])

PLANS = {
    "nl": """
        noor: [Zit wat vast]
        bot: Wat zit het meest in de weg?
        noor: [Tijd]
        noor fills in:
            text = De baliemap doorlezen.
        bot: Wil je hulp? [Nee]
        noor: [Nee]
        bot: Genoteerd, dank je.
    """,
    "en": """
        noor: [Bit stuck]
        bot: What is in the way most?
        noor: [Time]
        noor fills in:
            text = Read the desk file.
        bot: Do you want help? [No]
        noor: [No]
        bot: Noted, thank you.
    """,
}
TAKES = {"nl": "Ik neem het over", "en": "I take over"}
HER_PLAN = {
    "nl": 'Noor nam zich voor: "De baliemap doorlezen." ... Hoe loopt het?',
    "en": 'Noor planned: "Read the desk file." ... How is it going?',
}
NO_PLAN = {"nl": 'Hoe is het met "Sneller antwoord"?', "en": 'How is "Sneller antwoord" doing?'}
YOU = {"nl": "nam je je voor", "en": "you planned"}


@languages
async def test_a_new_owner_reads_whose_plan_it_was(stage: Stage, platform: str, language: str) -> None:
    about = await asked(stage, platform, language, "pim")
    plan = {"if_then_plan": "Als het maandagoverleg klaar is, tel ik de open vragen."}
    await experiment_of(stage, about, date(2026, 11, 2), date(2026, 12, 11), **plan)
    await stage.plays(PLANS[language])
    await finds(stage, "noor", about)
    await stage.plays(ASKS[language])
    await calm(stage)
    pim = stage.actors["pim"]
    await pim.presses(TAKES[language])
    await calm(stage)
    await becomes(stage, about, check_in_at=stage.clock())
    await days_pass(stage, 1)
    await pim.sees(HER_PLAN[language], [])
    await days_pass(stage, 9)
    await pim.sees(NO_PLAN[language], [])
    assert YOU[language] not in pim.screen
