"""Typed rows as frames: what is stored, what stays beside it, and what was left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import pyarrow as pa

from unionmap.intake.fields import HELPERS, FieldKind, TableKind, stored_fields
from unionmap.intake.layout import Role
from unionmap.intake.rows_draft import Draft
from unionmap.intake.rows_kept import KeptRows

ROWS_OF_A_SHEET = 1 << 20
"""Rows that a sheet can have: rows of later sheets are numbered on from there, so no number stands twice."""

_DTYPES: dict[FieldKind, str] = {
    "text": "str",
    "code": "str",
    "place": "str",
    "count": "Int64",
    "flow": "Int64",
    "percent": "Float64",
    "flag": "boolean",
    "date": "object",
}
LEFT_OUT = "left_out"
"""The role of a row with figures of another province."""
WORDS = ("district", "old_commune", "new_commune", "ownership", "legal", "vsic", "upper")
"""Fields whose words are kept beside their codes."""


@dataclass(frozen=True)
class ExcludedRow:
    """A row of the file that is not one of the rows read, what it is, and what stands in it.

    The names under a report are not kept: ``text`` is "" for a signature.
    """

    sheet: str
    row: int
    role: str
    text: str


def frame(rows: KeptRows, kind: TableKind) -> pd.DataFrame:
    """The stored columns of a kind in their order, and ``source_row``: unique over all sheets of the file."""
    columns = {field.name: _column(rows.column(field.name), field.kind) for field in stored_fields(kind)}
    columns["source_row"] = _column(rows.numbers(ROWS_OF_A_SHEET), "count")
    return pd.DataFrame(columns)


def aside(rows: KeptRows, kind: TableKind) -> pd.DataFrame:
    """For the same rows the helper columns, the words as written, the group, and the sheet with its row."""
    columns = {
        field.name: _column(rows.column(field.name), field.kind)
        for field in HELPERS[kind]
        if field.name != "ordinal" and field.kind != "place"
    }
    names = {field.name for field in stored_fields(kind)}
    columns |= {f"{name}_as_written": _column(rows.texts(name), "text") for name in WORDS if name in names}
    if "ownership" in names:
        for name in ("ownership_candidates", "legal_candidates"):
            columns[name] = _column(rows.column(name), "text")
    columns["group"] = _column(rows.groups(), "text")
    columns["sheet"] = _column(rows.names(), "text")
    columns["row"] = _column(rows.numbers(), "count")
    return pd.DataFrame(columns)


def _column(values: Sequence[Any], kind: FieldKind) -> pd.Series[Any]:
    dtype = _DTYPES[kind]
    if dtype != "object" and values.count(None) == len(values):
        return pd.Series(None, index=range(len(values)), dtype=dtype)
    return pd.Series(pa.array(values, pa.large_string()) if dtype == "str" else values, dtype=dtype)


def typed_rows(stored: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows of plain Python values, ``None`` where a cell is missing."""
    plain = stored.astype(object).where(stored.notna(), None)
    return [{str(name): value for name, value in row.items()} for row in plain.to_dict("records")]


def excluded(drafts: Iterable[Draft]) -> Iterator[ExcludedRow]:
    """Every filled row that is neither a header nor among the rows that count, in the order of the file."""
    for draft in drafts:
        left_out = {draft.lines[position].number: LEFT_OUT for position in draft.left_out}
        left_out |= {draft.lines[position].number: Role.TOTAL.value for position in draft.provinces}
        for line in draft.layout.lines:
            role = left_out.get(line.number, line.role)
            if role not in (Role.BODY, Role.HEADER, Role.BLANK):
                signed = line.role is Role.SIGNATURE
                text = " | ".join(cell.strip() for cell in line.cells if cell.strip())
                yield ExcludedRow(draft.sheet, line.number, str(role), "" if signed else text)
