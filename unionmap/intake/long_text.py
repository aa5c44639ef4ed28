"""A long text of one even table: its edges read with care, its middle at speed, and put together again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from unionmap.intake.bulk import Middle, Parts, read_middle, split
from unionmap.intake.delimited import Delimited, read_text
from unionmap.intake.dialect import detect
from unionmap.intake.problems import Problem
from unionmap.intake.records import Dialect, records
from unionmap.intake.repair import Mender
from unionmap.intake.segments import Row, continued
from unionmap.intake.table import Table, text_frame


@dataclass(frozen=True)
class _Rows:
    """Rows with their numbers in the file, and what was said of the mended ones."""

    frame: pd.DataFrame
    problems: list[Problem]


def read_long(text: str) -> Delimited | None:
    """Read a long even text; None for any other, which `read_text` then reads."""
    parts = split(text)
    return None if parts is None else read_parts(parts)


def read_parts(parts: Parts) -> Delimited | None:
    """Read a long even text that is cut already; None for one that is not even."""
    dialect = detect(parts.head)
    head = read_text(parts.head, dialect=dialect)
    if len(head.tables) != 1 or head.tables[0].footer:
        return None
    table = head.tables[0]
    middle = read_middle(parts, dialect, table.width, table.header_rows[-1].cells)
    if middle is None:
        return None
    return _joined(head, middle, parts, dialect)


def _joined(head: Delimited, middle: Middle, parts: Parts, dialect: Dialect) -> Delimited | None:
    table = head.tables[0]
    first = parts.head.count("\n") + 1
    mender = Mender(table.frame.iloc[:, : table.width].to_numpy().tolist(), table.width, dialect)
    between = _mended_middle(middle, mender, first)
    after = _tail(parts, table, mender, first + parts.lines)
    if after is None:
        return None
    end, footer = after
    pieces = [_plain(table.frame), between.frame, end.frame]
    frame = pd.concat(pieces, ignore_index=True)
    if len({piece.shape[1] for piece in pieces}) > 1:
        frame = frame.fillna("")
    numbers = [*table.row_numbers, *range(first, first + len(between.frame) + len(end.frame))]
    header = table.header + [("",) * len(table.header_rows)] * (frame.shape[1] - len(table.header))
    frame.columns = pd.Index([" ".join(filter(None, path)) for path in header], dtype="str")
    whole = replace(table, frame=frame, header=header, row_numbers=numbers, footer=footer)
    said = [Problem("footer", row.number, found=row.text) for row in footer if row.filled]
    return Delimited([whole], dialect, [*head.problems, *between.problems, *end.problems, *said])


def _plain(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.set_axis(range(frame.shape[1]), axis=1)


def _mended_middle(middle: Middle, mender: Mender, first: int) -> _Rows:
    """The middle with its ragged rows mended and back in their places."""
    if not middle.ragged:
        return _Rows(middle.frame, [])
    cells = [next(records(row.raw, mender.dialect)).cells for row in middle.ragged]
    mended = [mender.mend(row, ragged.raw) for row, ragged in zip(cells, middle.ragged, strict=True)]
    places = [row.place for row in middle.ragged]
    total = len(middle.frame) + len(places)
    even = middle.frame.set_axis(np.delete(np.arange(total), places), axis=0)
    rows = _filled([repair.cells for repair in mended]).set_axis(places, axis=0)
    problems = [repair.problem(first + place) for repair, place in zip(mended, places, strict=True)]
    return _Rows(pd.concat([even, rows]).sort_index().fillna(""), problems)


def _tail(parts: Parts, table: Table, mender: Mender, first: int) -> tuple[_Rows, list[Row]] | None:
    """The rows of the tail and what stands under the table; None where another table begins."""
    found = list(records(parts.tail, mender.dialect, mender.width))
    rows = [Row(first + record.line - 1, record.cells) for record in found]
    kept = continued(rows, table.header_rows[0].cells, mender.width)
    if kept is None or any("\n" in cell for row in rows for cell in row.cells):
        return None
    body, footer = kept
    problems = [Problem(record.flaw, row=first + record.line - 1) for record in found if record.flaw]
    cells = []
    for row in body:
        if len(row.cells) != mender.width:
            repair = mender.mend(row.cells, mender.dialect.delimiter.join(row.cells))
            problems.append(repair.problem(row.number))
            cells.append(repair.cells)
        else:
            cells.append(row.cells)
    return _Rows(_filled(cells), problems), footer


def _filled(rows: Sequence[list[str]]) -> pd.DataFrame:
    width = max(map(len, rows), default=0)
    return _plain(text_frame([""] * width, [[*row, *[""] * (width - len(row))] for row in rows]))
