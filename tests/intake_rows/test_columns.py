"""Columns are read by their unequal texts, and plain cells at a glance: that must change nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.intake_rows.results import PERIOD, codes
from unionmap.intake import checks_between, layout_lines, rows, rows_cells, rows_defaults, rows_kinds, text
from unionmap.intake.identity import name_key
from unionmap.intake.rows import RowsResult, read_rows
from unionmap.intake.rows_source import SheetGrid

HEAD = ["STT", "Tên CĐCS", "Huyện", "Loại hình", "CNVCLĐ", "Nữ", "Đoàn viên", "Ngày thành lập", "Ghi chú"]
COUNTED = [str(number) for number, _ in enumerate(HEAD, start=1)]
ORDINALS = st.sampled_from(["1", "2", "17", "3.", " 4", "", "I", "A", "x"])
NAMES = st.sampled_from(
    [
        *("CĐCS xã Tập Sơn", "CĐCS Công ty TNHH May A", "cđcs  Cty TNHH May A", "Nghiệp đoàn xe ôm", "NĐ-cá"),
        *("Ủy ban nhân dân xã B", "Trường Hoà", "Tru\u031bờng Hòa", "Ðội\u200b 1 (mô phỏng)", "Tổng cộng"),
        *("cộng", "nđ xe", "Tên CĐCS", "=1+2", "+84 9", "#REF!", "", "-", "na", "N/A", "a  b", "a\nb", "2 3"),
    ]
)
DISTRICTS = st.sampled_from(
    ["Trà Cú", "h. càng long", "Châu Thành", "Trà Vinh", "Bến Tre", "Cầu Ke", "842", ""]
)
OWNERS = st.sampled_from(["FDI", "CTCP", "HC", "HCSN", "TNHH", "ND", "lạ", "x", ""])
NUMBERS = st.sampled_from(
    ["10", "7", "0", "1.234", "19.420,0", "5.58", "-5", "không", "#N/A", "x", "1234567890", ""]
)
DAYS = st.sampled_from(["1/3/2012", "31/2/2020", "quý I/2020", "2015", "41000", "5/6/2099", "x", ""])
NOTES = st.sampled_from(
    ["", "giải thể theo QĐ 12/QĐ ngày 1/2/2025", "sáp nhập vào CĐCS B", "=A1", "(mô phỏng)"]
)
ROW = st.tuples(ORDINALS, NAMES, DISTRICTS, OWNERS, NUMBERS, NUMBERS, NUMBERS, DAYS, NOTES).map(list)
DIRTY = st.lists(
    st.one_of(ROW, ROW, ROW, ROW.map(lambda row: row[:4]), st.sampled_from([HEAD, COUNTED])),
    min_size=1,
    max_size=12,
)


@contextmanager
def cell_by_cell() -> Iterator[None]:
    """Every cell read by itself, whether it was met before or not, and none taken as plain."""

    def texts(column: Sequence[str], read: Callable[[str], Any]) -> list[Any]:
        return [read(each) for each in column]

    def cells(read: Callable[..., Any], *columns: Sequence[Any]) -> list[Any]:
        return [read(*row) for row in zip(*columns, strict=True)]

    with pytest.MonkeyPatch.context() as patch:
        for room in (rows, rows_cells, rows_defaults, rows_kinds, checks_between):
            patch.setattr(room, "by_text", texts)
        for room in (rows_defaults, rows_kinds):
            patch.setattr(room, "by_cells", cells)
        patch.setattr(rows_cells, "_PLAIN", re.compile(r"(?!)"))
        patch.setattr(rows_defaults, "_MAY_BE_OCCUPATIONAL", re.compile(""))
        patch.setattr(layout_lines, "_is_numbered_text", lambda row: False)
        yield


def assert_same(one: RowsResult, other: RowsResult) -> None:
    pd.testing.assert_frame_equal(one.frame, other.frame)
    pd.testing.assert_frame_equal(one.aside, other.aside)
    assert one.problems == other.problems
    assert (one.checksums, one.excluded, one.events) == (other.checksums, other.excluded, other.events)
    assert one.layouts == other.layouts


@settings(max_examples=60)
@given(st.lists(DIRTY, min_size=1, max_size=3))
def test_columns_are_read_as_cell_by_cell(bodies: list[list[list[str]]]) -> None:
    sheets = [SheetGrid(f"Xã {number}", [HEAD, *body]) for number, body in enumerate(bodies)]
    fast = read_rows(sheets, "unions", PERIOD)
    with cell_by_cell():
        slow = read_rows(sheets, "unions", PERIOD)
    assert_same(fast, slow)


@given(st.lists(st.tuples(NAMES, st.sampled_from(["Trà Cú", "Càng Long"])), min_size=1, max_size=15))
def test_every_row_that_repeats_another_is_named_once(pairs: list[tuple[str, str]]) -> None:
    named = [(f"CĐCS {name}", district) for name, district in pairs]
    body = [["1", name, district, "FDI", "9", "", "8", "", ""] for name, district in named]
    said = codes(read_rows([HEAD, *body], "unions", PERIOD))
    keys = [(name_key(name), district) for name, district in named]
    assert said.count("duplicate_row") + said.count("possible_duplicate") == len(keys) - len(set(keys))


@given(st.text(st.sampled_from("aÐđƉ\u0301\u031bơ \u200b\u00ad\n.Ệe\u0323\u0302"), max_size=8))
def test_what_cannot_be_seen_is_left_out_of_a_text(dirty: str) -> None:
    seen = "".join(each for each in unicodedata.normalize("NFC", dirty) if each not in "\u200b\u00ad")
    assert text.clean(dirty) == " ".join(seen.translate(str.maketrans("ÐƉ", "ĐĐ")).split())
