"""What waits for its moment: back to be changed, cancelled by any organiser, and what stands in the way of sending."""

from datetime import timedelta
from typing import Any

import pytest

from bot.settings.sections import Slack, Telegram
from storage.models import AnnouncementState, EventPhase
from tests.stories.actors import Actor
from tests.stories.announce_scenes import goes_on
from tests.stories.answer_scenes import settled
from tests.stories.compose_scenes import SAYS, WORDS, draft, learnathon, only_announcement, organised
from tests.stories.experiment_scenes import fills
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm
from tests.stories.stage import Stage
from tests.stories.test_announce_when import TIMINGS
from tests.stories.test_announce_whom import chooses

languages = pytest.mark.parametrize("language", ["nl", "en"])


async def scheduled(stage: Stage, olga: Actor, language: str) -> None:
    """Have Olga's announcement wait for tomorrow morning."""
    words = WORDS[language]
    await draft(stage, olga, language)
    await olga.presses(words["when"])
    await fills(olga, {"timing": TIMINGS[language]["morning"], "day": "3-11-2026"})
    await calm(stage)
    await olga.presses(words["send"])
    waits = {"nl": "Wanneer: op dinsdag 3 november 2026", "en": "When: on Tuesday, 3 November 2026"}
    await olga.sees(waits[language], [words["look"]])
    assert (await only_announcement(stage)).state is AnnouncementState.SCHEDULED


@languages
async def test_what_waits_for_its_moment_is_changed_after_all(stage: Stage, platform: str, language: str) -> None:
    words, own = WORDS[language], SAYS[language][0]
    olga = await organised(stage, platform, language)
    await scheduled(stage, olga, language)
    await olga.says({"nl": "/mijn", "en": "/mine"}[language])
    ready = {"nl": f'Je aankondiging "{own}" staat klaar.', "en": f'Your announcement "{own}" is ready to go.'}
    await olga.sees(ready[language].replace('."', '."'), [words["look"]])
    await olga.presses(words["look"])
    await olga.sees({"nl": "van Olga: staat klaar", "en": "from Olga: ready to go"}[language], [words["edit"]])
    await olga.presses(words["edit"])
    await olga.sees(words["draft"], [words["send"]])
    kept = await only_announcement(stage)
    assert (kept.state, kept.approved_at, kept.due_at) == (AnnouncementState.DRAFT, None, None)


@languages
async def test_any_organiser_keeps_it_from_going(stage: Stage, platform: str, language: str) -> None:
    words, own = WORDS[language], SAYS[language][0]
    settled(stage, "piet", platform, language)
    olga = await organised(stage, platform, language, "noor")
    piet = await joined(stage, "piet", platform, language)
    await scheduled(stage, olga, language)
    await piet.says(words["announce"])
    await calm(stage)
    await piet.presses({"nl": "Bekijk 1", "en": "View 1"}[language])
    await piet.sees({"nl": "van Olga: staat klaar", "en": "from Olga: ready to go"}[language], [words["cancel"]])
    await piet.presses(words["cancel"])
    gone = {"nl": f'"{own}" gaat niet uit. Niemand', "en": f'"{own}" does not go out. Nobody'}
    await piet.sees(gone[language], [words["again"]])
    await goes_on(stage, days=1)
    assert (await only_announcement(stage)).state is AnnouncementState.CANCELLED
    assert own not in stage.actors["noor"].screen


@languages
async def test_nobody_gets_what_is_for_nobody(stage: Stage, platform: str, language: str) -> None:
    words = WORDS[language]
    olga = await organised(stage, platform, language)
    await draft(stage, olga, language)
    await chooses(stage, olga, language, "owners")
    await olga.presses(words["send"])
    nobody = {"nl": "Nu krijgt niemand dit. Kies een ander publiek.", "en": "Nobody gets this now."}
    await olga.sees(nobody[language], [words["whom"], words["look"]])
    assert (await only_announcement(stage)).state is AnnouncementState.DRAFT


@languages
async def test_what_it_is_about_is_over(stage: Stage, platform: str, language: str) -> None:
    words = WORDS[language]
    olga = await organised(stage, platform, language)
    await learnathon(stage, EventPhase.ANNOUNCED)
    await olga.says(words["announce"])
    await calm(stage)
    await olga.presses({"nl": "Zet in je agenda", "en": "Save the date"}[language])
    await calm(stage)
    stage.clock.move(timedelta(weeks=14))
    await olga.presses(words["send"])
    over = {"nl": "Waar dit over gaat is al voorbij", "en": "What this is about is over"}
    await olga.sees(over[language], [words["aside"]])


@languages
async def test_a_moment_that_passed_meanwhile_is_chosen_anew(stage: Stage, platform: str, language: str) -> None:
    words = WORDS[language]
    olga = await organised(stage, platform, language)
    await draft(stage, olga, language)
    await olga.presses(words["when"])
    await fills(olga, {"timing": TIMINGS[language]["at"], "day": "3-11-2026", "clock": "10:00"})
    await calm(stage)
    stage.clock.move(timedelta(days=2))
    await olga.presses(words["send"])
    over = {"nl": "Dat moment is al voorbij.", "en": "That moment is over."}
    await olga.sees(over[language], [words["when"]])


