"""A long even text at speed: its beginning and its end are read with care, Arrow reads what lies between.

Only what both would read alike is left to Arrow: one table, no blank line, quotes only around whole cells.
Anything else is told by counting, and the whole text is then read with care.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import csv

from unionmap.intake.records import Dialect

LONG_TEXT = 2_000_000
"""Characters from which a text is long."""
EDGE = 200_000
"""Characters at either end that are read with care."""
MOST_RAGGED = 500

TEXT = pd.StringDtype(na_value=np.nan)


@dataclass(frozen=True)
class Parts:
    """A long text in three: the edges, to be read with care, and the even middle, `lines` lines in UTF-8."""

    head: str
    middle: bytes
    lines: int
    tail: str


@dataclass(frozen=True)
class RaggedRow:
    """A row of the middle that has another width: its place there, from 0, and how it stands."""

    place: int
    raw: str


@dataclass(frozen=True)
class Middle:
    """The even rows of the middle as a frame of text without names, and the ragged rows between them."""

    frame: pd.DataFrame
    ragged: list[RaggedRow]


def split(text: str) -> Parts | None:
    """Cut a long text at ends of lines; None where it is short or its lines do not all end alike."""
    if len(text) < LONG_TEXT:
        return None
    start = text.find("\n", EDGE) + 1
    end = text.rfind("\n", 0, len(text) - EDGE) + 1
    if not 0 < start < end:
        return None
    return cut(text[:start], text[start:end].encode(), text[end:])


def cut(head: str, middle: bytes, tail: str) -> Parts | None:
    """The parts of a text that was cut at ends of lines; None where its lines do not all end alike."""
    codes = np.frombuffer(middle, dtype=np.uint8)
    ends = np.flatnonzero(codes == ord("\n"))
    returns = middle.count(b"\r") if b"\r" in middle else 0
    if returns and not (returns == len(ends) and (codes[ends - 1] == ord("\r")).all()):
        return None
    shortest = int(np.diff(ends, prepend=-1).min())
    return None if shortest <= (2 if returns else 1) else Parts(head, middle, len(ends), tail)


def read_middle(parts: Parts, dialect: Dialect, width: int, header: Sequence[str]) -> Middle | None:
    """Read the middle, whose rows have `width` cells but for a few; None where it needs care."""
    if (
        len(dialect.delimiter) != 1
        or dialect.escape
        or width < 2
        or not _quotes_whole_cells(parts.middle, dialect)
    ):
        return None
    ragged: list[RaggedRow] = []
    table = _arrow(parts.middle, dialect, width, ragged)
    if table is None or table.num_rows + len(ragged) != parts.lines:
        return None
    frame = table.to_pandas(types_mapper={pa.large_string(): TEXT}.get)
    frame.columns = range(width)
    return None if _has_other_parts(frame, header) else Middle(frame, ragged)


def _quotes_whole_cells(middle: bytes, dialect: Dialect) -> bool:
    """Whether every quote, pairs aside, opens or closes a cell; told by counting, as that is fast."""
    quote, delimiter = dialect.quote.encode(), dialect.delimiter.encode()
    if not quote or quote not in middle:
        return True
    codes = np.frombuffer(middle, dtype=np.uint8)
    places = np.flatnonzero(codes == quote[0])
    if int(np.diff(places).min(initial=2)) > 1:
        return _at_edges(codes, places, delimiter[0])
    single = middle.replace(quote * 2, b"")
    opening = single.count(delimiter + quote) + single.count(b"\n" + quote) + single.startswith(quote)
    closing = sum(single.count(quote + end) for end in (delimiter, b"\n", b"\r\n"))
    return opening == closing and opening + closing == single.count(quote)


def _at_edges(codes: np.ndarray, places: np.ndarray, delimiter: int) -> bool:
    """Whether every quote, all single, stands at just one edge of a cell, and as many open as close."""
    before, after = codes[places - 1], codes[np.minimum(places + 1, len(codes) - 1)]
    opens = np.isin(before, (delimiter, ord("\n"))) | (places == 0)
    closes = np.isin(after, (delimiter, ord("\n"), ord("\r")))
    return bool((opens != closes).all()) and 2 * int(opens.sum()) == len(places)


def _arrow(middle: bytes, dialect: Dialect, width: int, ragged: list[RaggedRow]) -> pa.Table | None:
    """The even rows; at a ragged one Arrow starts over on one thread, to tell where each stands."""
    data = pa.BufferReader(middle)
    try:
        return _arrow_rows(data, dialect, width, None)
    except pa.ArrowInvalid:
        data.seek(0)

    def keep(row: csv.InvalidRow) -> str:
        ragged.append(RaggedRow(row.number - 1, row.text))
        return "skip" if len(ragged) <= MOST_RAGGED else "error"

    try:
        return _arrow_rows(data, dialect, width, keep)
    except pa.ArrowInvalid:
        return None


def _arrow_rows(data: pa.BufferReader, dialect: Dialect, width: int, keep: object) -> pa.Table:
    names = [str(place) for place in range(width)]
    return csv.read_csv(
        data,
        read_options=csv.ReadOptions(column_names=names, use_threads=keep is None),
        parse_options=csv.ParseOptions(
            delimiter=dialect.delimiter,
            quote_char=dialect.quote or False,
            ignore_empty_lines=False,
            invalid_row_handler=keep,
        ),
        convert_options=csv.ConvertOptions(
            column_types=dict.fromkeys(names, pa.large_string()), strings_can_be_null=False
        ),
    )


def _has_other_parts(frame: pd.DataFrame, header: Sequence[str]) -> bool:
    """Whether a row repeats the header or is blank, behind which another table or a signature may stand."""
    suspects = frame[0].isin([header[0], "", " "])
    if not suspects.any():
        return False
    rows = frame[suspects].itertuples(index=False, name=None)
    return any(list(row) == list(header) or not any(cell.strip() for cell in row) for row in rows)
