from __future__ import annotations

from datetime import date, datetime
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from unionmap.reports.table import Cell, Column, Table
from unionmap.reports.worksheet import worksheet

FORMULAS = [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    '=HYPERLINK("http://x","y")',
    "＝1+1",
    "\t=1",
    " =1",
    "{=1}",
]


def written(table: Table, notes: list[str]) -> list[list[object]]:
    sheet = load_workbook(BytesIO(worksheet(table, notes))).active
    assert sheet is not None
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_numbers_are_numbers_and_a_missing_figure_is_an_empty_cell() -> None:
    columns = (Column("Nơi"), Column("Đoàn viên", "count"), Column("Tỷ lệ", "percent"), Column("Ngày", "day"))
    rows: tuple[tuple[Cell, ...], ...] = (
        ("Càng Long", 5586, 92.5, date(2025, 3, 31)),
        ("Cầu Kè", None, None, None),
    )
    title, note, _, heading, first, second = written(
        Table("Theo huyện", columns, rows), ["Tính đến 31/3/2025"]
    )
    assert title[0] == "Theo huyện"
    assert note[0] == "Tính đến 31/3/2025"
    assert heading == ["Nơi", "Đoàn viên", "Tỷ lệ", "Ngày"]
    assert first == ["Càng Long", 5586, pytest.approx(0.925), datetime(2025, 3, 31)]  # noqa: DTZ001
    assert second == ["Cầu Kè", None, None, None]


@settings(deadline=None)
@given(
    st.sampled_from(FORMULAS)
    | st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20)
)
def test_text_is_never_a_formula(text: str) -> None:
    book = load_workbook(BytesIO(worksheet(Table(text, (Column(text),), ((text,),)), [text])))
    assert book.active is not None
    for row in book.active.iter_rows():
        for cell in row:
            assert cell.data_type in ("s", "n", "inlineStr")
            assert cell.hyperlink is None
            assert cell.value in (None, text)
