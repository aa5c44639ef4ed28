"""Clean tables made dirty in the ways the Pollock benchmark lists, each with the table that must come out

Own work after the published list of pollutions (Vitagliano et al., "Pollock: A Data Loading Benchmark",
VLDB 2023); the tables are made up here, so that a score measured on them says nothing about one known table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

Grid = list[list[str]]


@dataclass(frozen=True)
class Style:
    """How a table is written down."""

    delimiter: str = ","
    quote: str = '"'
    escape: str = '"'
    line_end: str = "\r\n"
    quoted: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True)
class Case:
    """One dirty file, the grid that must come out (header first), and how often its pollution is met."""

    name: str
    data: bytes
    clean: Grid
    weight: float = 1.0


def cell(text: str, style: Style, force: bool) -> str:
    if not (force or style.delimiter in text or "," in text or style.quote in text or "\n" in text):
        return text
    return style.quote + text.replace(style.quote, style.escape + style.quote) + style.quote


def lines(grid: Grid, style: Style) -> list[list[str]]:
    """The written cells of each row."""
    return [
        [cell(text, style, (row, column) in style.quoted) for column, text in enumerate(cells)]
        for row, cells in enumerate(grid)
    ]


def written(rows: list[list[str]], style: Style) -> bytes:
    return "".join(style.delimiter.join(row) + style.line_end for row in rows).encode()


def file_cases(grid: Grid, style: Style) -> Iterator[Case]:
    """The pollutions of a whole file; the weights are how often each was met in open data, as published."""
    base = lines(grid, style)
    plain = written(base, style)
    width = len(grid[0])
    blank = style.delimiter * (width - 1) + style.line_end
    yield Case("source", plain, grid)
    yield Case("no_payload", b"", [], 15)
    yield Case("no_trailing_newline", plain.removesuffix(style.line_end.encode()), grid, 184)
    yield Case("double_trailing_newline", plain + style.line_end.encode(), grid, 5)
    yield Case("no_header", written(base[1:], style), grid[1:], 470)
    for times in (2, 3):
        header = [" ".join([name] * times) for name in grid[0]]
        yield Case(
            f"header_multirow_{times}",
            written([base[0]] * (times - 1) + base, style),
            [header, *grid[1:]],
            47,
        )
    preamble = "PREAMBLE" + blank + blank
    yield Case("preamble", preamble.encode() + plain, grid, 282)
    for name, cells in (("less", width - 1), ("same", width), ("more", width + 1)):
        second = [[*row, f"col{index}"][:cells] for index, row in enumerate(base[:-1])]
        yield Case(f"multitable_{name}", plain + written(second, style), grid, 62.7)
    yield Case("header_only", written(base[:1], style), grid[:1], 3)
    yield Case("one_data_row", written(base[:2], style), grid[:2], 4)


def dialect_cases(grid: Grid, style: Style) -> Iterator[Case]:
    """The same table in other dialects; as in the benchmark, what was quoted stays quoted and no more is."""
    base = lines(grid, style)
    for delimiter, weight in ((";", 834), ("\t", 4), (", ", 101), (" ", 4)):
        yield Case(
            f"delimiter_{delimiter!r}", written(base, replace(style, delimiter=delimiter)), grid, weight
        )
    for line_end, weight in (("\n", 1691), ("\r", 7)):
        data = written(base, replace(style, line_end=line_end))
        yield Case(f"line_end_{line_end!r}", data, grid, weight)
    apostrophes = [[_requoted(text, style) for text in row] for row in base]
    yield Case("quote_apostrophe", written(apostrophes, style), grid, 11)
    for name, escape, weight in (("backslash", "\\", 1), ("none", "", 7)):
        yield Case(f"escape_{name}", written(lines(grid, replace(style, escape=escape)), style), grid, weight)


def _requoted(text: str, style: Style) -> str:
    if not (text.startswith(style.quote) and len(text) > 1):
        return text
    return "'" + text[1:-1].replace(style.escape + style.quote, style.quote) + "'"


def row_cases(grid: Grid, style: Style, rows: range) -> Iterator[Case]:
    """The pollutions of one row or one cell, for each of `rows`."""
    base = lines(grid, style)
    for row in rows:
        for column, text in enumerate(base[row]):
            more = [*base[row][:column], "", *base[row][column:]]
            yield Case(f"more_{row}_{column}", _with_row(base, row, more, style), grid, 0.37)
            stray = text[:1] + style.quote + text[1:] if text.startswith(style.quote) else style.quote + text
            inside = [list(cells) for cells in grid]
            inside[row][column] = style.quote + inside[row][column]
            quoted = [*base[row][:column], stray, *base[row][column + 1 :]]
            yield Case(f"quote_{row}_{column}", _with_row(base, row, quoted, style), inside, 0.01)
            if column:
                less = [*base[row][: column - 1], base[row][column - 1] + text, *base[row][column + 1 :]]
                yield Case(f"less_{row}_{column}", _with_row(base, row, less, style), grid, 0.37)
        spaced = [*base[:row], [" ".join(base[row])], *base[row + 1 :]]
        yield Case(f"space_{row}", written(spaced, style), grid, 0.01)


def _with_row(base: list[list[str]], row: int, cells: list[str], style: Style) -> bytes:
    return written([*base[:row], cells, *base[row + 1 :]], style)
