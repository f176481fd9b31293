"""What is said blindly: whatever happens on the way, no copy of the database tells to whom it was really said."""

import asyncio
import shutil
from collections.abc import Collection, Iterator, Sequence
from datetime import timedelta
from itertools import count, permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from structlog.testing import capture_logs

from adapters.platform import DeliveryError, Parcel, Verdict
from bot import blind
from flows.post import BLIND, NUDGE
from flows.scan.blind import unless
from flows.scan.tags import About
from storage.models import Account, Base, Member, MemberState, RoundState, ScanRound
from storage.store import Store
from tests.bot.support import CANARY, TAGS, FakePlatform, PostOffice, words

PEOPLE = ("noor", "bram", "sanne", "omar")
ROUND = 1
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
REMINDER = "herinnering"
Dump = dict[str, list[tuple[Any, ...]]]


class Moody(FakePlatform):
    """Fails on reminders only, in the order the test wants; anything else it takes."""

    def __init__(self, name: str, *, reads_back: bool = True) -> None:
        super().__init__(name, reads_back=reads_back)
        self.moods: list[str] = []

    async def deliver(self, parcel: Parcel) -> str:
        if str(parcel.message) != REMINDER or not self.moods:
            return await super().deliver(parcel)
        mood = self.moods.pop(0)
        self.fails, self.fails_after = [], []
        if mood == "lost after it":
            self.fails_after = [DeliveryError("cut", Verdict.UNCERTAIN)]
        elif mood != "fine":
            self.fails = [FAILURES[mood]]
        return await super().deliver(parcel)


FAILURES = {
    "blocked": DeliveryError("blocked", Verdict.UNREACHABLE),
    "refused": DeliveryError("invalid_blocks", Verdict.REFUSED),
    "busy": DeliveryError("429", Verdict.LATER, wait=30),
    "later": DeliveryError("503", Verdict.LATER),
    "cut": DeliveryError("cut", Verdict.UNCERTAIN),
    "closed": DeliveryError("token_revoked", Verdict.CLOSED),
    "a mistake": RuntimeError(CANARY),
}
MOODS = ("fine", "lost after it", *FAILURES)


class Office(PostOffice):
    """A post office with members, a round and reminders."""

    def __init__(self, store: Store, platform: str = "slack", **more: Any) -> None:
        super().__init__(store, **more)
        self.at = platform
        moody = Moody(platform, reads_back=platform == "slack")
        self.platforms[platform] = moody
        self.moody = moody
        self.members: dict[str, int] = {}

    async def opens(self, people: Sequence[str] = PEOPLE) -> None:
        async with self.store.begin() as work:
            for name in people:
                facts: dict[str, Any] = {"organisation_id": self.organisation}
                member = await work.members.add(
                    Member(
                        **facts,
                        name="Iemand",
                        language="nl",
                        time_zone="Europe/Amsterdam",
                        state=MemberState.ACTIVE,
                        state_since=self.clock(),
                    )
                )
                self.members[name] = member.id
                where = {"platform": self.at, "tenant": "T1", "external_id": name, "address": f'{{"user":"{name}"}}'}
                where["created_at"] = self.clock()
                await work.accounts.add(Account(**facts, member_id=member.id, **where))
            opened = ScanRound(
                organisation_id=self.organisation,
                state=RoundState.OPEN,
                state_since=self.clock(),
                created_at=self.clock(),
            )
            assert (await work.scans.add(opened)).id == ROUND

    async def answer(self, people: Collection[str]) -> None:
        async with self.store.begin() as work:
            for name in people:
                await work.scans.mark(ROUND, TAGS.of(ROUND, self.members[name], About.SENT))

    async def remind(self, people: Sequence[str] = PEOPLE, **more: Any) -> None:
        for name in people:
            note = unless(ROUND, self.members[name], About.SENT, About.QUIET)
            await self.add(REMINDER, name, platform=self.at, priority=BLIND, unless=note, **more)

    async def quiet(self) -> None:
        """Wait until nothing is being said and nothing waits to be taken."""
        for _ in range(200):
            counts = await self.counts()
            if not counts and not self.delivery.speaks_blindly and not self.delivery._under_way:
                return
            await asyncio.sleep(0.01)
        raise AssertionError(f"still speaking: {counts}")

    def heard(self, text: str = REMINDER) -> list[str]:
        """Return who got it, each as often as they did."""
        got = [parcel.address for parcel in self.moody.arrived if str(parcel.message) == text]
        return sorted(name for address in got for name in PEOPLE if name in address)

    async def dump(self) -> Dump:
        """Return what a copy of the database holds, but for processes, and the tags, which only the key can read."""
        tables = [table for table in Base.metadata.sorted_tables if table.name not in {"scan_tag", "lease"}]
        async with self.store.read() as work:
            rows = {table.name: await work._session.execute(select(table)) for table in tables}
            return {
                name: sorted((tuple(row.items()) for row in found.mappings()), key=repr) for name, found in rows.items()
            }


