"""A checksum for everything that is stored, so that one flipped bit is noticed before it becomes a figure.

What is stored is sealed piece by piece: a piece is the rows of a table that share the first column of its
primary key. It is sealed in the transaction that adds it, and nothing is added to it later.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Integer,
    LargeBinary,
    String,
    Table,
    func,
    literal,
    select,
    union_all,
)
from sqlalchemy.sql.selectable import CompoundSelect

from unionmap.store.tables import AUDIT_ENTRY, DROPPED_BYTES, METADATA, RAW_FILE, SEAL

Key = int | str
Marks = dict[str, Any]
"""By table what was there before: the greatest number, or all keys where they are no numbers."""


@dataclass(frozen=True, order=True)
class Seal:
    """The checksum of a piece: ``rows`` of ``table`` under ``key``, over all that their cells say."""

    table: str
    key: str
    rows: int
    sha256: str


def sealed_tables() -> tuple[Table, ...]:
    """Every table but those that keep the seals and the chain, in the order of their names."""
    own = (AUDIT_ENTRY, SEAL)
    return tuple(sorted((t for t in METADATA.tables.values() if t not in own), key=lambda table: table.name))


def seal_of(connection: Connection, table: Table, key: Key) -> Seal:
    """The seal that a piece has as it reads now.

    It is over the columns in the order of their names, each as its name and a JSON array of its cells as the
    database keeps them. A column without any cell counts for nothing, so that columns may be added. The
    database writes the arrays, five times as fast as we could; they are what ``json.dumps`` writes.
    """
    first, *further = table.primary_key.columns
    names = sorted(column.name for column in table.columns if not isinstance(column.type, LargeBinary))
    rows = select(*(table.c[name] for name in names)).where(first == key).order_by(*further).subquery()
    arrays = (part for name in names for part in (func.count(rows.c[name]), _array(rows.c[name])))
    count, *cells = connection.execute(select(func.count(), *arrays).select_from(rows)).one()
    digest = hashlib.sha256()
    for name in sorted(column.name for column in table.columns if isinstance(column.type, LargeBinary)):
        digest.update("".join(_digests(connection, table.c[name], first == key, further)).encode())
    for name, filled, array in zip(names, cells[::2], cells[1::2], strict=True):
        if filled:
            digest.update(canonical(name) + array.encode())
    return Seal(table.name, str(key), count, digest.hexdigest())


def _array(column: ColumnElement[Any]) -> ColumnElement[str]:
    return func.json_group_array(column, type_=String())


def _digests(
    connection: Connection, column: Column[bytes], where: ColumnElement[bool], order: Sequence[Column[Any]]
) -> Iterator[str]:
    """The digests of the bytes in a column; of bytes that were let go, what it was."""
    for (data,) in connection.execute(select(column).where(where).order_by(*order)):
        let_go = column.table is RAW_FILE and data == b""
        key = connection.execute(_LET_GO.where(where)).scalar() if let_go else None
        yield key or hashlib.sha256(data or b"").hexdigest()


_LET_GO = select(DROPPED_BYTES.c.sha256).join(RAW_FILE, RAW_FILE.c.sha256 == DROPPED_BYTES.c.sha256)


def marks(connection: Connection) -> Marks:
    """What every table holds now, to tell what a transaction adds."""
    found: Marks = {table: mark or 0 for table, mark in connection.execute(_greatest())}
    for table in sealed_tables():
        if not _numbered(table):
            found[table.name] = set(connection.execute(select(_first(table))).scalars())
    return found


def added(connection: Connection, before: Marks) -> list[tuple[Table, Key]]:
    """The pieces that came since the marks were taken."""
    return [
        (table, key)
        for table in sealed_tables()
        for key in sorted(_keys_since(connection, table, before[table.name]))
    ]


def keys_of(connection: Connection, table: Table) -> set[Key]:
    """The keys of every piece of a table."""
    return set(connection.execute(select(_first(table)).distinct()).scalars())


def _keys_since(connection: Connection, table: Table, before: Any) -> Iterable[Key]:
    if not _numbered(table):
        return keys_of(connection, table) - before
    first = _first(table)
    return connection.execute(select(first).distinct().where(first > before)).scalars().all()


def _first(table: Table) -> Column[Any]:
    return table.primary_key.columns[0]


def _numbered(table: Table) -> bool:
    return isinstance(_first(table).type, Integer)


@cache
def _greatest() -> CompoundSelect[Any]:
    numbered = [table for table in sealed_tables() if _numbered(table)]
    return union_all(*(select(literal(table.name), func.max(_first(table))) for table in numbered))


def canonical(value: Any) -> bytes:
    """A value as JSON that is the same everywhere; days as ISO text."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)
    return text.encode(errors="surrogatepass")


def _plain(cell: object) -> str:
    if isinstance(cell, date):
        return cell.isoformat()
    raise TypeError(f"{type(cell).__name__} has no canonical form")
