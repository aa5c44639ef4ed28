"""Targets divided among areas, in versions: a new one supersedes, none is changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, insert, select

from unionmap.model.programme import programme
from unionmap.store.engine import Store
from unionmap.store.moment import now
from unionmap.store.tables import ALLOCATION, ALLOCATION_PART


class UnfitAllocationError(ValueError):
    """The parts do not sum to the target, one is negative, or a name or a decision number is missing."""


@dataclass(frozen=True)
class NewAllocation:
    """A target (its id in ``data/programme.csv``) in parts, by the codes of a dimension.

    ``rule`` is a code of ``figures.allocation``, ``figures_day`` and ``release`` name the figures it went by;
    ``decision`` and ``decided_on`` are number and date of the document that gives the parts.
    """

    target: str
    dimension: str
    rule: str
    figures_day: date
    release: int
    parts: Mapping[str, int]
    decision: str
    decided_on: date
    note: str = ""


@dataclass(frozen=True)
class Allocation:
    """A stored version. ``created_at`` is UTC, ``actor`` who stored it."""

    number: int
    created_at: datetime
    actor: str
    new: NewAllocation


def add_allocation(store: Store, new: NewAllocation, actor: str) -> int:
    """Keep a version; its number. Raises ``UnfitAllocationError``."""
    with store.write(actor, "allocate") as connection:
        return insert_allocation(connection, new, actor)


def insert_allocation(connection: Connection, new: NewAllocation, actor: str) -> int:
    """``add_allocation`` within a transaction that is open already."""
    _check(new, actor)
    number = newest_version(connection) + 1
    own = {name: getattr(new, name) for name in _OWN}
    connection.execute(
        insert(ALLOCATION), own | {"number": number, "created_at": now(), "actor": actor.strip()}
    )
    parts = [{"allocation": number, "code": code, "value": part} for code, part in new.parts.items()]
    connection.execute(insert(ALLOCATION_PART), parts)
    return number


def newest_version(connection: Connection) -> int:
    """Number of the version kept last, of whatever target, within an open transaction; 0 for none."""
    return connection.execute(select(func.max(ALLOCATION.c.number))).scalar() or 0


def allocations(store: Store, target: str, dimension: str) -> list[Allocation]:
    """Every version of a target among the codes of a dimension, the newest first."""
    query = (
        select(ALLOCATION)
        .where(ALLOCATION.c.target == target, ALLOCATION.c.dimension == dimension)
        .order_by(ALLOCATION.c.number.desc())
    )
    with store.read() as connection:
        rows = list(connection.execute(query).mappings())
        return [
            Allocation(
                row["number"],
                row["created_at"],
                row["actor"],
                NewAllocation(**{name: row[name] for name in _OWN}, parts=_parts(connection, row["number"])),
            )
            for row in rows
        ]


def allocation_of(store: Store, target: str, dimension: str) -> dict[str, int] | None:
    """The parts of a target in force: those of its newest version; ``None`` where it was never divided."""
    newest = next(iter(allocations(store, target, dimension)), None)
    return None if newest is None else dict(newest.new.parts)


_OWN = ("target", "dimension", "rule", "figures_day", "release", "decision", "decided_on", "note")


def _parts(connection: Connection, number: int) -> dict[str, int]:
    query = select(ALLOCATION_PART).where(ALLOCATION_PART.c.allocation == number)
    return {row.code: row.value for row in connection.execute(query.order_by(ALLOCATION_PART.c.code))}


def _check(new: NewAllocation, actor: str) -> None:
    total = {target.id: target.value for target in programme()}.get(new.target)
    if sum(new.parts.values()) != total:
        raise UnfitAllocationError(f"the parts sum to {sum(new.parts.values())}, the target is {total}")
    if any(part < 0 for part in new.parts.values()):
        raise UnfitAllocationError("a part is negative")
    if not (actor.strip() and new.decision.strip()):
        raise UnfitAllocationError("who divides, and by which decision, must be said")