@languages
async def test_without_a_channel_of_ideas_nothing_is_posted_there(stage: Stage, platform: str, language: str) -> None:
    words = WORDS[language]
    usual = stage.settings()
    stage.settings_changes["slack"] = Slack(**{**usual.slack.model_dump(), "pool_channel": ""})
    stage.settings_changes["telegram"] = Telegram(**{**usual.telegram.model_dump(), "pool_chat": ""})
    olga = await organised(stage, platform, language)
    await draft(stage, olga, language)
    await chooses(stage, olga, language, "channel")
    await olga.presses(words["send"])
    none = {"nl": "Er is geen kanaal of groep ingesteld", "en": "No channel or group is set"}
    await olga.sees(none[language], [words["whom"]])


@languages
async def test_in_the_channel_it_stands_in_both_languages(stage: Stage, platform: str, language: str) -> None:
    words = WORDS[language]
    olga = await organised(stage, platform, language, "noor")
    await draft(stage, olga, language)
    await chooses(stage, olga, language, "channel")
    await olga.presses(words["show_me"])
    await olga.sees({"nl": "Zo komt het in het kanaal", "en": "So it stands in the channel"}[language], [])
    await olga.sees(f"{SAYS['nl'][0]} ... {SAYS['nl'][1]}", [])
    await calm(stage)
    await olga.presses(words["look"])
    await calm(stage)
    await olga.presses(words["send"])
    await goes_on(stage, seconds=5)
    assert (await only_announcement(stage)).state is AnnouncementState.SENT
    (posted,) = [one for one in stage.group.shown() if one.sender.is_bot]
    assert SAYS["nl"][0] in str(posted)
    assert SAYS["nl"][1] in str(posted)


OFF = {"nl": "gaat niet uit: de Learnathon waar het over gaat", "en": "does not go out: the Learnathon it is about"}
NO_DAY = {"nl": "gaat niet uit: er ontbreekt nu iets in", "en": "does not go out: something is missing in it now"}
EARLY = {"nl": "gaat niet uit: de Learnathon waar het over gaat, is", "en": "it is about is a draft again"}
TOO_EARLY = {"nl": "De Learnathon is zelf nog een concept", "en": "The Learnathon is a draft itself"}


@pytest.mark.parametrize(
    ("change", "why"),
    [({"phase": EventPhase.CANCELLED}, OFF), ({"day": None}, NO_DAY), ({"phase": EventPhase.DRAFT}, EARLY)],
)
@pytest.mark.parametrize(("platform", "language"), [("slack", "en"), ("telegram", "nl")])
async def test_nothing_goes_out_for_a_learnathon_that_is_off_or_has_no_day(
    stage: Stage, platform: str, language: str, change: dict[str, Any], why: dict[str, str]
) -> None:
    words = WORDS[language]
    olga = await organised(stage, platform, language, "noor")
    event_id = await learnathon(stage, EventPhase.ANNOUNCED)
    await olga.says(words["announce"])
    await calm(stage)
    await olga.presses({"nl": "Zet in je agenda", "en": "Save the date"}[language])
    await calm(stage)
    await olga.presses(words["send"])
    await calm(stage)
    await becomes_of_it(stage, event_id, **change)
    await goes_on(stage, days=1)
    await olga.sees(why[language], [words["look"]])
    assert (await only_announcement(stage)).state is AnnouncementState.DRAFT
    assert "28" not in stage.actors["noor"].screen


@pytest.mark.parametrize(("platform", "language"), [("slack", "nl"), ("telegram", "en")])
async def test_nobody_is_invited_to_a_learnathon_that_is_still_a_draft(
    stage: Stage, platform: str, language: str
) -> None:
    words = WORDS[language]
    olga = await organised(stage, platform, language, "noor")
    event_id = await learnathon(stage, EventPhase.ANNOUNCED)
    await olga.says(words["announce"])
    await calm(stage)
    await olga.presses({"nl": "Zet in je agenda", "en": "Save the date"}[language])
    await calm(stage)
    await becomes_of_it(stage, event_id, phase=EventPhase.DRAFT)
    await olga.presses(words["send"])
    look = {"nl": "Bekijk de Learnathon", "en": "See the Learnathon"}[language]
    await olga.sees(TOO_EARLY[language], [look, words["look"]])
    await becomes_of_it(stage, event_id, phase=EventPhase.ANNOUNCED)
    await olga.presses(words["look"])
    await olga.sees(words["draft"], [words["send"]])


async def becomes_of_it(stage: Stage, event_id: int, **facts: Any) -> None:
    """Let a Learnathon become this meanwhile."""
    async with stage.store.begin() as work:
        organisation = (await work.organisations.all())[0]
        event = await work.events.of(organisation.id, event_id)
        assert event is not None
        for name, value in facts.items():
            setattr(event, name, value)
