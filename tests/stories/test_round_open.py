"""An open round: longer, with larger groups only, or closed now; and what is told when something stands in its way."""

from datetime import UTC, datetime, timedelta

import pytest

from storage.models import MemberState, Role, RoundState
from tests.stories.answer_scenes import becomes
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm, rows
from tests.stories.round_scenes import (
    OPENS,
    ROUNDS,
    answer,
    colleagues_join,
    comes_to,
    looks,
    opened,
    running_scans,
    scheduled,
    the_round,
)
from tests.stories.stage import Stage

languages = pytest.mark.parametrize("language", ["nl", "en"])
CLOSES = datetime(2026, 11, 27, 22, 59, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@languages
async def test_it_is_open_for_longer_once_and_its_reminders_move_along(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = ROUNDS[language]
    olga = await running_scans(stage, platform, language)
    await opened(stage)
    before = (await the_round(stage)).due_at
    await looks(olga, language, tongue.extend)
    await olga.presses(tongue.extend)
    await olga.fills_in({"until": {"nl": "7 december 2026", "en": "7 December 2026"}[language]})
    await olga.sees({"nl": "meer dan 7 dagen later", "en": "more than 7 days later"}[language], [])
    await olga.fills_in({"until": {"nl": "4 december 2026", "en": "4 December 2026"}[language]})
    await olga.sees({"nl": "vrijdag 4 december 2026", "en": "Friday, 4 December 2026"}[language], [tongue.close])
    kept = await the_round(stage)
    assert kept.closes_at == CLOSES + 7 * DAY
    assert before is not None
    assert kept.due_at is not None
    assert kept.due_at > before
    await looks(olga, language, tongue.close)
    assert tongue.extend not in str(olga.screen).rpartition(tongue.close)[0].rpartition("Scan")[2]


@languages
async def test_more_answers_may_be_asked_of_a_group_and_never_fewer(stage: Stage, platform: str, language: str) -> None:
    tongue = ROUNDS[language]
    olga = await running_scans(stage, platform, language)
    await opened(stage, k=6)
    await looks(olga, language, tongue.larger)
    await olga.presses(tongue.larger)
    for wrong, why in (
        ("5", {"nl": "Het zijn er nu 6", "en": "It is 6 now"}),
        ("13", {"nl": "maar 12 mensen", "en": "No more than 12 people"}),
    ):
        await olga.fills_in({"k": wrong})
        await olga.sees(why[language], [])
    await olga.fills_in({"k": "8"})
    await olga.sees({"nl": "Bewaard. ... vanaf 8", "en": "Kept. ... from 8"}[language], [tongue.close])
    assert (await the_round(stage)).k == 8


@languages
async def test_it_is_closed_by_hand_with_a_second_look(stage: Stage, platform: str, language: str) -> None:
    tongue = ROUNDS[language]
    olga = await running_scans(stage, platform, language, colleagues=0)
    colleagues = await colleagues_join(stage, 9)
    await opened(stage)
    await answer(stage, 1, colleagues)
    await gone(stage, colleagues[:2])
    await looks(olga, language, tongue.close)
    await olga.presses(tongue.close)
    await olga.sees({"nl": "kan niet meer open", "en": "cannot be opened again"}[language], [tongue.close_now])
    assert (await the_round(stage)).state is RoundState.OPEN
    await olga.presses(tongue.close_now)
    await olga.sees({"nl": "binnen een minuut", "en": "within a minute"}[language], [tongue.questions])
    await stage.time_passes(minutes=1)
    kept = await the_round(stage)
    assert kept.state is RoundState.COMPUTED
    assert kept.tree is not None
    assert kept.tree["invited"] == 9  # two of ten left, and nine had answered


@languages
async def test_what_is_not_published_in_time_is_said_once_to_organisers_and_sponsors(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = ROUNDS[language]
    olga = await running_scans(stage, platform, language, colleagues=0)
    sara = await joined(stage, "sara", platform, language)
    await becomes(stage, "sara", Role.SPONSOR)
    colleagues = await colleagues_join(stage, 9)
    await opened(stage)
    await answer(stage, 1, colleagues)
    await comes_to(stage, CLOSES)
    await comes_to(stage, CLOSES + MINUTE)
    await comes_to(stage, datetime(2026, 11, 30, 9, 30, tzinfo=UTC))
    await comes_to(stage, datetime(2026, 12, 21, 9, 30, tzinfo=UTC))
    late = {"nl": "vragen zonder te vertellen kost vertrouwen", "en": "asking and not telling costs trust"}[language]
    await olga.sees(late, [tongue.look])
    await sara.sees({"nl": "en zijn dat nog niet", "en": "and are not yet"}[language], [])
    assert (await the_round(stage)).due_at == datetime(2027, 3, 18, 8, tzinfo=UTC)
    await olga.says({"nl": "/mijn", "en": "/mine"}[language])
    await olga.sees({"nl": "wachten op publicatie", "en": "wait to be published"}[language], [tongue.look])
    await comes_to(stage, datetime(2027, 3, 18, 8, tzinfo=UTC))
    assert (await rows(stage))["scan_answer"] == 0
    assert ((await the_round(stage)).state, (await the_round(stage)).due_at) == (RoundState.COMPUTED, None)


@languages
async def test_a_round_that_cannot_open_says_so_once_and_opens_when_it_can(
    stage: Stage, platform: str, language: str
) -> None:
    tongue = ROUNDS[language]
    olga = await running_scans(stage, platform, language, colleagues=0)
    colleagues = await colleagues_join(stage, 5)
    await scheduled(stage)
    await gone(stage, colleagues[:2])
    await comes_to(stage, OPENS)
    await comes_to(stage, OPENS + 65 * MINUTE)  # nine o'clock in London, too
    held = {"nl": "en dat kan niet: ... nu zijn het er 4", "en": "and cannot: ... there are 4 now"}[language]
    await olga.sees(held, [tongue.look])
    said = olga.screen.count({"nl": "en dat kan niet", "en": "and cannot"}[language])
    await comes_to(stage, OPENS + DAY + 65 * MINUTE)
    kept = await the_round(stage)
    assert (kept.state, kept.due_at) == (RoundState.SCHEDULED, OPENS + 2 * DAY)
    await colleagues_join(stage, 1)
    await comes_to(stage, OPENS + 2 * DAY)
    kept = await the_round(stage)
    assert (kept.state, kept.opens_at, kept.closes_at) == (RoundState.OPEN, OPENS + 2 * DAY, CLOSES + 4 * DAY)
    assert said == 1
    assert olga.screen.count({"nl": "en dat kan niet", "en": "and cannot"}[language]) == 1
    assert (await rows(stage))["scan_invitation"] == 5


async def test_after_standing_still_people_get_all_of_their_time_on_working_days(stage: Stage) -> None:
    await running_scans(stage, "slack", "nl")
    await scheduled(stage)
    await stage.stop()
    stage.clock.move(timedelta(days=19))
    await stage.start()
    await stage.time_passes(minutes=1)
    await calm(stage)
    kept = await the_round(stage)
    saturday = stage.clock().date()
    assert saturday.isoweekday() == 6
    assert (kept.state, kept.due_at) == (RoundState.SCHEDULED, datetime(2026, 11, 23, 8, tzinfo=UTC))
    await comes_to(stage, datetime(2026, 11, 23, 8, tzinfo=UTC))
    assert (await the_round(stage)).closes_at == CLOSES + 7 * DAY


async def gone(stage: Stage, ids: list[int]) -> None:
    """Have these members leave."""
    async with stage.store.begin() as work:
        for one in ids:
            found = await work.members.get(one)
            assert found is not None
            found.state, found.state_since = MemberState.LEFT, stage.clock()


@languages
async def test_a_round_whose_key_is_another_says_so_on_its_page(stage: Stage, platform: str, language: str) -> None:
    olga = await running_scans(stage, platform, language)
    await opened(stage)
    stage.app.intake._house.tags.refuse()
    await looks(olga, language)
    await olga.sees({"nl": "Niemand kan nu antwoorden:", "en": "Nobody can answer now:"}[language], [])