@pytest.fixture(params=["slack", "telegram"])
async def office(store: Store, request: pytest.FixtureRequest):
    async with Office(store, request.param) as opened:
        await opened.opens()
        yield opened


def told_of(dump: Dump, office: Office, name: str) -> list[tuple[str, dict[str, Any]]]:
    """Return every row that names somebody, their name and number and the row's own left out."""
    member = office.members[name]
    found = [
        (table, {column: _nameless(value, name, member) for column, value in row if column not in {"id", "member_id"}})
        for table, rows in dump.items()
        for row in rows
        if any(value == member if column == "member_id" else name in str(value) for column, value in row)
    ]
    return sorted(found, key=repr)


def _nameless(value: Any, name: str, member: int) -> Any:
    return value.replace(name, "X").removesuffix(f":{member}") if isinstance(value, str) else value


async def test_only_those_who_did_not_answer_get_it_and_all_rows_are_alike(office: Office) -> None:
    await office.answer(["noor", "omar"])
    await office.remind()
    office.start()
    await office.quiet()
    assert office.heard() == ["bram", "sanne"]
    dump = await office.dump()
    assert [(row["priority"], row["state"], row["payload"]) for row in map(dict, dump["outbox"])] == [
        (3, "sent", "")
    ] * 4
    first, *others = [told_of(dump, office, name) for name in PEOPLE]
    assert len(first) == 2  # the account and the entry
    assert others == [first] * 3


@pytest.mark.parametrize("mood", MOODS)
async def test_rows_are_alike_whatever_the_platform_says(office: Office, mood: str) -> None:
    await office.answer(["noor"])
    office.moody.moods = [mood] * 3
    await office.remind()
    office.start()
    for passes in (timedelta(), MINUTE, HOUR):
        office.later(passes)
        await office.quiet()
        dump = await office.dump()
        first, *others = [told_of(dump, office, name) for name in PEOPLE]
        assert others == [first] * 3
        assert dump["letter"] == dump["posting"] == []
    assert "noor" not in office.heard()


async def test_a_failure_that_passes_only_delays_it(office: Office) -> None:
    office.moody.moods = ["later", "busy", "closed", "later"]
    await office.remind()
    office.start()
    await office.quiet()
    assert office.heard() == []
    for _ in range(3):
        office.later(MINUTE)
        await office.quiet()
    assert office.heard() == sorted(PEOPLE)


async def test_who_answers_before_it_is_tried_once_more_gets_nothing(office: Office) -> None:
    office.moody.moods = ["later", "later"]
    await office.remind(PEOPLE[:2])
    office.start()
    await office.quiet()
    await office.answer(["noor"])
    office.later(MINUTE)
    await office.quiet()
    assert office.heard() == ["bram"]


async def test_after_a_cut_line_slack_is_read_back_and_telegram_is_not_written_to_again(office: Office) -> None:
    office.moody.moods = ["lost after it", "cut"]
    await office.remind(PEOPLE[:2])
    office.start()
    await office.quiet()
    office.later(MINUTE)
    await office.quiet()
    assert office.heard() == (["bram", "noor"] if office.at == "slack" else ["noor"])


async def test_who_is_killed_between_taking_and_saying_says_nothing_twice(office: Office) -> None:
    await office.answer(["noor"])
    office.moody.takes = 5
    await office.remind()
    office.start()
    await office.settled()  # it counts as sent before anybody is written to
    dump = await office.dump()
    await office.crash()
    office.moody.takes = 0
    office.start()
    await office.quiet()
    assert office.heard() == []
    await office.stop()
    again = await office.dump()
    assert again["outbox"] == dump["outbox"]
    first, *others = [told_of(again, office, name) for name in PEOPLE]
    assert others == [first] * 3


async def test_nothing_is_taken_while_the_platform_is_out_of_reach(office: Office) -> None:
    office.moody.is_out = "no line"
    await office.remind()
    office.start()
    await asyncio.sleep(0.1)
    assert await office.counts() == {"pending": 4}
    office.moody.is_out = None
    await office.crash()
    office.start()
    await office.quiet()
    assert office.heard() == sorted(PEOPLE)


