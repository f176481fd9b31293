"""The ladder: what an owner who does not answer is reminded of, and when that ends (domain.md 3.6)."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from storage.models import CheckInState, Progress, ProjectState
from tests.stories.check_in_scenes import asked, check_in, days_pass
from tests.stories.idea_scenes import cards
from tests.stories.looking import calm
from tests.stories.project_scenes import experiment_of, kept
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])

STEPS = {
    "nl": (
        ('Ik ben nog benieuwd naar "Sneller antwoord". Eén tik is genoeg:', ["Op koers", "Zit wat vast", "Ligt stil"]),
        (
            (
                'Op 2 november 2026 nam je je voor: "Als het maandagoverleg klaar is, tel ik de open vragen". ... '
                "Is dat gelukt? ... Een stap van 10 minuten telt ook."
            ),
            ["Ja", "Deels", "Nog niet"],
        ),
        ("Drukke tijd? Wat helpt:", ["Iemand helpt mij", "4 weken pauze"]),
        ('Ik vraag niet meer naar "Sneller antwoord".', []),
    ),
    "en": (
        ('Still curious how "Sneller antwoord" is doing. One tap is enough:', ["On track", "Bit stuck", "On hold"]),
        (
            (
                'On 2 November 2026 you planned: "Als het maandagoverleg klaar is, tel ik de open vragen". ... '
                "Did that happen? ... A step of 10 minutes also counts."
            ),
            ["Yes", "Partly", "Not yet"],
        ),
        ("Busy times? What helps:", ["Someone helps me", "Pause 4 weeks"]),
        ('I will stop asking about "Sneller antwoord".', []),
    ),
}
PLAN = "Als het maandagoverleg klaar is, tel ik de open vragen"
ABOUT = {"nl": 'Over "Sneller antwoord":', "en": 'About "Sneller antwoord":'}


@languages
async def test_who_does_not_answer_is_reminded_three_times_and_then_left_in_peace(
    stage: Stage, platform: str, language: str
) -> None:
    project = await asked(stage, platform, language)
    await experiment_of(stage, project, date(2026, 11, 2), date(2026, 12, 10), if_then_plan=PLAN)
    days = (3, 6, 10, 14)  # calendar days from one to the next, weekends included: 5, 11 and 20 November, 4 December
    for (text, buttons), passing in zip(STEPS[language], days, strict=True):
        await days_pass(stage, passing)
        await stage.actors["noor"].sees(text, buttons)
    found = await check_in(stage, project)
    assert (found.state, found.reminders) == (CheckInState.MISSED, 4)
    assert "Sponsor: Sara. Slaapt." in (await cards(stage))[1][0].text
    assert (await kept(stage, project)).asleep_at is not None
    screen = stage.actors["noor"].screen
    assert screen.count(ABOUT[language]) == 2  # who carries several knows which one is meant
    await days_pass(stage, 2)
    assert stage.actors["noor"].screen == screen


ANSWERS = {
    "nl": ("Nog niet", "Wat zit het meest in de weg?"),
    "en": ("Not yet", "What is in the way most?"),
}


@languages
async def test_a_reminder_is_answered_by_a_tap_and_ends_the_ladder(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language)
    await experiment_of(stage, project, date(2026, 11, 2), date(2026, 12, 10), if_then_plan=PLAN)
    await days_pass(stage, 9)
    label, question = ANSWERS[language]
    await stage.plays(f"noor: [{label}]\nbot: {question}")
    found = await check_in(stage, project)
    assert (found.progress, found.reminders) == (Progress.STUCK, 2)
    assert (await kept(stage, project)).late_answers == 1
    await days_pass(stage, 2)
    assert (await check_in(stage, project)).state is CheckInState.PARTIAL
    assert STEPS[language][2][0] not in stage.actors["noor"].screen


WAKES = {
    "nl": ('"Sneller antwoord", week 6. Hoe loopt het?', "Op koers"),
    "en": ('"Sneller antwoord", week 6. How is it going?', "On track"),
}


@languages
async def test_a_project_that_is_asleep_is_asked_once_more_at_a_fresh_start(
    stage: Stage, platform: str, language: str
) -> None:
    fresh = stage.clock()
    project = await asked(stage, platform, language, asleep_at=fresh, fresh_start_at=fresh, check_in_at=None)
    await stage.actors["noor"].sees(WAKES[language][0].replace("week 6", "week 1"), [WAKES[language][1]])
    await days_pass(stage, 9)
    assert (await check_in(stage, project)).state is CheckInState.MISSED
    assert STEPS[language][0][0] not in stage.actors["noor"].screen
    await stage.actors["noor"].presses(WAKES[language][1])
    await calm(stage)
    awake = await kept(stage, project)
    assert (awake.asleep_at, awake.state) == (None, ProjectState.ACTIVE)
    assert awake.check_in_at is not None


PAUSES = {
    "nl": ("4 weken pauze", '"Sneller antwoord" heeft pauze. Op 18 december 2026 vraag ik één keer of je het weer'),
    "en": ("Pause 4 weeks", '"Sneller antwoord" is paused. On 18 December 2026 I ask once whether you pick it up'),
}


@languages
async def test_the_third_reminder_pauses_the_project_for_four_weeks(stage: Stage, platform: str, language: str) -> None:
    project = await asked(stage, platform, language)
    await days_pass(stage, 18)
    label, said = PAUSES[language]
    await stage.plays(f"noor: [{label}]\nbot: {said}")
    paused = await kept(stage, project)
    assert paused.state is ProjectState.PAUSED
    assert paused.pause_over_at is not None
    assert f"{paused.pause_over_at.astimezone(ZoneInfo('Europe/Amsterdam')):%Y-%m-%d}" == "2026-12-18"
    heard = {"nl": '"Sneller antwoord" heeft pauze tot 18 dec', "en": '"Sneller antwoord" pauses until 18 Dec'}
    await stage.actors["sara"].sees(heard[language], [])
