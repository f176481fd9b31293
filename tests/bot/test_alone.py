"""Two bots never share a database file."""

from pathlib import Path

import pytest

from bot.alone import NotAloneError, alone_with


def test_a_second_bot_on_the_same_file_is_told_so(tmp_path: Path):
    file = str(tmp_path / "learnathon.db")
    with alone_with(file), pytest.raises(NotAloneError, match="another bot runs on"), alone_with(file):
        pass


def test_the_next_bot_may_come_when_the_first_has_gone(tmp_path: Path):
    file = str(tmp_path / "learnathon.db")
    for _ in range(2):
        with alone_with(file):
            pass


def test_a_folder_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(NotAloneError, match="cannot be written"), alone_with(str(tmp_path / "nowhere" / "x.db")):
        pass
