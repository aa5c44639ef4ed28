"""Two dimensions crossed: every cell with its value, shaded, and to be picked."""

from __future__ import annotations

from collections.abc import Mapping

import altair as alt

from unionmap.charts.listing import ROW_HEIGHT, lookup, named_rows
from unionmap.charts.paint import class_colours
from unionmap.charts.palette import INK, PAPER, ink_on, sequential
from unionmap.charts.theme import Row, finished, layered, rows
from unionmap.figures.basis import Figure, State
from unionmap.figures.results import Matrix
from unionmap.figures.wording import reason_words, with_unit, written
from unionmap.geography.classes import LEVELS
from unionmap.model.indicators import INDICATORS
from unionmap.words import Reader

SELECTION = "cell"
HEADER = 150
"""Pixels for the slanted names of the columns."""

SLANT = alt.expr("containerSize()[0] < 620 ? -90 : -35")

NARROWEST = 42
"""Pixels: in narrower cells values would run into each other and are left to the tooltip."""

COUNT_SHADES = 5


def matrix(
    reader: Reader,
    crossed: Matrix,
    row_names: Mapping[str, str],
    column_names: Mapping[str, str],
    description: str,
    chosen: tuple[str, str] | None = None,
) -> alt.LayerChart:
    """The matrix of the codes that have any union. A click selects ``cell``: ``row`` and ``column``.

    ``chosen`` is the cell that stands out: not the browser's own selection, which no link could carry.
    Rates are shaded by their fixed classes, counts by their order of magnitude (under 10, 100, 1.000, …).
    Raises ValueError where nothing is left to show.
    """
    row_codes, column_codes = (
        [c for c, f in it.rows.items() if f.unions] for it in (crossed.rows, crossed.columns)
    )
    if not row_codes or not column_codes:
        raise ValueError("there is no union to cross")
    told = [
        _row(reader, crossed.cells[row, column], row, column, f"{row_names[row]} · {column_names[column]}")
        for row in row_codes
        for column in column_codes
        if (row, column) in crossed.cells
    ]
    picked = alt.selection_point(name=SELECTION, fields=["row", "column"], empty=False, toggle=False)
    told.sort(key=lambda row: (row["row"], row["column"]) == chosen)
    base = alt.Chart(rows(told)).encode(
        y=named_rows(row_codes, row_names, "row"),
        x=_columns(column_codes, column_names),
        description="said:N",
    )
    row, column = chosen or ("", "")
    stands_out = f"datum.row == '{row}' && datum.column == '{column}'"
    empty = base.transform_filter("!datum.held").mark_rect().encode(color=alt.Color("fill:N", scale=None))
    cell = (
        base.transform_filter("datum.held")
        .mark_rect(cursor="pointer")
        .encode(
            color=alt.Color("fill:N", scale=None),
            stroke=alt.condition(stands_out, alt.value(INK), alt.value(PAPER)),
            strokeWidth=alt.condition(stands_out, alt.value(3), alt.value(1)),
            tooltip=_tooltip(reader, crossed.indicator),
        )
    )
    readable = alt.expr(f"width < {NARROWEST * len(column_codes)} ? 0 : 1")
    text = base.mark_text(fontSize=13, opacity=readable, aria=False).encode(
        text="text:N", color=alt.Color("ink:N", scale=None)
    )
    chart = layered(empty, cell.add_params(picked), text)
    return finished(chart, reader, description, HEADER + ROW_HEIGHT * len(row_codes))


def _columns(codes: list[str], names: Mapping[str, str]) -> alt.X:
    axis = alt.Axis(
        title=None,
        orient="top",
        labelExpr=lookup(codes, names),
        labelAngle=SLANT,
        labelBaseline="middle",
        labelAlign="left",
        labelLimit=HEADER,
        ticks=False,
        domain=False,
    )
    return alt.X("column:N", sort=codes, scale=alt.Scale(domain=codes), axis=axis)


def _row(reader: Reader, figure: Figure, row: str, column: str, name: str) -> Row:
    fill = shade(figure)
    return {
        "row": row,
        "column": column,
        "name": name,
        "text": written(reader, figure) if figure.value else _mark(figure),
        "told": " ".join(filter(None, [with_unit(reader, figure), reason_words(reader, figure.reason)])),
        "said": f"{name}: {with_unit(reader, figure)}",
        "fill": fill,
        "ink": ink_on(fill),
        "held": bool(figure.unions),
    }


def _mark(figure: Figure) -> str:
    """What stands in a cell without a value: nothing where there is no union; the tooltip has the state."""
    if not figure.unions:
        return ""
    return "0" if figure.state is State.ZERO else "–"


def shade(figure: Figure) -> str:
    """The colour of a cell."""
    if not figure.value or figure.value < 0:
        return "#f7f8f9"
    if INDICATORS[figure.indicator].is_rate:
        classes = LEVELS[figure.indicator]
        return class_colours(classes)[classes.of(figure.value)]
    return sequential(COUNT_SHADES)[min(len(str(int(figure.value))), COUNT_SHADES) - 1]


def _tooltip(reader: Reader, indicator: str) -> list[alt.Tooltip]:
    label = reader.label(INDICATORS[indicator].label)
    return [alt.Tooltip("name:N", title=" "), alt.Tooltip("told:N", title=label)]
