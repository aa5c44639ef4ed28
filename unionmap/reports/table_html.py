"""A table as HTML for the wall: as many rows as can be read from the back, and how many there are besides."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, tostring

from unionmap.reports.table import Cell, Column, Table
from unionmap.words import Reader


def table_html(reader: Reader, table: Table, most: int) -> str:
    """The first ``most`` rows and every total, as a ``<table>``. All text is escaped."""
    root = Element("table")
    heads = SubElement(SubElement(root, "thead"), "tr")
    for column in table.columns:
        SubElement(heads, "th", {"scope": "col", **_look(column)}).text = column.heading
    body = SubElement(root, "tbody")
    parted = len(table.rows) - table.totals
    for row in table.rows[: min(most, parted)]:
        _write(reader, table, row, SubElement(body, "tr"))
    if parted > most:
        _write_rest(reader, table, parted - most, SubElement(body, "tr"))
    for row in table.rows[parted:]:
        _write(reader, table, row, SubElement(body, "tr", {"class": "total"}))
    return tostring(root, encoding="unicode", method="html")


def _write(reader: Reader, table: Table, row: tuple[Cell, ...], line: Element) -> None:
    for column, cell in zip(table.columns, row, strict=True):
        SubElement(line, "td", _look(column)).text = column.written(reader, cell)


def _look(column: Column) -> dict[str, str]:
    return {} if column.kind == "text" else {"class": "number"}


def _write_rest(reader: Reader, table: Table, left: int, line: Element) -> None:
    cell = SubElement(line, "td", {"class": "rest", "colspan": str(len(table.columns))})
    cell.text = reader.plural(left, "and {n} more row", "and {n} more rows")
