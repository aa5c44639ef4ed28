"""Every problem of the catalogue can be met, says itself in both languages, and is counted."""

from __future__ import annotations

from datetime import date

import pytest

from tests.intake_rows.results import PERIOD, rows_of, union_rows
from tests.intake_rows.sheets import FIXTURES
from unionmap.filing.log_lines import unfit_lines
from unionmap.intake.problems import CATALOGUE, Severity
from unionmap.intake.problems_rows import ROW_CATALOGUE, RowProblem, blocks, grouped
from unionmap.intake.rows import RowsResult, read_rows
from unionmap.intake.rows_draft import column_letter, spoken
from unionmap.intake.rows_source import SheetGrid

HEAD = [
    *(
        "Tên CĐCS",
        "Loại hình",
        "Huyện",
        "Xã",
        "Ngành",
        "Khu công nghiệp",
        "Ngày thành lập",
        "CNVCLĐ",
        "Nam",
        "Nữ",
    ),
    *(
        "Đoàn viên",
        "Mã công đoàn",
        "Ghi chú",
        "Dân tộc",
        "Họ tên đoàn viên",
        "Chủ tịch",
        "Kết nạp mớii",
        "Cột lạ",
    ),
]


def union(**cells: str) -> list[str]:
    row = dict.fromkeys(HEAD, "") | {"Tên CĐCS": "CĐCS A", "Loại hình": "FDI"}
    return list((row | {name.replace("_", " "): cell for name, cell in cells.items()}).values())


def messy_sheet() -> RowsResult:
    """One sheet in which nearly everything is wrong that can be."""
    return read_rows(
        [
            ["QUÝ IV NĂM 2024"],
            HEAD,
            union(Đoàn_viên="-5", CNVCLĐ="0912345678", Ngành="P", Khu_công_nghiệp="Nowhere"),
            union(Đoàn_viên="không", CNVCLĐ="x", Ngành="chưa từng thấy", Mã_công_đoàn="M1"),
            union(Ngày_thành_lập="hôm qua", Huyện="Trà Cú", Xã="Xã Đôn Châu", Mã_công_đoàn="M1"),
            union(Ngày_thành_lập="1/1/2031", Xã="Xã Nowhere", Loại_hình="lạ lắm"),
            union(Loại_hình="", Đoàn_viên="3", Mã_công_đoàn="M2"),
            union(Đoàn_viên="30", CNVCLĐ="20", Nam="9", Nữ="8", Loại_hình="HCSN"),
        ],
        "unions",
        PERIOD,
    )


def last_period() -> RowsResult:
    def rows(members: str, name: str) -> list[list[str]]:
        return [["1", "Cty TNHH Một", "FDI", "900", "", "", members], ["2", name, "FDI", "90", "", "", "40"]]

    before = union_rows(*rows("800", "Cty TNHH Hai")).frame
    return union_rows(*rows("300", "Cty TNHH Hia"), previous=before)


def other_sheets() -> list[RowsResult]:
    head = ["Tên CĐCS", "Loại hình", "Huyện", "ĐV"]
    sheets = [
        SheetGrid("Xã Tập Sơn", [["Tên CĐCS", "ĐV"], ["A", "20"]]),
        SheetGrid("Tổng hợp", [["Đơn vị", "ĐV"], ["Tổng cộng", "21"]]),
    ]
    return [
        read_rows([head, ["A", "FDI", "Chợ Lách", "9"]], "unions", date(2025, 9, 30)),
        read_rows(sheets, "unions", PERIOD),
        read_rows([["STT", "Tổng số ĐV"]], "unions", PERIOD),
        read_rows([["Tên CĐCS", "Ngành"], ["A", "P"]], "unions", date(2026, 3, 31)),
        read_rows([["Mã công đoàn", "Sự kiện", "Ngày"], ["M1", "bay lên", ""]], "events", PERIOD),
        read_rows(
            [["Đơn vị", "Tỷ lệ (%)", "Đoàn viên nữ", "Đoàn viên"], ["Trà Cú", "101", "9", "8"]],
            "summary",
            PERIOD,
        ),
        union_rows(["1", "CĐCS A", "FDI", "20", "7", "8", "9"], ["2", "cđcs a", "FDI", "9", "", "", "9"]),
        read_rows([["Tên CĐCS", "Nhà nước"], ["A", "12"]], "unions", PERIOD),
        read_rows(
            [
                ["Chỉ tiêu", "Huyện", "Số giao", "Số QĐ", "Ngày QĐ"],
                ["Đoàn viên 2025", "Trà Cú", "9", "1/QĐ", "1/2/2025"],
                ["Đoàn viên 2025", "Càng Long", "9", "2/QĐ", "1/2/2025"],
            ],
            "allocations",
            PERIOD,
        ),
    ]


def a_log() -> tuple[RowProblem, ...]:
    head = ["Loại việc", "Ngày", "Đơn vị", "Căn cứ", "Số lượng", "Trên tổng"]
    line = ["Lớp tuyên truyền, bồi dưỡng", "1/2/2025", "849", "1/KH", "3", "9"]
    return unfit_lines(read_rows([head, line], "task_log", PERIOD))


def everything() -> list[RowProblem]:
    names = [path.name for path in sorted(FIXTURES.glob("*.csv"))[-4:]]
    fixtures = [rows_of(name, "summary" if "aliases" in name else "unions") for name in names]
    results = [*fixtures, messy_sheet(), last_period(), *other_sheets()]
    of_rows = [each for result in results for each in result.problems if isinstance(each, RowProblem)]
    return [*of_rows, *a_log()]


@pytest.fixture(scope="module")
def problems() -> list[RowProblem]:
    return everything()


def test_every_code_of_the_catalogue_is_met(problems: list[RowProblem]) -> None:
    assert {problem.code for problem in problems} == set(ROW_CATALOGUE)


def test_codes_are_not_those_of_reading() -> None:
    assert not set(ROW_CATALOGUE) & set(CATALOGUE)


def test_every_sentence_is_whole_in_both_languages(problems: list[RowProblem]) -> None:
    for problem in problems:
        for language in ("vi", "en"):
            sentence = problem.sentence(language)
            assert not set(sentence) & set("{}")
            assert sentence.rstrip().endswith((".", "?"))


def test_cells_are_named_as_a_spreadsheet_names_them(problems: list[RowProblem]) -> None:
    assert {problem.cell for problem in problems if problem.code == "negative"} == {"K3"}
    assert [column_letter(index) for index in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_problems_are_grouped_and_counted(problems: list[RowProblem]) -> None:
    groups = grouped(problems)
    assert sum(group.count for group in groups) == len(problems)
    severities = [group.severity for group in groups]
    assert severities == sorted(severities, key=[*Severity].index)
    assert blocks(problems)
    assert not blocks([])


def test_numbers_are_said_as_each_reader_writes_them() -> None:
    assert (spoken(1234567).vi, spoken(1234567).en) == ("1.234.567", "1,234,567")
