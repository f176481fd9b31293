"""Turns without a trace: on both databases nothing is kept of them but what they write, whatever goes wrong."""

import asyncio
import io
import logging
from dataclasses import replace

import pytest
import structlog
from sqlalchemy import select, text
from sqlalchemy.exc import OperationalError

from adapters.platform import NotTaken
from bot.logs import configure_logs
from bot.settings.sections import Log
from flows.access import MEMBER, ORGANISER
from flows.capability import Handler
from flows.chat import Changed, Command, Incoming, Message, Page, Pressed, Submitted, Surface
from flows.dispatch import leaves_no_trace
from storage.models import Base
from tests.bot.support import CANARY, a_sender, pressed, typed, words
from tests.bot.test_intake import Desk


@pytest.fixture
async def desk(store):
    """An intake with somebody who takes part, and a button, a page and a command without a trace."""
    opened = Desk(store)
    await opened.open()
    await opened.intake.receive(typed("slack:0", "start"))
    await opened.intake.receive(pressed("slack:00", "onboarding.join"))
    can = opened.house.repertoire
    secret = Handler(_secret, MEMBER, traceless=True)
    can.buttons["test.secret"] = secret
    can.buttons["test.organisers"] = Handler(_secret, ORGANISER, traceless=True)
    can.pages["test"] = Handler(_sent_in, MEMBER, traceless=True)
    can.commands["idea"] = Handler(_secret, MEMBER, traceless=True)
    return opened


async def _secret(turn, what="", *_):
    if what == "mark":
        await turn.work.flags.set("written", "yes")
    elif what == "say":
        await turn.say("help.plain")
    elif what == "note":
        await turn.note("idea", 1, None, "posted")
    elif what == "break":
        await turn.work.flags.set("written", "yes")
        raise ValueError(CANARY)
    turn.puts(words("Hier"))


async def _sent_in(turn, act):
    assert isinstance(act, Submitted | Changed)
    await _secret(turn, act.answers.get("points"))


async def dump(desk):
    """Return all rows of all tables, but for that one flag."""
    async with desk.store.read() as work:
        tables = [table for table in Base.metadata.sorted_tables if table.name != "lease"]
        return {table.name: sorted(map(str, await work._session.execute(select(table)))) for table in tables}


def sent(answers, act=Submitted):
    return Incoming(f"slack:{CANARY}", a_sender(), act("test", answers, CANARY), Surface.MODAL)


@pytest.mark.parametrize("what", ["look", "say", "note", "break"])
async def test_nothing_is_kept_of_a_turn_that_writes_nothing_itself(desk, what):
    before, woken = await dump(desk), desk.woken
    for incoming in (
        pressed("slack:1", "test.secret", what),
        pressed("slack:1", "1z:test.secret", what),
        sent({"points": what}),
        sent({"points": what}, Changed),
        typed("slack:1", "idea"),
    ):
        await desk.intake.receive(incoming)
    assert await dump(desk) == before
    assert desk.woken == woken


async def test_only_what_it_writes_is_kept_and_the_same_may_come_again(desk):
    before = await dump(desk)
    for _ in range(2):
        acknowledgement = await desk.intake.receive(pressed("slack:1", "test.secret", "mark"))
        assert str(acknowledgement.replaces) == "Hier"
    after = await dump(desk)
    assert {name for name in after if after[name] != before[name]} == {"flag"}


async def test_the_account_carries_no_number_of_the_transaction(desk):
    if desk.store.is_embedded:
        return
    await desk.intake.receive(pressed("slack:1", "test.secret", "mark"))
    async with desk.store.read() as work:
        locked = await work._session.scalar(text("SELECT xmax::text FROM account"))
        written = await work._session.scalar(text("SELECT xmin::text FROM flag"))
    assert locked != written


