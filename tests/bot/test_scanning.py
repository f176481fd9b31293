"""The scan's key, which is beside the database and never in it, and an organisation's own questionnaire."""

from pathlib import Path

import pytest

from bot.connecting import house_of
from bot.scanning import key_file, questionnaire_of, scan_key
from bot.settings import Settings, SettingsError
from flows.scan.reading import DEFAULT, default_questionnaire


def settings(folder: Path, **scan: str) -> Settings:
    return Settings(database={"url": f"sqlite+aiosqlite:///{folder / 'learn.db'}"}, scan=scan)


def test_the_key_is_made_once_beside_the_database_for_nobody_else_to_read(tmp_path: Path) -> None:
    first = scan_key(settings(tmp_path))
    file = tmp_path / "learn.db.scan-key"
    assert first
    assert len(first) >= 32
    assert scan_key(settings(tmp_path)) == first == file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0
    assert [one.name for one in tmp_path.iterdir()] == [file.name]


def test_a_key_that_is_given_needs_no_file(tmp_path: Path) -> None:
    given = "0123456789abcdef" * 2
    assert scan_key(settings(tmp_path, key=given)) == given.encode()
    assert list(tmp_path.iterdir()) == []


def test_putting_a_house_together_makes_no_file_before_there_is_a_scan(tmp_path: Path) -> None:
    house = house_of(settings(tmp_path))
    assert list(tmp_path.iterdir()) == []
    assert house.tags.there
    assert key_file(f"sqlite+aiosqlite:///{tmp_path / 'learn.db'}") in tmp_path.iterdir()


@pytest.mark.parametrize("url", ["postgresql+psycopg://learn@db.example.org/learn", "sqlite+aiosqlite://"])
def test_where_no_file_stands_beside_the_database_the_key_must_be_given(url: str) -> None:
    assert scan_key(Settings(database={"url": url})) is None
    assert not house_of(Settings(database={"url": url})).tags.there


def test_a_short_key_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="at least 32"):
        settings(tmp_path, key="short")


def test_an_own_questionnaire_is_read_and_the_default_one_where_none_is_named(tmp_path: Path) -> None:
    assert questionnaire_of(settings(tmp_path)) is default_questionnaire()
    own = tmp_path / "own.yaml"
    own.write_text(DEFAULT.read_text(encoding="utf-8").replace("LN22-1", "OURS-1"), encoding="utf-8")
    assert questionnaire_of(settings(tmp_path, questionnaire=str(own))).name == "OURS-1"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "cannot be read"),
        (b"\xff\xfe", "is not UTF-8"),
        (b"name: OURS-1\nthemes: []", "themes: 0. Expected: 3 to 7"),
    ],
)
def test_a_questionnaire_that_cannot_be_used_is_refused_with_its_path(
    tmp_path: Path, content: bytes | None, says: str
) -> None:
    own = tmp_path / "own.yaml"
    if content is not None:
        own.write_bytes(content)
    with pytest.raises(SettingsError) as refused:
        questionnaire_of(settings(tmp_path, questionnaire=str(own)))
    assert all(str(own) in problem for problem in refused.value.problems)
    assert any(says in problem for problem in refused.value.problems)
