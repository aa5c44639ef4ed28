"""Every number in every format is the one that ``python -m unionmap figure`` says."""

from __future__ import annotations

from io import BytesIO

import pytest
from lxml import html
from python_calamine import CalamineWorkbook

from tests.files.conftest import DISTRICTS, Asked
from tests.files.opened import A, Tables, W, part, pdf_pages, slides, tables
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.indicators import INDICATORS
from unionmap.reports.files.formats import File
from unionmap.reports.files.making import SEVEN
from unionmap.words import Reader

VI = Reader("vi")
HEADLINES = ("members", "unions", "admitted_total", "agreement_units", "coverage25", "penetration")


def words(indicator: str, value: float | None) -> str:
    """A value as a Vietnamese table shows it, written here anew."""
    if value is None:
        return "–"
    if INDICATORS[indicator].is_rate:
        return f"{value:.1f}".replace(".", ",") + "\N{NO-BREAK SPACE}%"
    return f"{value:,.0f}".replace(",", ".")


def district_rows(asked: Asked) -> dict[str, list[str]]:
    """By a district's name what the table ``areas`` has to say of it."""
    codes = DIMENSIONS["district"].codes()
    told = {indicator: asked(indicator, "district") for indicator in DISTRICTS}
    return {
        VI.label(codes[code].short) if code else "Tổng số": [
            words(indicator, told[indicator][code]) for indicator in DISTRICTS
        ]
        for code in told["members"]
    }


def areas_of(found: Tables) -> dict[str, list[str]]:
    """The table of districts among all tables, by the first cell of its rows."""
    (table,) = (rows for rows in found if len(rows) > 9 and len(rows[0]) >= 1 + len(DISTRICTS))
    return {row[0]: row[1 : 1 + len(DISTRICTS)] for row in table[1:]}


def test_docx(files: dict[str, File], asked: Asked) -> None:
    assert areas_of(tables(part(files["docx"].data, "word/document.xml"), W)) == district_rows(asked)


def test_pptx(files: dict[str, File], asked: Asked) -> None:
    found = [table for slide in slides(files["pptx"].data) for table in tables(slide, A)]
    assert areas_of(found) == district_rows(asked)


def test_html(files: dict[str, File], asked: Asked) -> None:
    root = html.fromstring(files["html"].data)
    shown = [section for section in root.iter("section") if "hidden" not in section.attrib]
    found = [
        [[cell.text_content() for cell in row.iter("td", "th")] for row in table.iter("tr")]
        for section in shown
        for table in section.iter("table")
    ]
    assert areas_of(found) == district_rows(asked)


def test_every_switch_of_the_html_tells_the_figures_of_its_position(
    files: dict[str, File], asked: Asked
) -> None:
    root = html.fromstring(files["html"].data)
    for section in root.iter("section"):
        cards = {card.text: card.findtext("strong") for card in section.find_class("card")}
        for position in section.get("data-on").split("|") if cards else ():
            period, budget = position.split()
            told = asked("members", "", "--period", period, "--pub100", budget)[""]
            assert cards["Đoàn viên"] == f"{words('members', told)} người", position
    assert len({position for s in root.iter("section") for position in s.get("data-on").split("|")}) == 6


def test_xlsx_holds_them_unrounded(files: dict[str, File], asked: Asked) -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(files["xlsx"].data))
    (sheet,) = (name for name in book.sheet_names if "Số liệu theo địa bàn" in name)
    rows = {row[0]: row[1:] for row in book.get_sheet_by_name(sheet).to_python() if isinstance(row[1], float)}
    codes = DIMENSIONS["district"].codes()
    for at, indicator in enumerate(DISTRICTS):
        for code, told in asked(indicator, "district").items():
            cell = rows[VI.label(codes[code].short) if code else "Tổng số"][at]
            share = 100 if INDICATORS[indicator].is_rate else 1
            assert cell == pytest.approx((told or 0) / share, rel=1e-12)


def test_headlines_of_the_workbook(files: dict[str, File], asked: Asked) -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(files["xlsx"].data))
    rows = {str(row[0]): row for row in book.get_sheet_by_index(1).to_python()}
    for indicator in HEADLINES:
        share = 100 if INDICATORS[indicator].is_rate else 1
        told = asked(indicator)[""]
        assert rows[VI.label(INDICATORS[indicator].label)][1] == pytest.approx((told or 0) / share, rel=1e-12)


def test_pdf(files: dict[str, File], asked: Asked) -> None:
    """PDFium gives words in order, so a row of the table stands there as it is read."""
    said = " ".join(pdf_pages(files["pdf"].data)).replace("\N{NO-BREAK SPACE}", " ")
    for name, cells in district_rows(asked).items():
        assert " ".join([name, *cells]).replace("\N{NO-BREAK SPACE}", " ") in said


def test_one_page(one_page_pdf: bytes, asked: Asked) -> None:
    (said,) = pdf_pages(one_page_pdf)
    plain = said.replace("\N{NO-BREAK SPACE}", " ")
    for indicator in SEVEN:
        told = asked(indicator)[""]
        if told is not None:
            assert words(indicator, told).replace("\N{NO-BREAK SPACE}", " ") in plain, indicator
    assert "chưa có số liệu" in plain
    for told_of in asked("penetration", "district").values():
        assert words("penetration", told_of).removesuffix("\N{NO-BREAK SPACE}%") in plain
