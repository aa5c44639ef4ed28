"""Opening the store: one engine, migrated, with write transactions that take their turn."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import ExceptionContext

from unionmap.model.access import Actor
from unionmap.store.chain import Deed, adopt, record
from unionmap.store.faults import StoreFaultError, fault_of
from unionmap.store.lock import Hold, share
from unionmap.store.migrate import is_current, migrate, newest_revision
from unionmap.store.seals import marks

BUSY_MS = 30_000
PATIENCE_SECONDS = 30.0
"""How long a starting process waits for others that start at the same moment."""


@dataclass(frozen=True, eq=False)
class Store:
    """Uploads and releases in one database.

    ``source`` says from which address somebody writes, if known; a store in memory is not ``kept``: it is
    thrown away after a preview, and nothing in it is sealed. ``hold`` tells others that it is open.
    ``actor`` is on whose behalf it is used: it does what they may do, under their name; ``None`` is whoever
    works on the computer itself.
    """

    engine: Engine
    source: Callable[[], str] = str
    kept: bool = True
    hold: Hold | None = None
    actor: Actor | None = None

    def acting(self, actor: Actor) -> Store:
        """The same store on somebody's behalf."""
        return replace(self, actor=actor)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of the store, whatever others write meanwhile."""
        with self.engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self, actor: str, action: str) -> Iterator[Connection]:
        """A transaction that holds the one write lock from its start: all of it happens, or nothing.

        What it adds is sealed, and an audit entry says that the actor did so (``action`` is a code of
        ``audit_action``); ``store.chain.tell`` adds to the entry. Raises ``NotAllowedError`` where those on
        whose behalf the store is used may not.
        """
        if self.actor is not None:
            self.actor.must_for(action)
            actor = self.actor.signature
        deed = Deed(actor.strip(), action, self.source(), behalf=self.actor)
        with self.noting(deed) as connection:
            if not self.kept:
                yield connection
                return
            before, changes = marks(connection), _changes(connection)
            yield connection
            record(connection, deed, before, _changes(connection) - changes)

    @contextmanager
    def noting(self, deed: Deed) -> Iterator[Connection]:
        """The transaction of ``write``, whose audit entry is left to the caller."""
        options = {"unionmap_writes": True, "unionmap_deed": deed}
        with self.engine.execution_options(**options).begin() as connection:
            yield connection

    def upgrade(self) -> None:
        """Bring the tables up to date, and seal what came before there were seals."""
        deed = Deed("unionmap", "upgrade", after={"revision": newest_revision()})
        with self.noting(deed) as connection:
            if not is_current(connection):
                migrate(connection)
                adopt(connection, deed)

    def close(self) -> None:
        self.engine.dispose()
        if self.hold is not None:
            self.hold.let_go()


def open_store(url: str, source: Callable[[], str] = str) -> Store:
    """The store at an SQLAlchemy address; its folder and its tables are made where they are missing."""
    address = make_url(url)
    _make_folder(address)
    engine = create_engine(address)
    _tell_faults(engine)
    if engine.dialect.name == "sqlite":
        _tune_sqlite(engine)
    kept = not _in_memory(address)
    hold = share(database_file(address)) if kept and engine.dialect.name == "sqlite" else None
    store = Store(engine, source, kept, hold)
    _migrated(store)
    return store


def database_file(url: str | URL) -> Path:
    """The file of an embedded store."""
    return Path(str(make_url(url).database))


def _make_folder(address: URL) -> None:
    if address.get_backend_name() == "sqlite" and not _in_memory(address):
        Path(str(address.database)).parent.mkdir(parents=True, exist_ok=True)


def _in_memory(address: URL) -> bool:
    return address.database in (None, "", ":memory:")


def _tune_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def _settings(connection: sqlite3.Connection, _record: Any) -> None:
        # The driver would begin transactions by itself, and too late for a write lock.
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout = {BUSY_MS}",
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("unionmap_writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _tell_faults(engine: Engine) -> None:
    """Let faults of disk and database be raised as ``StoreFaultError``, wherever they happen."""

    @event.listens_for(engine, "handle_error", retval=True)
    def _told(context: ExceptionContext) -> BaseException | None:
        kind = fault_of(context.original_exception)
        return None if kind is None else StoreFaultError(kind, str(context.original_exception))


def _changes(connection: Connection) -> int:
    """How many rows this connection has changed so far."""
    driver: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
    return driver.total_changes


def _migrated(store: Store) -> None:
    """Migrate, patiently: SQLite refuses at once, without waiting, while another process turns WAL on."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return _migrate_once(store)
        except (StoreFaultError, sqlite3.OperationalError) as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.05)


def _migrate_once(store: Store) -> None:
    with store.read() as connection:
        if is_current(connection):
            return
    store.upgrade()
