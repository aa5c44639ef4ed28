"""The country on the page of boundaries: all provinces, then one."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from unionmap.model.national import parts
from unionmap.reports.country import Part, country_sheet, country_table, drawn, part_name
from unionmap.ui import cache, state
from unionmap.ui.filters import set_widget
from unionmap.ui.map import show_map
from unionmap.ui.map_ways import show_shape
from unionmap.ui.page import Page
from unionmap.ui.tables import show_table
from unionmap.words.message import message

ROWS_HEIGHT = 420
NO_OUTLINES = message(
    "No boundaries of this part of the country are here yet. Add a file below; or have the administrator run "
    "“python -m unionmap boundaries get”."
)


def show_country(page: Page) -> None:
    """Choose a part of the country; its map, where boundaries are here, and its units."""
    reader, part = page.reader, Part(page.view.province)
    st.subheader(reader.text("The country and its provinces"), anchor=False)
    _show_choice(page)
    with st.spinner(reader.text("The outlines are being drawn")):
        found = drawn(cache.store(), part, page.view.shape)
    if found is None:
        st.info(reader.text(NO_OUTLINES), icon=":material/map:")
    else:
        show_map(country_sheet(reader, part, found), f"country {part.id}", on_area=_opener(part))
    show_table(page, country_table(reader, part), f"don-vi-{part.id}", height=ROWS_HEIGHT)


def _show_choice(page: Page) -> None:
    set_widget("part", page.view.province)
    choice, shape = st.columns([4, 2])
    with shape:
        show_shape(page)
    choice.selectbox(
        page.reader.text("Part of the country"),
        parts(),
        format_func=lambda id_: part_name(page.reader, id_),
        key="part",
        on_change=state.changer("province", "part"),
    )


def _opener(part: Part) -> Callable[[str | None], None]:
    """A click on a province opens it; a unit of one province opens nothing."""

    def opened(code: str | None) -> None:
        if code is not None and part.id in ("34", "63"):
            state.change(province=f"{part.id}-{code}")

    return opened