async def test_what_does_not_get_through_makes_room_in_the_end(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blind, "AT_ONCE", 2)
    office.moody.moods = ["later"] * 20
    await office.remind()
    office.start()
    await office.settled(left={"pending": 2})
    while await office.counts():
        office.later(timedelta(minutes=16))
        await asyncio.sleep(0.05)
    office.moody.moods = []
    office.later(MINUTE)
    await office.quiet()
    assert len(office.heard()) == 2


async def test_what_is_said_next_comes_no_sooner_to_who_is_left_out(store: Store) -> None:
    async with Office(store, "telegram") as office:
        await office.opens()
        taken: list[str] = []

        async def in_chat(_platform: str, address: str) -> float:
            taken.append(address)
            return 0.0

        office.delivery._sending._paces.in_chat = in_chat  # type: ignore[method-assign]  # looks on
        await office.answer(PEOPLE[:2])
        await office.remind()
        office.start()
        await office.quiet()
        assert sorted(taken) == sorted(f'{{"user":"{name}"}}' for name in PEOPLE)


async def test_log_and_measurements_tell_nothing(office: Office) -> None:
    await office.answer(["noor", "bram"])
    office.moody.moods = ["refused", "blocked"]
    with capture_logs() as lines:
        await office.remind()
        office.start()
        await office.quiet()
    assert lines == []
    sent = f'learnathon_outbox_entries_total{{outcome="sent",platform="{office.at}"}} 4.0'
    assert [line for line in office.metrics.render().decode().splitlines() if "entries_total{" in line] == [sent]
    assert not office.delivery.closed


async def test_an_answer_does_not_wait_for_what_is_said_blindly(office: Office) -> None:
    office.moody.takes = 0.3
    await office.remind(["noor"])
    office.start()
    await office.settled()
    office.moody.takes = 0
    await office.add("antwoord", "noor", platform=office.at)
    await office.settled(within=0.25)
    assert office.heard("antwoord") == ["noor"]


steps = st.lists(
    st.sampled_from(["remind", "answer", "nudge", "later", "kill", "minute", "hour"]), min_size=3, max_size=7
)
_examples: Iterator[int] = count()


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps,
    st.lists(st.sampled_from(MOODS), max_size=8),
    st.sampled_from(list(permutations([(), PEOPLE[:1], PEOPLE[1:], PEOPLE], 2))),
    st.sampled_from(["slack", "telegram"]),
)
@example(["remind", "kill", "nudge", "minute"], ["cut", "blocked"], ((), PEOPLE), "slack")
def test_two_histories_that_differ_in_who_answered_leave_the_same_copies(
    migrated_file: Path, tmp_path: Path, order: list[str], moods: list[str], answered: tuple[Any, Any], at: str
) -> None:
    first, second = (
        asyncio.run(_live_through(migrated_file, tmp_path / f"{next(_examples)}.db", order, moods, who, at))
        for who in answered
    )
    assert first == second


async def _live_through(
    template: Path, file: Path, order: list[str], moods: list[str], answered: Collection[str], at: str
) -> list[Dump]:
    """Return copies of the database after each step."""
    shutil.copyfile(template, file)
    store = Store(f"sqlite+aiosqlite:///{file}")
    copies: list[Dump] = []
    async with Office(store, at) as office:
        await office.opens()
        await office.answer(answered)
        office.moody.moods = list(moods)
        office.start()
        for number, step in enumerate(order):
            await _do(office, step, number)
            await office.settled()
            copies.append(await office.dump())  # while it is being said
            await office.quiet()
            copies.append(await office.dump())
    await store.dispose()
    return copies


async def _do(office: Office, step: str, number: int) -> None:
    match step:
        case "remind":
            await _until_free(office)
            async with office.store.begin() as work:
                for name in PEOPLE:  # all at once, as they are made
                    note = unless(ROUND, office.members[name], About.SENT)
                    where = {
                        "platform": office.at,
                        "address": f'{{"user":"{name}"}}',
                        "payload": words(REMINDER).to_json(),
                    }
                    facts = {"organisation_id": office.organisation, "kind": "message", "now": office.clock()}
                    assert await work.outbox.add(**where, **facts, priority=BLIND, unless=note)
            office.delivery.wake()
        case "answer" | "nudge":
            priority = NUDGE if step == "nudge" else 0
            await office.add(f"{step} {number}", PEOPLE[number % 4], platform=office.at, priority=priority)
        case "kill":
            await office.crash()
            office.start()
        case "minute" | "hour" | "later":
            office.later({"minute": MINUTE, "hour": HOUR, "later": HOUR * 3}[step])


async def _until_free(office: Office) -> None:
    """Let what is to be tried again come to its end, so that the next ones are taken at once."""
    while office.delivery._blind._again:
        office.later(HOUR)
        await office.quiet()
