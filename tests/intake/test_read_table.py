"""The one door: every cell as text, the header as the file gives it, the rows exactly as in the file."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.intake.encoders import ENCODERS
from unionmap.intake import read, read_table


def rows_of(text: str) -> list[list[str]]:
    frame = read_table(text.encode(), "table.csv")
    return [list(frame.columns), *frame.to_numpy().tolist()]


def codes_of(text: str) -> list[str]:
    return [problem.code for problem in read(text.encode(), "table.csv").problems]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("a;b\n1,5;2\n3,25;4\n", [["a", "b"], ["1,5", "2"], ["3,25", "4"]]),
        ("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]),
        ("a|b\n1|2\n", [["a", "b"], ["1", "2"]]),
        ("a, b\n1, 2\n3, 4\n", [["a", "b"], ["1", "2"], ["3", "4"]]),
        ("a||b\n1||2\n", [["a", "b"], ["1", "2"]]),
        ("x,x,\n1,2,3\n", [["x", "x", ""], ["1", "2", "3"]]),
        ('"a";"b"\n"1;5";"say ""x"""\n', [["a", "b"], ["1;5", 'say "x"']]),
        ('a,b\n"two\nlines",2\n', [["a", "b"], ["two\nlines", "2"]]),
        ("'a';'b'\n'1;5';'it''s'\n'2;5';'c'\n", [["a", "b"], ["1;5", "it's"], ["2;5", "c"]]),
        ('a,b\n"1 \\"x\\" 2",3\n"4 \\"y\\" 5",6\n', [["a", "b"], ['1 "x" 2', "3"], ['4 "y" 5', "6"]]),
        ("a,b\n,\n1,2\n", [["a", "b"], ["", ""], ["1", "2"]]),
        ("a,b\n007, 1.250 \n", [["a", "b"], ["007", " 1.250 "]]),
        ("Xã\nAn Trường\nTân An\n", [["Xã"], ["An Trường"], ["Tân An"]]),
        ("a,b\n", [["a", "b"]]),
    ],
)
def test_reads_a_table_as_it_stands(text: str, rows: list[list[str]]) -> None:
    assert rows_of(text) == rows


def test_gives_an_empty_frame_and_a_problem_for_an_empty_file() -> None:
    assert read_table(b"", "x.csv").shape == (0, 0)
    assert codes_of("") == ["empty_file"]


def test_keeps_cells_beyond_the_last_column_and_says_so() -> None:
    text = "a,b\n1,2\n3,4,5\n6,7\n"
    assert rows_of(text) == [["a", "b", ""], ["1", "2", ""], ["3", "4", "5"], ["6", "7", ""]]
    assert codes_of(text) == ["long_row"]


def test_leaves_out_an_empty_cell_that_a_row_has_too_many() -> None:
    text = "name,count,day\nA,1,2021-01-05\nB,2,2021-02-07\nC,,3,2021-03-09\nD,4,2021-04-11\n"
    assert rows_of(text)[3] == ["C", "3", "2021-03-09"]
    (problem,) = read(text.encode(), "x.csv").problems
    assert (problem.code, problem.row) == ("extra_delimiter", 4)


def test_cuts_a_cell_in_two_where_the_columns_show_how() -> None:
    text = "name,count,day\nA,1,2021-01-05\nB,2,2021-02-07\nC,32021-03-09\nD,4,2021-04-11\n"
    assert rows_of(text)[3] == ["C", "3", "2021-03-09"]
    assert codes_of(text) == ["missing_delimiter"]


def test_fills_a_short_row_with_blanks_where_nothing_shows_more() -> None:
    text = "a,b,c\nx,y,z\nx,y,z\nw\nx,y,z\n"
    assert rows_of(text)[3] == ["w", "", ""]
    assert codes_of(text) == ["short_row"]


def test_takes_the_first_of_two_tables_and_keeps_the_other() -> None:
    text = "a,b\n1,2\n3,4\nc,d,e\n5,6,7\n8,9,10\n11,12,13\n"
    reading = read(text.encode(), "x.csv")
    assert [table.frame.shape for table in reading.tables] == [(2, 2), (3, 3)]
    assert [(problem.code, problem.row) for problem in reading.problems] == [("another_table", 4)]


def test_the_next_page_of_a_table_is_no_other_table() -> None:
    text = "a,b\n1,2\n3,4\na,b\n5,6\n7,8\n"
    assert rows_of(text) == [["a", "b"], ["1", "2"], ["3", "4"], ["a", "b"], ["5", "6"], ["7", "8"]]


