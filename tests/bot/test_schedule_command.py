"""`learnathon schedule`: what will be asked of whom, when and why; by name, and with nothing that people wrote."""

import asyncio
from datetime import timedelta

from bot.clock import real_clock
from bot.measuring import Measuring
from bot.metrics import Metrics
from storage.models import Nudge, NudgeState, Project, ProjectState
from storage.store import Store
from tests.storage.people import settle


async def fill(url):
    store = Store(url)
    await store.upgrade()
    noor, *_ = await settle(store, "Noor")
    now = real_clock()
    whose = {"organisation_id": noor.organisation_id}
    async with store.begin() as work:
        project = Project(
            **whose,
            title="Sneller antwoord",
            state=ProjectState.ACTIVE,
            state_since=now,
            created_at=now,
            owner_id=noor.member_id,
            check_in_at=now + timedelta(days=3),
            measure_by=now + timedelta(days=4),
            park_at=now + timedelta(days=5),
        )
        await work.projects.add(project)
        later = {"created_at": now, "due_at": now + timedelta(days=2), "reason": "capped"}
        state = {"kind": "duty", "key": "one", "payload": "Sneller antwoord", "state": NudgeState.WAITING}
        await work.nudges.add(Nudge(**whose, member_id=noor.member_id, **state, **later))
        far = later | {"due_at": now + timedelta(days=40)}
        await work.nudges.add(Nudge(**whose, member_id=noor.member_id, **state | {"key": "two"}, **far))
    metrics = Metrics()
    await Measuring(store, {}, metrics, real_clock).run()
    await store.dispose()
    return metrics.render().decode()


def test_what_comes_is_listed_by_name_and_without_peoples_words(learnathon, sqlite_url):
    asyncio.run(fill(sqlite_url))
    code, out, _ = learnathon("schedule", DATABASE__URL=sqlite_url)
    assert code == 0
    lines = out.splitlines()
    assert [line.partition("  ")[2] for line in lines[1:-1]] == [
        "Noor (1) gets a message (duty): waits for room, they heard enough lately",
        "Noor (1) is asked how project 1 is going",
        "Noor (1) is asked where project 1 started, unless it was measured",
        "Noor (1) hears that project 1 is parked, unless somebody takes it over",
    ]
    assert "Sneller" not in out
    assert "two" not in out
    assert len(learnathon("schedule", "--days", "60", DATABASE__URL=sqlite_url)[1].splitlines()) == len(lines) + 1


def test_an_empty_house_says_so(learnathon, sqlite_url):
    code, out, _ = learnathon("schedule", DATABASE__URL=sqlite_url)
    assert code == 0
    assert "no organisation yet" in out


def test_nudges_are_counted_by_what_became_of_them_and_why(sqlite_url):
    shown = asyncio.run(fill(sqlite_url))
    assert 'learnathon_nudges{kind="duty",reason="capped",state="waiting"} 2.0' in shown
