"""Results of the intake in the short forms that tests compare."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from tests.intake_rows.sheets import FIXTURES
from unionmap.intake.fields import TableKind
from unionmap.intake.reading import read
from unionmap.intake.rows import RowsResult, read_rows

PERIOD = date(2025, 3, 31)
HEAD = ["STT", "Tên CĐCS", "Loại hình", "CNVCLĐ", "Số ĐV nam", "Số ĐV nữ", "Tổng số ĐV"]


def rows_of(name: str, kind: TableKind) -> RowsResult:
    """A fixture from its bytes to its rows."""
    return read_rows(read((FIXTURES / name).read_bytes(), name), kind, PERIOD)


def union_rows(*rows: list[str], head: list[str] = HEAD, **more: Any) -> RowsResult:
    return read_rows([head, *rows], "unions", PERIOD, **more)


def codes(result: RowsResult, row: int | None = None) -> list[str]:
    return [problem.code for problem in result.problems if row in (None, problem.row)]


def plain(frame: pd.DataFrame, *names: str) -> list[list[Any]]:
    return [
        [None if pd.isna(cell) else cell for cell in row] for row in frame[list(names)].to_numpy().tolist()
    ]
