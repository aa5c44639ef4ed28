"""What was done for the programme's tasks: a log to which lines are only added.

A line entered by mistake is withdrawn by a further one. The number of the last line names a state of the log,
so a link can show the log as its sender saw it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import Connection, RowMapping, func, insert, select

from unionmap.model.tasks import EntryKind, kinds
from unionmap.store.engine import Store
from unionmap.store.moment import now
from unionmap.store.tables import TASK_LOG
from unionmap.store.task_entry import NewEntry, unfit


class UnfitEntryError(ValueError):
    """The entry breaks a rule of ``store.task_entry``; the message is a source text for the reader."""


@dataclass(frozen=True)
class Entry:
    """A stored line that stands. ``recorded_at`` is UTC, ``actor`` who wrote it."""

    number: int
    recorded_at: datetime
    actor: str
    new: NewEntry

    @property
    def kind(self) -> EntryKind:
        return kinds()[self.new.kind]


def add_entry(store: Store, new: NewEntry, actor: str) -> int:
    """Add a line; its number. Raises ``UnfitEntryError``."""
    with store.write(actor, "log") as connection:
        return insert_entries(connection, [new], actor)


def insert_entries(connection: Connection, new: Iterable[NewEntry], actor: str) -> int:
    """``add_entry`` for several lines within an open transaction; the number of the last one, 0 for none."""
    number = 0
    for entry in new:
        problem = unfit(entry, actor)
        if problem:
            raise UnfitEntryError(problem)
        number = _insert(connection, entry, actor)
    return number


def withdraw(store: Store, number: int, reason: str, actor: str) -> int:
    """Add a line by which an earlier one no longer stands; its number.

    Raises ``LookupError`` where no line of that number stands.
    """
    with store.write(actor, "withdraw") as connection:
        entry = next((known for known in _standing(connection, None) if known.number == number), None)
        if entry is None:
            raise LookupError(f"no line {number} stands in the log")
        given = entry.new
        line = NewEntry(given.kind, given.day, given.unit, "", reason.strip(), synthetic=given.synthetic)
        return _insert(connection, line, actor, withdraws=number)


def entries(store: Store, until: int | None = None) -> list[Entry]:
    """The lines that stand, the latest day first; with ``until``, as after the line of that number."""
    with store.read() as connection:
        return _standing(connection, until)


def withdrawn(store: Store) -> list[Entry]:
    """The lines that were withdrawn, the first one first."""
    taken_back = select(TASK_LOG.c.withdraws).where(TASK_LOG.c.withdraws.is_not(None))
    query = select(TASK_LOG).where(TASK_LOG.c.id.in_(taken_back)).order_by(TASK_LOG.c.id)
    with store.read() as connection:
        return [_entry(row) for row in connection.execute(query).mappings()]


def newest_line(store: Store) -> int:
    """Number of the last line; 0 for an empty log."""
    with store.read() as connection:
        return newest_line_within(connection)


def newest_line_within(connection: Connection) -> int:
    """``newest_line`` within a transaction that is open already."""
    return connection.execute(select(func.max(TASK_LOG.c.id))).scalar() or 0


_OWN = tuple(field.name for field in fields(NewEntry))


def _standing(connection: Connection, until: int | None) -> list[Entry]:
    query = select(TASK_LOG).order_by(TASK_LOG.c.day.desc(), TASK_LOG.c.id.desc())
    rows = (
        connection.execute(query if until is None else query.where(TASK_LOG.c.id <= until)).mappings().all()
    )
    withdrawn = {row["withdraws"] for row in rows}
    return [_entry(row) for row in rows if row["withdraws"] is None and row["id"] not in withdrawn]


def _entry(row: RowMapping) -> Entry:
    return Entry(row["id"], row["recorded_at"], row["actor"], NewEntry(**{name: row[name] for name in _OWN}))


def _insert(connection: Connection, new: NewEntry, actor: str, withdraws: int | None = None) -> int:
    cells = {name: getattr(new, name) for name in _OWN}
    cells |= {"recorded_at": now(), "actor": actor.strip(), "withdraws": withdraws}
    number: int = connection.execute(insert(TASK_LOG).returning(TASK_LOG.c.id), cells).scalar_one()
    return number
