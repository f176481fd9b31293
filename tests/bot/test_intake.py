"""What people do acts once, is never lost, and one turn that fails stands in nobody's way; on both databases."""

import asyncio
import io
import logging
import sqlite3
from dataclasses import replace
from functools import partial
from random import Random

import pytest
import structlog
from sqlalchemy import delete, func, select
from sqlalchemy.exc import DataError, OperationalError

from adapters.platform import NotTaken
from bot import intake as intake_module
from bot.intake import Intake
from bot.letters import from_json
from bot.logs import configure_logs
from bot.metrics import Metrics
from bot.settings.sections import Log
from flows.asking.pages import CONFIRM, State
from flows.chat import Command, Incoming, Message, Said, Submitted, Surface
from flows.everything import build_house
from flows.policy import Policy
from storage import writers
from storage.models import Account, Idea, IdeaState, Letter, Organisation, OutboxEntry, Seen
from storage.store import Store
from tests.bot.support import CANARY, FakePlatform, SetClock, a_sender, pressed, said, typed

REAL_PLAY = intake_module.play


class Desk:
    """An intake on a real database, and what it has to say."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.clock = SetClock()
        self.slack, self.telegram = FakePlatform("slack"), FakePlatform("telegram")
        platforms = {"slack": self.slack, "telegram": self.telegram}
        self.metrics = Metrics()
        self.house = build_house(Policy(), Random(1), "nl")  # noqa: S311 - a test that repeats
        self.woken = 0
        self.intake = Intake(store, self.house, "default", platforms, self.clock, self.metrics, self._wake)  # type: ignore[arg-type]  # has what is called

    async def open(self) -> None:
        async with self.store.begin() as work:
            await work.organisations.ensure(
                key="default", name="Voorbeeld", language="nl", time_zone="Europe/Amsterdam", now=self.clock()
            )

    async def says(self, who: str | None = None) -> list[str]:
        """Return what waits in the outbox for somebody."""
        async with self.store.read() as work:
            found = await work.outbox._session.execute(
                select(OutboxEntry.address, OutboxEntry.payload).order_by(OutboxEntry.id)
            )
            return [
                str(Message.from_json(payload)) for address, payload in found if who is None or f'"{who}"' in address
            ]

    async def count(self, kind: type) -> int:
        async with self.store.read() as work:
            return await work.outbox._session.scalar(select(func.count()).select_from(kind)) or 0

    def _wake(self) -> None:
        self.woken += 1


@pytest.fixture
async def desk(store: Store):
    opened = Desk(store)
    await opened.open()
    return opened


@pytest.fixture
def breaks(monkeypatch):
    """Make turns fail while somebody says "breek"; the error quotes them, as errors do."""
    left = {"times": 10_000, "error": ValueError}

    async def play(turn):
        act = turn.incoming.act
        text = act.text if isinstance(act, Said) else getattr(act, "rest", "")
        if "breek" in (text or "") and left["times"] > 0:
            left["times"] -= 1
            raise left["error"](f"cannot read {text!r}")
        await REAL_PLAY(turn)

    monkeypatch.setattr(intake_module, "play", play)
    return left


@pytest.fixture
def looked_up(desk, monkeypatch):
    """What happens right after it was looked up what looks like a quiet stand-up; the look-up itself only reads."""
    happens = []
    look_up = desk.house.lookalikes.look_up

    async def watched(work, wanted):
        assert not work.ideas._scope.writes
        found = await look_up(work, wanted)
        if happens and wanted.title == "Stille standup":
            await happens.pop(0)()
        return found

    monkeypatch.setattr(desk.house.lookalikes, "look_up", watched)
    return happens


def posts(key, title, who, platform="slack"):
    """Somebody posts an idea, from the last look of a page."""
    answers = {"title": title, "problem": f"{title}, want {title}.", "type": "change", "role": "join"}
    state = State("idea", CONFIRM, {**answers, "smallest": None}).to_json()
    return Incoming(key, a_sender(who, platform), Submitted("idea", {}, state), Surface.MODAL, private=True)


async def ideas_in(desk):
    """How the idea of each of them stands."""
    async with desk.store.read() as work:
        found = select(Account.external_id, Idea.state).join(Idea, Idea.owner_id == Account.member_id)
        return dict(iter(await work.outbox._session.execute(found)))


async def test_the_same_key_acts_once(desk):
    for _ in range(3):
        await desk.intake.receive(typed("slack:1", "start"))
    assert len(await desk.says("U1")) == 1
    await desk.intake.receive(typed("slack:2", "start"))
    assert len(await desk.says("U1")) == 2


async def test_the_same_key_at_the_same_moment_acts_once(desk):
    await asyncio.gather(*(desk.intake.receive(typed("slack:1", "start")) for _ in range(5)))
    assert len(await desk.says("U1")) == 1


async def test_two_keys_at_once_make_one_member(desk):
    await asyncio.gather(*(desk.intake.receive(typed(f"slack:{number}", "start")) for number in range(5)))
    assert await desk.count(Account) == 1


async def test_a_turn_that_fails_is_tried_again_and_acts_once(desk, breaks):
    breaks["times"] = 2
    await desk.intake.receive(typed("slack:1", "start", "breek"))
    [welcome] = await desk.says("U1")
    assert "Noor" in welcome
    assert await desk.count(Letter) == 0


async def test_a_turn_that_always_fails_is_put_aside_with_an_honest_answer(desk, breaks):
    acknowledgement = await desk.intake.receive(said("slack:1", "breek dit"))
    assert acknowledgement.notice is None
    assert await desk.says("U1") == ["Er ging iets mis; er is niets kwijt. Probeer het opnieuw."]
    async with desk.store.read() as work:
        [letter] = await work.letters.waiting(10)
    assert (letter.platform, letter.error, letter.attempts) == ("slack", "ValueError", 3)
    assert from_json(letter.payload).act == Said("breek dit")
    assert b'learnathon_dead_letters_total{platform="slack"} 1.0' in desk.metrics.render()


async def test_what_was_put_aside_is_not_played_when_it_is_delivered_again(desk, breaks):
    for _ in range(3):
        await desk.intake.receive(said("slack:1", "breek dit"))
    assert len(await desk.says("U1")) == 1
    assert await desk.count(Letter) == 1


async def test_a_turn_that_fails_blocks_nobody_not_even_the_same_person(desk, breaks):
    await desk.intake.receive(said("slack:1", "breek dit"))
    await desk.intake.receive(typed("slack:2", "start"))
    await desk.intake.receive(typed("slack:3", "start", who="U2"))
    assert len(await desk.says("U1")) == 2
    assert len(await desk.says("U2")) == 1


@pytest.mark.parametrize("error", [DataError, UnicodeEncodeError])
async def test_what_the_database_can_never_take_is_a_letter_and_not_an_endless_repeat(desk, monkeypatch, error):
    problem = DataError("INSERT", {}, ValueError("NUL")) if error is DataError else error("utf-8", "\ud800", 0, 1, "no")

    async def play(_):
        raise problem

    monkeypatch.setattr(intake_module, "play", play)
    await desk.intake.receive(said("telegram:1", "\ud800\x00", platform="telegram"))
    async with desk.store.read() as work:
        [letter] = await work.letters.waiting(10)
    assert from_json(letter.payload).act == Said("\ud800\x00")


async def test_while_the_database_is_away_nothing_is_taken_and_nothing_is_lost(desk, monkeypatch):
    begin, desk.store.begin = desk.store.begin, _gone
    with pytest.raises(NotTaken):
        await desk.intake.receive(typed("slack:1", "start"))
    desk.store.begin = begin
    await desk.intake.receive(typed("slack:1", "start"))
    assert len(await desk.says("U1")) == 1


async def test_a_failure_that_cannot_be_noted_is_not_taken(desk, breaks, monkeypatch):
    breaks["error"] = _ThenTheDatabaseGoes(desk)
    with pytest.raises(NotTaken):
        await desk.intake.receive(said("slack:1", "breek dit"))
    breaks["error"].comes_back()
    breaks["times"] = 0
    await desk.intake.receive(said("slack:1", "breek dit"))
    assert await desk.count(Letter) == 0


async def test_a_mistake_in_a_statement_is_no_reason_to_repeat_for_ever(sqlite_url, monkeypatch):
    store = Store(sqlite_url)
    desk = Desk(store)
    await desk.open()

    async def play(turn):
        await turn.work.outbox._session.execute(delete(Organisation).where(func.no_such_function() == 1))

    monkeypatch.setattr(intake_module, "play", play)
    await desk.intake.receive(said("slack:1", "hoi"))
    async with store.read() as work:
        [letter] = await work.letters.waiting(10)
    assert letter.error == "OperationalError"
    await store.dispose()


async def test_a_page_opens_while_somebody_is_writing(desk, monkeypatch):
    monkeypatch.setattr(writers, "_LONGEST_COURTESY", 0.01)
    async with desk.store.begin() as work:
        await work.flags.set("hold", "a long time")
        async with asyncio.timeout(5):
            assert (await desk.intake.receive(typed("slack:1", "idea"))).opens
    assert desk.woken == 0


async def test_what_should_open_a_page_but_has_something_to_say_says_it_once(desk):
    unable = replace(typed("slack:1", "idea"), can_open=False)
    for _ in range(2):
        await desk.intake.receive(unable)
    assert len(await desk.says("U1")) == 1
    assert await desk.count(Letter) == 0


async def test_what_only_looked_leaves_no_key(desk):
    command = Incoming("slack:1", a_sender(), Command("idea", ""), Surface.MODAL, private=True, can_open=True)
    first = await desk.intake.receive(command)
    again = await desk.intake.receive(command)
    assert first.opens is not None
    assert again.opens is not None
    page = first.opens
    sent_in = Incoming("slack:V1:h1", a_sender(), Submitted("idea", {"title": "kort"}, page.state), Surface.MODAL, True)
    for _ in range(2):
        assert (await desk.intake.receive(sent_in)).problems
    assert await desk.count(Seen) == 0
    assert await desk.count(Account) == 0
    assert await desk.says() == []


async def test_what_looks_alike_is_looked_up_while_others_write_and_those_who_post_meanwhile_are_seen(desk, looked_up):
    await desk.intake.receive(posts("slack:1", "Moestuin op het dak", "U1"))

    async def meanwhile():
        async with asyncio.timeout(5):
            await desk.intake.receive(posts("slack:2", "Stille standup", "U2"))

    looked_up.append(meanwhile)
    await desk.intake.receive(posts("slack:3", "Stille standup", "U3"))
    assert await ideas_in(desk) == {"U1": IdeaState.SUBMITTED, "U2": IdeaState.SUBMITTED, "U3": IdeaState.DRAFT}
    assert "Noor U2" in (await desk.says("U3"))[0]


async def test_others_who_go_on_posting_keep_nobody_from_it(desk, looked_up):
    titles = ["Moestuin op het dak", "Fietsen naar kantoor", "Lunch met klanten", "Digitale facturen"]
    others = [posts(f"slack:{title}", title, title) for title in titles]
    looked_up += [partial(desk.intake.receive, one) for one in others]
    await desk.intake.receive(posts("slack:1", "Stille standup", "U1"))
    assert len(looked_up) == 3, "looked up once"
    assert (await ideas_in(desk))["U1"] is IdeaState.SUBMITTED


async def test_what_looks_alike_is_looked_up_for_a_stranger_who_is_vouched_for_and_again_after_a_failure(desk, breaks):
    breaks["times"] = 2
    await desk.intake.receive(posts("telegram:1", "Stille standup, breek niet", "7", platform="telegram"))
    await desk.intake.receive(posts("telegram:2", "Stille standup", "8", platform="telegram"))
    assert set((await ideas_in(desk)).values()) == {IdeaState.SUBMITTED, IdeaState.DRAFT}


async def test_somebody_who_is_stuck_holds_up_nobody_else(desk):
    desk.telegram.vouch_takes = 3600.0
    stuck = asyncio.create_task(desk.intake.receive(typed("telegram:1", "start", who="7", platform="telegram")))
    async with asyncio.timeout(5):
        for number in range(5):
            await desk.intake.receive(typed(f"slack:{number}", "start", who=f"U{number}"))
    assert not stuck.done()
    stuck.cancel()
    await asyncio.gather(stuck, return_exceptions=True)


async def test_a_stranger_is_turned_away_and_leaves_no_row(desk):
    desk.telegram.vouching = False
    acknowledgement = await desk.intake.receive(typed("telegram:1", "start", who="7", platform="telegram"))
    assert acknowledgement.notice
    assert await desk.count(Account) == 0
    assert await desk.says() == []


async def test_a_database_locked_for_five_seconds_loses_nothing(sqlite_url):
    store = Store(sqlite_url)
    desk = Desk(store)
    await desk.open()
    lock = _Lock(sqlite_url.partition("///")[2])
    lock.take()
    turns = [
        asyncio.create_task(desk.intake.receive(typed(f"{platform}:{who}", "start", who=f"{who}", platform=platform)))
        for platform in ("slack", "telegram")
        for who in range(10, 20)
    ]
    await asyncio.sleep(5)
    assert not any(turn.done() for turn in turns)
    lock.release()
    await asyncio.gather(*turns)
    assert len(await desk.says()) == 20
    await store.dispose()


async def test_no_words_get_into_the_log_whatever_fails(desk, breaks):
    written = io.StringIO()
    before = [(logging.getLogger(name), logging.getLogger(name).level) for name in ("", "bot", "adapters", "flows")]
    handlers = list(logging.getLogger().handlers)
    configure_logs(Log(format="json", level="DEBUG"), ["geheim-token"], written)
    try:
        await desk.intake.receive(said("slack:1", f"breek {CANARY}"))
        await desk.intake.receive(said("slack:2", CANARY))
        await desk.intake.receive(typed("slack:3", "idea", CANARY))
        await desk.intake.receive(typed(f"slack:4 {CANARY}"[:7], CANARY, CANARY))
        await desk.intake.receive(pressed("slack:5", CANARY, CANARY))
        await desk.intake.receive(pressed("slack:6", "idea.look", CANARY))
        await desk.intake.receive(
            Incoming(
                "slack:7",
                a_sender(),
                Submitted("idea", {"title": CANARY}, f'["idea",0,{{"{CANARY}":1}}'),
                Surface.MODAL,
                True,
            )
        )
        await desk.intake.receive(
            Incoming("slack:8", a_sender(), Submitted(CANARY, {"title": CANARY}, CANARY), Surface.MODAL, True)
        )
        desk.store.begin = _gone
        with pytest.raises(NotTaken):
            await desk.intake.receive(said("slack:9", CANARY))
    finally:
        logging.getLogger().handlers = handlers
        structlog.reset_defaults()
        logging.captureWarnings(capture=False)
        for logger, level in before:
            logger.setLevel(level)
    assert written.getvalue().count("turn_failed") >= 3
    assert "not_taken" in written.getvalue()
    assert CANARY not in written.getvalue()


def _gone():
    raise OperationalError("BEGIN", {}, ConnectionError("server closed the connection"))


class _ThenTheDatabaseGoes:
    """An error after which nothing can be written."""

    def __init__(self, desk):
        self._desk = desk
        self._begin = desk.store.begin

    def __call__(self, words):
        self._desk.store.begin = _gone
        return ValueError(words)

    def comes_back(self):
        self._desk.store.begin = self._begin


class _Lock:
    """Another process that holds the database."""

    def __init__(self, file):
        self._connection = sqlite3.connect(file, isolation_level=None, check_same_thread=False)

    def take(self):
        self._connection.execute("BEGIN EXCLUSIVE")

    def release(self):
        self._connection.rollback()
        self._connection.close()
