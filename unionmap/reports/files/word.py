"""A report as a DOCX in the layout of administrative documents, or in the federation's own template."""

from __future__ import annotations

from io import BytesIO
from itertools import count

from docx import Document
from docx.enum.text import WD_BREAK

from unionmap.figures.wording import with_unit
from unionmap.reports.exhibit import Exhibit
from unionmap.reports.files.letterhead import Letterhead
from unionmap.reports.files.prose import plain_words
from unionmap.reports.files.report import Heading, Missing, Report, Words, bare_picture, counted
from unionmap.reports.files.word_head import (
    number_pages,
    set_page,
    stamp_pages,
    write_badge,
    write_foot,
    write_head,
)
from unionmap.reports.files.word_parts import CENTRE, Sheet, written
from unionmap.reports.table import Column, Table
from unionmap.words import Reader

MARKER = "[NỘI DUNG]"
"""A template's paragraph of exactly these words is where the report goes; else it goes to the end."""


def word(report: Report, head: Letterhead, template: bytes | None = None) -> tuple[bytes, tuple[str, ...]]:
    """The document's bytes, and what has to be said of the template.

    A template with words of its own brings its own head and foot; one without gives page and styles.
    Raises ValueError or KeyError where the template is no DOCX.
    """
    document = Document(BytesIO(template) if template is not None else None)
    sheet = Sheet(document, report.reader)
    own_head = any(paragraph.text.strip() for paragraph in document.paragraphs)
    before = list(document.element.body)
    if template is None:
        set_page(document)
        number_pages(document)
    stamp_pages(document, report)
    if not own_head:
        write_head(sheet, head, report)
    _write_body(sheet, report)
    if not own_head:
        write_foot(sheet, head)
    _write_annex(sheet, head, report)
    _move_to_marker(sheet, before)
    _describe(sheet, report)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue(), _remarks(sheet)


def _describe(sheet: Sheet, report: Report) -> None:
    about = sheet.document.core_properties
    about.title, about.comments, about.author = report.title, " ".join(report.stamp), ""
    about.language = report.reader.language


def _write_body(sheet: Sheet, report: Report) -> None:
    write_badge(sheet, report)
    for line in report.stamp:
        sheet.notes([line])
    numbers = count(1) if not any(isinstance(part, Heading) for part in report.parts) else None
    for part in report.parts:
        if isinstance(part, Heading):
            sheet.paragraph(part.text, "Heading 1")
        elif isinstance(part, Words):
            sheet.prose(part.markdown)
        elif isinstance(part, Missing):
            sheet.notes([f"{part.title}: {part.why}"])
        else:
            _write_exhibit(sheet, report, part, f"{next(numbers)}. " if numbers else "")


def _write_exhibit(sheet: Sheet, report: Report, exhibit: Exhibit, number: str) -> None:
    """Its heading (numbered where no headings of the notebook's number it), words, picture, table, notes."""
    heading = sheet.paragraph(number + exhibit.title, "Heading 2")
    heading.paragraph_format.keep_with_next = True
    sheet.prose(exhibit.sentence)
    picture = bare_picture(exhibit)
    if picture is not None:
        sheet.picture(picture, plain_words(exhibit.sentence))
    if len(exhibit.headlines) > 1:
        sheet.table(headline_table(sheet.reader, exhibit), "")
    if exhibit.table is not None:
        sheet.table(exhibit.table, "" if exhibit.table.title == exhibit.title else exhibit.table.title)
    sheet.notes(report.own_notes(exhibit))


def headline_table(reader: Reader, exhibit: Exhibit) -> Table:
    """Headlines as the reader reads them, with what was counted and what must be known."""
    columns = (
        Column(reader.text("Indicator")),
        Column(reader.text("Figure")),
        Column(reader.text("Counted")),
    )
    rows = tuple(
        (name, with_unit(reader, figure), counted(reader, figure)) for name, figure in exhibit.headlines
    )
    return Table(exhibit.title, columns, rows)


def _write_annex(sheet: Sheet, head: Letterhead, report: Report) -> None:
    """Definitions, on a page of their own."""
    if not report.definitions:
        return
    sheet.paragraph().add_run().add_break(WD_BREAK.PAGE)
    for words in (head.annex, report.reader.text("What the indicators mean")):
        paragraph = sheet.paragraph()
        paragraph.alignment = CENTRE
        written(paragraph, words, size=14, bold=True)
    for known in report.definitions:
        sheet.paragraph(known.name, "Heading 2")
        sheet.paragraph(known.text)
        for fact in known.facts:
            paragraph = sheet.paragraph()
            written(paragraph, f"{fact.heading}: ", size=12, bold=True)
            written(paragraph, fact.text, size=12)


def _move_to_marker(sheet: Sheet, before: list[object]) -> None:
    """Put what was written in the marker's place, if the template has one."""
    marker = next((p for p in sheet.document.paragraphs if p.text.strip() == MARKER), None)
    if marker is None:
        return
    for element in list(sheet.document.element.body):
        if element not in before:
            marker._p.addprevious(element)
    marker._p.getparent().remove(marker._p)


def _remarks(sheet: Sheet) -> tuple[str, ...]:
    if not sheet.lacking:
        return ()
    names = sheet.reader.listed(sorted(sheet.lacking))
    return (
        sheet.reader.text(
            "The DOCX template lacks the styles {names}; plain text stands there.", names=names
        ),
    )
