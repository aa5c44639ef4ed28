"""Sheets to read: the twelve fixtures as grids of text, and clean tables with an office's decorations."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"

Grid = list[list[str]]


def fixture(name: str) -> Grid:
    """A UTF-8 fixture cut at the semicolons or commas of its header."""
    text = (FIXTURES / name).read_text(encoding="utf-8-sig")
    return list(csv.reader(StringIO(text), delimiter=";" if ";" in text else ","))


def expected(name: str) -> Any:
    """What the manifest of the fixtures expects of one of them."""
    manifest = json.loads((FIXTURES / "manifest.json").read_text(encoding="utf-8"))
    return next(entry["expected"] for entry in manifest if entry["file"] == name)


@dataclass
class Decorated:
    """A grid in which a clean table is hidden, and the grid's row numbers of the table's rows."""

    grid: Grid = field(default_factory=list)
    body: list[int] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)

    def add(self, *cells: str, body: bool = False, group: str = "") -> None:
        self.grid.append(list(cells))
        if body:
            self.body.append(len(self.grid))
            self.groups.append(group)


HEADER: list[str] = ["STT", "Tên CĐCS", "Loại hình", "Số CNVCLĐ", "Tổng số ĐV", "Ghi chú"]
UNION_NAMES = st.sampled_from(
    ["CĐCS xã Tập Sơn", "Cty TNHH May A", "Tổng công ty B", "CĐCS Công an huyện", "NĐ nghề cá", "Trường MN C"]
)
COUNTS = st.integers(min_value=0, max_value=30_000).map(str)
ROWS = st.lists(
    st.tuples(UNION_NAMES, st.sampled_from(["HCSN", "FDI", "", "TNHH"]), COUNTS, COUNTS),
    min_size=1,
    max_size=8,
)
TITLES = st.lists(
    st.sampled_from(["LIÊN ĐOÀN LAO ĐỘNG TỈNH", "BÁO CÁO SỐ LIỆU", "", "(Số liệu tính đến 31/3/2025)"]),
    max_size=4,
)
SIGNATURES: tuple[Grid, ...] = (
    [],
    [["NGƯỜI LẬP BIỂU", "", "", "", "TM. BAN THƯỜNG VỤ"]],
    [["", "", "Ngày 1 tháng 4 năm 2025"], ["", "CHỦ TỊCH"]],
)


@st.composite
def decorated(draw: st.DrawFn) -> Decorated:
    """A table of unions with titles, column numbers, groups, sums, blanks, page breaks and a signature."""
    sheet = Decorated()
    for title in draw(TITLES):
        sheet.add(title)
    sheet.add(*HEADER)
    if draw(st.booleans()):
        sheet.add(*(str(number) for number in range(1, len(HEADER) + 1)))
    grouped = draw(st.booleans())
    for number, group in enumerate(("KHỐI A", "KHỐI B") if grouped else ("",)):
        if group:
            sheet.add(("I", "II")[number], group)
        _add_rows(draw, sheet, group)
    for line in draw(
        st.sampled_from([[], [["", "Tổng cộng", "", "1", "2"]], [["", "Cộng (I+II)", "", "1", "2"]]])
    ):
        sheet.add(*line)
    for line in draw(st.sampled_from(SIGNATURES)):
        sheet.add(*line)
    return sheet


def _add_rows(draw: st.DrawFn, sheet: Decorated, group: str) -> None:
    for ordinal, (name, kind, workers, members) in enumerate(draw(ROWS), start=1):
        between: list[Grid] = [[], [[]], [["", "", ""]], [HEADER]]
        for extra in draw(st.sampled_from(between)):
            sheet.add(*extra)
        sheet.add(str(ordinal), name, kind, workers, members, "", body=True, group=group)