def test_titles_and_signatures_are_kept_beside_the_table() -> None:
    text = "BÁO CÁO QUÝ I;;\n\nSTT;Tên;Số\n1;Xã A;5\n2;Xã B;6\n\nNgười lập biểu;;\n"
    reading = read(text.encode(), "x.csv")
    (table,) = reading.tables
    assert [row.text for row in table.preamble] == ["BÁO CÁO QUÝ I"]
    assert table.frame.shape[0] + len(table.footer) == 3
    assert reading.grids()[""][2] == ["STT", "Tên", "Số"]
    assert [number + 1 for number, row in enumerate(reading.grids()[""]) if row[:1] == ["2"]] == [5]


def test_joins_the_names_of_a_header_in_two_rows() -> None:
    text = "STT;CNVCLĐ;;Ghi chú\n;Tổng số;Nữ;\n1;23;9;\n2;35;20;x\n"
    (table,) = read(text.encode(), "x.csv").tables
    assert table.names == ["STT", "CNVCLĐ/Tổng số", "CNVCLĐ/Nữ", "Ghi chú"]
    assert list(table.frame.columns) == ["STT", "CNVCLĐ Tổng số", "CNVCLĐ Nữ", "Ghi chú"]


def test_says_that_a_table_has_no_header() -> None:
    assert codes_of("1,Xã A,5\n2,Xã B,6\n3,Xã C,7\n") == ["no_header"]


NAMES = ["STT", "Tên CĐCS", "Địa bàn", "Tổng số", "Đoàn viên", "Nữ", "Ngày", "Ghi chú"]
WORDS = [
    "Huyện Trà Cú",
    "Thị xã Duyên Hải",
    "Công đoàn",
    "Trường học",
    "Xí nghiệp may",
    "mô phỏng",
    "Điện lực",
]
TEXT = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
CELLS = st.one_of(
    st.integers(0, 99_999).map(str),
    TEXT,
    st.just(""),
    st.builds("{} ({})".format, TEXT, TEXT),
    st.builds('{} "{}"'.format, TEXT, TEXT),
    st.builds("{}, {}".format, TEXT, TEXT),
    st.builds("{}; {}".format, TEXT, TEXT),
    st.builds("{}\n{}".format, TEXT, TEXT),
    st.dates().map(lambda day: f"{day:%d/%m/%Y}"),
)


@st.composite
def clean_tables(draw: st.DrawFn) -> list[list[str]]:
    """A header and rows of which each column holds one kind of cell, as a table has them."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=2, max_size=6, unique=True))
    height = draw(st.integers(3, 12))
    columns = [[str(place) for place in range(1, height + 1)]]
    columns += [draw(st.lists(CELLS, min_size=height, max_size=height)) for _ in names[1:]]
    return [names, *(list(row) for row in zip(*columns, strict=True))]


@given(
    table=clean_tables(),
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
    line_end=st.sampled_from(["\r\n", "\n"]),
    quote_all=st.booleans(),
    encoding=st.sampled_from(sorted(ENCODERS)),
)
def test_what_was_written_is_read_back(
    table: list[list[str]], delimiter: str, line_end: str, quote_all: bool, encoding: str
) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(
        text,
        delimiter=delimiter,
        lineterminator=line_end,
        quoting=csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL,
    )
    writer.writerows(table)
    assume(any(not cell.isascii() for row in table for cell in row))
    frame = read_table(ENCODERS[encoding](text.getvalue()), "table.csv")
    assert [list(frame.columns), *frame.to_numpy().tolist()] == table


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("titles", [1, 2, 5])
def test_a_single_row_under_its_titles_is_a_table(delimiter: str, titles: int) -> None:
    """More lines have one cell than have seven: the short table is one all the same."""
    head = ["STT", "Tên CĐCS", "Loại hình", "CNVCLĐ", "Đoàn viên", "Nữ", "Kết nạp"]
    row = ["1", "CĐCS A", "FDI", "100", "90", "40", "2"]
    lines = [f"BÁO CÁO SỐ {number}" for number in range(titles)]
    text = "\n".join([*lines, "", delimiter.join(head), delimiter.join(row), "", "Người lập biểu", ""])
    frame = read_table(text.encode(), "a.csv")
    assert (list(frame.columns), frame.to_numpy().tolist()) == (head, [row])


def test_an_unquoted_formula_does_not_hide_the_table() -> None:
    text = 'STT;Tên;Loại;Số\n1;=HYPERLINK("http://x";"y");FDI;100\n2;+cmd|A;FDI;90\n3;CĐCS C;HTX;80\n'
    reading = read(text.encode(), "a.csv")
    assert reading.frame.iloc[1:, :4].to_numpy().tolist() == [
        ["2", "+cmd|A", "FDI", "90"],
        ["3", "CĐCS C", "HTX", "80"],
    ]
    assert [(problem.code, problem.row) for problem in reading.problems] == [
        ("stray_quote", 2),
        ("long_row", 2),
    ]
