"""Head and foot of an administrative document after Decree 30/2020/ND-CP, annex I."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from unionmap.reports.files.letterhead import Letterhead
from unionmap.reports.files.report import Report
from unionmap.reports.files.word_parts import (
    CENTRE,
    LEFT,
    Sheet,
    page_number,
    ruled,
    set_widths,
    tight,
    written,
)

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell

TYPEFACE = "Times New Roman"
BODY, SMALL = 14, 12
BESIDE = 1.6
"""Centimetres by which the head reaches into both margins together."""

ORANGE = RGBColor(0xC2, 0x6A, 0x00)


def set_page(document: Document) -> None:
    """A4 with the decree's margins, Times New Roman 14, single headings in black."""
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin = page.bottom_margin = Mm(20)
    page.left_margin, page.right_margin = Mm(30), Mm(17)
    page.header_distance = page.footer_distance = Mm(10)
    sizes = {"Normal": BODY, "Heading 1": BODY, "Heading 2": BODY, "Caption": SMALL, "List Bullet": BODY}
    for name, size in sizes.items():
        style = document.styles[name]
        style.font.name, style.font.size, style.font.italic = TYPEFACE, Pt(size), False
        style.font.bold, style.font.color.rgb = name != "Normal" and name != "List Bullet", RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            fonts.set(qn(script), TYPEFACE)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(6)
        style.paragraph_format.line_spacing = 1.15 if name == "Normal" else 1


def number_pages(document: Document) -> None:
    """The number in the middle of the upper margin, from the second page on."""
    page = document.sections[0]
    page.different_first_page_header_footer = True
    paragraph = page.header.paragraphs[0]
    paragraph.alignment = CENTRE
    page_number(paragraph)


def stamp_pages(document: Document, report: Report) -> None:
    """Date, release and badge at the foot of every page."""
    page = document.sections[0]
    told = " · ".join([*([report.badge.upper()] if report.badge else []), report.stamp[0]])
    feet = [page.footer, page.first_page_footer] if page.different_first_page_header_footer else [page.footer]
    for foot in feet:
        paragraph = foot.add_paragraph() if foot.paragraphs[0].text else foot.paragraphs[0]
        paragraph.alignment = CENTRE
        written(paragraph, told, size=10, italic=True)


def write_head(sheet: Sheet, head: Letterhead, report: Report) -> None:
    """Who writes beside the country's name and motto; number beside place and day; kind and subject."""
    grid = _grid(sheet, 2)
    left, right = grid.rows[0].cells
    _lines(left, [(head.superior, 12, False, False), (head.agency, 12, True, False)], rule=(2.2, 2.2))
    _lines(right, [(head.country, 12, True, False), (head.motto, 13, True, False)], rule=(2.1, 2.1))
    left, right = grid.rows[1].cells
    _lines(left, [(head.number, 13, False, False)])
    _lines(right, [(head.place_and_day.format(year=report.made.year), 13, False, True)])
    kind = sheet.paragraph()
    kind.paragraph_format.space_before = Pt(18)
    for paragraph, words in ((kind, head.kind), (sheet.paragraph(), report.title)):
        paragraph.alignment = CENTRE
        written(paragraph, words, size=BODY, bold=True)
        paragraph.paragraph_format.space_after = Pt(0)
    ruled(sheet.paragraph(), sheet.width / 2.6, sheet.width / 2.6)


def write_badge(sheet: Sheet, report: Report) -> None:
    """What is invented, where it cannot be overlooked."""
    if report.badge:
        paragraph = sheet.paragraph()
        paragraph.alignment = CENTRE
        written(paragraph, report.badge.upper(), size=13, bold=True)
        paragraph.runs[0].font.color.rgb = ORANGE


def write_foot(sheet: Sheet, head: Letterhead) -> None:
    """Recipients beside the place of the signature."""
    sheet.paragraph()
    left, right = _grid(sheet, 1).rows[0].cells
    lines = [
        (head.recipients_heading, 12, True, True),
        *((line, 11, False, False) for line in head.recipients),
    ]
    _lines(left, lines)
    for paragraph in left.paragraphs:
        paragraph.alignment = LEFT
    _lines(right, [(line, BODY, True, False) for line in head.signing])


def _grid(sheet: Sheet, rows: int) -> Table:
    """A table without lines, a little wider than the text so that long names stay on one line."""
    grid = sheet.document.add_table(rows, 2)
    grid.alignment = WD_TABLE_ALIGNMENT.CENTER
    set_widths(grid, [(sheet.width + BESIDE) * share for share in (0.48, 0.52)])
    return grid


def _lines(
    cell: _Cell, lines: list[tuple[str, int, bool, bool]], rule: tuple[float, float] | None = None
) -> None:
    """Centred lines: words, points, bold, italic; and a thin line below them."""
    for at, (words, size, bold, italic) in enumerate(lines):
        paragraph = cell.add_paragraph() if at else cell.paragraphs[0]
        paragraph.alignment = CENTRE
        tight(paragraph)
        written(paragraph, words, size, bold, italic)
    if rule:
        ruled(cell.add_paragraph(), *rule)
