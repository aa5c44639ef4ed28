"""How a file was read: its encoding, its dialect, and what every row of every sheet is."""

from __future__ import annotations

from collections.abc import Iterator

from unionmap.filing.draft import Draft
from unionmap.intake.encoding import ASKS, NAMES, SURE, Decoded
from unionmap.intake.layout import Layout, Role
from unionmap.reports.table import Column, Table
from unionmap.words import Reader
from unionmap.words.message import message

DELIMITERS = {
    ",": message("comma"),
    ";": message("semicolon"),
    "\t": message("tab"),
    "|": message("vertical bar"),
}
FORMS = {
    "csv": "CSV",
    "xlsx": "Excel (XLSX)",
    "xlsb": "Excel (XLSB)",
    "xls": "Excel (XLS)",
    "ods": "ODS",
    "zip": "ZIP",
    "html": "HTML",
}

SUMS = (Role.SUBTOTAL, Role.TOTAL)


def how_it_was_read(reader: Reader, draft: Draft) -> str:
    """Kind of file, encoding and dialect in a sentence, and how many rows hold figures."""
    reading = draft.reading
    parts = [FORMS[reading.kind]]
    if reading.decoded is not None:
        parts.append(reader.text("encoding {name}", name=encoding_name(reading.decoded.encoding)))
    if reading.dialect is not None:
        delimiter = reading.dialect.delimiter
        named = reader.text(DELIMITERS[delimiter]) if delimiter in DELIMITERS else f"“{delimiter}”"
        parts.append(reader.text("cells parted by: {delimiter}", delimiter=named))
    parts.append(reader.plural(len(draft.rows), "{n} row of figures", "{n} rows of figures"))
    return " · ".join(parts)


def encoding_name(encoding: str) -> str:
    return NAMES.get(encoding, encoding)


def to_confirm(draft: Draft) -> Decoded | None:
    """The encoding that was guessed and that nobody has confirmed; ``None`` where there is none."""
    decoded = draft.reading.decoded
    if decoded is None or draft.kept.new.encoding or not decoded.preview:
        return None
    return decoded if decoded.encoding in ASKS or decoded.confidence < SURE else None


def sheet_table(reader: Reader, title: str, draft: Draft) -> Table:
    """One row for every sheet: where its header stands, and how many of its rows are what."""
    columns = (
        Column(reader.text("Sheet")),
        Column(reader.text("Header in rows")),
        Column(reader.text("Rows of figures"), "count"),
        Column(reader.text("Sums, kept for checking"), "count"),
        Column(reader.text("Titles, groups and notes"), "count"),
    )
    rows = [tuple(_sheet(reader, name, layout)) for name, layout in draft.result.layouts.items()]
    return Table(title, columns, tuple(rows))


def _sheet(reader: Reader, name: str, layout: Layout) -> Iterator[str | int | None]:
    yield name or reader.text("(a text has no sheets)")
    yield _span([line.number for line in layout.having(Role.HEADER)])
    yield len(layout.body)
    yield len(layout.having(*SUMS))
    kept_apart = (Role.BODY, Role.HEADER, Role.BLANK, *SUMS)
    yield sum(line.role not in kept_apart for line in layout.lines)


def _span(rows: list[int]) -> str | None:
    if not rows:
        return None
    return str(rows[0]) if rows[0] == rows[-1] else f"{rows[0]}–{rows[-1]}"
