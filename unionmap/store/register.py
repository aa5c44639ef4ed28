"""Single unions and their events, as a release holds them."""

from __future__ import annotations

from datetime import date

import pandas as pd
from sqlalchemy import select

from unionmap.model.columns import COLUMNS
from unionmap.store.columns import fetch_columns
from unionmap.store.engine import Store
from unionmap.store.facts import size_band
from unionmap.store.rollups import dimension_columns
from unionmap.store.tables import RELEASE_ITEM, ROWS


def union_rows(store: Store, release: int, period: date) -> pd.DataFrame:
    """Every union reported at a period: the columns of ``model.columns`` and the dimensions of the cube.

    Dimensions are categories of codes; counts are nullable whole numbers: an empty cell is ``<NA>``.
    """
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

    Columns of the kind ``events``, and of the union as it was last reported: ``name``, ``district``,
    ``old_commune``, ``new_commune``, ``ownership``; empty for a union that was never reported.
    """
    table = ROWS["events"].c
    query = (
        select(*(table[c.name] for c in COLUMNS["events"]))
        .join_from(RELEASE_ITEM, ROWS["events"], RELEASE_ITEM.c.upload_id == table.upload_id)
        .where(RELEASE_ITEM.c.release == release, RELEASE_ITEM.c.kind == "events")
        .where(table.date > start, table.date <= end)
        .order_by(table.date.desc(), table.union_id)
    )
    happened = pd.DataFrame(fetch_columns(store, query))
    return happened.merge(_last_reported(store, release), how="left", on="union_id", validate="many_to_one")


def _last_reported(store: Store, release: int) -> pd.DataFrame:
    """Every union of a release once, as the latest period tells of it."""
    table = ROWS["unions"].c
    own = ("union_id", "name", "district", "old_commune", "new_commune", "ownership")
    query = (
        select(*(table[name] for name in own))
        .join_from(RELEASE_ITEM, ROWS["unions"], RELEASE_ITEM.c.upload_id == table.upload_id)
        .where(RELEASE_ITEM.c.release == release, RELEASE_ITEM.c.kind == "unions")
        .order_by(RELEASE_ITEM.c.period.desc())
    )
    return pd.DataFrame(fetch_columns(store, query)).drop_duplicates("union_id")
