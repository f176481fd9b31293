"""A backup is made while the bot runs, and a restored bot keeps quiet until it is released."""

import sqlite3
import stat
from pathlib import Path

import pytest

from storage.backup import backup, restore
from storage.errors import BackupError
from storage.store import Store

from .people import NOW, settle
from .test_scrubbing import answered


def url_of(file):
    return f"sqlite+aiosqlite:///{file}"


async def test_a_backup_made_in_the_middle_of_things_can_be_restored(sqlite_url, tmp_path):
    store = Store(sqlite_url)
    await settle(store, "Noor")
    async with store.begin() as work:
        await work.flags.set("not kept", "yet")
        backup(sqlite_url, tmp_path / "copy.db")
    await store.dispose()

    restore(url_of(tmp_path / "new.db"), tmp_path / "copy.db")
    restored = Store(url_of(tmp_path / "new.db"))
    assert await restored.is_current()
    async with restored.begin() as work:
        assert (await work.accounts.admit("slack", "acme", "noor")).member.name == "Noor"
        assert await work.flags.get("hold") == "restored"
        assert await work.flags.get("not kept") is None
        assert await work.seen.first("slack:1", NOW)
    await restored.dispose()


SECRETS = (b"Words of", b"points of", b"more time")


def seen_in(folder):
    """What of people's answers is in any file of a folder."""
    return [one for one in SECRETS if any(one in file.read_bytes() for file in folder.iterdir())]


async def test_what_people_answered_in_a_scan_is_in_no_backup(sqlite_url, tmp_path):
    store = Store(sqlite_url)
    (round_id,) = await answered(store, rounds=1, people=20)
    folder = tmp_path / "backups"
    folder.mkdir()
    with (tmp_path / "learnathon.db").open("rb") as file, (tmp_path / "learnathon.db-wal").open("rb") as log:
        here = file.read() + log.read()
    assert all(one in here for one in SECRETS)
    backup(sqlite_url, folder / "copy.db")
    await store.dispose()
    assert seen_in(folder) == []
    new = url_of(tmp_path / "new.db")
    assert restore(new, folder / "copy.db")  # and whoever restores it is told that answers are missing
    restored = Store(new)
    async with restored.begin() as work:
        assert await work.scans.count(round_id) == 0
        assert await work.scans.groups_of(round_id, 1) == (f"leaf of {round_id}", "")
        assert await work.scans.mark(round_id, "a tag")
    await restored.dispose()


async def test_it_can_be_kept_apart_and_be_brought_back(sqlite_url, tmp_path):
    store = Store(sqlite_url)
    (round_id,) = await answered(store, rounds=1, people=20)
    backup(sqlite_url, tmp_path / "copy.db", tmp_path / "scan.db")
    assert stat.S_IMODE((tmp_path / "scan.db").stat().st_mode) == 0o600
    async with store.read() as work:
        before = sorted(await work.scans.answers(round_id)), sorted(await work.scans.words(round_id, "O1"))
    await store.dispose()
    new = url_of(tmp_path / "new.db")
    assert not restore(new, tmp_path / "copy.db", tmp_path / "scan.db")
    restored = Store(new)
    async with restored.read() as work:
        assert (sorted(await work.scans.answers(round_id)), sorted(await work.scans.words(round_id, "O1"))) == before
    await restored.dispose()


async def test_answers_are_only_brought_back_to_their_own_backup(sqlite_url, tmp_path):
    store = Store(sqlite_url)
    backup(sqlite_url, tmp_path / "earlier.db")
    await answered(store, rounds=1, people=5)
    await store.dispose()
    backup(sqlite_url, tmp_path / "later.db", tmp_path / "scan.db")
    new = url_of(tmp_path / "new.db")
    with pytest.raises(BackupError, match="does not know: use the two of one moment"):
        restore(new, tmp_path / "earlier.db", tmp_path / "scan.db")
    (tmp_path / "letter.txt").write_text("Dear diary, " * 500)
    with pytest.raises(BackupError, match="holds no answers of this program"):
        restore(new, tmp_path / "later.db", tmp_path / "letter.txt")
    with pytest.raises(BackupError, match="there is no backup at"):
        restore(new, tmp_path / "later.db", tmp_path / "nothing.db")
    assert not (tmp_path / "new.db").exists()
    with pytest.raises(BackupError, match="name another file"):
        backup(sqlite_url, tmp_path / "same.db", tmp_path / "same.db")


def test_a_backup_is_for_its_owner_alone_and_never_overwrites(sqlite_url, tmp_path):
    copy = tmp_path / "copy.db"
    backup(sqlite_url, copy)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.glob("copy*")] == ["copy.db"]
    with pytest.raises(BackupError, match="exists already"):
        backup(sqlite_url, copy)


def test_a_live_database_is_not_overwritten_and_the_way_out_is_told(sqlite_url, tmp_path):
    backup(sqlite_url, tmp_path / "copy.db")
    with pytest.raises(BackupError, match=r"stop the bot, move .*learnathon\.db"):
        restore(sqlite_url, tmp_path / "copy.db")


def test_what_is_no_backup_is_not_restored(sqlite_url, tmp_path):
    new = url_of(tmp_path / "new.db")
    with pytest.raises(BackupError, match="there is no backup"):
        restore(new, tmp_path / "nothing.db")
    (tmp_path / "letter.txt").write_text("Dear diary, " * 500)
    with pytest.raises(BackupError, match="no backup of this program"):
        restore(new, tmp_path / "letter.txt")
    sqlite3.connect(tmp_path / "empty.db").close()
    with pytest.raises(BackupError, match="no backup of this program"):
        restore(new, tmp_path / "empty.db")
    assert not (tmp_path / "new.db").exists()


def test_a_damaged_backup_is_not_restored(sqlite_url, tmp_path):
    copy = tmp_path / "copy.db"
    backup(sqlite_url, copy)
    damaged = bytearray(copy.read_bytes())
    damaged[5000:40000] = b"\xff" * 35000
    copy.write_bytes(damaged)
    with pytest.raises(BackupError, match=r"damaged|no backup"):
        restore(url_of(tmp_path / "new.db"), copy)


def test_a_backup_of_a_newer_version_is_not_restored(sqlite_url, tmp_path):
    copy = tmp_path / "copy.db"
    backup(sqlite_url, copy)
    database = sqlite3.connect(copy)
    database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.commit()
    database.close()
    with pytest.raises(BackupError, match="newer version"):
        restore(url_of(tmp_path / "new.db"), copy)


def test_where_nothing_can_be_written_it_says_so(sqlite_url, tmp_path):
    with pytest.raises(BackupError, match="cannot be written"):
        backup(sqlite_url, tmp_path / "nowhere" / "copy.db")
    with pytest.raises(BackupError, match="there is no database"):
        backup(url_of(tmp_path / "nothing.db"), tmp_path / "copy.db")


def test_a_server_has_its_own_tools():
    with pytest.raises(BackupError, match="pg_dump"):
        backup("postgresql+psycopg://bot@host/learnathon", Path("copy.db"))
    with pytest.raises(BackupError, match="pg_restore"):
        restore("postgresql+psycopg://bot@host/learnathon", Path("copy.db"))
