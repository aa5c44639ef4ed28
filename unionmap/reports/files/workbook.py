"""A report as an Excel workbook: a sheet for each exhibit with real numbers and a chart, and the definitions.

No text can become a formula or an address: XlsxWriter is told to keep texts as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from unionmap.figures.wording import reason_words, state_words
from unionmap.model.indicators import INDICATORS
from unionmap.reports.area_table import KINDS
from unionmap.reports.exhibit import Exhibit
from unionmap.reports.files.plotted import Plot, plotted
from unionmap.reports.files.prose import plain_words
from unionmap.reports.files.report import Report
from unionmap.reports.table import Column, Table
from unionmap.reports.worksheet import NUMBER_FORMATS, TEXT_AS_TEXT, write_cell, write_table
from unionmap.words import Reader

LONGEST_NAME = 31
FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
NOTES_WIDTH = 90
CHART = {"x_scale": 1.5, "y_scale": 1.4}
BLUE = "#0b5a8a"


def workbook(report: Report) -> bytes:
    """The workbook's bytes."""
    buffer = BytesIO()
    with Workbook(buffer, TEXT_AS_TEXT) as book:
        book.set_properties({"title": report.title, "comments": " ".join(report.stamp)})
        names = _sheet_names(report)
        _write_contents(book, report, names)
        for exhibit, name in zip(report.exhibits, names, strict=True):
            _write_exhibit(book, book.add_worksheet(name), report, exhibit)
        _write_definitions(book, report)
    return buffer.getvalue()


def _sheet_names(report: Report) -> list[str]:
    """``1 Đoàn viên theo huyện``: short enough for a tab, and each different by its number."""
    titles = [exhibit.title.translate(FORBIDDEN) for exhibit in report.exhibits]
    return [f"{at} {title}"[:LONGEST_NAME].strip() for at, title in enumerate(titles, start=1)]


def _write_contents(book: Workbook, report: Report, names: Sequence[str]) -> None:
    """What is in the workbook, with the sentence of each sheet."""
    reader = report.reader
    sheet = book.add_worksheet(reader.text("Contents"))
    _write_title(book, sheet, report.title, _stamped(report))
    row = len(_stamped(report)) + 2
    wrapped, link = book.add_format({"text_wrap": True, "valign": "top"}), book.get_default_url_format()
    for exhibit, name in zip(report.exhibits, names, strict=True):
        sheet.write_url(row, 0, f"internal:'{name}'!A1", link, string=exhibit.title)
        sheet.write_string(row, 1, plain_words(exhibit.sentence), wrapped)
        row += 1
    for missing in report.missing:
        sheet.write_string(row, 0, missing.title)
        sheet.write_string(row, 1, missing.why, wrapped)
        row += 1
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 1, NOTES_WIDTH)
    sheet.freeze_panes(len(_stamped(report)) + 2, 0)


def _stamped(report: Report) -> list[str]:
    return [*([report.badge] if report.badge else []), *report.stamp]


def _write_title(book: Workbook, sheet: Worksheet, title: str, notes: Sequence[str]) -> None:
    sheet.write_string(0, 0, title, book.add_format({"bold": True, "font_size": 14}))
    for row, note in enumerate(notes, start=1):
        sheet.write_string(row, 0, note, book.add_format({"italic": True}))


def _write_exhibit(book: Workbook, sheet: Worksheet, report: Report, exhibit: Exhibit) -> None:
    notes = [plain_words(exhibit.sentence), *_stamped(report), *report.own_notes(exhibit)]
    told = exhibit.table or _headline_table(report.reader, exhibit)
    if told is None:
        _write_title(book, sheet, exhibit.title, notes)
        return
    first = write_table(book, sheet, told, notes)
    if exhibit.table is None:
        _write_values(book, sheet, exhibit, first)
    plot = plotted(exhibit.table)
    if plot is not None:
        _insert_chart(book, sheet, told, plot, first)


def _headline_table(reader: Reader, exhibit: Exhibit) -> Table | None:
    """Headlines as rows: the value in the sheet's own numbers, and what it was counted from."""
    if not exhibit.headlines:
        return None
    columns = (
        Column(reader.text("Indicator")),
        Column(reader.text("Figure"), "count"),
        Column(reader.text("Unit")),
        Column(reader.text("Numerator"), "count"),
        Column(reader.text("Denominator"), "count"),
        Column(reader.text("Note")),
    )
    return Table(exhibit.title, columns, tuple(_headline_rows(reader, exhibit)))


def _write_values(book: Workbook, sheet: Worksheet, exhibit: Exhibit, first: int) -> None:
    """Each headline's value in the look of its indicator: people as whole numbers, rates in percent."""
    for row, (_, figure) in enumerate(exhibit.headlines, start=first):
        kind = KINDS[INDICATORS[figure.indicator].kind]
        write_cell(sheet, row, 1, figure.value, kind, book.add_format({"num_format": NUMBER_FORMATS[kind]}))


def _headline_rows(reader: Reader, exhibit: Exhibit) -> Iterator[tuple[str | float | None, ...]]:
    for name, figure in exhibit.headlines:
        said = reason_words(reader, figure.reason) or (
            "" if figure.is_known else state_words(reader, figure.state)
        )
        said = said or (reader.text("small base") if figure.small_base else "")
        unit = reader.label(INDICATORS[figure.indicator].unit)
        yield name, figure.value, unit, figure.numerator, figure.denominator, said


def _insert_chart(book: Workbook, sheet: Worksheet, table: Table, plot: Plot, first: int) -> None:
    """A chart of the sheet's own cells, right of the table."""
    chart = book.add_chart({"type": plot.kind})
    heading = table.columns[plot.column].heading
    for start, end in plot.spans:
        cells = {
            "name": heading,
            "categories": [sheet.get_name(), first + start, 0, first + end, 0],
            "values": [sheet.get_name(), first + start, plot.column, first + end, plot.column],
        }
        chart.add_series(cells | {"fill": {"color": BLUE}, "line": {"color": BLUE}})
    chart.set_title({"name": f"{table.title}: {heading}", "name_font": {"size": 12}})
    chart.set_legend({"none": True})
    upside_down = {"reverse": True} if plot.kind == "bar" else {"date_axis": True}
    chart.set_x_axis({"num_format": "dd/mm/yyyy"} | upside_down)
    chart.set_y_axis({"num_format": NUMBER_FORMATS[table.columns[plot.column].kind], "crossing": "min"})
    sheet.insert_chart(first - 1, len(table.columns) + 1, chart, CHART | {"description": table.title})


def _write_definitions(book: Workbook, report: Report) -> None:
    reader = report.reader
    sheet = book.add_worksheet(reader.text("Definitions"))
    bold = book.add_format({"bold": True, "valign": "top", "text_wrap": True})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for column, heading in enumerate((reader.text("Indicator"), reader.text("What"), reader.text("Words"))):
        sheet.write_string(0, column, heading, book.add_format({"bold": True, "bottom": 1}))
    row = 1
    for known in report.definitions:
        told = [(reader.text("Definition"), known.text), *((fact.heading, fact.text) for fact in known.facts)]
        for heading, text in told:
            for column, (words, look) in enumerate(((known.name, bold), (heading, wrapped), (text, wrapped))):
                sheet.write_string(row, column, words, look)
            row += 1
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 26)
    sheet.set_column(2, 2, NOTES_WIDTH)
    sheet.freeze_panes(1, 1)
