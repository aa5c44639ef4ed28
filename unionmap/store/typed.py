"""Clean files of ours, every cell as declared, to typed rows. What staff send goes through ``intake``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from unionmap.model.columns import COLUMNS, Column, FileKind, Kind
from unionmap.store.uploads import Cell


def _flag(text: str) -> bool:
    return {"0": False, "1": True}[text]


_READERS: dict[Kind, Callable[[str], Cell]] = {
    "text": str,
    "code": str,
    "count": int,
    "flow": int,
    "date": date.fromisoformat,
    "flag": _flag,
}


def typed_row(kind: FileKind, cells: Mapping[str, str], source_row: int) -> dict[str, Cell]:
    """One row typed by its kind's declaration; an empty or absent cell is ``None``: not known.

    Raises ``ValueError`` naming the row and the column where a cell is not as declared.
    """
    row: dict[str, Cell] = {"source_row": source_row}
    for column in COLUMNS[kind]:
        row[column.name] = _cell(column, cells.get(column.name, ""), source_row)
    return row


def _cell(column: Column, text: str, source_row: int) -> Cell:
    if text == "":
        return None
    try:
        return _READERS[column.kind](text)
    except (ValueError, KeyError):
        raise ValueError(f"row {source_row}, column {column.name}: {text!r} is no {column.kind}") from None
