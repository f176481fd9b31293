"""A platform that does as it is told, and an outbox to deliver from."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Self

from adapters.platform import DeliveryError, Finding, Parcel, Receive, Verdict
from bot.delivery import Delivery
from bot.metrics import Metrics
from bot.pacing import Limit, Paces
from flows.chat import Block, Command, Incoming, Message, Pressed, Run, Said, Sender, Surface
from flows.scan.tags import Tags
from storage.outbox import Claimed
from storage.store import Store

NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
CANARY = "KanarieGeheim"
TAGS = Tags(lambda: b"a key that is not in the database")


class SetClock:
    """A clock that only moves when told to."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, by: timedelta) -> None:
        self.now += by


class FakePlatform:
    """Remembers what it was given, and fails as the test wants."""

    vouches_at_once = False

    def __init__(self, name: str = "slack", *, reads_back: bool = True) -> None:
        self.name = name
        self.arrived: list[Parcel] = []
        self.tried: list[Parcel] = []
        self.fails: list[DeliveryError | Exception | None] = []
        self.fails_after: list[DeliveryError | None] = []
        """Failures of calls that arrived all the same."""
        self.read_back_fails: list[DeliveryError] = []
        self.read_backs: list[int] = []
        self.takes = 0.0
        self.vouch_takes = 0.0
        self.vouching = True
        self.is_out: str | None = None
        self.receive: Receive | None = None
        self._reads_back = reads_back

    async def start(self, receive: Receive) -> None:
        self.receive = receive

    async def stop(self) -> None:
        self.receive = None

    async def vouches(self, sender: Sender) -> bool:
        await asyncio.sleep(self.vouch_takes)
        return self.vouching

    async def deliver(self, parcel: Parcel) -> str:
        self.tried.append(parcel)
        if self.takes:
            await asyncio.sleep(self.takes)
        if self.fails and (failure := self.fails.pop(0)) is not None:
            raise failure
        self.arrived.append(parcel)
        if self.fails_after and (lost := self.fails_after.pop(0)) is not None:
            raise lost
        return f"receipt-{parcel.entry}"

    async def read_back(self, parcel: Parcel) -> str | None:
        self.read_backs.append(parcel.entry)
        if not self._reads_back:
            raise DeliveryError("nobody can tell", Verdict.UNCERTAIN)
        if self.read_back_fails:
            raise self.read_back_fails.pop(0)
        there = any(parcel.entry == one.entry for one in self.arrived)
        return f"receipt-{parcel.entry}" if there else None

    def routes(self) -> Sequence[object]:
        return ()

    async def problem(self) -> str | None:
        return self.is_out

    async def check(self) -> list[Finding]:
        return []

    @property
    def texts(self) -> list[str]:
        return [str(parcel.message) for parcel in self.arrived]


def words(text: str) -> Message:
    return Message((Block((Run(text),)),))


def an_entry(entry: int = 1, **changes: Any) -> Claimed:
    values: dict[str, Any] = {
        "id": entry,
        "organisation_id": 1,
        "platform": "slack",
        "address": '{"user":"U1"}',
        "kind": "message",
        "payload": words("hallo").to_json(),
        "priority": 0,
        "slot": None,
        "attempts": 1,
        "created_at": NOW,
        "first_tried_at": NOW,
        "epoch": 1,
        "is_uncertain": False,
        "posting": None,
    }
    return Claimed(**{**values, **changes})


class PostOffice:
    """An outbox, its delivery and two platforms, on a clock that the test moves."""

    def __init__(self, store: Store, limits: dict[str, Limit] | None = None) -> None:
        self.store = store
        self.clock = SetClock()
        self.slack = FakePlatform("slack")
        self.telegram = FakePlatform("telegram", reads_back=False)
        self.platforms = {"slack": self.slack, "telegram": self.telegram}
        self.organisation = 0
        self.metrics = Metrics()
        self._limits = limits or {}
        self._running: asyncio.Task[None] | None = None
        self.delivery = self._new_delivery()

    async def __aenter__(self) -> Self:
        async with self.store.begin() as work:
            made = await work.organisations.ensure(
                key="default", name="Voorbeeld", language="nl", time_zone="Europe/Amsterdam", now=self.clock()
            )
            self.organisation = made.id
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    def start(self) -> None:
        self._running = asyncio.create_task(self.delivery.run())

    async def stop(self) -> None:
        if self._running is not None:
            await self.delivery.stop()
            await asyncio.wait_for(self._running, 5)
            self._running = None

    async def crash(self) -> None:
        """End as a killed process does: nothing is written down any more."""
        if self._running is not None:
            under_way = [*(task for _, task in self.delivery._under_way.values()), *self.delivery._blind._tasks]
            for task in [self._running, *under_way]:
                task.cancel()
            await asyncio.gather(self._running, *under_way, return_exceptions=True)
            self._running = None
        self.delivery = self._new_delivery()

    async def add(self, text: str, to: str = "U1", *, platform: str = "slack", **more: Any) -> None:
        async with self.store.begin() as work:
            await work.outbox.add(
                organisation_id=self.organisation,
                platform=platform,
                address=f'{{"user":"{to}"}}',
                kind="message",
                payload=words(text).to_json(),
                now=self.clock(),
                **more,
            )
        self.delivery.wake()

    async def counts(self) -> dict[str, int]:
        async with self.store.read() as work:
            return {str(state): n for state, n in (await work.outbox.counts()).items() if n}

    async def settled(self, within: float = 5.0, left: dict[str, int] | None = None) -> None:
        """Wait until this is what is left in the outbox."""
        counts: dict[str, int] = {}
        for _ in range(int(within / 0.02)):
            if (counts := await self.counts()) == (left or {}):
                return
            await asyncio.sleep(0.02)
        raise AssertionError(f"left in the outbox: {counts}, not {left or {}}")

    def later(self, by: timedelta) -> None:
        self.clock.move(by)
        self.delivery.wake()

    def _new_delivery(self) -> Delivery:
        return Delivery(self.store, self.platforms, Paces(self._limits), self.clock, self.metrics, TAGS)  # type: ignore[arg-type]  # has what is called


def said(key: str, text: str, who: str = "U1", platform: str = "slack") -> Incoming:
    surface = Surface.MODAL if platform == "slack" else Surface.STEPS
    return Incoming(key, a_sender(who, platform), Said(text), surface, private=True)


def typed(key: str, word: str, rest: str = "", who: str = "U1", platform: str = "slack") -> Incoming:
    surface = Surface.MODAL if platform == "slack" else Surface.STEPS
    return Incoming(
        key, a_sender(who, platform), Command(word, rest), surface, private=True, can_open=platform == "slack"
    )


def pressed(key: str, action: str, *args: str, who: str = "U1", platform: str = "slack") -> Incoming:
    surface = Surface.MODAL if platform == "slack" else Surface.STEPS
    return Incoming(key, a_sender(who, platform), Pressed(action, args), surface, private=True)


def a_sender(who: str = "U1", platform: str = "slack") -> Sender:
    return Sender(
        platform, "T1", who, f"Noor {who}", f'{{"user":"{who}"}}', language="nl", time_zone="Europe/Amsterdam"
    )
