"""What the stories about a scan's messages share: a round that is open, and what its steps say of it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from flows.nudges.kinds import NudgeKind
from flows.post import Post
from flows.results.frozen import frozen
from flows.scan.counting import Answer
from flows.scan.inviting import invite
from flows.scan.reading import default_questionnaire, raw_of
from flows.scan.results import results
from flows.scan.suppression import Node
from flows.scan.tags import About, random_id
from flows.workdays import add_working_days
from storage.models import Base, Member, MemberState, Nudge, NudgeState, RoundState, ScanRound
from storage.repositories import Response
from tests.flows.scan_vectors import PEOPLE
from tests.stories.idea_scenes import joined
from tests.stories.looking import calm, member
from tests.stories.stage import Stage

NAMES = ("noor", "bram")
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
Step = Callable[[Post, ScanRound], Awaitable[None]]


async def opened(stage: Stage, platform: str, language: str, names: Sequence[str] = NAMES, **facts: Any) -> int:
    """Have people join, and a round open for them for ten working days; return its id."""
    for name in names:
        await joined(stage, name, platform, language)
    return await opens(stage, names, **facts)


async def opens(stage: Stage, names: Sequence[str], **facts: Any) -> int:
    """Open a round for people who take part, and invite them."""
    whom = [(await member(stage, name)).id for name in names]
    async with acting(stage) as post:
        now = stage.clock()
        closes = datetime.combine(add_working_days(post.today, 9, "NL"), time(23, 59), AMSTERDAM)
        values: dict[str, Any] = {"state": RoundState.OPEN, "opens_at": now, "closes_at": closes, **facts}
        values |= {"organisation_id": post.organisation.id, "state_since": now, "created_at": now}
        round_ = await post.work.scans.add(ScanRound(**values, questionnaire=raw_of(default_questionnaire())))
        await post.work.scans.invite(round_.id, dict.fromkeys(whom, "all"))
        await invite(post, round_)
    await goes_on(stage, minutes=1)
    return round_.id


async def steps(stage: Stage, round_id: int, step: Step) -> None:
    """Have what a step of the round says be said, and everything that is due."""
    async with acting(stage) as post:
        round_ = await post.work.scans.of(post.organisation.id, round_id)
        assert round_ is not None
        await step(post, round_)
    await goes_on(stage, minutes=1)


async def goes_on(stage: Stage, **by: float) -> None:
    """Let time pass, and what is said then arrive."""
    await stage.time_passes(**by)
    await calm(stage)


async def on_morning(stage: Stage, days: int) -> None:
    """Let it be half past eleven of a working day that many from today."""
    today = stage.clock().astimezone(AMSTERDAM).date()
    day = add_working_days(today, days, "NL")
    stage.clock.move(datetime.combine(day, time(11, 30), AMSTERDAM) - stage.clock())


async def answers(stage: Stage, round_id: int, *names: str, about: About = About.SENT) -> None:
    """Note of some that they answered, or want no more of it, as answering does."""
    tags = stage.app.intake._house.tags
    for name in names:
        who = await member(stage, name)
        async with stage.store.begin() as work:
            assert await work.scans.mark(round_id, tags.of(round_id, who.id, about))


async def changes(stage: Stage, name: str, **facts: Any) -> None:
    """Have somebody be otherwise, as they chose among their settings."""
    who = await member(stage, name)
    async with stage.store.begin() as work:
        known = await work.members.get(who.id)
        assert known is not None
        for fact, value in facts.items():
            setattr(known, fact, value)


async def many(stage: Stage, number: int) -> None:
    """Have so many more people be invited to round 1, who are on no platform."""
    async with acting(stage) as post:
        facts = {"organisation_id": post.organisation.id, "language": "nl", "time_zone": "Europe/Amsterdam"}
        kept = {"state": MemberState.ACTIVE, "state_since": post.now}
        rows = [await post.work.members.add(Member(name=f"Collega {n}", **facts, **kept)) for n in range(number)]
        await post.work.scans.invite(1, dict.fromkeys((one.id for one in rows), "all"))


async def figures(stage: Stage, round_id: int, people: int, invited: int, *, leaving_out: str = "") -> None:
    """Have so many of the people of the test vector be the ones who answered; nobody a theme that is left out."""
    asked, tree = default_questionnaire(), Node("all", invited)
    left = [place for theme in asked.themes if theme.id == leaving_out for place in asked.places(theme)]
    given = [[None if place in left else one for place, one in enumerate(points)] for points in PEOPLE[:people]]
    found = results(asked, tree, [Answer("all", points) for points in given], 5)
    assert found is not None
    async with acting(stage) as post:
        round_ = await post.work.scans.of(post.organisation.id, round_id)
        assert round_ is not None
        round_.results = frozen(found)


async def responds(stage: Stage, round_id: int, number: int) -> None:
    """Have so many responses come in."""
    async with stage.store.begin() as work:
        for _ in range(number):
            await work.scans.take(round_id, random_id() * 2, Response(random_id(), "all", "4" * 22, {}))


async def told(stage: Stage, name: str) -> list[tuple[str, NudgeState, str | None]]:
    """Return what became of all that was to be said of the scan to somebody."""
    who = await member(stage, name)
    async with stage.store.read() as work:
        mine = Nudge.member_id == who.id, Nudge.kind == NudgeKind.SCAN
        found = await work._session.scalars(select(Nudge).where(*mine).order_by(Nudge.id))
        return [(one.key.split(":")[2], one.state, one.reason) for one in found]


async def everything(stage: Stage) -> list[tuple[str, dict[str, Any]]]:
    """Return every row of every table, with the table's name."""
    async with stage.store.read() as work:
        found = {table.name: await work._session.execute(select(table)) for table in Base.metadata.sorted_tables}
        return [(name, dict(row)) for name, rows in found.items() for row in rows.mappings()]


async def new_about(
    stage: Stage, name: str, before: list[tuple[str, dict[str, Any]]]
) -> list[tuple[str, dict[str, Any]]]:
    """Return every row about somebody that is new or changed, without what tells it from those about others."""
    who = await member(stage, name)
    async with stage.store.read() as work:
        address = (await work.accounts.of_member(who.id))[0].address
    new = [(table, row) for table, row in await everything(stage) if (table, row) not in before]
    about = [(table, row) for table, row in new if who.id == row.get("member_id") or address == row.get("address")]
    about.sort(key=lambda one: (one[1]["id"] if one[0] == "nudge" else int(one[1]["key"].split(":")[1]), one[0]))
    return [(table, _alike(row)) for table, row in about]


def _alike(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row without its number and whose it is, in its key and its note as well."""
    whose = {"id", "member_id", "address"}
    kept = {column: value for column, value in row.items() if column not in whose}
    return kept | {named: (row[named] or "").rpartition(":")[0] for named in ("key", "unless")}


@asynccontextmanager
async def acting(stage: Stage) -> AsyncIterator[Post]:
    """Do something by itself, in a transaction of its own."""
    house = stage.app.intake._house
    async with stage.store.begin() as work:
        organisation = (await work.organisations.all())[0]
        policy = house.settled.policy(house.policy, organisation.id)
        yield Post(work, organisation, house.texts, policy, stage.clock(), by_itself=True)
