"""A decoded text into its tables, with everything that had to be guessed or mended said as a problem."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from dataclasses import dataclass

from unionmap.intake.dialect import detect
from unionmap.intake.problems import Problem, Refused
from unionmap.intake.records import Dialect, Record, records
from unionmap.intake.repair import Mender
from unionmap.intake.segments import Row, Segment, is_figure, segments, usual_width
from unionmap.intake.table import Table, column_paths, text_frame

MOST_COLUMNS = 16_384
"""As many as a worksheet has."""
MOST_MENDED = 2_000
"""Ragged rows that are mended in one table; beyond it they are only said and kept as they are."""


@dataclass(frozen=True)
class Delimited:
    """The tables of one text, the way it was cut, and what was noticed."""

    tables: list[Table]
    dialect: Dialect
    problems: list[Problem]


def read_text(text: str, sheet: str = "", dialect: Dialect | None = None) -> Delimited:
    """Read a decoded text of any dialect; a text without a table gives none and the problem `no_table`.

    Raises `Refused` for a text with rows too long for any table.
    """
    dialect = dialect or detect(text)
    found = _even_records(text, dialect)
    rows = [Row(record.line, record.cells) for record in found]
    if any(len(row.cells) > MOST_COLUMNS for row in rows):
        raise Refused("too_wide", limit=MOST_COLUMNS)
    problems = [Problem(record.flaw, row=record.line, sheet=sheet) for record in found if record.flaw]
    raw = _RawLines(text, found)
    tables = []
    for number, segment in enumerate(_with_recut_header(segments(rows), raw, dialect)):
        tables.append(_table(segment, raw, dialect, sheet, problems))
        problems += segment_problems(segment, sheet, another=number > 0)
    if not tables:
        problems.append(Problem("no_table", sheet=sheet))
    return Delimited(tables, dialect, problems)


def _even_records(text: str, dialect: Dialect) -> list[Record]:
    """The records, read a second time with their usual width where some have another."""
    found = list(records(text, dialect))
    width = usual_width([Row(record.line, record.cells) for record in found])
    if width > 1 and dialect.quote and any(_uneven(record, width) for record in found):
        found = list(records(text, dialect, width))
    return found


def _uneven(record: Record, width: int) -> bool:
    return bool(record.flaw) or len(record.cells) not in (0, width)


class _RawLines:
    """The text of a record as it stands in the file, found by the line where it starts."""

    def __init__(self, text: str, found: list[Record]) -> None:
        self._starts = [record.line for record in found]
        self._text = text
        self._lines: list[str] | None = None

    def __getitem__(self, line: int) -> str:
        if self._lines is None:
            self._lines = self._text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        after = bisect.bisect_right(self._starts, line)
        end = self._starts[after] - 1 if after < len(self._starts) else len(self._lines)
        return "\n".join(self._lines[line - 1 : end]).rstrip("\n")


def _with_recut_header(found: list[Segment], raw: _RawLines, dialect: Dialect) -> list[Segment]:
    """Take the line above a headless table for its header where another delimiter cuts it to measure."""
    for segment in found[:1]:
        above = segment.preamble[-1:] if looks_headless(segment) else []
        for row in above:
            mended = Mender([], segment.width, dialect).mend_header(row.cells, raw[row.number])
            if mended.code == "other_delimiter" and len(segment.header) == 1:
                segment.preamble.pop()
                segment.body.insert(0, segment.header[0])
                segment.header = [row]
    return found


def _table(segment: Segment, raw: _RawLines, dialect: Dialect, sheet: str, problems: list[Problem]) -> Table:
    mender = Mender([row.cells for row in segment.body], segment.width, dialect)
    header = [_mended_header(row, mender, raw, problems) for row in segment.header]
    body, mended = [], 0
    for row in segment.body:
        cells = row.cells
        if len(cells) != segment.width:
            mended += 1
            repair = mender.mend(cells, raw[row.number]) if mended <= MOST_MENDED else mender.as_it_is(cells)
            cells = repair.cells
            problems.append(repair.problem(row.number))
        body.append(cells)
    return build_table(segment, header, body, sheet)


def _mended_header(row: Row, mender: Mender, raw: _RawLines, problems: list[Problem]) -> list[str]:
    if len(row.cells) == mender.width:
        return row.cells
    repair = mender.mend_header(row.cells, raw[row.number])
    problems.append(repair.problem(row.number))
    return repair.cells


def build_table(segment: Segment, header: list[list[str]], body: list[list[str]], sheet: str) -> Table:
    """Make the table of a segment from its header and its rows as mended; short rows end in blanks."""
    width = max((len(cells) for cells in (*header, *body)), default=0)
    paths = column_paths(header, width)
    names = [" ".join(part for part in path if part) for path in paths]
    filled = [cells if len(cells) == width else [*cells, *[""] * (width - len(cells))] for cells in body]
    return Table(
        sheet=sheet,
        frame=text_frame(names, filled),
        header=paths,
        header_rows=[Row(row.number, cells) for row, cells in zip(segment.header, header, strict=True)],
        row_numbers=[row.number for row in segment.body],
        width=segment.width,
        preamble=segment.preamble,
        footer=segment.footer,
    )


def segment_problems(segment: Segment, sheet: str, another: bool) -> Iterable[Problem]:
    """What to say of the parts of a segment, each with its row."""
    if another:
        values = {"rows": len(segment.body)}
        yield Problem("another_table", row=segment.header[0].number, sheet=sheet, values=values)
    for code, part in (("preamble", segment.preamble), ("footer", segment.footer)):
        yield from (Problem(code, row.number, found=row.text, sheet=sheet) for row in part if row.filled)
    if len(segment.header) > 1:
        values = {"count": len(segment.header)}
        yield Problem("header_rows", row=segment.header[0].number, sheet=sheet, values=values)
    if looks_headless(segment):
        yield Problem("no_header", row=segment.header[0].number, sheet=sheet)


def looks_headless(segment: Segment) -> bool:
    """Whether the first row of a table is like the rows under it: figures where they have figures."""
    names = segment.header[0].cells
    figures = [index for index, cell in enumerate(names) if is_figure(cell)]
    under = segment.body[:60]
    alike = [
        index
        for index in figures
        if any(is_figure(row.cells[index]) for row in under if index < len(row.cells))
    ]
    return bool(alike) and len(alike) * 2 >= len(figures)
