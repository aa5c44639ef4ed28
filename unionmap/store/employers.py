"""Single employers of the register, as a release holds them."""

from __future__ import annotations

from datetime import date

import pandas as pd
from sqlalchemy import select

from unionmap.model.columns import COLUMNS
from unionmap.store.columns import fetch_columns
from unionmap.store.engine import Store
from unionmap.store.facts import size_band
from unionmap.store.rollups import dimension_columns
from unionmap.store.sound import check_release
from unionmap.store.tables import RELEASE_ITEM, ROWS


def employer_rows(store: Store, release: int, period: date) -> pd.DataFrame:
    """Every employer of the register of a day: the columns of ``model.columns`` and its dimensions.

    Dimensions are categories of codes; ``workers`` is a nullable whole number, an empty ``union_id`` is
    ``None``. No rows where the release has no register of that day.
    """
    check_release(store, release, "employers", (period,))
    table = ROWS["employers"].c
    query = (
        select(*(table[c.name] for c in COLUMNS["employers"]), size_band(table.workers).label("size"))
        .join_from(RELEASE_ITEM, ROWS["employers"], RELEASE_ITEM.c.upload_id == table.upload_id)
        .where(RELEASE_ITEM.c.release == release, RELEASE_ITEM.c.kind == "employers")
        .where(RELEASE_ITEM.c.period == period)
        .order_by(table.employer_id)
    )
    cells = fetch_columns(store, query)
    workers = pd.Series(cells["workers"], dtype="Int64")
    return pd.DataFrame({**cells, **dimension_columns(cells), "workers": workers})
