"""Back from a sum to the rows it was added up from: which file, which row, how much."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd
from sqlalchemy import String, cast, literal

from unionmap.model.indicators import Source
from unionmap.store.columns import Columns, fetch_columns
from unionmap.store.engine import Store
from unionmap.store.facts import facts, measure_names
from unionmap.store.rollups import dimension_columns
from unionmap.store.sound import check_release
from unionmap.store.tables import RELEASE_ITEM, ROWS, UPLOAD

NAMES: dict[Source, tuple[str, str] | None] = {
    "unions": ("union_id", "name"),
    "employers": ("employer_id", "name"),
    "workforce": None,
}
"""Columns that name a row of each table; the workforce table has cells and no names."""


def fact_rows(store: Store, release: int, source: Source, periods: Sequence[date]) -> pd.DataFrame:
    """Every stored row of some periods with what it adds to each measure.

    Columns: those of ``store.cube.cube_rows``, and ``id``, ``name`` (empty for the workforce), ``file`` and
    ``row``: the row's number in the file as it was sent.
    """
    check_release(store, release, source, periods)
    table, named = ROWS[source].c, NAMES[source]
    id_, name = (table[named[0]], table[named[1]]) if named else (literal(""), literal(""))
    places = [cast(table.source_row, String).label("row"), UPLOAD.c.file_name.label("file")]
    query = facts(source, release, id_.label("id"), name.label("name"), *places)
    query = query.join(UPLOAD, RELEASE_ITEM.c.upload_id == UPLOAD.c.id)
    columns = fetch_columns(store, query.where(RELEASE_ITEM.c.period.in_(periods)))
    days = pd.Series([date.fromisoformat(text) for text in columns["period"]], dtype="object")
    numbers = {measure: pd.array(columns[measure], dtype="int64") for measure in measure_names(source)}
    cells: Columns = {
        "period": days,
        **dimension_columns(columns),
        **{key: columns[key] for key in ("id", "name", "file")},
        "row": pd.array([int(row) for row in columns["row"]], dtype="int64"),
        **numbers,
    }
    return pd.DataFrame(cells)
