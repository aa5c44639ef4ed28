"""Bringing the tables up to date by Alembic, from Python: nobody types a migration command."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

MIGRATIONS = Path(__file__).parent / "migrations"


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's settings for our migrations, run inside an open transaction."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


@cache
def newest_revision() -> str | None:
    """The revision that this version of the code works with."""
    return ScriptDirectory.from_config(configuration()).get_current_head()


def is_current(connection: Connection) -> bool:
    """Whether the tables are those that this version of the code works with."""
    return MigrationContext.configure(connection).get_current_revision() == newest_revision()


def migrate(connection: Connection) -> None:
    """Bring the tables up to the newest revision; does nothing where another process has just done so."""
    if not is_current(connection):
        command.upgrade(configuration(connection), "head")
