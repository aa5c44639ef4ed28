"""Typed rows as a plain file of ours: the bytes of an upload that was put together, and sent by nobody."""

from __future__ import annotations

import csv
import io
from datetime import date

import pandas as pd

from unionmap.model.columns import COLUMNS, FileKind


def plain_csv(kind: FileKind, rows: pd.DataFrame) -> bytes:
    """A header and a line for every row, every cell as ``store.typed.typed_row`` reads it."""
    names = [column.name for column in COLUMNS[kind]]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(names)
    plain = rows[names].astype(object).where(rows[names].notna(), None)
    writer.writerows([_cell(value) for value in row] for row in plain.itertuples(index=False))
    return text.getvalue().encode()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(int(value))
    return value.isoformat() if isinstance(value, date) else str(value)
