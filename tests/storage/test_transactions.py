"""A unit of work is kept as a whole or not at all, and nobody's update is lost."""

import asyncio
import sqlite3
import subprocess
import sys
import threading
import traceback
from datetime import datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError

from storage.errors import NeedsWriting, StorageError
from storage.models import Conversation, IdeaState, Seen
from storage.store import Store

from .people import NOW, idea_of, settle


async def test_what_was_done_is_kept(store):
    async with store.begin() as work:
        assert await work.seen.first("slack:1", NOW)
    async with store.begin() as work:
        assert not await work.seen.first("slack:1", NOW)


async def test_an_error_undoes_everything(store):
    async def fail():
        async with store.begin() as work:
            await work.seen.first("slack:1", NOW)
            await work.flags.set("hold", "why not")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    async with store.begin() as work:
        assert await work.seen.first("slack:1", NOW)
        assert await work.flags.get("hold") is None


async def test_changed_objects_are_kept_without_asking(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        member = await work.members.get(noor.member_id)
        member.language = "en"
    async with store.read() as work:
        assert (await work.members.get(noor.member_id)).language == "en"


async def test_a_hundred_updates_at_once_lose_none(store):
    noor, *_ = await settle(store, "Noor")
    async with store.begin() as work:
        idea = await work.ideas.add(idea_of(noor, "0"))

    async def count_up():
        async with store.begin() as work:
            same = await work.ideas.by_number(noor.organisation_id, idea.number)
            await asyncio.sleep(0)
            same.title = str(int(same.title) + 1)

    await asyncio.gather(*(count_up() for _ in range(100)))
    async with store.read() as work:
        assert (await work.ideas.get(idea.id)).title == "100"


async def test_turns_of_one_account_run_in_order(store):
    await settle(store, "Noor")

    async def answer():
        async with store.begin() as work:
            admission = await work.accounts.admit("slack", "acme", "noor")
            await asyncio.sleep(0)
            form = admission.conversation or conversation_of(admission.account)
            form.answers = {"count": form.answers.get("count", 0) + 1}
            await work.conversations.put(form)

    await asyncio.gather(*(answer() for _ in range(30)))
    async with store.read() as work:
        admission = await work.accounts.admit("slack", "acme", "noor")
        assert admission.conversation.answers == {"count": 30}


async def test_writers_are_served_in_order_of_arrival(sqlite_url):
    store = Store(sqlite_url)
    served = []

    async def write(number):
        async with store.begin() as work:
            await work.seen.first(f"slack:{number}", NOW)
            served.append(number)

    await asyncio.gather(*(write(number) for number in range(20)))
    assert served == list(range(20))
    await store.dispose()


async def test_a_reader_cannot_write(store):
    with pytest.raises(NeedsWriting):
        async with store.read() as work:
            await work.seen.first("slack:1", NOW)
    async with store.begin() as work:
        assert await work.seen.first("slack:1", NOW)


async def test_a_reader_cannot_change_objects_either(store):
    noor, *_ = await settle(store, "Noor")
    with pytest.raises(NeedsWriting):
        async with store.read() as work:
            (await work.members.get(noor.member_id)).language = "en"
    async with store.read() as work:
        assert (await work.members.get(noor.member_id)).language == "nl"


async def test_a_reader_sees_one_picture(store):
    async with store.read() as reader:
        assert await reader.flags.get("hold") is None
        async with store.begin() as work:
            await work.flags.set("hold", "restored")
        assert await reader.flags.get("hold") is None
    async with store.read() as reader:
        assert await reader.flags.get("hold") == "restored"


async def test_what_is_read_briefly_is_one_picture_too_and_cannot_be_changed(store):
    async with store.look() as reader:
        assert await reader.flags.get("hold") is None
        async with store.begin() as work:
            await work.flags.set("hold", "restored")
        assert await reader.flags.get("hold") is None
    with pytest.raises(NeedsWriting):
        async with store.look() as reader:
            await reader.flags.set("hold", None)
    async with store.look() as reader:
        assert await reader.flags.get("hold") == "restored"


async def test_readers_go_on_while_somebody_writes(store):
    async with store.begin() as work:
        await work.seen.first("slack:1", NOW)
        async with store.read() as reader:
            assert await reader.organisations.all() == []


async def test_a_time_without_zone_is_refused(store):
    with pytest.raises(StatementError, match="zone"):
        async with store.begin() as work:
            await work.seen.first("slack:1", datetime(2026, 3, 2, 9, 0))  # noqa: DTZ001  # the mistake under test


async def test_times_come_back_in_utc(store):
    noor, *_ = await settle(store, "Noor")
    async with store.read() as work:
        account = await work.accounts.get(noor.id)
        assert account.created_at == NOW
        assert account.created_at.utcoffset().total_seconds() == 0


async def test_an_unknown_word_is_refused(store):
    noor, *_ = await settle(store, "Noor")
    async with store._engines.writer.connect() as connection:
        with pytest.raises(IntegrityError, match="ck_member_memberstate"):
            await connection.execute(text("UPDATE member SET state = 'gone' WHERE id = :id"), {"id": noor.member_id})


async def test_a_row_of_nobody_is_refused(store):
    with pytest.raises(IntegrityError):
        async with store.begin() as work:
            await work.conversations.put(conversation_of(None))


async def test_errors_and_objects_show_nothing_that_people_wrote(store):
    noor, *_ = await settle(store, "Noor")
    secret = idea_of(noor, "My salary is too low")
    secret.idea_type = None
    with pytest.raises(IntegrityError) as error:
        async with store.begin() as work:
            await work.ideas.add(secret)
    assert "salary" not in "".join(traceback.format_exception(error.value))
    assert "salary" not in repr(idea_of(noor, "My salary is too low", IdeaState.DRAFT))
    assert repr(Seen(key="x", seen_at=NOW)) == "<Seen >"


@pytest.mark.parametrize("steps", range(12))
async def test_whoever_is_cancelled_leaves_a_clean_connection(store, steps):
    async def turn():
        async with store.begin() as work:
            await work.seen.first("slack:1", NOW)
            await work.flags.set("hold", "cancelled")
            await asyncio.sleep(1)

    task = asyncio.create_task(turn())
    for _ in range(steps):
        await asyncio.sleep(0.001)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    async with store.begin() as work:
        assert await work.flags.get("hold") is None
        assert await work.seen.first("slack:1", NOW)


async def test_a_database_locked_by_another_process_is_waited_for(sqlite_url):
    store = Store(sqlite_url)
    locked = threading.Event()
    other = threading.Thread(target=_lock_for_two_seconds, args=(sqlite_url, locked))
    other.start()
    await asyncio.to_thread(locked.wait)
    async with store.begin() as work:
        assert await work.seen.first("slack:1", NOW)
    other.join()
    await store.dispose()


async def test_an_aborted_transaction_does_not_go_on_half(sqlite_url):
    store = Store(sqlite_url)

    async def go_on():
        async with store.begin() as work:
            await work.seen.first("slack:1", NOW)
            await work.seen._scope.connection.exec_driver_sql("ROLLBACK")
            await work.seen.first("slack:2", NOW)

    with pytest.raises(DBAPIError, match="nothing of it was kept"):
        await go_on()
    async with store.begin() as work:
        assert await work.seen.first("slack:1", NOW)
    await store.dispose()


async def test_the_store_answers_and_can_be_used_again_after_it_was_closed(store):
    await store.ping()
    await store.dispose()
    await store.ping()
    assert await store.is_current()


def test_a_process_ends_although_it_forgot_to_dispose(sqlite_url):
    script = f"""
import asyncio
from storage.store import Store
store = Store({sqlite_url!r})
asyncio.run(store.ping())
"""
    words = [sys.executable, "-W", "ignore", "-c", script]
    assert subprocess.run(words, timeout=30, check=False).returncode == 0  # noqa: S603  # this very Python


@pytest.mark.parametrize(
    ("url", "help_"),
    [
        ("mysql://x/y", "choose sqlite"),
        ("sqlite+aiosqlite://", "names no file"),
        ("learnathon.db", "cannot be read"),
    ],
)
async def test_a_wrong_url_is_explained(url, help_):
    with pytest.raises(StorageError, match=help_):
        await Store(url).ping()


async def test_a_missing_folder_is_explained(tmp_path):
    with pytest.raises(StorageError, match="does its folder exist"):
        await Store(f"sqlite+aiosqlite:///{tmp_path}/nowhere/learnathon.db").ping()


def conversation_of(account):
    return Conversation(
        account_id=account.id if account else 404,
        organisation_id=account.organisation_id if account else 404,
        form="idea",
        nonce="n1",
        step="title",
        answers={},
        context={},
        updated_at=NOW,
    )


def _lock_for_two_seconds(url, locked):
    database = sqlite3.connect(url.removeprefix("sqlite+aiosqlite:///"), isolation_level=None)
    database.execute("BEGIN IMMEDIATE")
    locked.set()
    threading.Event().wait(2)
    database.execute("COMMIT")
    database.close()


async def test_who_gives_up_on_a_statement_twice_leaves_nobody_waiting_for_its_connection(sqlite_url):
    """As when the bot stops while its database is busy: what tidies up after it has to end."""
    long = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) SELECT max(i) FROM n"

    async def reads():
        async with embedded.read() as work:
            await work._session.execute(text(long))

    embedded, others = Store(sqlite_url), asyncio.all_tasks()
    await embedded.upgrade()
    reading = asyncio.create_task(reads())
    await asyncio.sleep(0.05)
    for _ in range(2):
        reading.cancel()
        await asyncio.sleep(0.01)
    await asyncio.gather(reading, return_exceptions=True)
    left = asyncio.all_tasks() - others
    assert left, "its connection is closed beside it"
    _, waiting = await asyncio.wait(left, timeout=10)
    assert not waiting
    await embedded.dispose()


