"""Single unions and their events, as a release holds them."""

from __future__ import annotations

from datetime import date

import pandas as pd
from sqlalchemy import func, select

from unionmap.model.codelists import UNKNOWN
from unionmap.model.columns import COLUMNS
from unionmap.model.dimensions import DIMENSIONS
from unionmap.store.columns import fetch_columns
from unionmap.store.engine import Store
from unionmap.store.facts import size_band
from unionmap.store.rollups import dimension_columns
from unionmap.store.sound import check_release
from unionmap.store.tables import RELEASE_ITEM, ROWS


def union_rows(store: Store, release: int, period: date) -> pd.DataFrame:
    """Every union reported at a period: the columns of ``model.columns`` and the dimensions of the cube.

    Dimensions are categories of codes; counts are nullable whole numbers: an empty cell is ``<NA>``.
    """
    check_release(store, release, "unions", (period,))
    table = ROWS["unions"].c
    columns = [c.name for c in COLUMNS["unions"]]
    query = (
        select(*(table[name] for name in columns), size_band(table.workers).label("size"))
        .join_from(RELEASE_ITEM, ROWS["unions"], RELEASE_ITEM.c.upload_id == table.upload_id)
        .where(RELEASE_ITEM.c.release == release, RELEASE_ITEM.c.kind == "unions")
        .where(RELEASE_ITEM.c.period == period)
        .order_by(table.union_id)
    )
    cells = fetch_columns(store, query)
    counts = {c.name: pd.array(cells[c.name], "Int64") for c in COLUMNS["unions"] if c.unit}
    return pd.DataFrame({**cells, **dimension_columns(cells), **counts})


def events(store: Store, release: int, start: date, end: date) -> pd.DataFrame:
    """What happened to unions after ``start`` and until ``end``, the newest first.

    Columns of the kind ``events``, and of the union as it was when it was last reported active: ``name`` and
    the dimensions of the cube; without a name and ``unknown`` for a union that never was.
    """
    check_release(store, release, "events")
    check_release(store, release, "unions")
    table = ROWS["events"].c
    query = (
        select(*(table[c.name] for c in COLUMNS["events"]))
        .join_from(RELEASE_ITEM, ROWS["events"], RELEASE_ITEM.c.upload_id == table.upload_id)
        .where(RELEASE_ITEM.c.release == release, RELEASE_ITEM.c.kind == "events")
        .where(table.date > start, table.date <= end)
        .order_by(table.date.desc(), table.union_id)
    )
    happened, unions = pd.DataFrame(fetch_columns(store, query)), _last_active(store, release)
    found = happened.merge(unions, how="left", on="union_id", validate="many_to_one")
    return found.assign(
        **{key: found[key].fillna(UNKNOWN) for key in unions.columns.intersection([*DIMENSIONS])}
    )


def _last_active(store: Store, release: int) -> pd.DataFrame:
    """Every union of a release once, as the latest period tells of it at which it was active."""
    table = ROWS["unions"].c
    newest = func.row_number().over(partition_by=table.union_id, order_by=RELEASE_ITEM.c.period.desc())
    own = ("union_id", "name", *(c.name for c in COLUMNS["unions"] if c.kind == "code"), "vsic_version")
    rows = (
        select(*(table[name] for name in own), size_band(table.workers).label("size"), newest.label("newest"))
        .join_from(RELEASE_ITEM, ROWS["unions"], RELEASE_ITEM.c.upload_id == table.upload_id)
        .where(RELEASE_ITEM.c.release == release, RELEASE_ITEM.c.kind == "unions", table.status == "active")
        .subquery()
    )
    cells = fetch_columns(store, select(rows).where(rows.c.newest == 1))
    return pd.DataFrame({name: cells[name] for name in ("union_id", "name")} | dimension_columns(cells))
