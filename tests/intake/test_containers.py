"""Workbooks of every make, archives of several files, names that promise something else."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from tests.intake.bad_files import archive
from unionmap.intake import read, read_table
from unionmap.intake.container import kind_of, other_type
from unionmap.intake.problems_rows import RowProblem
from unionmap.intake.rows import read_rows

PAGE = """<html><head><style>td{}</style></head><body><p>BÁO CÁO QUÝ I NĂM 2025</p><table>
<tr><th rowspan=2>STT<th rowspan=2>Tên CĐCS<th colspan=2>CNVCLĐ<th>Đoàn viên</tr><tr><th>TS<th>Nữ<th>TS</tr>
<tr><td>1<td>CĐCS A<br>&amp; B</td><td>100<td>50<td>90</tr></table><script>alert(1)</script></body></html>"""
HERE = Path(__file__).parent
ODS_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def made_xlsx() -> bytes:
    """Two communes, one sheet seen, one hidden; with a formula, a date, an error and a hidden row."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target)
    first = book.add_worksheet("Xã Tập Sơn & Ấp 1")
    first.write_row(0, 0, ["STT", "Tên CĐCS", "Đoàn viên", "Thành lập", "Tỷ lệ"])
    first.write_row(1, 0, [1, "CĐCS A (mô phỏng)"])
    first.write_formula(1, 2, "=20+3", None, 23)
    first.write_datetime(1, 3, date(2012, 3, 15), book.add_format({"num_format": "dd/mm/yyyy"}))
    first.write_number(1, 4, 96.62)
    first.write_row(2, 0, [2, "CĐCS B (mô phỏng)"])
    first.write_formula(2, 2, "=1/0", None, "#DIV/0!")
    first.set_row(2, None, None, {"hidden": True})
    second = book.add_worksheet("Tổng hợp")
    second.write_row(0, 0, ["Xã", "Đoàn viên"])
    second.write_row(1, 0, ["Tập Sơn", 23])
    second.hide()
    book.close()
    return target.getvalue()


def ods(rows: str) -> bytes:
    content = (
        f'<?xml version="1.0"?><office:document-content {ODS_NAMES}><office:body><office:spreadsheet>'
        f'<table:table table:name="Trang 1">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = '<?xml version="1.0"?><manifest/>'
    return archive({
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": content,
        "META-INF/manifest.xml": manifest,
    })  # fmt: skip


def ods_cell(text: str) -> str:
    return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def ods_number(value: str) -> str:
    return f'<table:table-cell office:value-type="float" office:value="{value}"/>'


def ods_row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def test_reads_every_sheet_formulas_by_value_and_dates_as_days() -> None:
    reading = read(made_xlsx(), "report.xlsx")
    assert [table.sheet for table in reading.tables] == ["Xã Tập Sơn & Ấp 1", "Tổng hợp"]
    assert reading.frame.to_numpy().tolist() == [
        ["1", "CĐCS A (mô phỏng)", "23", date(2012, 3, 15).isoformat(), "96.62"],
        ["2", "CĐCS B (mô phỏng)", "#DIV/0!", "", ""],
    ]
    assert [(problem.code, problem.sheet) for problem in reading.problems] == [
        ("hidden_rows", "Xã Tập Sơn & Ấp 1"),
        ("hidden_sheet", "Tổng hợp"),
    ]
    assert reading.tables[0].row_numbers == [2, 3]


def test_reads_the_workbooks_of_old_excel() -> None:
    reading = read((HERE / "files" / "report.xls").read_bytes(), "report.xls")
    assert reading.kind == "xls"
    assert reading.frame.to_numpy().tolist() == [
        ["1", "CĐCS Trường A (mô phỏng)", "34"],
        ["2", "CĐCS Trường B (mô phỏng)", "23.5"],
    ]
    assert [problem.code for problem in reading.problems] == ["hidden_sheet"]


def test_reads_opendocument() -> None:
    rows = ods_row(ods_cell("Tên"), ods_cell("Số")) + ods_row(ods_cell("Xã A"), ods_number("6339"))
    assert read_table(ods(rows), "r.ods").to_dict("list") == {"Tên": ["Xã A"], "Số": ["6339"]}


def test_an_empty_workbook_and_an_empty_sheet_are_said() -> None:
    assert [problem.code for problem in read(ods(""), "r.ods").problems] == ["empty_sheet", "no_table"]


def test_cells_of_an_old_font_are_mended_and_others_left() -> None:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target)
    sheet = book.add_worksheet("A")
    sheet.write_row(0, 0, ["STT", "Tên", "Đơn vị"])
    sheet.write_row(1, 0, [1, "HuyÖn Trµ Có", "Thị xã Duyên Hải"])
    sheet.write_row(2, 0, [2, "C«ng ®oµn c¬ së", "Cà Mau"])
    book.close()
    reading = read(target.getvalue(), "a.xlsx")
    assert reading.frame["Tên"].tolist() == ["Huyện Trà Cú", "Công đoàn cơ sở"]
    assert reading.frame["Đơn vị"].tolist() == ["Thị xã Duyên Hải", "Cà Mau"]
    assert [problem.code for problem in reading.problems] == ["encoding_guessed"]


