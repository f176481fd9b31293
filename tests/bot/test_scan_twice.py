"""The same answers sent twice at once, on two platforms to two processes: none counts twice and none is lost."""

import asyncio
import os
from collections import Counter
from contextlib import suppress
from datetime import timedelta
from itertools import chain
from random import Random
from typing import Any

import pytest
from sqlalchemy import insert

from adapters.platform import NotTaken
from bot.intake import Intake
from bot.metrics import Metrics
from flows.chat import Acknowledgement, Incoming, Pressed, Submitted, Surface
from flows.everything import build_house
from flows.participating.draft import Draft
from flows.participating.sheet import Sheet
from flows.participating.telling import PAGE
from flows.policy import Policy
from flows.rounds.frozen import ROOT
from flows.scan.reading import default_questionnaire, raw_of
from storage.models import Account, Member, MemberState, RoundState, ScanRound
from storage.store import Store
from tests.bot.support import FakePlatform, SetClock, a_sender

PEOPLE = 10_000 if "LEARNATHON_ATTACK" in os.environ else 40
AT_ONCE = 40
STATEMENTS = 22
LEAF = "7"
SLACK, TELEGRAM = "1", "2"
"""The first point of whoever sends it there."""


class Replica:
    """A process of the bot, as far as turns go."""

    def __init__(self, url: str, clock: SetClock) -> None:
        self.store = Store(url)
        platforms: Any = {"slack": FakePlatform("slack"), "telegram": FakePlatform("telegram")}
        house = build_house(Policy(), Random(1), scan_key=lambda: b"a key of both")  # noqa: S311 - nothing is drawn
        self.intake = Intake(self.store, house, "default", platforms, clock, Metrics(), lambda: None)


async def opened(store: Store, clock: SetClock) -> int:
    """Open a round to people who are each on both platforms; returns its id."""
    async with store.begin() as work:
        organisation = await work.organisations.ensure(
            key="default", name="Voorbeeld", language="nl", time_zone="Europe/Amsterdam", now=clock()
        )
        session, numbers = work._session, range(1, PEOPLE + 1)
        ours: dict[str, Any] = {"organisation_id": organisation.id}
        facts = ours | {"language": "nl", "time_zone": "UTC", "state": MemberState.ACTIVE, "state_since": clock()}
        await session.execute(insert(Member), [facts | {"id": one, "name": f"Lid {one}"} for one in numbers])
        await session.execute(insert(Account), [ours | _account(one, clock) for one in numbers])
        await session.execute(insert(Account), [ours | _account(one, clock, "telegram") for one in numbers])
        leaf = {"id": LEAF, "name": "Zorg", "invited": PEOPLE, "publishable": True, "children": []}
        round_ = await work.scans.add(
            ScanRound(
                organisation_id=organisation.id,
                state=RoundState.OPEN,
                state_since=clock(),
                created_at=clock(),
                closes_at=clock() + timedelta(days=14),
                questionnaire=raw_of(default_questionnaire()),
                tree=leaf | {"id": ROOT, "children": [leaf]},
            )
        )
        await work.scans.invite(round_.id, dict.fromkeys(numbers, LEAF))
        return round_.id


def _account(number: int, clock: SetClock, platform: str = "slack") -> dict[str, Any]:
    sender = a_sender(f"U{number}", platform)
    return {
        "member_id": number,
        "platform": platform,
        "tenant": sender.tenant,
        "external_id": sender.id,
        "address": sender.address,
        "created_at": clock(),
    }


def points(number: int, where: str) -> str:
    """Answers that tell whose they are and where they were sent; those of real people tell neither."""
    digits = ""
    for _ in range(STATEMENTS - 1):
        number, digit = divmod(number, 5)
        digits += str(digit + 1)
    return where + digits


def on_slack(round_id: int, number: int, key: str) -> Incoming:
    draft = Draft(Sheet(round_id, "nl", points(number, SLACK), STATEMENTS), {})
    act = Submitted(PAGE, {"O1": f"Woorden {number}", "O2": None}, draft.to_state())
    return Incoming(key, a_sender(f"U{number}", "slack"), act, Surface.MODAL, private=True)


def on_telegram(round_id: int, number: int, key: str) -> Incoming:
    sheet = Sheet(round_id, "nl", points(number, TELEGRAM), STATEMENTS)
    act = Pressed("scan.send", sheet.to_args())
    return Incoming(key, a_sender(f"U{number}", "telegram"), act, Surface.STEPS, private=True)


@pytest.mark.parametrize("order", ["both platforms", "one platform"])
async def test_everybody_twice_at_once(database_url: str, order: str) -> None:
    clock, chance = SetClock(), Random(3)  # noqa: S311 - chance that can be repeated
    replicas = [Replica(database_url, clock), Replica(database_url, clock)]
    round_id = await opened(replicas[0].store, clock)
    gate = asyncio.Semaphore(AT_ONCE)

    async def sends(replica: Replica, incoming: Incoming) -> Acknowledgement:
        async with gate:
            while True:
                with suppress(NotTaken):  # which on a busy machine may be: the platform sends it again
                    return await replica.intake.receive(incoming)

    turns: list[Any] = []
    for number in range(1, PEOPLE + 1):
        here, there = chance.sample(replicas, 2)
        second = on_telegram if order == "both platforms" else on_slack
        pair = [(here, on_slack(round_id, number, f"a:{number}")), (there, second(round_id, number, f"b:{number}"))]
        turns.append([sends(*one) for one in chance.sample(pair, 2)])
    said = await asyncio.gather(*chain.from_iterable(turns))
    assert [one for one in said if one.problems or not (one.shows or one.replaces)] == []
    await _each_once(replicas[1].store, round_id)
    for replica in replicas:
        await replica.store.dispose()


async def _each_once(store: Store, round_id: int) -> None:
    async with store.read() as work:
        kept = Counter(answer for _, answer in await work.scans.answers(round_id))
        words = Counter(await work.scans.words(round_id, "O1"))
    where = {number: [points(number, one) for one in (SLACK, TELEGRAM)] for number in range(1, PEOPLE + 1)}
    assert {number: sum(kept[one] for one in both) for number, both in where.items()} == dict.fromkeys(where, 1)
    by_page = {f"Woorden {number}" for number, (page, _) in where.items() if kept[page]}
    assert words == dict.fromkeys(by_page, 1)  # words come along with the answers they were sent with, or not at all
