"""The one GROUP BY: stored rows of a release to sums by every dimension."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
from sqlalchemy import Select, func, select

from unionmap.model.indicators import Source
from unionmap.store.columns import Columns, fetch_columns
from unionmap.store.engine import Store
from unionmap.store.facts import facts, keys_of, measure_names
from unionmap.store.rollups import dimension_columns
from unionmap.store.sound import check_release
from unionmap.store.tables import RELEASE_ITEM, ROWS, UPLOAD

LEADING = 5
"""How many of the largest unions of every cell are kept by themselves."""


def cube_rows(store: Store, release: int, source: Source = "unions") -> pd.DataFrame:
    """Sums of one table of a release: a row for every cell that holds at least one stored row.

    Columns: ``period`` (``date``), the dimensions of the table (categories of codes), and the measures of
    ``store.measures`` as whole numbers, each with ``<measure>_missing``: the rows whose cell is empty.
    Raises ``StoreFaultError`` where the rows are not those that were stored.
    """
    check_release(store, release, source)
    rows = facts(source, release).subquery()
    keys = [rows.c.period, *(rows.c[key] for key in keys_of(source))]
    sums = [func.sum(rows.c[name]).label(name) for name in measure_names(source)]
    return _frame(store, select(*keys, *sums).group_by(*keys), measure_names(source))


def leading_rows(store: Store, release: int) -> pd.DataFrame:
    """The unions with the most members of every cell, at most ``LEADING``, each with what it adds to it.

    Columns as in ``cube_rows``, which checks the rows, and ``union_id`` and ``name``.
    The largest unions of any slice are here.
    """
    table = ROWS["unions"].c
    rows = facts("unions", release, table.union_id, table.name).subquery()
    keys = [rows.c.period, *(rows.c[key] for key in keys_of("unions"))]
    order = [rows.c.members.desc(), rows.c.union_id]
    rank = func.row_number().over(partition_by=keys, order_by=order).label("rank")
    ranked = select(rows, rank).where(rows.c.unions == 1).subquery()
    columns = [column for column in ranked.c if column.name != "rank"]
    return _frame(store, select(*columns).where(ranked.c.rank <= LEADING), measure_names("unions"))


def _frame(store: Store, query: Select[*tuple[Any, ...]], sums: list[str]) -> pd.DataFrame:
    columns = fetch_columns(store, query)
    periods = {text: date.fromisoformat(text) for text in set(columns["period"])}
    own: Columns = {name: columns[name] for name in ("union_id", "name") if name in columns}
    numbers = {name: pd.array(columns[name], dtype="int64") for name in sums}
    days = pd.Series([periods[text] for text in columns["period"]], dtype="object")
    cells: Columns = {"period": days, **dimension_columns(columns), **own, **numbers}
    return pd.DataFrame(cells)


def synthetic_periods(store: Store, release: int, source: Source) -> frozenset[date]:
    """Periods of a release whose upload of one kind is marked as demonstration data."""
    query = (
        select(RELEASE_ITEM.c.period)
        .join(UPLOAD, RELEASE_ITEM.c.upload_id == UPLOAD.c.id)
        .where(RELEASE_ITEM.c.release == release, RELEASE_ITEM.c.kind == source, UPLOAD.c.synthetic)
    )
    with store.read() as connection:
        return frozenset(connection.execute(query).scalars())
