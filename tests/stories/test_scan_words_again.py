"""Words for an open question are waited for until they are kept: a failure in between makes them nobody else's."""

import sqlite3

import pytest

from flows.participating import hearing
from storage.embedded import EmbeddedConnection
from tests.stories.scan_scenes import dump, kept
from tests.stories.stage import Stage
from tests.stories.test_scan_open_questions import KEPT, SECRET, sent, words_of

languages = pytest.mark.parametrize("language", ["nl", "en"])
SORRY = {"nl": "Er ging iets mis; er is niets kwijt.", "en": "Something went wrong; nothing is lost."}


@languages
async def test_the_database_fails_at_the_very_end(stage: Stage, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    round_id = await sent(stage, language)
    real, fails = EmbeddedConnection.commit, [1]

    async def commit(self: EmbeddedConnection) -> None:
        if self._writes and fails:
            fails.clear()
            await self.rollback()  # as SQLite does where it cannot write
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR
            raise error
        await real(self)

    monkeypatch.setattr(EmbeddedConnection, "commit", commit)
    await stage.actors["noor"].says(SECRET)
    await stage.actors["noor"].sees(KEPT[language], [])
    assert not fails
    assert await words_of(stage, round_id) == [SECRET]
    assert SECRET not in stage.actors["noor"].screen


@languages
async def test_a_mistake_of_ours_and_the_same_words_again(
    stage: Stage, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    round_id = await sent(stage, language)
    before, fails, real = await dump(stage), [1], hearing._no_more

    def no_more(*args: object, **more: object) -> None:
        real(*args, **more)  # type: ignore[arg-type]  # passed on as they are
        if fails:
            fails.clear()
            raise ValueError(SECRET)

    monkeypatch.setattr(hearing, "_no_more", no_more)
    noor = stage.actors["noor"]
    await noor.says(SECRET)
    await noor.sees(SORRY[language], [])
    assert await dump(stage) == before
    await noor.says(SECRET)
    await noor.sees(KEPT[language], [])
    assert (await kept(stage, round_id))[1] == [SECRET]
