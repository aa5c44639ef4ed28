"""The audit's chain: one entry for each transaction, each holding the hash of the one before."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select

from unionmap.model.access import Actor
from unionmap.model.codelists import codelist
from unionmap.store.moment import now
from unionmap.store.seals import Key, Marks, Seal, added, canonical, keys_of, seal_of, sealed_tables
from unionmap.store.tables import AUDIT_ENTRY, DROPPED_BYTES, SEAL

START = "0" * 64
"""Stands before the first entry."""

ACTIONS = "audit_action"
"""The codelist of what may be done."""

LONGEST = 400
"""Letters of a cell that an entry repeats."""

MAIN = ("release", "draft", "upload", "allocation", "follow_up", "task_log")
"""Tables whose new row is what an entry is about, before any other."""


class UnrecordedChangeError(RuntimeError):
    """A transaction changed more than it added: nothing in the store is ever changed otherwise."""


@dataclass
class Deed:
    """Who does what in a transaction, from where, and what the command itself tells of before and after.

    ``behalf`` is whose rights it is done by; ``None``: those of whoever works on the computer itself.
    """

    actor: str
    action: str
    source: str = ""
    object: str = ""
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)
    behalf: Actor | None = None

    def __post_init__(self) -> None:
        if self.action not in codelist(ACTIONS):
            raise ValueError(f"no such action: {self.action}")


@dataclass(frozen=True)
class Head:
    """The last entry: its number and its hash. Kept elsewhere, it shows whether the end was cut off."""

    number: int
    sha256: str


def must_reach(connection: Connection, uppers: Collection[str]) -> None:
    """Within a write transaction: that those on whose behalf it is may speak for these upper-level unions.

    Raises ``NotAllowedError``.
    """
    deed: Deed = connection.get_execution_options()["unionmap_deed"]
    if deed.behalf is not None:
        deed.behalf.must_reach(uppers)


def tell(
    connection: Connection,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> None:
    """Within a write transaction: what its audit entry says beside the rows that were added."""
    deed: Deed = connection.get_execution_options()["unionmap_deed"]
    deed.before |= before or {}
    deed.after |= after or {}


def record(connection: Connection, deed: Deed, before: Marks, changes: int) -> None:
    """Seal what a transaction added and chain an entry to it; no entry where nothing was added.

    ``changes`` is how many rows the database counts as changed since the marks were taken. Raises
    ``UnrecordedChangeError``.
    """
    pieces = added(connection, before)
    seals = sorted(seal_of(connection, *piece) for piece in pieces)
    let_go = sum(seal.rows for seal in seals if seal.table == DROPPED_BYTES.name)
    if changes != sum(seal.rows for seal in seals) + let_go:
        raise UnrecordedChangeError(f"{changes} rows changed, {seals} were added")
    if seals:
        append(connection, _told(connection, deed, pieces, seals), seals)


def adopt(connection: Connection, deed: Deed) -> None:
    """Seal everything without a seal in an entry of its own: what stood there before there were seals."""
    known = {tuple(row) for row in connection.execute(select(SEAL.c.of_table, SEAL.c.key))}
    pieces = [(table, key) for table in sealed_tables() for key in keys_of(connection, table)]
    append(
        connection,
        deed,
        [seal_of(connection, *piece) for piece in pieces if (piece[0].name, str(piece[1])) not in known],
    )


def append(connection: Connection, deed: Deed, seals: Sequence[Seal] = ()) -> Head:
    """Add an entry; the new head."""
    last = head(connection)
    cells: dict[str, Any] = {
        "number": last.number + 1,
        "at": moment(connection),
        "actor": deed.actor,
        "action": deed.action,
        "object": deed.object,
        "source": deed.source,
        "before": canonical(deed.before).decode(),
        "after": canonical(deed.after).decode(),
        "previous": last.sha256,
    }
    digest = entry_digest(cells, seals)
    connection.execute(insert(AUDIT_ENTRY), cells | {"sha256": digest})
    rows = [
        {"of_table": s.table, "key": s.key, "entry": cells["number"], "rows": s.rows, "sha256": s.sha256}
        for s in seals
    ]
    if rows:
        connection.execute(insert(SEAL), rows)
    return Head(cells["number"], digest)


def entry_digest(cells: Mapping[str, Any], seals: Sequence[Seal]) -> str:
    """The hash of an entry: over its cells as they are kept, the hash before it among them, and its seals."""
    own = {column.name: cells[column.name] for column in AUDIT_ENTRY.c if column.name != "sha256"}
    if isinstance(own["at"], datetime):
        own["at"] = f"{own['at']:%Y-%m-%d %H:%M:%S.%f}"
    kept = [[seal.table, seal.key, seal.rows, seal.sha256] for seal in sorted(seals)]
    return hashlib.sha256(canonical([own, kept])).hexdigest()


def head(connection: Connection) -> Head:
    """The last entry; number 0 and ``START`` where there is none."""
    query = select(AUDIT_ENTRY.c.number, AUDIT_ENTRY.c.sha256).order_by(AUDIT_ENTRY.c.number.desc()).limit(1)
    last = connection.execute(query).first()
    return Head(last.number, last.sha256) if last else Head(0, START)


def moment(connection: Connection) -> datetime:
    """Now; where the clock was set back, the time of the last entry, so that times stay in order."""
    last = connection.execute(select(func.max(AUDIT_ENTRY.c.at))).scalar()
    return max(now(), last) if last else now()


def _told(connection: Connection, deed: Deed, pieces: Sequence[tuple[Table, Key]], seals: list[Seal]) -> Deed:
    """The deed with what was added: the cells of single rows, the numbers of rows that belong together."""
    rows = {(table.name, str(key)): _row(connection, table, key) for table, key in pieces}
    after: dict[str, Any] = {}
    for seal in seals:
        after.setdefault(seal.table, {})[seal.key] = rows[seal.table, seal.key] or seal.rows
    deed.object = deed.object or _object(rows)
    deed.after = after | deed.after
    return deed


def _row(connection: Connection, table: Table, key: Key) -> dict[str, Any]:
    """The cells of a row that is a piece by itself, without its key, bytes, and what is marked as secret."""
    if len(table.primary_key.columns) > 1:
        return {}
    first = table.primary_key.columns[0]
    columns = [c for c in table.columns if c is not first and c.name != "bytes" and not c.info.get("secret")]
    found = connection.execute(select(*columns).where(first == key)).mappings().first() if columns else None
    return {name: _short(cell) for name, cell in (found or {}).items() if cell not in (None, "")}


def _short(cell: Any) -> Any:
    """A cell as an entry tells it: of a long text the beginning; its seal covers all of it."""
    return f"{cell[:LONGEST]}…" if isinstance(cell, str) and len(cell) > LONGEST else cell


def _object(rows: Mapping[tuple[str, str], Mapping[str, Any]]) -> str:
    """What an entry is about: its main new row, else the draft that the rows belong to, else the first."""
    for table, key in sorted((piece for piece in rows if piece[0] in MAIN), key=lambda p: MAIN.index(p[0])):
        return f"{table}:{key}"
    drafts = [cells["draft"] for cells in rows.values() if "draft" in cells]
    return f"draft:{drafts[0]}" if drafts else ":".join(next(iter(rows)))
