"""Where the tables are in a grid of rows: what stands above each, its header, its body, what stands below.

Nothing is thrown away here: every row of the grid is in exactly one part of one `Segment`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

MOST_TABLES = 40
"""Tables told apart in one grid; what follows is left with the last."""
MANY = 500
"""Rows compared to tell whether a table is there twice."""
LOOK_AHEAD = 60
"""Rows looked at to judge what a column usually holds."""

_FIGURE = re.compile(
    r"[-+(]?[$€£]?\d[\d.,\s ]*%?\)?\Z|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b.*\Z|\d{1,2}:\d{2}(:\d{2})?\Z"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it stands in the file: its number there, from 1, and its cells."""

    number: int
    cells: list[str]

    @property
    def filled(self) -> int:
        """How many cells hold something."""
        return sum(1 for cell in self.cells if cell and not cell.isspace())

    @property
    def text(self) -> str:
        """What stands in the row, in one line."""
        return " | ".join(cell.strip() for cell in self.cells if cell.strip())


@dataclass
class Segment:
    """One table of a grid with what stands above and below it."""

    width: int
    preamble: list[Row] = field(default_factory=list)
    header: list[Row] = field(default_factory=list)
    body: list[Row] = field(default_factory=list)
    footer: list[Row] = field(default_factory=list)


def is_figure(cell: str) -> bool:
    """Whether a cell holds a number, a date or a time."""
    return bool(_FIGURE.match(cell.strip()))


def segments(rows: Sequence[Row]) -> list[Segment]:
    """Cut the rows of a grid into its tables, in the order in which they stand; empty for an empty grid.

    Blank lines, which are rows without cells, part what stands around them and are in no segment themselves.
    """
    found: list[Segment] = []
    rest = list(rows)
    while rest and len(found) < MOST_TABLES:
        segment, rest = _first_table(rest)
        if not segment.header and found:
            found[-1].footer += segment.preamble
            continue
        found.append(segment)
    if rest:
        found[-1].body += rest
    for segment in found:
        segment.preamble, segment.body, segment.footer = (
            [row for row in part if row.cells] for part in (segment.preamble, segment.body, segment.footer)
        )
    return [segment for segment in found if segment.header]


def _first_table(rows: list[Row]) -> tuple[Segment, list[Row]]:
    width = _leading_width(rows, usual_width(rows))
    start = _header_at(rows, width)
    segment = Segment(width, preamble=rows[:start])
    if start == len(rows):
        return segment, []
    depth = header_depth(rows[start:], width)
    segment.header = rows[start : start + depth]
    end = _table_end(rows, start, depth, width)
    segment.body, segment.footer = _without_footer(rows[start + depth : end], width)
    return segment, rows[end:]


def continued(rows: list[Row], header: list[str], width: int) -> tuple[list[Row], list[Row]] | None:
    """Rows that go on a table, apart from what stands under it; None where another table begins there."""
    if any(
        row.cells == header or _begins_another(rows, index, header, width, 0)
        for index, row in enumerate(rows)
    ):
        return None
    body, footer = _without_footer(rows, width)
    return [row for row in body if row.cells], [row for row in footer if row.cells]


def usual_width(rows: Sequence[Row]) -> int:
    """The number of cells that most of the first rows have; a row of one cell has little say."""
    widths = Counter(len(row.cells) for row in rows[: 20 * LOOK_AHEAD] if row.filled)
    several = {width: count for width, count in widths.items() if width > 1}
    if not several:
        return 1 if widths else 0
    width, count = max(several.items(), key=lambda item: (item[1], item[0]))
    return width if 3 * count >= widths[1] else 1


def _leading_width(rows: list[Row], usual: int) -> int:
    """The width of the first rows, where they are a smaller table before one of the usual width."""
    before = list(takewhile(lambda row: len(row.cells) != usual, rows))
    widths = Counter(len(row.cells) for row in before if row.filled > 1)
    width, count = widths.most_common(1)[0] if widths else (usual, 0)
    return width if count > 2 and len(before) < len(rows) and _is_header(rows, len(before)) else usual


