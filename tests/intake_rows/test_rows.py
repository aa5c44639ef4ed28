"""Typed rows: places of problems, refused columns, corrections, remembered mappings."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.intake_rows.results import HEAD, PERIOD, codes, plain, union_rows
from tests.intake_rows.sheets import Grid, fixture
from unionmap.intake.fields import TableKind
from unionmap.intake.headers import synonyms
from unionmap.intake.rows import read_rows
from unionmap.intake.rows_source import Correction, SheetGrid


def test_every_problem_names_its_cell() -> None:
    [problem] = union_rows(["1", "CĐCS A", "FDI", "20", "5", "6", "12a"]).problems
    assert problem.sentence() == (
        'Dòng 2, cột G "Tổng số ĐV": Cần số nguyên, đang là "12a". Hãy ghi lại bằng chữ số, ví dụ 1.250.'
    )
    assert problem.sentence("en").startswith('Row 2, column G "Tổng số ĐV": A whole number is needed')


def test_personal_columns_are_refused_and_not_kept() -> None:
    result = union_rows(
        *[["A" * n, "FDI", "9", "Tên người", "Kinh", f"08412345678{n}"] for n in (1, 2, 3)],
        head=["Tên CĐCS", "Loại hình", "ĐV", "Họ tên Chủ tịch", "Dân tộc", "Số khác"],
    )
    assert codes(result) == ["column_chairperson", "column_sensitive", "column_personal"]
    kept = result.frame.astype(str).to_csv() + result.aside.astype(str).to_csv() + str(result.problems)
    assert not any(word in kept for word in ("Tên người", "Kinh", "0841234"))


@pytest.mark.parametrize(("period", "section"), [(date(2025, 9, 30), "P"), (date(2025, 12, 31), None)])
def test_a_letter_is_clear_while_there_was_one_classification(period: date, section: str | None) -> None:
    result = read_rows([["Tên CĐCS", "Ngành"], ["A", "P"]], "unions", period)
    assert plain(result.frame, "vsic") == [[section]]


KINDS: tuple[TableKind, ...] = ("unions", "employers", "workforce", "events", "summary")
NAMES = [name for _, name in synonyms()]
CELLS = st.one_of(
    st.sampled_from(
        ["", "1", "I", "x", "-", "Tổng cộng", "Trà Vinh", "Phường 1", "HCSN", "31/02/2019", "#REF!"]
    ),
    st.sampled_from(["=1+1", "6.339", "NGƯỜI LẬP", "P", "Huyện Chợ Lách", "(1)", "Giải thể", *NAMES[:40]]),
    st.text(max_size=6),
)


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=6),
    st.lists(st.lists(CELLS, max_size=7), max_size=6),
    st.sampled_from(KINDS),
)
def test_any_grid_is_read_and_no_row_is_lost(head: list[str], rows: Grid, kind: TableKind) -> None:
    result = read_rows([head, *rows], kind, PERIOD)
    assert len(result.layouts[""].lines) == len(rows) + 1
    assert all(problem.sentence(language) for problem in result.problems for language in ("vi", "en"))
    again = read_rows([head, *rows], kind, PERIOD, previous=result.frame if kind == "unions" else None)
    assert len(again.frame) == len(result.frame)


def test_a_missing_column_blocks() -> None:
    result = read_rows([["STT", "Tổng số ĐV"], ["1", "20"]], "unions", PERIOD)
    assert [each.code for each in result.problems if each.severity == "blocks"] == ["column_missing"]


def test_an_empty_sheet_is_said() -> None:
    empty: Grid = []
    assert "no_rows" in codes(read_rows(empty, "unions", PERIOD))


def test_another_period_in_the_title() -> None:
    result = read_rows([["Quý IV/2024"], *fixture("10_flag_columns_dates.csv")], "unions", PERIOD)
    assert "other_period" in codes(result)


def test_corrections_lie_over_the_file() -> None:
    sheet = SheetGrid("", [HEAD, ["1", "CĐCS A", "FDI", "20", "", "", "12a"]])
    fixed = Correction("", 2, 6, "12", "văn phòng", datetime(2025, 4, 1, tzinfo=UTC))
    result = read_rows([sheet], "unions", PERIOD, corrections=[fixed])
    assert result.publishable
    assert plain(result.frame, "members") == [[12]]
    assert sheet.rows[1][6] == "12a"


def test_typed_rows_are_plain_values() -> None:
    [row] = union_rows(["1", "CĐCS A", "FDI", "20", "", "", "-"]).typed_rows()
    assert (row["name"], row["workers"], row["members"], row["synthetic"]) == ("CĐCS A", 20, None, False)
    assert row["source_row"] == 2


def test_a_remembered_mapping_lets_the_next_file_through() -> None:
    head = ["Tên CĐCS", "Loại hình", "Cột X"]
    first = read_rows([head, ["A", "FDI", "20"]], "unions", PERIOD)
    assert "column_unused" in codes(first)
    mended = first.mappings[""].changed(2, "members")
    second = read_rows([head, ["A", "FDI", "21"]], "unions", PERIOD, mapping=mended)
    assert codes(second) == []
    assert plain(second.frame, "members") == [[21]]
