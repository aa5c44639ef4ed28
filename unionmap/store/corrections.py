"""What people wrote in cells' stead: lines are added, the file itself stays as it came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from unionmap.store.engine import Store
from unionmap.store.moment import now
from unionmap.store.tables import CORRECTION


@dataclass(frozen=True)
class NewCorrection:
    """A cell of a sheet: ``source_row`` as the file numbers it from 1, ``position`` of the column from 0."""

    sheet: str
    source_row: int
    position: int
    before: str
    after: str


@dataclass(frozen=True)
class KeptCorrection:
    """A stored correction. ``at`` is UTC, ``by`` who wrote it."""

    id: int
    at: datetime
    by: str
    new: NewCorrection


def insert_corrections(connection: Connection, draft: int, by: str, new: Sequence[NewCorrection]) -> None:
    """Keep corrections of a draft within an open transaction."""
    at = now()
    connection.execute(
        insert(CORRECTION), [vars(each) | {"draft": draft, "by": by, "at": at} for each in new]
    )


def kept_corrections(store: Store, draft: int) -> list[KeptCorrection]:
    """Corrections of a draft in the order in which they were written."""
    query = select(CORRECTION).where(CORRECTION.c.draft == draft).order_by(CORRECTION.c.id)
    names = tuple(NewCorrection.__dataclass_fields__)
    with store.read() as connection:
        return [
            KeptCorrection(
                row["id"], row["at"], row["by"], NewCorrection(**{name: row[name] for name in names})
            )
            for row in connection.execute(query).mappings()
        ]
