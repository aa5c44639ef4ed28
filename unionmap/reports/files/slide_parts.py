"""What stands on a slide: title, words, picture, native table and native chart, in inches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from math import ceil
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches, Pt

from unionmap.charts.framed_svg import Picture
from unionmap.charts.labels import LETTER
from unionmap.charts.palette import ACCENT, INK, MUTED, SECOND
from unionmap.charts.raster import png_of
from unionmap.reports.files.plotted import Plot
from unionmap.reports.files.widths import cells_of, shares
from unionmap.reports.table import Cell, Kind, Table
from unionmap.reports.worksheet import NUMBER_FORMATS
from unionmap.words import Reader

KINDS = {"bar": XL_CHART_TYPE.BAR_CLUSTERED, "line": XL_CHART_TYPE.LINE_MARKERS}
LIGHT_GRID = "{5940675A-B579-460E-94D1-54222C63F5DA}"
"""PowerPoint's own table style without fills: *No Style, Table Grid*."""


LINE = 1.2
"""From one line to the next, in ems."""

STYLE_ID = "{http://schemas.openxmlformats.org/drawingml/2006/main}tableStyleId"


@dataclass(frozen=True)
class Box:
    """A place on a slide, in inches."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[int, int, int, int]:
        return Inches(self.left), Inches(self.top), Inches(self.width), Inches(self.height)


def colour(hexadecimal: str) -> RGBColor:
    return RGBColor.from_string(hexadecimal.removeprefix("#").upper())


def put_words(
    slide: Any,
    box: Box,
    words: Sequence[str],
    size: float,
    ink: str = INK,
    bold: bool = False,
    centre: bool = False,
) -> Any:
    """A text box, a paragraph for each of ``words``."""
    frame = slide.shapes.add_textbox(*box.emu).text_frame
    frame.word_wrap = True
    for at, text in enumerate(words):
        paragraph = frame.add_paragraph() if at else frame.paragraphs[0]
        paragraph.alignment = PP_ALIGN.CENTER if centre else PP_ALIGN.LEFT
        run = paragraph.add_run()
        run.text, run.font.size, run.font.bold = text, Pt(size), bold
        run.font.color.rgb = colour(ink)
    return frame


def put_picture(slide: Any, box: Box, picture: Picture, told: str) -> None:
    """The picture as large as its box allows, 300 dots an inch, with its alternative text."""
    inches = min(box.width, box.height * picture.width / picture.height)
    left = box.left + (box.width - inches) / 2
    drawn = BytesIO(png_of(picture.svg, inches, picture.width))
    shape = slide.shapes.add_picture(drawn, Inches(left), Inches(box.top), Inches(inches))
    shape._element.nvPicPr.cNvPr.set("descr", told)


def font_size(table: Table) -> float:
    """Points: the more columns, the smaller."""
    return 14 if len(table.columns) <= 5 else 11 if len(table.columns) <= 8 else 9


def row_heights(reader: Reader, table: Table, width: float) -> list[float]:
    """How high each row will be, in inches, where long words wrap; the headings come first."""
    headings, cells = [column.heading for column in table.columns], cells_of(reader, table)
    size, parts = font_size(table), shares(headings, cells)
    letters = [max((width * part - 0.12) * 72 / (size * LETTER), 1) for part in parts]
    lines = [
        max(ceil(len(words) / room) for words, room in zip(row, letters, strict=True))
        for row in (headings, *cells)
    ]
    return [max(0.32, max(count, 1) * size * LINE / 72 + 0.05) for count in lines]


def put_table(slide: Any, box: Box, reader: Reader, table: Table) -> None:
    """A native table; texts to the left, numbers to the right, totals in bold."""
    columns, cells = table.columns, cells_of(reader, table)
    frame = slide.shapes.add_table(len(cells) + 1, len(columns), *box.emu)
    grid, size = frame.table, font_size(table)
    frame._element.graphic.graphicData.tbl.tblPr.find(STYLE_ID).text = LIGHT_GRID
    for at, share in enumerate(shares([column.heading for column in columns], cells)):
        grid.columns[at].width = Inches(box.width * share)
        _fill(grid.cell(0, at), columns[at].heading, size, bold=True, right=columns[at].kind != "text")
    for row, told in enumerate(cells, start=1):
        for at, words in enumerate(told):
            total = row > len(cells) - table.totals
            _fill(grid.cell(row, at), words, size, right=columns[at].kind != "text", bold=total)
        grid.rows[row].height = Inches(0.32)


def _fill(cell: Any, words: str, size: float, right: bool, bold: bool = False) -> None:
    cell.margin_left = cell.margin_right = Inches(0.06)
    cell.margin_top = cell.margin_bottom = Inches(0.02)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
    run = paragraph.add_run()
    run.text, run.font.size, run.font.bold = words, Pt(size), bold
    run.font.color.rgb = colour(INK)


def put_chart(slide: Any, box: Box, reader: Reader, table: Table, plot: Plot) -> None:
    """A native chart of one column of a table, its numbers in a sheet behind it."""
    column = table.columns[plot.column]
    data = CategoryChartData(number_format=_number_format(column.kind))
    data.categories = [table.columns[0].written(reader, row[0]) for row in table.rows[: plot.last + 1]]
    for first, last in plot.spans:
        told = (_value(row[plot.column], column.kind) for row in table.rows[: plot.last + 1])
        data.add_series(column.heading, [v if first <= at <= last else None for at, v in enumerate(told)])
    chart = slide.shapes.add_chart(KINDS[plot.kind], *box.emu, data).chart
    chart.has_legend, chart.has_title, chart.font.size = False, True, Pt(12)
    chart.chart_title.text_frame.text = column.heading
    chart.chart_title.text_frame.paragraphs[0].runs[0].font.size = Pt(14)
    chart.category_axis.reverse_order = plot.kind == "bar"
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    chart.value_axis.visible = plot.kind == "line"
    chart.value_axis.has_major_gridlines = plot.kind == "line"
    _label(chart, plot)


def _label(chart: Any, plot: Plot) -> None:
    for series in chart.plots[0].series:
        series.format.line.color.rgb = colour(ACCENT)
        if plot.kind == "bar":
            series.format.fill.solid()
            series.format.fill.fore_color.rgb = colour(ACCENT)
    chart.plots[0].has_data_labels = plot.kind == "bar"
    if plot.kind == "bar":
        chart.plots[0].gap_width = 60
        labels = chart.plots[0].data_labels
        labels.position, labels.font.size = XL_LABEL_POSITION.OUTSIDE_END, Pt(12)
        labels.number_format_is_linked = True


def _number_format(kind: Kind) -> str:
    return NUMBER_FORMATS[kind]


def _value(cell: Cell, kind: Kind) -> float | None:
    """A number as the sheet behind a chart holds it: per cent as a share."""
    if not isinstance(cell, int | float):
        return None
    return cell / 100 if kind == "percent" else cell


def put_foot(slide: Any, box: Box, badge: str, stamp: str) -> None:
    """The badge and the stamp at the foot of a slide."""
    frame = put_words(slide, box, [stamp], 11, MUTED)
    if badge:
        run = frame.paragraphs[0].add_run()
        run.text, run.font.size, run.font.bold = f"   {badge.upper()}", Pt(11), True
        run.font.color.rgb = colour(SECOND)
