"""Typed rows as frames: what is stored, what stays beside it, and what was left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pandas as pd

from unionmap.intake.checks_between import Kept
from unionmap.intake.fields import HELPERS, FieldKind, TableKind, stored_fields
from unionmap.intake.layout import Role
from unionmap.intake.rows_draft import Draft

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


def frame(rows: Sequence[Kept], kind: TableKind, drafts: Sequence[Draft]) -> pd.DataFrame:
    """The stored columns of a kind in their order, and ``source_row``: unique over all sheets of the file."""
    first = {id(draft): index * ROWS_OF_A_SHEET for index, draft in enumerate(drafts)}
    sheets = _by_sheet(rows)
    columns = {field.name: _column(_values(sheets, field.name), field.kind) for field in stored_fields(kind)}
    columns["source_row"] = _column([first[id(row.draft)] + row.row for row in rows], "count")
    return pd.DataFrame(columns)


def aside(rows: Sequence[Kept], kind: TableKind) -> pd.DataFrame:
    """For the same rows the helper columns, the words as written, the group, and the sheet with its row."""
    sheets = _by_sheet(rows)
    columns = {
        field.name: _column(_values(sheets, field.name), field.kind)
        for field in HELPERS[kind]
        if field.name != "ordinal" and field.kind != "place"
    }
    names = {field.name for field in stored_fields(kind)}
    for name in WORDS:
        if name in names:
            columns[f"{name}_as_written"] = _column(
                [row.draft.text(name, row.position) for row in rows], "text"
            )
    for name in ("ownership_candidates", "legal_candidates"):
        if "ownership" in names:
            columns[name] = _column(_values(sheets, name), "text")
    columns["group"] = _column([row.draft.lines[row.position].group for row in rows], "text")
    columns["sheet"] = _column([row.draft.sheet for row in rows], "text")
    columns["row"] = _column([row.row for row in rows], "count")
    return pd.DataFrame(columns)


_Sheets = list[tuple[Draft, list[int]]]
"""The sheets of rows in their order, each with the positions of its rows."""


def _by_sheet(rows: Sequence[Kept]) -> _Sheets:
    grouped = ([*of_sheet] for _, of_sheet in groupby(rows, key=lambda row: id(row.draft)))
    return [(kept[0].draft, [row.position for row in kept]) for kept in grouped]


def _values(sheets: _Sheets, name: str) -> list[Any]:
    """What was read of a field in each row; ``None`` where its sheet has nothing of that name."""
    found: list[Any] = []
    for draft, positions in sheets:
        values = draft.values.get(name)
        found += [None] * len(positions) if values is None else map(values.__getitem__, positions)
    return found


def _column(values: Sequence[Any], kind: FieldKind) -> pd.Series[Any]:
    return pd.Series(list(values), dtype=_DTYPES[kind])


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
            role = left_out.get(line.number, line.role.value)
            if role not in (Role.BODY, Role.HEADER, Role.BLANK):
                signed = line.role is Role.SIGNATURE
                text = " | ".join(cell.strip() for cell in line.cells if cell.strip())
                yield ExcludedRow(draft.sheet, line.number, role, "" if signed else text)
