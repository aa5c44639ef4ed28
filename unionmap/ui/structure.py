"""Sector by ownership: the whole as a matrix, one cell of it on the map, and each dimension as bars."""

from __future__ import annotations

from functools import partial

import streamlit as st

from unionmap.charts.matrix import SELECTION
from unionmap.charts.theme import Chart
from unionmap.model.indicators import INDICATORS, MAP_COUNTS, MAP_RATES
from unionmap.model.label import Label
from unionmap.model.view import CELLS
from unionmap.reports.exhibits import exhibit
from unionmap.reports.exhibits.structure import COLUMNS, ROWS, chosen
from unionmap.ui import state
from unionmap.ui.exhibit import show_picture
from unionmap.ui.map_controls import show_choice
from unionmap.ui.map_view import show_maps
from unionmap.ui.navigation import page_of
from unionmap.ui.page import Page

CELL_WORDS = {"count": Label("Số lượng", "Counts"), "rate": Label("Tỷ lệ", "Rates")}


def show_matrix(page: Page) -> None:
    """The matrix of everything the other filters leave; the chosen sector and ownership stand out in it."""
    _show_controls(page)
    made, held = exhibit("matrix", page), chosen(page)
    key = f"matrix {page.view.count} {page.view.rate} {page.view.cells} {held}"
    if isinstance(made.picture, Chart):
        st.altair_chart(
            made.picture,
            theme=None,
            key=key,
            on_select=partial(_choose, key, held),
            selection_mode=SELECTION,
        )
    st.markdown(made.sentence)
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
    for column, id_ in zip(st.columns(2), ("by-sector", "by-ownership"), strict=True):
        made = exhibit(id_, page)
        with column:
            st.subheader(made.title, anchor=False)
            show_picture(made, id_)
            st.markdown(made.sentence)


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


def _choose(key: str, chosen: tuple[str, str] | None) -> None:
    """Slice everything to the clicked cell; a click on the same one takes it back."""
    picked = st.session_state[key]["selection"].get(SELECTION)
    cell = (picked[0]["row"], picked[0]["column"]) if picked else None
    codes = ((), ()) if cell in (None, chosen) else ((cell[0],), (cell[1],))
    slice_ = state.current_view().slice
    state.change(slice=slice_.narrowed(ROWS, codes[0]).narrowed(COLUMNS, codes[1]))
