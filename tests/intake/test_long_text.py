"""A long even text is read at speed, and exactly as it would be read with care."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.intake.clean_tables import union_report
from unionmap.intake import bulk, read
from unionmap.intake.delimited import read_text
from unionmap.intake.long_text import read_long

TABLE = union_report(200)


@pytest.fixture
def short_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "LONG_TEXT", 1_000)
    monkeypatch.setattr(bulk, "EDGE", 2_000)


def text_of(rows: list[list[str]], delimiter: str = ";", line_end: str = "\n") -> str:
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=delimiter, lineterminator=line_end).writerows(rows)
    return target.getvalue()


def assert_read_alike(text: str) -> None:
    fast, careful = read_long(text), read_text(text)
    assert fast is not None
    assert fast.tables[0].frame.equals(careful.tables[0].frame)
    assert list(fast.tables[0].row_numbers) == list(careful.tables[0].row_numbers)
    assert fast.tables[0].footer == careful.tables[0].footer
    assert fast.problems == careful.problems


@pytest.mark.usefixtures("short_is_long")
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_an_even_text_is_read_alike(delimiter: str, line_end: str) -> None:
    assert_read_alike(text_of(TABLE, delimiter, line_end))


@pytest.mark.usefixtures("short_is_long")
def test_titles_signatures_and_two_rows_of_names_are_read_alike() -> None:
    above = [["BÁO CÁO QUÝ I NĂM 2025"], ["STT", "Tên CĐCS", "", "", "CNVCLĐ", "", "", ""]]
    below = [["", "", "Địa bàn", "Loại hình", "Tổng số", "Đoàn viên", "Ngày", "Ghi chú"]]
    assert_read_alike(text_of([*above, *below, *TABLE[1:]]) + "\n\nNgười lập biểu;;;;;;;\n")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    spoiled=st.lists(
        st.tuples(st.integers(2, 199), st.sampled_from(["cut", "empty", "more", "merge"])), max_size=4
    )
)
def test_ragged_rows_are_mended_alike(short_is_long: None, spoiled: list[tuple[int, str]]) -> None:
    rows = [list(row) for row in TABLE]
    for place, how in spoiled:
        row = rows[place]
        rows[place] = {
            "cut": row[:3],
            "empty": [*row[:4], "", *row[4:]],
            "more": [*row, "x"],
            "merge": [*row[:4], row[4] + row[5], *row[6:]] if len(row) > 6 else row,
        }[how]
    fast, careful = read_long(text_of(rows)), read_text(text_of(rows))
    if fast is not None:
        assert [problem.row for problem in fast.problems] == [problem.row for problem in careful.problems]
        assert fast.tables[0].frame.shape == careful.tables[0].frame.shape


@pytest.mark.usefixtures("short_is_long")
@pytest.mark.parametrize(
    "uneven",
    [
        text_of(TABLE[:100]) + "\n" + text_of(TABLE[100:]),
        text_of(TABLE[:100]) + text_of(TABLE[:1]) + text_of(TABLE[100:]),
        text_of(TABLE[:100]) + ";;;;;;;\n" + text_of(TABLE[100:]),
        text_of(TABLE[:100]) + 'x;"open;5;6;7;8;9;0\n' + text_of(TABLE[100:]),
        text_of(TABLE, line_end="\r"),
    ],
)
def test_any_other_text_is_left_to_the_careful_reader(uneven: str) -> None:
    assert read_long(uneven) is None


def test_a_text_too_long_to_be_read_with_care_is_refused() -> None:
    data = (text_of(TABLE) + "\n") * 1800
    (problem,) = read(data.encode(), "x.csv").problems
    assert problem.code == "too_irregular"
