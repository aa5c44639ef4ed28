"""Whether the store is whole: its chain, what was sealed, its tables, its end as it is known elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any, Literal

from sqlalchemy import Connection, RowMapping, String, cast, select, text
from sqlalchemy.exc import SQLAlchemyError

from unionmap.store.chain import START, Head, entry_digest
from unionmap.store.engine import Store, open_store
from unionmap.store.seals import Key, Seal, keys_of, sealed_tables
from unionmap.store.sound import is_sound
from unionmap.store.tables import AUDIT_ENTRY, SEAL

FindingKind = Literal["unreadable", "tables", "entry", "missing", "order", "changed", "unsealed", "cut"]


@dataclass(frozen=True)
class Finding:
    """Something that is not as it was stored; ``what`` names the entry, the table and its key, or the check.

    ``entry``: an entry was changed, ``missing``: one is gone, ``order``: one is older than the one before;
    ``changed``: rows are not those that were sealed, ``unsealed``: rows came in beside the app;
    ``cut``: the chain does not hold an end that is known from elsewhere.
    """

    kind: FindingKind
    what: str


@dataclass(frozen=True)
class Verified:
    """What was looked at: how many entries and pieces, the end of the chain, and all that is wrong."""

    entries: int
    pieces: int
    head: Head
    findings: tuple[Finding, ...]


def verify(store: Store, heads: Iterable[Head] = ()) -> Verified:
    """Look at everything in one state of the store. ``heads`` are ends of the chain as known elsewhere."""
    try:
        with store.read() as connection:
            return verify_within(connection, heads)
    except (SQLAlchemyError, ValueError, TypeError) as error:
        return Verified(0, 0, Head(0, START), (Finding("unreadable", str(error)),))


def verify_chain(store: Store) -> Verified:
    """Look at the entries of the audit alone."""
    with store.read() as connection:
        entries, seals = _entries(connection), _seals(connection)
        return Verified(len(entries), 0, _end(entries), tuple(_chained(entries, seals)))


def verify_within(connection: Connection, heads: Iterable[Head] = ()) -> Verified:
    """``verify`` within a transaction that is open already; raises where the database cannot be read."""
    entries, seals = _entries(connection), _seals(connection)
    sealed = {(seal.table, seal.key) for each in seals.values() for seal in each}
    found = chain(
        _readable(connection),
        _tables(connection),
        _chained(entries, seals),
        _pieces(connection, sealed),
        _ends(entries, heads),
    )
    return Verified(len(entries), len(sealed), _end(entries), tuple(found))


def _entries(connection: Connection) -> Sequence[RowMapping]:
    """Every entry with its cells as they are kept."""
    columns = [
        cast(column, String).label("at") if column.name == "at" else column for column in AUDIT_ENTRY.c
    ]
    return connection.execute(select(*columns).order_by(AUDIT_ENTRY.c.number)).mappings().all()


def _seals(connection: Connection) -> dict[int, list[Seal]]:
    found = defaultdict[int, list[Seal]](list)
    for row in connection.execute(select(SEAL)).mappings():
        found[row["entry"]].append(Seal(row["of_table"], row["key"], row["rows"], row["sha256"]))
    return found


def _end(entries: Sequence[RowMapping]) -> Head:
    return Head(entries[-1]["number"], entries[-1]["sha256"]) if entries else Head(0, START)


def _readable(connection: Connection) -> Iterator[Finding]:
    for (said,) in connection.execute(text("PRAGMA integrity_check")):
        if said != "ok":
            yield Finding("unreadable", said)
    for row in connection.execute(text("PRAGMA foreign_key_check")):
        yield Finding("unreadable", f"{row[0]} {row[1]}: {row[2]}")


def _tables(connection: Connection) -> Iterator[Finding]:
    """Tables, indices and triggers against those of a new store: the triggers refuse changes."""
    for name, _ in sorted(_made_now() ^ _schema(connection)):
        yield Finding("tables", name)


@cache
def _made_now() -> frozenset[tuple[str, str]]:
    """What the migrations make of a new store."""
    with closing(open_store("sqlite://")) as fresh, fresh.read() as connection:
        return _schema(connection)


def _schema(connection: Connection) -> frozenset[tuple[str, str]]:
    made = connection.execute(text("SELECT name, coalesce(sql, '') FROM sqlite_master")).all()
    revisions = connection.execute(text("SELECT version_num, '' FROM alembic_version")).all()
    return frozenset((name, sql) for name, sql in [*made, *revisions])


def _chained(entries: Sequence[RowMapping], seals: dict[int, list[Seal]]) -> Iterator[Finding]:
    last: dict[str, Any] = {"number": 0, "sha256": START, "at": ""}
    for entry in entries:
        number = str(entry["number"])
        if entry["number"] != last["number"] + 1:
            yield Finding("missing", str(last["number"] + 1))
        elif entry["previous"] != last["sha256"]:
            yield Finding("entry", number)
        if entry_digest(dict(entry), seals.get(entry["number"], ())) != entry["sha256"]:
            yield Finding("entry", number)
        if entry["at"] < last["at"]:
            yield Finding("order", number)
        last = dict(entry)
    for unknown in sorted(seals.keys() - {entry["number"] for entry in entries}):
        yield Finding("missing", str(unknown))


def _pieces(connection: Connection, sealed: set[tuple[str, str]]) -> Iterator[Finding]:
    for table in sealed_tables():
        keys: dict[str, Key] = {str(key): key for key in keys_of(connection, table)}
        kept = {key for name, key in sealed if name == table.name}
        for key in sorted(keys.keys() - kept):
            yield Finding("unsealed", f"{table.name} {key}")
        for key in sorted(kept):
            if key not in keys or not is_sound(connection, table, keys[key]):
                yield Finding("changed", f"{table.name} {key}")


def _ends(entries: Sequence[RowMapping], heads: Iterable[Head]) -> Iterator[Finding]:
    known = {entry["number"]: entry["sha256"] for entry in entries}
    for end in heads:
        if end.number and known.get(end.number) != end.sha256:
            yield Finding("cut", str(end.number))