def test_an_archive_gives_the_tables_of_all_its_files() -> None:
    data = archive({"q1/a.csv": "a;b\n1;2\n", "b.xlsx": made_xlsx(), "__MACOSX/q1/._a.csv": "x"})
    reading = read(data, "quý 1.zip")
    sheets = [table.sheet for table in reading.tables]
    assert sheets == ["q1/a.csv", "b.xlsx/Xã Tập Sơn & Ấp 1", "b.xlsx/Tổng hợp"]


def test_the_content_decides_and_a_wrong_suffix_is_said() -> None:
    reading = read(made_xlsx(), "report.csv")
    assert reading.kind == "xlsx"
    assert (reading.problems[0].code, reading.problems[0].found) == ("other_type", ".csv")
    assert [problem.code for problem in read(b"a;b\n1;2\n", "report.xlsx").problems] == ["other_type"]


@pytest.mark.parametrize("name", ["source", "source.tsv", "a.b", "$.csv", ".csv", "báo cáo quý 1.2025", ""])
def test_a_name_that_promises_nothing_else_is_no_matter(name: str) -> None:
    assert other_type(name, "csv") == ""
    assert read(b"a;b\n1;2\n", name).problems == []


def test_text_in_utf16_is_text() -> None:
    assert kind_of("Tên\tSố\r\n".encode("utf-16-le")) == "csv"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_web_page_under_the_name_of_a_workbook(encoding: str) -> None:
    reading = read(PAGE.encode(encoding), "BaoCao.xls")
    assert reading.kind == "html"
    assert reading.tables[0].names == ["STT", "Tên CĐCS", "CNVCLĐ/TS", "CNVCLĐ/Nữ", "Đoàn viên/TS"]
    assert reading.frame.to_numpy().tolist() == [["1", "CĐCS A & B", "100", "50", "90"]]
    assert [(p.code, p.row) for p in reading.problems] == [("preamble", 1), ("header_rows", 2)]


def test_errors_of_an_old_workbook_stand_at_their_cells() -> None:
    reading = read((HERE / "files" / "errors.xls").read_bytes(), "errors.xls")
    assert reading.frame.iloc[:, 2:].to_numpy().tolist() == [["100", "#REF!"], ["#DIV/0!", "40"]]
    said = read_rows(reading, "unions", date(2025, 3, 31)).problems
    cells = {p.cell for p in said if isinstance(p, RowProblem) and p.code == "spreadsheet_error"}
    assert cells == {"D2", "C3"}


@pytest.mark.parametrize("page", [b"<html>" + b"<div>" * 50_000 + b"<table>", b"<table></table>", b"<table>"])
def test_a_page_that_holds_nothing_is_no_table(page: bytes) -> None:
    assert read(page, "a.xls").problems[-1].code in ("no_table", "damaged_file")
