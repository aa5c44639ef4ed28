"""Sector by ownership: the whole as a matrix, one cell of it on the map, and each dimension as bars."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

import streamlit as st

from unionmap.charts.bars import bars
from unionmap.charts.matrix import SELECTION, matrix
from unionmap.figures import measure as figures
from unionmap.model.dimensions import DIMENSIONS
from unionmap.model.indicators import INDICATORS, MAP_COUNTS, MAP_RATES
from unionmap.model.label import Label
from unionmap.model.view import CELLS
from unionmap.reports.sentences import share_sentence
from unionmap.ui import state
from unionmap.ui.charts import show_chart
from unionmap.ui.map_controls import show_choice
from unionmap.ui.map_view import show_maps
from unionmap.ui.navigation import page_of
from unionmap.ui.page import Page

ROWS, COLUMNS = "sector", "ownership"

CELL_WORDS = {"count": Label("Số lượng", "Counts"), "rate": Label("Tỷ lệ", "Rates")}


def show_matrix(page: Page) -> None:
    """The matrix of everything the other filters leave; the chosen sector and ownership stand out in it."""
    _show_controls(page)
    around = page.view.slice.narrowed(ROWS, ()).narrowed(COLUMNS, ())
    indicator = page.view.count if page.view.cells == "count" else page.view.rate
    crossed = figures.matrix(page.cube, indicator, page.period, around, ROWS, COLUMNS)
    names = {
        dimension: _names(page, dimension, rows.rows)
        for dimension, rows in ((ROWS, crossed.rows), (COLUMNS, crossed.columns))
    }
    title = page.reader.label(INDICATORS[indicator].label)
    key = f"matrix {indicator} {_chosen(page)}"
    st.altair_chart(
        matrix(page.reader, crossed, names[ROWS], names[COLUMNS], title, _chosen(page)),
        theme=None,
        key=key,
        on_select=partial(_choose, key, _chosen(page)),
        selection_mode=SELECTION,
    )
    st.caption(page.reader.text("Click a cell to see it on the map below; click it again to see everything."))


def show_cell_map(page: Page) -> None:
    """What the filters leave, the chosen cell among them, on the map."""
    st.subheader(page.reader.text("Where it lies"), anchor=False)
    show_maps(page, "cell map")
    st.page_link(
        page_of("ban-do", page.reader), label=page.reader.text("Open the map page"), icon=":material/map:"
    )


def show_bars(page: Page) -> None:
    """The count by sector and by ownership, each from the largest down."""
    for column, dimension in zip(st.columns(2), (ROWS, COLUMNS), strict=True):
        rows = page.figures(page.view.count, dimension)
        held = {code: figure for code, figure in rows.rows.items() if figure.value}
        label = page.reader.label(DIMENSIONS[dimension].label)
        with column:
            st.subheader(label, anchor=False)
            if held:
                show_chart(bars(page.reader, held, _names(page, dimension, held), label), f"bars {dimension}")
                st.markdown(share_sentence(page.reader, rows, partial(page.name, dimension)))


def _show_controls(page: Page) -> None:
    reader, view = page.reader, page.view
    cells, count, rate = st.columns(3)
    with cells:
        show_choice(
            reader.text("Cells show"), "cells", CELLS, view.cells, lambda kind: reader.label(CELL_WORDS[kind])
        )
    with count:
        show_choice(reader.text("Count"), "count", MAP_COUNTS, view.count, partial(_indicator_name, page))
    with rate:
        show_choice(reader.text("Rate"), "rate", MAP_RATES, view.rate, partial(_indicator_name, page))


def _indicator_name(page: Page, indicator: str) -> str:
    return page.reader.label(INDICATORS[indicator].label)


def _names(page: Page, dimension: str, codes: Iterable[str]) -> dict[str, str]:
    return {code: page.name(dimension, code) for code in codes}


def _chosen(page: Page) -> tuple[str, str] | None:
    """The cell that the filters leave, where they leave one."""
    rows, columns = page.view.slice[ROWS], page.view.slice[COLUMNS]
    return (rows[0], columns[0]) if len(rows) == len(columns) == 1 else None


def _choose(key: str, chosen: tuple[str, str] | None) -> None:
    """Slice everything to the clicked cell; a click on the same one takes it back."""
    picked = st.session_state[key]["selection"].get(SELECTION)
    cell = (picked[0]["row"], picked[0]["column"]) if picked else None
    codes = ((), ()) if cell in (None, chosen) else ((cell[0],), (cell[1],))
    slice_ = state.current_view().slice
    state.change(slice=slice_.narrowed(ROWS, codes[0]).narrowed(COLUMNS, codes[1]))
