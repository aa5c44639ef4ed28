"""Every row of a sheet is classified once, and the rows with figures are found among the rest."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from tests.intake_rows.sheets import Decorated, decorated, fixture
from unionmap.intake.layout import Role, read_layout
from unionmap.intake.layout_lines import is_sum_label
from unionmap.intake.layout_titles import period_end, reporting_unit

F09 = "09_title_multiheader_groups_totals.csv"


def roles(*rows: list[str]) -> list[str]:
    return [line.role.value for line in read_layout(rows).lines]


def test_a_printed_report_is_taken_apart() -> None:
    layout = read_layout(fixture(F09))
    assert [line.role.value for line in layout.lines] == [
        "title", "title", "blank", "title", "title", "blank", "header", "header", "column_numbers",
        "group", "body", "body", "blank", "group", "body", "total", "signature",
    ]  # fmt: skip
    assert layout.names == [
        *("STT", "Tên CĐCS", "Khu vực, loại hình"),
        *("CNVCLĐ/Tổng số", "CNVCLĐ/Nữ", "Đoàn viên/Tổng số", "Đoàn viên/Nữ"),
    ]
    assert [line.number for line in layout.body] == [11, 12, 15]
    assert [line.group for line in layout.body] == ["KHỐI HÀNH CHÍNH SỰ NGHIỆP"] * 2 + ["KHỐI DOANH NGHIỆP"]
    assert (layout.period_end, layout.reporting_unit) == (date(2025, 3, 31), "LĐLĐ HUYỆN TRÀ CÚ")
    assert [(each.line.number, list(each.over)) for each in layout.sums] == [
        (10, [0, 1]),
        (14, [2]),
        (16, [0, 1, 2]),
    ]


@given(decorated())
def test_decorations_do_not_hide_a_row(sheet: Decorated) -> None:
    layout = read_layout(sheet.grid)
    assert [line.number for line in layout.lines] == list(range(1, len(sheet.grid) + 1))
    assert [line.number for line in layout.body] == sheet.body
    assert [line.group for line in layout.body] == sheet.groups


FORM_A = [
    ["STT", "Tên Công đoàn cơ sở*", "Số CNVCLĐ*", "", "", "Loại hình", "", "", "Năm\nthành\nlập", "Ghi chú"],
    ["", "", "Tổng số", "Nam*", "Nữ*", "Nhà nước", "Trong nước", "Nước ngoài", "", ""],
    ["1", "CĐCS A", "12", "5", "7", "x", "", "", "2010", ""],
]


def test_merged_names_reach_over_the_columns_under_them() -> None:
    assert read_layout(FORM_A).names == [
        *("STT", "Tên Công đoàn cơ sở*", "Số CNVCLĐ*/Tổng số", "Số CNVCLĐ*/Nam*", "Số CNVCLĐ*/Nữ*"),
        *("Loại hình/Nhà nước", "Loại hình/Trong nước", "Loại hình/Nước ngoài", "Năm thành lập", "Ghi chú"),
    ]


def test_a_row_of_column_numbers_is_not_the_first_union() -> None:
    head = ["TT", "Tên CĐCS", "Tổng số ĐV"]
    assert roles(head, ["1", "2", "3"], ["1", "CĐCS A", "3"]) == ["header", "column_numbers", "body"]
    assert roles(head, ["(A)", "(B)", "(1)", "(2)"], ["1", "CĐCS A", "3"])[1] == "column_numbers"


def test_sums_of_groups_are_told_from_the_sum_of_all() -> None:
    layout = read_layout([
        ["STT", "Tên CĐCS", "Tổng số ĐV"],
        ["", "Tổng số", "30"],
        ["I", "KHỐI A", ""],
        ["1", "CĐCS A", "10"],
        ["", "Cộng", "10"],
        ["II", "KHỐI B", ""],
        ["1", "CĐCS B", "20"],
        ["", "Cộng", "20"],
    ])  # fmt: skip
    assert [(each.line.role.value, list(each.over)) for each in layout.sums] == [
        ("total", [0, 1]), ("subtotal", [0]), ("subtotal", [1]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "label", ["Tổng cộng", "Cộng (I+II)", "TỔNG SỐ", "Toàn tỉnh", "Cộng", "Tong cong", "Cộng khối I"]
)
def test_labels_of_sums(label: str) -> None:
    assert is_sum_label(label)


@pytest.mark.parametrize(
    "label", ["Tổng công ty X", "Công an huyện", "Công ty Y", "Tổng kho Z", "CONG TY CP", "Cộng đồng A"]
)
def test_names_that_begin_like_sums(label: str) -> None:
    assert not is_sum_label(label)


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("(Số liệu tính đến ngày 31/3/2025)", date(2025, 3, 31)),
        ("Tính đến ngày 30 tháng 9 năm 2026", date(2026, 9, 30)),
        ("BÁO CÁO QUÝ I/2025", date(2025, 3, 31)),
        ("BÁO CÁO QUÝ IV NĂM 2024", date(2024, 12, 31)),
        ("Báo cáo tháng 2 năm 2024", date(2024, 2, 29)),
        ("Báo cáo 6 tháng đầu năm 2025", date(2025, 6, 30)),
        ("Báo cáo năm 2025", date(2025, 12, 31)),
        ("Tính đến 31/02/2025, quý I/2025", date(2025, 3, 31)),
        ("Danh sách công đoàn cơ sở", None),
    ],
)
def test_the_period_a_title_names(title: str, day: date | None) -> None:
    assert period_end([title]) == day


def test_the_lowest_body_named_is_the_sender() -> None:
    titles = [
        "TỔNG LIÊN ĐOÀN",
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH TRÀ VINH",
        "CÔNG ĐOÀN KHU KINH TẾ",
        "BÁO CÁO ĐOÀN VIÊN",
    ]
    assert reporting_unit(titles) == "CÔNG ĐOÀN KHU KINH TẾ"
    assert reporting_unit(["BÁO CÁO"]) == ""


def test_a_sheet_without_a_header_loses_nothing() -> None:
    assert roles(["chỉ một dòng"], [], ["x"]) == ["title", "blank", "title"]
    assert roles() == []


def test_unknown_names_are_told_by_their_shape() -> None:
    layout = read_layout([["Bảng A"], ["Cột lạ", "Cột khác", "Cột nữa"], ["p", "q", "12"]])
    assert [line.role for line in layout.lines] == [Role.TITLE, Role.HEADER, Role.BODY]


def test_lone_texts_under_the_figures_are_notes_and_signatures() -> None:
    head, row = ["STT", "Tên CĐCS", "Tổng số ĐV"], ["1", "CĐCS A", "10"]
    assert roles(head, row, ["Ghi chú: số liệu tạm tính"], ["", "", "CHỦ TỊCH"], ["", "", "(đã ký)"]) == [
        "header", "body", "note", "signature", "signature",
    ]  # fmt: skip
