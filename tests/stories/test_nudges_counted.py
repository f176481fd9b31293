"""What an operator measures of our own messages: each is counted at /metrics when it happens (issue 5, 8)."""

from collections import Counter
from datetime import timedelta

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from flows.nudges.kinds import NudgeKind
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm
from tests.stories.nudge_scenes import TITLES, wants_to_say
from tests.stories.stage import Stage
from tests.stories.test_nudging import SNOOZE

languages = pytest.mark.parametrize("language", ["nl", "en"])


async def counted(stage: Stage) -> Counter[tuple[str, str, str]]:
    """Return what the bot's own web server tells of nudges: how many of a kind, in a state, for a reason."""
    await stage.app.time_moved(over_night=True)  # which measures as well
    async with httpx.AsyncClient() as client:
        told = await client.get(f"{stage.app.web_url}/metrics")
    families = {one.name: one for one in text_string_to_metric_families(told.text)}
    samples = families["learnathon_nudges"].samples
    return Counter({(s.labels["kind"], s.labels["state"], s.labels["reason"]): int(s.value) for s in samples})


@languages
async def test_sent_snoozed_capped_expired_and_merged_are_counted_when_they_happen(
    stage: Stage, platform: str, language: str
) -> None:
    noor = await joined(stage, "noor", platform, language)
    before = await counted(stage)
    await wants_to_say(stage, "noor", NudgeKind.EXPERIMENT, language=language, asks=True)
    await noor.sees(TITLES[0], ["Later"])
    assert await counted(stage) - before == {("experiment", "sent", ""): 1}

    await stage.plays(SNOOZE[language])
    snoozed = {("experiment", "sent", "snoozed"): 1, ("experiment", "waiting", "snoozed"): 1}
    assert await counted(stage) - before == snoozed

    await wants_to_say(stage, "noor", NudgeKind.DECISION, language=language)
    await stage.time_passes(hours=1)
    await wants_to_say(stage, "noor", NudgeKind.PROJECT, language=language, lives=timedelta(hours=2))
    capped = {("decision", "waiting", "capped"): 1}
    assert await counted(stage) - before == snoozed | capped | {("project", "waiting", "capped"): 1}

    await stage.time_passes(hours=3)
    expired = {("project", "expired", "capped"): 1}
    assert await counted(stage) - before == snoozed | capped | expired

    await stage.time_passes(days=1)
    await calm(stage)
    together = {("decision", "sent", "capped"): 1, ("experiment", "merged", "snoozed"): 1}
    assert await counted(stage) - before == {("experiment", "sent", "snoozed"): 1} | expired | together
