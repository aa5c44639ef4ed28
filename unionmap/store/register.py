"""Single unions and their events, as a release holds them."""

from __future__ import annotations

from datetime import date

import pandas as pd
from sqlalchemy import Subquery, func, select

from unionmap.model.columns import COLUMNS
from unionmap.store.engine import Store
from unionmap.store.facts import size_band
from unionmap.store.rollups import with_dimensions
from unionmap.store.tables import RELEASE_ITEM, ROWS


def union_rows(store: Store, release: int, period: date) -> pd.DataFrame:
    """Every union reported at a period: the columns of ``model.columns`` and the dimensions of the cube.

    Dimensions are categories of codes; counts are nullable whole numbers: an empty cell is ``<NA>``.
    """
    table = ROWS["unions"].c
    codes = ("vsic_version", "vsic")
    columns = [c.name for c in COLUMNS["unions"]]
    query = (
        select(*(table[name] for name in columns), size_band(table.workers).label("size"))
        .join_from(RELEASE_ITEM, ROWS["unions"], RELEASE_ITEM.c.upload_id == table.upload_id)
        .where(RELEASE_ITEM.c.release == release, RELEASE_ITEM.c.kind == "unions")
        .where(RELEASE_ITEM.c.period == period)
        .order_by(table.union_id)
    )
    with store.read() as connection:
        rows = connection.execute(query).fetchall()
    frame = pd.DataFrame.from_records([tuple(row) for row in rows], columns=[*columns, "size"])
    told = with_dimensions(frame).assign(**{code: frame[code] for code in codes})
    return told.astype({c.name: "Int64" for c in COLUMNS["unions"] if c.kind in ("count", "flow")})


def events(store: Store, release: int, start: date, end: date) -> pd.DataFrame:
    """What happened to unions after ``start`` and until ``end``, the newest first.

    Columns of the kind ``events``, and of the union as it was last reported: ``name``, ``district``,
    ``old_commune``, ``new_commune``, ``ownership``; empty for a union that was never reported.
    """
    table, unions = ROWS["events"].c, _last_reported(release)
    known = [unions.c[name] for name in _OF_THE_UNION]
    query = (
        select(*(table[c.name] for c in COLUMNS["events"]), *known)
        .join_from(RELEASE_ITEM, ROWS["events"], RELEASE_ITEM.c.upload_id == table.upload_id)
        .outerjoin(unions, (unions.c.union_id == table.union_id) & (unions.c.age == 1))
        .where(RELEASE_ITEM.c.release == release, RELEASE_ITEM.c.kind == "events")
        .where(table.date > start, table.date <= end)
        .order_by(table.date.desc(), table.union_id)
    )
    with store.read() as connection:
        result = connection.execute(query)
        return pd.DataFrame([tuple(row) for row in result], columns=list(result.keys()))


_OF_THE_UNION = ("name", "district", "old_commune", "new_commune", "ownership")


def _last_reported(release: int) -> Subquery:
    """Unions of a release with ``age``: 1 for the row of the latest period in which each was reported."""
    table = ROWS["unions"].c
    newest_first = func.row_number().over(partition_by=table.union_id, order_by=RELEASE_ITEM.c.period.desc())
    return (
        select(table.union_id, *(table[name] for name in _OF_THE_UNION), newest_first.label("age"))
        .join_from(RELEASE_ITEM, ROWS["unions"], RELEASE_ITEM.c.upload_id == table.upload_id)
        .where(RELEASE_ITEM.c.release == release, RELEASE_ITEM.c.kind == "unions")
        .subquery()
    )