def _header_at(rows: list[Row], width: int) -> int:
    """The index of the header: the first row that is about as full as the rows under it."""
    sample = sorted(row.filled for row in rows[:LOOK_AHEAD] if row.filled and len(row.cells) >= min(2, width))
    typical = sample[len(sample) // 2] if sample else 1
    needed = max(min(2, width), (typical + 1) // 2)
    for index, row in enumerate(rows):
        if row.filled >= needed and len(row.cells) * 2 >= width:
            return index
    return next((index for index, row in enumerate(rows) if row.filled), len(rows))


def header_depth(rows: Sequence[Row], width: int) -> int:
    """How many of the first rows make the header: the next is the same, or fills the gaps of those above."""
    depth = 1
    while depth < len(rows) and depth < 4 and rows[depth].cells == rows[0].cells and rows[0].filled > 1:
        depth += 1
    if depth > 1 or width < 2:
        return depth
    while depth < len(rows) and depth < 4 and _fills_gaps(rows[:depth], rows[depth], rows[depth + 1 :]):
        depth += 1
    return depth


def _fills_gaps(above: Sequence[Row], row: Row, below: Sequence[Row]) -> bool:
    """Whether a row holds the lower half of merged names: a name under every gap, none under every name."""
    filled = {index for index, cell in enumerate(row.cells) if cell.strip()}
    taken = {index for over in above for index, cell in enumerate(over.cells) if cell.strip()}
    gaps = set(range(min(taken, default=0), len(row.cells))) - taken
    names = all(not is_figure(row.cells[index]) for index in filled)
    lonely = set(range(len(row.cells))) - filled
    has_figures = any(is_figure(cell) for under in below[:LOOK_AHEAD] for cell in under.cells)
    return bool(filled) and names and bool(gaps) and gaps <= filled and bool(lonely & taken) and has_figures


def _table_end(rows: list[Row], start: int, depth: int, width: int) -> int:
    """The index at which another table begins, or the end of the rows."""
    header = rows[start].cells
    for index in range(start + depth, len(rows)):
        if _begins_another(rows, index, header, width, start + depth):
            return index
    return len(rows)


def _begins_another(rows: list[Row], index: int, header: list[str], width: int, body_start: int) -> bool:
    row = rows[index]
    if len(row.cells) == width:
        if row.cells == header and row.filled > 1:
            return _copies(
                rows[body_start : min(index, body_start + MANY)], rows[index + 1 : index + 1 + MANY]
            )
        return not rows[index - 1].filled and index > body_start and _is_header(rows, index)
    return _is_header(rows, index) and _keeps_width(rows, index)


def _copies(before: Sequence[Row], after: Sequence[Row]) -> bool:
    """Whether the rows under a repeated header are the same table again, not its next page."""
    known = {tuple(row.cells) for row in before}
    return bool(after) and sum(tuple(row.cells) in known for row in after) * 2 > len(after)


def _keeps_width(rows: list[Row], index: int) -> bool:
    following = rows[index + 1 : index + 1 + LOOK_AHEAD]
    same = sum(len(row.cells) == len(rows[index].cells) for row in following)
    return len(rows[index].cells) > 1 and same >= 2 and same * 2 > len(following)


def _is_header(rows: list[Row], index: int) -> bool:
    """Whether a row names columns: full, without figures, over rows with figures."""
    cells = rows[index].cells
    under = rows[index + 1 : index + 1 + LOOK_AHEAD]
    if rows[index].filled * 5 < len(cells) * 3 or any(is_figure(cell) for cell in cells) or len(cells) < 2:
        return False
    return any(is_figure(cell) for row in under for cell in row.cells)


def _without_footer(body: list[Row], width: int) -> tuple[list[Row], list[Row]]:
    """Part the lines under the table from it: lone cells after a blank row, and lines that were never cut."""
    end = len(body)
    while end and width > 2 and _is_below(body, end - 1):
        end -= 1
    while end < len(body) and len(body[end].cells) == width and not body[end].filled:
        end += 1
    return body[:end], body[end:]


def _is_below(body: list[Row], index: int) -> bool:
    row = body[index]
    if not row.filled or (row.filled == 1 and len(row.cells) == 1):
        return True
    return row.filled == 1 and bool(row.cells[0].strip()) and index > 0 and (
        not body[index - 1].filled or _after_blank(body, index)
    )  # fmt: skip


def _after_blank(body: list[Row], index: int) -> bool:
    while index and body[index].filled == 1 and body[index].cells[0].strip():
        index -= 1
    return not body[index].filled
