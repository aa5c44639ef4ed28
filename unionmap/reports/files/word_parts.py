"""Paragraphs, tables and pictures of a DOCX, in the styles of its template as far as it has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from unionmap.charts.framed_svg import Picture
from unionmap.charts.raster import png_of
from unionmap.reports.files.prose import Run, blocks
from unionmap.reports.files.widths import cells_of, shares, shortened
from unionmap.reports.table import Table
from unionmap.words import Reader

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table as Grid
    from docx.table import _Cell, _Row
    from docx.text.paragraph import Paragraph

CM_PER_INCH = 2.54
CENTRE, JUSTIFIED = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
RIGHT, LEFT = WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT
FIRST_LINE = Cm(1)
MANY_COLUMNS, CROWDED = 6, 9
"""A table of more columns is set smaller."""


TALL, TALL_SHARE = 0.62, 0.8
"""A picture that is higher than this share of its width takes less of the page."""


@dataclass
class Sheet:
    """A document being written. ``lacking`` gathers the styles that its template does not have."""

    document: Document
    reader: Reader
    lacking: set[str] = field(default_factory=set)

    @property
    def width(self) -> float:
        """Centimetres between the margins."""
        page = self.document.sections[-1]
        between = (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0)
        return between / Cm(1)

    def style(self, name: str) -> str | None:
        if name in (style.name for style in self.document.styles):
            return name
        self.lacking.add(name)
        return None

    def paragraph(self, words: str = "", style: str = "Normal") -> Paragraph:
        return self.document.add_paragraph(words, self.style(style))

    def prose(self, markdown: str) -> None:
        """Markdown as justified paragraphs with an indented first line, headings and lists."""
        for block in blocks(markdown):
            style = {"heading": "Heading 2", "bullet": "List Bullet"}.get(block.kind, "Normal")
            paragraph = self.paragraph(style=style)
            _write_runs(paragraph, block.runs)
            if block.kind == "paragraph":
                paragraph.alignment = JUSTIFIED
                paragraph.paragraph_format.first_line_indent = FIRST_LINE

    def notes(self, notes: Iterable[str]) -> None:
        for note in filter(None, notes):
            paragraph = self.paragraph()
            written(paragraph, note, size=11, italic=True)

    def picture(self, picture: Picture, told: str) -> None:
        """The picture as wide as the page, 300 dots an inch, with its sentence as alternative text."""
        wide = self.width * (TALL_SHARE if picture.height > TALL * picture.width else 1)
        inches = wide / CM_PER_INCH
        paragraph = self.paragraph()
        paragraph.alignment = CENTRE
        drawn = paragraph.add_run().add_picture(BytesIO(png_of(picture.svg, inches, picture.width)), Cm(wide))
        drawn._inline.docPr.set("descr", told)

    def table(self, whole: Table, caption: str) -> None:
        """The table under its columns' headings, which are repeated on every page."""
        table, rest = shortened(self.reader, whole)
        if caption:
            written(self.paragraph(style="Caption"), caption, size=12, bold=True)
        headings, cells = [column.heading for column in table.columns], cells_of(self.reader, table)
        grid = self.document.add_table(1, len(headings), self.style("Table Grid"))
        size = 12 if len(headings) <= MANY_COLUMNS else 10 if len(headings) <= CROWDED else 9
        _fill(grid.rows[0].cells, headings, size, bold=True)
        _mark(grid.rows[0], "w:tblHeader")
        for at, told in enumerate(cells):
            row = grid.add_row()
            _fill(row.cells, told, size, bold=at >= len(cells) - table.totals)
            _mark(row, "w:cantSplit")
            for column, cell in zip(table.columns, row.cells, strict=True):
                cell.paragraphs[0].alignment = LEFT if column.kind == "text" else RIGHT
        set_widths(grid, [self.width * share for share in shares(headings, cells)])
        self.notes([rest])


def set_widths(grid: Grid, widths: Sequence[float]) -> None:
    """Columns of so many centimetres: told of columns and of cells, for programs heed one or the other."""
    grid.autofit = False
    _set_margins(grid)
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Cm(width)
    for row in grid.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)


def _set_margins(grid: Grid) -> None:
    """Little room beside the words of a cell: numbers stay on one line."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "60")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    grid._tbl.tblPr.insert_element_before(margins, "w:tblLook")


def written(paragraph: Paragraph, words: str, size: float, bold: bool = False, italic: bool = False) -> None:
    """Add words in a size (points) and a look."""
    run = paragraph.add_run(words)
    run.bold, run.italic, run.font.size = bold or None, italic or None, Pt(size)


def ruled(paragraph: Paragraph, left: float, right: float) -> None:
    """Turn a paragraph into a thin line that leaves so many centimetres free on both sides."""
    paragraph.paragraph_format.left_indent, paragraph.paragraph_format.right_indent = Cm(left), Cm(right)
    tight(paragraph)
    paragraph.paragraph_format.line_spacing = Pt(4)
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in {"val": "single", "sz": "6", "space": "0", "color": "auto"}.items():
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def tight(paragraph: Paragraph) -> None:
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(0)


def page_number(paragraph: Paragraph) -> None:
    """A field that Word fills with the number of the page."""
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        part.text = text or None
        paragraph.add_run()._r.append(part)


def _write_runs(paragraph: Paragraph, runs: Sequence[Run]) -> None:
    for run in runs:
        added = paragraph.add_run(run.text)
        added.bold, added.italic = run.bold or None, run.italic or None


def _fill(cells: Sequence[_Cell], words: Sequence[str], size: float, bold: bool) -> None:
    for cell, text in zip(cells, words, strict=True):
        paragraph = cell.paragraphs[0]
        tight(paragraph)
        paragraph.alignment = CENTRE if bold else LEFT
        written(paragraph, text, size, bold)


def _mark(row: _Row, name: str) -> None:
    """Say of a row that it stands again on the next page, or that no page may end within it."""
    row._tr.get_or_add_trPr().append(OxmlElement(name))