async def test_another_process_that_looks_in_and_leaves_takes_nothing_along(sqlite_url):
    """Such as a command beside the bot: it must see that it is not the last one, which tidies the log away."""
    store = Store(sqlite_url)
    await store.upgrade()
    async with store.begin() as work:
        await work.flags.set("hold", "before")
    async with store.read() as work:  # by another connection
        assert await work.flags.get("hold") == "before"
    await asyncio.to_thread(_asked_elsewhere, sqlite_url, "UPDATE flag SET value = value")
    async with store.begin() as work:
        await work.flags.set("hold", "after")
    assert await asyncio.to_thread(_asked_elsewhere, sqlite_url, "SELECT value FROM flag") == "[('after',)]"
    await store.dispose()


def _asked_elsewhere(url, statement):
    script = f"""
import sqlite3
database = sqlite3.connect({url.removeprefix("sqlite+aiosqlite:///")!r})
print(database.execute({statement!r}).fetchall())
database.commit()
database.close()
"""
    words = [sys.executable, "-c", script]
    return subprocess.run(words, timeout=30, check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603  # this Python


async def test_a_commit_that_is_refused_leaves_the_way_free_for_the_next(sqlite_url):
    store = Store(sqlite_url)

    async def breaks_a_rule_that_is_looked_at_last():
        async with store.begin() as work:
            await work._session.execute(text("PRAGMA defer_foreign_keys=ON"))
            await work._session.execute(text("INSERT INTO scan_tag (round_id, tag) VALUES (999, 'a tag')"))

    with pytest.raises(IntegrityError):
        await breaks_a_rule_that_is_looked_at_last()
    async with store.begin() as work:
        assert await work.scans.marked(["a tag"]) == frozenset()
        await work.flags.set("still", "here")
    async with store.read() as work:
        assert await work.flags.get("still") == "here"
    await store.dispose()