async def test_what_is_said_takes_the_place_of_the_message_but_not_where_that_says_other_things(desk):
    def standing(action):
        incoming = pressed("slack:1", action)
        assert isinstance(incoming.act, Pressed)
        return replace(incoming, act=replace(incoming.act, receipt="R1"))

    assert (await desk.intake.receive(standing("1z:test.secret"))).place == "R1"
    assert (await desk.intake.receive(standing("1z+test.secret"))).place is None


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_a_failure_is_answered_at_once_and_rolled_back(desk, language):
    async with desk.store.begin() as work:
        (await work.accounts.admit("slack", "T1", "U1")).member.language = language
    sorry = {"nl": "Er ging iets mis; er is niets kwijt. Probeer het opnieuw.", "en": "Something went wrong"}[language]
    acknowledgement = await desk.intake.receive(pressed("slack:1", "test.secret", "break"))
    assert acknowledgement.notice.startswith(sorry)
    page = await desk.intake.receive(sent({"points": "break"}))
    assert page.problems["points"].startswith(sorry)
    async with desk.store.read() as work:
        assert await work.flags.get("written") is None


async def test_who_may_not_is_told_at_once_and_leaves_nothing(desk):
    before = await dump(desk)
    assert (await desk.intake.receive(pressed("slack:1", "test.organisers"))).notice
    assert await dump(desk) == before


async def test_who_does_not_take_part_is_shown_the_way_in_as_always(desk):
    await desk.intake.receive(pressed("slack:1", "test.secret", who="U2"))
    assert await desk.says("U2") == ["Daarvoor doe je eerst mee; dat is je eigen keuze en kost één tik."]
    desk.slack.vouching = False
    assert (await desk.intake.receive(pressed("slack:2", "test.secret", who="U3"))).notice


async def test_a_page_that_did_not_open_is_not_offered_in_the_outbox(desk):
    before = await dump(desk)
    page = Page("test", "Scan", "Sluiten", intro=Message(()), state=CANARY)
    await desk.intake.could_not_open(pressed("slack:1", "test.secret"), page)
    assert await dump(desk) == before


async def test_the_log_names_neither_who_nor_what(desk, monkeypatch):
    written = io.StringIO()
    handlers, level = list(logging.getLogger().handlers), logging.getLogger().level
    configure_logs(Log(format="json", level="DEBUG"), ["geheim-token"], written)
    try:
        await desk.intake.receive(pressed(f"slack:{CANARY}", "test.secret", "break"))
        await desk.intake.receive(sent({"points": "break"}))
        await desk.intake.receive(pressed("slack:1", "test.secret", CANARY, CANARY))
        monkeypatch.setattr(desk.store, "look", _gone)
        with pytest.raises(NotTaken):
            await desk.intake.receive(sent({"points": CANARY}))
    finally:
        logging.getLogger().handlers = handlers
        logging.getLogger().setLevel(level)
        structlog.reset_defaults()
        logging.captureWarnings(capture=False)
    log = written.getvalue()
    assert log.count("turn_failed") == 2
    assert "ValueError" in log
    assert CANARY not in log
    assert "U1" not in log
    assert "slack:1" not in log


async def test_turns_of_one_person_still_run_one_after_the_other(desk):
    under_way, most = 0, 0

    async def slow(turn):
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0.01)
        under_way -= 1

    desk.house.repertoire.buttons["test.slow"] = Handler(slow, MEMBER, traceless=True)
    await asyncio.gather(*(desk.intake.receive(pressed("slack:1", "test.slow")) for _ in range(5)))
    assert most == 1


def _gone():
    raise OperationalError("BEGIN", {}, ConnectionError("server closed the connection"))


async def test_a_command_counts_by_each_of_its_names(desk):
    for word in ("idea", "idee"):
        assert leaves_no_trace(desk.house, Incoming("k", a_sender(), Command(word), Surface.MODAL))
        assert not leaves_no_trace(desk.house, Incoming("k", a_sender(), Command(word, "x"), Surface.MODAL))
        assert not leaves_no_trace(desk.house, Incoming("k", a_sender(), Command(word), Surface.STEPS, private=False))
    assert not leaves_no_trace(desk.house, Incoming("k", a_sender(), Pressed("idea.pool"), Surface.MODAL))
