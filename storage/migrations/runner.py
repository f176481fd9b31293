"""Runs the steps on a given connection, within its transaction."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, func, select

from storage.errors import UnknownRevisionError
from storage.migrations import HEAD

_LOCK = 4_207_116
"""Only one process migrates a PostgreSQL database at a time; the number is ours."""


def upgrade(connection: Connection, revision: str = HEAD) -> None:
    """Take the database up to a revision."""
    _only_one(connection)
    try:
        command.upgrade(config_for(connection), revision)
    except CommandError as error:
        raise UnknownRevisionError(
            "the database was written by a newer version of this program: install that version, or restore a backup"
        ) from error


def downgrade(connection: Connection, revision: str) -> None:
    """Take the database down to a revision; `base` is the empty database."""
    _only_one(connection)
    command.downgrade(config_for(connection), revision)


def config_for(connection: Connection) -> Config:
    """Return Alembic's configuration, made without any file."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _only_one(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
