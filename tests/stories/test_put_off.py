"""Not now: what is asked about a project comes back when it suits, and nothing begins anew by that (domain.md 3.9)."""

from datetime import date

import pytest

from storage.models import CheckInState, ProjectState
from tests.stories.check_in_scenes import asked, check_in, days_pass
from tests.stories.experiment_scenes import EXPERIMENTING, day, project_of_noor, runs_until
from tests.stories.looking import calm
from tests.stories.project_scenes import kept
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

ASKED = {"nl": '"Sneller antwoord", week {n}. Hoe loopt het?', "en": '"Sneller antwoord", week {n}. How is it going?'}
CURIOUS = {"nl": "Ik ben nog benieuwd naar", "en": "Still curious how"}
NEXT_WEEK = {
    "nl": """
        noor: [Later]
        bot: Wanneer komt het uit? [Morgen] [Volgende week] [Kies een datum]
        noor: [Volgende week]
        bot: Prima, ik kom erop terug op {day}.
    """,
    "en": """
        noor: [Later]
        bot: When does it suit you? [Tomorrow] [Next week] [Choose a date]
        noor: [Next week]
        bot: Fine, I will come back on {day}.
    """,
}
OVER = {"nl": "Er is niets meer uit te stellen", "en": "There is nothing to put off any more"}
NOVEMBER = {"nl": "{} november 2026", "en": "{} November 2026"}


def next_week(language: str, comes: int) -> str:
    """Put off until the same day of next week, in November."""
    return NEXT_WEEK[language].format(day=NOVEMBER[language].format(comes))


@languages
async def test_a_check_in_comes_back_and_its_ladder_goes_on_from_there(
    stage: Stage, platform: str, language: str
) -> None:
    project = await asked(stage, platform, language)
    noor = stage.actors["noor"]
    await noor.sees(ASKED[language].format(n=1), ["Later"])
    await stage.plays(next_week(language, 9))
    assert (await check_in(stage, project)).state is CheckInState.SNOOZED
    await days_pass(stage, 6)
    assert CURIOUS[language] not in noor.screen
    await days_pass(stage, 1)
    await noor.sees(ASKED[language].format(n=2), ["Later"])
    back = await check_in(stage, project)
    assert (back.state, back.reminders, back.due_on) == (CheckInState.SENT, 0, date(2026, 11, 2))
    await days_pass(stage, 2)
    assert CURIOUS[language] not in noor.screen
    await days_pass(stage, 1)  # three working days after it came back
    await noor.sees(CURIOUS[language], ["Later"])


@languages
async def test_a_reminder_that_was_put_off_counts_as_it_did(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language)
    await days_pass(stage, 3)
    noor = stage.actors["noor"]
    await noor.sees(CURIOUS[language], ["Later"])
    await stage.plays(next_week(language, 12))
    await days_pass(stage, 7)
    assert noor.screen.count(CURIOUS[language]) == 2
    back = await check_in(stage, project)
    assert (back.state, back.reminders) == (CheckInState.SENT, 1)
    await days_pass(stage, 6)  # four working days later the second one
    await noor.sees({"nl": "Een stap van 10 minuten", "en": "A step of 10 minutes"}[language], ["Later"])
    assert noor.screen.count(CURIOUS[language]) == 2
    assert (await check_in(stage, project)).reminders == 2


ANSWERS = {
    "nl": "pim: /checkin\nbot: Hoe loopt het? [Klaar]\npim: [Klaar]\nbot: de uitkomst",
    "en": "pim: /checkin\nbot: How is it going? [Finished]\npim: [Finished]\nbot: the outcome",
}


@languages
@pytest.mark.parametrize("first", ["answers", "puts off"])
async def test_what_a_co_owner_answers_does_not_come_back(
    stage: Stage, platform: str, language: str, first: str
) -> None:
    await asked(stage, platform, language, "pim")
    if first == "answers":
        await stage.plays(ANSWERS[language])
        await stage.plays(f"noor: [Later]\nbot: {OVER[language]}")
    else:
        await stage.plays(next_week(language, 9))
        await stage.plays(ANSWERS[language])
    await days_pass(stage, 8)
    screen = stage.actors["noor"].screen
    assert ASKED[language].format(n=2) not in screen
    assert CURIOUS[language] not in screen


@languages
async def test_a_project_that_sleeps_can_be_woken_later(stage: Stage, platform: str, language: str) -> None:
    fresh = stage.clock()
    project = await asked(stage, platform, language, asleep_at=fresh, fresh_start_at=fresh, check_in_at=None)
    noor = stage.actors["noor"]
    await noor.sees(ASKED[language].format(n=1), ["Later"])
    await stage.plays(next_week(language, 9))
    await days_pass(stage, 7)
    await noor.sees(ASKED[language].format(n=2), ["Later"])
    assert (await check_in(stage, project)).state is CheckInState.SENT
    await days_pass(stage, 9)
    assert (await check_in(stage, project)).state is CheckInState.MISSED
    assert CURIOUS[language] not in noor.screen
    assert (await kept(stage, project)).asleep_at is not None
    await stage.plays(f"noor: [Later]\nbot: {OVER[language]}")


@languages
async def test_the_end_of_an_experiment_comes_back_as_it_is_by_then(stage: Stage, platform: str, language: str) -> None:
    tongue = EXPERIMENTING[language]
    noor, project = await project_of_noor(stage, platform, language, ProjectState.ACTIVE)
    await runs_until(stage, project, day("11-16"), language)
    await stage.time_passes(days=14, hours=1)
    await noor.sees(tongue.due, ["Later"])
    await stage.plays(next_week(language, 23))
    over = {"nl": "De einddatum was {}. Wat past het best?", "en": "The end date was {}. What fits best?"}[language]
    over = over.format(NOVEMBER[language].format(16))
    for _ in range(6):
        await stage.time_passes(days=1)
        assert over not in noor.screen
    await stage.time_passes(days=1)
    await noor.sees(over, [{"nl": "Nu afronden", "en": "Wrap up now"}[language], tongue.longer, "Later"])
    found = await check_in(stage, project)
    assert (found.reminders, found.next_step_at and found.next_step_at.date()) == (0, date(2026, 11, 26))


@languages
async def test_who_does_not_answer_about_an_experiment_is_given_twice_the_time(
    stage: Stage, platform: str, language: str
) -> None:
    """A project that is looked back upon has no check-ins, and their ladder none.

    Asked on Friday 6 and Wednesday 11 November, the third time is not the 17th: ten days on is a Saturday.
    """
    tongue = EXPERIMENTING[language]
    noor, project = await project_of_noor(stage, platform, language, ProjectState.IN_REVIEW)
    await runs_until(stage, project, day("11-06"), language)
    seen = []
    for days in (4, 5, 6, 3, 3):  # on the 6th, 11th, 17th, 20th and 23rd
        await stage.time_passes(days=days)
        await calm(stage)
        seen.append(noor.screen.count(tongue.wrap_up))
    assert seen == [1, 2, 2, 2, 3]
