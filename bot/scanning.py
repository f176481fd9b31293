"""What the scan needs of the settings: its key, which is never in the database, and the questionnaire."""

import os
import tempfile
from contextlib import suppress
from math import ceil
from pathlib import Path
from secrets import token_urlsafe

from sqlalchemy.engine import make_url

from bot.settings import Settings, SettingsError
from flows.scan.questionnaire import Questionnaire
from flows.scan.reading import QuestionnaireError, default_questionnaire, read_questionnaire

KEY_FILE_ENDING = ".scan-key"


def scan_key(settings: Settings) -> bytes | None:
    """Return the key: the one given, else that beside an embedded database, made when it is missing.

    None where there can be no such file: no scan is begun without a key.
    """
    if given := settings.scan.key.get_secret_value():
        return given.encode()
    file = key_file(settings.database.url)
    return _kept_in(file) if file is not None else None


def key_file(url: str) -> Path | None:
    """Return where the key of an embedded database is kept; it belongs in no backup. None for other databases."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or address.database in {None, "", ":memory:"}:
        return None
    return Path(f"{address.database}{KEY_FILE_ENDING}")


def has_key(settings: Settings) -> bool:
    """Tell whether there is a key already."""
    file = key_file(settings.database.url)
    return bool(settings.scan.key.get_secret_value()) or (file is not None and file.exists())


def questionnaire_of(settings: Settings) -> Questionnaire:
    """Return the organisation's own questionnaire, or the default one; raises `SettingsError` with all its faults."""
    path = settings.scan.questionnaire
    if not path:
        return default_questionnaire()
    try:
        return read_questionnaire(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(
            [f"scan.questionnaire: {path} cannot be read ({error.strerror}). Check the path."]
        ) from None
    except UnicodeDecodeError:
        raise SettingsError([f"scan.questionnaire: {path} is not UTF-8. Save it as UTF-8."]) from None
    except QuestionnaireError as error:
        raise SettingsError([f"{path}: {problem}" for problem in error.problems]) from None


def with_usable_questionnaire(settings: Settings) -> Settings:
    """Return the same settings, with the default questionnaire where their own cannot be used."""
    try:
        questionnaire_of(settings)
    except SettingsError:
        return settings.model_copy(update={"scan": settings.scan.model_copy(update={"questionnaire": ""})})
    return settings


def summary(found: Questionnaire) -> str:
    """Return what a questionnaire comes to, for an operator."""
    minutes = ceil(found.seconds / 60)
    counted = (
        f"{len(found.themes)} themes, {len(found.statements)} statements, {len(found.open_questions)} open questions"
    )
    return f"{found.name}: {counted}, about {minutes} minutes"


def _kept_in(file: Path) -> bytes:
    """Return the key in a file, whole also when two processes make it at once: the first one counts."""
    if not file.exists():
        descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=file.name)  # for nobody but us to read
        with os.fdopen(descriptor, "wb") as new:
            new.write(token_urlsafe(32).encode())
        with suppress(FileExistsError):
            os.link(name, file)
        Path(name).unlink()
    return file.read_bytes().strip()
