"""The typed rows of one upload, as they were read from its file."""

from __future__ import annotations

import pandas as pd
from sqlalchemy import select

from unionmap.model.columns import COLUMNS, FileKind
from unionmap.store.columns import fetch_columns
from unionmap.store.engine import Store
from unionmap.store.sound import check_upload
from unionmap.store.tables import ROWS


def upload_rows(store: Store, kind: FileKind, upload_id: int) -> pd.DataFrame:
    """Every row in the order of the file: ``source_row`` and the declared columns of the kind.

    Counts are ``Int64``, days ``datetime.date``; a cell that is not known is missing.
    """
    check_upload(store, kind, upload_id)
    table = ROWS[kind].c
    query = (
        select(*(table[column.name] for column in COLUMNS[kind]), table.source_row)
        .where(table.upload_id == upload_id)
        .order_by(table.source_row)
    )
    cells = fetch_columns(store, query)
    dtypes = {column.name: "Int64" if column.unit else "object" for column in COLUMNS[kind]}
    dtypes["source_row"] = "Int64"
    return pd.DataFrame({name: pd.Series(cells[name], dtype=dtype) for name, dtype in dtypes.items()})
