"""Copies of the store: made while the app writes, verified before they count, and put back in its place."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from unionmap.store.audit import note
from unionmap.store.chain import Head
from unionmap.store.engine import Store, database_file, open_store
from unionmap.store.faults import StoreFaultError, fault_of
from unionmap.store.lock import alone
from unionmap.store.moment import now
from unionmap.store.verify import Finding, Verified, verify

HEAD = ".head.json"
"""Ending of the file beside a copy that holds the end of its chain."""


class NotWholeError(RuntimeError):
    """The store, or the copy to be put in its place, is not what was stored: ``findings`` say where."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = tuple(findings)


class StandsThereError(RuntimeError):
    """A file stands at the place: nothing is overwritten unasked."""


def backup(store: Store, target: Path, actor: str) -> Verified:
    """Copy the store, as it is at one moment, into a new file; what was verified in the copy.

    Beside it a file tells the end of the chain. Raises ``StandsThereError``, ``NotWholeError``,
    ``StoreFaultError``; then there is no copy.
    """
    if target.exists():
        raise StandsThereError(str(target))
    with _faults_told(), _part(target) as part:
        _copy(database_file(store.engine.url), part)
        verified = _whole(part, ())
        part.replace(target)
        write_head(target, verified.head)
        _settle_folder(target.parent)
    note(store, actor, "backup", target.name, {"entry": verified.head.number, "sha256": verified.head.sha256})
    return verified


def restore(url: str, source: Path, actor: str, *, replace: bool = False) -> Path | None:
    """Put a copy in the store's place, once it is verified; where what it replaces is kept, if anything was.

    Raises ``StandsThereError`` where there is a store and ``replace`` is not said, ``NotWholeError``,
    ``store.lock.InUseError``, ``StoreFaultError``, ``FileNotFoundError``; then nothing was changed.
    """
    database, kept = database_file(url), None
    if not source.exists():
        raise FileNotFoundError(source)
    if database.exists() and not replace:
        raise StandsThereError(str(database))
    database.parent.mkdir(parents=True, exist_ok=True)
    with _faults_told(), _part(database) as part, _alone(database):
        _copy(source, part)
        _whole(part, known_heads([source]))
        if database.exists():
            kept = _set_aside(database)
        part.replace(database)
        _settle_folder(database.parent)
    with closing(open_store(url)) as store:
        note(store, actor, "restore", source.name, {"kept": kept.name if kept else ""})
    return kept


def verify_file(source: Path, heads: Sequence[Head] = ()) -> Verified:
    """Verify a copy, by a copy of it, so that the file stays as it is. Raises ``FileNotFoundError``."""
    if not source.exists():
        raise FileNotFoundError(source)
    with _faults_told(), TemporaryDirectory() as folder:
        copy = Path(folder) / source.name
        _copy(source, copy)
        with closing(open_store(f"sqlite:///{copy}")) as store:
            return verify(store, [*heads, *known_heads([source])])


def write_head(copy: Path, end: Head) -> None:
    """Keep the end of the chain beside a copy."""
    copy.with_name(copy.name + HEAD).write_text(json.dumps(vars(end)) + "\n", encoding="utf-8")


def known_heads(copies: Sequence[Path]) -> list[Head]:
    """The ends of the chain that are kept beside copies."""
    beside = [copy.with_name(copy.name + HEAD) for copy in copies]
    return [Head(**json.loads(file.read_text(encoding="utf-8"))) for file in beside if file.exists()]


def _whole(part: Path, heads: Sequence[Head]) -> Verified:
    """What was verified in a copy that nobody else knows yet. Raises ``NotWholeError``."""
    with closing(open_store(f"sqlite:///{part}")) as store:
        verified = verify(store, heads)
    with closing(sqlite3.connect(part)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    if verified.findings:
        raise NotWholeError(verified.findings)
    return verified


def _copy(source: Path, target: Path) -> None:
    """One state of a database into a new file, page by page, while others write."""
    address = f"{source.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as here, closing(sqlite3.connect(target)) as there:
        here.backup(there)


@contextmanager
def _part(target: Path) -> Iterator[Path]:
    """A name beside the target for what is not finished; afterwards nothing stands there."""
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        yield part
    finally:
        for ending in ("", "-wal", "-shm", "-journal", ".lock"):
            part.with_name(part.name + ending).unlink(missing_ok=True)


@contextmanager
def _alone(database: Path) -> Iterator[None]:
    hold = alone(database)
    try:
        yield
    finally:
        hold.let_go()


@contextmanager
def _faults_told() -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        kind = fault_of(error)
        if kind is None:
            raise
        raise StoreFaultError(kind, str(error)) from error


def _set_aside(database: Path) -> Path:
    """Copy the store, with what was not yet written into its main file, to a name of its own; the name."""
    kept = database.with_name(f"{database.name}.replaced-{now():%Y%m%d-%H%M%S}")
    for ending in ("", "-wal"):
        here = database.with_name(database.name + ending)
        if here.exists():
            shutil.copy2(here, kept.with_name(kept.name + ending))
    for ending in ("-wal", "-shm"):
        database.with_name(database.name + ending).unlink(missing_ok=True)
    return kept


def _settle_folder(folder: Path) -> None:
    """Let the disk know of new names before anybody relies on them."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
