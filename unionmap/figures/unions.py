"""The single unions behind a figure."""

from __future__ import annotations

from datetime import date

import pandas as pd

from unionmap.figures.slicing import cut
from unionmap.model.slices import Slice
from unionmap.store.engine import Store
from unionmap.store.register import union_rows


def unions_of(store: Store, release: int, period: date, slice_: Slice) -> pd.DataFrame:
    """Active unions of a slice, the largest first, with the columns of ``store.register.union_rows``."""
    return unions_among(union_rows(store, release, period), slice_)


def unions_among(rows: pd.DataFrame, slice_: Slice) -> pd.DataFrame:
    """As ``unions_of``, out of all rows of a release at a period."""
    left = cut(rows[rows["status"] == "active"], slice_)
    in_order = left.sort_values(["members", "union_id"], ascending=[False, True], na_position="last")
    return in_order.iloc[1 if slice_.without_largest else 0 :].reset_index(drop=True)
